// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace spillway::format
{
namespace
{

constexpr QChar kMinus(0x2212);
constexpr QChar kNoBreakSpace(0x00a0);

/// Groups the digits before the point of a plain decimal by thousands, with the signs of the language.
QString grouped(QString digits)
{
    const QLocale locale;
    qsizetype end = digits.indexOf(u'.');
    if (end < 0) {
        end = digits.size();
    } else {
        digits.replace(end, 1, locale.decimalPoint());
    }
    for (qsizetype at = end - 3; at > 0; at -= 3) {
        digits.insert(at, locale.groupSeparator());
    }
    return digits;
}

QString signedMoney(Money amount, int decimals)
{
    QString digits = QString::fromStdString(amount.toDecimal(decimals));
    const bool negative = digits.startsWith(u'-');
    if (negative) {
        digits.remove(0, 1);
    }
    const QString text = u'$' + grouped(digits);
    return negative ? kMinus + text : text;
}

QDateTime local(Instant instant, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt());
}

} // namespace

QString decimal(double value, int decimals)
{
    const QString digits = grouped(QString::number(std::abs(value), 'f', decimals));
    const bool isZero
        = std::none_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return value < 0 && !isZero ? kMinus + digits : digits;
}

QString money(Money amount)
{
    return signedMoney(amount, 2);
}

QString wholeMoney(Money amount)
{
    return signedMoney(amount, 0);
}

QString shortMoney(Money amount)
{
    const double dollars = amount.toDouble();
    if (std::abs(dollars) < 100'000) {
        return wholeMoney(amount);
    }
    const QString text = std::abs(dollars) < 1e6
        ? u'$' + decimal(std::abs(dollars) / 1e3, 1) + u'k'
        : u'$' + decimal(std::abs(dollars) / 1e6, 1) + kNoBreakSpace + u'M';
    return dollars < 0 ? kMinus + text : text;
}

QString unitMoney(Money amount)
{
    return signedMoney(amount, std::abs(amount.toDouble()) < 1 ? 4 : 2);
}

QString axisMoney(double dollars, double step)
{
    if (step >= 1) {
        return shortMoney(Money::fromEstimate(dollars));
    }
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 2, 9);
    return signedMoney(Money::fromEstimate(dollars), decimals);
}

QString count(std::int64_t value)
{
    return decimal(static_cast<double>(value), 0);
}

QString shortCount(std::int64_t value)
{
    const double size = std::abs(static_cast<double>(value));
    if (size < 10'000) {
        return count(value);
    }
    return size < 999'950 ? decimal(static_cast<double>(value) / 1e3, 1) + u'k'
                          : decimal(static_cast<double>(value) / 1e6, 1) + kNoBreakSpace + u'M';
}

QString rate(double perMinute)
{
    if (perMinute == 0) {
        return QStringLiteral("0"); // stopped, which 0.0 would leave open
    }
    return perMinute < 9'999.95 ? decimal(perMinute, 1) : decimal(perMinute / 1e3, 1) + u'k';
}

QString percent(double ratio, int decimals)
{
    return decimal(ratio * 100, decimals) + kNoBreakSpace + u'%';
}

QString latency(double milliseconds)
{
    return decimal(milliseconds / 1e3, 2) + kNoBreakSpace + u's';
}

QString clock(Instant instant, const Zone& zone)
{
    return local(instant, zone).toString(u"HH:mm");
}

QString clockSeconds(Instant instant, const Zone& zone)
{
    return local(instant, zone).toString(u"HH:mm:ss");
}

QString day(Instant instant, const Zone& zone)
{
    return QLocale().toString(local(instant, zone), u"ddd d MMM");
}

QString weekday(Instant instant, const Zone& zone)
{
    return QLocale().standaloneDayName(local(instant, zone).date().dayOfWeek());
}

QString zoneName(Instant instant, const Zone& zone)
{
    return QString::fromStdString(zone.name()) + QStringLiteral(" UTC")
        + QString::fromStdString(zone.offsetText(instant));
}

QString age(Duration duration)
{
    const auto seconds
        = std::max<std::int64_t>(0, std::chrono::floor<std::chrono::seconds>(duration).count());
    if (seconds < 60) {
        return count(seconds) + kNoBreakSpace + u's';
    }
    if (seconds < 3600) {
        return count(seconds / 60) + kNoBreakSpace + QStringLiteral("min");
    }
    return seconds < 2 * 86'400 ? count(seconds / 3600) + kNoBreakSpace + u'h'
                                : count(seconds / 86'400) + kNoBreakSpace + u'd';
}

QString countdown(Duration left)
{
    const auto seconds = std::max<std::int64_t>(0, std::chrono::ceil<std::chrono::seconds>(left).count());
    const QString tail = QStringLiteral(":%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 3600) {
        return QString::number(seconds / 60) + tail;
    }
    return QStringLiteral("%1:%2").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')) + tail;
}

QString inSentence(const QString& title)
{
    //: Whether the language writes nouns with a capital within a sentence: answer "yes" or "no"
    const QString capitals = QCoreApplication::translate("Formatting", "no", "nouns have capitals");
    return capitals == u"yes" ? title : title.toLower();
}

} // namespace spillway::format

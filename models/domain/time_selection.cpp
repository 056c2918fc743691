// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time_selection.h"

#include "models/domain/qt_text.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <charconv>

namespace spillway
{
namespace
{

using namespace std::chrono_literals;

/// The least that can be shown: shorter ranges are widened to it.
constexpr Duration kShortest = 1min;
constexpr Duration kLongest = std::chrono::hours(24 * 366 * 20);

template <typename... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <typename... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

QDate dateAt(Instant instant, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt()).date();
}

/// A time that the clock change left out is read as the first instant after the gap.
Instant wallClock(QDate date, QTime time, const Zone& zone)
{
    if (time == QTime(0, 0)) {
        return fromUnixMilliseconds(date.startOfDay(zone.qt()).toMSecsSinceEpoch());
    }
    return fromUnixMilliseconds(QDateTime(date, time, zone.qt()).toMSecsSinceEpoch());
}

Result<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return failure(ErrorCode::InvalidArgument, "\"" + std::string(text) + "\" is no whole number");
    }
    return value;
}

TimeSelection shifted(const TimeRange& range, Duration by)
{
    return TimeSelection::Fixed{ range.from + by, range.to + by };
}

} // namespace

TimeRange TimeSelection::at(Instant now, const Zone& zone) const
{
    TimeRange range = std::visit(
        Overloaded{
            [&](const Last& last) { return TimeRange{ now - last.length, now }; },
            [&](const Calendar& calendar) {
                const TimeRange whole = zone.periodAt(calendar.period, calendar.within.value_or(now));
                return TimeRange{ whole.from, whole.contains(now) ? now : whole.to };
            },
            [&](const Fixed& fixed) { return TimeRange{ fixed.from, fixed.to.value_or(now) }; },
        },
        m_value);
    if (range.to < range.from) {
        std::swap(range.from, range.to);
    }
    range.to = std::max(range.to, range.from + kShortest);
    range.from = std::max(range.from, range.to - kLongest);
    return range;
}

bool TimeSelection::endsNow() const
{
    return std::visit(Overloaded{
                          [](const Last&) { return true; },
                          [](const Calendar& calendar) { return !calendar.within.has_value(); },
                          [](const Fixed& fixed) { return !fixed.to.has_value(); },
                      },
        m_value);
}

TimeSelection TimeSelection::previous(Instant now, const Zone& zone) const
{
    if (const auto* calendar = std::get_if<Calendar>(&m_value)) {
        const TimeRange whole = zone.periodAt(calendar->period, calendar->within.value_or(now));
        return Calendar{ calendar->period, whole.from - kQuarter };
    }
    const TimeRange range = at(now, zone);
    return shifted(range, -range.length());
}

TimeSelection TimeSelection::next(Instant now, const Zone& zone) const
{
    if (endsNow()) {
        return *this;
    }
    if (const auto* calendar = std::get_if<Calendar>(&m_value)) {
        const TimeRange whole = zone.periodAt(calendar->period, calendar->within.value_or(now));
        if (whole.contains(now) || zone.periodAt(calendar->period, whole.to).contains(now)
            || whole.to > now) {
            return Calendar{ calendar->period, std::nullopt };
        }
        return Calendar{ calendar->period, whole.to };
    }
    const TimeRange range = at(now, zone);
    // Time went by since the way back began: the way forward leads to what goes on with the clock all the
    // same.
    if (range.to + range.length() + range.length() / 24 >= now) {
        return Last{ range.length() };
    }
    return shifted(range, range.length());
}

std::string TimeSelection::toText() const
{
    return std::visit(
        Overloaded{
            [](const Last& last) {
                return "last "
                    + std::to_string(std::chrono::duration_cast<std::chrono::seconds>(last.length).count());
            },
            [](const Calendar& calendar) {
                return std::string(periodName(calendar.period))
                    + (calendar.within ? " " + toIsoUtc(*calendar.within) : std::string());
            },
            [](const Fixed& fixed) {
                return "from " + toIsoUtc(fixed.from) + (fixed.to ? " to " + toIsoUtc(*fixed.to) : "");
            },
        },
        m_value);
}

Result<TimeSelection> TimeSelection::parse(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const auto refused = [] { return failure(ErrorCode::InvalidArgument, "that is no selection of time"); };
    if (words.size() == 2 && words[0] == "last") {
        const auto seconds = wholeNumber(words[1]);
        if (!seconds || *seconds < 60 || *seconds > 20LL * 366 * 86'400) {
            return refused();
        }
        return TimeSelection(Last{ std::chrono::seconds(*seconds) });
    }
    if ((words.size() == 2 || words.size() == 4) && words[0] == "from") {
        const auto from = parseIso(words[1]);
        if (!from || (words.size() == 4 && words[2] != "to")) {
            return refused();
        }
        if (words.size() == 2) {
            return TimeSelection(Fixed{ *from, std::nullopt });
        }
        const auto to = parseIso(words[3]);
        if (!to || *to <= *from) {
            return refused();
        }
        return TimeSelection(Fixed{ *from, *to });
    }
    if (words.empty() || words.size() > 2) {
        return refused();
    }
    const auto period = parsePeriod(words[0]);
    if (!period) {
        return refused();
    }
    if (words.size() == 1) {
        return TimeSelection(Calendar{ *period, std::nullopt });
    }
    const auto within = parseIso(words[1]);
    return within ? Result<TimeSelection>(TimeSelection(Calendar{ *period, *within })) : refused();
}

namespace
{

/// The English word for a leading word of the person's language.
QString inEnglish(const QString& typed, const MomentWords& words)
{
    const std::pair<const QString&, QStringView> known[]
        = { { words.now, u"now" }, { words.today, u"today" }, { words.yesterday, u"yesterday" } };
    for (const auto& [word, english] : known) {
        if (!word.isEmpty() && (typed == word || typed.startsWith(word + u' '))) {
            return english.toString() + typed.mid(word.size());
        }
    }
    return typed;
}

} // namespace

Result<Instant> parseMoment(std::string_view text, Instant now, const Zone& zone, const MomentWords& words)
{
    const QString typed = inEnglish(toQString(text).simplified().toLower(), words);
    if (typed == u"now") {
        return now;
    }
    static const QRegularExpression back(QStringLiteral("^-(\\d{1,6})\\s?([smhdw])$"));
    if (const auto match = back.match(typed); match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        switch (match.captured(2).at(0).toLatin1()) {
        case 's':
            return now - std::chrono::seconds(count);
        case 'm':
            return now - std::chrono::minutes(count);
        case 'h':
            return now - std::chrono::hours(count);
        case 'd':
            return now - std::chrono::hours(count * 24);
        default:
            return now - std::chrono::hours(count * 24 * 7);
        }
    }
    static const QRegularExpression wall(
        QStringLiteral("^(?:(today|yesterday|\\d{4}-\\d{1,2}-\\d{1,2})(?:[ "
                       "t]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?|(\\d{1,2}:\\d{2}))$"));
    if (const auto match = wall.match(typed); match.hasMatch()) {
        const QString day = match.captured(1);
        const QString clock = match.captured(3).isEmpty() ? match.captured(2) : match.captured(3);
        const QDate today = dateAt(now, zone);
        const QDate date = day.isEmpty() || day == u"today" ? today
            : day == u"yesterday"                           ? today.addDays(-1)
                                  : QDate::fromString(day, QStringLiteral("yyyy-M-d"));
        const QTime time = clock.isEmpty()
            ? QTime(0, 0)
            : QTime::fromString(
                  clock, clock.count(u':') == 2 ? QStringLiteral("H:mm:ss") : QStringLiteral("H:mm"));
        if (date.isValid() && time.isValid()) {
            return wallClock(date, time, zone);
        }
    }
    if (auto exact = parseIso(typed.toUpper().toStdString())) {
        return exact;
    }
    return failure(ErrorCode::InvalidArgument,
        "\"" + std::string(text) + "\" is no time: write 2026-03-09 18:00, -3d, yesterday 08:00 or now");
}

} // namespace spillway

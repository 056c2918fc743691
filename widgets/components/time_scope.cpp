// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/time_scope.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace spillway
{
namespace
{

using namespace std::chrono_literals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimeScope)
};

QDateTime local(Instant instant, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), zone.qt());
}

QString lastName(Duration length)
{
    const auto minutes = static_cast<int>(std::chrono::round<std::chrono::minutes>(length).count());
    if (minutes == 60) {
        return Words::tr("Last hour");
    }
    if (minutes % 60 != 0) {
        return Words::tr("Last %n minutes", nullptr, minutes);
    }
    const int hours = minutes / 60;
    return hours % 24 == 0 && hours > 24 ? Words::tr("Last %n days", nullptr, hours / 24)
                                         : Words::tr("Last %n hours", nullptr, hours);
}

QString calendarName(const TimeSelection::Calendar& calendar, const Zone& zone)
{
    if (!calendar.within) {
        switch (calendar.period) {
        case Period::Hour:
            return Words::tr("This hour");
        case Period::Day:
            return Words::tr("Today");
        case Period::Week:
            return Words::tr("This budget week");
        case Period::Month:
            return Words::tr("This month");
        }
    }
    const TimeRange whole = zone.periodAt(calendar.period, *calendar.within);
    const QLocale locale;
    switch (calendar.period) {
    case Period::Hour:
        return format::day(whole.from, zone) + u' ' + format::clock(whole.from, zone);
    case Period::Day:
        return format::day(whole.from, zone);
    case Period::Week:
        return Words::tr("Week of %1").arg(locale.toString(local(whole.from, zone), u"d MMM"));
    case Period::Month:
        return locale.toString(local(whole.from, zone), u"MMMM yyyy");
    }
    return {};
}

} // namespace

void TimeScope::setSelection(const TimeSelection& selection)
{
    if (!(selection == m_selection)) {
        m_selection = selection;
        Q_EMIT changed();
    }
}

void TimeScope::setZone(const Zone& zone)
{
    if (!(zone == m_zone)) {
        m_zone = zone;
        Q_EMIT changed();
    }
}

QString shortMoment(Instant instant, Instant now, const Zone& zone)
{
    const QDateTime at = local(instant, zone);
    const bool thisYear = at.date().year() == local(now, zone).date().year();
    return QLocale().toString(at, thisYear ? u"d MMM HH:mm" : u"d MMM yyyy HH:mm");
}

QString lengthText(Duration length)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(length).count();
    const QChar space(0x00a0);
    if (minutes < 120) {
        return format::count(minutes) + space + QStringLiteral("min");
    }
    const auto hours = (minutes + 30) / 60;
    return hours <= 96 ? format::count(hours) + space + u'h'
                       : format::count((hours + 12) / 24) + space + u'd';
}

QString selectionName(const TimeSelection& selection, Instant now, const Zone& zone)
{
    if (const auto* last = std::get_if<TimeSelection::Last>(&selection.value())) {
        return lastName(last->length);
    }
    if (const auto* calendar = std::get_if<TimeSelection::Calendar>(&selection.value())) {
        return calendarName(*calendar, zone);
    }
    return lengthText(selection.at(now, zone).length());
}

QString selectionSpan(const TimeSelection& selection, Instant now, const Zone& zone)
{
    const TimeRange range = selection.at(now, zone);
    const bool running = selection.endsNow() || range.to == now;
    const QString from = shortMoment(range.from, now, zone);
    //: %1 is a date and time: what is shown reaches from it until now
    return running ? Words::tr("%1 – now").arg(from)
                   : from + QStringLiteral(" – ") + shortMoment(range.to, now, zone);
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/zone.h"

#include <QByteArray>
#include <QDateTime>

#include <algorithm>
#include <cstdio>

namespace spillway
{
namespace
{

Instant toInstant(const QDateTime& time)
{
    return fromUnixMilliseconds(time.toMSecsSinceEpoch());
}

} // namespace

std::string_view periodName(Period period)
{
    switch (period) {
    case Period::Hour:
        return "hour";
    case Period::Day:
        return "day";
    case Period::Week:
        return "week";
    case Period::Month:
        return "month";
    }
    return {};
}

Result<Period> parsePeriod(std::string_view name)
{
    for (const auto period : kPeriods) {
        if (periodName(period) == name) {
            return period;
        }
    }
    return failure(
        ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is no period: hour, day, week or month");
}

Zone::Zone() : m_zone("UTC")
{
}

Zone::Zone(QTimeZone zone) : m_zone(std::move(zone))
{
}

Result<Zone> Zone::named(std::string_view ianaName)
{
    const QByteArray id(ianaName.data(), static_cast<qsizetype>(ianaName.size()));
    // Qt 6.4 lists the zones of places only, and not those of an offset, such as Etc/GMT-3, though it opens
    // them.
    const bool isKnown = !id.isEmpty()
        && (QTimeZone::isTimeZoneIdAvailable(id) || (id.startsWith("Etc/") && QTimeZone(id).isValid()));
    if (!isKnown) {
        return failure(ErrorCode::NotFound,
            "\"" + std::string(ianaName) + "\" is no IANA time zone, such as Europe/Berlin");
    }
    return Zone(QTimeZone(id));
}

std::string Zone::name() const
{
    return m_zone.id().toStdString();
}

std::chrono::seconds Zone::offsetAt(Instant instant) const
{
    return std::chrono::seconds(
        m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), QTimeZone::utc())));
}

std::string Zone::offsetText(Instant instant) const
{
    const auto offset = offsetAt(instant).count();
    const auto magnitude = offset < 0 ? -offset : offset;
    char text[32];
    std::snprintf(text, sizeof text, "%c%02d:%02d", offset < 0 ? '-' : '+',
        static_cast<int>(magnitude / 3600), static_cast<int>(magnitude / 60 % 60));
    return text;
}

std::string Zone::toIso(Instant instant) const
{
    std::string local = toIsoUtc(instant + offsetAt(instant));
    local.pop_back();
    return local + offsetText(instant);
}

TimeRange Zone::periodAt(Period period, Instant instant) const
{
    if (period == Period::Hour) {
        // By offset, not by local time: an hour that the clock change repeats is two hours, and one that a
        // half-hour change cuts short ends at the change.
        const auto offset = offsetAt(instant);
        const Instant start
            = Instant(std::chrono::floor<std::chrono::hours>((instant + offset).time_since_epoch()) - offset);
        Instant from = start;
        Instant to = start + std::chrono::hours(1);
        if (offsetAt(from) != offset || offsetAt(to - kQuarter) != offset) {
            for (Instant quarter = start; quarter < start + std::chrono::hours(1); quarter += kQuarter) {
                if (offsetAt(quarter) != offset) {
                    (quarter <= instant ? from : to)
                        = quarter <= instant ? quarter + kQuarter : std::min(to, quarter);
                }
            }
        }
        return { from, to };
    }
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), m_zone);
    QDate first = local.date();
    if (period == Period::Week) {
        first = first.addDays(1 - first.dayOfWeek());
    } else if (period == Period::Month) {
        first = QDate(first.year(), first.month(), 1);
    }
    const QDate next = period == Period::Day ? first.addDays(1)
        : period == Period::Week             ? first.addDays(7)
                                             : first.addMonths(1);
    return { toInstant(first.startOfDay(m_zone)), toInstant(next.startOfDay(m_zone)) };
}

std::vector<Instant> Zone::periodStarts(Period period, Instant instant, int count) const
{
    std::vector<Instant> starts;
    starts.reserve(static_cast<std::size_t>(std::max(count, 0)));
    Instant at = instant;
    for (int i = 0; i < count; ++i) {
        const TimeRange range = periodAt(period, at);
        starts.push_back(range.from);
        at = range.to;
    }
    return starts;
}

int Zone::hourOfWeek(Instant instant) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(instant), m_zone);
    return (local.date().dayOfWeek() - 1) * 24 + local.time().hour();
}

} // namespace spillway

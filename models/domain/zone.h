// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <QTimeZone>

#include <string>
#include <string_view>
#include <vector>

namespace spillway
{

/// The spans that budgets and caps count in. A week starts on Monday.
enum class Period : std::uint8_t { Hour, Day, Week, Month };
inline constexpr Period kPeriods[] = { Period::Hour, Period::Day, Period::Week, Period::Month };
[[nodiscard]] std::string_view periodName(Period period); ///< "hour", "day", "week", "month"
[[nodiscard]] Result<Period> parsePeriod(std::string_view name);

/// An IANA time zone: turns instants into local calendar boundaries, also on the days the clock changes.
class Zone
{
public:
    Zone(); ///< UTC
    [[nodiscard]] static Result<Zone> named(std::string_view ianaName);

    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::chrono::seconds offsetAt(Instant instant) const;
    /// "+01:00"
    [[nodiscard]] std::string offsetText(Instant instant) const;
    /// "2026-03-12T17:04:20+01:00"
    [[nodiscard]] std::string toIso(Instant instant) const;

    /// The period that `instant` lies in. Days where midnight does not exist start at the first instant
    /// of that date; a local hour repeated by the clock change is two periods.
    [[nodiscard]] TimeRange periodAt(Period period, Instant instant) const;
    /// Starts of `count` consecutive periods, the first being the one `instant` lies in; ascending.
    [[nodiscard]] std::vector<Instant> periodStarts(Period period, Instant instant, int count) const;
    /// 0 (Monday 00:00–01:00) … 167, by the local wall clock.
    [[nodiscard]] int hourOfWeek(Instant instant) const;

    [[nodiscard]] const QTimeZone& qt() const { return m_zone; }
    bool operator==(const Zone& other) const { return m_zone == other.m_zone; }

private:
    explicit Zone(QTimeZone zone);
    QTimeZone m_zone;
};

} // namespace spillway

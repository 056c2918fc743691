// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spillway::forecast
{

/// How the times of a series are written.
enum class StampForm : std::uint8_t {
    Index, ///< 17
    Date, ///< 2026-03-12
    Local, ///< 2026-03-12T17:00:00, a wall clock without a zone
    Offset, ///< 2026-03-12T17:00:00+01:00, or Z
};

/// One time of a series file.
struct Stamp {
    StampForm form = StampForm::Index;
    std::int64_t index = 0; ///< Index: itself; otherwise microseconds of the wall clock since 1970
    int offsetMinutes = 0;
};

/// An integer, or ISO 8601: a date, or a date and time with or without an offset.
[[nodiscard]] Result<Stamp> parseStamp(std::string_view text);

/// What a step of an axis is counted in.
enum class StepUnit : std::uint8_t {
    Index,
    Microsecond, ///< of elapsed time
    Day, ///< of the calendar: 23 to 25 hours
    Month,
};

/// Evenly spaced times.
class TimeAxis
{
public:
    /// The step is the smallest distance between neighbours; months where every time is on the same day of
    /// the month, days where every time has the same wall clock. `times` is ascending. The error names the
    /// first time that is off the rhythm by its place in `times`, as "… at 17".
    struct Irregular {
        std::size_t place = 0;
        std::string message;
    };
    [[nodiscard]] static std::expected<TimeAxis, Irregular> through(std::span<const Stamp> times);

    /// How many steps behind the first time; `stamp` is one of those given to through().
    [[nodiscard]] std::size_t stepOf(const Stamp& stamp) const;
    /// The time of a step behind the first, as the file writes times; an offset is the last one given.
    [[nodiscard]] std::string text(std::size_t step) const;

    [[nodiscard]] StepUnit unit() const { return m_unit; }
    [[nodiscard]] std::int64_t length() const { return m_length; } ///< of a step, in its unit
    [[nodiscard]] std::string stepText() const; ///< "1 day", "15 minutes", "1"
    /// The cycles that such steps usually have: hours 24 and 168, days 7, weeks 52, months 12; none of
    /// indices.
    [[nodiscard]] std::vector<std::size_t> usualSeasons() const;

private:
    [[nodiscard]] std::int64_t placeOf(const Stamp& stamp) const;

    Stamp m_first;
    StampForm m_form = StampForm::Index;
    StepUnit m_unit = StepUnit::Index;
    std::int64_t m_length = 1;
    int m_lastOffset = 0;
};

} // namespace spillway::forecast

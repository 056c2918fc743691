// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/zone.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace spillway
{

/// Which part of time the pages show, as a person chose it: "the last 24 hours" goes on meaning that.
class TimeSelection
{
public:
    /// The last `length` until now.
    struct Last {
        Duration length{};
        bool operator==(const Last&) const = default;
    };
    /// A whole day, week or month of the reporting zone: the running one, or the one `within` lies in.
    struct Calendar {
        Period period = Period::Day;
        std::optional<Instant> within;
        bool operator==(const Calendar&) const = default;
    };
    /// Between two instants; without `to`, until now.
    struct Fixed {
        Instant from;
        std::optional<Instant> to;
        bool operator==(const Fixed&) const = default;
    };
    using Value = std::variant<Last, Calendar, Fixed>;

    TimeSelection() : m_value(Last{ std::chrono::hours(24) }) { }
    TimeSelection(Last last) : m_value(last) { }
    TimeSelection(Calendar calendar) : m_value(calendar) { }
    TimeSelection(Fixed fixed) : m_value(fixed) { }

    [[nodiscard]] const Value& value() const { return m_value; }
    /// What it means at `now`. A running period ends now, not in the future; never empty or reversed.
    [[nodiscard]] TimeRange at(Instant now, const Zone& zone) const;
    /// Whether its end moves with the clock.
    [[nodiscard]] bool endsNow() const;
    /// The period before, as long as this one: of the calendar where this one is.
    [[nodiscard]] TimeSelection previous(Instant now, const Zone& zone) const;
    /// The period after; where that would reach `now`, the one that ends now.
    [[nodiscard]] TimeSelection next(Instant now, const Zone& zone) const;

    /// "last 86400", "day", "week 2026-03-09T00:00:00Z", "from …", "from … to …": for settings.
    [[nodiscard]] std::string toText() const;
    [[nodiscard]] static Result<TimeSelection> parse(std::string_view text);

    bool operator==(const TimeSelection&) const = default;

private:
    Value m_value;
};

/// The words parseMoment() knows in one language, in lower case, beside the English ones.
struct MomentWords {
    QString now, today, yesterday;
};

/// What a person types for an instant: "2026-03-09 18:00", "2026-03-09", "18:00" (today), "yesterday 08:00",
/// "today", "-3d" or "-90m" (s, m, h, d, w), "now", or ISO 8601 with an offset. Wall-clock times are those
/// of `zone`.
[[nodiscard]] Result<Instant> parseMoment(
    std::string_view text, Instant now, const Zone& zone, const MomentWords& words = {});

} // namespace spillway

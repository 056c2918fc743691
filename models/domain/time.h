// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace spillway
{

/// A point in time in microseconds, as PostgreSQL keeps it; always UTC. What a wall clock shows is Zone's
/// work.
using Instant = std::chrono::sys_time<std::chrono::microseconds>;
using Duration = std::chrono::microseconds;

/// Half-open: `from` is in, `to` is not.
struct TimeRange {
    Instant from;
    Instant to;
    [[nodiscard]] bool contains(Instant instant) const { return instant >= from && instant < to; }
    [[nodiscard]] Duration length() const { return to - from; }
    bool operator==(const TimeRange&) const = default;
};

/// The grain of the roll-ups: small enough that a day of any IANA zone is a whole number of them.
inline constexpr std::chrono::minutes kQuarter{ 15 };

[[nodiscard]] inline Instant fromUnixMilliseconds(std::int64_t milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}
[[nodiscard]] inline std::int64_t toUnixMilliseconds(Instant instant)
{
    return std::chrono::floor<std::chrono::milliseconds>(instant).time_since_epoch().count();
}
[[nodiscard]] inline std::int64_t toUnixSeconds(Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}
[[nodiscard]] inline Instant floorToQuarter(Instant instant)
{
    return Instant(
        std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<900>>>(instant.time_since_epoch()));
}
/// "2026-03-12T17:04:20.123456Z"; the fraction is left out when it is zero.
[[nodiscard]] std::string toIsoUtc(Instant instant);
/// Reads ISO 8601 with an offset or Z; a time without one is refused, since it names no instant.
[[nodiscard]] Result<Instant> parseIso(std::string_view text);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/time.h"

#include <optional>
#include <vector>

namespace spillway::controls
{

/// A point of a cumulative path.
struct AmountAt {
    Instant at;
    Money amount;
    bool operator==(const AmountAt&) const = default;
};

/// Where a path of the rest of a day starts, and when it ends.
struct SpentSoFar {
    Instant now;
    Money spent; ///< since the day's start
    Instant until;
};

/// The cumulative spend from now on: the `expected` path's steps where it is known, scaled so that its first
/// hour goes at `perHour`; else one straight line, with a point every ten minutes.
[[nodiscard]] std::vector<AmountAt> pathAtRate(
    const SpentSoFar& start, const std::vector<AmountAt>& expected, Money perHour);

/// `path`, not empty, with `share` of each step left out (or added, below zero) and `addedPerHour` more, from
/// its start until `end`; to its own end where there is none.
[[nodiscard]] std::vector<AmountAt> reducedUntil(
    const std::vector<AmountAt>& path, double share, Money addedPerHour, std::optional<Instant> end);

/// When `path` meets `budget`, between two points by the straight line; nothing when it does not, or without
/// one.
[[nodiscard]] std::optional<Instant> crossing(const std::vector<AmountAt>& path, std::optional<Money> budget);

} // namespace spillway::controls

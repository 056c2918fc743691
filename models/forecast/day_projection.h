// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/domain/zone.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace spillway::forecast
{

/// What one complete quarter hour cost. A missing one is not zero: it teaches nothing.
struct QuarterSpend {
    Instant quarter;
    double dollars = 0;
    bool missing = false;
};

/// Cumulative spend at one time of a period. Estimates, hence doubles.
struct ProjectionPoint {
    Instant at;
    double mean = 0, lower80 = 0, upper80 = 0, lower95 = 0, upper95 = 0;
};

struct Projection {
    std::vector<ProjectionPoint> path; ///< ascending; the first is `now`, the last the end of the period
    double spent = 0; ///< already, certain
    double rest = 0; ///< expected from now to the end
    double spread = 0; ///< standard deviation of ln(actual rest / expected rest)
    double freedom = 1; ///< past origins that the spread was measured at
    /// That the period ends over `amount`, 0…1.
    [[nodiscard]] double probabilityOver(double amount) const;
};

/// When each path of a projection meets an amount; nothing when it does not within the period.
struct Crossing {
    std::optional<Instant> mean;
    std::optional<Instant> earliest; ///< of the 80 % interval: its upper edge
    std::optional<Instant> latest; ///< its lower edge
};
[[nodiscard]] Crossing crossingOf(const Projection& projection, double amount);

/// What each hour of the week normally costs, and how far a projection made from that was off before.
///
/// Typical spend: the median of the same hour of the week over the weeks given (hours with fewer than two
/// weeks borrow the same hour of all days). A median, so that one spike does not become normal: Hyndman and
/// Athanasopoulos, "Forecasting: Principles and Practice", 3rd ed., 5.2 (seasonal naive) and 3.6 (robust
/// seasonal estimates).
///
/// Projection: spent + level × sum of typical(remaining quarters), where level = sum w·actual / sum w·typical
/// over what went before, w halving every 6 hours (48 for horizons over two days): simple exponential
/// smoothing of the ratio to the season, ibid. 8.1.
///
/// Intervals: the same projection is made at the same time of day on past days (rolling origin, ibid. 5.10),
/// each quarter against a profile that leaves its own hour out. With e = ln(actual / projected) of the sum to
/// each horizon and s its root mean square over n origins, an edge is rest · exp(± t·s), t being Student's
/// quantile for n degrees of freedom by the expansion t = z + (z³ + z) / 4n (Abramowitz and Stegun 26.7.5).
class WeekModel
{
public:
    /// `history` ascending and without gaps in its quarters (missing ones are marked). Nothing when fewer
    /// than three days of it are known.
    [[nodiscard]] static std::optional<WeekModel> learn(
        const Zone& zone, std::span<const QuarterSpend> history);

    /// Dollars an hour that this hour of the week normally costs.
    [[nodiscard]] double typicalPerHour(Instant instant) const;
    [[nodiscard]] double typicalBetween(Instant from, Instant to) const;
    /// How much of a normal `period` has gone by at `instant`, 0…1: by spend, not by the clock.
    [[nodiscard]] double shareOf(TimeRange period, Instant instant) const;
    /// Recent spend over typical spend; 1 is normal.
    [[nodiscard]] double level() const { return m_levels[0].back(); }

    [[nodiscard]] Projection project(Instant now, double spent, Instant end) const;

private:
    WeekModel() = default;
    void learnProfile(std::span<const QuarterSpend> history, std::span<const int> hours);
    void learnLevels(std::span<const QuarterSpend> history);
    [[nodiscard]] double meanSquareError(
        std::size_t origin, std::size_t quarters, std::size_t which, double& origins) const;

    Zone m_zone;
    Instant m_first;
    std::array<double, 168> m_profile{}; ///< dollars a quarter, by hour of the week
    std::vector<double> m_leftOut; ///< typical of each quarter without its own hour
    std::vector<double> m_actualSum, m_typicalSum; ///< prefix sums, one longer than the history
    std::array<std::vector<double>, 2> m_levels; ///< level known at the start of each quarter, short and long
};

} // namespace spillway::forecast

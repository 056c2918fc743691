// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/forecast/series_forecast.h"

namespace spillway::forecast
{

/// Stands for "all" in a node's tier or provider.
inline constexpr std::string_view kAll = "*";

/// A place in the hierarchy tier × provider: ("free", "openai") is a part, ("free", "*") a tier, ("*",
/// "openai") a provider, ("*", "*") the total.
struct NodeKey {
    std::string tier, provider;
    auto operator<=>(const NodeKey&) const = default;
};

/// That a node is the part, or a sum that it belongs to.
[[nodiscard]] inline bool holds(const NodeKey& node, const NodeKey& part)
{
    return (node.tier == kAll || node.tier == part.tier)
        && (node.provider == kAll || node.provider == part.provider);
}

/// What one tier spent at one provider, in dollars a step; every part has the same steps.
struct PartSeries {
    NodeKey key; ///< no "*"
    std::vector<double> values; ///< kGap where unknown
};

struct HierarchyNode {
    NodeKey key;
    SeriesForecast forecast; ///< reconciled; `past` and `method` are the node's own
};

/// Parts, tiers, providers and the total; means add up: a tier is the sum of its parts, the total of all.
struct HierarchyForecast {
    std::vector<HierarchyNode> parts; ///< in the order given
    std::vector<HierarchyNode> tiers, providers; ///< in order of first appearance
    HierarchyNode total;
    [[nodiscard]] const HierarchyNode* find(std::string_view tier, std::string_view provider) const;
};

/// Forecasts every node by itself and makes them agree.
///
/// Means: weighted least squares over the summing matrix with the nodes' own past error variances (WLS_v of
/// Wickramasuriya, Athanasopoulos and Hyndman, "Optimal forecast reconciliation … through trace
/// minimization", JASA 114, 2019); parts below zero are set to zero and the others scaled so that the total
/// stays.
///
/// Intervals do not add up, and must not: the sum of ten 95 % edges is not a 95 % edge. Each node keeps the
/// width it was measured to need, moved with its mean; and the band of a sum is never wider than the sum of
/// the bands of its parts (the parts' bands are widened where they claim less), which is as far as coherence
/// of intervals goes.
[[nodiscard]] Result<HierarchyForecast> forecastHierarchy(
    std::span<const PartSeries> parts, const SeriesOptions& options, const Progress& progress = {});

/// A forecast in whole cents.
struct MoneyPoint {
    Money mean, lower80, upper80, lower95, upper95;
    bool operator==(const MoneyPoint&) const = default;
};

struct MoneyNode {
    NodeKey key;
    std::vector<MoneyPoint> rows; ///< one a range asked for
};

/// Parts in the order of the hierarchy, then tiers, providers, total.
struct MoneyTable {
    std::vector<MoneyNode> parts, tiers, providers;
    MoneyNode total;
};

/// The hierarchy in whole cents, one row a range of steps (days, weeks, months …): in every row the parts of
/// a tier, of a provider and of everything add up to the cent. The total is rounded, the parts are rounded
/// down and the cents that are missing go to the largest remainders (Hamilton's method).
[[nodiscard]] MoneyTable inCents(const HierarchyForecast& hierarchy, std::span<const StepRange> rows);
/// One row a step.
[[nodiscard]] std::vector<StepRange> everyStep(const HierarchyForecast& hierarchy);

} // namespace spillway::forecast

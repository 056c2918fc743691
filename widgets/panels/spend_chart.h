// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/spend/spend_view.h"
#include "widgets/charts/brush_chart.h"
#include "widgets/charts/chart_values.h"
#include "widgets/panels/chart_legend.h"
#include "widgets/theme/theme.h"

#include <set>

namespace spillway
{

/// How a group is drawn: the token of its colour and how opaque. Models have their provider's hue, the
/// dearest a token in full, the others half; features, regions and devices are shades of one grey.
struct GroupInk {
    std::string colour = "chart.compare";
    double opacity = 0.95;
    std::string category; ///< for swatches in tables; empty: none
};
[[nodiscard]] std::vector<GroupInk> groupInks(const SpendAnswer& answer);

/// The answer as a chart. At most eight series: beyond, the dearest seven and the rest together. `hidden` are
/// group ids that the legend took out.
[[nodiscard]] TimeChartValues spendTimeChart(const SpendAnswer& answer, SpendMeasure measure, ChartKind kind,
    const std::set<std::string>& hidden, const Theme& theme);
/// One entry a provider where groups are models, else one a group, at most eight.
struct SpendLegend {
    std::vector<LegendEntry> entries;
    std::vector<std::vector<std::string>> groups; ///< the group ids behind each entry
};
[[nodiscard]] SpendLegend spendLegend(
    const SpendAnswer& answer, const std::set<std::string>& hidden, const SpendNames& names);

[[nodiscard]] QString dimensionWord(Dimension dimension); ///< "Model"
[[nodiscard]] QString dimensionsWord(Dimension dimension); ///< "Models"
[[nodiscard]] QString grainWord(Grain grain); ///< "hour", as in "cost per hour"
[[nodiscard]] QString grainBuckets(Grain grain); ///< "1 h buckets"
[[nodiscard]] QString measureWord(SpendMeasure measure); ///< "Cost"
[[nodiscard]] QString measureText(const UsageSums& sums, SpendMeasure measure); ///< "$533.92", "175,577"
[[nodiscard]] QString groupName(const SpendGroup& group); ///< also of what named none
[[nodiscard]] QString comparisonWord(Comparison comparison);
/// "72 h, 1 h buckets, 72 bars"
[[nodiscard]] QString bucketWords(const TimeRange& range, const Zone& zone);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/series_forecast.h"

namespace spillway::forecast
{

/// A series as the methods take it: no gaps, no lone outliers, of the order of 1.
struct PreparedSeries {
    std::vector<double> clean;
    std::vector<double> actual; ///< what was measured; kGap in gaps and incidents
    double unit = 1; ///< both times this are the values given
    std::size_t known = 0; ///< actuals that are not gaps
    std::vector<std::size_t> seasons; ///< ascending, each held at least twice
    bool logarithmic = false; ///< all clean values are well above zero
    std::vector<ForecastNote> notes;
};

/// Gaps get the mean of their neighbours a season away, or a straight line where there is none. An outlier is
/// a value farther from the moving median, and from the median of its place in the season, than 8 times the
/// median such distance, where such values are less than 2 % of all and never more than two in a row: more
/// are how this series is (bursts), or a new level. InvalidArgument for fewer than two known values, infinite
/// ones, or options out of range.
[[nodiscard]] Result<PreparedSeries> prepareSeries(
    std::span<const double> values, const SeriesOptions& options);

} // namespace spillway::forecast

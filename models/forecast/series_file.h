// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/time_axis.h"

namespace spillway::forecast
{

/// One series of a file, evenly spaced; kGap where the file has no row or an empty value.
struct TimedSeries {
    std::string name; ///< empty in a file without a column "series"
    TimeAxis axis;
    std::vector<double> values;
};

/// What is wrong with a file, by line; the first line is 1.
struct RowFault {
    std::size_t line = 0;
    std::string message;
};

/// Reads RFC 4180 CSV with a header naming the columns `time` and `value`, and optionally `series`, in any
/// order. Series are in order of first appearance; the rows of one are in order of time. An empty value is a
/// gap. On anything else that does not fit, nothing is read: every bad row is named.
[[nodiscard]] std::expected<std::vector<TimedSeries>, std::vector<RowFault>> parseSeriesFile(
    std::string_view csv);

} // namespace spillway::forecast

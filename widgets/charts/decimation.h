// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot_mapping.h"

#include <QPolygonF>

#include <span>

namespace spillway
{

/// The polyline through (times, values) with at most four points a pixel column: the first, the lowest,
/// the highest and the last in it (M4). Drawn one pixel column a `1 / pixelRatio`, it covers the same pixels
/// as the whole line. `times` are microseconds, ascending, as many as `values`.
[[nodiscard]] QPolygonF decimated(std::span<const std::int64_t> times, std::span<const double> values,
    const PlotMapping& mapping, double pixelRatio = 1);

} // namespace spillway

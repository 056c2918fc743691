// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/trend.h"

#include <cmath>

namespace spillway::forecast
{

double logSlope(std::span<const ForecastPoint> points)
{
    const auto count = static_cast<double>(points.size());
    double cross = 0;
    for (std::size_t h = 0; h < points.size(); ++h) {
        if (!(points[h].mean > 0)) {
            return 0;
        }
        // Distances from the middle add up to nothing, so the mean of the logarithms need not be taken off.
        cross += (static_cast<double>(h) - (count - 1) / 2) * std::log(points[h].mean);
    }
    return points.size() < 2 ? 0 : cross / (count * (count * count - 1) / 12);
}

} // namespace spillway::forecast

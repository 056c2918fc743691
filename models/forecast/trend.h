// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/series_forecast.h"

namespace spillway::forecast
{

/// Slope of ln(mean) by step, by least squares; 0 where a mean is not above zero or there is one step only.
[[nodiscard]] double logSlope(std::span<const ForecastPoint> points);

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/series_forecast.h"

namespace spillway::forecast
{

/// How far below and above a forecast the actual lies: distances to the four edges, in units of a series.
struct Band {
    double lower80 = 0, upper80 = 0, lower95 = 0, upper95 = 0; ///< all ≥ 0
};

/// The errors of past forecasts, in today's scale, as the bands of the steps to come.
///
/// The spread at a step is the root mean square of past errors at it and at steps up to a quarter nearer or
/// farther. Errors over their spread are pooled over all steps; the edges are the pool's quantiles, drawn
/// towards Student's by the number of independent past forecasts (Student's for that many degrees of freedom,
/// the expansion of Abramowitz and Stegun 26.7.5), since the tail of few values says little. Empirical
/// quantiles of out-of-sample errors: Makridakis and Winkler 1989; as conformal prediction for time series:
/// Stankeviciute et al. 2021. Steps beyond what could be checked grow with the square root of the step, as a
/// random walk's do, from `assumed` at the first step where nothing could be checked.
struct CalibratedBands {
    std::vector<Band> bands; ///< one a step
    std::size_t checked = 0; ///< steps ahead that past forecasts could be checked at
};
[[nodiscard]] CalibratedBands calibrate(
    std::span<const PastErrors> past, double scale, std::size_t horizon, double assumed);

/// The errors of past forecasts of the sums of steps 1…k, from those of the steps. A sum with a gap is a gap.
[[nodiscard]] std::vector<PastErrors> sumErrors(std::span<const PastErrors> past);

/// A forecast point from its parts: ordered, and not below zero where asked.
[[nodiscard]] ForecastPoint pointOf(double mean, const Band& band, bool nonNegative);

} // namespace spillway::forecast

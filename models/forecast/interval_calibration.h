// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/series_forecast.h"

namespace spillway::forecast
{

/// How far below and above a forecast the actual lies: distances to the edges, in units of a series, all ≥ 0.
struct Band {
    double lower80 = 0, upper80 = 0, lower95 = 0, upper95 = 0;
    double above80 = 0, above95 = 0; ///< upper edges where zero is the lower one, under which nothing can lie
};

/// The errors of past forecasts, in today's scale, as the bands of the steps to come.
///
/// The spread at a step is the root mean square of past errors at it and at steps up to a quarter nearer or
/// farther, younger errors counting more. Errors over their spread are pooled over all steps; the edges are
/// the pool's quantiles, drawn towards Student's by how few of the errors are independent (Abramowitz and
/// Stegun 26.7.5), since the tail of few values says little. Empirical quantiles of out-of-sample errors:
/// Makridakis and Winkler, "Sampling distributions of post-sample forecasting errors", Applied Statistics 38,
/// 1989; as split conformal prediction: Stankevičiūtė et al. 2021. Steps beyond what could be checked grow
/// with the square root of the step, as a random walk's do, from `assumed` at the first step where nothing
/// could be checked.
struct CalibratedBands {
    std::vector<Band> bands; ///< one a step
    std::size_t checked = 0; ///< steps ahead that past forecasts could be checked at
};
[[nodiscard]] CalibratedBands calibrate(
    std::span<const PastErrors> past, double scale, std::size_t horizon, double assumed);

/// The errors of past forecasts of the sums of steps 1…k, from those of the steps. A sum with a gap is a gap.
[[nodiscard]] std::vector<PastErrors> sumErrors(std::span<const PastErrors> past);

/// A forecast point from its parts: ordered, and not below zero where asked. Where zero is the lower edge,
/// the upper one leaves the whole of the 20 (or 5) % above it, so that 80 (or 95) % lie between.
[[nodiscard]] ForecastPoint pointOf(double mean, const Band& band, bool nonNegative);

} // namespace spillway::forecast

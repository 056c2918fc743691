// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/series_forecast.h"

namespace spillway::forecast
{

/// How far below and above a forecast the actual lies: distances to the edges, in units of a series, all ≥ 0.
struct Band {
    double lower80 = 0, upper80 = 0, lower95 = 0, upper95 = 0;
    double above80 = 0, above95 = 0; ///< upper edges where zero is the lower one, under which nothing can lie
    bool zero80 = false, zero95 = false; ///< nothing at all is likely enough to be the lower edge
};

/// The errors of past forecasts, in today's scale, as the bands of the steps to come: split conformal
/// prediction with normalised errors (Papadopoulos et al., "Inductive confidence machines for regression",
/// ECML 2002; Lei et al., "Distribution-free predictive inference for regression", JASA 113, 2018; by step
/// ahead: Stankevičiūtė et al., "Conformal time-series forecasting", NeurIPS 2021), the errors being those of
/// rolling origins (Makridakis and Winkler, "Sampling distributions of post-sample forecasting errors",
/// Applied Statistics 38, 1989).
///
/// The spread at a step is the mean size of past errors at it and at steps up to a quarter nearer or farther.
/// Younger errors count more, and those of forecasts that knew little count little: without a whole season
/// known, or on a fifth of the history, a forecast is worse than today's will be. A mean size, not a mean
/// square: in it the 80 % edges of a normal and of a long-tailed distribution agree. It never falls with the
/// step (Ayer et al., "An empirical distribution function for sampling with incomplete information", Annals
/// of Mathematical Statistics 26, 1955), and is smoothed over the same neighbours once more. Errors over
/// their spread are pooled over all steps, and the edges are the pool's quantiles, with a place farther out
/// the fewer the independent errors are: by overlapping batch means (Meketon and Schmeiser, "Overlapping
/// batch means", WSC 1984) that is the variance of errors over that of the means of whole forecasts, times
/// the forecasts that do not overlap. Where these are few, the tail of the pool says little, and Student's
/// quantile (Abramowitz and Stegun 26.7.5) takes its place, by n³ / (n³ + n₀³), widened by the share of the
/// history that lies ahead times `unrest` (see level_shift.h), since a short one may not have shown a change
/// of level yet. Its degrees of freedom are the independent errors and some more, since errors over their
/// spread are much alike from one series to the next.
///
/// How the constants (here and in level_shift.cpp) were chosen: on rounds 900000–900299 and 960000–960499 of
/// bench_forecast_coverage, five kinds of made-up spend of 14, 30, 60, 90, 180 and 365 days, 28 ahead, and on
/// what was kept back from training parts: the last four times 13 weeks of M4 Weekly's, 20 weeks of the CAISO
/// hours and 40 times 28 days of the M5 days that lie before the first scored origin. By random search, then
/// by hand to round numbers, for the least interval score (Gneiting and Raftery, "Strictly proper scoring
/// rules, prediction, and estimation", JASA 102, 2007) at 80 and 95 % plus what coverage is off by more
/// than 1.5 and 1 points (sums: 3 and 2), 14 days counting least. No part that is scored took part in that.
/// Constants before these had been compared on M4 Weekly's test part. The half-life and the power of n were
/// free in the search too, and stayed where they had been; the neighbourhood was not looked at again.
///
/// Where more of the past actuals than belong below the lower edge were zero, zero is the lower edge.
/// Steps beyond what could be checked grow with the square root of the step, as a random walk's do, and sums
/// with their length, from `assumed`, a root mean square, at the first step where nothing could be checked.
struct CalibratedBands {
    std::vector<Band> bands; ///< one a step
    std::size_t checked = 0; ///< steps ahead that past forecasts could be checked at
};
/// What the errors are of.
enum class ErrorsOf : std::uint8_t {
    Steps, ///< single steps
    Sums, ///< the first 1, 2, … steps together: what was wrong about the level adds up
};
/// Of as many steps as there are scales.
[[nodiscard]] CalibratedBands calibrate(std::span<const PastErrors> past, std::span<const double> scales,
    double assumed, double unrest, ErrorsOf of = ErrorsOf::Steps);

/// The errors of past forecasts of the sums of the first 1, 2, … steps of a range, from those of the steps.
/// A sum with a gap is a gap; the running total of a forecast cut off before the range is not one.
[[nodiscard]] std::vector<PastErrors> sumErrors(std::span<const PastErrors> past, StepRange range);
/// The scales of such sums: means of those of their steps, so that what grows with the sum is its error.
[[nodiscard]] std::vector<double> sumScales(std::span<const double> scales, StepRange range);

/// A forecast point from its parts: ordered, and not below zero where asked. Where zero is the lower edge,
/// the upper one leaves the whole of the 20 (or 5) % above it, so that 80 (or 95) % lie between; it goes
/// there by and by, or a band would have a notch where its lower edge meets zero.
[[nodiscard]] ForecastPoint pointOf(double mean, const Band& band, bool nonNegative);

} // namespace spillway::forecast

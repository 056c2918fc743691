// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace spillway::forecast
{

// Forecasts of series without season or gaps, at least two values. Every one writes `ahead.size()` steps.

/// Simple exponential smoothing with the weight that made the least one-step squared error (Hyndman and
/// Athanasopoulos, "Forecasting: Principles and Practice", 3rd ed., 8.1).
struct Smoothed {
    double level = 0;
    double alpha = 1;
};
[[nodiscard]] Smoothed smooth(std::span<const double> values);

/// The Theta method as simple exponential smoothing with half the slope of the line through all values as
/// drift (Assimakopoulos and Nikolopoulos 2000; in this form Hyndman and Billah, "Unmasking the Theta
/// method", Int. J. Forecasting 19, 2003).
void theta(std::span<const double> values, std::span<double> ahead);

/// Exponential smoothing with a damped additive trend (Gardner and McKenzie 1985; FPP3 8.2), its three
/// weights by least squared one-step error, damping 0.8 … 0.98.
struct DampedWeights {
    double alpha = 0.5, beta = 0.1, damping = 0.9;
};
[[nodiscard]] DampedWeights learnDamped(std::span<const double> values);
void damped(std::span<const double> values, const DampedWeights& weights, std::span<double> ahead);

} // namespace spillway::forecast

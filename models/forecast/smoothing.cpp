// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/smoothing.h"

#include <nlopt.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace spillway::forecast
{
namespace
{

struct DampedState {
    double level = 0, trend = 0, squares = 0;
};

DampedState runDamped(std::span<const double> values, const DampedWeights& weights)
{
    const std::size_t start = std::min<std::size_t>(values.size() - 1, 8);
    DampedState state{ values[0], (values[start] - values[0]) / static_cast<double>(start), 0 };
    const double trendShare = weights.alpha * weights.beta;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const double expected = state.level + weights.damping * state.trend;
        const double error = values[i] - expected;
        state.squares += error * error;
        state.level = expected + weights.alpha * error;
        state.trend = weights.damping * state.trend + trendShare * error;
    }
    return state;
}

double dampedError(unsigned, const double* x, double*, void* data)
{
    return runDamped(*static_cast<std::span<const double>*>(data), { x[0], x[1], x[2] }).squares;
}

} // namespace

Smoothed smooth(std::span<const double> values)
{
    constexpr std::array<double, 14> kAlphas{ 0.02, 0.05, 0.08, 0.12, 0.17, 0.23, 0.3, 0.38, 0.47, 0.57, 0.68,
        0.8, 0.9, 1 };
    // All weights in one pass: the loop over them is what the compiler makes vectors of.
    std::array<double, kAlphas.size()> level{}, squares{};
    const std::size_t start = std::min<std::size_t>(values.size(), 4);
    double first = 0;
    for (std::size_t i = 0; i < start; ++i) {
        first += values[i] / static_cast<double>(start);
    }
    level.fill(first);
    for (const double value : values) {
        for (std::size_t a = 0; a < kAlphas.size(); ++a) {
            const double error = value - level[a];
            squares[a] += error * error;
            level[a] += kAlphas[a] * error;
        }
    }
    const auto best
        = static_cast<std::size_t>(std::min_element(squares.begin(), squares.end()) - squares.begin());
    return { level[best], kAlphas[best] };
}

void theta(std::span<const double> values, std::span<double> ahead)
{
    const auto count = static_cast<double>(values.size());
    const Smoothed smoothed = smooth(values);
    double mean = 0;
    for (const double value : values) {
        mean += value / count;
    }
    double cross = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        cross += (static_cast<double>(i) - (count - 1) / 2) * (values[i] - mean);
    }
    const double slope = cross / (count * (count * count - 1) / 12);
    const double lag = (1 - std::pow(1 - smoothed.alpha, count)) / smoothed.alpha;
    for (std::size_t h = 0; h < ahead.size(); ++h) {
        ahead[h] = smoothed.level + slope / 2 * (static_cast<double>(h) + lag);
    }
}

DampedWeights learnDamped(std::span<const double> values)
{
    std::array<double, 3> x{ 0.5, 0.1, 0.9 };
    if (values.size() < 6) {
        return { x[0], x[1], x[2] };
    }
    const std::array<double, 3> low{ 0.01, 0.001, 0.8 }, high{ 0.99, 0.5, 0.98 };
    nlopt_opt search = nlopt_create(NLOPT_LN_BOBYQA, 3);
    nlopt_set_min_objective(search, dampedError, &values);
    nlopt_set_lower_bounds(search, low.data());
    nlopt_set_upper_bounds(search, high.data());
    nlopt_set_ftol_rel(search, 1e-3);
    nlopt_set_maxeval(search, 50);
    double least = 0;
    nlopt_optimize(search, x.data(), &least);
    nlopt_destroy(search);
    return { x[0], x[1], x[2] };
}

void damped(std::span<const double> values, const DampedWeights& weights, std::span<double> ahead)
{
    const DampedState state = runDamped(values, weights);
    double trend = 0;
    double share = 1;
    for (double& step : ahead) {
        share *= weights.damping;
        trend += share * state.trend;
        step = state.level + trend;
    }
}

} // namespace spillway::forecast

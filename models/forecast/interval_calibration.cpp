// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/interval_calibration.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr double kNeighbourhood = 1.25;
constexpr std::size_t kLeastErrors = 3;
/// This many independent errors count as much as Student's quantile.
constexpr double kPriorErrors = 24;
/// An error counts half as much as one this many origins younger: how sure one can be changes too.
constexpr double kHalfLifeOrigins = 16;
/// Of the lower and upper edges; the last two are upper edges where zero is the lower one.
constexpr std::array<double, 6> kShares{ 0.025, 0.1, 0.9, 0.975, 0.8, 0.95 };
constexpr std::array<double, 6> kNormal{ -1.959963984540054, -1.2815515655446004, 1.2815515655446004,
    1.959963984540054, 0.8416212335729143, 1.6448536269514722 };
using Quantiles = std::array<double, 6>;

double studentQuantile(double z, double freedom)
{
    const double cube = z * z * z;
    return z + (cube + z) / (4 * freedom) + (5 * cube * z * z + 16 * cube + 3 * z) / (96 * freedom * freedom);
}

/// Root mean square by step over its neighbourhood; 0 beyond the last step that enough errors reach.
std::vector<double> spreadsOf(std::span<const PastErrors> past, std::size_t horizon)
{
    std::vector<double> squares(horizon + 1, 0), weights(horizon + 1, 0);
    std::vector<std::size_t> counts(horizon + 1, 0);
    for (std::size_t k = 0; k < past.size(); ++k) {
        const double weight = std::exp2(-static_cast<double>(past.size() - 1 - k) / kHalfLifeOrigins);
        for (std::size_t h = 0; h < std::min(horizon, past[k].errors.size()); ++h) {
            const double error = past[k].errors[h] / past[k].scale;
            if (!std::isnan(error)) {
                squares[h + 1] += weight * error * error;
                weights[h + 1] += weight;
                ++counts[h + 1];
            }
        }
    }
    std::size_t reach = 0;
    for (std::size_t h = 1; h <= horizon; ++h) {
        reach = counts[h] >= kLeastErrors ? h : reach;
        squares[h] += squares[h - 1];
        weights[h] += weights[h - 1];
    }
    std::vector<double> spreads(horizon, 0);
    for (std::size_t h = 1; h <= reach; ++h) {
        const auto from = static_cast<std::size_t>(std::ceil(static_cast<double>(h) / kNeighbourhood));
        const std::size_t to
            = std::min(reach, static_cast<std::size_t>(std::floor(static_cast<double>(h) * kNeighbourhood)));
        const double weight = weights[to] - weights[from - 1];
        spreads[h - 1] = weight > 0 ? std::sqrt(std::max(0.0, squares[to] - squares[from - 1]) / weight) : 0;
    }
    return spreads;
}

/// Errors in units of their spread, and how many of them are news.
struct ErrorPool {
    std::vector<double> errors; ///< ascending
    double independent = 0;
};

/// Past forecasts that do not look at the same steps, and within a forecast the steps whose error is not that
/// of the step before: n (1 − r) / (1 + r), r being the correlation of neighbours (Bartlett 1946).
double independentErrors(std::span<const PastErrors> past, double correlation)
{
    std::size_t longest = 1;
    std::size_t steps = 0;
    for (const PastErrors& forecast : past) {
        longest = std::max(longest, forecast.errors.size());
        steps += forecast.errors.size();
    }
    const std::size_t span = past.back().origin - past.front().origin + past.back().errors.size();
    const auto forecasts = std::clamp(
        static_cast<double>(span) / static_cast<double>(longest), 1.0, static_cast<double>(past.size()));
    const double news = static_cast<double>(std::min(span, steps)) * (1 - correlation) / (1 + correlation);
    return std::max(forecasts, news);
}

ErrorPool poolOf(std::span<const PastErrors> past, const std::vector<double>& spreads)
{
    ErrorPool pool;
    double squares = 0;
    double products = 0;
    for (const PastErrors& forecast : past) {
        double before = kGap;
        for (std::size_t h = 0; h < std::min(spreads.size(), forecast.errors.size()); ++h) {
            const double error = forecast.errors[h] / forecast.scale / spreads[h];
            if (spreads[h] > 0 && !std::isnan(error)) {
                pool.errors.push_back(error);
                squares += error * error;
                products += std::isnan(before) ? 0 : error * before;
                before = error;
            }
        }
    }
    if (!pool.errors.empty()) {
        const double correlation = squares > 0 ? std::clamp(products / squares, 0.0, 0.99) : 0;
        pool.independent = independentErrors(past, correlation);
        std::ranges::sort(pool.errors);
    }
    return pool;
}

Quantiles quantilesOf(const ErrorPool& pool)
{
    Quantiles quantiles{};
    const double freedom = std::max(3.0, pool.independent);
    const double trust = pool.independent / (pool.independent + kPriorErrors);
    // One more forecast is as uncertain as the spread, and the spread is measured on few: 1 + 1/n.
    const double wider = std::sqrt(1 + 1 / freedom);
    for (std::size_t q = 0; q < quantiles.size(); ++q) {
        double quantile = studentQuantile(kNormal[q], freedom);
        if (!pool.errors.empty()) {
            const double place = kShares[q] * static_cast<double>(pool.errors.size() - 1);
            const auto below = static_cast<std::size_t>(place);
            const std::size_t above = std::min(below + 1, pool.errors.size() - 1);
            const double empirical = pool.errors[below]
                + (place - static_cast<double>(below)) * (pool.errors[above] - pool.errors[below]);
            quantile = trust * empirical + (1 - trust) * quantile;
        }
        quantiles[q] = wider * quantile;
    }
    return quantiles;
}

} // namespace

CalibratedBands calibrate(std::span<const PastErrors> past, double scale, std::size_t horizon, double assumed)
{
    std::vector<double> spreads = spreadsOf(past, horizon);
    const Quantiles quantiles = quantilesOf(poolOf(past, spreads));
    CalibratedBands result;
    for (std::size_t h = 0; h < horizon; ++h) {
        result.checked = spreads[h] > 0 ? h + 1 : result.checked;
    }
    result.bands.resize(horizon);
    for (std::size_t h = 0; h < horizon; ++h) {
        const std::size_t base = std::min(h, std::max<std::size_t>(result.checked, 1) - 1);
        const double growth = std::sqrt(static_cast<double>(h + 1) / static_cast<double>(base + 1));
        const double spread = (result.checked > 0 ? spreads[base] * scale : assumed) * growth;
        const auto edge = [spread](double quantile) { return std::max(0.0, quantile * spread); };
        result.bands[h] = { edge(-quantiles[1]), edge(quantiles[2]), edge(-quantiles[0]), edge(quantiles[3]),
            edge(quantiles[4]), edge(quantiles[5]) };
    }
    return result;
}

std::vector<PastErrors> sumErrors(std::span<const PastErrors> past)
{
    std::vector<PastErrors> sums(past.begin(), past.end());
    for (PastErrors& forecast : sums) {
        double sum = 0;
        for (double& error : forecast.errors) {
            sum += error;
            error = sum;
        }
    }
    return sums;
}

ForecastPoint pointOf(double mean, const Band& band, bool nonNegative)
{
    ForecastPoint point;
    point.mean = nonNegative ? std::max(0.0, mean) : mean;
    const bool floor80 = nonNegative && mean - band.lower80 <= 0;
    const bool floor95 = nonNegative && mean - band.lower95 <= 0;
    point.lower80 = floor80 ? 0 : mean - band.lower80;
    point.lower95 = floor95 ? 0 : std::min(point.lower80, mean - band.lower95);
    point.upper80 = std::max(point.mean, mean + (floor80 ? band.above80 : band.upper80));
    point.upper95 = std::max(point.upper80, mean + (floor95 ? band.above95 : band.upper95));
    return point;
}

} // namespace spillway::forecast

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
/// This many independent forecasts count as much as Student's quantile.
constexpr double kPriorForecasts = 12;
constexpr std::array<double, 4> kShares{ 0.025, 0.1, 0.9, 0.975 };
constexpr std::array<double, 4> kNormal{ -1.959963984540054, -1.2815515655446004, 1.2815515655446004,
    1.959963984540054 };

double studentQuantile(double z, double freedom)
{
    const double cube = z * z * z;
    return z + (cube + z) / (4 * freedom) + (5 * cube * z * z + 16 * cube + 3 * z) / (96 * freedom * freedom);
}

/// Root mean square by step over its neighbourhood; 0 beyond the last step that enough errors reach.
std::vector<double> spreadsOf(std::span<const PastErrors> past, std::size_t horizon)
{
    std::vector<double> squares(horizon + 1, 0), counts(horizon + 1, 0);
    for (const PastErrors& forecast : past) {
        for (std::size_t h = 0; h < std::min(horizon, forecast.errors.size()); ++h) {
            const double error = forecast.errors[h] / forecast.scale;
            if (!std::isnan(error)) {
                squares[h + 1] += error * error;
                counts[h + 1] += 1;
            }
        }
    }
    std::size_t reach = 0;
    for (std::size_t h = 1; h <= horizon; ++h) {
        reach = counts[h] >= kLeastErrors ? h : reach;
        squares[h] += squares[h - 1];
        counts[h] += counts[h - 1];
    }
    std::vector<double> spreads(horizon, 0);
    for (std::size_t h = 1; h <= reach; ++h) {
        const auto from = static_cast<std::size_t>(std::ceil(static_cast<double>(h) / kNeighbourhood));
        const std::size_t to
            = std::min(reach, static_cast<std::size_t>(std::floor(static_cast<double>(h) * kNeighbourhood)));
        const double count = counts[to] - counts[from - 1];
        spreads[h - 1] = count > 0 ? std::sqrt((squares[to] - squares[from - 1]) / count) : 0;
    }
    return spreads;
}

/// How many of the past forecasts do not look at the same days.
double independentForecasts(std::span<const PastErrors> past)
{
    if (past.empty()) {
        return 0;
    }
    std::size_t longest = 1;
    for (const PastErrors& forecast : past) {
        longest = std::max(longest, forecast.errors.size());
    }
    const auto span = static_cast<double>(past.back().origin - past.front().origin + longest);
    return std::clamp(span / static_cast<double>(longest), 1.0, static_cast<double>(past.size()));
}

std::array<double, 4> quantilesOf(std::vector<double>& pool, double independent)
{
    std::ranges::sort(pool);
    std::array<double, 4> quantiles{};
    const double trust = independent / (independent + kPriorForecasts);
    for (std::size_t q = 0; q < quantiles.size(); ++q) {
        const double student = studentQuantile(kNormal[q], std::max(3.0, independent));
        const double place = kShares[q] * static_cast<double>(pool.size() - 1);
        const auto below = static_cast<std::size_t>(place);
        const std::size_t above = std::min(below + 1, pool.size() - 1);
        const double empirical
            = pool[below] + (place - static_cast<double>(below)) * (pool[above] - pool[below]);
        quantiles[q] = trust * empirical + (1 - trust) * student;
    }
    return quantiles;
}

} // namespace

CalibratedBands calibrate(std::span<const PastErrors> past, double scale, std::size_t horizon, double assumed)
{
    std::vector<double> spreads = spreadsOf(past, horizon);
    std::vector<double> pool;
    for (const PastErrors& forecast : past) {
        for (std::size_t h = 0; h < std::min(horizon, forecast.errors.size()); ++h) {
            const double error = forecast.errors[h] / forecast.scale;
            if (!std::isnan(error) && spreads[h] > 0) {
                pool.push_back(error / spreads[h]);
            }
        }
    }
    CalibratedBands result;
    for (std::size_t h = 0; h < horizon; ++h) {
        result.checked = spreads[h] > 0 ? h + 1 : result.checked;
    }
    for (std::size_t h = 0; h < horizon; ++h) {
        const std::size_t base = std::min(h, std::max<std::size_t>(result.checked, 1) - 1);
        const double growth = std::sqrt(static_cast<double>(h + 1) / static_cast<double>(base + 1));
        const double near = result.checked > 0 ? spreads[base] * scale : assumed;
        spreads[h] = near * growth;
    }
    const double independent = independentForecasts(past);
    std::array<double, 4> quantiles{};
    if (pool.empty()) {
        std::ranges::transform(kNormal, quantiles.begin(), [](double z) { return studentQuantile(z, 3); });
    } else {
        quantiles = quantilesOf(pool, independent);
    }
    result.bands.resize(horizon);
    for (std::size_t h = 0; h < horizon; ++h) {
        result.bands[h]
            = { std::max(0.0, -quantiles[1] * spreads[h]), std::max(0.0, quantiles[2] * spreads[h]),
                  std::max(0.0, -quantiles[0] * spreads[h]), std::max(0.0, quantiles[3] * spreads[h]) };
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
    const auto floor = [&](double value) { return nonNegative ? std::max(0.0, value) : value; };
    ForecastPoint point;
    point.mean = floor(mean);
    point.lower80 = floor(mean - band.lower80);
    point.upper80 = std::max(point.mean, mean + band.upper80);
    point.lower95 = std::min(point.lower80, floor(mean - band.lower95));
    point.upper95 = std::max(point.upper80, mean + band.upper95);
    return point;
}

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/hierarchy_bands.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace spillway::forecast
{
namespace
{

constexpr std::int64_t kCent = 10'000'000; // nano-dollars

Money cents(std::int64_t count)
{
    return Money::fromNanoDollars(count * kCent);
}

std::int64_t toCents(double dollars)
{
    return std::llround(dollars * 100);
}

/// Whole cents that add up to the rounded sum: rounded down, and one more for the largest remainders; of
/// equal ones the earlier part gets it.
std::vector<std::int64_t> shareOut(std::span<const double> dollars)
{
    std::vector<std::int64_t> shares;
    std::vector<double> remainders;
    for (const double value : dollars) {
        const double down = std::floor(value * 100);
        shares.push_back(static_cast<std::int64_t>(down));
        remainders.push_back(value * 100 - down);
    }
    const std::int64_t total = toCents(std::accumulate(dollars.begin(), dollars.end(), 0.0));
    std::int64_t missing = total - std::accumulate(shares.begin(), shares.end(), std::int64_t{ 0 });
    std::vector<std::size_t> order(dollars.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (const std::size_t part : order) {
        if (missing <= 0) {
            break;
        }
        ++shares[part];
        --missing;
    }
    return shares;
}

/// Rounded outwards, so that rounding never makes a band promise more; the mean is given.
MoneyPoint moneyOf(const ForecastPoint& point, std::int64_t mean)
{
    const auto down
        = [](double dollars) { return static_cast<std::int64_t>(std::floor(dollars * 100 + 1e-6)); };
    const auto up = [](double dollars) { return static_cast<std::int64_t>(std::ceil(dollars * 100 - 1e-6)); };
    return { cents(mean), cents(std::min(mean, down(point.lower80))),
        cents(std::max(mean, up(point.upper80))), cents(std::min(mean, down(point.lower95))),
        cents(std::max(mean, up(point.upper95))) };
}

ForecastPoint pointOver(const SeriesForecast& forecast, StepRange range)
{
    if (range.to == range.from + 1) {
        return forecast.steps[range.from];
    }
    return range.from == 0 ? forecast.sums[range.to - 1] : sumOver(forecast, range, isNonNegative(forecast));
}

} // namespace

std::vector<StepRange> everyStep(const HierarchyForecast& hierarchy)
{
    std::vector<StepRange> rows;
    for (std::size_t h = 0; h < hierarchy.total.forecast.steps.size(); ++h) {
        rows.push_back({ h, h + 1 });
    }
    return rows;
}

MoneyTable inCents(const HierarchyForecast& hierarchy, std::span<const StepRange> rows)
{
    const std::size_t parts = hierarchy.parts.size();
    std::vector<std::vector<std::int64_t>> shares; // by row, by part
    std::vector<double> means(parts);
    for (const StepRange& row : rows) {
        for (std::size_t i = 0; i < parts; ++i) {
            means[i] = 0;
            for (std::size_t h = row.from; h < row.to; ++h) {
                means[i] += hierarchy.parts[i].forecast.steps[h].mean;
            }
        }
        shares.push_back(shareOut(means));
    }
    const auto convert = [&](const HierarchyNode& node) {
        MoneyNode money{ node.key, {} };
        for (std::size_t row = 0; row < rows.size(); ++row) {
            std::int64_t mean = 0;
            for (std::size_t i = 0; i < parts; ++i) {
                mean += holds(node.key, hierarchy.parts[i].key) ? shares[row][i] : 0;
            }
            money.rows.push_back(moneyOf(pointOver(node.forecast, rows[row]), mean));
        }
        return money;
    };
    MoneyTable table;
    std::ranges::transform(hierarchy.parts, std::back_inserter(table.parts), convert);
    std::ranges::transform(hierarchy.tiers, std::back_inserter(table.tiers), convert);
    std::ranges::transform(hierarchy.providers, std::back_inserter(table.providers), convert);
    table.total = convert(hierarchy.total);
    return table;
}

} // namespace spillway::forecast

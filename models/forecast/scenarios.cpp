// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/scenarios.h"

#include "models/forecast/hierarchy_bands.h"
#include "models/forecast/robust_statistics.h"
#include "models/forecast/trend.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace spillway::forecast
{
namespace
{

constexpr std::size_t kLeastCycles = 4;
constexpr double kLeastMonth = -0.9;
constexpr double kMostMonth = 9;
constexpr double kOptimisticShare = 0.5;
constexpr double kPessimisticShare = -0.25;

Growth fromMonth(double perMonth, double stepsPerMonth, bool known)
{
    const double held = std::clamp(perMonth, kLeastMonth, kMostMonth);
    return { std::log1p(held) / stepsPerMonth, held, known };
}

std::vector<std::vector<double>> partMeans(const HierarchyForecast& forecast)
{
    std::vector<std::vector<double>> means;
    for (const HierarchyNode& part : forecast.parts) {
        std::vector<double>& row = means.emplace_back();
        for (const ForecastPoint& point : part.forecast.steps) {
            row.push_back(point.mean);
        }
    }
    return means;
}

/// The season of each step about 1, the trend taken out.
std::vector<double> shapeOf(const SeriesForecast& forecast)
{
    const double slope = logSlope(forecast.steps);
    std::vector<double> shape;
    for (std::size_t h = 0; h < forecast.steps.size(); ++h) {
        shape.push_back(std::max(0.0, forecast.steps[h].mean) * std::exp(-slope * static_cast<double>(h)));
    }
    const double mean = std::accumulate(shape.begin(), shape.end(), 0.0) / static_cast<double>(shape.size());
    for (double& value : shape) {
        value = mean > 0 ? value / mean : 1;
    }
    return shape;
}

Result<void> check(const HierarchyForecast& expected, const TierDriver& driver)
{
    if (expected.find(driver.tier, kAll) == nullptr || driver.tier == kAll) {
        return failure(ErrorCode::InvalidArgument, "the forecast has no tier \"" + driver.tier + "\"");
    }
    const bool sound = driver.users >= 0 && std::isfinite(driver.users) && driver.requestsPerUserPerStep >= 0
        && std::isfinite(driver.requestsPerUserPerStep) && driver.costPerRequest >= Money()
        && driver.userGrowthPerMonth > -1 && std::isfinite(driver.userGrowthPerMonth);
    if (!sound) {
        return failure(ErrorCode::InvalidArgument,
            "users, requests and cost of tier \"" + driver.tier + "\" cannot be below zero");
    }
    return {};
}

void drive(const HierarchyForecast& expected, const TierDriver& driver, double stepsPerMonth,
    std::vector<std::vector<double>>& means)
{
    const SeriesForecast& tier = expected.find(driver.tier, kAll)->forecast;
    const std::vector<double> shape = shapeOf(tier);
    const double perStep = driver.users * driver.requestsPerUserPerStep * driver.costPerRequest.toDouble();
    const auto providers = static_cast<double>(std::ranges::count_if(
        expected.parts, [&](const HierarchyNode& part) { return part.key.tier == driver.tier; }));
    for (std::size_t i = 0; i < expected.parts.size(); ++i) {
        const HierarchyNode& part = expected.parts[i];
        for (std::size_t h = 0; part.key.tier == driver.tier && h < shape.size(); ++h) {
            const double users
                = std::pow(1 + driver.userGrowthPerMonth, static_cast<double>(h) / stepsPerMonth);
            const double share
                = tier.steps[h].mean > 0 ? part.forecast.steps[h].mean / tier.steps[h].mean : 1 / providers;
            means[i][h] = perStep * users * shape[h] * share;
        }
    }
}

} // namespace

std::string_view scenarioName(Scenario scenario)
{
    switch (scenario) {
    case Scenario::Expected:
        return "expected";
    case Scenario::Conservative:
        return "conservative";
    case Scenario::Optimistic:
        return "optimistic";
    case Scenario::Pessimistic:
        return "pessimistic";
    case Scenario::Driver:
        break;
    }
    return "driver";
}

Result<Scenario> parseScenario(std::string_view name)
{
    for (const Scenario scenario : kScenarios) {
        if (scenarioName(scenario) == name) {
            return scenario;
        }
    }
    return failure(ErrorCode::InvalidArgument,
        "\"" + std::string(name)
            + "\" is no scenario: expected, conservative, optimistic, pessimistic and driver are");
}

Growth currentGrowth(std::span<const double> totals, std::size_t season, double stepsPerMonth,
    std::span<const StepRange> incidents, std::size_t window)
{
    std::vector<double> values(totals.begin(), totals.end());
    for (const StepRange& incident : incidents) {
        for (std::size_t i = incident.from; i < std::min(incident.to, values.size()); ++i) {
            values[i] = kGap;
        }
    }
    const std::size_t cycle = std::max<std::size_t>(1, season);
    std::vector<double> logs, ages; // of whole cycles, backwards from the end
    for (std::size_t back = 1; back * cycle <= std::min(values.size(), window); ++back) {
        const std::size_t from = values.size() - back * cycle;
        double sum = 0;
        std::size_t known = 0;
        for (std::size_t i = from; i < from + cycle; ++i) {
            sum += std::isnan(values[i]) ? 0 : values[i];
            known += std::isnan(values[i]) ? 0U : 1U;
        }
        if (2 * known > cycle && sum > 0) {
            logs.push_back(std::log(sum / static_cast<double>(known)));
            ages.push_back(static_cast<double>(back * cycle));
        }
    }
    if (logs.size() < kLeastCycles) {
        return {};
    }
    std::vector<double> slopes;
    for (std::size_t a = 0; a < logs.size(); ++a) {
        for (std::size_t b = a + 1; b < logs.size(); ++b) {
            slopes.push_back((logs[a] - logs[b]) / (ages[b] - ages[a]));
        }
    }
    return fromMonth(std::expm1(medianOf(slopes) * stepsPerMonth), stepsPerMonth, true);
}

Growth growthOf(Scenario scenario, const Growth& current, double stepsPerMonth)
{
    const double size = std::abs(current.perMonth);
    switch (scenario) {
    case Scenario::Optimistic:
        return fromMonth(current.perMonth + kOptimisticShare * size, stepsPerMonth, current.known);
    case Scenario::Pessimistic:
        return fromMonth(current.perMonth + kPessimisticShare * size, stepsPerMonth, current.known);
    case Scenario::Expected:
    case Scenario::Conservative:
    case Scenario::Driver:
        break;
    }
    return current;
}

HierarchyForecast withScenario(
    const HierarchyForecast& expected, Scenario scenario, const Growth& current, double stepsPerMonth)
{
    HierarchyForecast bent = expected;
    if (scenario == Scenario::Expected || scenario == Scenario::Driver) {
        return bent;
    }
    const double slope
        = growthOf(scenario, current, stepsPerMonth).perStep - expected.total.forecast.growthPerStep;
    std::vector<std::vector<double>> means = partMeans(expected);
    for (std::vector<double>& part : means) {
        for (std::size_t h = 0; h < part.size(); ++h) {
            part[h] *= std::exp(slope * static_cast<double>(h + 1));
        }
    }
    setPartMeans(bent, means);
    return bent;
}

double priceFactor(const TokenMix& mix, const TokenPrice& before, const TokenPrice& after)
{
    const auto cost = [&](const TokenPrice& price) {
        return mix.input * price.input + mix.cachedInput * price.cachedInput + mix.output * price.output;
    };
    const double old = cost(before);
    return old > 0 ? cost(after) / old : 1;
}

HierarchyForecast withPriceChanges(HierarchyForecast forecast, std::span<const PriceChange> changes)
{
    if (changes.empty()) {
        return forecast;
    }
    std::vector<std::vector<double>> means = partMeans(forecast);
    for (const PriceChange& change : changes) {
        for (std::size_t i = 0; i < means.size(); ++i) {
            for (std::size_t h = change.step; holds(change.key, forecast.parts[i].key) && h < means[i].size();
                ++h) {
                means[i][h] *= change.factor;
            }
        }
    }
    setPartMeans(forecast, means);
    return forecast;
}

Result<HierarchyForecast> withDrivers(
    const HierarchyForecast& expected, std::span<const TierDriver> drivers, double stepsPerMonth)
{
    HierarchyForecast driven = expected;
    std::vector<std::vector<double>> means = partMeans(expected);
    for (const TierDriver& driver : drivers) {
        if (const auto sound = check(expected, driver); !sound) {
            return std::unexpected(sound.error());
        }
        drive(expected, driver, stepsPerMonth, means);
    }
    setPartMeans(driven, means);
    return driven;
}

} // namespace spillway::forecast

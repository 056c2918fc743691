// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/hierarchy.h"

namespace spillway::forecast
{

/// REQUIREMENTS.md F2: growth, not mood.
enum class Scenario : std::uint8_t { Expected, Conservative, Optimistic, Pessimistic, Driver };
inline constexpr Scenario kScenarios[] = { Scenario::Expected, Scenario::Conservative, Scenario::Optimistic,
    Scenario::Pessimistic, Scenario::Driver };
[[nodiscard]] std::string_view scenarioName(Scenario scenario); ///< "expected", "conservative", …
[[nodiscard]] Result<Scenario> parseScenario(std::string_view name);

/// How fast spend grows now.
struct Growth {
    double perStep = 0; ///< of ln(spend)
    double perMonth = 0; ///< fraction in 30 days: 0.179 is 17.9 %
    bool known = false; ///< false: under four cycles of history, and 0 is assumed
};

/// Measured on the last `window` steps (all when fewer) of the total: the median of the slopes between all
/// pairs of season totals, in logarithms (Theil–Sen: Sen, "Estimates of the regression coefficient based on
/// Kendall's tau", JASA 63, 1968), so that one spike is no growth. Held within −90 % … +900 % a month.
[[nodiscard]] Growth currentGrowth(std::span<const double> totals, std::size_t season, double stepsPerMonth,
    std::span<const StepRange> incidents = {}, std::size_t window = 84);

/// What a scenario assumes of growth: conservative keeps the current one; optimistic adds half of it,
/// pessimistic takes a quarter of it off, by month and by its size: of a shrinking product too, optimistic is
/// the higher one. Expected and Driver: not by growth; the growth given comes back.
[[nodiscard]] Growth growthOf(Scenario scenario, const Growth& current, double stepsPerMonth);

/// The expected forecast bent from its own trend to the growth of a scenario:
/// scenario(k) = expected(k) · exp((growth − own trend) · k). Season, level and the relative width of the
/// bands stay. Expected (and Driver, which has its own function) come back as they are.
[[nodiscard]] HierarchyForecast withScenario(
    const HierarchyForecast& expected, Scenario scenario, const Growth& current, double stepsPerMonth);

/// From `step` ahead (zero-based) on, what is spent at this provider (or tier) costs `factor` times as much.
struct PriceChange {
    std::size_t step = 0;
    NodeKey key{ std::string(kAll), std::string(kAll) }; ///< "*" matches everything
    double factor = 1;
};
/// What a mix of tokens costs at new prices over what it costs at old ones. Prices in dollars a million
/// tokens.
struct TokenMix {
    double input = 0, cachedInput = 0, output = 0; ///< tokens
};
struct TokenPrice {
    double input = 0, cachedInput = 0, output = 0;
};
[[nodiscard]] double priceFactor(const TokenMix& mix, const TokenPrice& before, const TokenPrice& after);

[[nodiscard]] HierarchyForecast withPriceChanges(
    HierarchyForecast forecast, std::span<const PriceChange> changes);

/// The numbers of the driver scenario for one tier, each of which a person may edit.
struct TierDriver {
    std::string tier;
    double users = 0; ///< at the start of the forecast
    double userGrowthPerMonth = 0; ///< fraction in 30 days
    double requestsPerUserPerStep = 0;
    Money costPerRequest;
};
/// What a tier's users × requests × cost come to, in the shape of the expected forecast: the season of each
/// step and the shares of its providers are the expected ones (equal shares where those are nothing), and the
/// bands keep their relative width. Tiers without a driver stay as expected. A driver for a tier that the
/// hierarchy lacks is InvalidArgument.
[[nodiscard]] Result<HierarchyForecast> withDrivers(
    const HierarchyForecast& expected, std::span<const TierDriver> drivers, double stepsPerMonth);

} // namespace spillway::forecast

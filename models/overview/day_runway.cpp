// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/day_runway.h"

#include <algorithm>
#include <map>

namespace spillway
{
namespace
{

using forecast::RunwayLever;

struct Part {
    double dollars = 0;
    std::int64_t requests = 0;
};

struct Parts {
    Part all;
    std::map<std::string, Part> tiers, providers;
};

Parts partsOf(const OverviewValues& values, TimeRange range)
{
    Parts parts;
    for (const MinuteFigures& row : values.recentMinutes) {
        if (!range.contains(row.minute)) {
            continue;
        }
        for (Part* part : { &parts.all, &parts.tiers[row.tier], &parts.providers[row.provider] }) {
            part->dollars += row.cost.toDouble();
            part->requests += row.requests;
        }
    }
    return parts;
}

forecast::Projection projectionOf(const OverviewValues& values)
{
    forecast::Projection projection;
    projection.spent = values.spentToday->toDouble();
    for (const CumulativeBand& band : values.dayForecastBand) {
        projection.path.push_back({ band.at, band.mean.toDouble(), band.lower80.toDouble(),
            band.upper80.toDouble(), band.lower95.toDouble(), band.upper95.toDouble() });
    }
    projection.rest = projection.path.back().mean - projection.spent;
    return projection;
}

} // namespace

std::optional<forecast::Runway> dayRunway(const OverviewValues& values)
{
    const bool isKnown = values.spentToday && values.dailyBudget && values.lastQuarterHour
        && !values.dayForecastBand.empty() && values.live.freshness == Freshness::Fresh;
    if (!isKnown) {
        return std::nullopt;
    }
    const TimeRange range = *values.lastQuarterHour;
    const double perHour = 3600e6 / static_cast<double>(std::max<std::int64_t>(1, range.length().count()));
    const Parts parts = partsOf(values, range);
    forecast::RunwayInputs inputs;
    inputs.now = values.now;
    inputs.period = values.zoneOfBudgets().periodAt(Period::Day, values.now);
    inputs.cap = values.dailyBudget->toDouble();
    inputs.ratePerHour = parts.all.dollars * perHour;
    for (const auto& [tier, part] : parts.tiers) {
        if (part.dollars > 0) {
            inputs.levers.push_back({ RunwayLever::Kind::PauseTier, tier, part.dollars * perHour });
        }
    }
    const std::string& fallback = values.control.fallbackProvider;
    const auto served = parts.providers.find(fallback);
    if (!fallback.empty() && served != parts.providers.end() && served->second.requests > 0) {
        const double each = served->second.dollars / static_cast<double>(served->second.requests);
        const double moved = parts.all.dollars - served->second.dollars
            - each * static_cast<double>(parts.all.requests - served->second.requests);
        inputs.levers.push_back({ RunwayLever::Kind::Fallback, fallback, moved * perHour });
    }
    return forecast::runwayOf(inputs, projectionOf(values));
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/hierarchy_bands.h"

#include "models/forecast/trend.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr double ForecastPoint::* kEdges[]
    = { &ForecastPoint::lower80, &ForecastPoint::upper80, &ForecastPoint::lower95, &ForecastPoint::upper95 };

using Points = std::vector<ForecastPoint> SeriesForecast::*;

/// The bands of `parts`, together, as wide as that of `sum` at least.
void coverSum(const ForecastPoint& sum, std::span<ForecastPoint* const> parts, bool nonNegative)
{
    for (double ForecastPoint::* edge : kEdges) {
        const double needed = std::abs(sum.*edge - sum.mean);
        double have = 0;
        for (const ForecastPoint* part : parts) {
            have += std::abs(part->*edge - part->mean);
        }
        if (!(have > 0) || have >= needed) {
            continue;
        }
        for (ForecastPoint* part : parts) {
            const double wider = part->mean + (part->*edge - part->mean) * (needed / have);
            part->*edge = nonNegative ? std::max(0.0, wider) : wider;
        }
    }
    for (ForecastPoint* part : parts) {
        part->lower95 = std::min(part->lower95, part->lower80);
        part->upper95 = std::max(part->upper95, part->upper80);
    }
}

void coverNode(const HierarchyNode& sum, std::span<HierarchyNode* const> parts, bool nonNegative)
{
    std::vector<ForecastPoint*> members(parts.size());
    for (const Points points : { &SeriesForecast::steps, &SeriesForecast::sums }) {
        for (std::size_t h = 0; h < (sum.forecast.*points).size(); ++h) {
            for (std::size_t i = 0; i < parts.size(); ++i) {
                members[i] = &(parts[i]->forecast.*points)[h];
            }
            coverSum((sum.forecast.*points)[h], members, nonNegative);
        }
    }
}

void setMean(ForecastPoint& point, double mean)
{
    const double ratio = point.mean > 0 ? mean / point.mean : 0;
    for (double ForecastPoint::* edge : kEdges) {
        const bool wasNegative = point.*edge < 0;
        const double moved = mean + (point.*edge - point.mean) * ratio;
        point.*edge = wasNegative ? moved : std::max(0.0, moved); // rounding would take zero below itself
    }
    point.mean = mean;
}

void setMeans(SeriesForecast& forecast, std::span<const double> means)
{
    const double before = forecast.sums.empty() ? 0 : forecast.sums.back().mean;
    double sum = 0;
    for (std::size_t h = 0; h < means.size(); ++h) {
        sum += means[h];
        setMean(forecast.steps[h], means[h]);
        setMean(forecast.sums[h], sum);
    }
    for (double& scale : forecast.scales) {
        scale *= before > 0 ? sum / before : 1;
    }
    forecast.growthPerStep = logSlope(forecast.steps);
}

} // namespace

bool isNonNegative(const SeriesForecast& forecast)
{
    return std::ranges::all_of(forecast.steps, [](const ForecastPoint& point) { return point.lower95 >= 0; });
}

void coverBands(HierarchyForecast& hierarchy, bool nonNegative)
{
    std::vector<HierarchyNode*> members;
    for (auto* list : { &hierarchy.tiers, &hierarchy.providers }) {
        members.clear();
        std::ranges::transform(*list, std::back_inserter(members), [](HierarchyNode& node) { return &node; });
        coverNode(hierarchy.total, members, nonNegative);
    }
    for (auto* list : { &hierarchy.tiers, &hierarchy.providers }) {
        for (const HierarchyNode& node : *list) {
            members.clear();
            for (HierarchyNode& part : hierarchy.parts) {
                if (holds(node.key, part.key)) {
                    members.push_back(&part);
                }
            }
            coverNode(node, members, nonNegative);
        }
    }
}

void setPartMeans(HierarchyForecast& hierarchy, const std::vector<std::vector<double>>& means)
{
    const bool nonNegative = isNonNegative(hierarchy.total.forecast);
    const auto sumFor = [&](const HierarchyNode& node) {
        std::vector<double> sum(node.forecast.steps.size(), 0);
        for (std::size_t i = 0; i < hierarchy.parts.size(); ++i) {
            for (std::size_t h = 0; holds(node.key, hierarchy.parts[i].key) && h < sum.size(); ++h) {
                sum[h] += means[i][h];
            }
        }
        return sum;
    };
    setMeans(hierarchy.total.forecast, sumFor(hierarchy.total));
    for (auto* list : { &hierarchy.tiers, &hierarchy.providers, &hierarchy.parts }) {
        for (HierarchyNode& node : *list) {
            setMeans(node.forecast, sumFor(node));
        }
    }
    coverBands(hierarchy, nonNegative);
}

} // namespace spillway::forecast

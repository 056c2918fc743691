// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/hierarchy.h"

#include "models/forecast/hierarchy_bands.h"
#include "models/forecast/reconciliation.h"
#include "models/forecast/trend.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr double ForecastPoint::* kEdges[]
    = { &ForecastPoint::lower80, &ForecastPoint::upper80, &ForecastPoint::lower95, &ForecastPoint::upper95 };

/// What a node is the sum of.
struct Group {
    NodeKey key;
    std::vector<std::size_t> parts;
};

std::vector<Group> groupsBy(std::span<const PartSeries> parts, std::string NodeKey::* member)
{
    std::vector<Group> groups;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        NodeKey key{ std::string(kAll), std::string(kAll) };
        key.*member = parts[i].key.*member;
        auto group = std::ranges::find(groups, key, &Group::key);
        if (group == groups.end()) {
            group = groups.insert(groups.end(), { key, {} });
        }
        group->parts.push_back(i);
    }
    return groups;
}

/// A sum is known where all its parts are.
std::vector<double> sumOf(std::span<const PartSeries> parts, const Group& group)
{
    std::vector<double> sum(parts.front().values.size(), 0);
    for (const std::size_t part : group.parts) {
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] += parts[part].values[i];
        }
    }
    return sum;
}

Result<void> check(std::span<const PartSeries> parts)
{
    if (parts.empty()) {
        return failure(ErrorCode::InvalidArgument, "there is nothing to forecast");
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const NodeKey& key = parts[i].key;
        if (key.tier == kAll || key.provider == kAll) {
            return failure(ErrorCode::InvalidArgument, "a part names one tier and one provider, not \"*\"");
        }
        if (parts[i].values.size() != parts.front().values.size()) {
            return failure(ErrorCode::InvalidArgument, "the parts have histories of different lengths");
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (parts[j].key == key) {
                return failure(ErrorCode::InvalidArgument,
                    "the part " + key.tier + " at " + key.provider + " is given twice");
            }
        }
    }
    return {};
}

/// Mean squared past error of a node: what weighs its forecast against the others'.
double varianceOf(const SeriesForecast& forecast)
{
    double sum = 0;
    double count = 0;
    for (const PastErrors& past : forecast.past) {
        for (const double error : past.errors) {
            if (!std::isnan(error)) {
                sum += error * error;
                count += 1;
            }
        }
    }
    const ForecastPoint& first = forecast.steps.front();
    const double assumed = (first.upper80 - first.mean) / 1.2816;
    return count > 0 ? sum / count : assumed * assumed;
}

/// Moves a point to another mean; the band keeps its width, and its edge at zero.
void moveTo(ForecastPoint& point, double mean, bool nonNegative)
{
    const double shift = mean - point.mean;
    point.mean = mean;
    for (double ForecastPoint::* edge : kEdges) {
        point.*edge += shift;
        if (nonNegative) {
            point.*edge = std::max(0.0, point.*edge);
        }
    }
}

struct Nodes {
    std::vector<HierarchyNode*> nodes; ///< parts first
    std::vector<std::vector<std::size_t>> groups; ///< parts of the others
};

Nodes nodesOf(HierarchyForecast& hierarchy, std::span<const Group> groups)
{
    Nodes all;
    for (auto* list : { &hierarchy.parts, &hierarchy.tiers, &hierarchy.providers }) {
        for (HierarchyNode& node : *list) {
            all.nodes.push_back(&node);
        }
    }
    all.nodes.push_back(&hierarchy.total);
    for (const Group& group : groups) {
        all.groups.push_back(group.parts);
    }
    return all;
}

void reconcileAll(HierarchyForecast& hierarchy, std::span<const Group> groups, bool nonNegative)
{
    const Nodes all = nodesOf(hierarchy, groups);
    std::vector<double> variances;
    for (const HierarchyNode* node : all.nodes) {
        variances.push_back(varianceOf(node->forecast));
    }
    const Reconciliation reconciliation(hierarchy.parts.size(), all.groups, variances);
    std::vector<double> means(all.nodes.size()), sums(all.nodes.size(), 0);
    for (std::size_t h = 0; h < hierarchy.total.forecast.steps.size(); ++h) {
        for (std::size_t i = 0; i < means.size(); ++i) {
            means[i] = all.nodes[i]->forecast.steps[h].mean;
        }
        const std::vector<double> coherent = reconciliation.apply(means, nonNegative);
        for (std::size_t i = 0; i < means.size(); ++i) {
            sums[i] += coherent[i];
            moveTo(all.nodes[i]->forecast.steps[h], coherent[i], nonNegative);
            moveTo(all.nodes[i]->forecast.sums[h], sums[i], nonNegative);
        }
    }
    for (HierarchyNode* node : all.nodes) {
        node->forecast.growthPerStep = logSlope(node->forecast.steps);
    }
    coverBands(hierarchy, nonNegative);
}

} // namespace

const HierarchyNode* HierarchyForecast::find(std::string_view tier, std::string_view provider) const
{
    if (tier == kAll && provider == kAll) {
        return &total;
    }
    const auto& list = tier == kAll ? providers : provider == kAll ? tiers : parts;
    const auto node = std::ranges::find_if(list, [&](const HierarchyNode& candidate) {
        return candidate.key.tier == tier && candidate.key.provider == provider;
    });
    return node == list.end() ? nullptr : &*node;
}

Result<HierarchyForecast> forecastHierarchy(
    std::span<const PartSeries> parts, const SeriesOptions& options, const Progress& progress)
{
    if (const auto sound = check(parts); !sound) {
        return std::unexpected(sound.error());
    }
    const std::vector<Group> tiers = groupsBy(parts, &NodeKey::tier);
    const std::vector<Group> providers = groupsBy(parts, &NodeKey::provider);
    std::vector<Group> groups = tiers;
    groups.insert(groups.end(), providers.begin(), providers.end());
    groups.push_back({ { std::string(kAll), std::string(kAll) }, {} });
    for (std::size_t i = 0; i < parts.size(); ++i) {
        groups.back().parts.push_back(i);
    }
    HierarchyForecast hierarchy;
    const std::size_t count = parts.size() + groups.size();
    for (std::size_t i = 0; i < count; ++i) {
        const bool isPart = i < parts.size();
        const auto values = isPart ? parts[i].values : sumOf(parts, groups[i - parts.size()]);
        auto forecast = forecastSeries(values, options, [&](double share) {
            return !progress || progress((static_cast<double>(i) + share) / static_cast<double>(count));
        });
        if (!forecast) {
            return std::unexpected(forecast.error());
        }
        HierarchyNode node{ isPart ? parts[i].key : groups[i - parts.size()].key, std::move(*forecast) };
        if (isPart) {
            hierarchy.parts.push_back(std::move(node));
        } else if (i < parts.size() + tiers.size()) {
            hierarchy.tiers.push_back(std::move(node));
        } else if (i + 1 < count) {
            hierarchy.providers.push_back(std::move(node));
        } else {
            hierarchy.total = std::move(node);
        }
    }
    reconcileAll(hierarchy, groups, options.nonNegative);
    return hierarchy;
}

} // namespace spillway::forecast

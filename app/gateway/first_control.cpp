// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/first_control.h"

namespace spillway::gateway
{

ControlState firstControlState(const std::string& environment, const std::string& zone,
    std::map<std::string, TierPolicy> tiers, std::span<const Provider> providers,
    std::span<const LoadFeature> features, const std::map<Period, Money>& budgets)
{
    ControlState state;
    state.version = 1;
    state.environment = environment;
    state.zone = zone;
    state.tiers = std::move(tiers);
    for (const auto& provider : providers) {
        if (!provider.isFallback) {
            state.providerOrder.push_back(provider.id);
        } else if (state.fallbackProvider.empty()) {
            state.fallbackProvider = provider.id;
        }
    }
    for (const auto& feature : features) {
        state.features.emplace(feature.id, feature.modes);
    }
    Safeguards safeguards = defaultSafeguards();
    for (auto& [period, limit] : safeguards.limits) {
        const auto budget = budgets.find(period);
        limit = budget == budgets.end() ? limit : budget->second;
    }
    if (safeguards != defaultSafeguards()) {
        state.safeguards = std::move(safeguards);
    }
    return state;
}

} // namespace spillway::gateway

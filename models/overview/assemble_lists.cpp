// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/assemble_parts.h"

#include <algorithm>
#include <cmath>

namespace spillway
{

using std::chrono::minutes;

CircuitState circuitOf(const MinuteSums& lastFiveMinutes)
{
    const std::int64_t requests = lastFiveMinutes.requests;
    const std::int64_t errors = lastFiveMinutes.errors;
    if (requests == 0) {
        return CircuitState::Unknown;
    }
    if (requests >= 4 && errors * 2 >= requests) {
        return CircuitState::Open;
    }
    return errors * 10 >= requests && errors > 0 ? CircuitState::HalfOpen : CircuitState::Closed;
}

namespace overview_parts
{
namespace
{

std::string percent(double share)
{
    return std::to_string(std::llround(100 * share)) + " %";
}

Provider namedProvider(const std::string& id, bool isFallback)
{
    Provider provider;
    provider.id = provider.displayName = id;
    provider.isFallback = isFallback;
    return provider;
}

/// The ledger's list in its order, or the providers that live traffic names.
std::vector<Provider> knownProviders(const OverviewInputs& inputs)
{
    if (inputs.history != nullptr && !inputs.history->providers.empty()) {
        return inputs.history->providers;
    }
    std::vector<Provider> providers;
    if (const LiveFigures* live = figuresOf(inputs)) {
        for (const std::string& id : live->control.providerOrder) {
            providers.push_back(namedProvider(id, false));
        }
        const std::string& fallback = live->control.fallbackProvider;
        if (!fallback.empty() && std::ranges::find(providers, fallback, &Provider::id) == providers.end()) {
            providers.push_back(namedProvider(fallback, true));
        }
    }
    return providers;
}

AlertLight costSpike(const OverviewInputs& inputs)
{
    if (inputs.live == nullptr || inputs.model == nullptr) {
        return {};
    }
    auto range = inputs.live->lastFullMinutes(15);
    if (!range) {
        range = inputs.live->lastFullMinutes(5);
    }
    const double typical = inputs.model->typicalPerHour(inputs.now);
    if (!range || typical <= 0) {
        return {};
    }
    const double hours = std::chrono::duration<double, std::ratio<3600>>(range->length()).count();
    const double share = inputs.live->sums(*range).cost.toDouble() / hours / typical;
    return { share > kSpikeShare ? AlertLight::State::Critical : AlertLight::State::Off, percent(share) };
}

AlertLight heavyUse(const OverviewValues& values)
{
    if (!values.spentToday || !values.dailyBudget || *values.dailyBudget <= Money()) {
        return {};
    }
    const double share = values.spentToday->toDouble() / values.dailyBudget->toDouble();
    AlertLight light{ AlertLight::State::Off, percent(share) };
    if (share > kHeavyUseShare) {
        light.state = share >= 1 ? AlertLight::State::Critical : AlertLight::State::Warning;
    }
    return light;
}

/// Critical when the primary fails, a warning when another one does; the fallback is not a provider of ours
/// to worry about while nobody is sent there.
AlertLight providerDown(const OverviewInputs& inputs, const std::vector<ProviderHealth>& providers)
{
    const LiveFigures* live = figuresOf(inputs);
    if (live == nullptr || providers.empty()) {
        return {};
    }
    const auto& order = live->control.providerOrder;
    AlertLight light{ AlertLight::State::Off, {} };
    for (const ProviderHealth& health : providers) {
        if (health.circuit != CircuitState::Open) {
            continue;
        }
        const bool primary = order.empty() || order.front() == health.provider.id;
        if (!light.detail.empty()) {
            light.detail += ", ";
        }
        light.detail += health.provider.displayName;
        light.state
            = primary ? AlertLight::State::Critical : std::max(light.state, AlertLight::State::Warning);
    }
    return light;
}

} // namespace

bool inForce(const LeverOrigin& origin, Instant now)
{
    return !origin.expiresAt || *origin.expiresAt > now;
}

std::vector<ProviderHealth> providerHealth(const OverviewInputs& inputs)
{
    std::vector<ProviderHealth> list;
    for (const Provider& provider : knownProviders(inputs)) {
        ProviderHealth health;
        health.provider = provider;
        if (const LiveFigures* live = figuresOf(inputs)) {
            const TimeRange recent{ live->serverTime - minutes(5), live->serverTime + minutes(1) };
            health.circuit = circuitOf(inputs.live->providerSums(recent, provider.id));
        }
        if (inputs.history != nullptr) {
            const auto& figures = inputs.history->providerFigures;
            const auto found = std::ranges::find(figures, provider.id, &ProviderHistory::provider);
            if (found != figures.end()) {
                if (found->requests24h > 0) {
                    health.successRate = 1
                        - static_cast<double>(found->failures24h) / static_cast<double>(found->requests24h);
                }
                health.p95Ms = found->p95Ms;
                health.requestsToday = found->requestsToday;
                health.last24Hours = found->last24Hours;
            }
        }
        list.push_back(std::move(health));
    }
    return list;
}

namespace
{

/// What the ledger knows of the day, where Redis is away, or was started anew and has counted less.
void raiseToLedger(TierToday& row, const HistoryFigures* history, TimeRange day)
{
    if (history == nullptr || history->completeTo <= day.from) {
        return;
    }
    const auto& tiers = history->spend.tiers;
    const auto column = static_cast<std::size_t>(std::ranges::find(tiers, row.tier.id) - tiers.begin());
    Money spent;
    std::int64_t requests = 0;
    for (const auto& bucket : history->spend.buckets) {
        if (day.contains(bucket.start) && column < bucket.spendByTier.size()) {
            spent += bucket.spendByTier[column];
            requests += bucket.requestsByTier[column];
        }
    }
    row.spent = std::max(row.spent.value_or(Money()), spent);
    row.requests = std::max(row.requests.value_or(0), requests);
}

} // namespace

std::vector<TierToday> tiersToday(const OverviewInputs& inputs, TimeRange day)
{
    const LiveFigures* live = figuresOf(inputs);
    std::vector<Tier> tiers;
    if (inputs.history != nullptr) {
        tiers = inputs.history->tiers;
    }
    if (live != nullptr) {
        for (const TierDayFigures& figures : live->tiersToday) {
            if (std::ranges::find(tiers, figures.tier, &Tier::id) == tiers.end()) {
                Tier tier;
                tier.id = tier.displayName = figures.tier;
                tiers.push_back(std::move(tier));
            }
        }
    }
    const double share = shareOf(inputs, day, inputs.now);
    const auto minute = inputs.live != nullptr ? inputs.live->lastFullMinutes(1) : std::nullopt;
    std::vector<TierToday> list;
    for (const Tier& tier : tiers) {
        TierToday row;
        row.tier = tier;
        if (tier.dailyBudget) {
            row.targetByNow = scaled(*tier.dailyBudget, share);
        }
        if (live != nullptr) {
            if (day.contains(live->serverTime)) {
                const auto figures = std::ranges::find(live->tiersToday, tier.id, &TierDayFigures::tier);
                const bool counted = figures != live->tiersToday.end();
                row.spent = counted ? figures->spent : Money();
                row.requests = counted ? figures->requests : 0;
            }
            const auto pause = live->control.pausedTiers.find(tier.id);
            if (pause != live->control.pausedTiers.end() && inForce(pause->second, inputs.now)) {
                row.paused = true;
                row.pausedUntil = pause->second.expiresAt;
            }
        }
        raiseToLedger(row, inputs.history, day);
        if (minute) {
            row.requestsPerMinute = static_cast<double>(inputs.live->tierSums(*minute, tier.id).requests);
        }
        list.push_back(std::move(row));
    }
    return list;
}

std::string foreignEnvironment(const OverviewInputs& inputs)
{
    const auto& known = inputs.history->environments;
    return known.empty() || std::ranges::find(known, inputs.environment) != known.end() ? std::string()
                                                                                        : known.front();
}

void judgeAlerts(const OverviewInputs& inputs, OverviewValues& values)
{
    values.costSpike = costSpike(inputs);
    values.heavyUse = heavyUse(values);
    values.providerDown = providerDown(inputs, values.providers);
}

} // namespace overview_parts
} // namespace spillway

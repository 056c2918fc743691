// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/effect_plan.h"

#include <algorithm>

namespace spillway::controls
{

namespace
{

using commands::Command;
using commands::CommandType;

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

/// "openai" of "openai/gpt-5": live figures count by provider.
std::string providerOf(const std::string& name)
{
    return name.substr(0, name.find('/'));
}

std::vector<std::string> tiersOf(const ControlState& control, const std::vector<std::string>& known)
{
    std::vector<std::string> names = known;
    for (const auto& [tier, policy] : control.tiers) {
        if (!contains(names, tier)) {
            names.push_back(tier);
        }
    }
    return names;
}

/// The provider a request of this tier would name.
std::string usualProvider(
    const ControlState& control, const std::string& tier, const std::vector<std::string>& known)
{
    const auto policy = control.tiers.find(tier);
    if (policy != control.tiers.end()) {
        for (const auto* list : { &policy->second.providerOrder, &policy->second.allowedProviders }) {
            if (!list->empty()) {
                return list->front();
            }
        }
    }
    if (!control.providerOrder.empty()) {
        return control.providerOrder.front();
    }
    return known.empty() ? std::string("any") : known.front();
}

bool reached(const Command& command, const LiveFigures& live)
{
    const auto& cap = std::get<commands::BudgetCapParameters>(command.parameters);
    const auto spent = live.spent.find(cap.period);
    return spent != live.spent.end() && spent->second.spent >= cap.amount;
}

/// That Redis itself has the lever: a refusal, or another provider, may be any other lever's doing.
bool holdsPause(const ProbeAnswer& answer, const LiveFigures& live, std::int64_t version)
{
    return live.control.version >= version && live.control.pausedProviders.contains(answer.canary.provider);
}

std::vector<std::string> baseNames(const std::vector<std::string>& providers)
{
    std::vector<std::string> names;
    for (const std::string& provider : providers) {
        names.push_back(providerOf(provider));
    }
    return names;
}

/// What should fall. One model of a provider is counted with the others, so that no fall is promised.
std::optional<TrafficScope> scopeOf(const Command& command, const LiveFigures& live)
{
    switch (command.type) {
    case CommandType::PauseTier:
        return TrafficScope{ std::get<commands::TierParameters>(command.parameters).tiers, {}, {} };
    case CommandType::PauseProvider: {
        const auto& providers = std::get<commands::ProviderParameters>(command.parameters).providers;
        const bool whole
            = std::ranges::none_of(providers, [](const auto& name) { return name.contains('/'); });
        return whole ? std::optional(TrafficScope{ {}, baseNames(providers), {} }) : std::nullopt;
    }
    case CommandType::EnterFallback:
        return TrafficScope{ {}, {}, live.control.fallbackProvider };
    case CommandType::EmergencyStop:
        return TrafficScope{};
    case CommandType::SetBudgetCap:
        return reached(command, live) ? std::optional(TrafficScope{}) : std::nullopt;
    case CommandType::SetRateLimit: {
        const auto& tier = std::get<commands::RateLimitParameters>(command.parameters).tier;
        return tier ? TrafficScope{ { *tier }, {}, {} } : TrafficScope{};
    }
    case CommandType::ResumeTier:
    case CommandType::ResumeProvider:
    case CommandType::LeaveFallback:
    case CommandType::ClearBudgetCap:
    case CommandType::ClearRateLimit:
    case CommandType::ResumeAll:
    case CommandType::SetLoadLevel:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        break;
    }
    return std::nullopt;
}

std::vector<std::string> affectedTiers(const Command& command, const std::vector<std::string>& all)
{
    if (const auto* tiers = std::get_if<commands::TierParameters>(&command.parameters)) {
        return tiers->tiers;
    }
    if (const auto* limit = std::get_if<commands::RateLimitParameters>(&command.parameters)) {
        return limit->tier ? std::vector{ *limit->tier } : all;
    }
    if (const auto* limit = std::get_if<commands::ClearRateLimitParameters>(&command.parameters)) {
        return limit->tier ? std::vector{ *limit->tier } : all;
    }
    return all;
}

void addCanaries(EffectPlan& plan, const ControlState& control, const std::vector<std::string>& tiers,
    const std::vector<std::string>& providers)
{
    const std::vector<std::string> all = tiersOf(control, tiers);
    const std::vector<std::string> affected = affectedTiers(plan.command, all);
    if (const auto* paused = std::get_if<commands::ProviderParameters>(&plan.command.parameters)) {
        // A tier that another lever stops, or that goes its own way, would be answered by that.
        const auto asked = std::ranges::find_if(all, [&control](const std::string& tier) {
            const auto policy = control.tiers.find(tier);
            return !control.pausedTiers.contains(tier)
                && (policy == control.tiers.end()
                    || (policy->second.providerOrder.empty() && policy->second.allowedProviders.empty()));
        });
        for (const std::string& provider : paused->providers) {
            plan.canaries.push_back({ asked == all.end() ? std::string("any") : *asked, provider });
        }
        return;
    }
    for (const std::string& tier : affected) {
        plan.canaries.push_back({ tier, usualProvider(control, tier, providers) });
    }
    for (const std::string& tier : all) {
        if (!contains(affected, tier)) {
            plan.companions.push_back({ tier, usualProvider(control, tier, providers) });
        }
    }
    if (plan.canaries.empty()) {
        plan.canaries.push_back({ "any", usualProvider(control, "any", providers) });
    }
}

void addBaseline(EffectPlan& plan, const LiveFigures& live)
{
    plan.scope = scopeOf(plan.command, live);
    if (!plan.scope) {
        return;
    }
    const Instant thisMinute = std::chrono::floor<std::chrono::minutes>(live.serverTime);
    const TrafficCounts counts
        = countTraffic(*plan.scope, live.minutes, { thisMinute - kBaseline, thisMinute });
    constexpr double kMinutes = static_cast<double>(kBaseline.count());
    plan.requestsPerMinuteBefore = static_cast<double>(std::max(counts.admitted, counts.requests)) / kMinutes;
    plan.costPerMinuteBefore = counts.cost.toDouble() / kMinutes;
    plan.requestsPerMinuteAllowed = kTrafficThatMayRemain * plan.requestsPerMinuteBefore;
    if (const auto* limit = std::get_if<commands::RateLimitParameters>(&plan.command.parameters)) {
        plan.requestsPerMinuteAllowed = static_cast<double>(limit->requestsPerMinute);
    }
    if (plan.requestsPerMinuteBefore <= plan.requestsPerMinuteAllowed) {
        plan.scope.reset(); // nothing there that could fall
    }
}

} // namespace

TrafficCounts countTraffic(
    const TrafficScope& scope, const std::vector<MinuteFigures>& minutes, TimeRange range)
{
    TrafficCounts counts;
    for (const MinuteFigures& row : minutes) {
        const bool inScope = (scope.tiers.empty() || contains(scope.tiers, row.tier))
            && (scope.providers.empty() || contains(scope.providers, row.provider))
            && (scope.exceptProvider.empty() || row.provider != scope.exceptProvider);
        if (inScope && range.contains(row.minute)) {
            counts.admitted += row.admitted;
            counts.requests += row.requests;
            counts.cost += row.cost;
        }
    }
    return counts;
}

EffectPlan planEffect(const Command& command, const LiveFigures& live, const std::vector<std::string>& tiers,
    const std::vector<std::string>& providers)
{
    EffectPlan plan;
    plan.command = command;
    addCanaries(plan, live.control, tiers, providers);
    addBaseline(plan, live);
    return plan;
}

bool shows(const ProbeAnswer& answer, const Command& command, const LiveFigures& live, std::int64_t version)
{
    if (answer.controlVersion < version || answer.reason == "unset") {
        return false;
    }
    const bool denied = answer.decision == ProbeAnswer::Decision::Deny;
    const bool stopped = answer.reason == "stopped";
    switch (command.type) {
    case CommandType::PauseTier:
        return denied && (stopped || answer.reason == "tier_paused");
    case CommandType::ResumeTier:
        return answer.reason != "tier_paused";
    case CommandType::PauseProvider:
        return holdsPause(answer, live, version) && (denied || answer.provider != answer.canary.provider);
    case CommandType::ResumeProvider:
        return live.control.version >= version
            && !live.control.pausedProviders.contains(answer.canary.provider)
            && answer.reason != "provider_paused";
    case CommandType::EnterFallback:
        return denied || answer.decision == ProbeAnswer::Decision::Fallback;
    case CommandType::LeaveFallback:
        return answer.decision != ProbeAnswer::Decision::Fallback;
    case CommandType::SetBudgetCap:
        return denied || !reached(command, live);
    case CommandType::EmergencyStop:
        return denied && stopped;
    case CommandType::ResumeAll:
        return !stopped && answer.reason != "tier_paused"
            && answer.decision != ProbeAnswer::Decision::Fallback;
    case CommandType::ClearBudgetCap:
    case CommandType::SetRateLimit:
    case CommandType::ClearRateLimit:
    case CommandType::SetLoadLevel:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        break; // what one request is answered does not tell: that Redis decides by the new state does
    }
    return true;
}

} // namespace spillway::controls

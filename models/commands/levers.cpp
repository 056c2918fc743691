// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/levers.h"

#include "models/commands/command.h"

#include <algorithm>

namespace spillway::commands
{

namespace
{
std::vector<Lever> allLevers(const ControlState& state)
{
    std::vector<Lever> out;
    if (state.emergencyStop) {
        out.push_back({ LeverKind::EmergencyStop, {}, {}, *state.emergencyStop });
    }
    for (const auto& [tier, origin] : state.pausedTiers) {
        out.push_back({ LeverKind::PausedTier, tier, {}, origin });
    }
    for (const auto& [provider, origin] : state.pausedProviders) {
        out.push_back({ LeverKind::PausedProvider, provider, {}, origin });
    }
    if (state.fallback) {
        out.push_back({ LeverKind::Fallback, {}, {}, *state.fallback });
    }
    for (const auto& [period, cap] : state.budgetCaps) {
        out.push_back(
            { LeverKind::BudgetCap, std::string(periodName(period)), plainAmount(cap.amount), cap.origin });
    }
    for (const auto& [tier, limit] : state.rateLimits) {
        out.push_back({ LeverKind::RateLimit, tier, std::to_string(limit.requestsPerMinute), limit.origin });
    }
    if (state.loadLevel != LoadLevel::Normal) {
        out.push_back({ LeverKind::LoadLevel, {}, std::string(loadLevelName(state.loadLevel)),
            state.loadLevelOrigin.value_or(LeverOrigin()) });
    }
    return out;
}
} // namespace

std::string_view leverKindName(LeverKind kind)
{
    switch (kind) {
    case LeverKind::PausedTier:
        return "paused_tier";
    case LeverKind::PausedProvider:
        return "paused_provider";
    case LeverKind::Fallback:
        return "fallback";
    case LeverKind::BudgetCap:
        return "budget_cap";
    case LeverKind::RateLimit:
        return "rate_limit";
    case LeverKind::EmergencyStop:
        return "emergency_stop";
    case LeverKind::LoadLevel:
        return "load_level";
    }
    return {};
}

std::vector<Lever> activeLevers(const ControlState& state, Instant now)
{
    std::vector<Lever> out = allLevers(state);
    std::erase_if(out, [now](const Lever& lever) { return !isActive(lever.origin, now); });
    return out;
}

void removeLever(ControlState& state, const Lever& lever)
{
    switch (lever.kind) {
    case LeverKind::PausedTier:
        state.pausedTiers.erase(lever.subject);
        break;
    case LeverKind::PausedProvider:
        state.pausedProviders.erase(lever.subject);
        break;
    case LeverKind::Fallback:
        state.fallback.reset();
        break;
    case LeverKind::BudgetCap:
        std::erase_if(
            state.budgetCaps, [&](const auto& cap) { return periodName(cap.first) == lever.subject; });
        break;
    case LeverKind::RateLimit:
        state.rateLimits.erase(lever.subject);
        break;
    case LeverKind::EmergencyStop:
        state.emergencyStop.reset();
        break;
    case LeverKind::LoadLevel:
        state.loadLevelOrigin.reset();
        state.loadLevel = LoadLevel::Normal;
        break;
    }
}

std::vector<Lever> removeLapsed(ControlState& state, Instant now)
{
    std::vector<Lever> lapsed = allLevers(state);
    std::erase_if(lapsed, [now](const Lever& lever) { return isActive(lever.origin, now); });
    for (const Lever& lever : lapsed) {
        removeLever(state, lever);
    }
    return lapsed;
}

std::optional<Instant> nextLapse(const ControlState& state, Instant now)
{
    std::optional<Instant> next;
    for (const Lever& lever : activeLevers(state, now)) {
        if (lever.origin.expiresAt && (!next || *lever.origin.expiresAt < *next)) {
            next = lever.origin.expiresAt;
        }
    }
    return next;
}

} // namespace spillway::commands

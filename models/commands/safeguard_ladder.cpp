// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/safeguard_ladder.h"
#include "models/domain/hexadecimal.h"

#include "models/commands/ed25519.h"
#include "models/commands/levers.h"

#include <algorithm>

namespace spillway::commands
{

namespace
{

/// `percent` of `limit` without overflow: limits go up to a billion dollars.
Money shareOf(Money limit, int percent)
{
    const std::int64_t nano = limit.nanoDollars();
    return Money::fromNanoDollars(nano / 100 * percent + nano % 100 * percent / 100);
}

bool outlasts(const LeverOrigin& origin, Instant end)
{
    return !origin.expiresAt || *origin.expiresAt >= end;
}

CommandType typeOf(SafeguardAction action)
{
    switch (action) {
    case SafeguardAction::PauseTiers:
        return CommandType::PauseTier;
    case SafeguardAction::EnterFallback:
        return CommandType::EnterFallback;
    case SafeguardAction::Stop:
        return CommandType::EmergencyStop;
    }
    return CommandType::EmergencyStop;
}

} // namespace

std::vector<SafeguardTrigger> reachedSteps(
    const Safeguards& safeguards, const std::map<Period, Money>& spent, const Zone& zone, Instant now)
{
    std::vector<SafeguardTrigger> reached;
    for (const SafeguardStep& step : safeguards.steps) {
        for (const auto& [period, limit] : safeguards.limits) {
            const auto figure = spent.find(period);
            if (figure != spent.end() && figure->second >= shareOf(limit, step.percent)) {
                reached.push_back({ .period = period,
                    .span = zone.periodAt(period, now),
                    .limit = limit,
                    .spent = figure->second,
                    .step = step });
            }
        }
    }
    return reached;
}

bool isNeeded(const SafeguardTrigger& trigger, const ControlState& state, Instant now)
{
    const auto holds = [&](const std::optional<LeverOrigin>& lever) {
        return lever && isActive(*lever, now) && outlasts(*lever, trigger.span.to);
    };
    switch (trigger.step.action) {
    case SafeguardAction::PauseTiers:
        return !std::ranges::all_of(trigger.step.tiers, [&](const std::string& tier) {
            const auto found = state.pausedTiers.find(tier);
            return found != state.pausedTiers.end() && holds(found->second);
        });
    case SafeguardAction::EnterFallback:
        return !holds(state.fallback);
    case SafeguardAction::Stop:
        return !holds(state.emergencyStop);
    }
    return true;
}

Command safeguardCommand(const SafeguardTrigger& trigger, const ControlState& state, Instant now)
{
    const auto rest = std::chrono::ceil<std::chrono::seconds>(trigger.span.to - now);
    Command command;
    command.type = typeOf(trigger.step.action);
    command.environment = state.environment;
    if (trigger.step.action == SafeguardAction::PauseTiers) {
        command.parameters = TierParameters{ trigger.step.tiers };
    }
    command.duration = std::clamp(rest, std::chrono::seconds(1), kMaximumDuration);
    command.reason = "safeguard: $" + trigger.spent.toDecimal(2) + " is spent this "
        + std::string(periodName(trigger.period)) + ", " + std::to_string(trigger.step.percent)
        + " % of its limit of $" + trigger.limit.toDecimal(2);
    command.expectedVersion = state.version;
    command.confirmation = confirmationText(command);
    return command;
}

std::string safeguardCommandId(const std::string& environment, const SafeguardTrigger& trigger)
{
    std::string text = environment;
    for (const std::string& part : { std::string(periodName(trigger.period)), toIsoUtc(trigger.span.from),
             std::to_string(trigger.limit.nanoDollars()), std::to_string(trigger.step.percent),
             std::string(safeguardActionName(trigger.step.action)) }) {
        text += '\n' + part;
    }
    for (const std::string& tier : trigger.step.tiers) {
        text += '\n' + tier;
    }
    Sha256 digest = sha256(text);
    digest[6] = static_cast<std::uint8_t>((digest[6] & 0x0fU) | 0x80U); // version 8: of our own making
    digest[8] = static_cast<std::uint8_t>((digest[8] & 0x3fU) | 0x80U);
    std::string id;
    appendUuid(id, { reinterpret_cast<const char*>(digest.data()), 16 });
    return id;
}

} // namespace spillway::commands

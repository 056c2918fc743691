// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/lever_orders.h"

#include <algorithm>

namespace spillway::controls
{

using commands::Command;
using commands::CommandType;
using commands::Lever;
using commands::LeverKind;

namespace
{

std::optional<std::string> tierOf(const Lever& lever)
{
    return lever.subject == "*" ? std::nullopt : std::optional(lever.subject);
}

Command made(CommandType type, commands::CommandParameters parameters)
{
    Command command;
    command.type = type;
    command.parameters = std::move(parameters);
    return command;
}

Command setAgain(const Lever& lever)
{
    switch (lever.kind) {
    case LeverKind::PausedTier:
        return made(CommandType::PauseTier, commands::TierParameters{ { lever.subject } });
    case LeverKind::PausedProvider:
        return made(CommandType::PauseProvider, commands::ProviderParameters{ { lever.subject } });
    case LeverKind::Fallback:
        return made(CommandType::EnterFallback, commands::NoParameters());
    case LeverKind::BudgetCap:
        return made(CommandType::SetBudgetCap,
            commands::BudgetCapParameters{ Money::parse(lever.value).value_or(Money()),
                parsePeriod(lever.subject).value_or(Period::Day) });
    case LeverKind::RateLimit:
        return made(CommandType::SetRateLimit,
            commands::RateLimitParameters{ std::stoll(lever.value), tierOf(lever) });
    case LeverKind::EmergencyStop:
        return made(CommandType::EmergencyStop, commands::NoParameters());
    case LeverKind::LoadLevel:
        return made(CommandType::SetLoadLevel,
            commands::LoadLevelParameters{ parseLoadLevel(lever.value).value_or(LoadLevel::Normal) });
    }
    return {};
}

/// In single quotes, which a shell leaves alone.
std::string quoted(const std::string& text)
{
    std::string out = "'";
    for (const char c : text) {
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return out + "'";
}

std::string durationText(std::chrono::seconds duration)
{
    const auto seconds = duration.count();
    return seconds % 60 == 0 ? std::to_string(seconds / 60) + "m" : std::to_string(seconds) + "s";
}

std::optional<std::string> verb(const Command& command)
{
    const auto words = [](std::string text, const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            text += ' ' + name;
        }
        return text;
    };
    switch (command.type) {
    case CommandType::PauseTier:
        return words("pause-tier", std::get<commands::TierParameters>(command.parameters).tiers);
    case CommandType::ResumeTier:
        return words("resume-tier", std::get<commands::TierParameters>(command.parameters).tiers);
    case CommandType::EnterFallback:
        return "fallback on";
    case CommandType::LeaveFallback:
        return "fallback off";
    case CommandType::SetBudgetCap: {
        const auto& cap = std::get<commands::BudgetCapParameters>(command.parameters);
        return "cap set " + commands::plainAmount(cap.amount) + " --per "
            + std::string(periodName(cap.period));
    }
    case CommandType::ClearBudgetCap:
        return "cap clear --per "
            + std::string(
                periodName(std::get<commands::ClearBudgetCapParameters>(command.parameters).period));
    case CommandType::SetRateLimit: {
        const auto& limit = std::get<commands::RateLimitParameters>(command.parameters);
        return "rate-limit set " + std::to_string(limit.requestsPerMinute)
            + (limit.tier ? " --tier " + *limit.tier : "");
    }
    case CommandType::ClearRateLimit: {
        const auto& tier = std::get<commands::ClearRateLimitParameters>(command.parameters).tier;
        return "rate-limit clear" + (tier ? " --tier " + *tier : "");
    }
    case CommandType::EmergencyStop:
        return "stop";
    case CommandType::ResumeAll:
        return "resume-all";
    case CommandType::SetLoadLevel:
        return "load-level "
            + std::string(loadLevelName(std::get<commands::LoadLevelParameters>(command.parameters).level));
    case CommandType::PauseProvider:
    case CommandType::ResumeProvider:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Command> extended(const Lever& lever, std::chrono::minutes more, Instant now)
{
    if (!lever.origin.expiresAt) {
        return std::nullopt;
    }
    // Up to the next whole second, so that setting it again never ends it sooner.
    const auto left = std::chrono::ceil<std::chrono::seconds>(*lever.origin.expiresAt - now);
    Command command = setAgain(lever);
    command.duration = left + more;
    if (*command.duration > commands::kMaximumDuration) {
        return std::nullopt;
    }
    return command;
}

Command ended(const Lever& lever)
{
    switch (lever.kind) {
    case LeverKind::PausedTier:
        return made(CommandType::ResumeTier, commands::TierParameters{ { lever.subject } });
    case LeverKind::PausedProvider:
        return made(CommandType::ResumeProvider, commands::ProviderParameters{ { lever.subject } });
    case LeverKind::Fallback:
        return made(CommandType::LeaveFallback, commands::NoParameters());
    case LeverKind::BudgetCap:
        return made(CommandType::ClearBudgetCap,
            commands::ClearBudgetCapParameters{ parsePeriod(lever.subject).value_or(Period::Day) });
    case LeverKind::RateLimit:
        return made(CommandType::ClearRateLimit, commands::ClearRateLimitParameters{ tierOf(lever) });
    case LeverKind::EmergencyStop:
        return made(CommandType::ResumeAll, commands::NoParameters());
    case LeverKind::LoadLevel:
        return made(CommandType::SetLoadLevel, commands::LoadLevelParameters{ LoadLevel::Normal });
    }
    return {};
}

std::optional<Lever> leverSetBy(const ControlState& control, const std::string& commandId, Instant now)
{
    const std::vector<Lever> levers = commands::activeLevers(control, now);
    const auto found = std::ranges::find_if(
        levers, [&](const Lever& lever) { return lever.origin.commandId == commandId; });
    return found == levers.end() ? std::nullopt : std::optional(*found);
}

std::optional<std::string> shellLine(const Command& command)
{
    const auto words = verb(command);
    if (!words) {
        return std::nullopt;
    }
    std::string line = "spillwayctl " + *words;
    if (command.duration && commands::mayLapse(command.type)) {
        line += " --for " + durationText(*command.duration);
    }
    return line + " --reason " + (command.reason.empty() ? "REASON" : quoted(command.reason));
}

} // namespace spillway::controls

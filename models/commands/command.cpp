// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/command.h"

#include <algorithm>
#include <array>
#include <set>

namespace spillway::commands
{

namespace
{
struct TypeTraits {
    std::string_view name;
    std::size_t parameters; ///< index in CommandParameters
    bool mayLapse;
};

template <typename T> constexpr std::size_t kIndex = 0;
template <> constexpr std::size_t kIndex<TierParameters> = 1;
template <> constexpr std::size_t kIndex<ProviderParameters> = 2;
template <> constexpr std::size_t kIndex<BudgetCapParameters> = 3;
template <> constexpr std::size_t kIndex<ClearBudgetCapParameters> = 4;
template <> constexpr std::size_t kIndex<RateLimitParameters> = 5;
template <> constexpr std::size_t kIndex<ClearRateLimitParameters> = 6;
template <> constexpr std::size_t kIndex<LoadLevelParameters> = 7;
template <> constexpr std::size_t kIndex<RoutingParameters> = 8;
template <> constexpr std::size_t kIndex<Safeguards> = 9;
static_assert(std::is_same_v<std::variant_alternative_t<9, CommandParameters>, Safeguards>
    && std::variant_size_v<CommandParameters> == 10);

TypeTraits traitsOf(CommandType type)
{
    switch (type) {
    case CommandType::PauseTier:
        return { "pause_tier", kIndex<TierParameters>, true };
    case CommandType::ResumeTier:
        return { "resume_tier", kIndex<TierParameters>, false };
    case CommandType::PauseProvider:
        return { "pause_provider", kIndex<ProviderParameters>, true };
    case CommandType::ResumeProvider:
        return { "resume_provider", kIndex<ProviderParameters>, false };
    case CommandType::EnterFallback:
        return { "enter_fallback", kIndex<NoParameters>, true };
    case CommandType::LeaveFallback:
        return { "leave_fallback", kIndex<NoParameters>, false };
    case CommandType::SetBudgetCap:
        return { "set_budget_cap", kIndex<BudgetCapParameters>, true };
    case CommandType::ClearBudgetCap:
        return { "clear_budget_cap", kIndex<ClearBudgetCapParameters>, false };
    case CommandType::SetRateLimit:
        return { "set_rate_limit", kIndex<RateLimitParameters>, true };
    case CommandType::ClearRateLimit:
        return { "clear_rate_limit", kIndex<ClearRateLimitParameters>, false };
    case CommandType::EmergencyStop:
        return { "emergency_stop", kIndex<NoParameters>, true };
    case CommandType::ResumeAll:
        return { "resume_all", kIndex<NoParameters>, false };
    case CommandType::SetLoadLevel:
        return { "set_load_level", kIndex<LoadLevelParameters>, true };
    case CommandType::SetRouting:
        return { "set_routing", kIndex<RoutingParameters>, false };
    case CommandType::SetSafeguards:
        return { "set_safeguards", kIndex<Safeguards>, false };
    }
    return { "", std::variant_npos, false };
}

std::string joined(const std::vector<std::string>& words)
{
    std::string out;
    for (const std::string& word : words) {
        out += ' ' + word;
    }
    return out;
}

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Names as products give them, without what would need quoting in a confirmation or a Redis key.
bool isName(std::string_view name, std::size_t maximumSize, std::string_view extra)
{
    return !name.empty() && name.size() <= maximumSize && isLetterOrDigit(name.front())
        && std::ranges::all_of(name, [extra](char c) { return isLetterOrDigit(c) || extra.contains(c); });
}
bool isTier(std::string_view name)
{
    return isName(name, 64, "._-");
}
bool isProvider(std::string_view name)
{
    return isName(name, 160, "._-/:@+");
}

/// Text that reads in a log as it was written: no control characters, no bidirectional overrides.
bool isPlainText(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<std::uint8_t>(text[at]);
        const std::string_view next = text.substr(at, 3);
        const bool c1 = byte == 0xc2 && next.size() > 1 && static_cast<std::uint8_t>(next[1]) < 0xa0;
        const bool override = (next >= "\u202a" && next <= "\u202e") || (next >= "\u2066" && next <= "\u2069")
            || next == "\u2028" || next == "\u2029";
        if (byte < 0x20 || byte == 0x7f || c1 || override) {
            return false;
        }
    }
    return true;
}

std::unexpected<Error> invalid(std::string message)
{
    return failure(ErrorCode::InvalidArgument, std::move(message));
}

Result<void> checkNames(const std::vector<std::string>& names, std::string_view what, std::size_t minimum,
    bool (*isGood)(std::string_view))
{
    const std::set<std::string> distinct(names.begin(), names.end());
    if (names.size() < minimum || names.size() > kMaximumNames || distinct.size() != names.size()) {
        return invalid("Name " + std::to_string(minimum) + " to " + std::to_string(kMaximumNames)
            + " different " + std::string(what) + ".");
    }
    for (const std::string& name : names) {
        if (!isGood(name)) {
            return invalid("\"" + name + "\" cannot be the name of one of the " + std::string(what) + ".");
        }
    }
    return {};
}

Result<void> checkAmount(Money amount)
{
    if (amount <= Money() || amount > kMaximumAmount) {
        return invalid("An amount must be above 0 and at most " + plainAmount(kMaximumAmount)
            + " dollars; to stop all spending use emergency_stop.");
    }
    return {};
}

Result<void> checkOptionalTier(const std::optional<std::string>& tier)
{
    return tier ? checkNames({ *tier }, "tiers", 1, isTier) : Result<void>();
}

Result<void> checkParameters(const NoParameters& /*none*/)
{
    return {};
}
Result<void> checkParameters(const TierParameters& p)
{
    return checkNames(p.tiers, "tiers", 1, isTier);
}
Result<void> checkParameters(const ProviderParameters& p)
{
    return checkNames(p.providers, "providers", 1, isProvider);
}
Result<void> checkParameters(const BudgetCapParameters& p)
{
    return checkAmount(p.amount);
}
Result<void> checkParameters(const ClearBudgetCapParameters& /*any period*/)
{
    return {};
}
Result<void> checkParameters(const RateLimitParameters& p)
{
    if (p.requestsPerMinute < 1 || p.requestsPerMinute > kMaximumRequestsPerMinute) {
        return invalid("requests_per_minute must lie between 1 and "
            + std::to_string(kMaximumRequestsPerMinute) + "; to refuse every request pause the tier.");
    }
    return checkOptionalTier(p.tier);
}
Result<void> checkParameters(const ClearRateLimitParameters& p)
{
    return checkOptionalTier(p.tier);
}
Result<void> checkParameters(const LoadLevelParameters& /*any level*/)
{
    return {};
}
Result<void> checkParameters(const RoutingParameters& p)
{
    if (p.tier && p.fallbackProvider) {
        return invalid("fallback_provider holds for all tiers: leave out the tier.");
    }
    if (p.fallbackProvider && !p.fallbackProvider->empty() && !isProvider(*p.fallbackProvider)) {
        return invalid("\"" + *p.fallbackProvider + "\" cannot be the name of a provider.");
    }
    const Result<void> tier = checkOptionalTier(p.tier);
    return tier ? checkNames(p.providers, "providers", p.tier ? 0 : 1, isProvider) : tier;
}
Result<void> checkParameters(const Safeguards& p)
{
    if (p.limits.empty() || p.steps.empty() || p.steps.size() > 8) {
        return invalid("Safeguards need a limit for at least one period, and 1 to 8 steps.");
    }
    for (const auto& limit : p.limits) {
        if (Result<void> amount = checkAmount(limit.second); !amount) {
            return amount;
        }
    }
    int previous = 0;
    for (const SafeguardStep& step : p.steps) {
        const bool pauses = step.action == SafeguardAction::PauseTiers;
        if (step.percent <= previous || step.percent > 100 || pauses == step.tiers.empty()) {
            return invalid("Safeguard steps ascend from 1 to 100 percent, and those that pause name tiers.");
        }
        if (Result<void> tiers = checkNames(step.tiers, "tiers", 0, isTier); !tiers) {
            return tiers;
        }
        previous = step.percent;
    }
    return {};
}

std::string confirmationOf(const TierParameters& p, CommandType type)
{
    return (type == CommandType::PauseTier ? "pause" : "resume") + joined(p.tiers);
}
std::string confirmationOf(const ProviderParameters& p, CommandType type)
{
    return (type == CommandType::PauseProvider ? "pause provider" : "resume provider") + joined(p.providers);
}
std::string confirmationOf(const NoParameters& /*none*/, CommandType type)
{
    if (type == CommandType::EnterFallback || type == CommandType::LeaveFallback) {
        return type == CommandType::EnterFallback ? "fallback on" : "fallback off";
    }
    return type == CommandType::EmergencyStop ? "stop everything" : "resume everything";
}
std::string confirmationOf(const BudgetCapParameters& p, CommandType /*only one*/)
{
    return "cap " + plainAmount(p.amount) + " per " + std::string(periodName(p.period));
}
std::string confirmationOf(const ClearBudgetCapParameters& p, CommandType /*only one*/)
{
    return "clear cap per " + std::string(periodName(p.period));
}
std::string confirmationOf(const RateLimitParameters& p, CommandType /*only one*/)
{
    return "limit " + (p.tier ? *p.tier + ' ' : std::string()) + std::to_string(p.requestsPerMinute);
}
std::string confirmationOf(const ClearRateLimitParameters& p, CommandType /*only one*/)
{
    return "clear limit" + (p.tier ? ' ' + *p.tier : std::string());
}
std::string confirmationOf(const LoadLevelParameters& p, CommandType /*only one*/)
{
    return "load " + std::string(loadLevelName(p.level));
}
std::string confirmationOf(const RoutingParameters& p, CommandType /*only one*/)
{
    return "route" + (p.tier ? ' ' + *p.tier + ':' : std::string()) + joined(p.providers);
}
std::string confirmationOf(const Safeguards& /*too much to type*/, CommandType /*only one*/)
{
    return "set safeguards";
}
} // namespace

std::string_view commandTypeName(CommandType type)
{
    return traitsOf(type).name;
}
bool mayLapse(CommandType type)
{
    return traitsOf(type).mayLapse;
}

Result<CommandType> parseCommandType(std::string_view name)
{
    for (const CommandType type : kCommandTypes) {
        if (commandTypeName(type) == name) {
            return type;
        }
    }
    return invalid("There is no command of the type \"" + std::string(name) + "\".");
}

std::string plainAmount(Money amount)
{
    std::string text = amount.toDecimal();
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

std::string confirmationText(const Command& command)
{
    return std::visit([&command](const auto& parameters) { return confirmationOf(parameters, command.type); },
        command.parameters);
}

Result<void> validateCommand(const Command& command)
{
    const TypeTraits traits = traitsOf(command.type);
    if (command.parameters.index() != traits.parameters) {
        return invalid("The parameters are not those of " + std::string(traits.name) + ".");
    }
    if (!isTier(command.environment)) {
        return invalid("environment must be a name of at most 64 letters, digits, dots and dashes.");
    }
    if (command.duration && !traits.mayLapse) {
        return invalid(std::string(traits.name) + " takes no duration_s.");
    }
    if (command.duration && (command.duration->count() < 1 || *command.duration > kMaximumDuration)) {
        return invalid("duration_s must lie between 1 and " + std::to_string(kMaximumDuration.count()) + ".");
    }
    if (command.reason.size() > kMaximumReasonSize || !isPlainText(command.reason)
        || command.reason.find_first_not_of(' ') == std::string::npos) {
        return invalid(
            "Say the reason in one line of at most " + std::to_string(kMaximumReasonSize) + " bytes.");
    }
    if (command.expectedVersion < 0) {
        return invalid("expected_version must not be negative.");
    }
    const auto parameters = std::visit([](const auto& p) { return checkParameters(p); }, command.parameters);
    if (!parameters) {
        return parameters;
    }
    const std::string confirmation = confirmationText(command);
    if (command.confirmation != confirmation) {
        return invalid("To confirm, type \"" + confirmation + "\".");
    }
    return {};
}

} // namespace spillway::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/apply_command.h"

#include "models/commands/levers.h"

#include <algorithm>
#include <ranges>

namespace spillway::commands
{

namespace
{
const std::string kEveryTier = "*";

std::optional<Instant> endOf(const Command& command, Instant now)
{
    return command.duration ? std::optional(now + *command.duration) : std::nullopt;
}

bool endsEarlier(const LeverOrigin& existing, const std::optional<Instant>& end)
{
    return end && (!existing.expiresAt || *end < *existing.expiresAt);
}

/// Whether an active lever would be replaced by one that ends sooner.
bool shortens(const std::optional<LeverOrigin>& existing, const std::optional<Instant>& end, Instant now)
{
    return existing && isActive(*existing, now) && endsEarlier(*existing, end);
}

bool shortensAny(const std::map<std::string, LeverOrigin>& levers, const std::vector<std::string>& names,
    const std::optional<Instant>& end, Instant now)
{
    return std::ranges::any_of(names, [&](const std::string& name) {
        const auto found = levers.find(name);
        return found != levers.end() && shortens(found->second, end, now);
    });
}

bool raisesCap(
    const ControlState& state, const BudgetCapParameters& p, const std::optional<Instant>& end, Instant now)
{
    const auto found = state.budgetCaps.find(p.period);
    return found != state.budgetCaps.end() && isActive(found->second.origin, now)
        && (p.amount > found->second.amount || endsEarlier(found->second.origin, end));
}

bool raisesLimit(
    const ControlState& state, const RateLimitParameters& p, const std::optional<Instant>& end, Instant now)
{
    const auto exceeds = [&](const std::string& subject, bool replaces) {
        const auto found = state.rateLimits.find(subject);
        return found != state.rateLimits.end() && isActive(found->second.origin, now)
            && (p.requestsPerMinute > found->second.requestsPerMinute
                || (replaces && endsEarlier(found->second.origin, end)));
    };
    // A tier's own limit above the one for everybody could be read as an exemption from it.
    return exceeds(p.tier.value_or(kEveryTier), true) || (p.tier && exceeds(kEveryTier, false));
}

bool lowersLoad(const ControlState& state, LoadLevel level, const std::optional<Instant>& end, Instant now)
{
    const bool active = state.loadLevel != LoadLevel::Normal
        && (!state.loadLevelOrigin || isActive(*state.loadLevelOrigin, now));
    return active && (level < state.loadLevel || shortens(state.loadLevelOrigin, end, now));
}

bool isCoveredBy(const SafeguardStep& old, const std::vector<SafeguardStep>& steps)
{
    return std::ranges::any_of(steps, [&old](const SafeguardStep& step) {
        return step.action == old.action && step.percent <= old.percent
            && std::ranges::all_of(old.tiers, [&step](const std::string& tier) {
                   return std::ranges::find(step.tiers, tier) != step.tiers.end();
               });
    });
}

bool weakens(const Safeguards& old, const Safeguards& next)
{
    const auto raised = [&next](const auto& limit) {
        const auto found = next.limits.find(limit.first);
        return found == next.limits.end() || found->second > limit.second;
    };
    return std::ranges::any_of(old.limits, raised)
        || !std::ranges::all_of(
            old.steps, [&next](const SafeguardStep& step) { return isCoveredBy(step, next.steps); });
}

bool loosens(const Command& command, const ControlState& state, Instant now)
{
    const std::optional<Instant> end = endOf(command, now);
    switch (command.type) {
    case CommandType::PauseTier:
        return shortensAny(state.pausedTiers, std::get<TierParameters>(command.parameters).tiers, end, now);
    case CommandType::PauseProvider:
        return shortensAny(
            state.pausedProviders, std::get<ProviderParameters>(command.parameters).providers, end, now);
    case CommandType::EnterFallback:
        return shortens(state.fallback, end, now);
    case CommandType::EmergencyStop:
        return shortens(state.emergencyStop, end, now);
    case CommandType::SetBudgetCap:
        return raisesCap(state, std::get<BudgetCapParameters>(command.parameters), end, now);
    case CommandType::SetRateLimit:
        return raisesLimit(state, std::get<RateLimitParameters>(command.parameters), end, now);
    case CommandType::SetLoadLevel:
        return lowersLoad(state, std::get<LoadLevelParameters>(command.parameters).level, end, now);
    case CommandType::SetSafeguards:
        return weakens(
            state.safeguards.value_or(defaultSafeguards()), std::get<Safeguards>(command.parameters));
    case CommandType::ResumeTier:
    case CommandType::ResumeProvider:
    case CommandType::LeaveFallback:
    case CommandType::ClearBudgetCap:
    case CommandType::ClearRateLimit:
    case CommandType::ResumeAll:
    case CommandType::SetRouting:
        return true;
    }
    return true;
}

std::unexpected<Error> conflict(std::string message)
{
    return failure(ErrorCode::Conflict, std::move(message));
}

/// "anthropic, openai"
std::string listed(const auto& names)
{
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

/// Applies the parameters of one command to a state; one function a kind of command.
class Application
{
public:
    Application(
        ControlState& state, const Command& command, const ProviderCatalog& catalog, LeverOrigin origin)
        : m_state(state)
        , m_command(command)
        , m_catalog(catalog)
        , m_origin(std::move(origin))
    {
    }

    Result<void> operator()(const TierParameters& p)
    {
        for (const std::string& tier : p.tiers) {
            if (const Result<void> known = knowTier(tier); !known) {
                return known;
            }
        }
        return m_command.type == CommandType::PauseTier
            ? set(m_state.pausedTiers, p.tiers)
            : lift(
                  m_state.pausedTiers, p.tiers, "None of these tiers is paused: there is nothing to resume.");
    }
    Result<void> operator()(const ProviderParameters& p)
    {
        if (m_command.type == CommandType::ResumeProvider) {
            return lift(m_state.pausedProviders, p.providers,
                "None of these providers is paused: there is nothing to resume.");
        }
        const Result<void> known = knowProviders(p.providers);
        return known ? set(m_state.pausedProviders, p.providers) : known;
    }
    Result<void> operator()(const NoParameters& /*none*/)
    {
        if (m_command.type == CommandType::EnterFallback) {
            m_state.fallback = m_origin;
            return {};
        }
        if (m_command.type == CommandType::EmergencyStop) {
            m_state.emergencyStop = m_origin;
            return {};
        }
        return m_command.type == CommandType::LeaveFallback ? leaveFallback() : resumeAll();
    }
    Result<void> operator()(const BudgetCapParameters& p)
    {
        m_state.budgetCaps[p.period] = { p.amount, m_origin };
        return {};
    }
    Result<void> operator()(const ClearBudgetCapParameters& p)
    {
        return m_state.budgetCaps.erase(p.period) > 0
            ? Result<void>()
            : conflict("There is no budget cap per " + std::string(periodName(p.period)) + " to clear.");
    }
    Result<void> operator()(const RateLimitParameters& p)
    {
        m_state.rateLimits[p.tier.value_or(kEveryTier)] = { p.requestsPerMinute, m_origin };
        return p.tier ? knowTier(*p.tier) : Result<void>();
    }
    Result<void> operator()(const ClearRateLimitParameters& p)
    {
        return m_state.rateLimits.erase(p.tier.value_or(kEveryTier)) > 0
            ? Result<void>()
            : conflict("There is no such rate limit to clear.");
    }
    Result<void> operator()(const LoadLevelParameters& p)
    {
        m_state.loadLevel = p.level;
        m_state.loadLevelOrigin = m_origin;
        return {};
    }
    Result<void> operator()(const RoutingParameters& p)
    {
        std::vector<std::string> named = p.providers;
        if (p.fallbackProvider && !p.fallbackProvider->empty()) {
            named.push_back(*p.fallbackProvider);
        }
        if (const Result<void> known = knowProviders(named); !known) {
            return known;
        }
        if (p.tier) {
            m_state.tiers[*p.tier].providerOrder = p.providers;
            return m_knownTiers.contains(*p.tier) ? Result<void>() : unknownTier(*p.tier);
        }
        m_state.providerOrder = p.providers;
        m_state.fallbackProvider = p.fallbackProvider.value_or(m_state.fallbackProvider);
        return {};
    }
    Result<void> operator()(const Safeguards& safeguards)
    {
        for (const SafeguardStep& step : safeguards.steps) {
            for (const std::string& tier : step.tiers) {
                if (const Result<void> known = knowTier(tier); !known) {
                    return known;
                }
            }
        }
        m_state.safeguards = safeguards;
        return {};
    }

private:
    std::unexpected<Error> unknownTier(const std::string& tier) const
    {
        return failure(ErrorCode::InvalidArgument,
            "There is no tier \"" + tier + "\"; "
                + (m_knownTiers.empty()
                        ? "none is known: the ledger had no tiers when this environment first ran"
                        : "there are: " + listed(std::views::keys(m_knownTiers)))
                + ".");
    }
    /// A typing error must not look like a pause. Before the tiers are known every name passes.
    Result<void> knowTier(const std::string& tier) const
    {
        return m_knownTiers.empty() || m_knownTiers.contains(tier) ? Result<void>() : unknownTier(tier);
    }
    /// Of a model only what has a price is known; a provider without prices may have any.
    Result<void> knowProvider(const std::string& name) const
    {
        const std::size_t slash = name.find('/');
        const std::string provider = name.substr(0, slash);
        const auto found = m_catalog.find(provider);
        if (found == m_catalog.end()) {
            return failure(ErrorCode::InvalidArgument,
                "There is no provider \"" + provider + "\"; there are: " + listed(std::views::keys(m_catalog))
                    + ".");
        }
        const std::set<std::string>& models = found->second;
        if (slash == std::string::npos || models.empty() || models.contains(name.substr(slash + 1))) {
            return {};
        }
        return failure(ErrorCode::InvalidArgument,
            provider + " has no model \"" + name.substr(slash + 1) + "\"; it has: " + listed(models) + ".");
    }
    Result<void> knowProviders(const std::vector<std::string>& names) const
    {
        if (m_catalog.empty()) {
            return {};
        }
        for (const std::string& name : names) {
            if (const Result<void> known = knowProvider(name); !known) {
                return known;
            }
        }
        return {};
    }
    Result<void> set(std::map<std::string, LeverOrigin>& levers, const std::vector<std::string>& names)
    {
        for (const std::string& name : names) {
            levers[name] = m_origin;
        }
        return {};
    }
    static Result<void> lift(std::map<std::string, LeverOrigin>& levers,
        const std::vector<std::string>& names, std::string_view otherwise)
    {
        std::size_t lifted = 0;
        for (const std::string& name : names) {
            lifted += levers.erase(name);
        }
        return lifted > 0 ? Result<void>() : conflict(std::string(otherwise));
    }
    Result<void> leaveFallback()
    {
        if (!m_state.fallback) {
            return conflict("Fallback is not on: there is nothing to leave.");
        }
        m_state.fallback.reset();
        return {};
    }
    Result<void> resumeAll()
    {
        if (!m_state.emergencyStop && !m_state.fallback && m_state.pausedTiers.empty()
            && m_state.pausedProviders.empty()) {
            return conflict("Nothing is stopped or paused: there is nothing to resume.");
        }
        m_state.emergencyStop.reset();
        m_state.fallback.reset();
        m_state.pausedTiers.clear();
        m_state.pausedProviders.clear();
        return {};
    }

    ControlState& m_state;
    const Command& m_command;
    const ProviderCatalog& m_catalog;
    LeverOrigin m_origin;
    std::map<std::string, TierPolicy> m_knownTiers = m_state.tiers;
};
} // namespace

std::string_view effectName(Effect effect)
{
    switch (effect) {
    case Effect::Tightens:
        return "tightens";
    case Effect::Loosens:
        return "loosens";
    }
    return {};
}

Effect effectOf(const Command& command, const ControlState& state, Instant now)
{
    return loosens(command, state, now) ? Effect::Loosens : Effect::Tightens;
}

Result<ControlState> applyCommand(const ControlState& state, const Command& command, const std::string& actor,
    const std::string& commandId, Instant now, const ProviderCatalog& catalog)
{
    if (const Result<void> valid = validateCommand(command); !valid) {
        return std::unexpected(valid.error());
    }
    if (command.environment != state.environment) {
        return failure(ErrorCode::InvalidArgument,
            "The command is for \"" + command.environment + "\", this is \"" + state.environment + "\".");
    }
    if (command.expectedVersion != state.version) {
        return conflict("The control state is at version " + std::to_string(state.version)
            + ", the command was made for version " + std::to_string(command.expectedVersion) + ".");
    }
    ControlState next = state;
    removeLapsed(next, now);
    Application application(next, command, catalog,
        { .actor = actor,
            .reason = command.reason,
            .since = now,
            .expiresAt = endOf(command, now),
            .commandId = commandId });
    if (const Result<void> applied = std::visit(application, command.parameters); !applied) {
        return std::unexpected(applied.error());
    }
    ++next.version;
    return next;
}

} // namespace spillway::commands

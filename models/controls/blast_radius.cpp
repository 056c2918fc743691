// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/blast_radius.h"

#include "models/commands/levers.h"

#include <algorithm>
#include <set>

namespace spillway::controls
{

using commands::Command;
using commands::CommandType;
using commands::Effect;

namespace
{

struct Traffic {
    double asked = 0, admitted = 0, refused = 0; ///< requests a minute
    double cost = 0; ///< dollars an hour
};

/// What a command does to the measured traffic.
struct Change {
    std::set<std::string> tiers; ///< touched
    double refused = 0, moved = 0; ///< requests a minute
    std::optional<double> avoided = 0.0; ///< dollars an hour
};

class Measured
{
public:
    explicit Measured(const BlastInputs& inputs) : m_inputs(inputs)
    {
        m_minutes
            = std::max(1.0, std::chrono::duration<double, std::ratio<60>>(inputs.measured.length()).count());
    }

    template <typename Matches> [[nodiscard]] Traffic where(Matches matches) const
    {
        Traffic sum;
        double answered = 0;
        for (const MinuteFigures& row : m_inputs.minutes) {
            if (m_inputs.measured.contains(row.minute) && matches(row)) {
                sum.admitted += static_cast<double>(row.admitted) / m_minutes;
                answered += static_cast<double>(row.requests) / m_minutes;
                sum.refused += static_cast<double>(row.refused) / m_minutes;
                sum.cost += row.cost.toDouble() * 60 / m_minutes;
            }
        }
        // A backend that records without asking for admission is served all the same.
        sum.admitted = std::max(sum.admitted, answered);
        sum.asked = sum.admitted + sum.refused;
        return sum;
    }
    [[nodiscard]] Traffic all() const
    {
        return where([](const MinuteFigures&) { return true; });
    }
    [[nodiscard]] Traffic tier(const std::string& id) const
    {
        return where([&](const MinuteFigures& row) { return row.tier == id; });
    }
    [[nodiscard]] const BlastInputs& inputs() const { return m_inputs; }

private:
    const BlastInputs& m_inputs;
    double m_minutes = 15;
};

const TierAccounts* accountsOf(const BlastInputs& inputs, const std::string& tier)
{
    if (!inputs.accounts) {
        return nullptr;
    }
    const auto found = std::ranges::find(*inputs.accounts, tier, &TierAccounts::tier);
    return found == inputs.accounts->end() ? nullptr : &*found;
}

/// Dollars an hour of refused requests of a tier, were they served.
std::optional<double> wouldCost(const BlastInputs& inputs, const std::string& tier, double perMinute)
{
    const TierAccounts* accounts = accountsOf(inputs, tier);
    if (accounts == nullptr || !accounts->costPerRequest) {
        return std::nullopt;
    }
    return accounts->costPerRequest->toDouble() * perMinute * 60;
}

void add(std::optional<double>& sum, std::optional<double> part)
{
    sum = sum && part ? std::optional(*sum + *part) : std::nullopt;
}

Change refuseTiers(const Measured& measured, const std::vector<std::string>& tiers)
{
    Change change;
    for (const std::string& id : tiers) {
        const Traffic traffic = measured.tier(id);
        change.tiers.insert(id);
        change.refused += traffic.admitted;
        add(change.avoided, traffic.cost);
    }
    return change;
}

Change letTiersIn(const Measured& measured, const std::vector<std::string>& tiers)
{
    Change change;
    for (const std::string& id : tiers) {
        const Traffic traffic = measured.tier(id);
        change.tiers.insert(id);
        change.refused += traffic.refused;
        add(change.avoided, traffic.refused > 0 ? wouldCost(measured.inputs(), id, traffic.refused) : 0.0);
    }
    return change;
}

/// Requests of a paused provider go to the next one of the order; only the difference in cost is avoided.
Change moveFrom(const Measured& measured, const std::vector<std::string>& providers)
{
    const BlastInputs& inputs = measured.inputs();
    Change change;
    const auto isPaused = [&](const std::string& id) {
        return std::ranges::find(providers, id) != providers.end()
            || inputs.control.pausedProviders.contains(id);
    };
    const auto next = std::ranges::find_if_not(inputs.control.providerOrder, isPaused);
    for (const std::string& tier : inputs.tiers) {
        const Traffic traffic = measured.where([&](const MinuteFigures& row) {
            return row.tier == tier && std::ranges::find(providers, row.provider) != providers.end();
        });
        if (traffic.admitted <= 0) {
            continue;
        }
        change.tiers.insert(tier);
        change.moved += traffic.admitted;
        const auto cost = next == inputs.control.providerOrder.end() ? inputs.providerCost.end()
                                                                     : inputs.providerCost.find(*next);
        add(change.avoided,
            cost == inputs.providerCost.end()
                ? std::nullopt
                : std::optional(traffic.cost - cost->second.toDouble() * traffic.admitted * 60));
    }
    return change;
}

Change toFallback(const Measured& measured)
{
    const BlastInputs& inputs = measured.inputs();
    const std::string& fallback = inputs.control.fallbackProvider;
    if (fallback.empty()) { // nowhere to go: fallback mode then denies
        return refuseTiers(measured, inputs.tiers);
    }
    Change change;
    change.tiers.insert(inputs.tiers.begin(), inputs.tiers.end());
    const Traffic traffic
        = measured.where([&](const MinuteFigures& row) { return row.provider != fallback; });
    change.moved = traffic.admitted;
    const auto cost = inputs.providerCost.find(fallback);
    change.avoided = cost == inputs.providerCost.end()
        ? std::nullopt
        : std::optional(traffic.cost - cost->second.toDouble() * traffic.admitted * 60);
    return change;
}

/// Requests go back to the dearer providers: what one cost there is the mean over the tiers, last seven days.
Change fromFallback(const Measured& measured)
{
    const BlastInputs& inputs = measured.inputs();
    Change change;
    for (const std::string& tier : inputs.tiers) {
        const Traffic traffic = measured.where([&](const MinuteFigures& row) {
            return row.tier == tier && row.provider == inputs.control.fallbackProvider;
        });
        if (traffic.admitted > 0) {
            change.tiers.insert(tier);
            change.moved += traffic.admitted;
            const auto before = wouldCost(inputs, tier, traffic.admitted);
            add(change.avoided, before ? std::optional(*before - traffic.cost) : std::nullopt);
        }
    }
    return change;
}

/// A cap refuses nothing until it is reached, and everything afterwards.
Change capAt(const Measured& measured, const commands::BudgetCapParameters& cap)
{
    const BlastInputs& inputs = measured.inputs();
    return cap.period == Period::Day && inputs.spentToday >= cap.amount ? refuseTiers(measured, inputs.tiers)
                                                                        : Change();
}

Change limitTo(const Measured& measured, const commands::RateLimitParameters& limit)
{
    const BlastInputs& inputs = measured.inputs();
    const auto tiers = limit.tier ? std::vector<std::string>{ *limit.tier } : inputs.tiers;
    Traffic traffic;
    Change change;
    for (const std::string& tier : tiers) {
        const Traffic part = measured.tier(tier);
        traffic.admitted += part.admitted;
        traffic.cost += part.cost;
    }
    const double excess = traffic.admitted - static_cast<double>(limit.requestsPerMinute);
    if (excess > 0) {
        change.tiers.insert(tiers.begin(), tiers.end());
        change.refused = excess;
        change.avoided = traffic.cost * excess / traffic.admitted;
    }
    return change;
}

std::vector<std::string> pausedOf(const ControlState& control)
{
    std::vector<std::string> tiers;
    tiers.reserve(control.pausedTiers.size());
    for (const auto& [tier, origin] : control.pausedTiers) {
        tiers.push_back(tier);
    }
    return tiers;
}

Change changeOf(const Measured& measured)
{
    const BlastInputs& inputs = measured.inputs();
    const Command& command = inputs.command;
    switch (command.type) {
    case CommandType::PauseTier:
        return refuseTiers(measured, std::get<commands::TierParameters>(command.parameters).tiers);
    case CommandType::ResumeTier:
        return letTiersIn(measured, std::get<commands::TierParameters>(command.parameters).tiers);
    case CommandType::PauseProvider:
        return moveFrom(measured, std::get<commands::ProviderParameters>(command.parameters).providers);
    case CommandType::EnterFallback:
        return toFallback(measured);
    case CommandType::LeaveFallback:
        return fromFallback(measured);
    case CommandType::SetBudgetCap:
        return capAt(measured, std::get<commands::BudgetCapParameters>(command.parameters));
    case CommandType::SetRateLimit:
        return limitTo(measured, std::get<commands::RateLimitParameters>(command.parameters));
    case CommandType::EmergencyStop:
        return refuseTiers(measured, inputs.tiers);
    case CommandType::ResumeAll:
        if (inputs.control.emergencyStop) {
            return letTiersIn(measured, inputs.tiers);
        }
        return inputs.control.fallback && inputs.control.pausedTiers.empty()
            ? fromFallback(measured)
            : letTiersIn(measured, pausedOf(inputs.control));
    case CommandType::ClearRateLimit: {
        const auto& tier = std::get<commands::ClearRateLimitParameters>(command.parameters).tier;
        return letTiersIn(measured, tier ? std::vector<std::string>{ *tier } : inputs.tiers);
    }
    case CommandType::ClearBudgetCap:
        return letTiersIn(measured, inputs.tiers);
    case CommandType::ResumeProvider:
    case CommandType::SetLoadLevel:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        return {};
    }
    return {};
}

void countUsers(const BlastInputs& inputs, BlastRadius& radius)
{
    if (!inputs.accounts) {
        return;
    }
    radius.users = radius.activeUsers = radius.payingUsers = 0;
    for (const std::string& tier : radius.tiersTouched) {
        if (const TierAccounts* accounts = accountsOf(inputs, tier)) {
            *radius.users += accounts->accounts;
            *radius.activeUsers += accounts->activeLastHour;
            *radius.payingUsers += accounts->paying;
            if (accounts->paying > 0) {
                radius.payingTiers.push_back(tier);
            }
        }
    }
}

void layPaths(const BlastInputs& inputs, BlastRadius& radius)
{
    const double burn = radius.burnPerHour.toDouble();
    const double avoided = radius.avoidedPerHour.value_or(Money()).toDouble();
    const bool loosens = radius.effect == Effect::Loosens;
    const auto end = inputs.command.duration ? std::optional<Instant>(inputs.now + *inputs.command.duration)
                                             : std::nullopt;
    radius.without = pathAtRate({ .now = inputs.now, .spent = inputs.spentToday, .until = inputs.dayEnd },
        inputs.expected, radius.burnPerHour);
    const double share = burn > 0 ? std::clamp(avoided / burn, -20.0, 1.0) : 0;
    radius.with = reducedUntil(radius.without, loosens ? 0 : share,
        loosens ? radius.avoidedPerHour.value_or(Money()) : Money(), end);
    if (const auto* cap = std::get_if<commands::BudgetCapParameters>(&inputs.command.parameters);
        cap != nullptr && cap->period == Period::Day) {
        for (AmountAt& point : radius.with) {
            point.amount = std::min(point.amount, std::max(cap->amount, inputs.spentToday));
        }
    }
    radius.capWithout = crossing(radius.without, inputs.dailyBudget);
    radius.capWith = crossing(radius.with, inputs.dailyBudget);
    if (!loosens && radius.capWithout) {
        radius.runwayBought = radius.capWith.value_or(inputs.dayEnd) - *radius.capWithout;
    }
}

} // namespace

BlastRadius blastRadius(const BlastInputs& inputs)
{
    const Measured measured(inputs);
    const Traffic all = measured.all();
    const Change change = changeOf(measured);

    BlastRadius radius;
    radius.measured = inputs.measured;
    radius.effect = commands::effectOf(inputs.command, inputs.control, inputs.now);
    for (const std::string& tier : inputs.tiers) {
        (change.tiers.contains(tier) ? radius.tiersTouched : radius.tiersUntouched).push_back(tier);
    }
    radius.requestsPerMinute = change.refused;
    radius.requestsPerMinuteMoved = change.moved;
    radius.allRequestsPerMinute = all.asked;
    radius.burnPerHour = Money::fromEstimate(all.cost);
    if (change.avoided) {
        radius.avoidedPerHour = Money::fromEstimate(*change.avoided);
    }
    countUsers(inputs, radius);
    layPaths(inputs, radius);
    return radius;
}

} // namespace spillway::controls

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tiers/assemble_tiers.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace spillway
{
namespace
{

/// Spend of one tier by quarter hours, up to the last one that is complete.
std::vector<forecast::QuarterSpend> quartersOf(const TierHistory& history, std::size_t tier)
{
    std::vector<forecast::QuarterSpend> quarters;
    quarters.reserve(history.spend.buckets.size());
    for (const SpendHistory::Bucket& bucket : history.spend.buckets) {
        if (bucket.start + kQuarter > history.completeTo) {
            break;
        }
        quarters.push_back({ bucket.start, bucket.spendByTier[tier].toDouble(), bucket.missing });
    }
    return quarters;
}

std::optional<std::size_t> columnOf(const SpendHistory& spend, const std::string& tier)
{
    const auto found = std::ranges::find(spend.tiers, tier);
    return found == spend.tiers.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - spend.tiers.begin()));
}

struct Sums {
    Money spent;
    std::int64_t requests = 0;
};

Sums sumsOf(const TierHistory& history, std::size_t column, TimeRange range)
{
    Sums sums;
    for (const SpendHistory::Bucket& bucket : history.spend.buckets) {
        if (range.contains(bucket.start)) {
            sums.spent += bucket.spendByTier[column];
            sums.requests += bucket.requestsByTier[column];
        }
    }
    return sums;
}

/// The quarter hour in which the ledger's spend of the period passed the budget.
std::optional<Instant> passedAt(const TierHistory& history, std::size_t column, TimeRange range, Money budget)
{
    Money spent;
    for (const SpendHistory::Bucket& bucket : history.spend.buckets) {
        if (range.contains(bucket.start)) {
            spent += bucket.spendByTier[column];
            if (spent > budget) {
                return bucket.start;
            }
        }
    }
    return std::nullopt;
}

const TierToday* liveOf(const TierInputs& inputs, const std::string& tier)
{
    if (inputs.overview == nullptr || inputs.overview->live.freshness != Freshness::Fresh) {
        return nullptr;
    }
    const auto found = std::ranges::find(
        inputs.overview->tiers, tier, [](const TierToday& today) { return today.tier.id; });
    return found == inputs.overview->tiers.end() ? nullptr : &*found;
}

bool inForce(const LeverOrigin& origin, Instant now)
{
    return !origin.expiresAt || *origin.expiresAt > now;
}

void setState(TierCard& card, const OverviewValues& overview)
{
    if (!overview.controlKnown) {
        return;
    }
    if (overview.live.freshness != Freshness::Fresh) {
        card.state = TierState::NotProven;
        return;
    }
    const ControlState& control = overview.control;
    const auto set = [&](TierState state, const LeverOrigin& origin) {
        card.state = state;
        card.stateUntil = origin.expiresAt;
    };
    card.state = TierState::Serving;
    for (const std::string& scope : { std::string("*"), card.tier.id }) {
        const auto limit = control.rateLimits.find(scope);
        if (limit != control.rateLimits.end() && inForce(limit->second.origin, overview.now)) {
            set(TierState::RateLimited, limit->second.origin);
        }
    }
    if (control.fallback && inForce(*control.fallback, overview.now)) {
        set(TierState::Fallback, *control.fallback);
    }
    const auto pause = control.pausedTiers.find(card.tier.id);
    if (pause != control.pausedTiers.end() && inForce(pause->second, overview.now)) {
        set(TierState::Paused, pause->second);
    }
    if (control.emergencyStop && inForce(*control.emergencyStop, overview.now)) {
        set(TierState::Stopped, *control.emergencyStop);
    }
}

BudgetOutlook outlookOf(const TierInputs& inputs, const PeriodBurn& burn, std::size_t column, Instant now)
{
    BudgetOutlook outlook;
    if (!burn.budget) {
        return outlook;
    }
    if (burn.spent > *burn.budget) {
        outlook.kind = BudgetOutlook::Kind::Over;
        outlook.at = passedAt(*inputs.history, column, burn.range, *burn.budget);
        return outlook;
    }
    const auto model = inputs.models->find(inputs.history->spend.tiers[column]);
    if (model == inputs.models->end()) {
        return outlook;
    }
    const forecast::Projection ahead = model->second.project(now, burn.spent.toDouble(), burn.range.to);
    outlook.endsAt = Money::fromEstimate(ahead.spent + ahead.rest);
    outlook.at = forecast::crossingOf(ahead, burn.budget->toDouble()).mean;
    outlook.kind = outlook.at ? BudgetOutlook::Kind::Fills : BudgetOutlook::Kind::Within;
    return outlook;
}

std::vector<PeriodBurn> burnsOf(const TierInputs& inputs, const Tier& tier, std::size_t column,
    Money spentToday, Instant now, const Zone& zone)
{
    std::vector<PeriodBurn> burns;
    const TimeRange day = zone.periodAt(Period::Day, now);
    const auto model = inputs.models->find(tier.id);
    for (const Period period : { Period::Day, Period::Week, Period::Month }) {
        PeriodBurn burn;
        burn.period = period;
        burn.range = zone.periodAt(period, now);
        burn.spent = sumsOf(*inputs.history, column, { burn.range.from, day.from }).spent + spentToday;
        burn.budget = period == Period::Day ? tier.dailyBudget
            : period == Period::Week        ? tier.weeklyBudget
                                            : tier.monthlyBudget;
        if (burn.budget && *burn.budget <= Money()) {
            burn.budget.reset();
        }
        const auto gone = static_cast<double>((now - burn.range.from).count());
        burn.pace = model != inputs.models->end() ? model->second.shareOf(burn.range, now)
                                                  : gone / static_cast<double>(burn.range.length().count());
        burn.outlook = outlookOf(inputs, burn, column, now);
        burns.push_back(burn);
    }
    return burns;
}

void divide(TierEconomics& row)
{
    if (row.activeToday > 0) {
        row.costPerActive = Money::fromNanoDollars(row.costToday.nanoDollars() / row.activeToday);
    }
    if (row.users && *row.users > 0) {
        row.costPerUser = Money::fromNanoDollars(row.costThisMonth.nanoDollars() / *row.users);
    }
    if (row.revenueThisMonth) {
        row.margin = *row.revenueThisMonth - row.costThisMonth;
        if (*row.revenueThisMonth > Money()) {
            row.marginShare = row.margin->toDouble() / row.revenueThisMonth->toDouble();
        }
    }
}

TierEconomics economicsOf(const TierCard& card, const TierUsage* usage)
{
    TierEconomics row;
    row.tier = card.tier.id;
    row.displayName = card.tier.displayName;
    row.users = card.users;
    row.activeToday = card.activeToday;
    row.requestsToday = card.requestsToday;
    row.costToday = card.burns.front().spent;
    row.costThisMonth = card.burns.back().spent;
    row.revenueThisMonth = usage ? usage->revenueThisMonth : std::nullopt;
    divide(row);
    return row;
}

TierEconomics sumOf(const std::vector<TierEconomics>& rows)
{
    TierEconomics all;
    for (const TierEconomics& row : rows) {
        all.activeToday += row.activeToday;
        all.requestsToday += row.requestsToday;
        all.costToday += row.costToday;
        all.costThisMonth += row.costThisMonth;
        if (row.users) {
            all.users = all.users.value_or(0) + *row.users;
        }
        if (row.revenueThisMonth) {
            all.revenueThisMonth = all.revenueThisMonth.value_or(Money()) + *row.revenueThisMonth;
        }
    }
    divide(all);
    return all;
}

/// The plan's tiers, then those that only events or accounts know.
std::vector<Tier> tiersOf(const TierHistory& history)
{
    std::vector<Tier> tiers = history.tiers;
    const auto add = [&](const std::string& id) {
        if (std::ranges::find(tiers, id, &Tier::id) == tiers.end()) {
            Tier tier;
            tier.id = tier.displayName = id;
            tiers.push_back(tier);
        }
    };
    std::ranges::for_each(history.spend.tiers, add);
    return tiers;
}

TierCard cardOf(const TierInputs& inputs, const Tier& tier, std::size_t column, const TierUsage* usage)
{
    const OverviewValues& overview = *inputs.overview;
    TierCard card;
    card.tier = tier;
    setState(card, overview);
    const TimeRange day = overview.zoneOfBudgets().periodAt(Period::Day, overview.now);
    Sums today = sumsOf(*inputs.history, column, day);
    if (const TierToday* live = liveOf(inputs, tier.id)) {
        if (live->spent) {
            today = { *live->spent, live->requests.value_or(0) };
        }
    }
    card.requestsToday = today.requests;
    if (usage) {
        card.users = usage->users;
        for (const auto& [requests, users] : usage->usersByRequests) {
            card.activeToday += requests > 0 ? users : 0;
        }
        card.distribution = distributionOf(usage->usersByRequests, tier.dailyRequestLimit);
    } else {
        card.distribution = distributionOf({}, tier.dailyRequestLimit);
    }
    for (const HeavyUser& user : inputs.history->heaviest) {
        if (user.tier == tier.id && (!card.heaviest || user.requests > card.heaviest->requests)) {
            card.heaviest = user;
        }
    }
    card.burns = burnsOf(inputs, tier, column, today.spent, overview.now, overview.zoneOfBudgets());
    return card;
}

Provenance provenanceOf(const TierInputs& inputs)
{
    if (inputs.history == nullptr) {
        return { inputs.historyIsOld ? Freshness::Missing : Freshness::Loading, {} };
    }
    return { inputs.historyIsOld ? Freshness::Stale : Freshness::Fresh, inputs.history->completeTo };
}

std::int64_t niceWidth(std::int64_t most)
{
    const double least = std::max(1.0, static_cast<double>(most) / UsageDistribution::kBars);
    const double magnitude = std::pow(10, std::floor(std::log10(least)));
    for (const double step : { 1.0, 1.5, 2.0, 3.0, 5.0, 10.0 }) {
        const auto width = static_cast<std::int64_t>(std::ceil(step * magnitude));
        if (static_cast<double>(width) >= least) {
            return width;
        }
    }
    return most;
}

} // namespace

UsageDistribution distributionOf(
    const std::map<std::int64_t, std::int64_t>& usersByRequests, std::optional<std::int64_t> dailyLimit)
{
    UsageDistribution result;
    result.byLimit = dailyLimit && *dailyLimit > 0;
    result.users.assign(UsageDistribution::kBars + 1, 0);
    std::int64_t all = 0;
    for (const auto& [requests, users] : usersByRequests) {
        all += requests > 0 ? users : 0;
    }
    const std::int64_t most = usersByRequests.empty() ? 0 : usersByRequests.rbegin()->first;
    result.width = result.byLimit ? *dailyLimit : niceWidth(most);
    std::int64_t seen = 0;
    for (const auto& [requests, users] : usersByRequests) {
        if (requests <= 0) {
            continue;
        }
        // Half of an even number stands between the two in the middle.
        const std::int64_t before = seen;
        seen += users;
        const auto holds = [&](std::int64_t place) { return place >= before && place < seen; };
        const double mine = static_cast<double>(requests) * (holds((all - 1) / 2) + holds(all / 2)) / 2;
        if (mine > 0) {
            result.median = result.median.value_or(0) + mine;
        }
        std::int64_t bar = 0;
        if (result.byLimit) {
            bar = std::min<std::int64_t>(
                requests * UsageDistribution::kBars / *dailyLimit, UsageDistribution::kBars);
            result.atLimit += requests >= *dailyLimit ? users : 0;
            const bool near = static_cast<double>(requests) >= kNearLimit * static_cast<double>(*dailyLimit);
            result.nearLimit += near && requests < *dailyLimit ? users : 0;
        } else {
            bar = std::min<std::int64_t>((requests - 1) / result.width, UsageDistribution::kBars);
        }
        result.users[static_cast<std::size_t>(bar)] += users;
    }
    return result;
}

TierModels learnTiers(const TierHistory& history, const Zone& zone)
{
    TierModels models;
    for (std::size_t tier = 0; tier < history.spend.tiers.size(); ++tier) {
        if (auto model = forecast::WeekModel::learn(zone, quartersOf(history, tier))) {
            models.emplace(history.spend.tiers[tier], std::move(*model));
        }
    }
    return models;
}

TiersValues assembleTiers(const TierInputs& inputs)
{
    TiersValues values;
    values.history = provenanceOf(inputs);
    if (inputs.overview == nullptr) {
        return values;
    }
    values.now = inputs.overview->now;
    values.zone = inputs.overview->zone;
    values.budgetZone = inputs.overview->zoneOfBudgets();
    values.live = inputs.overview->live;
    if (inputs.history == nullptr) {
        return values;
    }
    const TierHistory& history = *inputs.history;
    for (const Tier& tier : tiersOf(history)) {
        const auto column = columnOf(history.spend, tier.id);
        if (!column) {
            continue;
        }
        const auto usage = std::ranges::find(history.usage, tier.id, &TierUsage::tier);
        const TierUsage* known = usage == history.usage.end() ? nullptr : &*usage;
        values.cards.push_back(cardOf(inputs, tier, *column, known));
        values.economics.push_back(economicsOf(values.cards.back(), known));
    }
    values.all = sumOf(values.economics);
    const TimeRange day = values.budgetZone.periodAt(Period::Day, values.now);
    values.today.tiers = history.spend.tiers;
    std::ranges::copy_if(history.spend.buckets, std::back_inserter(values.today.buckets),
        [&](const SpendHistory::Bucket& bucket) { return day.contains(bucket.start); });
    values.heaviest = history.heaviest;
    values.marks = history.marks;
    return values;
}

} // namespace spillway

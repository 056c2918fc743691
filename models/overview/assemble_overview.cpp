// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/assemble_parts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace spillway
{

using namespace overview_parts;
using std::chrono::hours;
using std::chrono::minutes;

namespace overview_parts
{

const LiveFigures* figuresOf(const OverviewInputs& inputs)
{
    return inputs.live != nullptr && inputs.live->latest() ? &*inputs.live->latest() : nullptr;
}

Money scaled(Money money, double factor)
{
    return Money::fromEstimate(money.toDouble() * factor);
}

Money bucketSum(const SpendHistory::Bucket& bucket)
{
    Money sum;
    for (const Money spend : bucket.spendByTier) {
        sum += spend;
    }
    return sum;
}

double shareOf(const OverviewInputs& inputs, TimeRange period, Instant at)
{
    if (inputs.model != nullptr) {
        return inputs.model->shareOf(period, at);
    }
    const auto length = static_cast<double>(period.length().count());
    const auto gone = static_cast<double>((std::clamp(at, period.from, period.to) - period.from).count());
    return length > 0 ? gone / length : 0;
}

} // namespace overview_parts

namespace
{

constexpr int kTrendQuarters = 16;
constexpr int kTrendMinutes = 60;

Estimate estimateAt(const forecast::ProjectionPoint& point)
{
    return { Money::fromEstimate(point.mean), Money::fromEstimate(point.lower80),
        Money::fromEstimate(point.upper80) };
}

Provenance liveProvenance(const OverviewInputs& inputs)
{
    const LiveFigures* live = figuresOf(inputs);
    if (live == nullptr || !inputs.liveReceivedAt) {
        const bool away = inputs.redis.state == ConnectionState::Refused
            || inputs.redis.state == ConnectionState::Unreachable;
        return { away ? Freshness::Missing : Freshness::Loading, {} };
    }
    const bool stale = inputs.now - *inputs.liveReceivedAt > kLiveStaleAfter;
    return { stale ? Freshness::Stale : Freshness::Fresh, live->serverTime };
}

Provenance historyProvenance(const OverviewInputs& inputs)
{
    if (inputs.history == nullptr || !inputs.historyReceivedAt) {
        const bool away = inputs.postgres.state == ConnectionState::Refused
            || inputs.postgres.state == ConnectionState::Unreachable;
        return { away ? Freshness::Missing : Freshness::Loading, {} };
    }
    const Instant asOf = inputs.history->completeTo;
    if (asOf == Instant()) {
        return { Freshness::Missing, {} }; // the ledger answered that it holds no event
    }
    if (inputs.now - *inputs.historyReceivedAt > kHistoryStaleAfter) {
        return { Freshness::Stale, asOf };
    }
    const LiveFigures* live = figuresOf(inputs);
    const bool waiting = live != nullptr && live->streamLength > 0 && inputs.now - asOf > minutes(1);
    return { waiting ? Freshness::Partial : Freshness::Fresh, asOf };
}

/// Redis's counter when it counts the period that `now` is in and is not older than the ledger's answer.
std::optional<Money> spentIn(
    const OverviewInputs& inputs, const OverviewValues& values, Period period, std::optional<Money> ledger)
{
    const LiveFigures* live = figuresOf(inputs);
    if (live != nullptr) {
        const auto found = live->spent.find(period);
        const bool running = found != live->spent.end()
            && found->second.since == inputs.zone.periodAt(period, inputs.now).from;
        const bool ledgerIsNewer
            = values.live.freshness == Freshness::Stale && values.history.freshness == Freshness::Fresh;
        if (running && !(ledgerIsNewer && ledger)) {
            // Both can only miss something: the ledger what is not committed yet, the counter what was
            // spent before this Redis counted.
            return ledger ? std::max(found->second.spent, *ledger) : found->second.spent;
        }
    }
    return ledger;
}

/// The lower of the product's plan and a cap in force: a cap above the plan raises no budget. True: the cap.
std::pair<std::optional<Money>, bool> budgetOf(
    const OverviewInputs& inputs, Period period, std::optional<Money> planned)
{
    if (const LiveFigures* live = figuresOf(inputs)) {
        const auto cap = live->control.budgetCaps.find(period);
        const bool holds = cap != live->control.budgetCaps.end() && inForce(cap->second.origin, inputs.now);
        if (holds && (!planned || cap->second.amount < *planned)) {
            return { cap->second.amount, true };
        }
    }
    return { planned, false };
}

void fillSpend(const OverviewInputs& inputs, OverviewValues& values, TimeRange day, TimeRange week)
{
    const HistoryFigures* history = inputs.history;
    const auto known = [&](auto member) -> std::optional<Money> {
        return history != nullptr ? std::optional<Money>(history->*member) : std::nullopt;
    };
    values.spentToday = spentIn(inputs, values, Period::Day, known(&HistoryFigures::spentToday));
    values.spentThisWeek = spentIn(inputs, values, Period::Week, known(&HistoryFigures::spentThisWeek));
    values.spentThisHour = spentIn(inputs, values, Period::Hour, std::nullopt);
    std::tie(values.dailyBudget, values.dayIsCapped)
        = budgetOf(inputs, Period::Day, history != nullptr ? history->dailyBudget : std::nullopt);
    std::tie(values.weeklyBudget, values.weekIsCapped)
        = budgetOf(inputs, Period::Week, history != nullptr ? history->weeklyBudget : std::nullopt);
    if (values.dailyBudget) {
        values.targetByNow = scaled(*values.dailyBudget, shareOf(inputs, day, inputs.now));
    }
    if (values.weeklyBudget) {
        values.weekTargetByNow = scaled(*values.weeklyBudget, shareOf(inputs, week, inputs.now));
    }
}

/// How far back single minutes are handed on.
constexpr std::chrono::minutes kRecent{ 21 };

void fillRates(const OverviewInputs& inputs, OverviewValues& values)
{
    const LiveFigures* live = figuresOf(inputs);
    if (live == nullptr) {
        return;
    }
    const LiveWindow& window = *inputs.live;
    values.usersOnline = live->usersOnline;
    if (const auto minute = window.lastFullMinutes(1)) {
        values.requestsPerMinute = static_cast<double>(window.sums(*minute).requests);
    }
    values.requestsTrend = window.requestsByMinute(kTrendMinutes);
    if (const auto range = window.lastFullMinutes(5)) {
        const Money cost = window.sums(*range).cost;
        values.burnRatePerHour = Money::fromNanoDollars(cost.nanoDollars() * 12);
        const TimeRange before{ range->from - hours(1), range->to - hours(1) };
        const Money costBefore = window.sums(before).cost;
        if (window.covers(before) && costBefore > Money()) {
            values.burnRateChange = cost.toDouble() / costBefore.toDouble() - 1;
        }
    }
    values.recentMinutes = window.rows({ live->serverTime - kRecent, live->serverTime });
    values.lastQuarterHour = window.lastFullMinutes(15);
    if (const auto range = values.lastQuarterHour) {
        const MinuteSums sums = window.sums(*range);
        if (sums.requests > 0) {
            values.errorRate = static_cast<double>(sums.errors) / static_cast<double>(sums.requests);
            values.cacheHitRate = static_cast<double>(sums.cacheHits) / static_cast<double>(sums.requests);
        }
    }
}

void fillCostPerRequest(const OverviewInputs& inputs, OverviewValues& values)
{
    std::int64_t requests = inputs.history != nullptr ? inputs.history->requestsToday : 0;
    if (const LiveFigures* live = figuresOf(inputs)) {
        std::int64_t counted = 0;
        for (const TierDayFigures& tier : live->tiersToday) {
            counted += tier.requests;
        }
        requests = std::max(requests, counted); // as spentIn() chooses
    }
    if (!values.spentToday || requests <= 0) {
        return;
    }
    values.costPerRequest = Money::fromNanoDollars(values.spentToday->nanoDollars() / requests);
    if (inputs.history != nullptr && inputs.history->costPerRequestBefore.value_or(Money()) > Money()) {
        values.costPerRequestChange
            = values.costPerRequest->toDouble() / inputs.history->costPerRequestBefore->toDouble() - 1;
    }
}

void fillTrends(const OverviewInputs& inputs, OverviewValues& values)
{
    const Instant running = floorToQuarter(inputs.now);
    const SpendHistory recent = mergedSpend(inputs, { running - kQuarter * kTrendQuarters, running });
    for (const SpendHistory::Bucket& bucket : recent.buckets) {
        if (bucket.missing) {
            continue;
        }
        const double dollars = bucketSum(bucket).toDouble();
        values.burnRateTrend.push_back(4 * dollars);
        std::int64_t requests = 0;
        for (const std::int64_t count : bucket.requestsByTier) {
            requests += count;
        }
        if (requests > 0) {
            values.costPerRequestTrend.push_back(dollars / static_cast<double>(requests));
        }
    }
}

void fillDayCurve(const OverviewInputs& inputs, OverviewValues& values, TimeRange day)
{
    if (values.dailyBudget) {
        for (Instant at = day.from; at < day.to; at += kQuarter) {
            values.dayTarget.push_back({ at, scaled(*values.dailyBudget, shareOf(inputs, day, at)) });
        }
        values.dayTarget.push_back({ day.to, *values.dailyBudget });
    }
    if (!values.spentToday) {
        return;
    }
    Money sum;
    values.dayActual.push_back({ day.from, Money() });
    for (const SpendHistory::Bucket& bucket : mergedSpend(inputs, day).buckets) {
        const Instant end = bucket.start + kQuarter;
        if (bucket.missing || end >= inputs.now) {
            break;
        }
        sum += bucketSum(bucket);
        values.dayActual.push_back({ end, std::min(sum, *values.spentToday) });
    }
    values.dayActual.push_back({ inputs.now, *values.spentToday });
}

/// When the recorded curve met the budget, between its points; nothing while it has not.
std::optional<Instant> passedAt(const std::vector<CumulativePoint>& actual, Money budget)
{
    for (std::size_t i = 1; i < actual.size(); ++i) {
        if (actual[i].amount < budget) {
            continue;
        }
        const CumulativePoint& before = actual[i - 1];
        const double rise = (actual[i].amount - before.amount).toDouble();
        const double share = rise > 0 ? (budget - before.amount).toDouble() / rise : 0;
        const auto length = static_cast<double>((actual[i].at - before.at).count());
        return before.at + Duration(std::llround(std::clamp(share, 0.0, 1.0) * length));
    }
    return std::nullopt;
}

void fillForecast(const OverviewInputs& inputs, OverviewValues& values, TimeRange day, TimeRange week)
{
    if (inputs.model == nullptr) {
        return;
    }
    if (values.spentThisWeek) {
        const auto projection = inputs.model->project(inputs.now, values.spentThisWeek->toDouble(), week.to);
        values.weekForecast = estimateAt(projection.path.back());
    }
    if (!values.spentToday) {
        return;
    }
    const auto projection = inputs.model->project(inputs.now, values.spentToday->toDouble(), day.to);
    values.dayForecast = estimateAt(projection.path.back());
    for (const auto& point : projection.path) {
        values.dayForecastBand.push_back({ point.at, Money::fromEstimate(point.mean),
            Money::fromEstimate(point.lower80), Money::fromEstimate(point.upper80),
            Money::fromEstimate(point.lower95), Money::fromEstimate(point.upper95) });
    }
    if (values.dailyBudget) {
        const double budget = values.dailyBudget->toDouble();
        values.capProbability = projection.probabilityOver(budget);
        const forecast::Crossing crossing = crossingOf(projection, budget);
        if (const auto passed = passedAt(values.dayActual, *values.dailyBudget)) {
            values.capReached = values.capReachedEarliest = values.capReachedLatest = passed;
            return;
        }
        values.capReached = crossing.mean;
        values.capReachedEarliest = crossing.earliest;
        values.capReachedLatest = crossing.latest;
    }
}

void fillCharts(const OverviewInputs& inputs, OverviewValues& values)
{
    values.spend = mergedSpend(inputs, inputs.shown);
    if (inputs.model != nullptr) {
        for (Instant at = std::chrono::ceil<hours>(inputs.shown.from); at < inputs.shown.to; at += hours(1)) {
            values.typical.push_back({ at, Money::fromEstimate(inputs.model->typicalPerHour(at)) });
        }
    }
    if (inputs.history != nullptr) {
        std::ranges::copy_if(inputs.history->marks, std::back_inserter(values.marks), [&](const Mark& mark) {
            return mark.at < inputs.shown.to && mark.until.value_or(mark.at) >= inputs.shown.from;
        });
    }
}

void fillStatus(const OverviewInputs& inputs, OverviewValues& values)
{
    values.postgres = inputs.postgres;
    values.redis = inputs.redis;
    values.gateway = inputs.gateway;
    const LiveFigures* live = figuresOf(inputs);
    if (live != nullptr) {
        values.control = live->control;
        values.controlKnown = live->controlPresent;
    }
    const bool isFresh = values.live.freshness == Freshness::Fresh && values.controlKnown;
    if (!isFresh && inputs.recorded != nullptr && inputs.recorded->version > values.control.version) {
        values.control = *inputs.recorded;
    }
    if (inputs.history == nullptr) {
        return;
    }
    values.foreignEnvironment = foreignEnvironment(inputs);
    values.unpricedToday = inputs.history->unpricedToday;
    if (live != nullptr && live->streamLength == 0) {
        values.ledgerLagSeconds = 0;
    } else if (live != nullptr && inputs.history->completeTo != Instant()) {
        const std::chrono::duration<double> lag = live->serverTime - inputs.history->completeTo;
        values.ledgerLagSeconds = std::max(0.0, lag.count());
    }
    if (inputs.countersAtHistory) {
        values.drift = *inputs.countersAtHistory - inputs.history->spentToday;
    }
}

} // namespace

OverviewValues assembleOverview(const OverviewInputs& inputs)
{
    OverviewValues values;
    values.now = inputs.now;
    values.zone = inputs.shownZone.value_or(inputs.zone);
    if (!(values.zone == inputs.zone)) {
        values.budgetZone = inputs.zone;
    }
    values.environment = inputs.environment;
    values.playbooks = inputs.playbooks;
    values.live = liveProvenance(inputs);
    values.history = historyProvenance(inputs);
    const TimeRange day = inputs.zone.periodAt(Period::Day, inputs.now);
    const TimeRange week = inputs.zone.periodAt(Period::Week, inputs.now);
    fillSpend(inputs, values, day, week);
    fillRates(inputs, values);
    fillCostPerRequest(inputs, values);
    fillTrends(inputs, values);
    fillDayCurve(inputs, values, day);
    fillForecast(inputs, values, day, week);
    fillCharts(inputs, values);
    values.providers = providerHealth(inputs);
    values.tiers = tiersToday(inputs, day);
    fillStatus(inputs, values);
    judgeAlerts(inputs, values);
    return values;
}

std::vector<forecast::QuarterSpend> completeQuarters(const HistoryFigures& history)
{
    std::vector<forecast::QuarterSpend> quarters;
    quarters.reserve(history.spend.buckets.size());
    for (const SpendHistory::Bucket& bucket : history.spend.buckets) {
        if (bucket.start + kQuarter > history.completeTo) {
            break;
        }
        quarters.push_back({ bucket.start, bucketSum(bucket).toDouble(), bucket.missing });
    }
    return quarters;
}

} // namespace spillway

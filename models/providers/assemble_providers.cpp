// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/providers/assemble_providers.h"

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr std::size_t kMostChanges = 6;

std::optional<double> shareOf(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

std::optional<double> successOf(const RequestCounts& counts)
{
    return shareOf(counts.requests - counts.errors, counts.requests);
}

struct LiveSums {
    std::int64_t requests = 0, errors = 0, tokens = 0, fallbacks = 0;
    void add(const MinuteFigures& row)
    {
        requests += row.requests;
        errors += row.errors;
        tokens += row.inputTokens + row.outputTokens;
        fallbacks += row.fallbacks;
    }
};

/// Of one provider, or of all where none is named.
LiveSums sumsOf(const OverviewValues& overview, TimeRange range, const std::string& provider)
{
    LiveSums sums;
    for (const MinuteFigures& row : overview.recentMinutes) {
        if (range.contains(row.minute) && (provider.empty() || row.provider == provider)) {
            sums.add(row);
        }
    }
    return sums;
}

bool isFresh(const OverviewValues& overview)
{
    return overview.live.freshness == Freshness::Fresh && overview.lastQuarterHour.has_value();
}

/// Since when the newest quarter hours have shown the same; nothing when all of them do.
std::optional<Instant> sameSince(const std::vector<HealthState>& strip, TimeRange range)
{
    std::size_t at = strip.size();
    while (at > 0 && strip[at - 1] == HealthState::NoData) {
        --at;
    }
    if (at == 0) {
        return std::nullopt;
    }
    const HealthState state = strip[at - 1];
    std::size_t first = at;
    while (first > 0 && (strip[first - 1] == state || strip[first - 1] == HealthState::NoData)) {
        --first;
    }
    return first == 0 ? std::nullopt : std::optional(range.from + kQuarter * static_cast<int>(first));
}

std::vector<HealthState> stripOf(const std::vector<QuarterFigures>& quarters)
{
    std::vector<HealthState> strip;
    strip.reserve(quarters.size());
    for (const QuarterFigures& quarter : quarters) {
        strip.push_back(healthOf(quarter.counts));
    }
    return strip;
}

std::vector<HealthChange> changesOf(const std::vector<QuarterFigures>& quarters, TimeRange range)
{
    std::vector<HealthChange> changes;
    HealthState before = HealthState::NoData;
    for (std::size_t i = 0; i < quarters.size(); ++i) {
        const HealthState state = healthOf(quarters[i].counts);
        if (state == HealthState::NoData || state == before) {
            continue;
        }
        if (before != HealthState::NoData || state != HealthState::Ok) {
            changes.push_back({ range.from + kQuarter * static_cast<int>(i), state, quarters[i].counts });
        }
        before = state;
    }
    std::ranges::reverse(changes);
    changes.resize(std::min(changes.size(), kMostChanges));
    return changes;
}

void fillFigures(ProviderRow& row, const RequestCounts& counts,
    const std::optional<LatencyQuantiles>& latency, const RatingFigures& ratings)
{
    row.counts = counts;
    row.success = successOf(counts);
    row.latency = latency;
    if (const std::int64_t priced = counts.requests - counts.unpriced; priced > 0) {
        row.costPerRequest = Money::fromNanoDollars(counts.cost.nanoDollars() / priced);
    }
    row.satisfaction = ratings.mean();
    row.satisfactionTrend = ratings.dailyMeans;
}

std::optional<Instant> dayQuotaFullAt(
    double used, double limit, std::optional<double> perMinute, const OverviewValues& overview)
{
    if (used >= limit) {
        return overview.now;
    }
    if (!perMinute || *perMinute <= 0) {
        return std::nullopt;
    }
    const Instant end = overview.zoneOfBudgets().periodAt(Period::Day, overview.now).to;
    const double minutes = (limit - used) / *perMinute;
    const double room = std::chrono::duration<double, std::ratio<60>>(end - overview.now).count();
    return minutes <= room ? std::optional(overview.now + Duration(std::llround(minutes * 60e6)))
                           : std::nullopt;
}

void addQuotas(ProviderRow& row, const Provider& provider, const ProviderFigures* figures,
    const OverviewValues& overview)
{
    std::optional<double> requests, tokens;
    if (isFresh(overview)) {
        const TimeRange minute{ overview.lastQuarterHour->to - std::chrono::minutes(1),
            overview.lastQuarterHour->to };
        const LiveSums sums = sumsOf(overview, minute, provider.id);
        requests = static_cast<double>(sums.requests);
        tokens = static_cast<double>(sums.tokens);
    }
    row.requestsPerMinute = requests;
    const auto add = [&](QuotaKind kind, std::optional<std::int64_t> limit, std::optional<double> used) {
        if (limit && *limit > 0) {
            row.quotas.push_back({ kind, used, static_cast<double>(*limit), std::nullopt });
        }
    };
    add(QuotaKind::RequestsPerSecond, provider.requestsPerSecondLimit,
        requests ? std::optional(*requests / 60) : std::nullopt);
    add(QuotaKind::RequestsPerMinute, provider.requestsPerMinuteLimit, requests);
    add(QuotaKind::RequestsPerDay, provider.requestsPerDayLimit,
        figures ? static_cast<double>(figures->requestsToday) : 0);
    add(QuotaKind::TokensPerMinute, provider.tokensPerMinuteLimit, tokens);
    for (QuotaUse& quota : row.quotas) {
        if (quota.kind == QuotaKind::RequestsPerDay && quota.used) {
            quota.fullAt = dayQuotaFullAt(*quota.used, quota.limit, requests, overview);
        }
    }
}

ProviderRow rowOf(const ProviderInputs& inputs, const Provider& provider, const ProviderFigures* figures)
{
    const OverviewValues& overview = *inputs.overview;
    ProviderRow row;
    row.provider = provider.id;
    row.name = provider.displayName;
    row.strip.assign(96, HealthState::NoData);
    const auto health = std::ranges::find(
        overview.providers, provider.id, [](const ProviderHealth& known) { return known.provider.id; });
    if (health != overview.providers.end()) {
        row.circuit = health->circuit;
    }
    if (isFresh(overview)) {
        const LiveSums sums = sumsOf(overview, *overview.lastQuarterHour, provider.id);
        row.recentSuccess = shareOf(sums.requests - sums.errors, sums.requests);
    }
    if (figures != nullptr) {
        fillFigures(row, figures->counts, figures->latency, figures->ratings);
        row.strip = stripOf(figures->quarters);
        row.circuitSince = sameSince(row.strip, inputs.history->range);
        for (const ModelFigures& model : figures->models) {
            row.models.push_back(model.model);
        }
    }
    addQuotas(row, provider, figures, overview);
    return row;
}

void addModels(const ProviderFigures& figures, const std::string& name, std::vector<ProviderRow>& models)
{
    for (const ModelFigures& model : figures.models) {
        ProviderRow row;
        row.provider = figures.provider;
        row.model = model.model;
        row.name = name;
        fillFigures(row, model.counts, model.latency, model.ratings);
        row.strip = stripOf(model.quarters);
        models.push_back(std::move(row));
    }
}

ProviderDetail detailOf(
    const ProvidersHistory& history, const std::string& id, const ProviderFigures* figures)
{
    ProviderDetail detail;
    detail.provider = id;
    if (figures == nullptr) {
        return detail;
    }
    detail.quarters = figures->quarters;
    detail.changes = changesOf(figures->quarters, history.range);
    detail.fallbackShare = shareOf(figures->counts.fallbacks, figures->counts.requests);
    const auto of = [](const std::map<std::string, std::int64_t>& counts, const std::string& tier) {
        const auto found = counts.find(tier);
        return found == counts.end() ? std::int64_t{ 0 } : found->second;
    };
    for (const Tier& tier : history.tiers) {
        detail.tiers.push_back(
            { tier, shareOf(of(figures->recentByTier, tier.id), of(history.recentByTier, tier.id)),
                shareOf(of(figures->requestsByTier, tier.id), of(history.requestsByTier, tier.id)) });
    }
    return detail;
}

/// The plan's providers, then those that only events know.
std::vector<Provider> providersOf(const ProvidersHistory& history)
{
    std::vector<Provider> providers = history.plan;
    for (const ProviderFigures& figures : history.providers) {
        if (std::ranges::find(providers, figures.provider, &Provider::id) == providers.end()) {
            Provider provider;
            provider.id = provider.displayName = figures.provider;
            providers.push_back(std::move(provider));
        }
    }
    return providers;
}

void fillOrder(
    ProvidersValues& values, const std::vector<Provider>& providers, const OverviewValues& overview)
{
    const auto name = [&](const std::string& id) {
        const auto known = std::ranges::find(providers, id, &Provider::id);
        return known == providers.end() ? id : known->displayName;
    };
    std::string fallback;
    if (overview.controlKnown) {
        for (const std::string& id : overview.control.providerOrder) {
            values.order.push_back(name(id));
        }
        fallback = overview.control.fallbackProvider;
        const auto& on = overview.control.fallback;
        values.fallbackOn = on && (!on->expiresAt || *on->expiresAt > overview.now);
    }
    if (values.order.empty()) {
        for (const Provider& provider : providers) {
            if (!provider.isFallback) {
                values.order.push_back(provider.displayName);
            } else if (fallback.empty()) {
                fallback = provider.id;
            }
        }
    }
    if (!fallback.empty() && std::ranges::find(values.order, name(fallback)) == values.order.end()) {
        values.order.push_back(name(fallback));
    }
}

void fillSystem(ProvidersValues& values, const ProvidersHistory& history, const OverviewValues& overview)
{
    if (isFresh(overview)) {
        const LiveSums all = sumsOf(overview, *overview.lastQuarterHour, {});
        values.fallbackNow = shareOf(all.fallbacks, all.requests);
    }
    values.fallbackUsual = shareOf(history.fallbacksOfWeek, history.requestsOfWeek);
    values.system.uptime = shareOf(history.quartersOfWeek - history.quartersDown, history.quartersOfWeek);
    values.system.errorRate = shareOf(history.counts.errors, history.counts.requests);
    values.system.peakP95Ms = history.peakP95Ms;
    if (history.latency) {
        values.system.p95Ms = history.latency->p95;
    }
}

} // namespace

RequestCounts& RequestCounts::operator+=(const RequestCounts& other)
{
    requests += other.requests;
    errors += other.errors;
    timeouts += other.timeouts;
    rateLimited += other.rateLimited;
    fallbacks += other.fallbacks;
    unpriced += other.unpriced;
    cost += other.cost;
    return *this;
}

std::optional<LatencyQuantiles> quantilesOf(const LatencyHistogram& histogram)
{
    if (histogram.count() == 0) {
        return std::nullopt;
    }
    return LatencyQuantiles{ histogram.quantileMs(0.5).value_or(0), histogram.quantileMs(0.95).value_or(0),
        histogram.quantileMs(0.99).value_or(0) };
}

std::optional<double> RatingFigures::mean() const
{
    return shareOf(stars, count);
}

HealthState healthOf(const RequestCounts& counts)
{
    if (counts.requests == 0) {
        return HealthState::NoData;
    }
    if (counts.errors * 2 >= counts.requests) {
        return HealthState::Down;
    }
    return counts.errors * 20 >= counts.requests ? HealthState::Degraded : HealthState::Ok;
}

bool needsAttention(const ProviderRow& row)
{
    const bool broken = row.circuit == CircuitState::Open || row.circuit == CircuitState::HalfOpen;
    const bool full = std::ranges::any_of(
        row.quotas, [](const QuotaUse& quota) { return quota.share().value_or(0) > kQuotaCritical; });
    return broken || full || row.recentSuccess.value_or(row.success.value_or(1)) < kLowSuccess;
}

ProvidersValues assembleProviders(const ProviderInputs& inputs)
{
    ProvidersValues values;
    if (inputs.history == nullptr) {
        values.history.freshness = inputs.historyIsOld ? Freshness::Missing : Freshness::Loading;
    } else {
        values.history
            = { inputs.historyIsOld ? Freshness::Stale : Freshness::Fresh, inputs.history->completeTo };
    }
    if (inputs.overview == nullptr) {
        return values;
    }
    values.now = inputs.overview->now;
    values.zone = inputs.overview->zone;
    values.live = inputs.overview->live;
    if (inputs.history == nullptr) {
        return values;
    }
    const ProvidersHistory& history = *inputs.history;
    values.range = history.range;
    values.marks = history.marks;
    const std::vector<Provider> providers = providersOf(history);
    for (const Provider& provider : providers) {
        const auto found = std::ranges::find(history.providers, provider.id, &ProviderFigures::provider);
        const ProviderFigures* figures = found == history.providers.end() ? nullptr : &*found;
        values.rows.push_back(rowOf(inputs, provider, figures));
        values.details.push_back(detailOf(history, provider.id, figures));
        if (figures != nullptr) {
            addModels(*figures, provider.displayName, values.models);
        }
    }
    fillOrder(values, providers, *inputs.overview);
    fillSystem(values, history, *inputs.overview);
    return values;
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/history_reader.h"

#include "app/postgres/reference_reader.h"
#include "app/postgres/stored_query.h"
#include "models/domain/latency_histogram.h"

#include <QtEndian>

#include <algorithm>
#include <map>

namespace spillway::postgres
{
namespace
{

using Days = std::chrono::duration<std::int64_t, std::ratio<86400>>;
constexpr std::size_t kQuartersADay = 96;
constexpr std::chrono::minutes kHalfHour{ 30 };
constexpr int kHalfHours = 48;
constexpr std::chrono::hours kHistory{ 35 * 24 };

std::string dayText(Instant instant)
{
    return toIsoUtc(instant).substr(0, 10);
}

std::int64_t packed(std::string_view day, std::size_t slot)
{
    return qFromBigEndian<std::int64_t>(day.data() + slot * 8);
}

/// A provider is down when at least half of what was asked of it failed, degraded from 5 %.
HealthState healthOf(std::int64_t requests, std::int64_t errors)
{
    if (requests == 0) {
        return HealthState::NoData;
    }
    if (errors * 2 >= requests) {
        return HealthState::Down;
    }
    return errors * 20 >= requests ? HealthState::Degraded : HealthState::Ok;
}

MarkKind kindOf(std::string_view name)
{
    static const std::map<std::string_view, MarkKind> kinds{ { "command", MarkKind::Command },
        { "warning", MarkKind::Warning }, { "critical", MarkKind::Critical }, { "effect", MarkKind::Effect },
        { "outage", MarkKind::Outage }, { "price_change", MarkKind::PriceChange } };
    const auto found = kinds.find(name);
    return found == kinds.end() ? MarkKind::Warning : found->second;
}

void addToday(HistoryFigures& figures, const Zone& zone, Instant now)
{
    const TimeRange today = zone.periodAt(Period::Day, now);
    const TimeRange week = zone.periodAt(Period::Week, now);
    // Noon of the day seven days ago lies in that day whatever the clock did since.
    const Instant before = zone.periodAt(Period::Day, today.from - std::chrono::hours(7 * 24 - 12)).from;
    Money costBefore;
    std::int64_t requestsBefore = 0;
    for (const auto& bucket : figures.spend.buckets) {
        for (std::size_t tier = 0; tier < bucket.spendByTier.size(); ++tier) {
            const Money cost = bucket.spendByTier[tier];
            const std::int64_t requests = bucket.requestsByTier[tier];
            if (today.contains(bucket.start)) {
                figures.spentToday += cost;
                figures.requestsToday += requests;
            }
            if (week.contains(bucket.start)) {
                figures.spentThisWeek += cost;
            }
            if (bucket.start >= before && bucket.start < today.from) {
                costBefore += cost;
                requestsBefore += requests;
            }
        }
    }
    if (requestsBefore > 0) {
        figures.costPerRequestBefore = Money::fromNanoDollars(costBefore.nanoDollars() / requestsBefore);
    }
}

} // namespace

Result<HistoryFigures> HistoryReader::overview(const Zone& zone, Instant now)
{
    auto snapshot = Transaction::begin(m_connection, Transaction::Mode::ReadOnlySnapshot);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    ReferenceReader reference(m_connection);
    const TimeRange range{ zone.periodAt(Period::Week, now).from - kHistory, now };
    const TimeRange today{ zone.periodAt(Period::Day, now).from, now };

    HistoryFigures figures;
    const auto fail = [](const Error& error) { return std::unexpected(error); };
    auto tiers = reference.tiers();
    if (!tiers) {
        return fail(tiers.error());
    }
    auto providers = reference.providers();
    if (!providers) {
        return fail(providers.error());
    }
    auto budgets = reference.budgets(now);
    if (!budgets) {
        return fail(budgets.error());
    }
    auto environments = reference.environments();
    if (!environments) {
        return fail(environments.error());
    }
    std::vector<std::string> order;
    std::transform(
        tiers->begin(), tiers->end(), std::back_inserter(order), [](const Tier& t) { return t.id; });
    auto spend = spendByTier(range, std::move(order));
    if (!spend) {
        return fail(spend.error());
    }
    auto byProvider = providerFigures(zone, now);
    if (!byProvider) {
        return fail(byProvider.error());
    }
    auto happened = marks(range);
    if (!happened) {
        return fail(happened.error());
    }
    auto state = ledger();
    if (!state) {
        return fail(state.error());
    }
    auto counted
        = storedQuery(m_connection, "provider_requests", { parameter(today.from), parameter(today.to) });
    if (!counted) {
        return fail(counted.error());
    }
    for (int row = 0; row < counted->size(); ++row) {
        figures.unpricedToday += counted->integer(row, 2);
    }

    figures.completeTo = state->newestOccurredAt.value_or(Instant());
    figures.environments = std::move(*environments);
    figures.tiers = std::move(*tiers);
    figures.providers = std::move(*providers);
    figures.spend = std::move(*spend);
    figures.providerFigures = std::move(*byProvider);
    figures.marks = std::move(*happened);
    if (const auto day = budgets->find(Period::Day); day != budgets->end()) {
        figures.dailyBudget = day->second;
    }
    if (const auto week = budgets->find(Period::Week); week != budgets->end()) {
        figures.weeklyBudget = week->second;
    }
    addToday(figures, zone, now);
    return checked(*counted, std::move(figures));
}

Result<SpendHistory> HistoryReader::spendByTier(TimeRange range, std::vector<std::string> tierOrder)
{
    const Instant from = floorToQuarter(range.from);
    const auto count = static_cast<std::size_t>(
        std::max<std::int64_t>(0, (range.to - from + kQuarter - Duration(1)) / kQuarter));
    const auto lastDay = std::chrono::ceil<Days>(range.to.time_since_epoch());
    auto rows = storedQuery(m_connection, "spend_days", { dayText(from), dayText(Instant(lastDay)) });
    if (!rows) {
        return std::unexpected(rows.error());
    }

    SpendHistory history{ std::move(tierOrder), {} };
    std::map<std::string, std::size_t> column;
    for (const auto& tier : history.tiers) {
        column.emplace(tier, column.size());
    }
    for (int row = 0; row < rows->size(); ++row) {
        if (const auto tier = rows->text(row, 1); column.emplace(tier, column.size()).second) {
            history.tiers.push_back(tier);
        }
    }
    SpendHistory::Bucket empty{ from, true, std::vector<Money>(history.tiers.size()),
        std::vector<std::int64_t>(history.tiers.size()) };
    history.buckets.assign(count, empty);
    for (std::size_t i = 0; i < count; ++i) {
        history.buckets[i].start = from + static_cast<std::int64_t>(i) * kQuarter;
    }
    const std::int64_t first = from.time_since_epoch() / kQuarter;
    for (int row = 0; row < rows->size(); ++row) {
        const auto cost = rows->bytes(row, 2);
        const auto requests = rows->bytes(row, 3);
        if (cost.size() != kQuartersADay * 8 || requests.size() != kQuartersADay * 8) {
            return failure(ErrorCode::Malformed, "a packed day is not 96 quarter hours long");
        }
        const std::size_t tier = column.at(rows->text(row, 1));
        const std::int64_t day = rows->days(row, 0) * static_cast<std::int64_t>(kQuartersADay) - first;
        for (std::size_t slot = 0; slot < kQuartersADay; ++slot) {
            const std::int64_t index = day + static_cast<std::int64_t>(slot);
            if (index < 0 || index >= std::ssize(history.buckets)) {
                continue;
            }
            auto& bucket = history.buckets[static_cast<std::size_t>(index)];
            bucket.spendByTier[tier] = Money::fromNanoDollars(packed(cost, slot));
            bucket.requestsByTier[tier] = packed(requests, slot);
            bucket.missing = bucket.missing && bucket.requestsByTier[tier] == 0;
        }
    }
    return checked(*rows, std::move(history));
}

Result<std::vector<ProviderHistory>> HistoryReader::providerFigures(const Zone& zone, Instant now)
{
    const auto half = std::chrono::floor<std::chrono::duration<std::int64_t, std::ratio<1800>>>(now);
    const Instant end = Instant(half) + kHalfHour;
    const Instant start = end - kHalfHours * kHalfHour;
    std::map<std::string, ProviderHistory> byProvider;
    const auto figuresOf = [&byProvider](const std::string& provider) -> ProviderHistory& {
        auto& figures = byProvider[provider];
        figures.provider = provider;
        figures.last24Hours.resize(kHalfHours, HealthState::NoData);
        return figures;
    };

    auto halves = storedQuery(m_connection, "provider_half_hours", { parameter(start), parameter(end) });
    if (!halves) {
        return std::unexpected(halves.error());
    }
    for (int row = 0; row < halves->size(); ++row) {
        auto& figures = figuresOf(halves->text(row, 0));
        const auto index = halves->integer(row, 1);
        const auto requests = halves->integer(row, 2);
        const auto errors = halves->integer(row, 3);
        figures.requests24h += requests;
        figures.failures24h += errors;
        figures.cost24h += halves->money(row, 4);
        if (index >= 0 && index < kHalfHours) {
            figures.last24Hours[static_cast<std::size_t>(index)] = healthOf(requests, errors);
        }
    }
    auto latencies = storedQuery(m_connection, "provider_latency", { parameter(start), parameter(end) });
    if (!latencies) {
        return std::unexpected(latencies.error());
    }
    std::map<std::string, LatencyHistogram> histograms;
    for (int row = 0; row < latencies->size(); ++row) {
        histograms[latencies->text(row, 0)].merge(latencies->integers(row, 1));
    }
    for (const auto& [provider, histogram] : histograms) {
        figuresOf(provider).p95Ms = histogram.quantileMs(0.95);
    }
    auto today = storedQuery(m_connection, "provider_requests",
        { parameter(zone.periodAt(Period::Day, now).from), parameter(end) });
    if (!today) {
        return std::unexpected(today.error());
    }
    for (int row = 0; row < today->size(); ++row) {
        figuresOf(today->text(row, 0)).requestsToday = today->integer(row, 1);
    }
    for (const Rows* rows : { &*halves, &*latencies, &*today }) {
        if (auto sound = rows->check(); !sound) {
            return std::unexpected(sound.error());
        }
    }
    std::vector<ProviderHistory> all;
    for (auto& [provider, figures] : byProvider) {
        all.push_back(std::move(figures));
    }
    return all;
}

Result<std::vector<Mark>> HistoryReader::marks(TimeRange range)
{
    auto rows = storedQuery(m_connection, "marks", { parameter(range.from), parameter(range.to) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<Mark> marks;
    for (int row = 0; row < rows->size(); ++row) {
        marks.push_back(Mark{ .at = rows->instant(row, 0),
            .until = rows->optionalInstant(row, 1),
            .kind = kindOf(rows->text(row, 2)),
            .text = rows->text(row, 3),
            .actor = rows->text(row, 4),
            .controlVersion = rows->optionalInteger(row, 5) });
    }
    return checked(*rows, std::move(marks));
}

Result<LedgerState> HistoryReader::ledger()
{
    auto rows = storedQuery(m_connection, "ledger");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    return checked(*rows, LedgerState{ rows->optionalInstant(0, 0), rows->optionalInstant(0, 1) });
}

} // namespace spillway::postgres

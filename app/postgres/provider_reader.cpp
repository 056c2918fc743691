// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/provider_reader.h"

#include "app/postgres/history_reader.h"
#include "app/postgres/reference_reader.h"
#include "app/postgres/stored_query.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace spillway::postgres
{
namespace
{

constexpr std::size_t kQuarters = 96;
constexpr std::chrono::hours kDay{ 24 };
constexpr int kRatingDays = 30;
constexpr int kRatingWeek = 7;
/// The running quarter and the four before it.
constexpr std::size_t kRecentQuarters = 5;

/// What is being added up before quantiles can be read.
struct Tally {
    RequestCounts counts;
    LatencyHistogram latency;
    void add(const RequestCounts& more, std::span<const std::int64_t> buckets)
    {
        counts += more;
        latency.merge(buckets);
    }
};

struct Quarters {
    Tally all;
    std::vector<Tally> each = std::vector<Tally>(kQuarters);
    void add(std::size_t quarter, const RequestCounts& more, std::span<const std::int64_t> buckets)
    {
        all.add(more, buckets);
        each[quarter].add(more, buckets);
    }
    [[nodiscard]] std::vector<QuarterFigures> figures() const
    {
        std::vector<QuarterFigures> result;
        result.reserve(each.size());
        for (const Tally& tally : each) {
            result.push_back({ tally.counts, quantilesOf(tally.latency) });
        }
        return result;
    }
};

struct OfProvider {
    Quarters sums;
    std::map<std::string, Quarters> models;
};

RequestCounts countsOf(const Rows& rows, int row)
{
    RequestCounts counts;
    counts.requests = rows.integer(row, 4) - rows.integer(row, 8);
    counts.errors = rows.integer(row, 5);
    counts.timeouts = rows.integer(row, 6);
    counts.rateLimited = rows.integer(row, 7);
    counts.fallbacks = rows.integer(row, 9);
    counts.unpriced = std::max<std::int64_t>(0, rows.integer(row, 10));
    counts.cost = rows.money(row, 11);
    return counts;
}

ProviderFigures& figuresOf(ProvidersHistory& history, const std::string& provider)
{
    const auto found = std::ranges::find(history.providers, provider, &ProviderFigures::provider);
    if (found != history.providers.end()) {
        return *found;
    }
    ProviderFigures figures;
    figures.provider = provider;
    figures.quarters.resize(kQuarters);
    return history.providers.emplace_back(std::move(figures));
}

void takeModels(ProviderFigures& figures, const std::map<std::string, Quarters>& models)
{
    for (const auto& [name, sums] : models) {
        ModelFigures model;
        model.model = name;
        model.counts = sums.all.counts;
        model.latency = quantilesOf(sums.all.latency);
        model.quarters = sums.figures();
        figures.models.push_back(std::move(model));
    }
    std::ranges::stable_sort(figures.models, std::ranges::greater(),
        [](const ModelFigures& model) { return model.counts.requests; });
}

void addRating(RatingFigures& ratings, std::vector<std::int64_t>& counts, int day, std::int64_t count,
    std::int64_t stars)
{
    if (ratings.dailyMeans.empty()) {
        ratings.dailyMeans.assign(kRatingDays, std::numeric_limits<double>::quiet_NaN());
        counts.assign(kRatingDays, 0);
    }
    if (day < 0 || day >= kRatingDays) {
        return;
    }
    const auto at = static_cast<std::size_t>(day);
    double& mean = ratings.dailyMeans[at];
    const double before = counts[at] > 0 ? mean * static_cast<double>(counts[at]) : 0;
    counts[at] += count;
    mean = (before + static_cast<double>(stars)) / static_cast<double>(counts[at]);
    if (day >= kRatingDays - kRatingWeek) {
        ratings.count += count;
        ratings.stars += stars;
    }
}

} // namespace

Result<ProvidersHistory> ProviderReader::providers(const Zone& zone, Instant now)
{
    auto snapshot = Transaction::begin(m_connection, Transaction::Mode::ReadOnlySnapshot);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    ProvidersHistory history;
    history.range.to = floorToQuarter(now) + kQuarter;
    history.range.from = history.range.to - kDay;
    ReferenceReader reference(m_connection);
    auto plan = reference.providers();
    if (!plan) {
        return std::unexpected(plan.error());
    }
    history.plan = std::move(*plan);
    auto tiers = reference.tiers();
    if (!tiers) {
        return std::unexpected(tiers.error());
    }
    history.tiers = std::move(*tiers);
    HistoryReader ledger(m_connection);
    auto state = ledger.ledger();
    if (!state) {
        return std::unexpected(state.error());
    }
    history.completeTo = state->newestOccurredAt.value_or(Instant());
    auto marks = ledger.marks(history.range);
    if (!marks) {
        return std::unexpected(marks.error());
    }
    history.marks = std::move(*marks);
    const TimeRange today{ zone.periodAt(Period::Day, now).from, history.range.to };
    for (const auto& read :
        { readQuarters(history), readToday(history, today), readRatings(history), readSystem(history) }) {
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    return history;
}

Result<void> ProviderReader::readQuarters(ProvidersHistory& history)
{
    auto rows = storedQuery(
        m_connection, "provider_quarters", { parameter(history.range.from), parameter(history.range.to) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::map<std::string, OfProvider> providers;
    Quarters system;
    for (int row = 0; row < rows->size(); ++row) {
        const std::int64_t place = (rows->instant(row, 0) - history.range.from) / kQuarter;
        if (place < 0 || place >= static_cast<std::int64_t>(kQuarters)) {
            continue;
        }
        const auto quarter = static_cast<std::size_t>(place);
        const std::string tier = rows->text(row, 1);
        const std::string provider = rows->text(row, 2);
        const RequestCounts counts = countsOf(*rows, row);
        const std::vector<std::int64_t> buckets = rows->integers(row, 12);
        OfProvider& sums = providers[provider];
        sums.sums.add(quarter, counts, buckets);
        sums.models[rows->text(row, 3)].add(quarter, counts, buckets);
        system.add(quarter, counts, buckets);
        ProviderFigures& figures = figuresOf(history, provider);
        figures.requestsByTier[tier] += counts.requests;
        history.requestsByTier[tier] += counts.requests;
        if (quarter + kRecentQuarters >= kQuarters) {
            figures.recentByTier[tier] += counts.requests;
            history.recentByTier[tier] += counts.requests;
        }
    }
    for (const auto& [provider, sums] : providers) {
        ProviderFigures& figures = figuresOf(history, provider);
        figures.counts = sums.sums.all.counts;
        figures.latency = quantilesOf(sums.sums.all.latency);
        figures.quarters = sums.sums.figures();
        takeModels(figures, sums.models);
    }
    history.counts = system.all.counts;
    history.latency = quantilesOf(system.all.latency);
    for (const QuarterFigures& quarter : system.figures()) {
        if (quarter.latency) {
            history.peakP95Ms = std::max(history.peakP95Ms.value_or(0), quarter.latency->p95);
        }
    }
    return rows->check();
}

Result<void> ProviderReader::readToday(ProvidersHistory& history, TimeRange today)
{
    auto rows
        = storedQuery(m_connection, "provider_requests", { parameter(today.from), parameter(today.to) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (int row = 0; row < rows->size(); ++row) {
        figuresOf(history, rows->text(row, 0)).requestsToday = rows->integer(row, 1);
    }
    return rows->check();
}

Result<void> ProviderReader::readRatings(ProvidersHistory& history)
{
    const Instant from = history.range.to - kRatingDays * kDay;
    auto rows
        = storedQuery(m_connection, "provider_ratings", { parameter(from), parameter(history.range.to) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::map<std::string, std::vector<std::int64_t>> counts;
    for (int row = 0; row < rows->size(); ++row) {
        const std::string provider = rows->text(row, 0);
        const std::string model = rows->text(row, 1);
        const int day = static_cast<int>(rows->integer(row, 2));
        ProviderFigures& figures = figuresOf(history, provider);
        addRating(figures.ratings, counts[provider], day, rows->integer(row, 3), rows->integer(row, 4));
        const auto known = std::ranges::find(figures.models, model, &ModelFigures::model);
        if (known != figures.models.end()) {
            addRating(known->ratings, counts[provider + '/' + model], day, rows->integer(row, 3),
                rows->integer(row, 4));
        }
    }
    return rows->check();
}

Result<void> ProviderReader::readSystem(ProvidersHistory& history)
{
    const Instant from = history.range.to - 7 * kDay;
    auto rows
        = storedQuery(m_connection, "system_quarters", { parameter(from), parameter(history.range.to) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (int row = 0; row < rows->size(); ++row) {
        const std::int64_t requests = rows->integer(row, 1);
        history.requestsOfWeek += requests;
        history.fallbacksOfWeek += rows->integer(row, 3);
        if (requests > 0) {
            ++history.quartersOfWeek;
            history.quartersDown += rows->integer(row, 2) * 2 >= requests ? 1 : 0;
        }
    }
    return rows->check();
}

} // namespace spillway::postgres

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/spend_reader.h"

#include "app/postgres/history_reader.h"
#include "app/postgres/stored_query.h"

#include <algorithm>
#include <map>

namespace spillway::postgres
{
namespace
{

/// A quarter that began less than this ago may still have no event without anything being wrong.
constexpr std::chrono::minutes kTooYoungToMiss{ 2 };
constexpr std::chrono::hours kCacheLatencyOver{ 24 };

Parameter instants(std::span<const Instant> values)
{
    std::string text = "{";
    for (const Instant instant : values) {
        text += (text.size() > 1 ? ",\"" : "\"") + toIsoUtc(instant) + "\"";
    }
    return text + "}";
}

Parameter kept(const SpendFilter& filter, Dimension dimension)
{
    const auto found = filter.find(dimension);
    return found == filter.end() || found->second.empty() ? Parameter() : parameter(std::span(found->second));
}

Result<void> bounded(const SpendQuestion& question)
{
    if (question.range.length() > kLongestFromEvents) {
        return failure(ErrorCode::LimitExceeded,
            "this is read from single requests, at most 31 days of them: choose a shorter range");
    }
    return {};
}

/// requests, errors, unpriced, input, cached, output, cost: in this order in every query.
UsageSums sumsOf(const Rows& rows, int row, int column)
{
    return { rows.integer(row, column), rows.integer(row, column + 1), rows.integer(row, column + 2),
        rows.integer(row, column + 3), rows.integer(row, column + 4), rows.integer(row, column + 5),
        rows.money(row, column + 6) };
}

/// `sums` less `other`, where `other` is a part of it.
void takeAway(UsageSums& sums, const UsageSums& other)
{
    sums.requests -= other.requests;
    sums.errors -= other.errors;
    sums.inputTokens -= other.inputTokens;
    sums.cachedInputTokens -= other.cachedInputTokens;
    sums.outputTokens -= other.outputTokens;
    sums.cost -= other.cost;
    sums.unpriced = 0;
}

} // namespace

/// By group id, bucket by bucket.
struct SpendReader::Cells {
    std::map<std::string, std::vector<UsageSums>> byId;
};

Result<Rows> SpendReader::groupedRows(const SpendQuestion& question, const SpendBuckets& buckets)
{
    const auto starts = instants(buckets.starts);
    const auto end = parameter(buckets.end);
    const auto keep = [&](Dimension dimension) { return kept(question.filter, dimension); };
    switch (sourceOf(question)) {
    case SpendSource::Rollup:
        return storedQuery(m_connection, "spend_rollup",
            { starts, end, std::string(dimensionName(question.groupBy)), keep(Dimension::Tier),
                keep(Dimension::Provider), keep(Dimension::Model) });
    case SpendSource::DimensionRollup: {
        const bool grouped = question.groupBy >= Dimension::Feature;
        Dimension dimension = question.groupBy;
        for (const auto& [filtered, values] : question.filter) {
            dimension = filtered >= Dimension::Feature && !values.empty() ? filtered : dimension;
        }
        return storedQuery(m_connection, "spend_dimension",
            { starts, end, std::string(dimensionName(dimension)), grouped ? "true" : "false",
                keep(Dimension::Tier), keep(dimension) });
    }
    case SpendSource::Events:
        if (auto allowed = bounded(question); !allowed) {
            return std::unexpected(allowed.error());
        }
        return storedQuery(m_connection, "spend_events",
            { starts, end, std::string(dimensionName(question.groupBy)), keep(Dimension::Tier),
                keep(Dimension::Provider), keep(Dimension::Model), keep(Dimension::Feature),
                keep(Dimension::Region), keep(Dimension::Device),
                question.user.empty() ? Parameter() : Parameter(question.user) });
    }
    return failure(ErrorCode::Internal, "unreachable");
}

Result<SpendReader::Cells> SpendReader::cells(const SpendQuestion& question, const SpendBuckets& buckets)
{
    Cells cells;
    if (buckets.starts.empty()) {
        return cells;
    }
    auto rows = groupedRows(question, buckets);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (int row = 0; row < rows->size(); ++row) {
        const auto bucket = rows->integer(row, 0);
        if (bucket < 0 || bucket >= std::ssize(buckets.starts)) {
            continue;
        }
        auto& sums = cells.byId[rows->text(row, 1)];
        sums.resize(buckets.starts.size());
        sums[static_cast<std::size_t>(bucket)] += sumsOf(*rows, row, 2);
    }
    if (auto sound = rows->check(); !sound) {
        return std::unexpected(sound.error());
    }
    if (auto added = addUnnamed(question, buckets, cells); !added) {
        return std::unexpected(added.error());
    }
    return cells;
}

/// Events that name no feature, region or device are in no roll-up of those: they are what is left of all.
Result<void> SpendReader::addUnnamed(const SpendQuestion& question, const SpendBuckets& buckets, Cells& cells)
{
    if (sourceOf(question) != SpendSource::DimensionRollup || question.groupBy < Dimension::Feature
        || question.filter.contains(question.groupBy)) {
        return {};
    }
    SpendQuestion all = question;
    all.groupBy = Dimension::Tier;
    auto rows = groupedRows(all, buckets);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<UsageSums> left(buckets.starts.size());
    for (int row = 0; row < rows->size(); ++row) {
        const auto bucket = rows->integer(row, 0);
        if (bucket >= 0 && bucket < std::ssize(left)) {
            left[static_cast<std::size_t>(bucket)] += sumsOf(*rows, row, 2);
        }
    }
    for (const auto& [id, sums] : cells.byId) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            takeAway(left[i], sums[i]);
        }
    }
    if (std::any_of(left.begin(), left.end(), [](const UsageSums& sums) { return sums.requests > 0; })) {
        cells.byId[std::string()] = std::move(left);
    }
    return rows->check();
}

Result<SpendAnswer> SpendReader::spend(const SpendQuestion& question, Instant now)
{
    auto snapshot = Transaction::begin(m_connection, Transaction::Mode::ReadOnlySnapshot);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    SpendAnswer answer;
    answer.question = question;
    answer.now = now;
    answer.buckets = bucketsOf(question.range, question.grain, question.zone);
    answer.unpricedKnown = sourceOf(question) != SpendSource::DimensionRollup;
    auto read = cells(question, answer.buckets);
    if (!read) {
        return std::unexpected(read.error());
    }
    for (auto& [id, sums] : read->byId) {
        SpendGroup group{ id, {}, id, std::move(sums), {}, {} };
        if (question.groupBy == Dimension::Model) {
            const auto slash = id.find('/');
            group.provider = id.substr(0, slash);
            group.name = id.substr(slash + 1);
        }
        answer.groups.push_back(std::move(group));
    }
    for (const auto step : { &SpendReader::addComparison, &SpendReader::addGapsAndMarks }) {
        if (auto done = (this->*step)(answer); !done) {
            return std::unexpected(done.error());
        }
    }
    finishAnswer(answer);
    return answer;
}

Result<void> SpendReader::addComparison(SpendAnswer& answer)
{
    const SpendQuestion& question = answer.question;
    if (question.comparison == Comparison::None || answer.buckets.starts.empty()) {
        return {};
    }
    // The same buckets, moved; the last is cut where the range has come to, so that totals compare like
    // with like while the line shows the whole bucket.
    SpendBuckets moved;
    for (const Instant start : answer.buckets.starts) {
        moved.starts.push_back(comparedInstant(question, start));
    }
    const std::size_t whole = moved.starts.size();
    moved.end = comparedInstant(question, answer.buckets.end);
    if (const Instant to = comparedInstant(question, question.range.to); to < moved.end) {
        const Instant cut = question.grain < Grain::Quarter ? to : floorToQuarter(to);
        moved.starts.push_back(std::max(cut, moved.starts.back()));
    }
    auto read = cells(question, moved);
    if (!read) {
        return std::unexpected(read.error());
    }
    answer.before.resize(whole);
    answer.beforeTotal.emplace();
    for (const auto& [id, sums] : read->byId) {
        UsageSums total;
        for (std::size_t i = 0; i < sums.size(); ++i) {
            answer.before[std::min(i, whole - 1)] += sums[i];
            if (i < whole) {
                total += sums[i];
            }
        }
        *answer.beforeTotal += total;
        const auto group = std::find_if(answer.groups.begin(), answer.groups.end(),
            [&id = id](const SpendGroup& candidate) { return candidate.id == id; });
        if (group != answer.groups.end()) {
            group->before = total;
        }
    }
    for (SpendGroup& group : answer.groups) {
        group.before = group.before.value_or(UsageSums());
    }
    return {};
}

Result<void> SpendReader::addGapsAndMarks(SpendAnswer& answer)
{
    HistoryReader history(m_connection);
    auto state = history.ledger();
    if (!state) {
        return std::unexpected(state.error());
    }
    answer.completeTo = state->newestOccurredAt;
    auto marks = history.marks(answer.question.range);
    if (!marks) {
        return std::unexpected(marks.error());
    }
    answer.marks = std::move(*marks);
    if (answer.buckets.starts.empty()) {
        return {};
    }
    const Instant to = std::min(answer.buckets.end, answer.now);
    auto quarters = history.spendByTier({ answer.buckets.starts.front(), to });
    if (!quarters) {
        return std::unexpected(quarters.error());
    }
    std::vector<bool> missing(answer.buckets.starts.size(), true);
    std::size_t bucket = 0;
    for (const SpendHistory::Bucket& quarter : quarters->buckets) {
        const bool known = !quarter.missing || answer.now - quarter.start < kTooYoungToMiss;
        while (bucket < missing.size() && answer.buckets.at(bucket).to <= quarter.start) {
            ++bucket;
        }
        for (std::size_t i = bucket;
            known && i < missing.size() && answer.buckets.starts[i] < quarter.start + kQuarter; ++i) {
            missing[i] = false;
        }
    }
    for (std::size_t i = 0; i < missing.size(); ++i) {
        // What has not happened yet is no gap.
        missing[i] = missing[i] && answer.buckets.starts[i] < answer.now;
    }
    answer.missing = std::move(missing);
    return {};
}

Result<TopUsers> SpendReader::topUsers(const SpendQuestion& question, int most)
{
    if (auto allowed = bounded(question); !allowed) {
        return std::unexpected(allowed.error());
    }
    const auto keep = [&](Dimension dimension) { return kept(question.filter, dimension); };
    auto rows = storedQuery(m_connection, "spend_users",
        { parameter(question.range.from), parameter(question.range.to), keep(Dimension::Tier),
            keep(Dimension::Provider), keep(Dimension::Model), keep(Dimension::Feature),
            keep(Dimension::Region), keep(Dimension::Device), parameter(std::int64_t(most)) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    TopUsers top;
    for (int row = 0; row < rows->size(); ++row) {
        const UsageSums sums = sumsOf(*rows, row, 2);
        if (rows->isNull(row, 0)) {
            top.total = sums;
            top.distinctUsers = rows->integer(row, 10);
        } else {
            top.users.push_back({ rows->text(row, 0), rows->text(row, 1), sums, rows->instant(row, 9) });
        }
    }
    return checked(*rows, std::move(top));
}

Result<std::vector<ModelCost>> SpendReader::modelCosts(const SpendQuestion& question)
{
    auto rows = storedQuery(m_connection, "spend_prices",
        { parameter(floorToQuarter(question.range.from)), parameter(question.range.to),
            kept(question.filter, Dimension::Tier), kept(question.filter, Dimension::Provider),
            kept(question.filter, Dimension::Model) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<ModelCost> costs;
    for (int row = 0; row < rows->size(); ++row) {
        costs.push_back(
            { rows->text(row, 0), rows->text(row, 1), sumsOf(*rows, row, 2), rows->integer(row, 9),
                rows->optionalMoney(row, 10), rows->boolean(row, 11), rows->money(row, 12) });
    }
    return checked(*rows, std::move(costs));
}

Result<CacheLatency> SpendReader::cacheLatency(const SpendQuestion& question)
{
    CacheLatency latency;
    latency.range
        = { std::max(question.range.from, question.range.to - kCacheLatencyOver), question.range.to };
    auto rows = storedQuery(m_connection, "spend_cache_latency",
        { parameter(latency.range.from), parameter(latency.range.to), kept(question.filter, Dimension::Tier),
            kept(question.filter, Dimension::Provider), kept(question.filter, Dimension::Model) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    struct Times {
        double count[2] = {}; ///< without and with a hit
        double ms[2] = {};
    };
    std::map<std::string, Times> byModel;
    for (int row = 0; row < rows->size(); ++row) {
        const int hit = rows->boolean(row, 2) ? 1 : 0;
        const std::int64_t count = rows->integer(row, 3);
        (hit == 1 ? latency.hits : latency.misses) += count;
        auto& times = byModel[rows->text(row, 0) + '/' + rows->text(row, 1)];
        times.count[hit] = static_cast<double>(count);
        times.ms[hit] = static_cast<double>(rows->integer(row, 4));
    }
    for (const auto& [model, times] : byModel) {
        if (times.count[0] > 0 && times.count[1] > 0) {
            latency.savedMs += times.count[1] * (times.ms[0] / times.count[0]) - times.ms[1];
        }
    }
    return checked(*rows, latency);
}

Result<FilterChoices> SpendReader::choices(Instant since)
{
    auto rows = storedQuery(m_connection, "spend_choices", { parameter(since) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    FilterChoices choices;
    for (int row = 0; row < rows->size(); ++row) {
        if (const auto dimension = parseDimension(rows->text(row, 0))) {
            choices[*dimension].push_back(rows->text(row, 1));
        }
    }
    return checked(*rows, std::move(choices));
}

} // namespace spillway::postgres

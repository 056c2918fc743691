// SPDX-License-Identifier: GPL-3.0-or-later
// What the roll-ups cost to keep and to read, on a server of this run's own. Prints medians and ratios.
#include "app/postgres/history_reader.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/postgres/private_database.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

using namespace spillway;
using namespace spillway::postgres;
using spillway::tests::PrivateDatabase;

namespace
{

constexpr int kRounds = 21;

template <typename Work> double medianMs(int rounds, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::vector<UsageEvent> batchOf(int number, int size, Instant start)
{
    static const std::string tiers[] = { "free", "premium", "unlimited" };
    static const std::string providers[] = { "openai", "anthropic", "gemini", "perplexity" };
    std::vector<UsageEvent> events(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i) {
        auto& e = events[static_cast<std::size_t>(i)];
        const auto n = static_cast<std::size_t>(number * size + i);
        e.requestId = "01890a5d-ac96-774b-bcce-" + std::to_string(100'000'000'000 + n);
        e.occurredAt = start + std::chrono::milliseconds(n);
        e.userId = "user-" + std::to_string(n % 5000);
        e.tier = tiers[n % 7 % 3];
        e.provider = providers[n % 11 % 4];
        e.model = n % 3 ? "small" : "large";
        e.feature = "feature-" + std::to_string(n % 6);
        e.region = n % 2 ? "eu" : "us";
        e.device = n % 5 ? "web" : "phone";
        e.inputTokens = static_cast<std::int64_t>(n % 4000);
        e.outputTokens = static_cast<std::int64_t>(n % 900);
        e.cost = Money::fromNanoDollars(static_cast<std::int64_t>(n * 7919 % 5'000'000));
        e.latencyMs = static_cast<std::int32_t>(200 + n * 31 % 4000);
    }
    return events;
}

void collector(PrivateDatabase& database)
{
    constexpr int kBatch = 5'000;
    constexpr int kBatches = 40;
    auto connection = database.open("spillway_gateway");
    UsageWriter writer(connection);
    const Instant start = parseIso("2025-05-05T10:00:00Z").value();
    std::vector<std::vector<UsageEvent>> batches;
    for (int i = 0; i < kBatches; ++i) {
        batches.push_back(batchOf(i, kBatch, start));
    }
    std::size_t next = 0;
    const double fresh = medianMs(kBatches, [&] { PrivateDatabase::taken(writer.write(batches[next++])); });
    next = 0;
    const double repeated
        = medianMs(kBatches, [&] { PrivateDatabase::taken(writer.write(batches[next++])); });
    std::printf("batch of %d committed: %.1f ms, %.0f events/s; repeated: %.1f ms (%.2f x)\n", kBatch, fresh,
        kBatch / fresh * 1000, repeated, repeated / fresh);
}

/// A year of roll-ups as 10 million events a month leave them: every quarter hour, 3 tiers, 8 models.
void fillYear(PrivateDatabase& database)
{
    auto admin = database.open("postgres");
    admin.setPatience(std::chrono::minutes(10));
    PrivateDatabase::taken(admin.execute(R"(
        truncate spillway.rollup_quarter, spillway.rollup_day;
        insert into spillway.rollup_quarter
        select q, t, p, m, 144, 2, 1, 1, 0, 40, 3, 0, 200000, 20000, 40000, 36000000, 144, 172800,
               (select array_agg((i * 7 + 3) % 3 * (i > 120)::integer) from generate_series(0, 219) i)
        from generate_series(timestamptz '2024-06-01 00:00+00', '2025-05-31 23:45+00', '15 minutes') q,
             unnest(array['free', 'premium', 'unlimited']) t,
             unnest(array['openai', 'anthropic', 'gemini', 'perplexity']) p, unnest(array['small', 'large']) m;
        insert into spillway.rollup_day
        select d::date, t, decode(repeat('0000000001020304', 96), 'hex'), decode(repeat('0000000000000010', 96), 'hex')
        from generate_series(timestamp '2024-06-01', '2025-05-31', '1 day') d,
             unnest(array['free', 'premium', 'unlimited']) t;
        update spillway.ledger set newest_occurred_at = '2025-05-31 23:59:59+00';
        analyze;
    )"));
    std::printf("a year of roll-ups: %lld MB by quarter and model, %lld kB packed by day\n",
        static_cast<long long>(
            PrivateDatabase::number(admin, "select pg_total_relation_size('spillway.rollup_quarter') >> 20")),
        static_cast<long long>(
            PrivateDatabase::number(admin, "select pg_total_relation_size('spillway.rollup_day') >> 10")));
}

void reading(PrivateDatabase& database)
{
    auto connection = database.open("spillway_console");
    HistoryReader reader(connection);
    const TimeRange year{ parseIso("2024-06-01T00:00:00Z").value(),
        parseIso("2025-06-01T00:00:00Z").value() };
    const Instant now = parseIso("2025-05-31T18:07:00Z").value();
    const Zone zone = Zone::named("Europe/Berlin").value();
    const double bare = medianMs(kRounds, [&] { PrivateDatabase::taken(connection.query("select 1")); });
    const double packed = medianMs(kRounds, [&] { PrivateDatabase::taken(reader.spendByTier(year)); });
    const double grouped = medianMs(5, [&] {
        PrivateDatabase::taken(
            connection.query("select quarter, tier, sum(cost_nusd)::bigint, sum(requests)::bigint "
                             "from console.rollup_quarter group by 1, 2"));
    });
    const double providers
        = medianMs(kRounds, [&] { PrivateDatabase::taken(reader.providerFigures(zone, now)); });
    const double overview = medianMs(kRounds, [&] { PrivateDatabase::taken(reader.overview(zone, now)); });
    std::printf("a round trip: %.2f ms\n", bare);
    std::printf("a year by tier in quarter hours: %.2f ms; grouped from the quarters: %.0f ms (%.0f x)\n",
        packed, grouped, grouped / packed);
    std::printf("24 hours of providers with their histograms: %.1f ms\n", providers);
    std::printf(
        "the whole overview, one snapshot: %.1f ms (%.0f round trips' worth)\n", overview, overview / bare);
}

/// A month of raw events without roll-ups, and then the roll-ups of all of it from nothing.
void fromNothing(PrivateDatabase& database, std::int64_t events)
{
    auto admin = database.open("postgres");
    admin.setPatience(std::chrono::hours(2));
    PrivateDatabase::taken(
        admin.query("select spillway.partition_ensure('2025-05-01 00:00+00', '2025-05-31 00:00+00')"));
    PrivateDatabase::taken(admin.query(R"(
        insert into spillway.usage_event
        select 'rebuilt-' || n, timestamptz '2025-05-01 00:00+00' + n * (interval '31 days' / $1::bigint),
               'user-' || n % 50000, (array['free', 'premium', 'unlimited'])[n % 7 % 3 + 1],
               (array['openai', 'anthropic', 'gemini', 'perplexity'])[n % 11 % 4 + 1],
               (array['small', 'large'])[n % 3 % 2 + 1], 'feature-' || n % 6, (array['eu', 'us'])[n % 2 + 1],
               (array['web', 'phone'])[n % 5 % 2 + 1], n % 4000, 0, n % 900, n * 7919 % 5000000,
               200 + n * 31 % 4000, 'ok', false, false
        from generate_series(0::bigint, $1::bigint - 1) n)",
        { parameter(events) }));
    PrivateDatabase::taken(admin.execute("analyze spillway.usage_event"));
    const auto start = std::chrono::steady_clock::now();
    PrivateDatabase::taken(admin.query("select spillway.rollup_rebuild('2025-05-01', '2025-06-01')"));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const auto counted
        = PrivateDatabase::number(admin, "select sum(requests)::bigint from spillway.rollup_quarter");
    if (counted != events) {
        throw std::runtime_error("the roll-ups count " + std::to_string(counted) + " events");
    }
    std::printf("%lld events rolled up from nothing in %.1f s, %.0f events/s\n",
        static_cast<long long>(events), took.count(), static_cast<double>(events) / took.count());
}

} // namespace

/// bench_rollup [EVENTS]: with a number, how long so many events take to be rolled up from nothing.
int main(int argc, char** argv)
{
    try {
        PrivateDatabase database;
        if (argc > 1) {
            fromNothing(database, std::stoll(argv[1]));
            return 0;
        }
        collector(database);
        fillYear(database);
        reading(database);
    } catch (const std::exception& trouble) {
        std::fprintf(stderr, "%s\n", trouble.what());
        return 1;
    }
    return 0;
}

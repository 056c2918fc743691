// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/partition_keeper.h"
#include "app/postgres/usage_writer.h"
#include "models/domain/latency_histogram.h"
#include "models/domain/zone.h"
#include "tests/app/postgres/private_database.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <thread>
#include <tuple>

using namespace spillway;
using namespace spillway::postgres;
using spillway::tests::PrivateDatabase;

namespace
{

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}

UsageEvent makeEvent(std::string id, Instant when, std::int64_t nano = 1'000)
{
    UsageEvent e;
    e.requestId = std::move(id);
    e.occurredAt = when;
    e.userId = "u1";
    e.tier = "free";
    e.provider = "openai";
    e.model = "gpt-5";
    e.cost = Money::fromNanoDollars(nano);
    e.latencyMs = 812;
    return e;
}

/// Events of every kind, a third of them around the instants given.
std::vector<UsageEvent> randomEvents(std::mt19937_64& random, int count, std::span<const Instant> around)
{
    const auto pick = [&random](std::int64_t low, std::int64_t high) {
        return std::uniform_int_distribution<std::int64_t>(low, high)(random);
    };
    const std::string tiers[] = { "free", "premium", "unlimited", "tier with \"quotes\" \xc3\xa9" };
    const std::string providers[] = { "openai", "anthropic", "gemini" };
    const RequestStatus statuses[] = { RequestStatus::Ok, RequestStatus::Ok, RequestStatus::Error,
        RequestStatus::Timeout, RequestStatus::RateLimited, RequestStatus::Denied };
    std::vector<UsageEvent> events;
    for (int i = 0; i < count; ++i) {
        const Instant centre = around[static_cast<std::size_t>(pick(0, std::ssize(around) - 1))];
        UsageEvent e = makeEvent("r" + std::to_string(i),
            centre + Duration(pick(-90'000'000'000, 90'000'000'000)) + Duration(pick(0, 1)));
        e.userId = "u" + std::to_string(pick(1, 40));
        e.tier = tiers[pick(0, 3)];
        e.provider = providers[pick(0, 2)];
        e.model = pick(0, 1) ? "small" : "large";
        e.feature = pick(0, 2) ? std::optional<std::string>("chat") : std::nullopt;
        e.region = pick(0, 2) ? std::optional<std::string>(pick(0, 1) ? "eu" : "us") : std::nullopt;
        e.inputTokens = pick(0, 100'000);
        e.cachedInputTokens = pick(0, 1'000);
        e.outputTokens = pick(0, 10'000);
        e.cost = pick(0, 9) ? std::optional(Money::fromNanoDollars(pick(0, 90'000'000'001))) : std::nullopt;
        e.latencyMs
            = pick(0, 9) ? std::optional(static_cast<std::int32_t>(pick(0, 4'000'000))) : std::nullopt;
        e.status = statuses[pick(0, 5)];
        e.cacheHit = pick(0, 3) == 0;
        e.fallback = pick(0, 5) == 0;
        events.push_back(std::move(e));
    }
    return events;
}

} // namespace

class TestUsageWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PrivateDatabase>(); }
    void init() { m_database->create("test_" + std::to_string(++m_count)); }

    void repeatedEventsChangeNothing();
    void nothingOfAFailedBatchStays();
    void unstorableTextIsRefused_data();
    void unstorableTextIsRefused();
    void whatCannotBeCountedIsKeptAside();
    void detachedMonthsStayCounted();
    void partitionsAreMadeAheadAndTakenOut();
    void rollUpIsTheSumOfTheRawRows();

private:
    std::unique_ptr<PrivateDatabase> m_database;
    int m_count = 0;
};

void TestUsageWriter::repeatedEventsChangeNothing()
{
    auto connection = m_database->open("spillway_gateway");
    UsageWriter writer(connection);
    const std::vector batch{ makeEvent("a", at("2025-05-05T10:00:00Z"), 7),
        makeEvent("b", at("2025-05-05T10:14:59Z"), 5), makeEvent("b", at("2025-05-05T10:14:59Z"), 5) };
    QCOMPARE(writer.write(batch).value(), (WriteOutcome{ 2, 1, 0 }));
    QCOMPARE(writer.write(batch).value(), (WriteOutcome{ 0, 3, 0 }));
    // Late by months, into a month that has no partition yet.
    QCOMPARE(writer.write(std::vector{ makeEvent("late", at("2024-12-31T23:59:59.999999Z"), 3) }).value(),
        (WriteOutcome{ 1, 0, 0 }));
    QCOMPARE(
        PrivateDatabase::number(connection, "select sum(cost_nusd)::bigint from spillway.rollup_quarter"),
        15);
    QCOMPARE(PrivateDatabase::number(connection, "select count(*) from spillway.rollup_quarter"), 2);
}

void TestUsageWriter::nothingOfAFailedBatchStays()
{
    auto connection = m_database->open("spillway_gateway");
    UsageWriter writer(connection);
    QVERIFY(connection.execute("set statement_timeout = '1ms'"));
    std::vector<UsageEvent> batch;
    for (int i = 0; i < 20'000; ++i) {
        batch.push_back(makeEvent("x" + std::to_string(i), at("2025-05-05T10:00:00Z")));
    }
    QVERIFY(!writer.write(batch).has_value());
    QVERIFY(connection.execute("set statement_timeout = 0"));
    QCOMPARE(PrivateDatabase::number(connection, "select count(*) from spillway.usage_event"), 0);
    QCOMPARE(PrivateDatabase::number(connection, "select count(*) from spillway.rollup_quarter"), 0);
    QCOMPARE(writer.write(batch).value(), (WriteOutcome{ 20'000, 0, 0 }));
}

void TestUsageWriter::unstorableTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("cut short") << QByteArray("\xe2\x82");
    QTest::newRow("too long") << QByteArray(513, 'x');
}

void TestUsageWriter::unstorableTextIsRefused()
{
    QFETCH(QByteArray, id);
    auto connection = m_database->open("spillway_gateway");
    const auto outcome = UsageWriter(connection)
                             .write(std::vector{ makeEvent(id.toStdString(), at("2025-05-05T10:00:00Z")) });
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
}

void TestUsageWriter::whatCannotBeCountedIsKeptAside()
{
    auto connection = m_database->open("spillway_gateway");
    auto negative = makeEvent("negative", at("2025-05-05T10:00:00Z"));
    negative.outputTokens = -1;
    const std::vector batch{ makeEvent("ancient", at("1999-12-31T23:59:59Z")),
        makeEvent("far", at("2999-01-01T00:00:00Z")),
        makeEvent("dear", at("2025-05-05T10:00:00Z"), 1'000'000'000'000'001), negative,
        makeEvent("sound", at("2025-05-05T10:00:00Z")) };
    QCOMPARE(UsageWriter(connection).write(batch).value(), (WriteOutcome{ 1, 0, 4 }));
    QCOMPARE(PrivateDatabase::number(connection, "select count(*) from spillway.rejected_event"), 4);
    QCOMPARE(
        PrivateDatabase::number(connection, "select sum(requests)::bigint from spillway.rollup_quarter"), 1);
}

void TestUsageWriter::detachedMonthsStayCounted()
{
    auto connection = m_database->open("spillway_gateway");
    UsageWriter writer(connection);
    const std::vector old{ makeEvent("old", at("2025-01-15T00:00:00Z"), 11) };
    const std::vector newer{ makeEvent("newer", at("2025-02-15T00:00:00Z"), 13) };
    QVERIFY(writer.write(old) && writer.write(newer));
    QVERIFY(connection.query("select spillway.partition_detach('2025-02-20T00:00:00Z')"));
    QCOMPARE(PrivateDatabase::number(connection, "select count(*) from spillway.usage_event"), 1);
    QCOMPARE(
        PrivateDatabase::number(connection, "select sum(cost_nusd)::bigint from spillway.rollup_quarter"),
        24);
    // A second delivery of what is no longer there must not be counted a second time.
    QCOMPARE(writer.write(old).value(), (WriteOutcome{ 0, 0, 1 }));
    QCOMPARE(
        PrivateDatabase::number(connection, "select sum(cost_nusd)::bigint from spillway.rollup_quarter"),
        24);
    // Nor may a rebuild lose it.
    QVERIFY(!connection.query("select spillway.rollup_rebuild('2025-01-01', '2025-02-01')"));
}

void TestUsageWriter::partitionsAreMadeAheadAndTakenOut()
{
    auto connection = m_database->open("spillway_gateway");
    UsageWriter writer(connection);
    QVERIFY(writer.write(std::vector{ makeEvent("jan", at("2025-01-15T00:00:00Z")),
        makeEvent("mar", at("2025-03-15T00:00:00Z")), makeEvent("apr", at("2025-04-15T00:00:00Z")) }));
    PartitionKeeper keeper(connection);
    const Instant now = at("2025-05-31T23:59:00Z");
    const auto first = PrivateDatabase::taken(keeper.keep(now, 2));
    QCOMPARE(first.made, 3); // May, June, July
    QCOMPARE(first.detached, std::vector<std::string>{ "usage_event_2025_01" });
    const auto second = PrivateDatabase::taken(keeper.keep(now, 2));
    QCOMPARE(second.made, 0);
    QVERIFY(second.detached.empty());
    QCOMPARE(PrivateDatabase::number(connection, "select count(*) from spillway.usage_event"), 2);
    QCOMPARE(keeper.keep(now, 1).error().code, ErrorCode::InvalidArgument);
    QVERIFY(PrivateDatabase::taken(keeper.keep(now, 0)).detached.empty());
}

void TestUsageWriter::rollUpIsTheSumOfTheRawRows()
{
    const quint64 seed = 20251026;
    std::mt19937_64 random(seed);
    // Both days on which Berlin changes its clock, a month's and a year's end.
    const Instant around[] = { at("2025-03-30T01:00:00Z"), at("2025-10-26T01:00:00Z"),
        at("2024-12-31T23:00:00Z"), at("2025-02-28T18:30:00Z") };
    const auto events = randomEvents(random, 6'000, around);

    // Delivered by two collectors at once: in any order, in any batches, many of them twice.
    std::vector<std::thread> threads;
    std::atomic<std::int64_t> inserted = 0;
    for (int i = 0; i < 2; ++i) {
        auto mine = events;
        mine.insert(mine.end(), events.begin(), events.begin() + 1'000);
        std::shuffle(mine.begin(), mine.end(), random);
        threads.emplace_back([this, mine = std::move(mine), &inserted, chunk = 137 + i * 400] {
            auto connection = m_database->open("spillway_gateway");
            UsageWriter writer(connection);
            for (std::size_t from = 0; from < mine.size();) {
                const auto count = std::min<std::size_t>(static_cast<std::size_t>(chunk), mine.size() - from);
                const auto outcome = writer.write(std::span(mine).subspan(from, count));
                if (outcome) {
                    inserted += outcome->inserted;
                    from += count;
                } else if (outcome.error().code != ErrorCode::Conflict) {
                    qWarning("%s", outcome.error().message.c_str());
                    return;
                }
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    QCOMPARE(inserted.load(), std::ssize(events));

    auto connection = m_database->open("spillway_gateway");
    const auto rows
        = PrivateDatabase::taken(connection.query("select quarter, tier, requests, unpriced, cost_nusd, "
                                                  "latency_buckets, errors, input_tokens, latency_sum_ms "
                                                  "from spillway.rollup_quarter"));
    for (const char* name :
        { "UTC", "Asia/Kolkata", "Asia/Kathmandu", "Europe/Berlin", "Australia/Lord_Howe" }) {
        const Zone zone = Zone::named(name).value();
        using Figures
            = std::tuple<std::int64_t, std::int64_t, Money, std::int64_t, std::int64_t, std::int64_t>;
        std::map<std::pair<Instant, std::string>, Figures> raw;
        std::map<std::pair<Instant, std::string>, Figures> rolled;
        std::map<std::string, LatencyHistogram> rawLatency;
        std::map<std::string, LatencyHistogram> rolledLatency;
        for (const auto& e : events) {
            auto& [requests, unpriced, cost, errors, tokens, latency]
                = raw[{ zone.periodAt(Period::Day, e.occurredAt).from, e.tier }];
            ++requests;
            unpriced += e.cost ? 0 : 1;
            cost += e.cost.value_or(Money());
            errors += e.status != RequestStatus::Ok && e.status != RequestStatus::Denied;
            tokens += e.inputTokens;
            latency += e.latencyMs.value_or(0);
            if (e.latencyMs) {
                rawLatency[e.tier].add(*e.latencyMs);
            }
        }
        for (int row = 0; row < rows.size(); ++row) {
            auto& [requests, unpriced, cost, errors, tokens, latency]
                = rolled[{ zone.periodAt(Period::Day, rows.instant(row, 0)).from, rows.text(row, 1) }];
            requests += rows.integer(row, 2);
            unpriced += rows.integer(row, 3);
            cost += rows.money(row, 4);
            errors += rows.integer(row, 6);
            tokens += rows.integer(row, 7);
            latency += rows.integer(row, 8);
            rolledLatency[rows.text(row, 1)].merge(rows.integers(row, 5));
        }
        QVERIFY(rows.check());
        QVERIFY2(raw == rolled, name);
        for (const auto& [tier, histogram] : rawLatency) {
            QVERIFY(histogram.counts() == rolledLatency[tier].counts());
        }
    }

    // The packed days and the dimensions say the same, and a rebuild changes not a row.
    for (const char* table : { "rollup_quarter", "rollup_dimension", "rollup_day" }) {
        QVERIFY(connection.execute(
            std::string("create temp table was_") + table + " as table spillway." + table));
    }
    QVERIFY(connection.query("select spillway.rollup_rebuild('2024-12-01', '2025-12-01')"));
    for (const std::string table : { "rollup_quarter", "rollup_dimension", "rollup_day" }) {
        QCOMPARE(PrivateDatabase::number(connection,
                     "select count(*) from ((table spillway." + table + " except table was_" + table
                         + ") union all (table was_" + table + " except table spillway." + table + ")) d"),
            0);
    }
    QCOMPARE(PrivateDatabase::number(connection,
                 "select count(*) from (select (quarter at time zone 'UTC')::date as day, tier, "
                 "(extract(epoch from quarter)::bigint / 900 % 96)::integer as slot, sum(cost_nusd) as cost, "
                 "sum(requests) as requests from spillway.rollup_quarter group by 1, 2, 3) q "
                 "join spillway.rollup_day d using (day, tier) "
                 "where substring(d.cost from slot * 8 + 1 for 8) <> int8send(q.cost::bigint) "
                 "or substring(d.requests from slot * 8 + 1 for 8) <> int8send(q.requests::bigint)"),
        0);
}

QTEST_GUILESS_MAIN(TestUsageWriter)
#include "tst_usage_writer.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/control_record.h"
#include "app/postgres/history_reader.h"
#include "app/postgres/reference_reader.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/postgres/private_database.h"

#include <QTest>

using namespace spillway;
using namespace spillway::postgres;
using spillway::tests::PrivateDatabase;

namespace
{

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}

/// "TIME TIER PROVIDER NANO LATENCY STATUS", one event a line.
std::vector<UsageEvent> events(const char* text)
{
    std::vector<UsageEvent> all;
    for (const QString& line : QString::fromUtf8(text).trimmed().split(u'\n')) {
        const QStringList word = line.simplified().split(u' ');
        UsageEvent e;
        e.requestId = "r" + std::to_string(all.size());
        e.occurredAt = at(word[0].toStdString());
        e.userId = "u";
        e.tier = word[1].toStdString();
        e.provider = word[2].toStdString();
        e.model = "m";
        if (word[3] != QStringLiteral("-")) {
            e.cost = Money::fromNanoDollars(word[3].toLongLong());
        }
        e.latencyMs = word[4].toInt();
        e.status = parseRequestStatus(word[5].toStdString()).value();
        all.push_back(std::move(e));
    }
    return all;
}

} // namespace

class TestHistoryReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PrivateDatabase>(); }
    void init() { m_database->create("test_" + std::to_string(++m_count)); }

    void readsReferenceData();
    void anEmptyLedgerIsNoData();
    void readsTheOverview();
    void quartersOfAnyRange();
    void marksTellCommandsAlertsAndPrices();
    void aLeverEndedEarlyTintsUntilThen();
    void controlStateChangesByVersion();

private:
    std::unique_ptr<PrivateDatabase> m_database;
    int m_count = 0;
};

void TestHistoryReader::readsReferenceData()
{
    auto console = m_database->open("spillway_console");
    ReferenceReader reader(console);
    const auto tiers = reader.tiers().value();
    QCOMPARE(tiers.size(), std::size_t(3));
    QCOMPARE(tiers[0].id, std::string("free"));
    QCOMPARE(tiers[0].dailyRequestLimit.value(), 10);
    QVERIFY(!tiers[2].dailyRequestLimit);
    QCOMPARE(tiers[1].monthlyPrice, Money::fromDollars(19));
    const auto providers = reader.providers().value();
    QCOMPARE(providers.size(), std::size_t(5));
    QVERIFY(providers.back().isFallback);
    const auto budgets = reader.budgets(at("2025-06-01T00:00:00Z")).value();
    QCOMPARE(budgets.at(Period::Day), Money::fromDollars(200));
    QVERIFY(reader.budgets(at("2020-01-01T00:00:00Z")).value().empty());

    auto admin = m_database->open("postgres");
    QVERIFY(admin.execute(
        "insert into spillway.budget values ('day', '2025-06-02', 5), ('week', '2025-06-02', null);"
        "update spillway.tier set allowed_providers = '{openai,\"a \\\"b\\\"\"}' where tier = 'free'"));
    const auto later = reader.budgets(at("2025-06-03T00:00:00Z")).value();
    QCOMPARE(later.at(Period::Day), Money::fromNanoDollars(5));
    QVERIFY(!later.contains(Period::Week));
    QCOMPARE(reader.tierPolicies().value().at("free").allowedProviders,
        (std::vector<std::string>{ "openai", "a \"b\"" }));
}

void TestHistoryReader::anEmptyLedgerIsNoData()
{
    auto console = m_database->open("spillway_console");
    HistoryReader reader(console);
    QVERIFY(!reader.ledger().value().newestOccurredAt);
    const auto figures = reader.overview(Zone(), at("2025-06-10T12:07:00Z")).value();
    QVERIFY(figures.environments.empty());
    QVERIFY(std::all_of(figures.spend.buckets.begin(), figures.spend.buckets.end(),
        [](const auto& bucket) { return bucket.missing; }));
    QCOMPARE(figures.spend.buckets.back().start, at("2025-06-10T12:00:00Z"));
    QVERIFY(figures.providerFigures.empty());
    QVERIFY(!figures.costPerRequestBefore);
}

void TestHistoryReader::readsTheOverview()
{
    auto gateway = m_database->open("spillway_gateway");
    // In Kolkata, 2025-06-10 begins at 18:30 UTC of the day before; that Tuesday's week on the 8th, 18:30.
    const auto batch = events(R"(
        2025-06-08T18:29:59Z free      openai    1000 100 ok
        2025-06-08T18:30:00Z free      openai    200  100 ok
        2025-06-09T18:29:59Z premium   openai    30   100 ok
        2025-06-09T18:30:00Z free      anthropic 4    200 ok
        2025-06-10T08:00:00Z free      anthropic -    200 error
        2025-06-10T08:29:59Z martian   anthropic 5    200 ok
        2025-06-10T08:31:00Z unlimited openai    6    300 ok
    )");
    QCOMPARE(UsageWriter(gateway).write(batch).value().inserted, 7);

    auto console = m_database->open("spillway_console");
    const Zone kolkata = Zone::named("Asia/Kolkata").value();
    const auto figures = HistoryReader(console).overview(kolkata, at("2025-06-10T08:40:00Z")).value();
    QCOMPARE(figures.completeTo, at("2025-06-10T08:31:00Z"));
    QCOMPARE(figures.spentToday, Money::fromNanoDollars(15));
    QCOMPARE(figures.spentThisWeek, Money::fromNanoDollars(245));
    QCOMPARE(figures.requestsToday, 4);
    QCOMPARE(figures.unpricedToday, 1);
    QCOMPARE(figures.costPerRequestBefore.value(), Money::fromNanoDollars(410));
    QCOMPARE(figures.dailyBudget.value(), Money::fromDollars(200));
    QCOMPARE(figures.spend.tiers, (std::vector<std::string>{ "free", "premium", "unlimited", "martian" }));
    QVERIFY(figures.spend.buckets.size() > std::size_t(35 * 96));
    QCOMPARE(figures.spend.buckets.back().start, at("2025-06-10T08:30:00Z"));
    QCOMPARE(figures.spend.buckets.back().spendByTier[2], Money::fromNanoDollars(6));
    QVERIFY(!figures.spend.buckets.back().missing);

    QCOMPARE(figures.providerFigures.size(), std::size_t(2));
    const auto& anthropic = figures.providerFigures[0];
    QCOMPARE(anthropic.requests24h, 3);
    QCOMPARE(anthropic.failures24h, 1);
    QCOMPARE(anthropic.requestsToday, 3);
    QVERIFY(qAbs(*anthropic.p95Ms - 200) <= 4);
    QCOMPARE(anthropic.last24Hours.size(), std::size_t(48));
    QCOMPARE(anthropic.last24Hours[46], HealthState::Down);
    QCOMPARE(anthropic.last24Hours[47], HealthState::NoData);
    QCOMPARE(figures.providerFigures[1].last24Hours[47], HealthState::Ok);
    QCOMPARE(figures.providerFigures[1].requests24h, 2);
}

void TestHistoryReader::quartersOfAnyRange()
{
    auto gateway = m_database->open("spillway_gateway");
    QVERIFY(UsageWriter(gateway).write(events(R"(
        2024-12-31T23:59:59.999999Z free openai 1 1 ok
        2025-01-01T00:00:00Z        free openai 2 1 ok
        2025-01-01T00:30:00Z        free openai 4 1 ok
    )")));
    auto console = m_database->open("spillway_console");
    const auto history = HistoryReader(console)
                             .spendByTier({ at("2024-12-31T23:50:00Z"), at("2025-01-01T00:30:00Z") })
                             .value();
    QCOMPARE(history.buckets.size(), std::size_t(3));
    QCOMPARE(history.buckets[0].start, at("2024-12-31T23:45:00Z"));
    QCOMPARE(history.buckets[0].spendByTier[0], Money::fromNanoDollars(1));
    QCOMPARE(history.buckets[1].spendByTier[0], Money::fromNanoDollars(2));
    QVERIFY(history.buckets[2].missing);
}

void TestHistoryReader::marksTellCommandsAlertsAndPrices()
{
    auto gateway = m_database->open("spillway_gateway");
    QVERIFY(gateway.execute(R"(
        insert into spillway.command (id, environment, type, parameters, reason, actor, key_id, duration_s, request, body)
        values ('00000000-0000-4000-8000-000000000001', 'production', 'pause_tier', '{"tiers": ["free", "premium"]}',
                'spike', 'ada', 'k1', 2700, '', '');
        insert into spillway.command_event (command_id, at, state, actor, control_version)
        values ('00000000-0000-4000-8000-000000000001', '2025-06-10T08:00:00Z', 'applied', 'ada', 42);
        insert into spillway.annotation (at, kind, text, actor) values ('2025-06-10T07:00:00Z', 'outage', 'OpenAI down', 'auto');
    )"));
    auto console = m_database->open("spillway_console");
    const auto marks
        = HistoryReader(console).marks({ at("2025-06-10T06:00:00Z"), at("2025-06-10T09:00:00Z") }).value();
    QCOMPARE(marks.size(), std::size_t(2));
    QCOMPARE(marks[0].kind, MarkKind::Outage);
    QCOMPARE(marks[1].text, std::string("pause tier free, premium"));
    QCOMPARE(marks[1].until.value(), at("2025-06-10T08:45:00Z"));
    QCOMPARE(marks[1].controlVersion.value(), 42);
    // What began before the range and lasts into it belongs to it.
    QCOMPARE(HistoryReader(console)
                 .marks({ at("2025-06-10T08:30:00Z"), at("2025-06-10T09:00:00Z") })
                 .value()
                 .size(),
        std::size_t(1));
}

void TestHistoryReader::aLeverEndedEarlyTintsUntilThen()
{
    auto gateway = m_database->open("spillway_gateway");
    QVERIFY(gateway.execute(R"(
        insert into spillway.command (id, environment, type, parameters, reason, actor, key_id, duration_s, request, body)
        select ('00000000-0000-4000-8000-0000000001' || n)::uuid, 'production', type, parameters::jsonb, 'r', 'ada', 'k1',
               duration, '', ''
        from (values ('01', 'pause_tier', '{"tiers": ["free"]}', 3600), ('02', 'enter_fallback', '{}', 3600),
                     ('03', 'resume_tier', '{"tiers": ["premium"]}', null), ('04', 'resume_tier', '{"tiers": ["free"]}', null),
                     ('05', 'set_budget_cap', '{"amount_usd": "5", "period": "day"}', 3600))
             as c (n, type, parameters, duration);
        insert into spillway.command_event (command_id, at, state, actor, control_version)
        select ('00000000-0000-4000-8000-0000000001' || n)::uuid, at::timestamptz, 'applied', 'ada', version
        from (values ('01', '2025-07-10T08:00:00Z', 101), ('02', '2025-07-10T08:01:00Z', 102),
                     ('03', '2025-07-10T08:02:00Z', 103), ('04', '2025-07-10T08:05:00Z', 104),
                     ('05', '2025-07-10T08:06:00Z', 105)) as e (n, at, version);
    )"));
    auto console = m_database->open("spillway_console");
    const auto marks
        = HistoryReader(console).marks({ at("2025-07-10T07:00:00Z"), at("2025-07-10T12:00:00Z") }).value();
    QCOMPARE(marks.size(), std::size_t(5));
    QCOMPARE(marks[0].until.value(), at("2025-07-10T08:05:00Z")); // resumed
    QCOMPARE(marks[1].until.value(), at("2025-07-10T09:01:00Z")); // ran its time
    QVERIFY(!marks[2].until);
    QCOMPARE(marks[4].until.value(), at("2025-07-10T09:06:00Z"));
}

void TestHistoryReader::controlStateChangesByVersion()
{
    auto gateway = m_database->open("spillway_gateway");
    ControlRecord record(gateway, "production");
    QVERIFY(!record.load().value());
    QVERIFY(record.save(0, { 1, "{\"a\":1}" }));
    QCOMPARE(record.save(0, { 1, "{}" }).error().code, ErrorCode::Conflict);
    QVERIFY(record.save(1, { 2, "{\"a\":2}" }));
    QCOMPARE(record.save(1, { 2, "{}" }).error().code, ErrorCode::Conflict);
    QCOMPARE(record.save(2, { 2, "{}" }).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(record.load().value().value(), (RecordedControl{ 2, "{\"a\":2}" }));
    QVERIFY(!ControlRecord(gateway, "sandbox").load().value());
    auto console = m_database->open("spillway_console");
    QCOMPARE(ReferenceReader(console).environments().value(), std::vector<std::string>{ "production" });
}

QTEST_GUILESS_MAIN(TestHistoryReader)
#include "tst_history_reader.moc"

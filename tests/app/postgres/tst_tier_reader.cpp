// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/tier_reader.h"
#include "app/postgres/usage_writer.h"
#include "models/tiers/assemble_tiers.h"
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

/// "COUNT TIME TIER USER NANO STATUS", so many equal requests a second apart, one line a group.
std::vector<UsageEvent> events(const char* text)
{
    std::vector<UsageEvent> all;
    for (const QString& line : QString::fromUtf8(text).trimmed().split(u'\n')) {
        const QStringList word = line.simplified().split(u' ');
        for (int i = 0; i < word[0].toInt(); ++i) {
            UsageEvent e;
            e.requestId = "r" + std::to_string(all.size());
            e.occurredAt = at(word[1].toStdString()) + std::chrono::seconds(i);
            e.tier = word[2].toStdString();
            e.userId = word[3].toStdString();
            e.provider = "openai";
            e.model = "m";
            if (word[4] != QStringLiteral("-")) {
                e.cost = Money::fromNanoDollars(word[4].toLongLong());
            }
            e.latencyMs = 100;
            e.status = parseRequestStatus(word[5].toStdString()).value();
            all.push_back(std::move(e));
        }
    }
    return all;
}

} // namespace

class TestTierReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PrivateDatabase>(); }
    void init() { m_database->create("test_" + std::to_string(++m_count)); }

    void anEmptyLedgerKnowsThePlanAlone();
    void countsUsersAndRequestsOfTheZonesDay();
    void recognisesRevenueByTime();
    void everyFigureIsWhatSqlSays();

private:
    std::unique_ptr<PrivateDatabase> m_database;
    int m_count = 0;
};

void TestTierReader::anEmptyLedgerKnowsThePlanAlone()
{
    auto console = m_database->open("spillway_console");
    const auto history = TierReader(console).tiers(Zone(), at("2025-06-10T12:00:00Z")).value();
    QCOMPARE(history.tiers.size(), 3U);
    QVERIFY(history.usage.empty());
    QVERIFY(history.heaviest.empty());
    QCOMPARE(history.completeTo, Instant());
    QVERIFY(learnTiers(history, Zone()).empty());
}

void TestTierReader::countsUsersAndRequestsOfTheZonesDay()
{
    auto gateway = m_database->open("spillway_gateway");
    // In Kolkata, 2025-06-10 begins at 18:30 UTC of the day before.
    QVERIFY(UsageWriter(gateway).write(events(R"(
        3  2025-06-09T18:00:00Z free    ann  1000 ok
        4  2025-06-09T18:30:00Z free    ann  100  ok
        2  2025-06-10T02:00:00Z free    ben  -    ok
        5  2025-06-10T02:00:00Z free    ben  0    denied
        6  2025-06-10T03:00:00Z free    cleo 0    denied
        4  2025-06-10T04:00:00Z free    dan  10   error
        1  2025-06-10T05:00:00Z martian eve  7000 ok
        9  2025-06-10T09:00:00Z free    fay  1    ok
    )")));
    auto console = m_database->open("spillway_console");
    const Zone kolkata = Zone::named("Asia/Kolkata").value();
    const auto history = TierReader(console).tiers(kolkata, at("2025-06-10T08:40:00Z")).value();
    QCOMPARE(history.usage.size(), 2U);
    const auto free = std::ranges::find(history.usage, "free", &TierUsage::tier);
    QCOMPARE(free->usersByRequests, (std::map<std::int64_t, std::int64_t>{ { 0, 1 }, { 2, 1 }, { 4, 2 } }));
    QVERIFY(!free->users);
    QVERIFY(!free->revenueThisMonth);
    QCOMPARE(history.heaviest.size(), 5U);
    QCOMPARE(history.heaviest[0], (HeavyUser{ "eve", "martian", 1, 0, Money::fromNanoDollars(7000) }));
    QCOMPARE(history.heaviest[1], (HeavyUser{ "ann", "free", 4, 0, Money::fromNanoDollars(400) }));
    QCOMPARE(history.heaviest[3], (HeavyUser{ "ben", "free", 2, 2, Money() }));
    QCOMPARE(history.spend.tiers.back(), std::string("martian"));
}

void TestTierReader::recognisesRevenueByTime()
{
    auto admin = m_database->open("postgres");
    // June has 30 days; a third of it is over on the 11th.
    QVERIFY(admin.execute(R"(
        insert into spillway.account (user_id, tier, joined_at, left_at, monthly_price_nusd) values
            ('stays',   'premium', '2025-01-01T00:00:00Z', null, 30000000000),
            ('joined',  'premium', '2025-06-06T00:00:00Z', null, 30000000000),
            ('left',    'premium', '2025-01-01T00:00:00Z', '2025-06-03T00:00:00Z', 30000000000),
            ('long ago','premium', '2025-01-01T00:00:00Z', '2025-05-03T00:00:00Z', 30000000000),
            ('to come', 'premium', '2025-06-20T00:00:00Z', null, 30000000000),
            ('f',       'free',    '2025-01-01T00:00:00Z', null, 0)
    )"));
    auto console = m_database->open("spillway_console");
    const auto history = TierReader(console).tiers(Zone(), at("2025-06-11T00:00:00Z")).value();
    const auto premium = std::ranges::find(history.usage, "premium", &TierUsage::tier);
    QCOMPARE(premium->users, 2);
    QCOMPARE(premium->revenueThisMonth, Money::fromDollars(10 + 5 + 2));
    const auto free = std::ranges::find(history.usage, "free", &TierUsage::tier);
    QCOMPARE(free->users, 1);
    QCOMPARE(free->revenueThisMonth, Money());
}

void TestTierReader::everyFigureIsWhatSqlSays()
{
    auto gateway = m_database->open("spillway_gateway");
    QVERIFY(UsageWriter(gateway).write(events(R"(
        10 2025-05-31T23:59:00Z free      ann  1000000000 ok
        20 2025-06-01T00:00:00Z free      ann  1000000000 ok
        5  2025-06-09T12:00:00Z free      ann  2000000000 ok
        12 2025-06-10T01:00:00Z free      ann  3000000000 ok
        8  2025-06-10T02:00:00Z free      ben  500000000  ok
        3  2025-06-10T03:00:00Z premium   cleo 4000000000 ok
    )")));
    auto admin = m_database->open("postgres");
    QVERIFY(admin.execute(R"(
        insert into spillway.account (user_id, tier, joined_at, monthly_price_nusd) values
            ('ann', 'free', '2025-01-01', 0), ('ben', 'free', '2025-01-01', 0), ('dan', 'free', '2025-01-01', 0),
            ('cleo', 'premium', '2025-01-01', 30000000000)
    )"));
    auto console = m_database->open("spillway_console");
    const Instant now = at("2025-06-10T12:00:00Z");
    const TierHistory history = TierReader(console).tiers(Zone(), now).value();
    const TierModels models = learnTiers(history, Zone());
    OverviewValues overview;
    overview.now = now;
    TierInputs inputs;
    inputs.history = &history;
    inputs.models = &models;
    inputs.overview = &overview;
    const TiersValues values = assembleTiers(inputs);
    const auto sql = [&](const char* what) { return PrivateDatabase::number(console, what); };

    QCOMPARE(values.cards.size(), 3U);
    const TierEconomics& free = values.economics[0];
    QCOMPARE(free.users, 3);
    QCOMPARE(free.activeToday,
        sql("select count(distinct user_id) from console.usage_event where tier = 'free' and occurred_at >= "
            "'2025-06-10T00:00:00Z'"));
    QCOMPARE(free.requestsToday,
        sql("select count(*) from console.usage_event where tier = 'free' and occurred_at >= "
            "'2025-06-10T00:00:00Z'"));
    QCOMPARE(free.costToday.nanoDollars(),
        sql("select sum(cost_nusd)::bigint from console.usage_event where tier = 'free' and occurred_at >= "
            "'2025-06-10T00:00:00Z'"));
    QCOMPARE(free.costThisMonth.nanoDollars(),
        sql("select sum(cost_nusd)::bigint from console.usage_event where tier = 'free' and occurred_at >= "
            "'2025-06-01T00:00:00Z'"));
    QCOMPARE(values.cards[0].burns[1].spent.nanoDollars(),
        sql("select sum(cost_nusd)::bigint from console.usage_event where tier = 'free' and occurred_at >= "
            "'2025-06-09T00:00:00Z'"));
    QCOMPARE(free.costPerActive, Money::fromDollars(20)); // $40 by two
    QCOMPARE(free.costPerUser->toDecimal(2), std::string("23.33")); // $70 by three
    QCOMPARE(free.revenueThisMonth, Money());
    QCOMPARE(free.margin, Money::fromDollars(-70));
    QVERIFY(!free.marginShare);
    QCOMPARE(values.cards[0].distribution.atLimit, 1); // ann made 12 of 10, ben 8
    QCOMPARE(values.cards[0].distribution.nearLimit, 1);
    QCOMPARE(values.cards[0].burns[0].outlook.kind, BudgetOutlook::Kind::Unknown); // $40 of $40, no history
    const TierEconomics& premium = values.economics[1];
    QCOMPARE(premium.revenueThisMonth->toDecimal(2), std::string("9.50")); // 9.5 of 30 days
    QCOMPARE(premium.margin->toDecimal(2), std::string("-2.50"));
    QCOMPARE(values.all.users, 4);
    QCOMPARE(values.all.costThisMonth, Money::fromDollars(82));
    QCOMPARE(values.all.requestsToday, 23);
    QVERIFY(!values.economics[2].costPerActive); // nobody of unlimited was there
    QCOMPARE(values.economics[2].users, 0);
}

QTEST_GUILESS_MAIN(TestTierReader)
#include "tst_tier_reader.moc"

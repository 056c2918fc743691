// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/tiers_feed.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/console/fed_page.h"
#include "widgets/charts/time_chart.h"
#include "widgets/pages/tiers_page.h"
#include "widgets/panels/tier_card_panel.h"

#include <cmath>
#include <numeric>

using namespace spillway;
using namespace std::chrono_literals;
using spillway::tests::PrivateDatabase;
using spillway::tests::systemNow;
using spillway::tests::zoneOfNoon;

namespace
{

const char* const kTiers[] = { "free", "premium", "unlimited" };

double sharePast(const TimeRange& range)
{
    return static_cast<double>((systemNow() - range.from).count())
        / static_cast<double>(range.length().count());
}

/// Forty days of requests up to now, one every twenty minutes.
std::vector<UsageEvent> history()
{
    std::vector<UsageEvent> events(2'880);
    for (std::size_t i = 0; i < events.size(); ++i) {
        UsageEvent& e = events[i];
        e.requestId = "r" + std::to_string(i);
        e.occurredAt = systemNow() - 2s - static_cast<std::int64_t>(i) * 20min;
        e.userId = "u" + std::to_string(i * i % 7);
        e.tier = kTiers[i % 3];
        e.provider = "openai";
        e.model = "gpt-4.1";
        e.latencyMs = 800;
        e.status = i % 11 == 0 ? RequestStatus::Error : RequestStatus::Ok;
        if (i % 5 != 0) {
            e.cost = Money::fromNanoDollars(static_cast<std::int64_t>(1'000'000 + i * 7'919));
        }
    }
    return events;
}

} // namespace

class TestTiersFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void economicsAreWhatSqlSays();
    void cardsAreWhatSqlSays();
    void theChartIsWhatSqlSays();
    void theHeaviestAreWhatSqlSays();

private:
    using Console = tests::FedPage<TiersPage, TiersFeed>;
    std::int64_t sql(const std::string& what, const std::string& tier, Period since)
    {
        const Instant from = m_zone.periodAt(since, systemNow()).from;
        return PrivateDatabase::number(*m_reader,
            "select coalesce(" + what + ", 0)::bigint from console.usage_event where occurred_at >= '"
                + toIsoUtc(from) + '\'' + (tier.empty() ? std::string() : " and tier = '" + tier + '\''));
    }
    Zone m_zone = zoneOfNoon();
    std::unique_ptr<PrivateDatabase> m_database;
    std::unique_ptr<postgres::Connection> m_reader;
};

void TestTiersFeed::initTestCase()
{
    m_database = std::make_unique<PrivateDatabase>();
    auto gateway = m_database->open("spillway_gateway");
    QCOMPARE(postgres::UsageWriter(gateway).write(history()).value().inserted, 2'880);
    auto admin = m_database->open("postgres");
    QVERIFY(admin.execute(R"(
        insert into spillway.account (user_id, tier, joined_at, left_at, monthly_price_nusd)
        select 'u' || n, (array['free', 'premium', 'unlimited'])[1 + n % 3], '2025-01-01', null,
               (n % 3) * 9000000000::bigint
        from generate_series(0, 29) n;
        insert into spillway.account (user_id, tier, joined_at, left_at, monthly_price_nusd)
        values ('gone', 'premium', '2025-01-01', '2025-02-01', 9000000000);
    )"));
    m_reader = std::make_unique<postgres::Connection>(m_database->open("spillway_console"));
}

void TestTiersFeed::economicsAreWhatSqlSays()
{
    Console console(*m_database, m_zone);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    const DataTable& table = console.table("Unit economics");
    QCOMPARE(table.model().rows().size(), std::size_t(3));
    for (const char* name : { "free", "premium", "unlimited", "" }) {
        const std::string tier = name;
        const std::optional<QString> key
            = tier.empty() ? std::nullopt : std::optional(QString::fromStdString(tier));
        const auto count
            = [&](const char* column) { return tests::cellOf<std::int64_t>(table, column, key); };
        const auto money = [&](const char* column) { return tests::cellOf<Money>(table, column, key); };
        const std::string only = tier.empty() ? std::string() : " and tier = '" + tier + '\'';
        const std::int64_t users = PrivateDatabase::number(
            *m_reader, "select count(*) from console.account where left_at is null" + only);
        QCOMPARE(count("users"), users);
        QCOMPARE(count("active_today"), sql("count(distinct (tier, user_id))", tier, Period::Day));
        QCOMPARE(count("requests_today"), sql("count(*)", tier, Period::Day));
        const Money today = Money::fromNanoDollars(sql("sum(cost_nusd)", tier, Period::Day));
        const Money month = Money::fromNanoDollars(sql("sum(cost_nusd)", tier, Period::Month));
        QVERIFY(today > Money());
        QCOMPARE(money("cost_today_usd"), today);
        QCOMPARE(money("cost_month_usd"), month);
        const auto per
            = [](Money sum, std::int64_t many) { return sum.toDouble() / static_cast<double>(many); };
        QVERIFY(std::abs(money("cost_per_active_today_usd").toDouble() - per(today, count("active_today")))
            < 1e-8);
        QVERIFY(std::abs(money("cost_per_user_month_usd").toDouble() - per(month, users)) < 1e-8);
        // Recognised by the second, so that it is a little more by now.
        const double recognised
            = static_cast<double>(PrivateDatabase::number(*m_reader,
                  "select sum(monthly_price_nusd)::bigint from console.account where left_at is null" + only))
            / 1e9 * sharePast(m_zone.periodAt(Period::Month, systemNow()));
        QVERIFY(std::abs(money("revenue_month_usd").toDouble() - recognised) < 0.01);
        QCOMPARE(money("margin_month_usd"), money("revenue_month_usd") - month);
    }
}

void TestTiersFeed::cardsAreWhatSqlSays()
{
    Console console(*m_database, m_zone);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    const auto cards = console.page->findChildren<TierCardPanel*>();
    QCOMPARE(cards.size(), 3);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const TierCard& card = cards[i]->card();
        const std::string tier = kTiers[i];
        QCOMPARE(card.tier.id, tier);
        QCOMPARE(card.requestsToday, sql("count(*)", tier, Period::Day));
        QCOMPARE(card.activeToday, sql("count(distinct user_id)", tier, Period::Day));
        for (const PeriodBurn& burn : card.burns) {
            QCOMPARE(burn.range, m_zone.periodAt(burn.period, systemNow()));
            QCOMPARE(burn.spent.nanoDollars(), sql("sum(cost_nusd)", tier, burn.period));
        }
        const std::int64_t users = std::accumulate(
            card.distribution.users.begin(), card.distribution.users.end(), std::int64_t(0));
        QCOMPARE(users, card.activeToday);
    }
}

void TestTiersFeed::theChartIsWhatSqlSays()
{
    Console console(*m_database, m_zone);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    const TimeChartValues& chart = console.page->findChild<TimeChart*>()->values();
    QCOMPARE(chart.series.size(), std::size_t(3));
    QVERIFY(chart.starts.size() >= 47); // of twelve hours, without the quarter hour that has just begun
    QCOMPARE(chart.starts.front(), m_zone.periodAt(Period::Day, systemNow()).from);
    for (std::size_t bucket = 0; bucket + 1 < chart.starts.size(); ++bucket) {
        const std::string span = "occurred_at >= '" + toIsoUtc(chart.starts[bucket]) + "' and occurred_at < '"
            + toIsoUtc(chart.starts[bucket + 1]) + '\'';
        double requests = 0;
        for (const ChartSeries& series : chart.series) {
            requests += series.values[bucket] * 15;
        }
        QCOMPARE(std::llround(requests),
            PrivateDatabase::number(*m_reader, "select count(*) from console.usage_event where " + span));
    }
}

void TestTiersFeed::theHeaviestAreWhatSqlSays()
{
    Console console(*m_database, m_zone);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    const DataTable& table = console.table("Heaviest users today");
    const auto rows = PrivateDatabase::taken(
        m_reader->query("select tier || '/' || user_id, count(*), coalesce(sum(cost_nusd), 0)::bigint from "
                        "console.usage_event where occurred_at >= '"
            + toIsoUtc(m_zone.periodAt(Period::Day, systemNow()).from) + "' group by tier, user_id"));
    QVERIFY(!table.model().rows().empty());
    Money before = Money::fromDollars(1'000);
    for (const TableRow& shown : table.model().rows()) {
        int found = 0;
        for (int row = 0; row < rows.size(); ++row) {
            if (QString::fromStdString(rows.text(row, 0)) == shown.key) {
                ++found;
                QCOMPARE(tests::cellOf<std::int64_t>(table, "requests", shown.key), rows.integer(row, 1));
                QCOMPARE(tests::cellOf<Money>(table, "cost_usd", shown.key), rows.money(row, 2));
            }
        }
        QCOMPARE(found, 1);
        const Money cost = tests::cellOf<Money>(table, "cost_usd", shown.key);
        QVERIFY(cost <= before); // the dearest first
        before = cost;
    }
}

QTEST_MAIN(TestTiersFeed)
#include "tst_tiers_feed.moc"

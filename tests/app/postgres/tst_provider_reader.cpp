// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/provider_reader.h"
#include "app/postgres/usage_writer.h"
#include "models/providers/assemble_providers.h"
#include "tests/app/postgres/private_database.h"

#include <QTest>

#include <cmath>

using namespace spillway;
using namespace spillway::postgres;
using spillway::tests::PrivateDatabase;

namespace
{

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}

/// "COUNT TIME TIER PROVIDER/MODEL NANO LATENCY STATUS [fallback]", so many equal requests, one line a group.
std::vector<UsageEvent> events(const char* text)
{
    std::vector<UsageEvent> all;
    for (const QString& line : QString::fromUtf8(text).trimmed().split(u'\n')) {
        const QStringList word = line.simplified().split(u' ');
        for (int i = 0; i < word[0].toInt(); ++i) {
            UsageEvent e;
            e.requestId = "r" + std::to_string(all.size());
            e.occurredAt = at(word[1].toStdString()) + std::chrono::milliseconds(i);
            e.userId = "u";
            e.tier = word[2].toStdString();
            e.provider = word[3].section(u'/', 0, 0).toStdString();
            e.model = word[3].section(u'/', 1).toStdString();
            if (word[4] != QStringLiteral("-")) {
                e.cost = Money::fromNanoDollars(word[4].toLongLong());
            }
            e.latencyMs = word[5].toInt();
            e.status = parseRequestStatus(word[6].toStdString()).value();
            e.fallback = word.size() > 7;
            all.push_back(std::move(e));
        }
    }
    return all;
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 0.02 * b + 1;
}

} // namespace

class TestProviderReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PrivateDatabase>(); }
    void init() { m_database->create("test_" + std::to_string(++m_count)); }

    void anEmptyLedgerKnowsThePlanAlone();
    void everyFigureIsWhatSqlSays();
    void ratingsOfAWeekAndThirtyDays();

private:
    std::unique_ptr<PrivateDatabase> m_database;
    int m_count = 0;
};

void TestProviderReader::anEmptyLedgerKnowsThePlanAlone()
{
    auto console = m_database->open("spillway_console");
    const auto history = ProviderReader(console).providers(Zone(), at("2025-06-10T12:07:00Z")).value();
    QCOMPARE(history.plan.size(), 5U);
    QCOMPARE(history.plan[0].requestsPerSecondLimit, 50);
    QVERIFY(!history.plan[0].requestsPerDayLimit);
    QCOMPARE(history.plan[2].requestsPerDayLimit, 1500000);
    QVERIFY(history.providers.empty());
    QVERIFY(!history.latency);
    QVERIFY(!history.peakP95Ms);
    QCOMPARE(history.range.from, at("2025-06-09T12:15:00Z"));
    QCOMPARE(history.range.to, at("2025-06-10T12:15:00Z"));
}

void TestProviderReader::everyFigureIsWhatSqlSays()
{
    auto gateway = m_database->open("spillway_gateway");
    QVERIFY(UsageWriter(gateway).write(events(R"(
        50 2025-06-05T10:00:00Z free    openai/gpt-5   1000 100  error
        50 2025-06-05T11:00:00Z free    openai/gpt-5   1000 100  ok
        90 2025-06-09T12:14:00Z free    openai/gpt-5   7    9    ok
        40 2025-06-09T23:50:00Z free    openai/gpt-5   3000 400  ok
        60 2025-06-10T11:00:00Z free    openai/gpt-5   3000 500  ok
        30 2025-06-10T11:20:00Z premium openai/gpt-5-mini - 900  ok
        5  2025-06-10T11:20:00Z premium openai/gpt-5   0    20000 timeout
        4  2025-06-10T11:20:00Z premium openai/gpt-5   0    50   rate_limited
        1  2025-06-10T11:20:00Z premium openai/gpt-5   0    50   error
        20 2025-06-10T11:20:00Z free    openai/gpt-5   0    1    denied
        10 2025-06-10T11:31:00Z premium fallback/llama 10   200  ok fallback
    )")));
    auto console = m_database->open("spillway_console");
    const Instant now = at("2025-06-10T12:07:00Z");
    const ProvidersHistory history = ProviderReader(console).providers(Zone(), now).value();
    OverviewValues overview;
    overview.now = now;
    ProviderInputs inputs;
    inputs.history = &history;
    inputs.overview = &overview;
    const ProvidersValues values = assembleProviders(inputs);
    const auto sql = [&](const std::string& what, const std::string& where) {
        return PrivateDatabase::number(console,
            "select " + what
                + " from console.usage_event where occurred_at >= '2025-06-09T12:15:00Z' and status <> "
                  "'denied' and "
                + where);
    };
    const ProviderRow& openai = values.rows[0];
    const std::string mine = "provider = 'openai'";
    QCOMPARE(openai.name, std::string("OpenAI"));
    QCOMPARE(openai.counts.requests, sql("count(*)", mine));
    QCOMPARE(openai.counts.requests, 140);
    QCOMPARE(openai.counts.errors, sql("count(*)", mine + " and status <> 'ok'"));
    QCOMPARE(openai.counts.timeouts, sql("count(*)", mine + " and status = 'timeout'"));
    QCOMPARE(openai.counts.rateLimited, sql("count(*)", mine + " and status = 'rate_limited'"));
    QCOMPARE(openai.counts.otherErrors(), 1);
    QCOMPARE(openai.counts.cost.nanoDollars(), sql("sum(cost_nusd)::bigint", mine));
    QCOMPARE(openai.counts.unpriced, sql("count(*) - count(cost_nusd)", mine));
    QCOMPARE(openai.success, 130.0 / 140);
    QCOMPARE(openai.costPerRequest->nanoDollars(), sql("(sum(cost_nusd) / count(cost_nusd))::bigint", mine));
    const auto quantile = [&](const char* q) {
        return static_cast<double>(PrivateDatabase::number(console,
            std::string("select percentile_disc(") + q
                + ") within group (order by latency_ms)::bigint from console.usage_event where provider = "
                  "'openai'"
                  " and occurred_at >= '2025-06-09T12:15:00Z'"));
    };
    QVERIFY2(near(openai.latency->p50, quantile("0.5")), qPrintable(QString::number(openai.latency->p50)));
    QVERIFY2(near(openai.latency->p95, quantile("0.95")), qPrintable(QString::number(openai.latency->p95)));
    QVERIFY2(near(openai.latency->p99, quantile("0.99")), qPrintable(QString::number(openai.latency->p99)));
    QCOMPARE(openai.models, (std::vector<std::string>{ "gpt-5", "gpt-5-mini" }));
    QCOMPARE(values.models.size(), 3U);
    QCOMPARE(values.models[1].counts.requests, 30);
    QVERIFY(!values.models[1].costPerRequest);
    QVERIFY(near(values.models[1].latency->p95, 900));
    QCOMPARE(
        history.providers[0].requestsToday, 120); // what was denied counts against nobody but is a request
    QCOMPARE(openai.strip[91], HealthState::Ok);
    QCOMPARE(openai.strip[92], HealthState::Degraded); // ten of forty at 11:15
    QCOMPARE(openai.strip[95], HealthState::NoData);
    QCOMPARE(values.details[0].tiers[0].usual, 1.0);
    QCOMPARE(values.details[0].tiers[1].now, 40.0 / 50); // premium, from 11:00
    QCOMPARE(values.details[0].tiers[2].now, std::nullopt);
    QCOMPARE(values.fallbackUsual, 10.0 / 340);
    QVERIFY(!values.fallbackNow);
    QCOMPARE(values.system.uptime, 6.0 / 7); // one of seven quarter hours with traffic was down
    QCOMPARE(values.system.errorRate, 10.0 / 150);
    QVERIFY(near(*values.system.peakP95Ms, 20000));
    QVERIFY(values.rows[1].strip == std::vector<HealthState>(96, HealthState::NoData));
}

void TestProviderReader::ratingsOfAWeekAndThirtyDays()
{
    auto admin = m_database->open("postgres");
    QVERIFY(admin.execute(R"(
        insert into spillway.rating (user_id, rated_at, provider, model, stars) values
            ('a', '2025-06-10T11:00:00Z', 'openai', 'gpt-5', 5),
            ('b', '2025-06-10T10:00:00Z', 'openai', null, 4),
            ('c', '2025-06-05T10:00:00Z', 'openai', 'gpt-5', 3),
            ('d', '2025-05-20T10:00:00Z', 'openai', 'gpt-5', 1),
            ('e', '2025-04-20T10:00:00Z', 'openai', 'gpt-5', 1),
            ('f', '2025-06-10T10:00:00Z', null, null, 1)
    )"));
    auto console = m_database->open("spillway_console");
    const auto history = ProviderReader(console).providers(Zone(), at("2025-06-10T12:07:00Z")).value();
    QCOMPARE(history.providers.size(), 1U);
    const RatingFigures& ratings = history.providers[0].ratings;
    QCOMPARE(ratings.count, 3);
    QCOMPARE(ratings.mean(), 4.0);
    QCOMPARE(ratings.dailyMeans.size(), 30U);
    QCOMPARE(ratings.dailyMeans.back(), 4.5);
    QVERIFY(std::isnan(ratings.dailyMeans[28]));
    QCOMPARE(ratings.dailyMeans[8], 1.0);
}

QTEST_GUILESS_MAIN(TestProviderReader)
#include "tst_provider_reader.moc"

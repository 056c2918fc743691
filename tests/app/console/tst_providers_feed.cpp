// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/providers_feed.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/console/fed_page.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/segmented_control.h"
#include "widgets/pages/providers_page.h"

#include <QAbstractButton>

#include <cmath>

using namespace spillway;
using namespace std::chrono_literals;
using spillway::tests::PrivateDatabase;
using spillway::tests::systemNow;

namespace
{

constexpr Duration kQuarterHour = 15min;

struct Served {
    const char* provider;
    const char* model;
};
constexpr Served kServed[] = { { "openai", "gpt-4.1" }, { "anthropic", "claude-sonnet-4" },
    { "gemini", "gemini-2.5-flash" }, { "openai", "gpt-4.1-mini" }, { "fallback", "llama" } };

Instant floorTo(Instant at, Duration step)
{
    return Instant(at.time_since_epoch() / step * step);
}

RequestStatus statusOf(std::size_t i)
{
    return i % 13 == 0 ? RequestStatus::RateLimited
        : i % 17 == 0  ? RequestStatus::Timeout
        : i % 19 == 0  ? RequestStatus::Error
                       : RequestStatus::Ok;
}

/// Thirty hours of requests up to now, one a minute; one of them in an hour is of a provider that fails.
std::vector<UsageEvent> history()
{
    std::vector<UsageEvent> events(1'800);
    for (std::size_t i = 0; i < events.size(); ++i) {
        UsageEvent& e = events[i];
        const Served& served = kServed[i % 5];
        e.requestId = "r" + std::to_string(i);
        e.occurredAt = systemNow() - 2s - static_cast<std::int64_t>(i) * 1min;
        e.userId = "u" + std::to_string(i % 17);
        e.tier = i % 2 == 0 ? "free" : "premium";
        e.provider = served.provider;
        e.model = served.model;
        e.latencyMs = static_cast<std::int32_t>(300 + i * 37 % 4'000);
        e.status = i / 15 % 20 == 3 ? RequestStatus::Error : statusOf(i);
        e.fallback = e.provider == "fallback";
        if (i % 6 != 0) {
            e.cost = Money::fromNanoDollars(static_cast<std::int64_t>(1'000'000 + i * 7'919));
        }
    }
    return events;
}

/// The lower empirical quantile of latencies, in SQL.
std::string quantile(const std::string& q)
{
    return "(array_agg(latency_ms order by latency_ms))[1 + floor(" + q + " * (count(*) - 1))]";
}

/// How much of a hundred answers was of this status, in SQL.
std::string errors(const std::string& status)
{
    return "100.0 * count(*) filter (where status = '" + status + "') / count(*)";
}

bool isNear(double shown, double exact)
{
    return std::abs(shown - exact) <= 0.02 * exact + 1; // the relative error of a histogram's bin
}

} // namespace

class TestProvidersFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void rowsAreWhatSqlSays_data();
    void rowsAreWhatSqlSays();
    void modelsAreRowsToo();
    void chartsAreWhatSqlSays();

private:
    using Console = tests::FedPage<ProvidersPage, ProvidersFeed>;
    /// Of the 24 hours that end with the running quarter hour.
    [[nodiscard]] Instant from() const { return floorTo(systemNow(), kQuarterHour) + kQuarterHour - 24h; }
    double sql(const std::string& what, const std::string& where)
    {
        const auto rows = PrivateDatabase::taken(
            m_reader->query("select (" + what + ")::float8 from console.usage_event where occurred_at >= '"
                + toIsoUtc(from()) + "' and " + where));
        return rows.isNull(0, 0) ? 0 : rows.real(0, 0);
    }
    std::unique_ptr<PrivateDatabase> m_database;
    std::unique_ptr<postgres::Connection> m_reader;
};

void TestProvidersFeed::initTestCase()
{
    m_database = std::make_unique<PrivateDatabase>();
    auto gateway = m_database->open("spillway_gateway");
    QCOMPARE(postgres::UsageWriter(gateway).write(history()).value().inserted, 1'800);
    auto admin = m_database->open("postgres");
    QVERIFY(admin.execute(R"(
        insert into spillway.rating (user_id, rated_at, provider, model, stars)
        select 'u' || n, now() - n * interval '3 hours' - interval '1 minute',
               (array['openai', 'gemini'])[1 + n % 2], null, 1 + n % 5
        from generate_series(0, 30) n
    )"));
    m_reader = std::make_unique<postgres::Connection>(m_database->open("spillway_console"));
}

void TestProvidersFeed::init()
{
    // No quarter hour ends between the page's question and the test's.
    const Duration left = floorTo(systemNow(), kQuarterHour) + kQuarterHour - systemNow();
    if (left < 25s) {
        QTest::qWait(static_cast<int>(left / 1ms) + 100);
    }
}

void TestProvidersFeed::rowsAreWhatSqlSays_data()
{
    QTest::addColumn<QString>("provider");
    for (const char* provider : { "openai", "anthropic", "gemini", "fallback" }) {
        QTest::newRow(provider) << QString::fromLatin1(provider);
    }
}

void TestProvidersFeed::rowsAreWhatSqlSays()
{
    QFETCH(QString, provider);
    Console console(*m_database, Zone());
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    const DataTable& table = console.table("All providers");
    const auto number = [&](const char* column) { return tests::cellOf<double>(table, column, provider); };
    const std::string mine = "provider = '" + provider.toStdString() + "'";
    QVERIFY(sql("count(*)", mine) > 250);
    QCOMPARE(number("success_rate"), sql("count(*) filter (where status = 'ok')::float8 / count(*)", mine));
    QCOMPARE(
        number("error_rate_24h"), sql("count(*) filter (where status <> 'ok')::float8 / count(*)", mine));
    QVERIFY(isNear(number("p95_ms"), sql(quantile("0.95"), mine)));
    const Money cost = tests::cellOf<Money>(table, "cost_per_request_usd", provider);
    QVERIFY(std::abs(cost.toDouble() - sql("sum(cost_nusd) / count(cost_nusd) / 1e9", mine)) < 1e-8);
    if (provider == u"openai" || provider == u"gemini") {
        const auto stars = PrivateDatabase::taken(m_reader->query(
            "select avg(stars)::float8 from console.rating where rated_at >= now() - interval '7 days' and "
            + mine));
        QVERIFY(std::abs(number("satisfaction") - stars.real(0, 0)) < 1e-9);
    }
    // A quarter hour is bad where a twentieth of what it answered failed.
    const auto bad = PrivateDatabase::number(*m_reader,
        "select count(*) from (select 1 from console.usage_event where occurred_at >= '" + toIsoUtc(from())
            + "' and " + mine
            + " group by date_bin('15 minutes', occurred_at, '2000-01-01') having count(*) filter (where "
              "status <> "
              "'ok') >= 0.05 * count(*)) q");
    QVERIFY(bad > 0);
    QCOMPARE(tests::cellOf<std::int64_t>(table, "bad_quarters_24h", provider), bad);
}

void TestProvidersFeed::modelsAreRowsToo()
{
    Console console(*m_database, Zone());
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    const DataTable& table = console.table("All providers");
    QTest::mouseClick(
        console.page->findChild<SegmentedControl*>()->findChildren<QAbstractButton*>().at(1), Qt::LeftButton);
    QCOMPARE(table.model().rows().size(), std::size(kServed));
    for (const Served& served : kServed) {
        const QString key = QStringLiteral("%1/%2").arg(
            QString::fromLatin1(served.provider), QString::fromLatin1(served.model));
        const std::string mine
            = std::string("provider = '") + served.provider + "' and model = '" + served.model + "'";
        QCOMPARE(tests::cellOf<double>(table, "error_rate_24h", key),
            sql("count(*) filter (where status <> 'ok')::float8 / count(*)", mine));
        QVERIFY(isNear(tests::cellOf<double>(table, "p95_ms", key), sql(quantile("0.95"), mine)));
    }
}

void TestProvidersFeed::chartsAreWhatSqlSays()
{
    Console console(*m_database, Zone());
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    QCOMPARE(console.table("All providers").currentKey(), QStringLiteral("openai"));
    for (const TimeChart* chart : console.page->findChildren<TimeChart*>()) {
        const TimeChartValues& values = chart->values();
        const bool isLatency = values.kind == ChartKind::Lines;
        const Duration bucket = isLatency ? kQuarterHour : 2 * kQuarterHour;
        QVERIFY(values.starts.size() >= std::size_t(24h / bucket) - 1);
        for (std::size_t i = 0; i < values.starts.size(); ++i) {
            const std::string mine = "provider = 'openai' and occurred_at >= '" + toIsoUtc(values.starts[i])
                + "' and occurred_at < '" + toIsoUtc(values.starts[i] + bucket) + '\'';
            if (values.missing[i]) {
                QCOMPARE(sql("count(*)", mine), 0.0);
                continue;
            }
            const std::string exact[] = { quantile("0.99"), quantile("0.5"), quantile("0.95"),
                errors("timeout"), errors("error"), errors("rate_limited") };
            for (std::size_t series = 0; series < 3; ++series) {
                const double shown = values.series[series].values[i];
                const double known = sql(exact[series + (isLatency ? 0 : 3)], mine);
                QVERIFY2(isLatency ? isNear(1'000 * shown, known) : std::abs(shown - known) < 1e-6,
                    qPrintable(QStringLiteral("%1: %2 is %3")
                            .arg(values.series[series].name)
                            .arg(shown)
                            .arg(known)));
            }
        }
    }
}

QTEST_MAIN(TestProvidersFeed)
#include "tst_providers_feed.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The promise of the collector, held against real servers that break while a product records: every recorded
// request is one row, and the roll-ups are the rows' sums to the nano-dollar.
#include "app/demo/private_postgres.h"
#include "app/demo/private_redis.h"
#include "app/postgres/connection.h"
#include "event_producer.h"
#include "gateway_process.h"
#include "models/domain/zone.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::gateway;
using spillway::demo::PrivatePostgres;
using spillway::demo::PrivateRedis;

namespace
{

redis::Endpoint endpointOf(const PrivateRedis& server)
{
    redis::Endpoint endpoint;
    endpoint.socketPath = server.socketPath();
    return endpoint;
}

/// The suite keeps its time; tests/hard/run asks for the full counts.
bool fullCounts()
{
    return qEnvironmentVariableIntValue("SPILLWAY_FULL_COUNTS") == 1;
}

} // namespace

class GatewayFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstStartAssertsControl();
    void healthAndCheckAgree();
    void aGatewayKilledAtAnyMoment();
    void postgresStopsAndComesBack();
    void redisRestarts();
    void twoGatewaysShareTheWork();
    void aFlushedControlStateComesBack();
    void termStopsCleanly();
    void daysAddUpInEveryZone_data();
    void daysAddUpInEveryZone();

private:
    void drained(EventProducer& producer);
    std::int64_t number(const std::string& sql);
    std::int64_t streamLength();
    std::string control();

    QTemporaryDir m_directory;
    std::unique_ptr<PrivatePostgres> m_postgres;
    std::unique_ptr<PrivateRedis> m_redis;
    std::unique_ptr<GatewayProcess> m_gateway;
    std::int64_t m_recorded = 0; ///< over all tests
    std::int64_t m_cost = 0;
};

void GatewayFaultsTest::initTestCase()
{
    auto postgres = PrivatePostgres::start(m_directory.path(), PrivatePostgres::Durability::Fast);
    QVERIFY2(postgres, postgres ? "" : postgres.error().message.c_str());
    m_postgres = std::move(*postgres);
    QVERIFY(m_postgres->createDatabase("spillway"));
    auto redis = PrivateRedis::start({ .directory = m_directory.path().toStdString(), .appendOnly = true });
    QVERIFY2(redis, redis ? "" : redis.error().message.c_str());
    m_redis = std::move(*redis);
    m_gateway
        = std::make_unique<GatewayProcess>(m_directory.path(), m_postgres->endpoint(), m_redis->socketPath(),
            QStringLiteral(
                "[collector]\nbatch_events = 500\nclaim_after_s = 1\n[http]\nlisten = \"127.0.0.1:0\"\n"));
    const auto migrated = m_gateway->runToEnd({ QStringLiteral("migrate") });
    QVERIFY2(migrated.exitCode == 0, qPrintable(migrated.err));
}

std::int64_t GatewayFaultsTest::number(const std::string& sql)
{
    auto connection = postgres::Connection::open(m_postgres->endpoint());
    const auto rows = connection ? connection->query(sql) : std::unexpected(connection.error());
    if (!rows) {
        qWarning("%s", rows.error().message.c_str());
        return -1;
    }
    return rows->integer(0, 0);
}

std::int64_t GatewayFaultsTest::streamLength()
{
    redis::RedisClient client(endpointOf(*m_redis));
    if (!client.connect(std::chrono::seconds(2))) {
        return -1;
    }
    const auto reply = client.call({ "XLEN", "spillway:{test}:use:events" }, std::chrono::seconds(2));
    return reply ? reply->integer : -1;
}

std::string GatewayFaultsTest::control()
{
    redis::RedisClient client(endpointOf(*m_redis));
    if (!client.connect(std::chrono::seconds(2))) {
        return {};
    }
    const auto reply = client.call({ "GET", "spillway:{test}:control" }, std::chrono::seconds(2));
    return reply ? reply->text : std::string();
}

/// Waits until the stream is empty, then holds table and roll-ups against what was recorded.
void GatewayFaultsTest::drained(EventProducer& producer)
{
    producer.finish();
    QCOMPARE(producer.problem(), std::string());
    m_recorded += producer.recorded();
    m_cost += producer.costNanoDollars();
    QVERIFY(producer.recorded() > 0);
    QTRY_COMPARE_WITH_TIMEOUT(streamLength(), std::int64_t(0), 60'000);
    const std::string raw = " from spillway.usage_event";
    QCOMPARE(number("select count(*)" + raw), m_recorded);
    QCOMPARE(number("select count(distinct request_id)" + raw), m_recorded);
    QCOMPARE(number("select sum(cost_nusd)::bigint" + raw), m_cost);
    QCOMPARE(number("select sum(requests)::bigint from spillway.rollup_quarter"), m_recorded);
    QCOMPARE(number("select sum(cost_nusd)::bigint from spillway.rollup_quarter"), m_cost);
    const std::string sums = "select date_bin('15 minutes', occurred_at, '2000-01-01 00:00+00') q, tier, "
                             "provider, model, count(*)::bigint n, sum(cost_nusd)::bigint c, "
                             "sum(latency_ms)::bigint l, sum(input_tokens)::bigint i"
        + raw + " group by 1, 2, 3, 4";
    const std::string kept = "select quarter, tier, provider, model, requests, cost_nusd, latency_sum_ms, "
                             "input_tokens from spillway.rollup_quarter";
    QCOMPARE(number("select count(*) from ((" + sums + " except " + kept + ") union all (" + kept + " except "
                 + sums + ")) difference"),
        std::int64_t(0));
}

void GatewayFaultsTest::theFirstStartAssertsControl()
{
    QVERIFY(control().empty());
    m_gateway->start();
    QTRY_VERIFY_WITH_TIMEOUT(!control().empty(), 20'000);
    QVERIFY2(control().find("\"version\":1") != std::string::npos, control().c_str());
    QTRY_VERIFY_WITH_TIMEOUT(m_gateway->log().contains(QStringLiteral("event=partitions.kept")), 20'000);
    QCOMPARE(
        number("select version from spillway.control_state where environment = 'test'"), std::int64_t(1));
}

void GatewayFaultsTest::healthAndCheckAgree()
{
    static const QRegularExpression listening(QStringLiteral("event=http.listening .*port=(\\d+)"));
    const auto port = listening.match(m_gateway->log()).captured(1).toUShort();
    const auto health = [port] {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        socket.waitForConnected();
        socket.write("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead()) {
            answer += socket.readAll();
        }
        return answer;
    };
    QTRY_VERIFY_WITH_TIMEOUT(health().startsWith("HTTP/1.1 200 "), 20'000);
    QVERIFY(health().contains("\"in_force\":true"));

    const auto check = m_gateway->runToEnd({ QStringLiteral("check") });
    QVERIFY2(check.exitCode == 0, qPrintable(check.out + check.err));
    QVERIFY2(
        check.out.contains(QStringLiteral("functions current, control version 1, ")), qPrintable(check.out));
}

void GatewayFaultsTest::aGatewayKilledAtAnyMoment()
{
    EventProducer producer(m_redis->socketPath(), QStringLiteral("kill-"));
    for (int kill = 0; kill < (fullCounts() ? 10 : 3); ++kill) {
        QTest::qWait(300 + QRandomGenerator::global()->bounded(700));
        m_gateway->kill();
        m_gateway->start();
    }
    QTest::qWait(500);
    drained(producer);
}

void GatewayFaultsTest::postgresStopsAndComesBack()
{
    EventProducer producer(m_redis->socketPath(), QStringLiteral("postgres-"));
    QTest::qWait(500);
    m_postgres->stop();
    QTest::qWait(fullCounts() ? 60'000 : 1500);
    QVERIFY(m_postgres->restart());
    QTest::qWait(500);
    drained(producer);
    QVERIFY(m_gateway->log().contains(QStringLiteral("event=collector.postgres_away")));
    QVERIFY(m_gateway->log().contains(QStringLiteral("event=collector.waiting")));
    QVERIFY(m_gateway->log().contains(QStringLiteral("event=collector.postgres_back")));
}

void GatewayFaultsTest::redisRestarts()
{
    EventProducer producer(m_redis->socketPath(), QStringLiteral("redis-"));
    QTest::qWait(500);
    m_redis->kill();
    QTest::qWait(fullCounts() ? 5'000 : 300);
    const auto restarted = m_redis->restart();
    QVERIFY2(restarted, restarted ? "" : restarted.error().message.c_str());
    QTest::qWait(1000);
    drained(producer);
}

void GatewayFaultsTest::twoGatewaysShareTheWork()
{
    QTemporaryDir elsewhere;
    GatewayProcess second(elsewhere.path(), m_postgres->endpoint(), m_redis->socketPath(),
        QStringLiteral("[collector]\nbatch_events = 100\nclaim_after_s = 1\n[http]\nlisten = \"\"\n"));
    second.start();
    EventProducer producer(m_redis->socketPath(), QStringLiteral("two-"));
    QTest::qWait(1500);
    drained(producer);
    QCOMPARE(second.stop(), 0);
}

void GatewayFaultsTest::aFlushedControlStateComesBack()
{
    redis::RedisClient client(endpointOf(*m_redis));
    QVERIFY(client.connect(std::chrono::seconds(2)));
    const auto before = control();
    QVERIFY(client.call({ "FLUSHALL" }, std::chrono::seconds(5)));
    QTRY_COMPARE_WITH_TIMEOUT(control(), before, 20'000);
    EventProducer producer(m_redis->socketPath(), QStringLiteral("flush-"));
    QTest::qWait(300);
    drained(producer); // the consumer group, lost too, is there again
}

void GatewayFaultsTest::termStopsCleanly()
{
    QCOMPARE(m_gateway->stop(), 0);
    QVERIFY(m_gateway->log().trimmed().endsWith(QStringLiteral("event=gateway.stopped")));
}

void GatewayFaultsTest::daysAddUpInEveryZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("noon");
    const auto row = [](const char* zone, const char* noon) {
        QTest::addRow("%s %s", zone, noon) << QString::fromLatin1(zone) << QString::fromLatin1(noon);
    };
    row("UTC", "2025-03-30T12:00:00Z");
    row("Asia/Kolkata", "2025-03-30T06:30:00Z");
    row("Asia/Kathmandu", "2025-03-30T06:15:00Z");
    row("Europe/Berlin", "2025-03-30T10:00:00Z"); // 23 hours
    row("Europe/Berlin", "2025-10-26T11:00:00Z"); // 25 hours
}

void GatewayFaultsTest::daysAddUpInEveryZone()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, noon);
    const auto named = Zone::named(zone.toStdString());
    QVERIFY(named);
    const auto day = named->periodAt(Period::Day, parseIso(noon.toStdString()).value());
    const auto within = [&day](const std::string& column) {
        return " where " + column + " >= '" + toIsoUtc(day.from) + "' and " + column + " < '"
            + toIsoUtc(day.to) + "'";
    };
    const auto rows = number("select count(*) from spillway.usage_event" + within("occurred_at"));
    QVERIFY(rows > 0);
    QCOMPARE(number("select sum(requests)::bigint from spillway.rollup_quarter" + within("quarter")), rows);
    QCOMPARE(number("select sum(cost_nusd)::bigint from spillway.rollup_quarter" + within("quarter")),
        number("select sum(cost_nusd)::bigint from spillway.usage_event" + within("occurred_at")));
}

QTEST_GUILESS_MAIN(GatewayFaultsTest)
#include "tst_gateway_faults.moc"

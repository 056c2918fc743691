// SPDX-License-Identifier: GPL-3.0-or-later
// Orders to a real gateway on real servers: what survives restarts and a flushed Redis. The counts here are
// small; SPILLWAY_FULL_COUNTS=1 (tests/hard/run) makes them what SECURITY §5 asks for.
#include "app/demo/private_postgres.h"
#include "app/demo/private_redis.h"
#include "app/postgres/audit_reader.h"
#include "app/postgres/connection.h"
#include "app/redis/live_reader.h"
#include "app/redis/product_calls.h"
#include "app/redis/redis_client.h"
#include "gateway_process.h"
#include "signed_caller.h"
#include "tests/support/sanitizer_factor.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace spillway;
using namespace spillway::gateway;
using namespace spillway::tests;
using commands::CommandState;
using commands::Ed25519SecretKey;
using commands::ProblemKind;
using commands::Role;
using commands::RoleSet;
using spillway::demo::PrivatePostgres;
using spillway::demo::PrivateRedis;

namespace
{

bool isHard()
{
    return qEnvironmentVariableIntValue("SPILLWAY_FULL_COUNTS") == 1;
}
int count(int small, int hard)
{
    return isHard() ? hard : small;
}

} // namespace

class GatewayOrdersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newKeyAndCheck();
    void aPauseTakesEffect();
    void replaysAreRefusedAfterRestartAndFlush();
    void mutationsAreRefused();
    void identicalRequestsAreCarriedOutOnce();
    void twoAdminsRace();
    void aRestartedRedisObeysWithinFiveSeconds();
    void aFailoverToAnOlderStateObeysWithinFiveSeconds();
    void aStateWrittenPastTheGatewayIsOvertaken();
    void aFlushedRedisCountsWhatTheLedgerKnows();
    void malformedRequestsDoNoHarm();
    void slowCallersDoNotHoldAnOrder();
    void keysAreReadAgain();
    void everyAlteredAuditRowIsFound();

private:
    void startGateway();
    void rest();
    std::int64_t number(const std::string& sql);
    [[nodiscard]] std::int64_t version()
    {
        return number("select version from spillway.control_state where environment = 'test'");
    }
    std::string probe(const std::string& tier);
    std::string redisCall(const std::vector<std::string>& command);
    [[nodiscard]] qint64 residentKilobytes() const;
    SignedCaller caller(const std::string& keyId) const
    {
        return { m_port, keyId, *Ed25519SecretKey::parse(m_seeds.at(keyId)) };
    }
    void addKey(const std::string& keyId, const std::string& person, RoleSet roles);

    QTemporaryDir m_directory;
    std::unique_ptr<PrivatePostgres> m_postgres;
    std::unique_ptr<PrivateRedis> m_redis;
    std::unique_ptr<GatewayProcess> m_gateway;
    std::map<std::string, std::string> m_seeds;
    std::uint16_t m_port = 0;
    std::string m_gatewayPublicKey;
};

void GatewayOrdersTest::addKey(const std::string& keyId, const std::string& person, RoleSet roles)
{
    const auto key = Ed25519SecretKey::generate();
    m_seeds[keyId] = key.seedBase64();
    QFile file(m_directory.filePath(
        QStringLiteral("keys.d/") + QString::fromStdString(keyId) + QStringLiteral(".json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(keyFileText(keyId, person, roles, key)));
}

void GatewayOrdersTest::initTestCase()
{
    auto postgres = PrivatePostgres::start(m_directory.path(),
        isHard() ? PrivatePostgres::Durability::Durable : PrivatePostgres::Durability::Fast);
    QVERIFY2(postgres, postgres ? "" : postgres.error().message.c_str());
    m_postgres = std::move(*postgres);
    QVERIFY(m_postgres->createDatabase("spillway"));
    auto redis = PrivateRedis::start({ .directory = m_directory.path().toStdString() });
    QVERIFY2(redis, redis ? "" : redis.error().message.c_str());
    m_redis = std::move(*redis);
    QVERIFY(QDir(m_directory.path()).mkpath(QStringLiteral("keys.d")));
    addKey("ann", "ann", RoleSet{ Role::Operator });
    addKey("ben", "ben", RoleSet{ Role::Operator, Role::Approver });
    m_gateway
        = std::make_unique<GatewayProcess>(m_directory.path(), m_postgres->endpoint(), m_redis->socketPath(),
            QStringLiteral("[http]\nlisten = \"127.0.0.1:0\"\nconnections_per_address = 64\n[commands]\n"
                           "keys_directory = \"keys.d\"\ngateway_key_file = \"gateway.key\"\n"));
    const auto migrated = m_gateway->runToEnd({ QStringLiteral("migrate") });
    QVERIFY2(migrated.exitCode == 0, qPrintable(migrated.err));
}

void GatewayOrdersTest::newKeyAndCheck()
{
    const auto made = m_gateway->runToEnd({ QStringLiteral("new-key") });
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    m_gatewayPublicKey = made.out.trimmed().toStdString();
    QVERIFY(commands::Ed25519PublicKey::parse(m_gatewayPublicKey));
    QCOMPARE(m_gateway->runToEnd({ QStringLiteral("new-key") }).exitCode, 1); // never overwritten
    startGateway();
    const auto check = m_gateway->runToEnd({ QStringLiteral("check") });
    QVERIFY2(check.exitCode == 0, qPrintable(check.out + check.err));
    QVERIFY2(check.out.contains(QString::fromStdString(m_gatewayPublicKey)), qPrintable(check.out));
    QVERIFY2(check.out.contains(QStringLiteral("2 keys that may give orders")), qPrintable(check.out));
}

void GatewayOrdersTest::startGateway()
{
    static const QRegularExpression listening(QStringLiteral("event=http.listening .*port=(\\d+)"));
    const auto before = m_gateway->log().count(QStringLiteral("event=http.listening"));
    m_gateway->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_gateway->log().count(QStringLiteral("event=http.listening")) > before, 30'000);
    auto matches = listening.globalMatch(m_gateway->log());
    while (matches.hasNext()) {
        m_port = matches.next().captured(1).toUShort();
    }
    QTRY_VERIFY_WITH_TIMEOUT(version() > 0, 30'000);
}

std::int64_t GatewayOrdersTest::number(const std::string& sql)
{
    auto connection = postgres::Connection::open(m_postgres->endpoint());
    const auto rows = connection ? connection->query(sql) : std::unexpected(connection.error());
    return rows && rows->size() > 0 ? rows->integer(0, 0) : -1;
}

std::string GatewayOrdersTest::probe(const std::string& tier)
{
    redis::Endpoint endpoint;
    endpoint.socketPath = m_redis->socketPath();
    redis::RedisClient client(endpoint);
    if (!client.connect(std::chrono::seconds(2))) {
        return "away";
    }
    return redis::ProductCalls(client, "test")
        .probe(tier, "openai", std::chrono::seconds(2))
        .value_or("away");
}

std::string GatewayOrdersTest::redisCall(const std::vector<std::string>& command)
{
    redis::Endpoint endpoint;
    endpoint.socketPath = m_redis->socketPath();
    redis::RedisClient client(endpoint);
    const auto connected = client.connect(std::chrono::seconds(2));
    const auto reply = connected ? client.call(command, std::chrono::seconds(2))
                                 : Result<redis::Reply>(std::unexpected(connected.error()));
    return reply ? reply->text : std::string();
}

qint64 GatewayOrdersTest::residentKilobytes() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_gateway->processId()));
    static const QRegularExpression line(QStringLiteral("VmRSS:\\s*(\\d+)"));
    return status.open(QIODevice::ReadOnly)
        ? line.match(QString::fromUtf8(status.readAll())).captured(1).toLongLong()
        : -1;
}

/// Nothing paused, whatever went before.
void GatewayOrdersTest::rest()
{
    const auto control = caller("ben").get("/v1/control");
    QCOMPARE(control.status, 200);
    if (!control.control().state.pausedTiers.empty()) {
        QCOMPARE(caller("ben")
                     .order(orderOf(commands::CommandType::ResumeAll, commands::NoParameters{},
                         control.control().state.version))
                     .status,
            200);
    }
}

void GatewayOrdersTest::aPauseTakesEffect()
{
    const auto ann = caller("ann");
    QTRY_COMPARE_WITH_TIMEOUT(probe("free"), "ok", 10'000);
    const auto request = ann.signedPost(
        "/v1/commands", commands::encodeCommand(pauseFree(version())), commands::randomUuid());
    const auto answer = ann.send(request);
    QVERIFY2(answer.status == 200, answer.raw.constData());
    QCOMPARE(answer.command().state, CommandState::Seen);
    QVERIFY(commands::verifyAnswer(
        answer.message, request, *commands::Ed25519PublicKey::parse(m_gatewayPublicKey)));
    QCOMPARE(probe("free"), "tier_paused");
    QCOMPARE(probe("premium"), "ok");
    rest();
    QCOMPARE(probe("free"), "ok");
}

void GatewayOrdersTest::replaysAreRefusedAfterRestartAndFlush()
{
    const auto ann = caller("ann");
    const int captured = count(8, 1000);
    std::vector<QByteArray> wires;
    for (int i = 0; i < captured; ++i) {
        const auto request = ann.signedPost("/v1/commands",
            commands::encodeCommand(pauseFree(version(), std::chrono::minutes(10 + i))),
            commands::randomUuid());
        wires.push_back(SignedCaller::wire(request));
        QVERIFY(ann.sendRaw(wires.back()).status == 200);
    }
    const auto applied = number("select count(*) from spillway.command_event where state = 'applied'");
    const auto before = version();
    const auto replay = [&](int rounds) {
        for (int round = 0; round < rounds; ++round) {
            for (const QByteArray& wire : wires) {
                const int status = caller("ann").sendRaw(wire).status;
                QVERIFY2(status == 401 || status == 429, QByteArray::number(status).constData());
            }
        }
    };
    replay(4);
    m_gateway->kill();
    startGateway();
    replay(3); // another port now: @authority is as it was signed
    redis::Endpoint endpoint;
    endpoint.socketPath = m_redis->socketPath();
    redis::RedisClient client(endpoint);
    QVERIFY(client.connect(std::chrono::seconds(2)));
    QVERIFY(client.call({ "FLUSHALL" }, std::chrono::seconds(2)));
    replay(3);
    QCOMPARE(version(), before);
    QCOMPARE(number("select count(*) from spillway.command_event where state = 'applied'"), applied);
    rest();
}

void GatewayOrdersTest::mutationsAreRefused()
{
    const auto ann = caller("ann");
    const auto before = number("select count(*) from spillway.command");
    const int mutations = count(200, 10'000);
    std::uint32_t seed = 12345;
    const auto random = [&seed](std::size_t below) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<qsizetype>((seed >> 8U) % below);
    };
    int accepted = 0;
    for (int i = 0; i < mutations; ++i) {
        const auto request = ann.signedPost(
            "/v1/commands", commands::encodeCommand(pauseFree(version())), commands::randomUuid());
        const QByteArray good = SignedCaller::wire(request);
        QByteArray bad = good;
        const auto from = good.indexOf("Content-Type");
        const auto at = from + random(static_cast<std::size_t>(good.size() - from));
        switch (i % 3) {
        case 0:
            bad[at] = static_cast<char>(bad[at] ^ (1 << random(7)));
            break;
        case 1:
            bad.remove(at, 1 + random(3));
            break;
        default:
            bad.insert(at, QByteArray(1, static_cast<char>(33 + random(90))));
            break;
        }
        // As many bytes as before, so that the gateway need not wait for those that are missing.
        bad = bad.leftJustified(good.size(), ' ');
        if (!bad.contains("\r\n\r\n") || bad.indexOf("\r\n\r\n") > good.indexOf("\r\n\r\n") + 1) {
            continue;
        }
        if (bad.toLower() == good.toLower()) {
            continue; // a header's name in other case says the same
        }
        const auto answer = ann.sendRaw(bad);
        accepted += answer.status == 200 || answer.status == 202 ? 1 : 0;
        if (answer.status == 200 || answer.status == 202) {
            qWarning("%s", bad.constData());
        }
    }
    QCOMPARE(accepted, 0);
    QCOMPARE(number("select count(*) from spillway.command"), before);
}

void GatewayOrdersTest::identicalRequestsAreCarriedOutOnce()
{
    const auto ann = caller("ann");
    const QByteArray wire = SignedCaller::wire(ann.signedPost(
        "/v1/commands", commands::encodeCommand(pauseFree(version())), commands::randomUuid()));
    const auto before = version();
    std::atomic<int> done = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> senders;
    for (int sender = 0; sender < 20; ++sender) {
        senders.emplace_back([&] {
            for (int i = 0; i < 5; ++i) {
                const int status = ann.sendRaw(wire).status;
                done += status == 200 ? 1 : 0;
                refused += status == 401 || status == 429 ? 1 : 0;
            }
        });
    }
    for (auto& sender : senders) {
        sender.join();
    }
    QCOMPARE(done.load(), 1);
    QCOMPARE(refused.load(), 99);
    QCOMPARE(version(), before + 1);
    rest();
}

void GatewayOrdersTest::twoAdminsRace()
{
    const auto ann = caller("ann");
    const auto ben = caller("ben");
    const auto at = version();
    std::atomic<int> applied = 0;
    std::atomic<int> conflicts = 0;
    std::vector<std::thread> senders;
    for (int sender = 0; sender < 20; ++sender) {
        senders.emplace_back([&, sender] {
            for (int i = 0; i < 5; ++i) {
                const auto answer = (sender % 2 == 0 ? ann : ben).order(pauseFree(at));
                applied += answer.status == 200 ? 1 : 0;
                conflicts += answer.status == 409 && answer.problem().currentVersion == at + 1 ? 1 : 0;
            }
        });
    }
    for (auto& sender : senders) {
        sender.join();
    }
    QCOMPARE(applied.load(), 1);
    QCOMPARE(conflicts.load(), 99);
    rest();
}

void GatewayOrdersTest::aRestartedRedisObeysWithinFiveSeconds()
{
    QCOMPARE(caller("ann").order(pauseFree(version())).status, 200);
    const int restarts = count(2, 50);
    qint64 longest = 0;
    for (int i = 0; i < restarts; ++i) {
        m_redis->kill();
        QVERIFY(m_redis->restart()); // keeps nothing
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(probe("free"), "tier_paused", 5'000);
        longest = std::max(longest, timer.elapsed());
    }
    qInfo("%d restarts: the pause was back after at most %lld ms", restarts, longest);
    // One that is away is told when it is back; the answer says so.
    m_redis->stop();
    const auto answer = caller("ann").order(
        orderOf(commands::CommandType::EnterFallback, commands::NoParameters{}, version()));
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.command().state, CommandState::Applied);
    QVERIFY(!answer.command().projections.at(0).holds);
    QVERIFY(m_redis->restart());
    QTRY_COMPARE_WITH_TIMEOUT(
        caller("ann").get("/v1/commands/" + answer.command().id).command().state, CommandState::Seen, 10'000);
    rest();
}

/// A replica that had not got the pause yet takes over: the same address, an older document.
void GatewayOrdersTest::aFailoverToAnOlderStateObeysWithinFiveSeconds()
{
    const int failovers = count(2, 20);
    qint64 longest = 0;
    for (int i = 0; i < failovers; ++i) {
        rest();
        QTRY_COMPARE_WITH_TIMEOUT(probe("free"), "ok", 10'000);
        const std::string older = redisCall({ "GET", "spillway:{test}:control" });
        QCOMPARE(caller("ann").order(pauseFree(version())).status, 200);
        m_redis->kill();
        QVERIFY(m_redis->restart());
        QCOMPARE(redisCall({ "SET", "spillway:{test}:control", older }), "OK");
        QElapsedTimer timer;
        timer.start();
        QTRY_COMPARE_WITH_TIMEOUT(probe("free"), "tier_paused", 5'000);
        longest = std::max(longest, timer.elapsed());
    }
    qInfo("%d failovers: the pause was back after at most %lld ms", failovers, longest);
    rest();
}

/// Nothing is in force that is not recorded, whatever version it claims.
void GatewayOrdersTest::aStateWrittenPastTheGatewayIsOvertaken()
{
    QCOMPARE(caller("ann").order(pauseFree(version())).status, 200);
    const auto before = version();
    auto forged = QByteArray::fromStdString(redisCall({ "GET", "spillway:{test}:control" }));
    forged.replace("\"version\":" + QByteArray::number(qint64(before)),
        "\"version\":" + QByteArray::number(qint64(before + 50)));
    forged.replace("\"free\":{\"actor\"", "\"other\":{\"actor\"");
    QCOMPARE(redisCall({ "SET", "spillway:{test}:control", forged.toStdString() }), "OK");
    QTRY_COMPARE_WITH_TIMEOUT(version(), before + 51, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(probe("free"), "tier_paused", 5'000);
    QCOMPARE(number("select count(*) from spillway.audit where kind = 'control.overtaken'"), std::int64_t(1));
    rest();
}

/// Caps are held against Redis' counters: one that lost them would let the money be spent once more.
void GatewayOrdersTest::aFlushedRedisCountsWhatTheLedgerKnows()
{
    redis::Endpoint endpoint;
    endpoint.socketPath = m_redis->socketPath();
    redis::RedisClient client(endpoint);
    QVERIFY(client.connect(std::chrono::seconds(2)));
    redis::ProductCalls calls(client, "test");
    UsageEvent event;
    event.requestId = "dear";
    event.occurredAt = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    event.userId = "u1";
    event.tier = "premium";
    event.provider = "openai";
    event.model = "m";
    event.cost = Money::fromDollars(7);
    const auto recorded = calls.record({ &event, 1 }, std::chrono::seconds(2));
    QVERIFY(recorded && recorded->front());
    QTRY_VERIFY_WITH_TIMEOUT(
        number("select coalesce(sum(cost_nusd), 0)::bigint from spillway.rollup_quarter") >= 7'000'000'000,
        20'000);
    QVERIFY(client.call({ "FLUSHALL" }, std::chrono::seconds(2)));
    const auto counted = [&] {
        auto figures = redis::LiveReader(client, "test").read(1, std::chrono::seconds(2));
        return figures ? figures->spent[Period::Day].spent : Money();
    };
    QTRY_VERIFY_WITH_TIMEOUT(counted() == Money::fromDollars(7), 20'000);
}

/// Bytes that are no request, or one with something wrong in it: none is taken, none costs memory.
void GatewayOrdersTest::malformedRequestsDoNoHarm()
{
    const auto ann = caller("ann");
    const auto commands = number("select count(*) from spillway.command");
    const int requests = count(500, 100'000);
    const QByteArray good = SignedCaller::wire(ann.signedPost(
        "/v1/commands", commands::encodeCommand(pauseFree(version())), commands::randomUuid()));
    std::uint32_t seed = 4711;
    const auto random = [&seed](std::uint32_t below) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<qsizetype>((seed >> 8U) % below);
    };
    int accepted = 0;
    qint64 warm = 0;
    for (int i = 0; i < requests; ++i) {
        if (i == requests / 10) {
            warm = residentKilobytes();
        }
        QByteArray bad = good;
        switch (i % 4) {
        case 0: // noise
            for (char& byte : bad) {
                byte = static_cast<char>(random(256));
            }
            bad += "\r\n\r\n";
            break;
        case 1: // a header line too many
            bad.replace("\r\n\r\n",
                "\r\n" + QByteArray(static_cast<int>(random(64)), 'h') + ":" + QByteArray::number(random(99))
                    + "\r\nTransfer-Encoding: xchunked\r\n\r\n");
            break;
        case 2: // a signature that cannot be read
            bad.replace("Signature: cmd=:", "Signature: cmd=" + QByteArray::number(random(1000)) + ":");
            break;
        default: // no such method and place
            bad.replace("POST /v1/commands", QByteArray::number(random(100'000)) + " http://x/");
            break;
        }
        const int status = ann.sendRaw(bad).status;
        accepted += status == 200 || status == 202 ? 1 : 0;
    }
    const qint64 grown = residentKilobytes() - warm;
    qInfo("%d malformed requests: resident set grew by %lld KiB", requests, grown);
    QCOMPARE(accepted, 0);
    QCOMPARE(number("select count(*) from spillway.command"), commands);
    QVERIFY2(warm > 0 && grown <= qint64{ 10 } * 1024 * tests::sanitizerFactor(),
        QByteArray::number(grown).constData());
    QTRY_COMPARE_WITH_TIMEOUT(caller("ben").get("/v1/control").status, 200, 20'000); // it lives
}

void GatewayOrdersTest::slowCallersDoNotHoldAnOrder()
{
    const int callers = count(100, 500);
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < callers; ++i) {
        slow.push_back(std::make_unique<QTcpSocket>());
        slow.back()->bind(QHostAddress(QStringLiteral("127.0.0.%1").arg(2 + i % 50)));
        slow.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
        slow.back()->waitForConnected(1'000);
        slow.back()->write("POST /v1/commands HTTP/1.1\r\n");
        slow.back()->flush();
    }
    const auto at = version();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(caller("ann").order(pauseFree(at)).status, 200);
    const auto took = timer.elapsed();
    qInfo("an order among %d slow connections took %lld ms", callers, took);
    QVERIFY(took < 5'000); // the figure itself is for tests/hard
    slow.clear();
    rest();
}

void GatewayOrdersTest::keysAreReadAgain()
{
    addKey("eve", "eve", RoleSet{ Role::Operator });
    QTRY_COMPARE_WITH_TIMEOUT(caller("eve").get("/v1/control").status, 200, 10'000);
    QVERIFY(QFile::remove(m_directory.filePath(QStringLiteral("keys.d/eve.json"))));
    QTRY_VERIFY_WITH_TIMEOUT(caller("eve").get("/v1/control").status != 200, 10'000);
}

/// An owner of the database rewrites one row after another; what a console checks finds each.
void GatewayOrdersTest::everyAlteredAuditRowIsFound()
{
    QTRY_VERIFY_WITH_TIMEOUT(number("select count(*) from spillway.audit_head") > 0, 40'000);
    auto owner = postgres::Connection::open(m_postgres->endpoint());
    QVERIFY(owner);
    const auto rows
        = std::min<std::int64_t>(count(20, 1000), number("select max(sequence) from spillway.audit"));
    const auto key = *commands::Ed25519PublicKey::parse(m_gatewayPublicKey);
    const auto isSound = [&] {
        const auto verdict = postgres::AuditReader(*owner).verify(key, {}, std::nullopt);
        return verdict && verdict->isSound();
    };
    QVERIFY(isSound());
    QVERIFY(owner->execute("alter table spillway.audit disable trigger append_only"));
    for (std::int64_t row = 1; row <= rows; ++row) {
        const std::string here = " where sequence = " + std::to_string(row);
        QVERIFY(owner->execute("create temporary table kept as select * from spillway.audit" + here));
        QVERIFY(owner->execute("update spillway.audit set detail = detail || ' '" + here));
        QVERIFY2(!isSound(), std::to_string(row).c_str());
        QVERIFY(owner->execute("update spillway.audit a set detail = k.detail from kept k where a.sequence = "
                               "k.sequence; drop table kept"));
    }
    QVERIFY(isSound());
    QVERIFY(owner->execute("alter table spillway.audit enable trigger append_only"));
    QVERIFY(!owner->execute("delete from spillway.audit"));
}

QTEST_GUILESS_MAIN(GatewayOrdersTest)
#include "tst_gateway_orders.moc"

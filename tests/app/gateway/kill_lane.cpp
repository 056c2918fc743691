// SPDX-License-Identifier: GPL-3.0-or-later
#include "kill_lane.h"

#include "app/postgres/audit_reader.h"
#include "app/redis/product_calls.h"
#include "app/redis/redis_client.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QThread>

#include <array>

namespace spillway::gateway
{

using commands::CommandState;
using commands::ProblemKind;
using commands::Role;
using commands::RoleSet;
using std::chrono::milliseconds;
using tests::SignedCaller;
using SteadyClock = std::chrono::steady_clock;

namespace
{

constexpr milliseconds kPatience{ 30'000 };
constexpr milliseconds kReached{ 10'000 };
constexpr int kLookMs = 5;

} // namespace

KillLane::KillLane() : m_caller(0, "ben", commands::Ed25519SecretKey::generate())
{
}

KillLane::~KillLane()
{
    m_gateway.reset(); // before what it is connected to
    m_proxy.reset();
}

bool KillLane::fail(const std::string& what)
{
    m_fault += m_fault.empty() ? what : "; " + what;
    return false;
}

bool KillLane::waitFor(const std::function<bool()>& isTrue, const std::string& what)
{
    const auto deadline = SteadyClock::now() + kPatience;
    while (!isTrue()) {
        if (SteadyClock::now() > deadline) {
            return fail("waited in vain until " + what);
        }
        QThread::msleep(kLookMs);
    }
    return true;
}

bool KillLane::prepareServers()
{
    const QString path = m_directory.path();
    auto postgres = demo::PrivatePostgres::start(path, demo::PrivatePostgres::Durability::Fast);
    auto redis = demo::PrivateRedis::start({ .directory = path.toStdString() });
    if (!postgres || !redis) {
        return fail((postgres ? redis.error() : postgres.error()).message);
    }
    m_postgres = std::move(*postgres);
    m_redis = std::move(*redis);
    if (!m_postgres->createDatabase("spillway") || !QDir(path).mkpath(QStringLiteral("held"))
        || !QDir(path).mkpath(QStringLiteral("keys.d"))) {
        return fail("no database or no directory");
    }
    const auto text
        = tests::keyFileText("ben", "ben", RoleSet{ Role::Operator, Role::Approver }, m_caller.key());
    m_keys = commands::KeyRing(std::vector<commands::KeyRing::Source>{ { "ben", text } });
    QFile file(m_directory.filePath(QStringLiteral("keys.d/ben.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) <= 0) {
        return fail("no key");
    }
    const std::string held = (path + QStringLiteral("/held")).toStdString();
    const std::string name = "/.s.PGSQL.5432";
    m_proxy = std::make_unique<HoldingProxy>(std::vector<HoldingProxy::Route>{
        { HoldingProxy::Protocol::Postgres, held + name, m_postgres->endpoint().host + name },
        { HoldingProxy::Protocol::Redis, held + "/redis.sock", m_redis->socketPath() } });
    return expect(m_proxy->start(), "the proxy cannot listen");
}

bool KillLane::start()
{
    if (!prepareServers()) {
        return false;
    }
    const QString held = m_directory.filePath(QStringLiteral("held"));
    auto endpoint = m_postgres->endpoint();
    endpoint.host = held.toStdString();
    m_gateway = std::make_unique<GatewayProcess>(m_directory.path(), endpoint,
        (held + QStringLiteral("/redis.sock")).toStdString(),
        QStringLiteral("[http]\nlisten = \"127.0.0.1:0\"\n[commands]\nkeys_directory = \"keys.d\"\n"
                       "gateway_key_file = \"gateway.key\"\n"));
    const auto migrated = m_gateway->runToEnd({ QStringLiteral("migrate") });
    const auto made = m_gateway->runToEnd({ QStringLiteral("new-key") });
    const auto key = commands::Ed25519PublicKey::parse(made.out.trimmed().toStdString());
    if (migrated.exitCode != 0 || !key) {
        return fail((migrated.err + made.err).toStdString());
    }
    m_gatewayKey = *key;
    auto opened = postgres::Connection::open(m_postgres->endpoint());
    if (!opened) {
        return fail(opened.error().message);
    }
    m_database.emplace(std::move(*opened));
    return startGateway() && waitFor([this] { return probe() == "ok"; }, "Redis is told the first state");
}

bool KillLane::startGateway()
{
    // With its end: what is being written may be read half.
    static const QRegularExpression listening(QStringLiteral("event=http.listening .*port=(\\d+)[^\\n]*\\n"));
    const auto before = m_gateway->log().size();
    m_gateway->start();
    QRegularExpressionMatch match;
    const auto listens = [&] {
        match = listening.match(m_gateway->log(), before);
        return match.hasMatch();
    };
    if (!waitFor(listens, "the gateway listens")) {
        return false;
    }
    m_caller.setPort(match.captured(1).toUShort());
    m_port = match.captured(1).toUShort();
    return true;
}

std::int64_t KillLane::number(const std::string& sql)
{
    const auto rows = m_database->query(sql);
    return rows && rows->size() > 0 ? rows->integer(0, 0) : -1;
}

/// `states` is a list of quoted names.
std::int64_t KillLane::count(const Ordered& ordered, const std::string& states)
{
    return number("select count(*) from spillway.command_event where command_id = '" + ordered.id
        + "' and state in (" + states + ")");
}

std::string KillLane::probe()
{
    redis::Endpoint endpoint;
    endpoint.socketPath = m_redis->socketPath();
    redis::RedisClient client(endpoint);
    if (!client.connect(kReached)) {
        return "away";
    }
    return redis::ProductCalls(client, "test").probe("free", "openai", kReached).value_or("away");
}

/// The same order again, signed afresh, with its Idempotency-Key.
SignedCaller::Answer KillLane::send(const Ordered& ordered)
{
    return m_caller.send(m_caller.signedPost("/v1/commands", ordered.body, ordered.id));
}

KillLane::Ordered KillLane::newOrder()
{
    Ordered ordered;
    ordered.versionBefore = number("select version from spillway.control_state where environment = 'test'");
    ordered.pauses = !m_isPaused;
    ordered.id = commands::randomUuid();
    ordered.body = commands::encodeCommand(
        ordered.pauses ? tests::pauseFree(ordered.versionBefore) : tests::resumeFree(ordered.versionBefore));
    ordered.request = m_caller.signedPost("/v1/commands", ordered.body, ordered.id);
    return ordered;
}

Progress KillLane::progressOf(const Ordered& ordered)
{
    if (number("select count(*) from spillway.command where id = '" + ordered.id + "'") == 0) {
        return Progress::Nothing;
    }
    if (number("select version from spillway.control_state where environment = 'test'")
        == ordered.versionBefore) {
        return Progress::Recorded;
    }
    if (probe() != (ordered.pauses ? "tier_paused" : "ok")) {
        return Progress::Applied;
    }
    return count(ordered, "'seen'") == 0 ? Progress::Told : Progress::InForce;
}

/// Sends the order and waits until the gateway is where it shall be killed. Nothing when it is.
std::optional<KillLane::End> KillLane::reach(const KillStep& step, const Ordered& ordered, QTcpSocket& socket)
{
    if (step.at == KillStep::At::Message) {
        m_proxy->holdAt(step.point(ordered.id, ordered.versionBefore + 1));
    }
    const QByteArray wire = SignedCaller::wire(ordered.request);
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(static_cast<int>(kReached.count()))) {
        fail("the gateway does not listen");
        return End::Wrong;
    }
    socket.write(step.at == KillStep::At::HalfRequest ? wire.left(wire.size() / 2) : wire);
    if (!socket.waitForBytesWritten(static_cast<int>(kReached.count()))) {
        fail("the gateway does not read");
        return End::Wrong;
    }
    if (step.at == KillStep::At::HalfRequest) {
        return std::nullopt;
    }
    const auto deadline = SteadyClock::now() + kReached;
    while (SteadyClock::now() < deadline) {
        if (m_proxy->waitUntilHeld(milliseconds(kLookMs))) {
            return std::nullopt;
        }
        if (socket.bytesAvailable() > 0 || socket.waitForReadyRead(kLookMs)) {
            return step.at == KillStep::At::Answer ? std::nullopt : std::optional(End::PassedBy);
        }
    }
    fail("the gateway never came to this point");
    return End::Wrong;
}

KillLane::End KillLane::kill(const KillStep& step, bool asksAtOnce)
{
    const Ordered ordered = newOrder();
    QTcpSocket socket;
    const auto end = reach(step, ordered, socket);
    if (end == End::Wrong) {
        return *end;
    }
    m_gateway->kill();
    m_proxy->release();
    const Progress progress = progressOf(ordered);
    const bool isThere = expect(end == End::PassedBy || progress == step.progress,
        "it had come to progress " + std::to_string(static_cast<int>(progress)));
    const bool isRight = isThere && startGateway()
        && (progress == Progress::Nothing ? checkUnrecorded(ordered) : checkRecorded(ordered, asksAtOnce))
        && checkAnswers(ordered) && checkOneEffect(ordered) && checkAudit();
    m_isPaused = ordered.pauses;
    return isRight ? end.value_or(End::Killed) : End::Wrong;
}

/// Nothing of it is there, and the very same bytes are taken as if for the first time.
bool KillLane::checkUnrecorded(const Ordered& ordered)
{
    const std::string id = '\'' + ordered.id + '\'';
    const bool nothing = number("select count(*) from spillway.command_event where command_id = " + id) == 0
        && number("select count(*) from spillway.audit where command_id = " + id) == 0
        && number("select version from spillway.control_state where environment = 'test'")
            == ordered.versionBefore;
    if (!expect(nothing, "a command that is not recorded left something")
        || !expect(
            probe() == (m_isPaused ? "tier_paused" : "ok"), "one that is not recorded had an effect")) {
        return false;
    }
    const auto answer = m_caller.send(ordered.request);
    return expect(answer.status == 200 || answer.status == 202,
        "the same request was not taken: " + answer.raw.toStdString());
}

/// Carried out once, by whoever finds it.
bool KillLane::checkRecorded(const Ordered& ordered, bool asksAtOnce)
{
    const auto ended = [&] { return count(ordered, "'applied', 'refused', 'failed'") == 1; };
    const auto told = [&] {
        const auto answer = send(ordered);
        return answer.status == 200 || answer.status == 202
            || (answer.status != 409 && !m_fault.ends_with("told nothing")
                && fail("told " + (answer.raw.isEmpty() ? "nothing" : answer.raw.toStdString())));
    };
    return waitFor(asksAtOnce ? std::function<bool()>(told) : ended, "it is carried out")
        || fail("the log ends: " + m_gateway->log().right(1000).toStdString());
}

/// Whoever asks again is told the first outcome, word by word; the first bytes are not taken once more.
bool KillLane::checkAnswers(const Ordered& ordered)
{
    SignedCaller::Answer first;
    const auto inForce = [&] {
        first = send(ordered);
        return first.status == 200 && first.command().state == CommandState::Seen;
    };
    if (!waitFor(inForce, "it is in force")) {
        return fail(first.raw.toStdString());
    }
    const auto request = m_caller.signedPost("/v1/commands", ordered.body, ordered.id);
    const auto second = m_caller.send(request);
    auto one = first.command();
    const auto two = second.command();
    one.serverTime = two.serverTime;
    const auto replay = m_caller.send(ordered.request);
    return expect(one == two, "two answers differ: " + (first.raw + second.raw).toStdString())
        && expect(two.id == ordered.id && two.controlVersion == ordered.versionBefore + 1 && two.appliedAt
                && two.body == ordered.body,
            "another outcome: " + second.raw.toStdString())
        && expect(
            commands::verifyAnswer(second.message, request, *m_gatewayKey).has_value(), "an unsigned answer")
        && expect(replay.status == 401, "a replay: " + replay.raw.toStdString());
}

bool KillLane::checkOneEffect(const Ordered& ordered)
{
    const auto audited = [&](const char* kind) {
        return number("select count(*) from spillway.audit where command_id = '" + ordered.id
            + "' and kind = '" + kind + "'");
    };
    const std::array counts{ count(ordered, "'recorded'"), count(ordered, "'applied'"),
        count(ordered, "'seen'"), audited("command.recorded"), audited("command.applied"),
        audited("command.in_force") };
    std::string text;
    bool isOnce = true;
    for (const std::int64_t one : counts) {
        text += ' ' + std::to_string(one);
        isOnce = isOnce && one == 1;
    }
    const auto version = number("select version from spillway.control_state where environment = 'test'");
    const std::string wanted = ordered.pauses ? "tier_paused" : "ok";
    return expect(isOnce, "recorded, applied, in force, and the same in the audit:" + text)
        && expect(count(ordered, "'refused', 'failed', 'lapsed'") == 0, "another outcome beside it")
        && expect(version == ordered.versionBefore + 1, "the version is " + std::to_string(version))
        && waitFor([&] { return probe() == wanted; }, "Redis says " + wanted);
}

bool KillLane::checkAudit()
{
    const auto verdict = postgres::AuditReader(*m_database).verify(m_gatewayKey, m_keys, m_seenOfAudit);
    if (!verdict) {
        return fail(verdict.error().message);
    }
    m_seenOfAudit = verdict->last;
    return expect(verdict->isSound(), "the audit does not verify");
}

} // namespace spillway::gateway

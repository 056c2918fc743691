// SPDX-License-Identifier: GPL-3.0-or-later
// Control store, live reader, stream reader and function library against a real server.
#include "app/demo/private_redis.h"
#include "app/redis/control_store.h"
#include "app/redis/keys.h"
#include "app/redis/live_reader.h"
#include "app/redis/stream_reader.h"
#include "models/domain/control_document.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace spillway;
using namespace spillway::redis;
using namespace std::chrono_literals;

namespace
{

const std::string kEnvironment = "test";

ControlState stateOf(std::int64_t version)
{
    ControlState state;
    state.version = version;
    state.environment = kEnvironment;
    state.zone = "Europe/Berlin";
    return state;
}

Instant now()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

/// What an outcome says, for a failing comparison to show.
template <typename T> const char* problem(const Result<T>& result)
{
    static std::string text;
    text = result ? std::string() : result.error().message;
    return text.c_str();
}

} // namespace

class TestRedisReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsTheLibraryAndSeesAnother();
    void worksWithoutFunctions();
    void setsControlByVersion();
    void readsLiveFigures();
    void refusesStrangeLiveAnswers();
    void drainsTheStream();
    void takesOverFromADeadConsumer();
    void noticesALostGroup();
    void putsAside();
    void readsEvents_data();
    void readsEvents();
    void readsPackedEvents();

private:
    void start(std::vector<std::string> more);
    void record(const std::string& id, const std::vector<std::string>& more = {});
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<demo::PrivateRedis> m_server;
    std::unique_ptr<RedisClient> m_client;
};

void TestRedisReaders::start(std::vector<std::string> more)
{
    m_client.reset();
    m_server.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    auto server = demo::PrivateRedis::start(
        { .directory = m_directory->path().toStdString(), .more = std::move(more) });
    QVERIFY2(server.has_value(), problem(server));
    m_server = std::move(*server);
    Endpoint endpoint;
    endpoint.socketPath = m_server->socketPath();
    m_client = std::make_unique<RedisClient>(endpoint);
    QVERIFY(m_client->connect(2s));
}

void TestRedisReaders::init()
{
    start({});
    FunctionLibrary library(*m_client);
    const auto loaded = library.load(2s);
    QVERIFY2(loaded.has_value(), problem(loaded));
}

void TestRedisReaders::record(const std::string& id, const std::vector<std::string>& more)
{
    FunctionLibrary library(*m_client);
    std::vector<std::string> arguments{ id, "tier", "free", "provider", "openai", "model", "gpt", "user",
        "u" };
    arguments.insert(arguments.end(), more.begin(), more.end());
    const auto reply = library.call(
        FunctionLibrary::Access::Write, "spillway_record", useKey(kEnvironment), arguments, 2s);
    QVERIFY2(reply.has_value(), problem(reply));
}

void TestRedisReaders::loadsTheLibraryAndSeesAnother()
{
    FunctionLibrary library(*m_client);
    QVERIFY(library.state(2s).value() == LibraryState::Current);
    QVERIFY(m_client->call({ "FUNCTION", "LOAD", "REPLACE",
                               "#!lua name=spillway\nredis.register_function('spillway_admit', "
                               "function() return {'allow'} end)\n" },
        2s));
    QVERIFY(library.state(2s).value() == LibraryState::Different);
    QVERIFY(library.load(2s));
    QVERIFY(library.state(2s).value() == LibraryState::Current);
    QVERIFY(m_client->call({ "FUNCTION", "FLUSH" }, 2s));
    QVERIFY(library.state(2s).value() == LibraryState::Missing);
    const auto call
        = library.call(FunctionLibrary::Access::ReadOnly, "spillway_live", useKey(kEnvironment), {}, 2s);
    QVERIFY(!call && call.error().code == ErrorCode::NotFound);
}

void TestRedisReaders::worksWithoutFunctions()
{
    start({ "--rename-command", "FCALL", "", "--rename-command", "FCALL_RO", "", "--rename-command",
        "FUNCTION", "" });
    FunctionLibrary library(*m_client);
    QVERIFY(library.state(2s).value() == LibraryState::Scripts);
    QVERIFY(library.load(2s));
    ControlStore store(*m_client, kEnvironment);
    const auto set = store.compareAndSet(0, encodeControlDocument(stateOf(1), now()), 2s);
    QVERIFY2(set.has_value(), problem(set));
    QVERIFY(set->applied);
    for (int i = 0; i < 3; ++i) {
        const auto admitted = library.call(FunctionLibrary::Access::Write, "spillway_admit",
            useKey(kEnvironment), { "r" + std::to_string(i), "free", "openai", "5" }, 2s);
        QVERIFY2(admitted.has_value(), problem(admitted));
        QVERIFY(admitted->elements.at(0).text == "allow");
    }
    LiveReader reader(*m_client, kEnvironment);
    const auto live = reader.read(2, 2s);
    QVERIFY2(live.has_value(), problem(live));
    QCOMPARE(live->reserved.nanoDollars(), 15);
}

void TestRedisReaders::setsControlByVersion()
{
    ControlStore store(*m_client, kEnvironment);
    QVERIFY(store.read(2s).value() == std::nullopt);
    const auto first = encodeControlDocument(stateOf(1), now());
    auto outcome = store.compareAndSet(0, first, 2s);
    QVERIFY2(outcome.has_value(), problem(outcome));
    QVERIFY(outcome->applied);
    QCOMPARE(outcome->version, 1);
    QVERIFY(store.read(2s).value() == first);
    outcome = store.compareAndSet(0, encodeControlDocument(stateOf(2), now()), 2s);
    QVERIFY(outcome && !outcome->applied && outcome->version == 1);
    const auto refused = store.compareAndSet(1, "{}", 2s);
    QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
}

void TestRedisReaders::readsLiveFigures()
{
    LiveReader reader(*m_client, kEnvironment);
    auto live = reader.read(2, 2s);
    QVERIFY2(live.has_value(), problem(live));
    QVERIFY(!live->controlPresent);
    QVERIFY(live->minutes.empty());
    auto state = stateOf(3);
    state.pausedTiers["free"] = { "dana", "enough", fromUnixMilliseconds(1000), {}, "c" };
    ControlStore store(*m_client, kEnvironment);
    QVERIFY(store.compareAndSet(0, encodeControlDocument(state, now()), 2s).value().applied);
    record("a", { "cost_nusd", "1000", "latency_ms", "40" });
    record("b");
    live = reader.read(5, 2s);
    QVERIFY2(live.has_value(), problem(live));
    QVERIFY(live->controlPresent);
    QVERIFY(live->control == state);
    QCOMPARE(live->usersOnline, 1);
    QCOMPARE(live->streamLength, 2);
    QCOMPARE(live->libraryVersion.empty(), false);
    const auto zone = Zone::named("Europe/Berlin").value();
    for (const auto period : kPeriods) {
        QCOMPARE(live->spent.at(period).spent.nanoDollars(), 1000);
        QVERIFY(live->spent.at(period).since == zone.periodAt(period, live->serverTime).from);
    }
    QCOMPARE(live->tiersToday.size(), 1U);
    QCOMPARE(live->tiersToday[0].requests, 2);
    std::int64_t requests = 0;
    std::int64_t unpriced = 0;
    for (const auto& minute : live->minutes) {
        QVERIFY(minute.tier == "free" && minute.provider == "openai");
        requests += minute.requests;
        unpriced += minute.unpriced;
    }
    QCOMPARE(requests, 2);
    QCOMPARE(unpriced, 1);
    const auto tooMany = reader.read(1441, 2s);
    QVERIFY(!tooMany && tooMany.error().code == ErrorCode::InvalidArgument);
}

void TestRedisReaders::refusesStrangeLiveAnswers()
{
    std::string document;
    QVERIFY(!decodeLiveFigures({}, document));
    Reply reply;
    reply.type = Reply::Type::Array;
    reply.elements.resize(7);
    QVERIFY(!decodeLiveFigures(reply, document));
}

void TestRedisReaders::drainsTheStream()
{
    StreamReader reader(*m_client, kEnvironment, "one");
    QVERIFY(reader.ensureGroup(2s));
    QVERIFY(reader.ensureGroup(2s));
    QVERIFY(reader.readNew(10, 0ms, 2s).value().empty());
    QVERIFY(reader.readNew(10, 5ms, 2s).value().empty());
    for (int i = 0; i < 5; ++i) {
        record("r" + std::to_string(i),
            { "cost_nusd", "7", "status", "timeout", "occurred_at_ms", "1767225600123" });
    }
    const auto entries = reader.readNew(3, 10ms, 2s);
    QVERIFY2(entries.has_value(), problem(entries));
    QCOMPARE(entries->size(), 3U);
    const auto& event = entries->front().event;
    QVERIFY2(event.has_value(), problem(event));
    QVERIFY(event->requestId == "r0" && event->userId == "u" && event->model == "gpt");
    QVERIFY(event->status == RequestStatus::Timeout);
    QCOMPARE(event->cost->nanoDollars(), 7);
    QVERIFY(event->occurredAt == parseIso("2026-01-01T00:00:00.123Z").value());
    std::vector<std::string> ids;
    for (const auto& entry : *entries) {
        ids.push_back(entry.id);
    }
    QVERIFY(reader.acknowledgeAndTrim(ids, 2s));
    const auto backlog = reader.backlog(2s);
    QVERIFY(backlog && backlog->entries == 2 && backlog->memoryBytes > 0);
    QVERIFY(reader.acknowledgeAndTrim(ids, 2s));
    QCOMPARE(reader.readNew(10, 0ms, 2s).value().size(), 2U);
}

void TestRedisReaders::takesOverFromADeadConsumer()
{
    StreamReader dead(*m_client, kEnvironment, "dead");
    QVERIFY(dead.ensureGroup(2s));
    record("r");
    QCOMPARE(dead.readNew(10, 0ms, 2s).value().size(), 1U);
    StreamReader heir(*m_client, kEnvironment, "heir");
    QVERIFY(heir.readNew(10, 0ms, 2s).value().empty());
    QVERIFY(heir.claimStale(1h, 10, 2s).value().empty());
    QTest::qSleep(20);
    QCOMPARE(heir.claimStale(1ms, 10, 2s).value().size(), 1U);
}

void TestRedisReaders::noticesALostGroup()
{
    StreamReader reader(*m_client, kEnvironment, "one");
    QVERIFY(reader.ensureGroup(2s));
    QVERIFY(m_client->call({ "DEL", eventsKey(kEnvironment) }, 2s));
    const auto read = reader.readNew(10, 0ms, 2s);
    QVERIFY(!read && read.error().code == ErrorCode::NotFound);
    const auto claim = reader.claimStale(1ms, 10, 2s);
    QVERIFY(!claim && claim.error().code == ErrorCode::NotFound);
    QVERIFY(reader.ensureGroup(2s));
    QVERIFY(reader.readNew(10, 0ms, 2s));
}

void TestRedisReaders::putsAside()
{
    StreamReader reader(*m_client, kEnvironment, "one");
    QVERIFY(reader.ensureGroup(2s));
    QVERIFY(m_client->call({ "XADD", eventsKey(kEnvironment), "*", "colour", "red" }, 2s));
    const auto entries = reader.readNew(10, 0ms, 2s);
    QCOMPARE(entries.value().size(), 1U);
    QVERIFY(!entries->front().event);
    const std::vector<std::string> ids{ entries->front().id };
    QVERIFY(reader.putAside(ids, 2s));
    QVERIFY(reader.acknowledgeAndTrim(ids, 2s));
    QCOMPARE(reader.backlog(2s).value().entries, 0);
    const auto kept = m_client->call({ "XRANGE", useKey(kEnvironment) + ":rejected", "-", "+" }, 2s);
    QVERIFY(kept && kept->elements.size() == 1);
}

void TestRedisReaders::readsEvents_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* field, const char* value, bool good) {
        QTest::addRow("%s=%s", field, value)
            << QString::fromLatin1(field) << QString::fromLatin1(value) << good;
    };
    row("input_tokens", "12", true);
    row("input_tokens", "-1", false);
    row("input_tokens", "1e3", false);
    row("input_tokens", "", false);
    row("cost_nusd", "99999999999999999999", false);
    row("latency_ms", "2147483648", false);
    row("status", "fine", false);
    row("status", "rate_limited", true);
    row("cache_hit", "true", true);
    row("cache_hit", "2", false);
    row("occurred_at_ms", "soon", false);
    row("a_newer_field", "x", true);
}

void TestRedisReaders::readsEvents()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(bool, good);
    const std::vector<std::pair<std::string, std::string>> fields{ { "request_id", "r" },
        { "occurred_at_ms", "1767225600123" }, { field.toStdString(), value.toStdString() } };
    QCOMPARE(usageEventOf(fields).has_value(), good);
}

void TestRedisReaders::readsPackedEvents()
{
    const auto event = [](std::string text) {
        std::ranges::replace(text, '|', '\0');
        return usageEventOf(std::vector<std::pair<std::string, std::string>>{ { "packed", text } });
    };
    const auto whole = event("r|1767225600123|free|openai|gpt|chat|eu|web|u|error|1|0|12|3|4|500|60");
    QVERIFY2(whole.has_value(), problem(whole));
    QVERIFY(whole->requestId == "r" && whole->tier == "free" && whole->provider == "openai"
        && whole->model == "gpt" && whole->userId == "u");
    QVERIFY(whole->feature == "chat" && whole->region == "eu" && whole->device == "web");
    QVERIFY(whole->status == RequestStatus::Error && whole->cacheHit && !whole->fallback);
    QVERIFY(whole->inputTokens == 12 && whole->cachedInputTokens == 3 && whole->outputTokens == 4);
    QVERIFY(whole->cost && whole->cost->nanoDollars() == 500 && whole->latencyMs == 60);
    const auto bare = event("r|1767225600123|||||||||||||||");
    QVERIFY2(bare.has_value(), problem(bare));
    QVERIFY(!bare->cost && !bare->latencyMs && !bare->feature);
    QVERIFY(event("r|1767225600123||||||||||||||||of a newer library"));
    QVERIFY(!event("r|1767225600123|||||||||||||7"));
    QVERIFY(!event("r|1767225600123||||||||fine|||||||"));
    QVERIFY(!event("|1767225600123|||||||||||||||"));
    QVERIFY(!event(""));
}

QTEST_GUILESS_MAIN(TestRedisReaders)
#include "tst_redis_readers.moc"

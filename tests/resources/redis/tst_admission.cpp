// SPDX-License-Identifier: GPL-3.0-or-later
// The function library, called as a product's backend calls it.
#include "app/demo/private_redis.h"
#include "app/redis/redis_client.h"
#include "resources/resource.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <bit>
#include <thread>

using namespace spillway;
using namespace spillway::redis;
using namespace std::chrono_literals;

namespace
{

const std::string kUse = "spillway:{test}:use";
const std::string kControl = "spillway:{test}:control";

Command fcall(const std::string& function, const std::string& key, const std::vector<std::string>& arguments)
{
    Command command{ "FCALL", function, "1", key };
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
}

QByteArray words(const Reply& reply)
{
    QByteArray result;
    for (const auto& element : reply.elements) {
        if (!result.isEmpty()) {
            result += ' ';
        }
        result += element.type == Reply::Type::Integer ? QByteArray::number(qlonglong(element.integer))
                                                       : QByteArray::fromStdString(element.text);
    }
    return result;
}

/// Numbers as the library packs them: little-endian doubles.
std::string packed(const std::vector<double>& numbers)
{
    std::string text;
    for (const double number : numbers) {
        const auto bits = std::bit_cast<std::uint64_t>(number);
        for (int byte = 0; byte < 8; ++byte) {
            text += static_cast<char>(bits >> (8 * byte) & 0xff);
        }
    }
    return text;
}

std::int64_t figure(const Reply& live, const std::string& name)
{
    for (std::size_t i = 0; i + 1 < live.elements.size(); i += 2) {
        if (live.elements[i].text == name) {
            return live.elements[i + 1].integer;
        }
    }
    return -1;
}

} // namespace

class TestAdmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void admitsExactlyTheCap();
    void answersByTheLevers_data();
    void answersByTheLevers();
    void refusesHostileArguments_data();
    void refusesHostileArguments();
    void limitsTheRate();
    void limitsATiersDay();
    void letsReservationsLapse();
    void holdsReservationsUntilRecorded();
    void recordsOnce();
    void admitsARequestOnce();
    void comparesAndSetsTheControl();
    void neverOpensByMalformedControl_data();
    void neverOpensByMalformedControl();
    void featuresFollowTheLoadLevelUntilItEnds();
    void lostCountersAreRaisedAndNeverLowered();
    void tellsFiguresLive();
    void seesWhatOthersChange();
    void addsUpTiersThatAreTooMany();
    void addsUpRowsThatAreTooMany();
    void countsLateNewsInItsMinute();
    void countsOnAsTimePasses();
    void admitsAgainWhatLapsed();
    void takesOverTheFormerLayout();
    void copiesOfTheLibraryAgree();

private:
    void loadLibrary();
    /// What `steps`, in Lua, return, with the server's clock at the second `now`: `run` calls a function.
    QByteArray told(const std::string& steps);
    /// The rows of the last `count` minutes.
    std::vector<Reply> minutes(const std::string& count);
    Result<Reply> call(const std::string& function, const std::vector<std::string>& arguments);
    QByteArray said(const std::string& function, const std::vector<std::string>& arguments);
    void setControl(const QByteArray& members);
    void setRawControl(const std::string& document);

    QTemporaryDir m_directory;
    std::unique_ptr<demo::PrivateRedis> m_server;
    std::unique_ptr<RedisClient> m_client;
};

void TestAdmission::initTestCase()
{
    auto server = demo::PrivateRedis::start({ .directory = m_directory.path().toStdString() });
    QVERIFY2(server.has_value(), server ? "" : server.error().message.c_str());
    m_server = std::move(*server);
    Endpoint endpoint;
    endpoint.socketPath = m_server->socketPath();
    m_client = std::make_unique<RedisClient>(endpoint);
    QVERIFY(m_client->connect(2s));
    loadLibrary();
}

/// A copy that remembers nothing.
void TestAdmission::loadLibrary()
{
    const auto library = readResource("redis/spillway.lua");
    QVERIFY(library.has_value());
    const auto loaded = m_client->call({ "FUNCTION", "LOAD", "REPLACE", library->toStdString() }, 2s);
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message.c_str());
}

void TestAdmission::init()
{
    QVERIFY(m_client->call({ "FLUSHALL" }, 2s));
}

Result<Reply> TestAdmission::call(const std::string& function, const std::vector<std::string>& arguments)
{
    return m_client->call(fcall(function, kUse, arguments), 5s);
}

QByteArray TestAdmission::said(const std::string& function, const std::vector<std::string>& arguments)
{
    const auto reply = call(function, arguments);
    return reply ? words(*reply) : QByteArray::fromStdString(reply.error().message);
}

std::vector<Reply> TestAdmission::minutes(const std::string& count)
{
    const auto live = call("spillway_live", { count });
    for (std::size_t i = 0; live && i + 1 < live->elements.size(); i += 2) {
        if (live->elements[i].text == "minutes") {
            return live->elements[i + 1].elements;
        }
    }
    return {};
}

QByteArray TestAdmission::told(const std::string& steps)
{
    const auto library = readResource("redis/spillway.lua")->toStdString();
    const std::string script = R"(
local functions, real, now = {}, redis, 1800000000
local redis = setmetatable({
    register_function = function(entry) functions[entry.function_name] = entry.callback end,
    call = function(name, ...)
        if name == 'TIME' then return { string.format('%.0f', now), '250000' } end
        return real.call(name, ...)
    end }, { __index = real })
)" + library.substr(library.find('\n') + 1)
        + R"(
local function run(name, ...)
    local answer = functions['spillway_' .. name]({ KEYS[1] }, { ... })
    return answer.err or answer
end
local function figure(name)
    local live = run('live')
    for i = 1, #live, 2 do if live[i] == name then return live[i + 1] end end
end
)" + steps;
    const auto reply = m_client->call({ "EVAL", script, "1", kUse }, 10s);
    return reply ? words(*reply) : QByteArray::fromStdString(reply.error().message);
}

void TestAdmission::setRawControl(const std::string& document)
{
    QVERIFY(m_client->call({ "SET", kControl, document }, 2s));
}

void TestAdmission::setControl(const QByteArray& members)
{
    setRawControl(
        (R"({"format":1,"version":7,"environment":"test")" + (members.isEmpty() ? "" : ',' + members) + '}')
            .toStdString());
}

void TestAdmission::admitsExactlyTheCap()
{
    constexpr int kClients = 50;
    constexpr int kEach = 10;
    constexpr int kCap = 137;
    for (int run = 0; run < 10; ++run) {
        init();
        setControl(R"("budget_caps":{"day":{"amount_nusd":"137000"}})");
        std::atomic<int> allowed = 0;
        std::atomic<int> capped = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < kClients; ++i) {
            clients.emplace_back([&, i] {
                Endpoint endpoint;
                endpoint.socketPath = m_server->socketPath();
                RedisClient client(endpoint);
                if (!client.connect(10s)) {
                    return;
                }
                for (int k = 0; k < kEach; ++k) {
                    const auto id = std::to_string(i) + "-" + std::to_string(k);
                    const auto reply
                        = client.call(fcall("spillway_admit", kUse, { id, "free", "openai", "1000" }), 10s);
                    if (reply && reply->elements.at(0).text == "allow") {
                        ++allowed;
                    } else if (reply && reply->elements.at(1).text == "budget_cap") {
                        ++capped;
                    }
                }
            });
        }
        for (auto& client : clients) {
            client.join();
        }
        QCOMPARE(allowed.load(), kCap);
        QCOMPARE(capped.load(), kClients * kEach - kCap);
    }
}

void TestAdmission::answersByTheLevers_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char* name, const char* members, const char* answer) {
        QTest::newRow(name) << QByteArray(members) << QByteArray(answer);
    };
    row("nothing set", "", "allow ok 7 0 openai/gpt");
    row("tier paused", R"("paused_tiers":{"free":{"actor":"a"}})", "deny tier_paused 7 60000 openai/gpt");
    row("other tier paused", R"("paused_tiers":{"pro":{}})", "allow ok 7 0 openai/gpt");
    row("pause that ended", R"("paused_tiers":{"free":{"expires_ms":1000}})", "allow ok 7 0 openai/gpt");
    row("pause that ends later", R"("paused_tiers":{"free":{"expires_ms":99999999999999}})",
        "deny tier_paused 7 86400000 openai/gpt");
    row("provider paused, none else", R"("paused_providers":{"openai":{}})",
        "deny provider_paused 7 60000 openai/gpt");
    row("model paused", R"("paused_providers":{"openai/gpt":{}})", "deny provider_paused 7 60000 openai/gpt");
    row("other model paused", R"("paused_providers":{"openai/mini":{}})", "allow ok 7 0 openai/gpt");
    row("provider paused, next in order",
        R"("paused_providers":{"openai":{}},"provider_order":["openai","b"])", "allow ok 7 0 b");
    row("provider paused, fallback there", R"("paused_providers":{"openai":{}},"fallback_provider":"own")",
        "fallback ok 7 0 own");
    row("fallback mode", R"("fallback":{},"fallback_provider":"own")", "fallback ok 7 0 own");
    row("fallback mode without a provider", R"("fallback":{})", "deny provider_paused 7 60000 openai/gpt");
    row("stopped", R"("emergency_stop":{},"fallback":{},"fallback_provider":"own")",
        "deny stopped 7 60000 openai/gpt");
    row("provider not allowed", R"("tiers":{"free":{"allowed_providers":["b"]}})",
        "deny provider_paused 7 60000 openai/gpt");
    row("provider not allowed, another in order",
        R"("tiers":{"free":{"allowed_providers":["b"]}},"provider_order":["openai","b"])", "allow ok 7 0 b");
    row("tier's own order", R"("tiers":{"free":{"provider_order":["b","openai"]}})", "allow ok 7 0 b");
    row("tier's own order, first paused",
        R"("tiers":{"free":{"provider_order":["b","openai"]}},"paused_providers":{"b":{}})",
        "allow ok 7 0 openai/gpt");
    row("cap of nothing", R"("budget_caps":{"month":{"amount_nusd":"0"}})", "deny budget_cap");
    row("cap reached", R"("budget_caps":{"hour":{"amount_nusd":"999"}})", "deny budget_cap");
    row("cap not reached", R"("budget_caps":{"hour":{"amount_nusd":"1000"}})", "allow ok 7 0 openai/gpt");
    row("rate of none", R"("rate_limits":{"*":{"requests_per_minute":0}})",
        "deny rate_limited 7 60000 openai/gpt");
    row("unreadable pause stays closed", R"("paused_tiers":{"free":17})",
        "deny tier_paused 7 60000 openai/gpt");
    row("unreadable end stays closed", R"("paused_tiers":{"free":{"expires_ms":"soon"}})",
        "deny tier_paused 7 60000 openai/gpt");
    row("unreadable pauses close all", R"("paused_tiers":["free"])", "deny tier_paused 7 60000 openai/gpt");
    row("unreadable cap closes", R"("budget_caps":{"day":{"amount_nusd":"lots"}})", "deny budget_cap");
    row("unknown period closes", R"("budget_caps":{"decade":{"amount_nusd":"1"}})", "deny budget_cap");
    row("unreadable rate closes", R"("rate_limits":{"free":{"requests_per_minute":-1}})",
        "deny rate_limited 7 60000 openai/gpt");
    row("unreadable stop stays", R"("emergency_stop":null)", "deny stopped 7 60000 openai/gpt");
    row("unreadable tier closes", R"("tiers":{"free":{"allowed_providers":"openai"}})",
        "deny tier_paused 7 60000 openai/gpt");
}

void TestAdmission::answersByTheLevers()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, answer);
    setControl(members);
    const auto probed = call("spillway_probe", { "free", "openai/gpt" });
    QVERIFY(probed);
    const auto before = said("spillway_admit", { "r1", "free", "openai/gpt", "1000" });
    QVERIFY2(before.startsWith(answer), before.constData());
    if (!answer.startsWith("deny budget_cap")) {
        QCOMPARE(words(*probed), answer);
    }
}

void TestAdmission::refusesHostileArguments_data()
{
    QTest::addColumn<QByteArray>("function");
    QTest::addColumn<QByteArrayList>("arguments");
    const auto row = [](const char* function, const char* name, const QByteArrayList& arguments) {
        QTest::addRow("%s: %s", function, name) << QByteArray(function) << arguments;
    };
    const QByteArray longText(300, 'x');
    const QByteArrayList costs{ "-1", "", "1e3", "0x10", " 1", "1.5", "nan", "inf", "1000000000000001",
        "99999999999999999999", "+1", QByteArray("1\0", 2) };
    for (const auto& cost : costs) {
        row("spillway_admit", ("cost " + cost.toPercentEncoding()).constData(),
            { "r", "free", "openai", cost });
        row("spillway_record", ("cost " + cost.toPercentEncoding()).constData(), { "r", "cost_nusd", cost });
        row("spillway_record", ("tokens " + cost.toPercentEncoding()).constData(),
            { "r", "input_tokens", cost });
    }
    const QByteArrayList names{ "", longText, QByteArray("a\0b", 3), "a\nb", "\xff\xfe", "\xc0\xaf",
        "\xed\xa0\x80", "\xf5\x80\x80\x80" };
    for (const auto& name : names) {
        const auto label = name.left(8).toPercentEncoding();
        row("spillway_admit", ("id " + label).constData(), { name, "free", "openai", "1" });
        row("spillway_admit", ("tier " + label).constData(), { "r", name, "openai", "1" });
        row("spillway_admit", ("provider " + label).constData(), { "r", "free", name, "1" });
        row("spillway_record", ("id " + label).constData(), { name, "tier", "free" });
        row("spillway_record", ("user " + label).constData(), { "r", "user", name });
        row("spillway_probe", ("tier " + label).constData(), { name, "openai" });
    }
    row("spillway_admit", "none", {});
    row("spillway_admit", "three", { "r", "free", "openai" });
    row("spillway_admit", "five", { "r", "free", "openai", "1", "1" });
    row("spillway_probe", "one", { "free" });
    row("spillway_state", "one", { "free" });
    row("spillway_raise_spent", "three", { "1", "2", "3" });
    row("spillway_raise_spent", "less than nothing", { "1", "2", "3", "-4" });
    row("spillway_record", "none", {});
    row("spillway_record", "half a pair", { "r", "tier" });
    row("spillway_record", "unknown field", { "r", "colour", "red" });
    row("spillway_record", "field twice", { "r", "tier", "free", "tier", "free" });
    row("spillway_record", "unknown status", { "r", "status", "fine" });
    row("spillway_record", "flag", { "r", "cache_hit", "maybe" });
    row("spillway_record", "from the far future", { "r", "occurred_at_ms", "4000000000000" });
    row("spillway_record", "from before its time", { "r", "occurred_at_ms", "0" });
    row("spillway_live", "no minutes", { "0" });
    row("spillway_live", "too many minutes", { "1441" });
    row("spillway_live", "two", { "1", "2" });
}

void TestAdmission::refusesHostileArguments()
{
    QFETCH(QByteArray, function);
    QFETCH(QByteArrayList, arguments);
    setControl("");
    std::vector<std::string> given;
    for (const auto& argument : arguments) {
        given.emplace_back(argument.toStdString());
    }
    const auto reply = call(function.toStdString(), given);
    QVERIFY(!reply);
    QVERIFY2(reply.error().message.starts_with("SPILLWAY_BAD_ARGUMENT "), reply.error().message.c_str());
    QVERIFY(reply.error().code == ErrorCode::InvalidArgument);
    const auto keys = m_client->call({ "DBSIZE" }, 2s);
    QVERIFY(keys && keys->integer == 1);
}

void TestAdmission::limitsTheRate()
{
    setControl(R"("rate_limits":{"*":{"requests_per_minute":20},"free":{"requests_per_minute":5}})");
    int free = 0;
    int pro = 0;
    for (int i = 0; i < 30; ++i) {
        const auto id = std::to_string(i);
        free += said("spillway_admit", { "f" + id, "free", "openai", "1" }).startsWith("allow") ? 1 : 0;
        pro += said("spillway_admit", { "p" + id, "pro", "openai", "1" }).startsWith("allow") ? 1 : 0;
    }
    QCOMPARE(free, 5);
    QCOMPARE(pro, 15);
    const auto reply = call("spillway_admit", { "x", "pro", "openai", "1" });
    QVERIFY(reply && reply->elements.at(1).text == "rate_limited");
    QVERIFY(reply->elements.at(3).integer >= 1 && reply->elements.at(3).integer <= 3000);
}

void TestAdmission::limitsATiersDay()
{
    setControl(R"("tiers":{"free":{"daily_requests":3}})");
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(said("spillway_admit", { std::to_string(i), "free", "openai", "1" }), "allow ok 7 0 openai");
    }
    QVERIFY(said("spillway_admit", { "x", "free", "openai", "1" }).startsWith("deny tier_limit"));
    QCOMPARE(said("spillway_admit", { "y", "pro", "openai", "1" }), "allow ok 7 0 openai");
}

void TestAdmission::letsReservationsLapse()
{
    setControl(R"("reservation_seconds":1,"budget_caps":{"day":{"amount_nusd":"1000"}})");
    QCOMPARE(said("spillway_admit", { "a", "free", "openai", "1000" }), "allow ok 7 0 openai");
    QVERIFY(said("spillway_admit", { "b", "free", "openai", "1000" }).startsWith("deny budget_cap"));
    QTRY_VERIFY(said("spillway_admit", { "b", "free", "openai", "1000" }).startsWith("allow"));
}

void TestAdmission::holdsReservationsUntilRecorded()
{
    setControl(R"("budget_caps":{"day":{"amount_nusd":"1000"}})");
    QCOMPARE(said("spillway_admit", { "a", "free", "openai", "900" }), "allow ok 7 0 openai");
    QVERIFY(said("spillway_admit", { "b", "free", "openai", "200" }).startsWith("deny budget_cap"));
    QCOMPARE(said("spillway_record", { "a", "cost_nusd", "800" }), "recorded 800");
    QCOMPARE(said("spillway_admit", { "b", "free", "openai", "200" }), "allow ok 7 0 openai");
    QVERIFY(said("spillway_admit", { "c", "free", "openai", "1" }).startsWith("deny budget_cap"));
}

void TestAdmission::recordsOnce()
{
    setControl("");
    const std::vector<std::string> event{ "a", "tier", "free", "provider", "openai", "cost_nusd", "5" };
    QCOMPARE(said("spillway_record", event), "recorded 5");
    QCOMPARE(said("spillway_record", event), "duplicate 5");
    QCOMPARE(m_client->call({ "XLEN", kUse + ":events" }, 2s)->integer, 1);
    // What Redis counts does not depend on there being a control document.
    QVERIFY(m_client->call({ "DEL", kControl }, 2s));
    QCOMPARE(said("spillway_record", { "b", "cost_nusd", "5" }), "recorded 10");
}

void TestAdmission::admitsARequestOnce()
{
    setControl(R"("budget_caps":{"day":{"amount_nusd":"1000"}})");
    QCOMPARE(said("spillway_admit", { "a", "free", "openai", "1000" }), "allow ok 7 0 openai");
    QCOMPARE(said("spillway_admit", { "a", "free", "openai", "1000" }), "allow ok 7 0 openai");
    setControl(R"("emergency_stop":{})");
    QVERIFY(said("spillway_admit", { "a", "free", "openai", "1000" }).startsWith("deny stopped"));
    QCOMPARE(said("spillway_record", { "a", "cost_nusd", "1" }), "recorded 1");
    setControl("");
    QVERIFY(said("spillway_admit", { "a", "free", "openai", "1" }).startsWith("SPILLWAY_ALREADY_RECORDED"));
}

void TestAdmission::comparesAndSetsTheControl()
{
    const auto set = [&](const std::string& expected, const std::string& document) {
        const auto reply
            = m_client->call(fcall("spillway_control_set", kControl, { expected, document }), 2s);
        return reply ? words(*reply) : QByteArray::fromStdString(reply.error().message);
    };
    const std::string first = R"({"format":1,"version":1,"environment":"test"})";
    const std::string second
        = R"({"format":1,"version":2,"environment":"test","emergency_stop":{"actor":"a"}})";
    QVERIFY(said("spillway_admit", { "a", "free", "openai", "1" }).startsWith("deny unset 0 1000"));
    QCOMPARE(set("5", first), "conflict 0");
    QCOMPARE(set("0", first), "applied 1");
    QCOMPARE(set("0", second), "conflict 1");
    QCOMPARE(set("1", second), "applied 2");
    QVERIFY(said("spillway_admit", { "a", "free", "openai", "1" }).startsWith("deny stopped 2"));
    QVERIFY(set("2", first).startsWith("SPILLWAY_BAD_ARGUMENT DOCUMENT.version"));
    QVERIFY(
        set("2", R"({"format":1,"version":3,"environment":"other"})").startsWith("SPILLWAY_BAD_ARGUMENT"));
    QVERIFY(set("2", R"({"format":1,"version":3,"environment":"test","fallback":1})")
            .startsWith("SPILLWAY_BAD_ARGUMENT"));
    QCOMPARE(m_client->call({ "TTL", kControl }, 2s)->integer, -1);
}

void TestAdmission::neverOpensByMalformedControl_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("cut short") << QByteArray(R"({"format":1,"version":1)");
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("other format") << QByteArray(R"({"format":2,"version":1})");
    QTest::newRow("no version") << QByteArray(R"({"format":1})");
    QTest::newRow("version as text") << QByteArray(R"({"format":1,"version":"1"})");
    QTest::newRow("unknown lever") << QByteArray(R"({"format":1,"version":1,"block_regions":["eu"]})");
    QTest::newRow("periods out of order")
        << QByteArray(R"({"format":1,"version":1,"periods":{"day":[2,1]}})");
    QTest::newRow("binary") << QByteArray("\0\xff\x01", 3);
    QTest::newRow("deep") << QByteArray("[").repeated(100000);
}

void TestAdmission::neverOpensByMalformedControl()
{
    QFETCH(QByteArray, document);
    setRawControl(document.toStdString());
    QVERIFY(said("spillway_admit", { "a", "free", "openai", "1" }).startsWith("deny unset"));
    QVERIFY(said("spillway_probe", { "free", "openai" }).startsWith("deny unset"));
    QCOMPARE(said("spillway_record", { "a", "cost_nusd", "1" }), "recorded 1");
    QVERIFY(call("spillway_live", {}));
    QVERIFY(call("spillway_state", {}));
}

void TestAdmission::featuresFollowTheLoadLevelUntilItEnds()
{
    const QByteArray features
        = R"("features":{"chat":["full","full","full","small"],"voice":["full","small","off","off"]})";
    const auto told = [this] {
        const auto reply = call("spillway_state", {});
        std::map<std::string, QByteArray> answer;
        for (std::size_t i = 0; reply && i + 1 < reply->elements.size(); i += 2) {
            const Reply& value = reply->elements[i + 1];
            answer[reply->elements[i].text]
                = value.elements.empty() ? QByteArray::fromStdString(value.text) : words(value);
        }
        return answer["load_level"] + ": " + answer["features"];
    };
    setControl(features + R"(,"load_level":{"value":"high"})");
    QCOMPARE(told(), "high: chat full voice off");
    setControl(features + R"(,"load_level":{"value":"high","expires_ms":1000})");
    QCOMPARE(told(), "normal: chat full voice full");
}

void TestAdmission::lostCountersAreRaisedAndNeverLowered()
{
    setControl(R"("budget_caps":{"day":{"amount_nusd":"1000"}})");
    QVERIFY(said("spillway_admit", { "a", "free", "openai", "100" }).startsWith("allow"));
    QCOMPARE(call("spillway_raise_spent", { "0", "950", "950", "950" })->integer, 3);
    QVERIFY(said("spillway_admit", { "b", "free", "openai", "100" }).startsWith("deny "));
    QCOMPARE(call("spillway_raise_spent", { "0", "10", "10", "10" })->integer, 0);
    QVERIFY(said("spillway_admit", { "c", "free", "openai", "100" }).startsWith("deny "));
}

void TestAdmission::tellsFiguresLive()
{
    setControl("");
    QVERIFY(said("spillway_admit", { "a", "free", "openai", "100" }).startsWith("allow"));
    QVERIFY(said("spillway_admit", { "b", "free", "openai", "50" }).startsWith("allow"));
    QCOMPARE(said("spillway_record",
                 { "a", "user", "u1", "input_tokens", "10", "output_tokens", "20", "cost_nusd", "70",
                     "latency_ms", "300", "status", "timeout", "cache_hit", "1", "fallback", "true" }),
        "recorded 70");
    const auto reply = call("spillway_live", { "5" });
    QVERIFY(reply);
    std::map<std::string, Reply> figures;
    for (std::size_t i = 0; i + 1 < reply->elements.size(); i += 2) {
        figures[reply->elements[i].text] = reply->elements[i + 1];
    }
    QCOMPARE(figures["users_online"].integer, 1);
    QCOMPARE(figures["stream_length"].integer, 1);
    QCOMPARE(figures["reserved_nusd"].integer, 50);
    for (const auto* name : { "hour_spent_nusd", "day_spent_nusd", "week_spent_nusd", "month_spent_nusd" }) {
        QCOMPARE(figures[name].integer, 70);
    }
    QCOMPARE(words(figures["tiers_today"].elements.at(0)), "free 70 1");
    std::vector<std::int64_t> sums(12);
    for (const auto& row : figures["minutes"].elements) {
        QCOMPARE(row.elements.size(), 15U);
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i] += row.elements[i + 3].integer;
        }
    }
    const std::vector<std::int64_t> expected{ 2, 0, 1, 1, 1, 1, 0, 10, 20, 300, 1, 70 };
    QVERIFY(sums == expected);
}

/// What the library remembers from call to call never stands for what Redis holds.
void TestAdmission::seesWhatOthersChange()
{
    setControl(R"("budget_caps":{"day":{"amount_nusd":"1000"}})");
    QCOMPARE(said("spillway_admit", { "a", "free", "openai", "1000" }), "allow ok 7 0 openai");
    QVERIFY(said("spillway_admit", { "b", "free", "openai", "1" }).startsWith("deny budget_cap"));
    const auto totals = m_client->call({ "HGET", kUse, "s" }, 2s);
    QVERIFY(totals && m_client->call({ "HSET", kUse, "s", "torn" }, 2s));
    QVERIFY(said("spillway_admit", { "b", "free", "openai", "1" }).startsWith("SPILLWAY_CORRUPT"));
    QVERIFY(said("spillway_record", { "a", "cost_nusd", "1" }).startsWith("SPILLWAY_CORRUPT"));
    QVERIFY(m_client->call({ "HSET", kUse, "s", totals->text }, 2s));
    QVERIFY(said("spillway_admit", { "b", "free", "openai", "1" }).startsWith("deny budget_cap"));
    QCOMPARE(said("spillway_record", { "a", "cost_nusd", "1" }), "recorded 1");
    QVERIFY(m_client->call({ "DEL", kUse, kUse + ":events" }, 2s));
    QCOMPARE(said("spillway_record", { "c", "user", "u1", "cost_nusd", "4" }), "recorded 4");
    QVERIFY(m_client->call({ "FLUSHALL" }, 2s));
    setControl("");
    QCOMPARE(said("spillway_admit", { "b", "free", "openai", "5000" }), "allow ok 7 0 openai");
    QCOMPARE(said("spillway_record", { "b", "cost_nusd", "5" }), "recorded 5");
}

void TestAdmission::addsUpTiersThatAreTooMany()
{
    setControl("");
    for (int i = 0; i < 70; ++i) {
        const auto id = std::to_string(i);
        QCOMPARE(said("spillway_admit", { id, "tier-" + id, "openai", "10" }), "allow ok 7 0 openai");
        QVERIFY(said("spillway_record", { id, "cost_nusd", "10" }).startsWith("recorded"));
    }
    const auto reply = call("spillway_live", {});
    QVERIFY(reply);
    std::int64_t spent = 0;
    for (std::size_t i = 0; i + 1 < reply->elements.size(); i += 2) {
        if (reply->elements[i].text == "tiers_today") {
            for (const auto& tier : reply->elements[i + 1].elements) {
                spent += tier.elements.at(1).integer;
            }
        }
    }
    QCOMPARE(spent, 700);
}

/// A minute has room for 512 rows of a tier and a provider; what comes after them shares one more.
void TestAdmission::addsUpRowsThatAreTooMany()
{
    constexpr int kProviders = 530;
    setControl("");
    for (int i = 0; i < 2 * kProviders; ++i) {
        if (i % 401 == 400) {
            loadLibrary();
        }
        const auto id = std::to_string(i);
        const auto provider = "provider-" + std::to_string(i % kProviders);
        QVERIFY(said("spillway_admit", { id, "free", provider, "10" }).startsWith("allow"));
        QVERIFY(said("spillway_record", { id, "cost_nusd", "10" }).startsWith("recorded"));
    }
    const auto rows = minutes("5");
    QVERIFY(!rows.empty());
    std::map<std::int64_t, int> count;
    std::int64_t admitted = 0;
    std::int64_t recorded = 0;
    for (const auto& row : rows) {
        ++count[row.elements.at(0).integer];
        admitted += row.elements.at(3).integer;
        recorded += row.elements.at(5).integer;
    }
    QCOMPARE(admitted, 2 * kProviders);
    QCOMPARE(recorded, 2 * kProviders);
    for (const auto& [minute, number] : count) {
        QVERIFY(number <= 513);
    }
}

void TestAdmission::countsLateNewsInItsMinute()
{
    setControl("");
    const auto time = m_client->call({ "TIME" }, 2s);
    QVERIFY(time);
    const std::int64_t now = std::stoll(time->elements.at(0).text);
    const auto ago = [now](int minutes) { return std::to_string((now / 60 - minutes) * 60'000 + 1000); };
    for (int i = 0; i < 30; ++i) {
        const auto id = std::to_string(i);
        QVERIFY(said("spillway_admit", { id, "free", "openai", "10" }).startsWith("allow"));
        QVERIFY(said("spillway_record", { id, "cost_nusd", "10", "occurred_at_ms", ago(i % 3 * 2) })
                .startsWith("recorded"));
    }
    std::map<std::int64_t, std::int64_t> recorded;
    std::int64_t admitted = 0;
    for (const auto& row : minutes("9")) {
        recorded[now / 60 - row.elements.at(0).integer / 60] += row.elements.at(5).integer;
        admitted += row.elements.at(3).integer;
    }
    QCOMPARE(recorded[0], 10);
    QCOMPARE(recorded[2], 10);
    QCOMPARE(recorded[4], 10);
    QCOMPARE(admitted, 30);
}

void TestAdmission::countsOnAsTimePasses()
{
    setControl(R"("budget_caps":{"hour":{"amount_nusd":"1000"}})");
    // Minutes turn, then the hour, then the day; 1800000000 begins an hour, and 57600 s later a day does.
    QCOMPARE(told(R"(
local said = {}
for _, at in ipairs({ 0, 59, 60, 61, 3599, 3600, 57599, 57600 }) do
    now = 1800000000 + at
    said[#said + 1] = run('admit', 'a' .. at, 'free', 'openai', '200')[1]
    run('record', 'a' .. at, 'cost_nusd', '200')
    said[#said + 1] = figure('hour_spent_nusd')
    said[#said + 1] = figure('day_spent_nusd')
    local admitted, recorded = 0, 0
    for _, row in ipairs(figure('minutes')) do
        if row[1] == now - now % 60 then
            admitted, recorded = admitted + row[4], recorded + row[6]
        end
    end
    said[#said + 1] = admitted .. '/' .. recorded
end
return said)"),
        "allow 200 200 1/1 allow 400 400 2/2 allow 600 600 1/1 allow 800 800 2/2 allow 1000 1000 1/1 "
        "allow 200 1200 1/1 allow 200 1400 1/1 allow 200 200 1/1");
    init();
    setControl("");
    // One of 10 every half a minute: what is held is of the last ten to eleven minutes.
    QCOMPARE(told(R"(
local least, most = math.huge, 0
for i = 0, 99 do
    now = now + 30
    run('admit', 'r' .. i, 'free', 'openai', '10')
    local held = figure('reserved_nusd')
    if i >= 30 then least, most = math.min(least, held), math.max(most, held) end
end
run('record', 'r99', 'cost_nusd', '1')
local before = figure('reserved_nusd')
run('record', 'r85', 'cost_nusd', '1')
run('record', 'r10', 'cost_nusd', '1')
return { least >= 200 and most <= 230 and 'held' or least .. ' ' .. most, before - figure('reserved_nusd') })"),
        "held 10");
    init();
    setControl("");
    // A list is dropped an hour and a reservation's life after it was made, but for what was told of late.
    QCOMPARE(told(R"(
local function list(prefix)
    for i = 1, 64 do run('record', prefix .. i, 'cost_nusd', '1') end
end
local function is_kept(id)
    return redis.call('HEXISTS', KEYS[1], 'r:' .. id)
end
local said = {}
run('admit', 'late', 'free', 'openai', '1')
list('a')
for _, step in ipairs({ { 3599, 'b' }, { 660, 'c' } }) do
    now = now + step[1]
    list(step[2])
    said[#said + 1] = run('record', 'a1', 'cost_nusd', '1')[1]
end
run('record', 'late', 'cost_nusd', '1')
now = now + 2
list('d')
said[#said + 1] = is_kept('a1') .. is_kept('a63') .. is_kept('b1') .. is_kept('late')
said[#said + 1] = run('record', 'a1', 'cost_nusd', '1')[1]
said[#said + 1] = run('record', 'b1', 'cost_nusd', '1')[1]
now = now + 3500
list('e')
said[#said + 1] = run('record', 'late', 'cost_nusd', '1')[1]
now = now + 4300
list('f') -- two lists at a time
list('g')
said[#said + 1] = is_kept('late') .. is_kept('b1') .. is_kept('f1')
return said)"),
        "duplicate duplicate 0011 recorded duplicate duplicate 001");
}

void TestAdmission::admitsAgainWhatLapsed()
{
    setControl(R"("reservation_seconds":1,"budget_caps":{"day":{"amount_nusd":"1000"}})");
    QCOMPARE(said("spillway_admit", { "a", "free", "openai/gpt", "1000" }), "allow ok 7 0 openai/gpt");
    QTRY_VERIFY(said("spillway_admit", { "b", "free", "openai", "1000" }).startsWith("allow"));
    QVERIFY(said("spillway_admit", { "a", "free", "openai", "1000" }).startsWith("deny budget_cap"));
    // Told of late, it is counted all the same, and as what it was admitted for.
    QCOMPARE(said("spillway_record", { "a", "cost_nusd", "7" }), "recorded 7");
    QCOMPARE(said("spillway_record", { "b", "cost_nusd", "3" }), "recorded 10");
    const auto live = call("spillway_live", {});
    QVERIFY(live);
    QCOMPARE(figure(*live, "reserved_nusd"), 0);
    for (std::size_t i = 0; i + 1 < live->elements.size(); i += 2) {
        if (live->elements[i].text == "tiers_today") {
            QCOMPARE(words(live->elements[i + 1].elements.at(0)), "free 10 2");
        }
    }
    QCOMPARE(said("spillway_record", { "a", "cost_nusd", "7" }), "duplicate 10");
}

/// What libraries before 1.1 left: one row for all totals, and a key for each request.
void TestAdmission::takesOverTheFormerLayout()
{
    constexpr double kFar = 4e9;
    const double lapses = 4e12;
    const std::vector<double> totals{ 1, kFar, 10, 1, kFar, 20, 1, kFar, 30, 1, kFar, 40, 0, 0, lapses, 300 };
    QVERIFY(m_client->call({ "HSET", kUse, "s", packed(totals) }, 2s));
    QVERIFY(m_client->call({ "SET", kUse + ":r:held",
                               "R" + packed({ lapses, 300 }) + std::string("free\0openai", 11), "EX", "600" },
        2s));
    QVERIFY(m_client->call({ "SET", kUse + ":r:told", "D", "EX", "3600" }, 2s));
    setControl(R"("budget_caps":{"day":{"amount_nusd":"1000"}})");
    const auto live = call("spillway_live", {});
    QVERIFY(live);
    QCOMPARE(figure(*live, "hour_spent_nusd"), 10);
    QCOMPARE(figure(*live, "month_spent_nusd"), 40);
    QCOMPARE(figure(*live, "reserved_nusd"), 300);
    QVERIFY(said("spillway_admit", { "new", "free", "openai", "681" }).startsWith("deny budget_cap"));
    QCOMPARE(said("spillway_admit", { "new", "free", "openai", "680" }), "allow ok 7 0 openai");
    loadLibrary();
    QCOMPARE(said("spillway_admit", { "held", "free", "openai", "300" }), "allow ok 7 0 openai");
    QVERIFY(
        said("spillway_admit", { "told", "free", "openai", "1" }).startsWith("SPILLWAY_ALREADY_RECORDED"));
    QCOMPARE(said("spillway_record", { "told", "cost_nusd", "9" }), "duplicate 20");
    QCOMPARE(said("spillway_record", { "held", "cost_nusd", "5" }), "recorded 25");
    QCOMPARE(said("spillway_record", { "held", "cost_nusd", "5" }), "duplicate 25");
    QCOMPARE(figure(*call("spillway_live", {}), "reserved_nusd"), 680);
    QVERIFY(said("spillway_admit", { "last", "free", "openai", "296" }).startsWith("deny budget_cap"));
    QVERIFY(said("spillway_admit", { "last", "free", "openai", "295" }).startsWith("allow"));
}

/// Rows are kept from call to call. Whichever copy of the library writes, none may go on from rows of its
/// own: neither one that was loaded afresh nor the one that EVAL keeps.
void TestAdmission::copiesOfTheLibraryAgree()
{
    setControl(R"("budget_caps":{"day":{"amount_nusd":"1000000"}})");
    const auto library = readResource("redis/spillway.lua")->toStdString();
    const std::string script
        = "local functions = {}\nlocal real = redis\n"
          "local redis = setmetatable({ is_script = true, register_function = function(entry) "
          "functions[entry.function_name] = entry.callback end }, { __index = real })\n"
        + library.substr(library.find('\n') + 1)
        + "\nlocal name = table.remove(ARGV, 1)\nreturn functions[name](KEYS, ARGV)\n";
    const auto either = [&](int step, const std::string& function, std::vector<std::string> arguments) {
        if (step % 3 != 0) {
            return said(function, arguments);
        }
        Command command{ "EVAL", script, "1", kUse, function };
        command.insert(command.end(), arguments.begin(), arguments.end());
        const auto reply = m_client->call(command, 5s);
        return reply ? words(*reply) : QByteArray::fromStdString(reply.error().message);
    };
    constexpr int kSteps = 120;
    const std::vector<std::string> tiers{ "free", "premium" };
    const std::vector<std::string> providers{ "openai", "anthropic", "own" };
    for (int step = 0; step < kSteps; ++step) {
        if (step % 17 == 16) {
            loadLibrary();
        }
        const auto id = std::to_string(step);
        const auto at = static_cast<std::size_t>(step);
        QVERIFY(either(step, "spillway_admit", { id, tiers[at % 2], providers[at % 3], "100" })
                .startsWith("allow"));
        if (step % 4 != 0) {
            QVERIFY(either(step / 2, "spillway_record", { id, "user", "u" + id, "cost_nusd", "10" })
                    .startsWith("recorded"));
        }
    }
    // A script lists each request itself, since it cannot keep it until there are more.
    QVERIFY(m_client->call({ "HEXISTS", kUse, "q:30" }, 2s)->integer == 1);
    const auto live = call("spillway_live", { "5" });
    QVERIFY(live);
    QCOMPARE(figure(*live, "reserved_nusd"), kSteps / 4 * 100);
    QCOMPARE(figure(*live, "day_spent_nusd"), kSteps * 3 / 4 * 10);
    QCOMPARE(figure(*live, "users_online"), kSteps * 3 / 4);
    QCOMPARE(figure(*live, "stream_length"), kSteps * 3 / 4);
    std::int64_t admitted = 0;
    std::int64_t cost = 0;
    for (const auto& row : minutes("5")) {
        admitted += row.elements.at(3).integer;
        cost += row.elements.at(14).integer;
    }
    QCOMPARE(admitted, kSteps);
    QCOMPARE(cost, kSteps * 3 / 4 * 10);
}

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"

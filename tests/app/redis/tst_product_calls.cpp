// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/private_redis.h"
#include "app/demo/redis_users.h"
#include "app/redis/product_calls.h"
#include "resources/resource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::redis;
using namespace std::chrono_literals;

namespace
{

constexpr auto kPatience = 5s;

UsageEvent makeEvent(const std::string& id)
{
    UsageEvent event;
    event.requestId = id;
    event.occurredAt = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    event.tier = "premium";
    event.provider = "openai";
    event.model = "gpt-5.4";
    event.userId = "u1";
    event.feature = "chat";
    event.inputTokens = 100;
    event.outputTokens = 20;
    event.cost = Money::fromNanoDollars(550'000);
    event.latencyMs = 800;
    return event;
}

} // namespace

/// With the users that ship, so that each of them has just enough power for its part.
class TestProductCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("users");
        QTest::newRow("users.acl") << QStringLiteral("redis/users.acl");
        QTest::newRow("users_upstash.acl") << QStringLiteral("redis/users_upstash.acl");
    }

    void init()
    {
        QFETCH_GLOBAL(QString, users);
        if (users == m_users) {
            return;
        }
        m_users = users;
        m_server.reset();
        m_directory = std::make_unique<QTemporaryDir>();
        const auto filled
            = demo::redisUsers("production", { "gate", "back", "look", "load" }, users.toStdString());
        QVERIFY(filled);
        QFile file(m_directory->filePath(QStringLiteral("users.acl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(filled->c_str());
        file.close();
        auto server = demo::PrivateRedis::start({ .directory = m_directory->path().toStdString(),
            .appendOnly = true,
            .aclFile = file.fileName().toStdString() });
        QVERIFY2(server.has_value(), server ? "" : server.error().message.c_str());
        m_server = std::move(*server);

        RedisClient deploy(endpoint("spillway-deploy", "load"));
        QVERIFY(deploy.connect(kPatience));
        const auto text = readResource("redis/spillway.lua").value().toStdString();
        const auto loaded = deploy.call({ "FUNCTION", "LOAD", "REPLACE", text }, kPatience);
        QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message.c_str());
    }

    void aRestartKeepsWhatFunctionsWroteAndLetsNobodyInAsDefault()
    {
        RedisClient backend(endpoint("spillway-backend", "back"));
        QVERIFY(backend.connect(kPatience));
        const UsageEvent event = makeEvent("kept");
        // Several writes in one function are replayed as a transaction.
        const auto recorded = ProductCalls(backend, "production").record({ &event, 1 }, kPatience);
        QVERIFY(recorded && recorded->front());
        const auto length = [this] {
            RedisClient client(endpoint("spillway-gateway", "gate"));
            const auto ready = client.connect(kPatience);
            const auto reply = ready ? client.call({ "XLEN", "spillway:{production}:use:events" }, kPatience)
                                     : Result<Reply>(std::unexpected(ready.error()));
            return reply ? reply->integer : -1;
        };
        const auto before = length();
        QVERIFY(before > 0);
        m_server->stop();
        QVERIFY(m_server->restart());
        QTRY_COMPARE_WITH_TIMEOUT(length(), before, 10'000); // it may still be loading
        RedisClient nobody(endpoint("", ""));
        const bool isIn = nobody.connect(kPatience) && nobody.call({ "GET", "x" }, kPatience);
        QVERIFY(!isIn);
    }

    void upstashRulesNameNoSubcommands()
    {
        const auto rules = readResource("redis/users_upstash.acl").value();
        for (const QByteArray& line : rules.split('\n')) {
            QVERIFY2(line.startsWith('#') || !line.contains('|'), line.constData());
        }
    }

    void withoutAControlStateNobodyIsAdmitted()
    {
        RedisClient client(endpoint("spillway-backend", "back"));
        QVERIFY(client.connect(kPatience));
        ProductCalls calls(client, "production");
        const AdmissionRequest request{ "a1", "free", "openai", Money::fromNanoDollars(1'000) };
        const auto answers = calls.admit({ &request, 1 }, kPatience);
        QVERIFY2(answers.has_value(), answers ? "" : answers.error().message.c_str());
        QCOMPARE(answers->size(), std::size_t(1));
        const auto& answer = answers->front();
        QVERIFY2(answer.has_value(), answer ? "" : answer.error().message.c_str());
        QVERIFY(answer->decision == Admission::Decision::Deny);
        QCOMPARE(answer->reason, std::string("unset"));
        QCOMPARE(calls.probe("free", "openai", kPatience).value(), std::string("unset"));
    }

    void aRequestIsRecordedOnce()
    {
        RedisClient client(endpoint("spillway-backend", "back"));
        QVERIFY(client.connect(kPatience));
        ProductCalls calls(client, "production");
        const std::vector<UsageEvent> events{ makeEvent("r1"), makeEvent("r2"), makeEvent("r1") };
        const auto outcomes = calls.record(events, kPatience);
        QVERIFY2(outcomes.has_value(), outcomes ? "" : outcomes.error().message.c_str());
        QVERIFY2((*outcomes)[0].has_value(), (*outcomes)[0] ? "" : (*outcomes)[0].error().message.c_str());
        QVERIFY((*outcomes)[0].value());
        QVERIFY((*outcomes)[1].value());
        QVERIFY(!(*outcomes)[2].value());
    }

    void oneBadEventDoesNotSpoilTheOthers()
    {
        RedisClient client(endpoint("spillway-backend", "back"));
        QVERIFY(client.connect(kPatience));
        ProductCalls calls(client, "production");
        std::vector<UsageEvent> events{ makeEvent("b1"), makeEvent("b2") };
        events[0].inputTokens = -1;
        const auto outcomes = calls.record(events, kPatience);
        QVERIFY(outcomes);
        QVERIFY(!(*outcomes)[0].has_value());
        QVERIFY((*outcomes)[1].value());
    }

    void aUserMayDoNoMoreThanItsPart_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QStringList>("command");
        const QString back = QStringLiteral("spillway-backend");
        const QString look = QStringLiteral("spillway-console");
        const QString use = QStringLiteral("spillway:{production}:use");
        const QString control = QStringLiteral("spillway:{production}:control");
        const auto row = [](const char* name, const QString& user, const QStringList& command) {
            const QString password = user == QStringLiteral("spillway-backend") ? QStringLiteral("back")
                : user == QStringLiteral("spillway-deploy")                     ? QStringLiteral("load")
                                                                                : QStringLiteral("look");
            QTest::newRow(name) << user << password << command;
        };
        const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
        const QString load = QStringLiteral("spillway-deploy");
        row("deploy reads", load, { QStringLiteral("GET"), control });
        row("deploy calls", load,
            { QStringLiteral("FCALL"), QStringLiteral("spillway_control_set"), QStringLiteral("1"), control,
                QStringLiteral("0"), QStringLiteral("{}") });
        row("deploy flushes", load, words("FLUSHALL"));
        row("backend sets the control state", back, { QStringLiteral("SET"), control, QStringLiteral("x") });
        row("backend calls control_set", back,
            { QStringLiteral("FCALL"), QStringLiteral("spillway_control_set"), QStringLiteral("1"), control,
                QStringLiteral("0"), QStringLiteral("{}") });
        row("backend raises what was spent", back,
            { QStringLiteral("FCALL"), QStringLiteral("spillway_raise_spent"), QStringLiteral("1"), use,
                QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("1") });
        row("backend deletes", back, { QStringLiteral("DEL"), use });
        row("backend loads functions", back, words("FUNCTION FLUSH"));
        row("backend evaluates", back, words("EVAL return 0"));
        row("backend flushes", back, words("FLUSHALL"));
        row("backend configures", back, words("CONFIG GET dir"));
        row("backend of another environment", back, words("GET spillway:{staging}:use"));
        row("console records", look,
            { QStringLiteral("FCALL"), QStringLiteral("spillway_record"), QStringLiteral("1"), use,
                QStringLiteral("z"), QStringLiteral("tier"), QStringLiteral("free") });
        row("console sets", look, { QStringLiteral("SET"), use, QStringLiteral("x") });
        row("console sets a hash", look,
            { QStringLiteral("HSET"), use, QStringLiteral("a"), QStringLiteral("b") });
        row("console persists", look, { QStringLiteral("PERSIST"), control });
        row("console publishes", look, words("PUBLISH x y"));
        row("console evaluates", look, words("EVAL return 0"));
        row("console configures", look, words("CONFIG GET dir"));
        row("console reads users", look, words("ACL GETUSER default"));
        row("console deletes functions", look, words("FUNCTION DELETE spillway"));
        row("console deletes", look, { QStringLiteral("DEL"), control });
        row("console reads what is not ours", look, words("GET other"));
        row("console trims the stream", look,
            { QStringLiteral("XTRIM"), use + QStringLiteral(":events"), QStringLiteral("MAXLEN"),
                QStringLiteral("0") });
    }
    void aUserMayDoNoMoreThanItsPart()
    {
        QFETCH(QString, user);
        QFETCH(QString, password);
        QFETCH(QStringList, command);
        RedisClient client(endpoint(user.toStdString(), password.toStdString()));
        QVERIFY(client.connect(kPatience));
        Command words;
        for (const QString& word : command) {
            words.push_back(word.toStdString());
        }
        const auto reply = client.call(words, kPatience);
        QVERIFY(!reply.has_value());
        QVERIFY2(reply.error().code == ErrorCode::AccessDenied, reply.error().message.c_str());
    }

    void theConsoleReadsLiveFigures()
    {
        RedisClient client(endpoint("spillway-console", "look"));
        QVERIFY(client.connect(kPatience));
        const auto reply
            = client.call({ "FCALL_RO", "spillway_live", "1", "spillway:{production}:use", "2" }, kPatience);
        QVERIFY2(reply.has_value(), reply ? "" : reply.error().message.c_str());
    }

    void theDefaultUserIsOff()
    {
        RedisClient client(endpoint("", ""));
        const bool connected = client.connect(kPatience).has_value();
        QVERIFY(!connected || !client.call({ "PING" }, kPatience));
    }

private:
    Endpoint endpoint(const std::string& user, const std::string& password) const
    {
        Endpoint result;
        result.socketPath = m_server->socketPath();
        result.username = user;
        result.password = password;
        return result;
    }

    QString m_users;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<demo::PrivateRedis> m_server;
};

QTEST_GUILESS_MAIN(TestProductCalls)
#include "tst_product_calls.moc"

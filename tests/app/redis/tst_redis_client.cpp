// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/private_redis.h"
#include "app/redis/redis_client.h"
#include "app/redis/reply_reader.h"
#include "tests/support/swallowing_relay.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::redis;
using namespace std::chrono_literals;

class TestRedisClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersACommand();
    void pipelinesInOneRoundTrip();
    void reportsServerErrors_data();
    void reportsServerErrors();
    void timesOutAndStaysBroken();
    void noticesADeadServer();
    void waitsNoLongerForANetworkThatSwallows();
    void comesBackByConnecting();
    void refusesAWrongPassword();
    void refusesPlainNetwork();
    void readsReplies_data();
    void readsReplies();
    void refusesHostileReplies_data();
    void refusesHostileReplies();

private:
    Endpoint endpoint() const;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<demo::PrivateRedis> m_server;
};

void TestRedisClient::init()
{
    m_server.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    auto server = demo::PrivateRedis::start({ .directory = m_directory->path().toStdString() });
    QVERIFY2(server.has_value(), server ? "" : server.error().message.c_str());
    m_server = std::move(*server);
}

Endpoint TestRedisClient::endpoint() const
{
    Endpoint result;
    result.socketPath = m_server->socketPath();
    return result;
}

void TestRedisClient::answersACommand()
{
    RedisClient client(endpoint());
    QVERIFY(!client.isConnected());
    QVERIFY(client.connect(2s));
    QVERIFY(client.isConnected());
    const std::string binary("a\0\r\n\xff", 5);
    QVERIFY(client.call({ "SET", "key", binary }, 2s));
    const auto reply = client.call({ "GET", "key" }, 2s);
    QVERIFY(reply);
    QVERIFY(reply->type == Reply::Type::String);
    QVERIFY(reply->text == binary);
    const auto name = client.call({ "CLIENT", "GETNAME" }, 2s);
    QVERIFY(name && name->text == "spillway");
}

void TestRedisClient::pipelinesInOneRoundTrip()
{
    RedisClient client(endpoint());
    QVERIFY(client.connect(2s));
    std::vector<Command> commands;
    for (int i = 0; i < 5000; ++i) {
        commands.push_back({ "ECHO", std::to_string(i) });
    }
    commands.push_back({ "NOSUCHCOMMAND" });
    const auto replies = client.pipeline(commands, 5s);
    QVERIFY(replies);
    QCOMPARE(replies->size(), commands.size());
    for (int i = 0; i < 5000; ++i) {
        QVERIFY((*replies)[static_cast<std::size_t>(i)].text == std::to_string(i));
    }
    QVERIFY(replies->back().isError());
    QVERIFY(client.isConnected());
}

void TestRedisClient::reportsServerErrors_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown command") << QStringList{ QStringLiteral("NOSUCH") } << int(ErrorCode::Internal);
    QTest::newRow("unknown function") << QStringList{ QStringLiteral("FCALL"), QStringLiteral("none"),
        QStringLiteral("0") } << int(ErrorCode::NotFound);
    QTest::newRow("unknown script") << QStringList{ QStringLiteral("EVALSHA"), QString(40, QLatin1Char('a')),
        QStringLiteral("0") } << int(ErrorCode::NotFound);
}

void TestRedisClient::reportsServerErrors()
{
    QFETCH(QStringList, command);
    QFETCH(int, code);
    RedisClient client(endpoint());
    QVERIFY(client.connect(2s));
    Command words;
    for (const auto& word : command) {
        words.push_back(word.toStdString());
    }
    const auto reply = client.call(words, 2s);
    QVERIFY(!reply);
    QCOMPARE(int(reply.error().code), code);
    QVERIFY(client.isConnected());
}

void TestRedisClient::timesOutAndStaysBroken()
{
    RedisClient client(endpoint());
    QVERIFY(client.connect(2s));
    const auto reply = client.call({ "BLPOP", "nothing", "0" }, 50ms);
    QVERIFY(!reply);
    QVERIFY(reply.error().code == ErrorCode::TimedOut);
    QVERIFY(!client.isConnected());
    const auto next = client.call({ "PING" }, 2s);
    QVERIFY(!next && next.error().code == ErrorCode::Unreachable);
}

void TestRedisClient::noticesADeadServer()
{
    RedisClient client(endpoint());
    QVERIFY(client.connect(2s));
    m_server->kill();
    const auto reply = client.call({ "PING" }, 2s);
    QVERIFY(!reply && reply.error().code == ErrorCode::Unreachable);
    const auto again = client.connect(500ms);
    QVERIFY(!again);
    QVERIFY(again.error().code == ErrorCode::Unreachable || again.error().code == ErrorCode::TimedOut);
}

void TestRedisClient::waitsNoLongerForANetworkThatSwallows()
{
    tests::SwallowingRelay network(m_server->socketPath());
    Endpoint place;
    place.host = "127.0.0.1";
    place.port = network.port();
    RedisClient client(place);
    QVERIFY(client.connect(2s));
    QVERIFY(network.swallow());
    const auto reply = client.call({ "PING" }, 300ms);
    QVERIFY(!reply && reply.error().code == ErrorCode::TimedOut);
    QVERIFY(!client.isConnected());
    const auto again = client.connect(300ms);
    QVERIFY(!again && again.error().code == ErrorCode::TimedOut);
    QCOMPARE(again.error().message, std::string("Redis did not accept the connection in time"));
    QVERIFY(network.passOn());
    QVERIFY(client.connect(2s));
    QVERIFY(client.call({ "PING" }, 2s));
}

void TestRedisClient::comesBackByConnecting()
{
    RedisClient client(endpoint());
    QVERIFY(client.connect(2s));
    QVERIFY(m_server->restart());
    QVERIFY(!client.call({ "PING" }, 2s));
    QVERIFY(client.connect(2s));
    QVERIFY(client.call({ "PING" }, 2s));
}

void TestRedisClient::refusesAWrongPassword()
{
    RedisClient owner(endpoint());
    QVERIFY(owner.connect(2s));
    QVERIFY(owner.call({ "ACL", "SETUSER", "reader", "on", ">right", "~*", "+@all" }, 2s));
    auto there = endpoint();
    there.username = "reader";
    there.password = "wrong";
    RedisClient stranger(there);
    const auto refused = stranger.connect(2s);
    QVERIFY(!refused && refused.error().code == ErrorCode::AccessDenied);
    QVERIFY2(refused.error().message.starts_with("the login of the user reader is refused: WRONGPASS"),
        refused.error().message.c_str());
    there.password = "right";
    RedisClient reader(there);
    QVERIFY(reader.connect(2s));
    const auto who = reader.call({ "ACL", "WHOAMI" }, 2s);
    QVERIFY(who && who->text == "reader");
}

void TestRedisClient::refusesPlainNetwork()
{
    Endpoint there;
    there.host = "192.0.2.1";
    RedisClient client(there);
    const auto refused = client.connect(200ms);
    QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
}

void TestRedisClient::readsReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("type");
    QTest::newRow("nil") << QByteArray("$-1\r\n") << int(Reply::Type::Nil);
    QTest::newRow("nil array") << QByteArray("*-1\r\n") << int(Reply::Type::Nil);
    QTest::newRow("integer") << QByteArray(":-42\r\n") << int(Reply::Type::Integer);
    QTest::newRow("status") << QByteArray("+OK\r\n") << int(Reply::Type::Status);
    QTest::newRow("error") << QByteArray("-ERR no\r\n") << int(Reply::Type::Error);
    QTest::newRow("empty string") << QByteArray("$0\r\n\r\n") << int(Reply::Type::String);
    QTest::newRow("empty array") << QByteArray("*0\r\n") << int(Reply::Type::Array);
    QTest::newRow("nested") << QByteArray("*2\r\n*1\r\n$1\r\na\r\n:1\r\n") << int(Reply::Type::Array);
}

void TestRedisClient::readsReplies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, type);
    ReplyReader reader;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto early = reader.next();
        QVERIFY(early && !early->has_value());
        QVERIFY(reader.feed({ bytes.constData() + i, 1 }));
    }
    const auto reply = reader.next();
    QVERIFY(reply && reply->has_value());
    QCOMPARE(int((*reply)->type), type);
    const auto end = reader.next();
    QVERIFY(end && !end->has_value());
}

void TestRedisClient::refusesHostileReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an array of a hundred million") << QByteArray("*100000000\r\n");
    QTest::newRow("many large arrays") << QByteArray("*3\r\n*900000\r\n") + QByteArray("*900000\r\n");
    QTest::newRow("deep") << QByteArray("*1\r\n").repeated(500);
    QTest::newRow("not RESP") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
    QTest::newRow("a map") << QByteArray("%1\r\n+a\r\n+b\r\n");
    QTest::newRow("a double") << QByteArray(",1.5\r\n");
    QTest::newRow("a boolean") << QByteArray("#t\r\n");
    QTest::newRow("no number") << QByteArray("*x\r\n");
    QTest::newRow("negative length") << QByteArray("$-7\r\n");
}

void TestRedisClient::refusesHostileReplies()
{
    QFETCH(QByteArray, bytes);
    ReplyReader reader;
    QVERIFY(reader.feed({ bytes.constData(), static_cast<std::size_t>(bytes.size()) }));
    const auto reply = reader.next();
    QVERIFY(!reply);
    QVERIFY(reply.error().code == ErrorCode::Malformed || reply.error().code == ErrorCode::LimitExceeded);
}

QTEST_GUILESS_MAIN(TestRedisClient)
#include "tst_redis_client.moc"

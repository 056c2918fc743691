// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/private_redis.h"
#include "app/demo/redis_users.h"
#include "app/redis/privileges.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::redis;
using namespace std::chrono_literals;

class TestRedisPrivileges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theShippedConsoleOnlyReads();
    void morePowerIsFound_data();
    void morePowerIsFound();
    void theRemedyTakesItAway();
    void nothingIsChanged();

private:
    QTemporaryDir m_directory;
    std::unique_ptr<demo::PrivateRedis> m_server;
};

namespace
{

Endpoint endpointOf(const demo::PrivateRedis& server, const char* user, const char* password)
{
    Endpoint endpoint;
    endpoint.socketPath = server.socketPath();
    endpoint.username = user;
    endpoint.password = password;
    return endpoint;
}

QStringList commandsOf(const PowerReport& report)
{
    QStringList names;
    for (const Power& power : report.powers) {
        names.append(QString::fromStdString(power.object));
    }
    return names;
}

} // namespace

void TestRedisPrivileges::initTestCase()
{
    const auto users = demo::redisUsers("production", { .gateway = "gw", .backend = "be", .console = "co" });
    QVERIFY(users);
    QFile acl(m_directory.filePath(QStringLiteral("users.acl")));
    QVERIFY(acl.open(QIODevice::WriteOnly));
    acl.write(QByteArray::fromStdString(*users));
    acl.write("user root reset on >root ~* &* +@all\n");
    acl.write(
        "user loose reset on >co %R~spillway:{production}:* -@all +fcall_ro +ping +auth +acl|whoami +eval\n");
    acl.close();
    auto server = demo::PrivateRedis::start(
        { .directory = m_directory.path().toStdString(), .aclFile = acl.fileName().toStdString() });
    QVERIFY2(server.has_value(), server ? "" : server.error().message.c_str());
    m_server = std::move(*server);
}

void TestRedisPrivileges::theShippedConsoleOnlyReads()
{
    RedisClient client(endpointOf(*m_server, "spillway-console", "co"));
    QVERIFY(client.connect(2s));
    const auto report = inspectPrivileges(client, "production", 2s);
    QVERIFY(report);
    QCOMPARE(QString::fromStdString(report->role), QStringLiteral("spillway-console"));
    QCOMPARE(commandsOf(*report), QStringList());
    QVERIFY(report->isReadOnly());
}

void TestRedisPrivileges::morePowerIsFound_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QStringList>("found");
    const QStringList everything{ QStringLiteral("PERSIST"), QStringLiteral("PUBLISH"),
        QStringLiteral("EVAL"), QStringLiteral("CONFIG GET"), QStringLiteral("ACL GETUSER"),
        QStringLiteral("FUNCTION DELETE") };
    QTest::newRow("may do everything") << QByteArray("root") << QByteArray("root") << everything;
    QTest::newRow("may run scripts") << QByteArray("loose") << QByteArray("co")
                                     << QStringList{ QStringLiteral("EVAL") };
    QTest::newRow("the gateway writes") << QByteArray("spillway-gateway") << QByteArray("gw")
                                        << QStringList{ QStringLiteral("PERSIST"), QStringLiteral("EVAL"),
                                               QStringLiteral("FUNCTION DELETE") };
}

void TestRedisPrivileges::morePowerIsFound()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, password);
    QFETCH(QStringList, found);
    RedisClient client(endpointOf(*m_server, user.constData(), password.constData()));
    QVERIFY(client.connect(2s));
    const auto report = inspectPrivileges(client, "production", 2s);
    QVERIFY(report);
    QCOMPARE(commandsOf(*report), found);
    QVERIFY(!report->isReadOnly());
    const std::string start
        = "ACL SETUSER " + user.toStdString() + " reset on >PASSWORD %R~spillway:{production}";
    QVERIFY2(report->powers.front().remedy.starts_with(start), report->powers.front().remedy.c_str());
}

void TestRedisPrivileges::theRemedyTakesItAway()
{
    RedisClient root(endpointOf(*m_server, "root", "root"));
    QVERIFY(root.connect(2s));
    QVERIFY(root.call({ "ACL", "SETUSER", "tamed", "on", ">PASSWORD", "~*", "&*", "+@all" }, 2s));
    RedisClient client(endpointOf(*m_server, "tamed", "PASSWORD"));
    QVERIFY(client.connect(2s));
    const auto before = inspectPrivileges(client, "production", 2s);
    QVERIFY(before && before->powers.size() == 6);
    Command remedy;
    for (const QString& word : QString::fromStdString(before->powers.front().remedy).split(u' ')) {
        remedy.push_back(word.toStdString());
    }
    QVERIFY(root.call(remedy, 2s));
    QVERIFY(client.connect(2s)); // Redis ends the connections of a user it was told to reset
    const auto after = inspectPrivileges(client, "production", 2s);
    QVERIFY2(after && after->isReadOnly(), after ? qPrintable(commandsOf(*after).join(u',')) : "");
}

void TestRedisPrivileges::nothingIsChanged()
{
    RedisClient root(endpointOf(*m_server, "root", "root"));
    QVERIFY(root.connect(2s));
    QVERIFY(root.call({ "SET", "spillway:{production}:control", "x" }, 2s));
    QVERIFY(inspectPrivileges(root, "production", 2s));
    const auto size = root.call({ "DBSIZE" }, 2s);
    QVERIFY(size);
    QCOMPARE(size->integer, 1);
}

QTEST_GUILESS_MAIN(TestRedisPrivileges)
#include "tst_privileges_redis.moc"

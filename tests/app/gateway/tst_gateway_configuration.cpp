// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gateway_configuration.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::gateway;

class GatewayConfigurationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleParses();
    void refusals_data();
    void refusals();
    void passwordFilesMustBePrivate();
};

namespace
{

const std::string kGood = R"([postgres]
database = "spillway"
[environment]
name = "production"
[[redis]]
socket = "/run/redis.sock"
)";

} // namespace

void GatewayConfigurationTest::theExampleParses()
{
    const auto configuration = readGatewayConfiguration(
        qEnvironmentVariable("SPILLWAY_SOURCE").toStdString() + "/packaging/gateway.example.toml");
    QVERIFY2(configuration, configuration ? "" : configuration.error().message.c_str());
    QCOMPARE(configuration->environment, std::string("production"));
    QCOMPARE(configuration->zone, std::string("UTC"));
    QCOMPARE(configuration->redis.size(), std::size_t(1));
    QCOMPARE(configuration->http.port, std::uint16_t(8377));

    // What the example shows are the defaults.
    const auto plain = parseGatewayConfiguration(kGood, "/");
    QVERIFY(plain);
    QCOMPARE(configuration->collector.batchEvents, plain->collector.batchEvents);
    QCOMPARE(configuration->collector.claimAfter, plain->collector.claimAfter);
    QCOMPARE(configuration->collector.memoryWarningMegabytes, plain->collector.memoryWarningMegabytes);
    QCOMPARE(configuration->retention.usageMonths, plain->retention.usageMonths);
    QCOMPARE(configuration->http.address, plain->http.address);
    QCOMPARE(configuration->postgres.host, plain->postgres.host);
    QCOMPARE(configuration->postgres.user, plain->postgres.user);
    QCOMPARE(configuration->postgresOwner.user, plain->postgresOwner.user);
    QCOMPARE(configuration->postgresOwner.database, configuration->postgres.database);
}

void GatewayConfigurationTest::refusals_data()
{
    QTest::addColumn<QString>("toml");
    QTest::addColumn<QString>("message"); // a part of it
    const auto good = QString::fromStdString(kGood);
    QTest::newRow("unknown key, with its line")
        << good + QStringLiteral("[collector]\nbatch = 3\n") << QStringLiteral("collector.batch (line 8)");
    QTest::newRow("unknown section") << good + QStringLiteral("[colector]\n")
                                     << QStringLiteral("colector (line 7)");
    QTest::newRow("syntax") << QStringLiteral("[postgres]\nhost = \n") << QStringLiteral("line 2");
    QTest::newRow("wrong type") << good + QStringLiteral("[collector]\nbatch_events = \"9\"\n")
                                << QStringLiteral("collector.batch_events (line 8) must be a whole number");
    QTest::newRow("out of range") << good + QStringLiteral("[collector]\nbatch_events = 0\n")
                                  << QStringLiteral("from 1 to 100000");
    QTest::newRow("no environment name") << QString(good).remove(QStringLiteral("name = \"production\""))
                                         << QStringLiteral("environment.name (line 3) is missing");
    QTest::newRow("no redis") << good.section(QStringLiteral("[[redis]]"), 0, 0)
                              << QStringLiteral("[[redis]] is missing");
    QTest::newRow("one redis as a table") << QString(good).replace(QStringLiteral("[[redis]]"),
        QStringLiteral("[redis]")) << QStringLiteral("must be written as [[redis]]");
    QTest::newRow("bad environment") << QString(good).replace(
        QStringLiteral("production"), QStringLiteral("pro}duction"))
                                     << QStringLiteral("environment.name (line 4)");
    QTest::newRow("bad zone") << QString(good).replace(
        QStringLiteral("[[redis]]"), QStringLiteral("zone = \"Mars/Base\"\n[[redis]]"))
                              << QStringLiteral("environment.zone (line 5)");
    QTest::newRow("plain HTTP to the world") << good + QStringLiteral("[http]\nlisten = \"0.0.0.0:80\"\n")
                                             << QStringLiteral("http.listen (line 8)");
    QTest::newRow("plain Redis over a network") << QString(good).replace(
        QStringLiteral("socket = \"/run/redis.sock\""), QStringLiteral("host = \"redis.example\""))
                                                << QStringLiteral("set tls = true");
    QTest::newRow("a month is too short") << good + QStringLiteral("[retention]\nusage_months = 1\n")
                                          << QStringLiteral("retention.usage_months (line 8) must be 0");
    QTest::newRow("unknown key of a server")
        << good + QStringLiteral("passwort = \"x\"\n") << QStringLiteral("redis.passwort (line 7)");
}

void GatewayConfigurationTest::refusals()
{
    QFETCH(const QString, toml);
    QFETCH(const QString, message);
    const auto configuration = parseGatewayConfiguration(toml.toStdString(), "/");
    QVERIFY(!configuration);
    const auto text = QString::fromStdString(configuration.error().message);
    QVERIFY2(text.contains(message), qPrintable(text));
}

void GatewayConfigurationTest::passwordFilesMustBePrivate()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("secret")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("canary\n");
    file.close();
    const auto toml = kGood + "password_file = \"secret\"\n";
    const auto base = directory.path().toStdString();

    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadGroup));
    const auto refused = parseGatewayConfiguration(toml, base);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("chmod 600") != std::string::npos);
    QVERIFY(refused.error().message.find("canary") == std::string::npos);

    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    const auto read = parseGatewayConfiguration(toml, base);
    QVERIFY(read);
    QCOMPARE(read->redis.front().password, std::string("canary"));
}

QTEST_GUILESS_MAIN(GatewayConfigurationTest)
#include "tst_gateway_configuration.moc"

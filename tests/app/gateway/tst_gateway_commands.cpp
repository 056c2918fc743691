// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway's short commands, as a person types them, on a real PostgreSQL.
#include "app/demo/private_postgres.h"
#include "gateway_process.h"

#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::gateway;
using spillway::demo::PrivatePostgres;

class GatewayCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void migratePreparesAndThenDoesNothing();
    void checkSaysWhatToDo();
    void usageErrors_data();
    void usageErrors();

private:
    QTemporaryDir m_directory;
    std::unique_ptr<PrivatePostgres> m_postgres;
    std::unique_ptr<GatewayProcess> m_gateway;
};

void GatewayCommandsTest::initTestCase()
{
    auto postgres = PrivatePostgres::start(m_directory.path(), PrivatePostgres::Durability::Fast);
    QVERIFY2(postgres, postgres ? "" : postgres.error().message.c_str());
    m_postgres = std::move(*postgres);
    QVERIFY(m_postgres->createDatabase("spillway"));
    m_gateway = std::make_unique<GatewayProcess>(m_directory.path(), m_postgres->endpoint(),
        m_directory.filePath(QStringLiteral("no.sock")).toStdString());
}

void GatewayCommandsTest::migratePreparesAndThenDoesNothing()
{
    const auto before = m_gateway->runToEnd({ QStringLiteral("check") });
    QCOMPARE(before.exitCode, 3);
    const auto first = m_gateway->runToEnd({ QStringLiteral("migrate") });
    QVERIFY2(first.exitCode == 0, qPrintable(first.err));
    QVERIFY2(first.err.contains(QStringLiteral("event=migrate.done before=0")), qPrintable(first.err));
    const auto second = m_gateway->runToEnd({ QStringLiteral("migrate") });
    QCOMPARE(second.exitCode, 0);
    QVERIFY2(second.err.contains(QStringLiteral("event=migrate.nothing_to_do")), qPrintable(second.err));
}

void GatewayCommandsTest::checkSaysWhatToDo()
{
    const auto good = m_gateway->runToEnd({ QStringLiteral("check") });
    QVERIFY2(good.out.contains(QStringLiteral("ok    PostgreSQL at ")), qPrintable(good.out));
    m_postgres->stop();
    const auto away = m_gateway->runToEnd({ QStringLiteral("check") });
    QVERIFY(m_postgres->restart());
    QCOMPARE(away.exitCode, 3);
    QVERIFY2(away.out.contains(QStringLiteral("FAILS PostgreSQL at ")), qPrintable(away.out));
    QVERIFY2(away.out.contains(QStringLiteral("is it running")), qPrintable(away.out));
    QVERIFY2(away.out.contains(QStringLiteral("FAILS Redis at ")), qPrintable(away.out));
}

void GatewayCommandsTest::usageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("help") << QStringList{ QStringLiteral("--help") } << 0;
    QTest::newRow("version") << QStringList{ QStringLiteral("--version") } << 0;
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("unknown command") << QStringList{ QStringLiteral("dance") } << 2;
    QTest::newRow("no such file") << QStringList{ QStringLiteral("check"), QStringLiteral("--config"),
        QStringLiteral("/nowhere") }
                                  << 2;
}

void GatewayCommandsTest::usageErrors()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QProcess process;
    process.start(qEnvironmentVariable("SPILLWAY_BIN") + QStringLiteral("/spillway-gateway"), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), exitCode);
}

QTEST_GUILESS_MAIN(GatewayCommandsTest)
#include "tst_gateway_commands.moc"

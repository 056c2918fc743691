// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/private_postgres.h"
#include "app/postgres/connection.h"
#include "app/postgres/migrator.h"
#include "models/domain/latency_histogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace spillway;
using namespace spillway::postgres;
using spillway::demo::PrivatePostgres;

class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void appliesEverythingOnce();
    void failureLeavesNothingBehind();
    void refusesANewerSchema();
    void refusesAChangedFile();
    void manyAtOnceApplyOnce();
    void bucketFormulaIsTheHistograms();
    void networkWithoutCertificateIsRefused();

private:
    Connection open(const std::string& user = "postgres");
    std::int64_t number(Connection& connection, std::string_view sql);

    QTemporaryDir m_directory;
    std::unique_ptr<PrivatePostgres> m_server;
    std::string m_database;
    int m_count = 0;
};

void TestMigrator::initTestCase()
{
    auto server = PrivatePostgres::start(m_directory.path(), PrivatePostgres::Durability::Fast);
    QVERIFY2(server.has_value(), server ? "" : server.error().message.c_str());
    m_server = std::move(*server);
}

void TestMigrator::init()
{
    m_database = "test_" + std::to_string(++m_count);
    QVERIFY(m_server->createDatabase(m_database));
}

Connection TestMigrator::open(const std::string& user)
{
    return Connection::open(m_server->endpoint(user, m_database)).value();
}

std::int64_t TestMigrator::number(Connection& connection, std::string_view sql)
{
    auto rows = connection.query(sql);
    if (!rows) {
        qWarning("%s", rows.error().message.c_str());
        return -1;
    }
    return rows->integer(0, 0);
}

void TestMigrator::appliesEverythingOnce()
{
    auto connection = open();
    const auto shipped = shippedMigrations();
    QVERIFY(shipped.has_value());
    const auto first = Migrator(connection).migrate();
    QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
    QCOMPARE(first->before, 0);
    QCOMPARE(first->after, static_cast<int>(shipped->size()));
    const auto second = Migrator(connection).migrate();
    QVERIFY(second.has_value());
    QCOMPARE(second->before, second->after);
    QCOMPARE(number(connection, "select count(*) from spillway.schema_version"),
        static_cast<std::int64_t>(shipped->size()));
    QCOMPARE(number(connection, "select count(*) from console.tier"), 3);
    // Everything belongs to the role that cannot log in.
    QCOMPARE(number(connection,
                 "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner "
                 "where relnamespace in ('spillway'::regnamespace, 'console'::regnamespace) "
                 "and rolname <> 'spillway_owner'"),
        0);
}

void TestMigrator::failureLeavesNothingBehind()
{
    auto connection = open();
    auto migrations = shippedMigrations().value();
    migrations.resize(2);
    const auto bad = makeMigration("0003_bad.sql",
        "create table spillway.half_made (x integer); insert into spillway.no_such_table values (1);");
    migrations.push_back(*bad);
    const auto outcome = Migrator(connection).migrate(migrations);
    QVERIFY(!outcome.has_value());
    QVERIFY(outcome.error().message.starts_with("0003_bad.sql was not applied"));
    QCOMPARE(Migrator(connection).version().value(), 2);
    QCOMPARE(number(connection, "select count(*) from pg_class where relname = 'half_made'"), 0);
    // The connection is usable, and the right file applies where the bad one did not.
    QVERIFY(Migrator(connection).migrate().has_value());
}

void TestMigrator::refusesANewerSchema()
{
    auto connection = open();
    QVERIFY(Migrator(connection).migrate().has_value());
    QVERIFY(connection.execute("insert into spillway.schema_version values (1000, 'of the future', 'x')"));
    const auto outcome = Migrator(connection).migrate();
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, ErrorCode::VersionMismatch);
}

void TestMigrator::refusesAChangedFile()
{
    auto connection = open();
    QVERIFY(Migrator(connection).migrate().has_value());
    QVERIFY(connection.execute("update spillway.schema_version set checksum = 'other' where version = 2"));
    const auto outcome = Migrator(connection).migrate();
    QVERIFY(!outcome.has_value());
    QCOMPARE(outcome.error().code, ErrorCode::VersionMismatch);
}

void TestMigrator::manyAtOnceApplyOnce()
{
    std::vector<std::thread> threads;
    std::atomic<int> done = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([this, &done] {
            auto connection = Connection::open(m_server->endpoint("postgres", m_database));
            const auto outcome = Migrator(*connection).migrate();
            if (outcome) {
                ++done;
            } else {
                qWarning("%s", outcome.error().message.c_str());
            }
        });
    }
    for (auto& thread : threads) {
        thread.join();
    }
    QCOMPARE(done.load(), 4);
}

void TestMigrator::bucketFormulaIsTheHistograms()
{
    auto connection = open();
    QVERIFY(Migrator(connection).migrate().has_value());
    const auto rows = connection.query(
        "select ms, spillway.latency_bucket(ms) from generate_series(-1, 3000000, 7) ms "
        "union all select ms, spillway.latency_bucket(ms) from generate_series(0, 5000) ms");
    QVERIFY(rows.has_value());
    for (int row = 0; row < rows->size(); ++row) {
        QCOMPARE(rows->integer(row, 1), LatencyHistogram::bucketOf(rows->integer(row, 0)));
    }
}

void TestMigrator::networkWithoutCertificateIsRefused()
{
    Endpoint endpoint;
    endpoint.host = "db.example.com";
    endpoint.user = "spillway_console";
    const auto connection = Connection::open(endpoint);
    QVERIFY(!connection.has_value());
    QCOMPARE(connection.error().code, ErrorCode::AccessDenied);
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"

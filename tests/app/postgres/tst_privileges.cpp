// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/privileges.h"
#include "tests/app/postgres/private_database.h"

#include <QTest>

#include <algorithm>

using namespace spillway;
using namespace spillway::postgres;
using spillway::tests::PrivateDatabase;

class TestPrivileges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PrivateDatabase>(); }

    void isRefused_data();
    void isRefused();
    void consoleReadsEveryView();
    void attributesAreThoseOfTheContract();
    void theSeatBeltsAreOn();
    void consoleIsProvenReadOnly();
    void moreThanReadingIsNamed();
    void auditIsAChain();
    void aCommandEndsOnce();

private:
    std::unique_ptr<PrivateDatabase> m_database;
};

void TestPrivileges::isRefused_data()
{
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<QByteArray>("statement");
    const char* console[] = {
        "insert into console.tier (tier, display_name) values ('x', 'x')",
        "update console.tier set display_name = 'x'",
        "delete from console.budget",
        "update console.usage_event set cost_nusd = 0",
        "insert into console.control_state values ('production', 99, '{}', now())",
        "select * from spillway.usage_event",
        "insert into spillway.usage_event (request_id) values ('x')",
        "truncate spillway.audit",
        "select * from console.tier for update",
        "create table console.mine (x integer)",
        "create table public.mine (x integer)",
        "create temporary table mine (x integer)",
        "create schema mine",
        "create function pg_temp.f() returns integer language sql as 'select 1'",
        "create role mine",
        "create database mine",
        "alter role spillway_console superuser",
        "set role spillway_owner",
        "set role spillway_gateway",
        "set session authorization postgres",
        "alter view console.tier owner to spillway_console",
        "drop view console.tier",
        "select spillway.ingest()",
        "select spillway.audit_append('production', 'x', 'x', null, 'x')",
        "select spillway.partition_detach('2020-01-01')",
        "select spillway.latency_bucket(1)",
        "copy console.tier to '/tmp/x'",
        "copy console.tier to program 'true'",
        "select pg_read_file('/etc/passwd')",
        "select pg_ls_dir('/')",
        "select lo_from_bytea(0, 'x')",
        "select lo_create(0)",
        "select lo_creat(-1)",
        "select lo_unlink(1)",
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'",
        "alter system set work_mem = '1GB'",
        "select rolpassword from pg_authid",
    };
    const char* gateway[] = {
        "update spillway.command set reason = 'x'",
        "delete from spillway.command",
        "truncate spillway.command cascade",
        "update spillway.command_event set state = 'applied'",
        "insert into spillway.audit values (1, now(), 'e', 'k', 'a', null, 'd', '', '')",
        "update spillway.audit set detail = 'x'",
        "delete from spillway.audit",
        "truncate spillway.audit",
        "delete from spillway.audit_head",
        "update spillway.usage_event set cost_nusd = 0",
        "delete from spillway.usage_event",
        "drop table spillway.usage_event",
        "alter table spillway.audit disable trigger append_only",
        "update spillway.ledger set detached_before = '2000-01-01'",
        "create table spillway.mine (x integer)",
        "insert into spillway.schema_version values (1000, 'x', 'x')",
        "set role spillway_owner",
    };
    for (const char* statement : console) {
        QTest::addRow("console: %s", statement) << QByteArray("spillway_console") << QByteArray(statement);
    }
    for (const char* statement : gateway) {
        QTest::addRow("gateway: %s", statement) << QByteArray("spillway_gateway") << QByteArray(statement);
    }
    // Even who owns the tables runs into the trigger.
    for (const char* statement : { "update spillway.audit set detail = 'x'", "delete from spillway.command",
             "truncate spillway.audit" }) {
        QTest::addRow("owner: %s", statement) << QByteArray("postgres") << QByteArray(statement);
    }
}

void TestPrivileges::isRefused()
{
    QFETCH(QByteArray, role);
    QFETCH(QByteArray, statement);
    auto connection = m_database->open(role.toStdString());
    // The role can take off its seat belt; what is refused must be refused for want of a grant.
    QVERIFY(connection.execute("set default_transaction_read_only = off"));
    const auto outcome = connection.execute(statement.toStdString());
    QVERIFY2(!outcome.has_value(), "this must be refused");
    QVERIFY2(outcome.error().code == ErrorCode::AccessDenied, outcome.error().message.c_str());
}

void TestPrivileges::consoleReadsEveryView()
{
    auto connection = m_database->open("spillway_console");
    const auto views = PrivateDatabase::taken(
        connection.query("select relname::text from pg_class where relnamespace = 'console'::regnamespace"));
    QVERIFY(views.size() >= 20);
    for (int row = 0; row < views.size(); ++row) {
        const auto read = connection.query("select * from console." + views.text(row, 0) + " limit 1");
        QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    }
}

void TestPrivileges::attributesAreThoseOfTheContract()
{
    auto connection = m_database->open("postgres");
    QCOMPARE(PrivateDatabase::number(connection,
                 "select count(*) from pg_roles where rolname in ('spillway_owner', 'spillway_gateway', "
                 "'spillway_console') and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or "
                 "rolbypassrls) and rolcanlogin = (rolname <> 'spillway_owner')"),
        3);
    QCOMPARE(PrivateDatabase::number(
                 connection, "select rolconnlimit from pg_roles where rolname = 'spillway_console'"),
        8);
}

void TestPrivileges::theSeatBeltsAreOn()
{
    auto connection = m_database->open("spillway_console");
    const auto setting = [&connection](const std::string& name) {
        return PrivateDatabase::taken(connection.query("select current_setting('" + name + "')")).text(0, 0);
    };
    QCOMPARE(setting("default_transaction_read_only"), std::string("on"));
    QCOMPARE(setting("statement_timeout"), std::string("15s"));
    QCOMPARE(setting("lock_timeout"), std::string("2s"));
}

void TestPrivileges::consoleIsProvenReadOnly()
{
    auto connection = m_database->open("spillway_console");
    const auto privileges = PrivateDatabase::taken(inspectPrivileges(connection));
    QCOMPARE(privileges.role, std::string("spillway_console"));
    QVERIFY2(privileges.isReadOnly(), privileges.isReadOnly() ? "" : privileges.powers[0].remedy.c_str());
}

void TestPrivileges::moreThanReadingIsNamed()
{
    const auto named = [](const Privileges& privileges, PowerKind kind, const std::string& object) {
        return std::any_of(privileges.powers.begin(), privileges.powers.end(),
            [&](const Power& power) { return power.kind == kind && power.object == object; });
    };
    auto admin = m_database->open("postgres");
    QVERIFY(named(PrivateDatabase::taken(inspectPrivileges(admin)), PowerKind::Attribute, "superuser"));

    auto gateway = m_database->open("spillway_gateway");
    const auto writer = PrivateDatabase::taken(inspectPrivileges(gateway));
    QVERIFY(named(writer, PowerKind::Relation, "spillway.usage_event"));
    QVERIFY(named(writer, PowerKind::Database, "temporary"));
    QVERIFY(named(writer, PowerKind::Relation, "spillway.ledger")); // one column is enough

    QVERIFY(admin.execute(
        "create role over_powered login; grant spillway_console, spillway_gateway to over_powered; "
        "create sequence public.counter; grant usage on sequence public.counter to over_powered"));
    auto both = m_database->open("over_powered");
    const auto privileges = PrivateDatabase::taken(inspectPrivileges(both));
    QVERIFY(named(privileges, PowerKind::Membership, "spillway_gateway"));
    QVERIFY(named(privileges, PowerKind::Sequence, "public.counter"));
    QVERIFY(std::any_of(privileges.powers.begin(), privileges.powers.end(), [](const Power& power) {
        return power.kind == PowerKind::Function && power.object.starts_with("spillway.audit_append(");
    }));
}

void TestPrivileges::auditIsAChain()
{
    auto gateway = m_database->open("spillway_gateway");
    for (const char* kind : { "command", "refusal", "sign_in" }) {
        QVERIFY(gateway.query("select spillway.audit_append('production', $1, 'ada', null, '{}')", { kind }));
    }
    auto console = m_database->open("spillway_console");
    // Rebuilt here from the columns as the comment on spillway.audit_hash says.
    const auto sound = PrivateDatabase::number(console,
        "select count(*) from (select *, lag(hash, 1, decode(repeat('00', 32), 'hex')) over (order by "
        "sequence) as before "
        "from console.audit) a where previous_hash = before and hash = sha256(previous_hash || convert_to("
        "octet_length(sequence::text) || ':' || sequence || "
        "octet_length((extract(epoch from at) * 1000000)::bigint::text) || ':' || (extract(epoch from at) * "
        "1000000)::bigint "
        "|| octet_length(environment) || ':' || environment || octet_length(kind) || ':' || kind || "
        "octet_length(actor) || ':' || actor || '0:' || octet_length(detail) || ':' || detail, 'UTF8'))");
    QCOMPARE(sound, 3);
}

void TestPrivileges::aCommandEndsOnce()
{
    auto gateway = m_database->open("spillway_gateway");
    QVERIFY(gateway.execute("insert into spillway.command (id, environment, type, parameters, reason, actor, "
                            "key_id, request, body) "
                            "values ('00000000-0000-4000-8000-000000000001', 'production', 'stop', '{}', "
                            "'r', 'ada', 'k', '', '');"
                            "insert into spillway.command_event (command_id, state, actor) values "
                            "('00000000-0000-4000-8000-000000000001', 'applied', 'ada')"));
    const auto again = gateway.execute("insert into spillway.command_event (command_id, state, actor) values "
                                       "('00000000-0000-4000-8000-000000000001', 'failed', 'ada')");
    QVERIFY(!again.has_value());
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

QTEST_GUILESS_MAIN(TestPrivileges)
#include "tst_privileges.moc"

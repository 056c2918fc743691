// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a real server: values there and back, statements by name, deadlines, cancelling, and what
// is left of it after each kind of failure.
#include "app/postgres/connection.h"
#include "tests/app/postgres/private_database.h"
#include "tests/support/swallowing_relay.h"

#include <QTest>

#include <chrono>
#include <limits>
#include <thread>

using namespace spillway;
using namespace spillway::postgres;
using namespace std::chrono_literals;
using spillway::tests::PrivateDatabase;

namespace
{

/// A text of SQL for queryPrepared that counts how often it is asked for.
class Text
{
public:
    explicit Text(std::string sql) : m_sql(std::move(sql)) { }
    [[nodiscard]] std::function<Result<std::string>()> function()
    {
        return [this]() -> Result<std::string> {
            ++m_asked;
            return m_sql;
        };
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    std::string m_sql;
    int m_asked = 0;
};

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PrivateDatabase>(); }

    void valuesComeBackAsTheyWent()
    {
        auto connection = m_database->open("postgres");
        const std::vector<std::string> texts{ "a,b", "\"quoted\"", "back\\slash", "{brace}", "", "é\n🚀" };
        const Instant at = parseIso("2026-03-08T06:59:59.123456Z").value();
        const auto rows
            = connection.query("select $1::bigint, $2::timestamptz, $3::text[], $4::text, $5::text",
                { parameter(std::numeric_limits<std::int64_t>::min()), parameter(at),
                    parameter(std::span<const std::string>(texts)), std::nullopt,
                    "'; drop table spillway.tier; --" });
        QVERIFY2(rows.has_value(), rows ? "" : rows.error().message.c_str());
        QCOMPARE(rows->integer(0, 0), std::numeric_limits<std::int64_t>::min());
        QCOMPARE(rows->instant(0, 1), at);
        QCOMPARE(rows->texts(0, 2), texts);
        QVERIFY(rows->isNull(0, 3));
        QCOMPARE(rows->text(0, 4), std::string("'; drop table spillway.tier; --"));
        QVERIFY(rows->check().has_value());
    }

    void aStatementByNameIsPreparedOnce()
    {
        auto connection = m_database->open("postgres");
        Text text("select $1::bigint * 2");
        for (std::int64_t i = 1; i <= 3; ++i) {
            const auto rows = connection.queryPrepared("double", text.function(), { parameter(i) });
            QVERIFY(rows.has_value());
            QCOMPARE(rows->integer(0, 0), 2 * i);
        }
        QCOMPARE(text.asked(), 1);
        QCOMPARE(PrivateDatabase::number(
                     connection, "select count(*) from pg_prepared_statements where name = 'double'"),
            std::int64_t{ 1 });
    }

    void aStatementThatFailsCanBeRunAgain()
    {
        auto connection = m_database->open("postgres");
        Text text("select 10 / $1::bigint");
        const auto none
            = connection.queryPrepared("tenth", text.function(), { parameter(std::int64_t{ 0 }) });
        QVERIFY(!none);
        QVERIFY2(
            none.error().message.find("division by zero") != std::string::npos, none.error().message.c_str());
        const auto some
            = connection.queryPrepared("tenth", text.function(), { parameter(std::int64_t{ 5 }) });
        QVERIFY(some.has_value());
        QCOMPARE(some->integer(0, 0), std::int64_t{ 2 });
        QCOMPARE(text.asked(), 1);
    }

    void aStatementThatDoesNotParseIsNotRemembered()
    {
        auto connection = m_database->open("postgres");
        Text wrong("selekt 1");
        QVERIFY(!connection.queryPrepared("one", wrong.function(), {}));
        Text right("select 1::bigint");
        const auto rows = connection.queryPrepared("one", right.function(), {});
        QVERIFY(rows.has_value());
        QCOMPARE(rows->integer(0, 0), std::int64_t{ 1 });
    }

    void aStatementWithoutTextSaysWhy()
    {
        auto connection = m_database->open("postgres");
        const auto rows = connection.queryPrepared(
            "lost", []() -> Result<std::string> { return failure(ErrorCode::NotFound, "no such text"); }, {});
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::NotFound);
        QVERIFY(connection.query("select 1").has_value());
    }

    void aDeadlineEndsTheQueryAndLeavesTheConnection()
    {
        auto connection = m_database->open("postgres");
        connection.setPatience(200ms);
        const auto slow = connection.query("select pg_sleep(30)");
        QVERIFY(!slow);
        QCOMPARE(slow.error().code, ErrorCode::TimedOut);
        connection.setPatience(10s);
        QVERIFY(connection.isOpen());
        QVERIFY(connection.query("select 1").has_value());
    }

    void anotherThreadMayCancel()
    {
        auto connection = m_database->open("postgres");
        std::thread other([cancel = connection.canceller()] {
            std::this_thread::sleep_for(100ms);
            cancel();
        });
        const auto slow = connection.query("select pg_sleep(60)");
        other.join();
        QVERIFY(!slow);
        QCOMPARE(slow.error().code, ErrorCode::TimedOut);
        QVERIFY(connection.query("select 1").has_value());
    }

    void cancellingWhatIsGoneDoesNothing()
    {
        Connection::Canceller cancel;
        {
            auto connection = m_database->open("postgres");
            cancel = connection.canceller();
        }
        cancel();
        auto connection = m_database->open("postgres");
        QVERIFY(connection.query("select 1").has_value());
    }

    void rowsGoInAndOutByCopy()
    {
        auto connection = m_database->open("postgres");
        PrivateDatabase::taken(connection.execute("create table copied (n bigint, t text)"));
        std::string data;
        for (int i = 0; i < 20'000; ++i) {
            data += std::to_string(i) + "\tline " + std::to_string(i) + '\n';
        }
        QVERIFY(connection.copyIn("copy copied from stdin", data).has_value());
        std::int64_t expected = 0;
        const auto out
            = connection.copyOut("copy (select n, t from copied order by n) to stdout (format binary)",
                [&](CopyRow& row) -> Result<void> {
                    if (row.integer(0) != expected || row.text(1) != "line " + std::to_string(expected)) {
                        return failure(ErrorCode::Internal, "row " + std::to_string(expected));
                    }
                    ++expected;
                    return row.check();
                });
        QVERIFY2(out.has_value(), out ? "" : out.error().message.c_str());
        QCOMPARE(expected, std::int64_t{ 20'000 });
        const auto refused = connection.copyIn("copy copied from stdin", "not a number\tx\n");
        QVERIFY(!refused);
        QCOMPARE(PrivateDatabase::number(connection, "select count(*) from copied"), std::int64_t{ 20'000 });
    }

    void aCopyMayBeStoppedAndTheConnectionGoesOn()
    {
        auto connection = m_database->open("postgres");
        constexpr std::string_view kEndless
            = "copy (select n::bigint from generate_series(1, 50000000) n) to stdout (format binary)";
        const auto enough = connection.copyOut(kEndless, [](CopyRow& row) {
            return row.integer(0) < 10 ? Result<void>()
                                       : Result<void>(failure(ErrorCode::LimitExceeded, "enough"));
        });
        QVERIFY(!enough);
        QCOMPARE(enough.error().code, ErrorCode::LimitExceeded);
        QVERIFY(connection.query("select 1").has_value());
        const auto stopped = connection.copyOut(
            "copy (select pg_sleep(60)) to stdout (format binary)", [](CopyRow&) { return Result<void>(); },
            [] { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(connection.query("select 1").has_value());
    }

    void aTransactionRollsBackUnlessCommitted()
    {
        auto connection = m_database->open("postgres");
        PrivateDatabase::taken(connection.execute("create table kept (n bigint)"));
        {
            auto transaction = PrivateDatabase::taken(Transaction::begin(connection));
            PrivateDatabase::taken(connection.execute("insert into kept values (1)"));
        }
        QCOMPARE(PrivateDatabase::number(connection, "select count(*) from kept"), std::int64_t{ 0 });
        auto transaction = PrivateDatabase::taken(Transaction::begin(connection));
        PrivateDatabase::taken(connection.execute("insert into kept values (1)"));
        QVERIFY(transaction.commit().has_value());
        QCOMPARE(PrivateDatabase::number(connection, "select count(*) from kept"), std::int64_t{ 1 });
    }

    void aNetworkThatSwallowsIsNotWaitedFor_data()
    {
        QTest::addColumn<bool>("isSentBefore");
        QTest::newRow("the question goes unacknowledged") << false;
        QTest::newRow("the answer does not come") << true;
    }
    void aNetworkThatSwallowsIsNotWaitedFor()
    {
        QFETCH(bool, isSentBefore);
        Endpoint endpoint = m_database->endpoint("postgres");
        tests::SwallowingRelay network(endpoint.host + "/.s.PGSQL." + std::to_string(endpoint.port));
        endpoint.host = "127.0.0.1";
        endpoint.port = network.port();
        auto connection = PrivateDatabase::taken(Connection::open(endpoint));
        connection.setPatience(10min);
        std::thread breaker;
        if (isSentBefore) {
            breaker = std::thread([&] {
                std::this_thread::sleep_for(300ms);
                (void)network.swallow();
            });
        } else {
            QVERIFY(network.swallow());
        }
        const auto rows = connection.query("select pg_sleep(600)");
        if (isSentBefore) {
            breaker.join();
        }
        // A server that takes its time would be TimedOut, after ten minutes.
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Unreachable);
        QVERIFY(!connection.isOpen());
        const auto again = Connection::open(endpoint, 300ms);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::TimedOut);
        QVERIFY(network.passOn());
        QVERIFY(Connection::open(endpoint));
    }

    void aServerThatIsKilledBreaksTheConnectionForGood()
    {
        auto connection = m_database->open("postgres");
        std::thread killer([this] {
            std::this_thread::sleep_for(100ms);
            m_database->server().kill();
        });
        const auto rows = connection.query("select pg_sleep(60)");
        killer.join();
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Unreachable);
        QVERIFY(!connection.isOpen());
        QVERIFY(!connection.query("select 1"));
        const auto again = Connection::open(m_database->endpoint("postgres"), 2s);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Unreachable);
    }

private:
    std::unique_ptr<PrivateDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"

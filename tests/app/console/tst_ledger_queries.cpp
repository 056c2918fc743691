// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/ledger_queries.h"

#include "tests/app/postgres/private_database.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <stdexcept>

using namespace spillway;

namespace
{

Result<std::int64_t> one(postgres::Connection& connection, std::string_view sql)
{
    const auto rows = connection.query(sql);
    if (!rows) {
        return std::unexpected(rows.error());
    }
    return rows->integer(0, 0);
}

LedgerQueries::Reader<std::int64_t> reading(std::string sql)
{
    return [sql = std::move(sql)](postgres::Connection& connection) { return one(connection, sql); };
}

} // namespace

class TestLedgerQueries : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<tests::PrivateDatabase> m_database;

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<tests::PrivateDatabase>(); }

    void anAnswerArrivesInTheCallersThread()
    {
        LedgerQueries queries(m_database->endpoint("spillway_console"));
        std::optional<Result<std::int64_t>> answer;
        QThread* where = nullptr;
        queries.ask<std::int64_t>(QStringLiteral("t"), this, reading("select 42::bigint"), [&](auto value) {
            answer = value;
            where = QThread::currentThread();
        });
        QTRY_VERIFY(answer.has_value());
        QCOMPARE(answer->value(), 42);
        QCOMPARE(where, thread());
    }

    void aNewerQuestionCancelsTheRunningOne()
    {
        LedgerQueries queries(m_database->endpoint("spillway_console"));
        bool stale = false;
        std::optional<std::int64_t> fresh;
        queries.ask<std::int64_t>(QStringLiteral("t"), this, reading("select 1::bigint from pg_sleep(60)"),
            [&](auto) { stale = true; });
        QTest::qWait(200); // the sleep runs on the server now
        queries.ask<std::int64_t>(QStringLiteral("t"), this, reading("select 2::bigint"),
            [&](auto value) { fresh = value.value(); });
        QTRY_VERIFY_WITH_TIMEOUT(fresh.has_value(), 10'000);
        QCOMPARE(*fresh, 2);
        QVERIFY(!stale);
    }

    void leavingDoesNotWaitForAServerThatHangs()
    {
        auto queries = std::make_unique<LedgerQueries>(m_database->endpoint("spillway_console"));
        std::optional<std::int64_t> pid;
        queries->ask<std::int64_t>(QStringLiteral("pid"), this, reading("select pg_backend_pid()::bigint"),
            [&](auto value) { pid = value.value(); });
        QTRY_VERIFY_WITH_TIMEOUT(pid.has_value(), 20'000);
        ::kill(static_cast<pid_t>(*pid), SIGSTOP); // it neither answers nor takes a cancellation
        bool answered = false;
        queries->ask<std::int64_t>(
            QStringLiteral("t"), this, reading("select 1::bigint"), [&](auto) { answered = true; });
        QTest::qWait(200); // the question waits for the server now
        QElapsedTimer leaving;
        leaving.start();
        queries.reset();
        const qint64 took = leaving.elapsed();
        ::kill(static_cast<pid_t>(*pid), SIGCONT);
        QVERIFY(!answered);
        QVERIFY2(took < 5'000, qPrintable(QStringLiteral("%1 ms of the 15 s of a query").arg(took)));
    }

    void topicsDoNotDisturbEachOther()
    {
        LedgerQueries queries(m_database->endpoint("spillway_console"));
        std::vector<std::int64_t> seen;
        const auto take = [&](const Result<std::int64_t>& value) { seen.push_back(value.value()); };
        queries.ask<std::int64_t>(QStringLiteral("a"), this, reading("select 1::bigint"), take);
        queries.ask<std::int64_t>(QStringLiteral("b"), this, reading("select 2::bigint"), take);
        QTRY_COMPARE(seen, (std::vector<std::int64_t>{ 1, 2 }));
    }

    void whatIsThrownArrivesAsAnError()
    {
        LedgerQueries queries(m_database->endpoint("spillway_console"));
        std::optional<Error> error;
        queries.ask<std::int64_t>(
            QStringLiteral("t"), this,
            [](postgres::Connection&) -> Result<std::int64_t> { throw std::runtime_error("broke"); },
            [&](const Result<std::int64_t>& value) { error = value.error(); });
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::Internal);
        QCOMPARE(error->message, std::string("broke"));
    }

    void nothingArrivesForWhoIsGone()
    {
        LedgerQueries queries(m_database->endpoint("spillway_console"));
        auto gone = std::make_unique<QObject>();
        bool called = false;
        queries.ask<std::int64_t>(
            QStringLiteral("gone"), gone.get(), reading("select 1::bigint"), [&](auto) { called = true; });
        gone.reset();
        std::optional<std::int64_t> after;
        queries.ask<std::int64_t>(QStringLiteral("after"), this, reading("select 2::bigint"),
            [&](auto value) { after = value.value(); });
        QTRY_VERIFY(after.has_value());
        QVERIFY(!called);
    }

    void aServerThatIsNotThereIsSaid()
    {
        auto endpoint = m_database->endpoint("spillway_console");
        endpoint.host += "/nowhere";
        LedgerQueries queries(endpoint);
        std::optional<Error> error;
        queries.ask<std::int64_t>(QStringLiteral("t"), this, reading("select 1::bigint"),
            [&](const Result<std::int64_t>& value) { error = value.error(); });
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, ErrorCode::Unreachable);
    }

    void leavingDoesNotWaitForALongRead()
    {
        QElapsedTimer timer;
        {
            LedgerQueries queries(m_database->endpoint("spillway_console"));
            queries.ask<std::int64_t>(
                QStringLiteral("t"), this, reading("select 1::bigint from pg_sleep(60)"), [](auto) { });
            QTest::qWait(200);
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 14'000, "the read ran to the statement time-out");
    }
};

QTEST_GUILESS_MAIN(TestLedgerQueries)
#include "tst_ledger_queries.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connection_checks.h"

#include <QTest>

using namespace spillway;

namespace
{

Finding finding(Finding::State state, const char* id, const char* text)
{
    return { state, id, text, {} };
}

Finding clock(const char* id, double ahead)
{
    Finding made = finding(Finding::State::Good, id, "clocks agree");
    made.clockAheadS = ahead;
    return made;
}

} // namespace

class TestConnectionChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasNotLookedAtHasNoRow() { QVERIFY(rowsBesidePowers({}).empty()); }

    void findingsOfAKindAreOneRow()
    {
        const auto rows = rowsBesidePowers({ finding(Finding::State::Good, "postgresql.tls", "TLS, verified"),
            clock("postgresql.clock", 0.2), finding(Finding::State::Good, "redis.tls", "a socket"),
            clock("redis.clock", -0.14),
            finding(Finding::State::Good, "postgresql.limits", "statement_timeout 15 s"),
            finding(Finding::State::Good, "gateway.connection", "connected"),
            finding(Finding::State::Good, "gateway.key", "ops-ann is accepted") });
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[0].title, QStringLiteral("The connections are verified"));
        QCOMPARE(rows[0].detail, QStringLiteral("PostgreSQL: TLS, verified · Redis: a socket"));
        QCOMPARE(rows[1].title, QStringLiteral("Gateway knows the key"));
        QCOMPARE(rows[2].title, QStringLiteral("Clocks agree"));
        QCOMPARE(rows[2].detail, QStringLiteral("PostgreSQL +0.2 s · Redis \u22120.1 s"));
        QCOMPARE(rows[3].title, QStringLiteral("Slow queries are cut off"));
        for (const CheckRow& row : rows) {
            QCOMPARE(row.state, CheckRow::State::Good);
        }
    }

    void theWorstDecidesAndIsSaid()
    {
        const auto rows = rowsBesidePowers({ finding(Finding::State::Good, "postgresql.tls", "TLS, verified"),
            finding(Finding::State::Warning, "redis.tls", "plain"),
            finding(Finding::State::Bad, "gateway.connection", "no route"),
            finding(Finding::State::Warning, "postgresql.limits", "cuts off no query") });
        QCOMPARE(rows[0].state, CheckRow::State::Warning);
        QCOMPARE(rows[0].title, QStringLiteral("A connection is not verified"));
        QCOMPARE(rows[0].detail, QStringLiteral("Redis: plain"));
        QCOMPARE(rows[1].state, CheckRow::State::Bad);
        QCOMPARE(rows[1].detail, QStringLiteral("no route"));
        QCOMPARE(rows[2].title, QStringLiteral("Slow queries are not cut off"));
    }
};

QTEST_GUILESS_MAIN(TestConnectionChecks)
#include "tst_connection_checks.moc"

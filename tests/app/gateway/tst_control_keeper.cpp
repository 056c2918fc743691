// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/control_keeper.h"

#include <QTest>

using namespace spillway;
using namespace spillway::gateway;

namespace
{

class FakeLedger : public ControlLedger
{
public:
    std::optional<ControlState> recorded;
    bool away = false;
    int created = 0;

    Result<std::optional<ControlState>> load() override
    {
        if (away) {
            return failure(ErrorCode::Unreachable, "no PostgreSQL");
        }
        return recorded;
    }
    Result<ControlState> createFirst() override
    {
        ++created;
        recorded.emplace();
        recorded->version = 1;
        return *recorded;
    }
};

class FakeProjection : public ControlProjection
{
public:
    explicit FakeProjection(std::string name) : m_name(std::move(name)) { }
    std::optional<ControlState> held;
    bool away = false;

    const std::string& name() const override { return m_name; }
    Result<ControlAssertion> hold(const ControlState& state, Instant) override
    {
        if (away) {
            return failure(ErrorCode::Unreachable, "no Redis");
        }
        const auto before = held ? held->version : 0;
        if (before > state.version) {
            return failure(ErrorCode::Conflict, "newer");
        }
        const bool written = held != state;
        held = state;
        return ControlAssertion{ written, before };
    }

private:
    std::string m_name;
};

} // namespace

class ControlKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartMakesVersionOne();
    void aFlushedRedisObeysAgain();
    void withoutPostgresTheLastStateStays();
    void oneRedisAwayDoesNotHoldTheOther();
};

void ControlKeeperTest::theFirstStartMakesVersionOne()
{
    FakeLedger ledger;
    FakeProjection redis("a");
    ControlKeeper keeper(ledger, { &redis });
    keeper.step({});
    keeper.step({});
    QCOMPARE(ledger.created, 1);
    QCOMPARE(redis.held->version, std::int64_t(1));
    QCOMPARE(keeper.figures().version, std::int64_t(1));
    QVERIFY(keeper.figures().inForceAt);
}

void ControlKeeperTest::aFlushedRedisObeysAgain()
{
    FakeLedger ledger;
    FakeProjection redis("a");
    ControlKeeper keeper(ledger, { &redis });
    keeper.step({});
    ledger.recorded->version = 7;
    ledger.recorded->pausedTiers["free"].actor = "ann";
    keeper.step({});
    redis.held.reset();
    keeper.step({});
    QVERIFY(redis.held == ledger.recorded);
}

void ControlKeeperTest::withoutPostgresTheLastStateStays()
{
    FakeLedger ledger;
    FakeProjection redis("a");
    ControlKeeper keeper(ledger, { &redis });
    ledger.away = true;
    keeper.step({});
    QVERIFY(!redis.held); // nothing known yet: nothing is invented
    QCOMPARE(keeper.figures().ledgerProblem, std::string("no PostgreSQL"));
    ledger.away = false;
    keeper.step({});
    ledger.away = true;
    redis.held.reset();
    keeper.step({});
    QCOMPARE(redis.held->version, std::int64_t(1));
}

void ControlKeeperTest::oneRedisAwayDoesNotHoldTheOther()
{
    FakeLedger ledger;
    FakeProjection first("a");
    FakeProjection second("b");
    ControlKeeper keeper(ledger, { &first, &second });
    first.away = true;
    keeper.step({});
    QVERIFY(second.held);
    QVERIFY(!keeper.figures().inForceAt);
    QCOMPARE(keeper.figures().projectionProblems.at("a"), std::string("no Redis"));
    first.away = false;
    keeper.step({});
    QVERIFY(keeper.figures().inForceAt);
}

QTEST_GUILESS_MAIN(ControlKeeperTest)
#include "tst_control_keeper.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/runway.h"

#include <QTest>

using namespace spillway;
using namespace spillway::forecast;
using std::chrono::hours;
using std::chrono::minutes;

namespace
{

const Instant kMidnight = fromUnixMilliseconds(1'773'273'600'000);

/// $10 spent at noon, $12 more by midnight in a straight line, the 80 % interval at half and at twice that.
Projection straightDay()
{
    Projection day;
    day.spent = 10;
    day.rest = 12;
    for (int hour = 0; hour <= 12; ++hour) {
        day.path.push_back(
            { kMidnight + hours(12 + hour), 10.0 + hour, 10 + hour / 2.0, 10 + 2.0 * hour, 10, 40 });
    }
    return day;
}

Runway runway(double cap, std::vector<RunwayLever> levers, double rate = 1)
{
    return runwayOf(
        { kMidnight + hours(12), { kMidnight, kMidnight + hours(24) }, cap, rate, std::move(levers) },
        straightDay());
}

RunwayLever pauseFree(double saved)
{
    return { RunwayLever::Kind::PauseTier, "free", saved };
}

} // namespace

class TestRunway : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhenTheCapIsReached()
    {
        const Runway at16 = runway(14, {});
        QVERIFY(!at16.isReached);
        QCOMPARE(at16.crossing.mean, kMidnight + hours(16));
        QCOMPARE(at16.crossing.earliest, kMidnight + hours(14));
        QCOMPARE(at16.crossing.latest, kMidnight + hours(20));
        QCOMPARE(at16.atPresentRate, kMidnight + hours(16));
        QCOMPARE(runway(14, {}, 8).atPresentRate, kMidnight + hours(12) + minutes(30));
    }

    void aCapOutOfReachIsNotReached()
    {
        const Runway far = runway(30, { pauseFree(0.5) });
        QVERIFY(!far.crossing.mean);
        QCOMPARE(far.crossing.earliest, kMidnight + hours(22));
        QVERIFY(!far.atPresentRate);
        QVERIFY(!far.levers[0].gained);
        QVERIFY(!far.levers[0].holdsToEnd);
    }

    void leversBuyTime_data()
    {
        QTest::addColumn<double>("saved");
        QTest::addColumn<int>("hour"); // at which the cap of $14 is reached with it; 24 is not at all
        QTest::newRow("nothing saved") << 0.0 << 16;
        QTest::newRow("a third") << 1.0 / 3 << 18;
        QTest::newRow("half") << 0.5 << 20;
        QTest::newRow("just enough") << 0.7 << 24;
        QTest::newRow("all") << 1.0 << 24;
        QTest::newRow("more than all, since minutes differ") << 1.2 << 24;
        QTest::newRow("dearer") << -1.0 << 14;
    }
    void leversBuyTime()
    {
        QFETCH(double, saved);
        QFETCH(int, hour);
        const LeverGain gain = runway(14, { pauseFree(saved) }).levers.front();
        QCOMPARE(gain.holdsToEnd, hour == 24);
        const auto off = *gain.gained - hours(hour - 16);
        QVERIFY(off > -minutes(1) && off < minutes(1));
        QCOMPARE(gain.crossing.mean.has_value(), hour != 24);
    }

    void withoutTrafficNoLeverSavesAnything()
    {
        const Runway still = runway(14, { pauseFree(0) }, 0);
        QVERIFY(!still.atPresentRate);
        QCOMPARE(still.levers[0].gained, Duration(0));
    }

    void whatIsReachedIsReached()
    {
        const Runway over = runway(10, { pauseFree(1) });
        QVERIFY(over.isReached);
        QVERIFY(!over.crossing.mean);
        QVERIFY(over.levers.empty());
    }
};

QTEST_APPLESS_MAIN(TestRunway)
#include "tst_runway.moc"

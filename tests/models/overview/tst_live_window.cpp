// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/live_window.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

const Instant kNoon = parseIso("2026-03-12T12:00:00Z").value();

LiveFigures figures(Instant serverTime, std::vector<MinuteFigures> minutes)
{
    LiveFigures live;
    live.serverTime = serverTime;
    live.minutes = std::move(minutes);
    return live;
}

MinuteFigures row(Instant minute, const char* tier, std::int64_t requests, std::int64_t dollars)
{
    MinuteFigures minuteFigures;
    minuteFigures.minute = minute;
    minuteFigures.tier = tier;
    minuteFigures.provider = "openai";
    minuteFigures.requests = requests;
    minuteFigures.cost = Money::fromDollars(dollars);
    return minuteFigures;
}

} // namespace

class TestLiveWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newerAnswersReplaceAMinute()
    {
        LiveWindow window;
        window.merge(figures(kNoon + 10s, { row(kNoon, "free", 3, 1) }), 2);
        window.merge(figures(kNoon + 11s, { row(kNoon, "free", 5, 2), row(kNoon, "pro", 1, 7) }), 2);
        const MinuteSums all = window.sums({ kNoon, kNoon + 1min });
        QCOMPARE(all.requests, 6);
        QVERIFY(all.cost == Money::fromDollars(9));
        QCOMPARE(window.tierSums({ kNoon, kNoon + 1min }, "pro").requests, 1);
        QCOMPARE(window.providerSums({ kNoon, kNoon + 1min }, "anthropic").requests, 0);
    }

    void askedAndEmptyIsZeroNotAskedIsUnknown()
    {
        LiveWindow window;
        window.merge(figures(kNoon + 10s, {}), 3);
        QVERIFY(window.covers({ kNoon - 2min, kNoon + 1min }));
        QVERIFY(!window.covers({ kNoon - 3min, kNoon }));
        QVERIFY(window.lastFullMinutes(2));
        QVERIFY(!window.lastFullMinutes(3));
        QCOMPARE(window.requestsByMinute(5), (std::vector<double>{ 0, 0 }));
    }

    void nothingIsLeftOutAfterAGap()
    {
        LiveWindow window;
        QCOMPARE(window.minutesToAsk(kNoon), LiveWindow::kKeptMinutes);
        window.merge(figures(kNoon + 10s, {}), 10);
        QCOMPARE(window.minutesToAsk(kNoon + 11s), 2);
        // Just after a minute ended its last records may still come in.
        window.merge(figures(kNoon + 61s, {}), 2);
        QCOMPARE(window.minutesToAsk(kNoon + 61s), 2);
        // Away for five minutes.
        const int asked = window.minutesToAsk(kNoon + 6min + 30s);
        QVERIFY(asked >= 6);
        window.merge(figures(kNoon + 6min + 30s, {}), asked);
        QVERIFY(window.covers({ kNoon - 9min, kNoon + 6min }));
        QCOMPARE(window.minutesToAsk(kNoon + 24h), LiveWindow::kKeptMinutes);
    }

    void oldMinutesAreDropped()
    {
        LiveWindow window;
        window.merge(figures(kNoon, { row(kNoon, "free", 1, 1) }), 2);
        window.merge(figures(kNoon + 7h, {}), 2);
        QCOMPARE(window.sums({ kNoon, kNoon + 1min }).requests, 0);
        QVERIFY(!window.covers({ kNoon, kNoon + 1min }));
    }

    void aClockSetBackStartsOver()
    {
        LiveWindow window;
        window.merge(figures(kNoon, { row(kNoon, "free", 1, 1) }), 2);
        window.merge(figures(kNoon - 1h, { row(kNoon - 1h, "free", 4, 1) }), 2);
        QCOMPARE(window.sums({ kNoon - 2h, kNoon + 1h }).requests, 4);
    }

    void rowsOutsideTheQuestionAreIgnored()
    {
        LiveWindow window;
        window.merge(
            figures(kNoon + 5s, { row(kNoon + 1min, "free", 9, 1), row(kNoon - 5min, "free", 9, 1) }), 2);
        QCOMPARE(window.sums({ kNoon - 1h, kNoon + 1h }).requests, 0);
    }
};

QTEST_APPLESS_MAIN(TestLiveWindow)
#include "tst_live_window.moc"

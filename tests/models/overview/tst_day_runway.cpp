// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/day_runway.h"

#include <QTest>

using namespace spillway;
using std::chrono::hours;
using std::chrono::minutes;

namespace
{

const Instant kNoon = parseIso("2026-03-12T12:00:00Z").value();

/// $100 spent at noon, $10 an hour expected and now; free takes $6 of them at $0.10 a request, premium $3 at
/// $0.50, and the fallback, used by premium, $1 at $0.05.
OverviewValues noon()
{
    OverviewValues v;
    v.now = kNoon;
    v.live.freshness = Freshness::Fresh;
    v.spentToday = Money::fromDollars(100);
    v.dailyBudget = Money::fromDollars(140);
    for (int i = 0; i <= 12; ++i) {
        const Money mean = Money::fromDollars(100 + 10 * i);
        v.dayForecastBand.push_back({ kNoon + hours(i), mean, mean, mean, mean, mean });
    }
    v.lastQuarterHour = TimeRange{ kNoon - minutes(15), kNoon };
    const auto row = [&](const char* tier, const char* provider, double dollars, std::int64_t requests) {
        MinuteFigures figures;
        figures.minute = kNoon - minutes(5);
        figures.tier = tier;
        figures.provider = provider;
        figures.cost = Money::fromEstimate(dollars);
        figures.requests = requests;
        v.recentMinutes.push_back(figures);
    };
    row("free", "openai", 1.5, 15);
    row("premium", "openai", 0.75, 3);
    row("premium", "cheap", 0.25, 5);
    v.control.fallbackProvider = "cheap";
    return v;
}

} // namespace

class TestDayRunway : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void capAndLevers()
    {
        const auto runway = dayRunway(noon());
        QVERIFY(runway);
        QCOMPARE(runway->crossing.mean, kNoon + hours(4));
        QCOMPARE(runway->atPresentRate, kNoon + hours(4));
        QCOMPARE(runway->levers.size(), std::size_t{ 3 });
        QCOMPARE(runway->levers[0].lever.subject, std::string("free"));
        QVERIFY(qAbs(runway->levers[0].lever.savedPerHour - 6) < 1e-9);
        QCOMPARE(std::chrono::round<minutes>(*runway->levers[0].gained), minutes(360)); // 10 h for $40 at $4
        QVERIFY(qAbs(runway->levers[1].lever.savedPerHour - 4) < 1e-9);
        // 18 requests for $2.25 would cost $0.90 on the fallback: $1.35 a quarter hour.
        QVERIFY(qAbs(runway->levers[2].lever.savedPerHour - 5.4) < 1e-9);
    }

    void whatIsNotKnownIsNotClaimed()
    {
        OverviewValues v = noon();
        v.live.freshness = Freshness::Stale;
        QVERIFY(!dayRunway(v));
        v = noon();
        v.dailyBudget.reset();
        QVERIFY(!dayRunway(v));
        v = noon();
        v.dayForecastBand.clear();
        QVERIFY(!dayRunway(v));
        v = noon();
        v.recentMinutes.pop_back();
        QCOMPARE(dayRunway(v)->levers.size(), std::size_t{ 2 }); // the fallback's price is not known
    }
};

QTEST_APPLESS_MAIN(TestDayRunway)
#include "tst_day_runway.moc"

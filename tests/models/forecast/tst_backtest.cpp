// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/backtest.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace spillway;
using namespace spillway::forecast;

namespace
{

std::vector<double> noisyWeek(std::size_t days, unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<double> values;
    for (std::size_t day = 0; day < days; ++day) {
        values.push_back(
            (day % 7 < 5 ? 110.0 : 75.0) * (0.85 + 0.3 * static_cast<double>(random() % 1000) / 1000));
    }
    return values;
}

SeriesOptions weekAhead()
{
    SeriesOptions options;
    options.horizon = 7;
    options.seasons = { 7 };
    options.nonNegative = true;
    return options;
}

} // namespace

class TestBacktest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figuresFollowFromTheRuns()
    {
        const auto values = noisyWeek(120, 4);
        const BackTest test = backTest(values, weekAhead()).value();
        QCOMPARE(test.runs.size(), 12U);
        QCOMPARE(test.byStep.size(), 7U);
        double error = 0;
        double size = 0;
        double inside = 0;
        for (const BackTestRun& run : test.runs) {
            for (std::size_t h = 0; h < 7; ++h) {
                QCOMPARE(run.actual[h], values[run.origin + h]);
                error += std::abs(run.actual[h] - run.steps[h].mean);
                size += run.actual[h];
                inside
                    += run.actual[h] >= run.steps[h].lower80 && run.actual[h] <= run.steps[h].upper80 ? 1 : 0;
            }
        }
        QCOMPARE(test.overall.points, 84U);
        QVERIFY(std::abs(test.overall.wape - error / size) < 1e-12);
        QVERIFY(std::abs(test.overall.held80 - inside / 84) < 1e-12);
        QVERIFY(test.overall.wape > 0.03 && test.overall.wape < 0.15);
        QVERIFY(test.overall.mase > 0.4 && test.overall.mase < 1.2);
        QCOMPARE(test.sums.points, 12U);
        QCOMPARE(test.runs.back().origin, 113U);
    }

    void nothingLaterIsKnown()
    {
        auto values = noisyWeek(120, 4);
        const BackTest before = backTest(values, weekAhead()).value();
        for (std::size_t i = before.runs[5].origin; i < values.size(); ++i) {
            values[i] *= 3; // whatever comes later …
        }
        const BackTest after = backTest(values, weekAhead()).value();
        for (std::size_t run = 0; run <= 5; ++run) { // … what was said before stays
            QVERIFY(before.runs[run].steps == after.runs[run].steps);
        }
    }

    void gapsAndIncidentsAreNotJudged()
    {
        auto values = noisyWeek(100, 6);
        values[95] = kGap;
        auto options = weekAhead();
        options.incidents = { { 96, 98 } };
        BackTestOptions how;
        how.origins = 1;
        const BackTest test = backTest(values, options, how).value();
        QCOMPARE(test.overall.points, 4U);
        QCOMPARE(test.sums.points, 1U);
        QVERIFY(test.runs[0].sum.mean < 5 * 120);
    }

    void tooShortIsSaid()
    {
        QVERIFY(!backTest(noisyWeek(15, 1), weekAhead()));
        QCOMPARE(backTest(noisyWeek(21, 1), weekAhead())->runs.size(), 1U);
    }

    void zerosAreNoDivision()
    {
        const BackTest test = backTest(std::vector<double>(60, 0.0), weekAhead()).value();
        QVERIFY(
            std::isnan(test.overall.wape) && std::isnan(test.overall.mape) && std::isnan(test.overall.mase));
        QCOMPARE(test.overall.held80, 1.0);
    }

    void workCanBeStopped()
    {
        const auto test
            = backTest(noisyWeek(100, 1), weekAhead(), {}, [](double share) { return share < 0.3; });
        QVERIFY(!test && test.error().code == ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestBacktest)
#include "tst_backtest.moc"

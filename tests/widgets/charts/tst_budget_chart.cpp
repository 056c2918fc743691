// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_region.h"
#include "widgets/charts/budget_chart.h"

#include <QTest>

using namespace spillway;

namespace
{

BudgetChartValues sample()
{
    BudgetChartValues values;
    values.zone = Zone::named("Europe/Berlin").value();
    values.now = parseIso("2026-03-12T16:32:00Z").value();
    values.day = values.zone.periodAt(Period::Day, values.now);
    values.budget = 200;
    values.actual = { { values.day.from, 0 }, { values.now, 158.21 } };
    values.target = { { values.day.from, 0 }, { values.day.to, 165 } };
    values.forecast = { { values.now, 158.21, 158.21, 158.21, 158.21, 158.21 },
        { values.day.to, 197.3, 191, 203, 188, 206 } };
    return values;
}

} // namespace

class TestBudgetChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summaryNamesSpentBudgetAndForecast()
    {
        BudgetChart chart;
        BudgetChartValues values = sample();
        chart.setValues(values);
        QCOMPARE(chart.summary(),
            QStringLiteral("$158.21 spent of $200, forecast $197 by midnight, 80 % $191–$203"));
        values.capReached = parseIso("2026-03-12T21:40:00Z").value();
        chart.setValues(values);
        QVERIFY(chart.summary().endsWith(QStringLiteral("budget reached about 22:40")));
        values.isCapped = true;
        chart.setValues(values);
        QVERIFY(chart.summary().endsWith(QStringLiteral("cap reached about 22:40")));
    }

    void budgetAndBandsFitUnderTheTop()
    {
        BudgetChart chart;
        chart.setValues(sample());
        QVERIFY(chart.valueScale().top >= 206);
        QCOMPARE(chart.valueScale().step, 50.0);
    }

    void whatCannotBeSeenIsNotDrawnAgain()
    {
        BudgetChart chart;
        chart.resize(480, 320);
        BudgetChartValues values = sample();
        chart.setValues(values);
        chart.show();
        QVERIFY(QTest::qWaitForWindowActive(&chart));
        QTest::qWait(50);
        tests::PaintedRegion painted;
        chart.viewport()->installEventFilter(&painted);
        const auto takes = [&](double amount) {
            painted.region = {};
            values.actual.back().amount = amount;
            values.forecast.front().mean = amount;
            chart.setValues(values);
            QTest::qWait(50);
            return !painted.region.isEmpty();
        };
        (void)takes(158.2); // the first time with the size on the screen
        QVERIFY(!takes(158.22)); // a 60th of a pixel
        QCOMPARE(chart.values(), values);
        QVERIFY(chart.summary().startsWith(QStringLiteral("$158.22 spent")));
        QVERIFY(takes(160));
        values.forecast.back().mean += 0.21; // less than a pixel, but the words are others
        QVERIFY(takes(160));
        values.capReached = values.now;
        QVERIFY(takes(160));
    }

    void theForecastIsDrawnAfterNowOnly()
    {
        BudgetChart chart;
        ChartColours colours;
        colours.surface = Qt::white;
        colours.grid = colours.axis = colours.label = colours.total = colours.compare = Qt::gray;
        colours.crosshair = colours.criticalText = Qt::gray;
        colours.accent = Qt::blue;
        chart.setColours(colours);
        chart.resize(480, 320);
        chart.setValues(sample());
        const QImage image = chart.grab().toImage();
        const QRectF plot = chart.plotArea();
        const double now = plot.left() + plot.width() * 17.53 / 24;
        int before = 0;
        int after = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = static_cast<int>(plot.left()); x < static_cast<int>(plot.right()); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.blue() > pixel.red() + 60) {
                    (x < now - 6 ? before : after) += 1;
                }
            }
        }
        QCOMPARE(before, 0);
        QVERIFY(after > 50);
    }

    void anEmptyDayDrawsWithoutData()
    {
        BudgetChart chart;
        chart.resize(300, 200);
        QVERIFY(!chart.grab().isNull());
        BudgetChartValues empty;
        empty.day = sample().day;
        empty.now = sample().now;
        chart.setValues(empty);
        QVERIFY(!chart.grab().isNull());
        QCOMPARE(chart.summary(), QStringLiteral("Today against budget: no data"));
    }
};

QTEST_MAIN(TestBudgetChart)
#include "tst_budget_chart.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_region.h"
#include "widgets/charts/time_chart.h"

#include <QImage>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;

namespace
{

ChartColours testColours()
{
    ChartColours colours;
    colours.surface = Qt::white;
    colours.raised = Qt::white;
    colours.gap = QColor(240, 240, 240);
    colours.gapHatch = QColor(200, 200, 200);
    colours.text = colours.textSecondary = colours.textTertiary = colours.label = Qt::black;
    colours.grid = colours.axis = QColor(250, 250, 250);
    colours.total = colours.compare = Qt::darkGray;
    colours.warning = QColor(255, 180, 0);
    return colours;
}

/// Two series over 24 quarter hours from 06:00, $6 and $4 an hour; buckets 8…11 are missing.
TimeChartValues sample()
{
    TimeChartValues values;
    values.title = QStringLiteral("Spend per hour");
    const Instant from = parseIso("2026-03-12T06:00:00Z").value();
    values.range = { from, from + std::chrono::hours(6) };
    values.series = { { QStringLiteral("Premium"), Qt::blue, {} }, { QStringLiteral("Free"), Qt::red, {} } };
    for (int i = 0; i < 24; ++i) {
        values.starts.push_back(from + i * kQuarter);
        values.missing.push_back(i >= 8 && i < 12);
        values.series[0].values.push_back(values.missing.back() ? 0 : 6);
        values.series[1].values.push_back(values.missing.back() ? 0 : 4);
    }
    values.comparisonName = QStringLiteral("Typical Thursday");
    values.comparisonTimes = { from, from + std::chrono::hours(6) };
    values.comparison = { 5, 5 };
    return values;
}

/// What was painted, piece by piece, since a window is shown.
QImage onScreen(QWidget& window)
{
    QTest::qWait(20);
    return window.screen()->grabWindow(window.winId()).toImage();
}

} // namespace

class TestTimeChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGapIsHatchedAndNotZero()
    {
        TimeChart chart;
        chart.setColours(testColours());
        chart.resize(640, 360);
        chart.setValues(sample());
        const QImage image = chart.grab().toImage().convertToFormat(QImage::Format_RGB32);
        const QRectF plot = chart.plotArea();
        const int gapX = static_cast<int>(plot.left() + plot.width() * 9 / 24);
        const int dataX = static_cast<int>(plot.left() + plot.width() * 4 / 24);
        int hatch = 0;
        int series = 0;
        for (int y = static_cast<int>(plot.top()) + 1; y < static_cast<int>(plot.bottom()) - 1; ++y) {
            const QColor inGap = image.pixelColor(gapX, y);
            QVERIFY2(inGap.saturation() < 20, "a coloured pixel inside a gap");
            hatch += inGap.red() < 245 ? 1 : 0;
            series += image.pixelColor(dataX, y).saturation() > 60 ? 1 : 0;
        }
        QVERIFY(hatch > plot.height() / 2);
        QVERIFY(series > plot.height() / 2);
    }

    /// The words of a reference are written where no line is drawn over: what differs with and without them
    /// is never on a line.
    void wordsOfAReferenceLieOnNoLine()
    {
        TimeChart chart;
        chart.setColours(testColours());
        chart.resize(640, 360);
        TimeChartValues values = sample();
        values.kind = ChartKind::Lines;
        values.missing.assign(values.starts.size(), false);
        values.comparison.clear();
        values.comparisonTimes.clear();
        for (std::size_t i = 0; i < values.starts.size(); ++i) { // all along the reference, up and down
            values.series[0].values[i] = i % 2 == 0 ? 5.4 : 4.7;
            values.series[1].values[i] = 1;
        }
        const auto drawn = [&](const QString& words) {
            values.reference = ChartReference{ 5, words };
            chart.setValues(values);
            return chart.grab().toImage().convertToFormat(QImage::Format_RGB32);
        };
        const QImage without = drawn({});
        const QImage with = drawn(QStringLiteral("p95 objective 5 s"));
        int differing = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (with.pixel(x, y) != without.pixel(x, y)) {
                    ++differing;
                    const QColor before = without.pixelColor(x, y);
                    QVERIFY2(before.blue() < before.red() + 40, "the words cover the line");
                }
            }
        }
        QVERIFY(differing > 50);
    }

    void theGridLiesWhereTheLabelsSay()
    {
        TimeChart chart;
        ChartColours colours = testColours();
        colours.grid = Qt::green;
        chart.setColours(colours);
        chart.resize(640, 360);
        TimeChartValues values = sample();
        values.series.clear();
        values.comparison.clear();
        values.comparisonTimes.clear();
        chart.setValues(values);
        const QImage image = chart.grab().toImage();
        QList<int> lines;
        for (int y = 0; y < image.height(); ++y) {
            const QColor pixel = image.pixelColor(60, y);
            if (pixel.green() > pixel.red() + 40 && (lines.isEmpty() || y > lines.last() + 2)) {
                lines << y;
            }
        }
        QCOMPARE(lines.size(), 3); // nothing to show: $0, $0.50 and $1
        QVERIFY(std::abs(lines.first() - chart.plotArea().top()) <= 1);
        QVERIFY(std::abs(lines.last() - chart.plotArea().bottom()) <= 1);
    }

    void tooltipListsTheStackFromTheTop()
    {
        TimeChart chart;
        chart.setValues(sample());
        const QStringList expected{ QStringLiteral("Thu 12 Mar · 06:15–06:30"),
            QStringLiteral("Free\t$4.00/h"), QStringLiteral("Premium\t$6.00/h"),
            QStringLiteral("Total\t$10.00/h"), QStringLiteral("Typical Thursday\t$5.00/h") };
        QCOMPARE(chart.tooltipRows(1), expected);
        QCOMPARE(chart.tooltipRows(9).last(), QStringLiteral("no data"));
    }

    void arrowsMoveTheCrosshair()
    {
        TimeChart chart;
        chart.resize(640, 360);
        chart.setValues(sample());
        QSignalSpy moved(&chart, &TimeChart::crosshairMoved);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(chart.crosshairBucket(), std::optional<std::size_t>(23));
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(chart.crosshairBucket(), std::optional<std::size_t>(13));
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(chart.crosshairBucket(), std::optional<std::size_t>(14));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!chart.crosshairBucket());
        QCOMPARE(moved.count(), 4);
    }

    void summaryIsReadAloud()
    {
        TimeChart chart;
        QVERIFY(chart.summary().isEmpty());
        chart.setValues(sample());
        QCOMPARE(chart.accessibleName(), QStringLiteral("Spend per hour"));
        QVERIFY2(chart.summary().startsWith(
                     QStringLiteral("Spend per hour, 6 h, peak $10.00 at 06:00, now $10.00")),
            qPrintable(chart.summary()));
    }

    void bucketsThatNeverCameAreAGapToo()
    {
        TimeChartValues values = sample();
        values.missing.clear();
        values.starts.erase(values.starts.begin() + 8, values.starts.begin() + 12);
        const StackLayers stack(values);
        QCOMPARE(stack.runs().size(), std::size_t{ 2 });
        QCOMPARE(stack.gaps().size(), std::size_t{ 1 });
        QCOMPARE(stack.gaps()[0].length(), Duration(std::chrono::hours(1)));
    }

    void newAmountsLookAsIfAllWereDrawnAnew_data()
    {
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<int>("seconds");
        for (const int seconds : { 0, 300 }) { // 300: the picture moves, by seven pixels
            QTest::addRow("areas, %d s", seconds) << ChartKind::Areas << seconds;
            QTest::addRow("bars, %d s", seconds) << ChartKind::Bars << seconds;
            QTest::addRow("lines, %d s", seconds) << ChartKind::Lines << seconds;
        }
    }

    void newAmountsLookAsIfAllWereDrawnAnew()
    {
        QFETCH(ChartKind, kind);
        QFETCH(int, seconds);
        TimeChartValues values = sample();
        values.kind = kind;
        const auto shown = [](TimeChart& chart, const TimeChartValues& first) {
            chart.setColours(testColours());
            chart.resize(640, 360);
            chart.setValues(first);
            chart.show();
            return QTest::qWaitForWindowExposed(&chart);
        };
        TimeChart chart;
        QVERIFY(shown(chart, values));
        const QImage before = onScreen(chart);
        for (const double amount : { 3.0, 1.5, 0.2 }) {
            values.series[0].values[23] = amount;
            values.series[1].values[22] = amount / 2;
            values.range.to += std::chrono::seconds(seconds);
            chart.setValues(values);
            QCOMPARE(chart.view(), values.range);
            QCOMPARE(chart.values(), values);
            TimeChart anew;
            QVERIFY(shown(anew, values));
            const QImage drawn = onScreen(chart);
            QCOMPARE(drawn, onScreen(anew));
            QVERIFY(drawn != before);
        }
    }

    void whatStaysIsNotDrawnAgain()
    {
        TimeChartValues values = sample();
        TimeChart chart;
        chart.setColours(testColours());
        chart.resize(640, 360);
        chart.setValues(values);
        chart.show();
        QVERIFY(QTest::qWaitForWindowActive(&chart)); // the ring of the focus is drawn once
        QTest::qWait(50);
        tests::PaintedRegion painted;
        chart.viewport()->installEventFilter(&painted);
        for (const double amount : { 3.0, 2.5 }) { // the first time the chart still has its layout to draw
            QTest::qWait(50);
            painted.region = {};
            values.series[0].values[23] = amount;
            values.range.to += std::chrono::seconds(1); // a 36th of a pixel
            chart.setValues(values);
            QTRY_VERIFY(!painted.region.isEmpty());
        }
        const int newest = static_cast<int>(chart.plotArea().right() - chart.plotArea().width() / 12);
        QVERIFY(painted.region.boundingRect().left() > newest - 10);
        QVERIFY(painted.region.boundingRect().right() >= static_cast<int>(chart.plotArea().right()));
        painted.region = {};
        QTest::keyClick(&chart, Qt::Key_Left); // a tooltip stands anywhere
        values.series[0].values[23] = 4;
        chart.setValues(values);
        QTRY_VERIFY(painted.region.boundingRect().left() <= 0);
    }

    void emptyValuesDrawWithoutData()
    {
        TimeChart chart;
        chart.resize(300, 200);
        chart.setColours(testColours());
        TimeChartValues values = sample();
        values.starts.clear();
        values.missing.clear();
        values.series.clear();
        chart.setValues(values);
        QVERIFY(!chart.grab().isNull());
        QCOMPARE(chart.summary(), QStringLiteral("Spend per hour: no data"));
    }
};

QTEST_MAIN(TestTimeChart)
#include "tst_time_chart.moc"

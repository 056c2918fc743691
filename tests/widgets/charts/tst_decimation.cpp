// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/axis_scale.h"
#include "widgets/charts/decimation.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <random>

using namespace spillway;

namespace
{

QImage drawn(const QPolygonF& line)
{
    QImage image(640, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::black, 1));
    painter.drawPolyline(line);
    return image;
}

double differing(const QImage& a, const QImage& b)
{
    int pixels = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            pixels += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
        }
    }
    return pixels / static_cast<double>(a.width() * a.height());
}

} // namespace

class TestDecimation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversThePixelsOfTheWholeLine()
    {
        constexpr std::size_t kPoints = 200'000;
        std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same line every time
        std::normal_distribution<double> noise(0, 6);
        std::vector<std::int64_t> times;
        std::vector<double> values;
        QPolygonF whole;
        const PlotMapping map{ QRectF(0, 0, 640, 200),
            { Instant(Duration(0)), Instant(Duration(std::int64_t{ kPoints } * 1000)) }, 100 };
        for (std::size_t i = 0; i < kPoints; ++i) {
            times.push_back(static_cast<std::int64_t>(i) * 1000 + 500);
            values.push_back(50 + 30 * std::sin(static_cast<double>(i) / 9000) + noise(random));
            whole << QPointF(map.x(times.back()), map.y(values.back()));
        }
        const QPolygonF few = decimated(times, values, map);
        QVERIFY(few.size() <= 4 * 640 + 4);
        QVERIFY2(differing(drawn(whole), drawn(few)) < 0.005,
            qPrintable(QString::number(differing(drawn(whole), drawn(few)))));
    }

    void keepsEveryPointOfAShortLine()
    {
        const PlotMapping map{ QRectF(0, 0, 100, 100), { Instant(Duration(0)), Instant(Duration(10)) }, 10 };
        const std::vector<std::int64_t> times{ 0, 5, 10 };
        const std::vector<double> values{ 0, 10, 5 };
        const QPolygonF expected{ QPointF(0, 100), QPointF(50, 0), QPointF(100, 50) };
        QCOMPARE(decimated(times, values, map), expected);
    }

    void keepsASingleSpikeAmongManyPoints()
    {
        std::vector<std::int64_t> times;
        std::vector<double> values;
        for (int i = 0; i < 10'000; ++i) {
            times.push_back(i);
            values.push_back(i == 5'003 ? 9 : 1);
        }
        const PlotMapping map{ QRectF(0, 0, 100, 100), { Instant(Duration(0)), Instant(Duration(10'000)) },
            10 };
        const QPolygonF line = decimated(times, values, map);
        QVERIFY(std::any_of(line.begin(), line.end(), [](QPointF p) { return p.y() < 11; }));
    }

    void scaleIsRound_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("nothing") << 0.0 << 1.0 << 0.5;
        QTest::newRow("43") << 43.32 << 50.0 << 10.0;
        QTest::newRow("exact") << 50.0 << 50.0 << 10.0;
        QTest::newRow("200") << 210.0 << 250.0 << 50.0;
        QTest::newRow("cents") << 0.0312 << 0.04 << 0.01;
    }
    void scaleIsRound()
    {
        QFETCH(double, largest);
        QFETCH(double, top);
        QFETCH(double, step);
        const ValueScale scale = roundScale(largest);
        QCOMPARE(scale.top, top);
        QCOMPARE(scale.step, step);
    }

    void midnightReadsAsTheDate()
    {
        const Zone berlin = Zone::named("Europe/Berlin").value();
        const TimeRange day{ parseIso("2026-03-11T16:32:00Z").value(),
            parseIso("2026-03-12T16:32:00Z").value() };
        QStringList labels;
        for (const TimeTick& tick : timeTicks(day, berlin, 800)) {
            labels << (tick.strong ? u'*' + tick.label : tick.label);
        }
        QCOMPARE(labels.join(u' '), QStringLiteral("18:00 21:00 *Thu 12 Mar 03:00 06:00 09:00 12:00 15:00"));
    }

    void ticksFollowTheWallClockWhenItJumps()
    {
        const Zone berlin = Zone::named("Europe/Berlin").value();
        const TimeRange day = berlin.periodAt(Period::Day, parseIso("2026-03-29T12:00:00Z").value());
        const auto ticks = dayTicks(day, berlin);
        QCOMPARE(ticks.size(), std::size_t{ 5 });
        QCOMPARE(ticks[1].label, QStringLiteral("06:00"));
        QCOMPARE(ticks[1].at - ticks[0].at, Duration(std::chrono::hours(5)));
        QCOMPARE(ticks.back().at, day.to);
    }
};

QTEST_MAIN(TestDecimation)
#include "tst_decimation.moc"

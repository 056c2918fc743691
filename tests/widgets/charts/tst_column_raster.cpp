// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/column_raster.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <cmath>
#include <random>

using namespace spillway;

namespace
{

constexpr QSize kSize(160, 80);
constexpr double kWidth = 1.5;

struct Line {
    std::vector<std::int64_t> times;
    std::vector<double> values;
    PlotMapping map{ QRectF(8, 6, 144, 68), {}, 100 };

    [[nodiscard]] QPolygonF polygon() const
    {
        QPolygonF points;
        for (std::size_t i = 0; i < times.size(); ++i) {
            points << QPointF(map.x(times[i]), map.y(values[i]));
        }
        return points;
    }
};

Line noise(std::size_t points)
{
    Line line;
    line.map.range = { Instant(Duration(0)), Instant(Duration(static_cast<std::int64_t>(points) * 1000)) };
    std::mt19937 random(7); // NOLINT(bugprone-random-generator-seed): the same line every time
    std::uniform_real_distribution<double> value(20, 80);
    for (std::size_t i = 0; i < points; ++i) {
        line.times.push_back(static_cast<std::int64_t>(i) * 1000 + 500);
        line.values.push_back(value(random));
    }
    return line;
}

QImage blank(int scale)
{
    QImage image(kSize * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QImage reduced(const Line& line, int ratio)
{
    QImage image = blank(ratio);
    image.setDevicePixelRatio(ratio);
    ColumnRaster raster(line.map, ratio, kWidth, 0, 0);
    const Extremes extremes(line.values);
    ColumnRaster::Curve curve = raster.curve();
    raster.trace(curve,
        { .times = line.times,
            .values = line.values,
            .extremes = &extremes,
            .begin = 0,
            .end = line.times.size() });
    raster.addLine(curve, Qt::black);
    QPainter painter(&image);
    raster.paint(painter, line.map.plot.left(), line.map.plot.right());
    return image;
}

/// What QPainter strokes, sampled 256 times a pixel.
QImage stroked(const Line& line, int ratio)
{
    constexpr int kFine = 16;
    QImage fine = blank(ratio * kFine);
    QPainter painter(&fine);
    painter.scale(ratio * kFine, ratio * kFine);
    painter.setClipRect(line.map.plot);
    painter.setPen(QPen(Qt::black, kWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    const QPolygonF whole = line.polygon();
    for (qsizetype i = 0; i + 1 < whole.size(); ++i) {
        painter.drawPolyline(
            whole.constData() + i, static_cast<int>(std::min<qsizetype>(3, whole.size() - i)));
    }
    painter.end();
    QImage image = blank(ratio);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            int sum = 0;
            for (int sample = 0; sample < kFine * kFine; ++sample) {
                sum += qRed(fine.pixel(x * kFine + sample % kFine, y * kFine + sample / kFine));
            }
            const int grey = sum / (kFine * kFine);
            image.setPixel(x, y, qRgb(grey, grey, grey));
        }
    }
    return image;
}

/// The share of pixels that are apart by over a tenth of full scale.
double differing(const QImage& a, const QImage& b)
{
    int pixels = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            pixels += std::abs(qRed(a.pixel(x, y)) - qRed(b.pixel(x, y))) > 25 ? 1 : 0;
        }
    }
    return pixels / static_cast<double>(a.width() * a.height());
}

} // namespace

class TestColumnRaster : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversThePixelsOfTheWholeLine_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("ratio");
        QTest::newRow("sparse") << 12 << 1;
        QTest::newRow("one a pixel") << 144 << 1;
        QTest::newRow("seven a pixel") << 1'000 << 1;
        QTest::newRow("many a pixel") << 20'000 << 1;
        QTest::newRow("seven a pixel, at 200 %") << 1'000 << 2;
        QTest::newRow("seven a pixel, at 300 %") << 1'000 << 3;
    }
    void coversThePixelsOfTheWholeLine()
    {
        QFETCH(int, points);
        QFETCH(int, ratio);
        const Line line = noise(static_cast<std::size_t>(points));
        const QImage ours = reduced(line, ratio);
        QVERIFY(differing(ours, blank(ratio)) > 0.02);
        const double apart = differing(ours, stroked(line, ratio));
        QVERIFY2(apart < 0.005, qPrintable(QString::number(apart)));
    }

    void keepsASingleSpikeAmongManyPoints()
    {
        Line line = noise(20'000);
        line.values.assign(line.values.size(), 10);
        line.values[10'003] = 90;
        const QImage image = reduced(line, 1);
        const int y = static_cast<int>(line.map.y(88));
        bool found = false;
        for (int x = 0; x < image.width(); ++x) {
            found = found || qRed(image.pixel(x, y)) < 160;
        }
        QVERIFY(found);
    }

    void fillsTheAreaUnderALine()
    {
        Line line = noise(40);
        ColumnRaster raster(line.map, 1, kWidth, 0, 0);
        const Extremes extremes(line.values);
        const TimeRange whole = line.map.range;
        ColumnRaster::Curve curve = raster.curve();
        raster.trace(curve,
            { .times = line.times,
                .values = line.values,
                .extremes = &extremes,
                .begin = 0,
                .end = line.times.size(),
                .drawnOutTo = &whole });
        raster.addArea(curve, nullptr, Qt::black);
        QImage image = blank(1);
        QPainter painter(&image);
        raster.paint(painter, line.map.plot.left(), line.map.plot.right());
        painter.end();
        QPolygonF polygon = line.polygon();
        polygon.prepend(QPointF(line.map.plot.left(), polygon.first().y()));
        polygon << QPointF(line.map.plot.right(), polygon.last().y()) << line.map.plot.bottomRight()
                << line.map.plot.bottomLeft();
        QImage expected = blank(1);
        QPainter stroke(&expected);
        stroke.setRenderHint(QPainter::Antialiasing);
        stroke.setPen(Qt::NoPen);
        stroke.setBrush(Qt::black);
        stroke.drawPolygon(polygon);
        stroke.end();
        QVERIFY2(differing(image, expected) < 0.005, qPrintable(QString::number(differing(image, expected))));
    }

    void findsExtremesOfAnyStretch()
    {
        const Line line = noise(100);
        const Extremes extremes(line.values);
        for (std::size_t begin = 0; begin < line.values.size(); ++begin) {
            for (std::size_t end = begin + 1; end <= line.values.size(); ++end) {
                const auto [least, greatest]
                    = std::minmax_element(line.values.begin() + static_cast<std::ptrdiff_t>(begin),
                        line.values.begin() + static_cast<std::ptrdiff_t>(end));
                const Extremes::Pair found = extremes.over(line.values, begin, end);
                QCOMPARE(found.least, *least);
                QCOMPARE(found.greatest, *greatest);
            }
        }
    }
};

QTEST_MAIN(TestColumnRaster)
#include "tst_column_raster.moc"

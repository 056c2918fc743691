// SPDX-License-Identifier: GPL-3.0-or-later
// What a redraw of a chart costs, against Qt's own series in the same run, and how far the decimated drawing
// is from the whole one. Prints medians and ratios.
#include "widgets/charts/column_raster.h"
#include "widgets/charts/time_chart.h"

#include <QApplication>
#include <QAreaSeries>
#include <QChartView>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

constexpr QSize kSize(1280, 640);
const QColor kColours[] = { QColor(0x6c, 0xc5, 0xf5), QColor(0x8a, 0x6e, 0xe8), QColor(0xcf, 0xe0, 0x64),
    QColor(0x34, 0xb3, 0x88), QColor(0xdd, 0x7a, 0x38) };

template <typename Work> double medianMs(int rounds, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work(i);
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

ChartColours colours()
{
    ChartColours c;
    c.surface = c.raised = QColor(0x12, 0x15, 0x1b);
    c.border = c.grid = c.axis = QColor(0x1e, 0x24, 0x2e);
    c.label = c.text = c.textSecondary = c.textTertiary = c.total = c.compare = QColor(0xa6, 0xae, 0xbb);
    return c;
}

/// Hours of spend: a daily and a weekly wave with noise.
TimeChartValues sample(ChartKind kind, std::size_t points, std::size_t series, Duration bucket)
{
    TimeChartValues values;
    values.kind = kind;
    values.unit = ChartUnit::Dollars;
    values.bucket = bucket;
    const Instant from = parseIso("2025-01-01T00:00:00Z").value();
    values.range = { from, from + static_cast<std::int64_t>(points) * bucket };
    std::mt19937 random(11); // NOLINT: the same every run
    std::uniform_real_distribution<double> noise(0.6, 1.4);
    for (std::size_t i = 0; i < points; ++i) {
        values.starts.push_back(from + static_cast<std::int64_t>(i) * bucket);
    }
    for (std::size_t s = 0; s < series; ++s) {
        ChartSeries line{ QStringLiteral("series %1").arg(s), kColours[s], {} };
        for (std::size_t i = 0; i < points; ++i) {
            const auto hour = static_cast<double>(i);
            line.values.push_back(
                (6 + static_cast<double>(s) + 4 * std::sin(hour / 24 * 6.283) + std::sin(hour / 168 * 6.283))
                * noise(random));
        }
        values.series.push_back(std::move(line));
    }
    return values;
}

void draw(QGraphicsView& view, QImage& image)
{
    QPainter painter(&image);
    view.render(&painter, QRectF(image.rect()), view.viewport()->rect());
}

double ours(const TimeChartValues& values, int rounds)
{
    TimeChart chart;
    chart.setColours(colours());
    chart.resize(kSize);
    chart.setValues(values);
    chart.show();
    QApplication::processEvents();
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    draw(chart, image);
    const TimeRange range = values.range;
    // Each round another view, so that nothing kept from the last drawing helps.
    return medianMs(rounds, [&](int round) {
        chart.setView({ range.from, range.to + (round % 2 + 1) * 1s });
        draw(chart, image);
    });
}

double theirs(const TimeChartValues& values, bool areas, int rounds)
{
    auto* chart = new QChart;
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    std::vector<QLineSeries*> edges;
    for (const ChartSeries& series : values.series) {
        QList<QPointF> points;
        points.reserve(static_cast<qsizetype>(series.values.size()));
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            const double below = areas && !edges.empty() ? edges.back()->at(static_cast<int>(i)).y() : 0;
            points << QPointF(static_cast<double>(i), below + series.values[i]);
        }
        auto* line = new QLineSeries(chart);
        line->replace(points);
        if (areas) {
            auto* area = new QAreaSeries(line, edges.empty() ? nullptr : edges.back());
            area->setColor(series.colour);
            chart->addSeries(area);
        } else {
            line->setPen(QPen(series.colour, 1.5));
            chart->addSeries(line);
        }
        edges.push_back(line);
    }
    chart->createDefaultAxes();
    QChartView view(chart);
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(kSize);
    view.show();
    QApplication::processEvents();
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    draw(view, image);
    auto* axis = qobject_cast<QValueAxis*>(chart->axes(Qt::Horizontal).first());
    const double last = static_cast<double>(values.starts.size());
    return medianMs(rounds, [&](int round) {
        axis->setRange(0, last + 0.001 * (round % 2 + 1));
        draw(view, image);
    });
}

constexpr int kFine = 16; ///< samples a pixel, each way

/// The whole line as QPainter strokes it with the pen, sampled 256 times a pixel: its exact coverage.
/// QPainter's own anti-aliasing of a path this long takes minutes, and in pieces it counts twice what two of
/// them cover.
QImage wholeLine(const StackLayers& stack, const PlotMapping& map, double width)
{
    QPolygonF whole;
    for (std::size_t i = 0; i < stack.size(); ++i) {
        whole << QPointF(map.x(stack.centres()[i]), map.y(stack.tops(0)[i]));
    }
    QImage image(kSize, QImage::Format_RGB32);
    constexpr int kStrip = 64;
    for (int left = 0; left < kSize.width(); left += kStrip) {
        QImage fine(kStrip * kFine, kSize.height() * kFine, QImage::Format_RGB32);
        fine.fill(colours().surface);
        QPainter painter(&fine);
        painter.scale(kFine, kFine);
        painter.translate(-left, 0);
        painter.setClipRect(map.plot);
        painter.setPen(QPen(kColours[0], width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        const auto from = std::lower_bound(
            whole.cbegin(), whole.cend(), left - 2.0, [](QPointF point, double x) { return point.x() < x; });
        for (auto i = from - whole.cbegin(); i + 1 < whole.size() && whole[i].x() < left + kStrip + 2; ++i) {
            const auto first = std::max<qsizetype>(i - 1, 0); // each join is drawn by one piece
            painter.drawPolyline(
                whole.constData() + first, static_cast<int>(std::min<qsizetype>(3, whole.size() - first)));
        }
        painter.end();
        for (int y = 0; y < kSize.height(); ++y) {
            for (int x = 0; x < kStrip; ++x) {
                std::array<int, 3> sum{};
                for (int sample = 0; sample < kFine * kFine; ++sample) {
                    const QRgb at = fine.pixel(x * kFine + sample % kFine, y * kFine + sample / kFine);
                    sum[0] += qRed(at);
                    sum[1] += qGreen(at);
                    sum[2] += qBlue(at);
                }
                constexpr int kSamples = kFine * kFine;
                image.setPixel(left + x, y, qRgb(sum[0] / kSamples, sum[1] / kSamples, sum[2] / kSamples));
            }
        }
    }
    return image;
}

/// How far a line reduced to columns is from the whole one.
void difference(const char* what, const TimeChartValues& values)
{
    constexpr double kWidth = 1.5;
    const StackLayers stack(values);
    const PlotMapping map{ QRectF(44, 10, 1222, 606), values.range, stack.largest() };
    const QImage whole = wholeLine(stack, map, kWidth);
    QImage reduced(kSize, QImage::Format_RGB32);
    reduced.fill(colours().surface);
    ColumnRaster raster(map, 1, kWidth, 0, 0);
    raster.addLine(stack.edge(0, raster), kColours[0]);
    QPainter painter(&reduced);
    raster.paint(painter, map.plot.left(), map.plot.right());
    painter.end();
    if (const QString directory = qEnvironmentVariable("BENCH_PICTURES"); !directory.isEmpty()) {
        whole.save(directory + QStringLiteral("/%1-whole.png").arg(stack.size()));
        reduced.save(directory + QStringLiteral("/%1-reduced.png").arg(stack.size()));
    }
    double sum = 0;
    int apart = 0;
    for (int y = 0; y < kSize.height(); ++y) {
        for (int x = 0; x < kSize.width(); ++x) {
            const QColor a = whole.pixelColor(x, y);
            const QColor b = reduced.pixelColor(x, y);
            const int worst = std::max({ std::abs(a.red() - b.red()), std::abs(a.green() - b.green()),
                std::abs(a.blue() - b.blue()) });
            sum += worst;
            apart += worst > 25 ? 1 : 0;
        }
    }
    const double pixels = kSize.width() * kSize.height();
    std::printf("%s: mean difference %.3f %% of full scale, %.3f %% of pixels differ "
                "by over a tenth\n",
        what, sum / pixels / 2.55, apart / pixels * 100);
}

void compare(const char* what, double mine, double other)
{
    std::printf(
        "%-34s %8.2f ms   Qt Charts %8.2f ms   %5.1f times as fast\n", what, mine, other, other / mine);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QApplication application(argc, argv);
    const auto year = sample(ChartKind::Lines, 8'760, 3, 1h);
    const auto million = sample(ChartKind::Lines, 1'000'000, 1, 30s);
    difference("a year of hours", year);
    difference("1,000,000 points", million);
    compare("a year of hours, 3 lines", ours(year, 51), theirs(year, false, 5));
    const auto stacked = sample(ChartKind::Areas, 8'760, 5, 1h);
    compare("a year of hours, 5 stacked areas", ours(stacked, 51), theirs(stacked, true, 1));
    compare("1,000,000 points", ours(million, 31), theirs(million, false, 1));
    const auto bars = sample(ChartKind::Bars, 72, 5, 1h);
    std::printf("%-34s %8.2f ms\n", "72 stacked bars of 5", ours(bars, 51));
    return 0;
}

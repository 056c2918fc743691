// SPDX-License-Identifier: GPL-3.0-or-later
// How a TimeChart looks; what it holds and how it answers is in time_chart.cpp.
#include "widgets/charts/chart_painting.h"
#include "widgets/charts/decimation.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kAreaOpacity = 0.38;
constexpr double kLineWidth = 1.5;
constexpr double kAbovePlot = 2; ///< how far lines may stand out of it
constexpr double kBelowPlot = 1;
constexpr double kSpanOpacity = 0.10;
constexpr double kBeside = 4; ///< pixels, more than a line is wide

constexpr double kNarrowestBar = 3;
constexpr double kGapBetweenSegments = 14; ///< from this height on a bar's segments stand apart
constexpr double kUnfinished = 0.5;

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity * colour.alphaF()));
    return colour;
}

} // namespace

void TimeChart::paintData(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(plotArea().adjusted(0, -kAbovePlot, 0, kBelowPlot));
    paintSpans(painter);
    paintGaps(painter);
    paintSeries(painter);
    paintComparison(painter);
    painter.restore();
}

void TimeChart::paintSeries(QPainter& painter) const
{
    if (m_values.kind == ChartKind::Bars && barsAreWide()) {
        paintBars(painter);
        return;
    }
    QRectF all = plotArea().adjusted(0, -kAbovePlot, 0, kBelowPlot);
    all.setLeft(std::max(all.left(), std::floor(exposed().left())));
    all.setRight(std::min(all.right(), std::ceil(exposed().right())));
    if (all.isEmpty()) {
        return;
    }
    const ColumnRaster raster = rasterised(all, painter.deviceTransform().m11());
    if (!m_values.lastIsRunning || m_stack.size() == 0) {
        raster.paint(painter, all.left(), all.right());
        return;
    }
    // What is not over yet is drawn apart from the rest, at half opacity.
    const double x = std::round(mapping().x(m_stack.bucketAt(m_stack.size() - 1).from));
    painter.save();
    painter.setClipRect(QRectF(all.topLeft(), QPointF(x, all.bottom())), Qt::IntersectClip);
    raster.paint(painter, all.left(), x);
    painter.restore();
    painter.save();
    painter.setClipRect(QRectF(QPointF(x, all.top()), all.bottomRight()), Qt::IntersectClip);
    painter.setOpacity(kUnfinished);
    raster.paint(painter, x, all.right());
    painter.restore();
}

/// Of what is `shown`, and a little beside it: a line is as wide at the edges as anywhere.
ColumnRaster TimeChart::rasterised(const QRectF& shown, double pixelRatio) const
{
    const QRectF plot = plotArea();
    const bool isAll = shown.left() <= plot.left() && shown.right() >= plot.right();
    const PlotMapping part = isAll ? mapping()
                                   : mapping().part(std::max(plot.left(), shown.left() - kBeside),
                                         std::min(plot.right(), shown.right() + kBeside));
    ColumnRaster raster(part, pixelRatio, kLineWidth, kAbovePlot, kBelowPlot);
    std::vector<ColumnRaster::Curve> edges;
    for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
        edges.push_back(m_stack.edge(layer, raster));
    }
    for (std::size_t layer = 0; m_values.kind != ChartKind::Lines && layer < edges.size(); ++layer) {
        raster.addArea(edges[layer], layer > 0 ? &edges[layer - 1] : nullptr,
            faded(m_values.series[layer].colour, kAreaOpacity));
    }
    for (std::size_t layer = 0; layer < edges.size(); ++layer) {
        raster.addLine(edges[layer], m_values.series[layer].colour);
    }
    return raster;
}

bool TimeChart::barsAreWide() const
{
    const PlotMapping map = mapping();
    return m_stack.size() > 0
        && map.x(m_values.range.from + m_values.bucket) - map.x(m_values.range.from) >= kNarrowestBar;
}

void TimeChart::paintBars(QPainter& painter) const
{
    const PlotMapping map = mapping();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false); // edges lie on whole pixels
    for (const StackLayers::Run& run : m_stack.runs()) {
        for (std::size_t i = run.begin; i < run.end; ++i) {
            const bool running = m_values.lastIsRunning && i + 1 == m_stack.size();
            const TimeRange bucket = m_stack.bucketAt(i);
            const double full = map.x(bucket.from + m_values.bucket) - map.x(bucket.from);
            const double left = map.x(bucket.from);
            // A running bucket is as wide as a whole one: its height is what is not finished.
            const double right = running ? std::min(left + full, map.plot.right()) : map.x(bucket.to);
            if (right < map.plot.left() || left > map.plot.right()) {
                continue;
            }
            const double gap = std::clamp(full * 0.18, 1.0, 3.0);
            const double x = std::round(left + gap / 2);
            const double width = std::max(1.0, std::round(right - gap / 2) - x);
            const bool apart = map.y(0) - map.y(m_stack.total(i)) > kGapBetweenSegments;
            double below = std::round(map.y(0));
            for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
                const double top = std::round(map.y(m_stack.top(layer, i)));
                const double height = below - top - (apart && below - top > 1 ? 1 : 0);
                if (height > 0) {
                    painter.fillRect(QRectF(x, top, width, height),
                        faded(m_values.series[layer].colour, running ? kUnfinished : 1));
                }
                below = top;
            }
        }
    }
    painter.restore();
}

void TimeChart::paintSpans(QPainter& painter) const
{
    const PlotMapping map = mapping();
    for (const ChartMark& mark : m_values.marks) {
        if (mark.kind == MarkKind::Command && mark.until) {
            const QRectF span(QPointF(map.x(mark.at), map.plot.top()),
                QPointF(map.x(std::min(*mark.until, m_values.range.to)), map.plot.bottom()));
            painter.fillRect(span, faded(colours().warning, kSpanOpacity));
        }
    }
}

void TimeChart::paintGaps(QPainter& painter) const
{
    const PlotMapping map = mapping();
    for (const TimeRange& gap : m_stack.gaps()) {
        const QRectF area(
            QPointF(map.x(gap.from), map.plot.top()), QPointF(map.x(gap.to), map.plot.bottom()));
        paintHatch(painter, area, colours());
        const QString label = tr("no data");
        painter.setFont(chartFont(font()));
        const double width = painter.fontMetrics().horizontalAdvance(label) + 12;
        if (width + 8 > area.width() || m_stack.runs().empty()) { // where all is missing the chart says why
            continue;
        }
        const QRectF box(area.center() - QPointF(width / 2, 10), QSizeF(width, 20));
        painter.setPen(colours().border);
        painter.setBrush(colours().raised);
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(colours().textSecondary);
        painter.drawText(box, Qt::AlignCenter, label);
    }
}

void TimeChart::paintComparison(QPainter& painter) const
{
    if (m_values.comparison.empty() || m_values.comparison.size() != m_values.comparisonTimes.size()) {
        return;
    }
    std::vector<std::int64_t> times;
    times.reserve(m_values.comparisonTimes.size());
    for (const Instant at : m_values.comparisonTimes) {
        times.push_back(at.time_since_epoch().count());
    }
    painter.setPen(dashedPen(faded(colours().total, 0.8), 1.25, { 4, 3 }));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(decimated(times, m_values.comparison, mapping(), devicePixelRatioF()));
}

} // namespace spillway

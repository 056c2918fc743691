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
constexpr double kSpanOpacity = 0.10;

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
    painter.setClipRect(plotArea().adjusted(0, -2, 0, 1));
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
    const auto paint = [&] { m_values.kind == ChartKind::Lines ? paintLines(painter) : paintAreas(painter); };
    if (!m_values.lastIsRunning || m_stack.size() == 0) {
        paint();
        return;
    }
    // What is not over yet is drawn apart from the rest, at half opacity.
    const double x = std::round(mapping().x(m_stack.bucketAt(m_stack.size() - 1).from));
    const QRectF all = plotArea().adjusted(0, -2, 0, 1);
    painter.save();
    painter.setClipRect(QRectF(all.topLeft(), QPointF(x, all.bottom())), Qt::IntersectClip);
    paint();
    painter.restore();
    painter.save();
    painter.setClipRect(QRectF(QPointF(x, all.top()), all.bottomRight()), Qt::IntersectClip);
    painter.setOpacity(kUnfinished);
    paint();
    painter.restore();
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

void TimeChart::paintLines(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const double ratio = devicePixelRatioF();
    for (const StackLayers::Run& run : m_stack.runs()) {
        const std::size_t count = run.end - run.begin;
        for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
            paintDecimated(painter,
                decimated(m_stack.centres().subspan(run.begin, count),
                    m_stack.tops(layer).subspan(run.begin, count), map, ratio),
                map.plot, m_values.series[layer].colour, 1.5, ratio);
        }
    }
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
        if (width + 8 > area.width()) {
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

void TimeChart::paintAreas(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const double ratio = devicePixelRatioF();
    for (const StackLayers::Run& run : m_stack.runs()) {
        std::vector<QPolygonF> edges;
        for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
            edges.push_back(m_stack.edge(layer, run, map, ratio));
        }
        ColumnExtents lower;
        for (std::size_t layer = 0; layer < edges.size(); ++layer) {
            const QColor fill = faded(m_values.series[layer].colour, kAreaOpacity);
            if (isDense(edges[layer], map.plot, ratio)) {
                ColumnExtents upper = columnExtents(edges[layer], map.plot, ratio);
                fillBetween(painter, upper, lower.top.empty() ? nullptr : &lower, map.plot.bottom(), fill);
                lower = std::move(upper);
                continue;
            }
            QPolygonF area = edges[layer];
            if (layer == 0) {
                area << QPointF(area.last().x(), map.plot.bottom())
                     << QPointF(area.first().x(), map.plot.bottom());
            } else {
                std::copy(edges[layer - 1].crbegin(), edges[layer - 1].crend(), std::back_inserter(area));
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawPolygon(area);
        }
        for (std::size_t layer = 0; layer < edges.size(); ++layer) {
            paintDecimated(painter, edges[layer], map.plot, m_values.series[layer].colour, 1.5, ratio);
        }
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

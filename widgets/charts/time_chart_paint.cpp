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
constexpr double kLaneRow = 17;
constexpr std::size_t kLaneRows = 3;

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
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
    paintStack(painter);
    paintComparison(painter);
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

void TimeChart::paintStack(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const double ratio = devicePixelRatioF();
    for (const StackLayers::Run& run : m_stack.runs()) {
        QPolygonF below;
        std::vector<QPolygonF> edges;
        for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
            edges.push_back(m_stack.edge(layer, run, map, ratio));
            const QPolygonF& edge = edges.back();
            QPolygonF area = edge;
            if (below.isEmpty()) {
                area << QPointF(edge.last().x(), map.plot.bottom())
                     << QPointF(edge.first().x(), map.plot.bottom());
            } else {
                std::copy(below.crbegin(), below.crend(), std::back_inserter(area));
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(faded(m_values.series[layer].colour, kAreaOpacity));
            painter.drawPolygon(area);
            below = edge;
        }
        painter.setBrush(Qt::NoBrush);
        for (std::size_t layer = 0; layer < edges.size(); ++layer) {
            painter.setPen(
                QPen(m_values.series[layer].colour, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
            painter.drawPolyline(edges[layer]);
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
    painter.drawPolyline(decimated(times, m_values.comparison, mapping(), devicePixelRatioF()));
}

void TimeChart::paintOverlay(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    double coveredFrom = -1;
    double coveredTo = -1;
    if (m_crosshair) {
        const double x = mapping().x(m_stack.centre(*m_crosshair));
        coveredFrom = x - 28;
        coveredTo = x + 28;
    }
    paintLabels(painter, coveredFrom, coveredTo);
    paintLane(painter);
    if (m_stack.runs().empty()) {
        painter.setPen(colours().textTertiary);
        painter.drawText(plotArea(), Qt::AlignCenter, m_values.emptyText);
    }
    if (m_crosshair) {
        paintCrosshair(painter);
    }
    paintFocus(painter);
}

void TimeChart::paintLane(QPainter& painter) const
{
    const PlotMapping map = mapping();
    std::vector<const ChartMark*> marks;
    for (const ChartMark& mark : m_values.marks) {
        if (m_values.range.contains(mark.at)) {
            marks.push_back(&mark);
        }
    }
    std::sort(
        marks.begin(), marks.end(), [](const ChartMark* a, const ChartMark* b) { return a->at > b->at; });
    painter.setFont(chartFont(font()));
    const std::size_t shown = std::min(marks.size(), kLaneRows);
    for (std::size_t row = 0; row < shown; ++row) {
        const ChartMark& mark = *marks[row];
        const QColor colour = markColour(mark.kind, colours());
        const double x = std::round(map.x(mark.at)) + 0.5;
        const double y = static_cast<double>(row) * kLaneRow + 8;
        painter.setPen(dashedPen(faded(colour, 0.9), 1, { 2, 3 }));
        painter.drawLine(QPointF(x, y + 7), QPointF(x, map.plot.bottom()));
        paintMarker(painter, mark.kind, QPointF(x, y), colour);

        QString label = format::clock(mark.at, m_values.zone) + QStringLiteral("  ") + mark.text;
        if (row + 1 == shown && marks.size() > shown) {
            label += QStringLiteral("  +%1").arg(marks.size() - shown);
        }
        const double width = painter.fontMetrics().horizontalAdvance(label);
        const bool left = x + 12 + width > sceneRect().width();
        const double room = left ? x - 12 : sceneRect().width() - x - 12;
        label = painter.fontMetrics().elidedText(label, Qt::ElideRight, static_cast<int>(room));
        const QRectF box(left ? 0 : x + 10, y - 8, left ? x - 10 : room, 16);
        painter.setPen(colours().textSecondary);
        painter.drawText(
            box, Qt::AlignVCenter | static_cast<int>(left ? Qt::AlignRight : Qt::AlignLeft), label);
    }
}

void TimeChart::paintCrosshair(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const std::size_t bucket = *m_crosshair;
    const double x = std::round(map.x(m_stack.centre(bucket))) + 0.5;
    painter.setPen(QPen(colours().crosshair, 1));
    painter.drawLine(QPointF(x, map.plot.top()), QPointF(x, map.plot.bottom()));
    if (!m_stack.missing(bucket)) {
        for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
            painter.setPen(QPen(colours().surface, 1.5));
            painter.setBrush(m_values.series[layer].colour);
            painter.drawEllipse(QPointF(x, map.y(m_stack.top(layer, bucket))), 3.5, 3.5);
        }
    }
    const QString time = format::clock(m_stack.centre(bucket), m_values.zone);
    painter.setFont(chartFont(font(), QFont::DemiBold));
    const double width = painter.fontMetrics().horizontalAdvance(time) + 12;
    const QRectF pill(x - width / 2, map.plot.bottom() + 3, width, 17);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().crosshair);
    painter.drawRoundedRect(pill, 3, 3);
    painter.setPen(colours().surface);
    painter.drawText(pill, Qt::AlignCenter, time);
    paintTooltip(painter, x);
}

void TimeChart::paintTooltip(QPainter& painter, double x) const
{
    constexpr double kRow = 18;
    constexpr double kPadding = 10;
    const QStringList rows = tooltipRows(*m_crosshair);
    QFont small = font();
    small.setPixelSize(12);
    QFont strong = small;
    strong.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(strong);
    const auto layers = static_cast<qsizetype>(m_stack.missing(*m_crosshair) ? 0 : m_stack.layers());
    double width = 150;
    for (const QString& row : rows) {
        width = std::max(width, metrics.horizontalAdvance(row) + 56);
    }
    const double height = static_cast<double>(rows.size()) * kRow + 2 * kPadding + (layers > 0 ? 8 : 0);
    const bool flip = x + 12 + width > sceneRect().width();
    const QRectF box(flip ? std::max(0.0, x - 12 - width) : x + 12, mapping().plot.top(), width, height);
    painter.setPen(QPen(colours().border, 1));
    painter.setBrush(colours().raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    QRectF line(box.left() + kPadding, box.top() + kPadding, width - 2 * kPadding, kRow);
    for (qsizetype i = 0; i < rows.size(); ++i, line.translate(0, kRow)) {
        const bool series = i > 0 && i <= layers;
        const bool total = layers > 0 && i == layers + 1;
        if (total) {
            painter.setPen(colours().border);
            painter.drawLine(line.topLeft() + QPointF(0, 3.5), line.topRight() + QPointF(0, 3.5));
            line.translate(0, 8);
        }
        if (series) {
            const auto layer = static_cast<std::size_t>(layers - i);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_values.series[layer].colour);
            painter.drawRoundedRect(QRectF(line.left(), line.center().y() - 5, 10, 10), 2, 2);
        }
        const QStringList cells = rows[i].split(u'\t');
        painter.setFont(total ? strong : small);
        painter.setPen(series || total ? colours().text : colours().textTertiary);
        painter.drawText(
            line.adjusted(series ? 17 : 0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, cells.first());
        if (cells.size() > 1) {
            painter.setFont(series || total ? strong : small);
            painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, cells.last());
        }
    }
}

} // namespace spillway

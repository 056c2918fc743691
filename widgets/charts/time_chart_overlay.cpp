// SPDX-License-Identifier: GPL-3.0-or-later
// What of a TimeChart lies over the data and moves with the pointer.
#include "widgets/charts/chart_painting.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kLaneRow = 17;
constexpr double kTooltipRow = 18;
constexpr double kTooltipPadding = 10;
constexpr double kNameRow = 15; ///< between names of lines that end close together
constexpr double kRule = 8; ///< of height above the total

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

QFont tooltipFont(const QFont& base, bool strong)
{
    QFont font = base;
    font.setPixelSize(12);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

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
    paintReference(painter);
    paintNames(painter);
    if (m_stack.runs().empty()) {
        painter.setPen(colours().textTertiary);
        painter.drawText(plotArea(), Qt::AlignCenter, m_values.emptyText);
    }
    if (m_crosshair) {
        paintCrosshair(painter);
    }
    paintSelection(painter);
    paintFocus(painter);
}

void TimeChart::paintLane(QPainter& painter) const
{
    const PlotMapping map = mapping();
    std::vector<const ChartMark*> marks;
    for (const ChartMark& mark : m_values.marks) {
        if (mapping().range.contains(mark.at)) {
            marks.push_back(&mark);
        }
    }
    std::sort(
        marks.begin(), marks.end(), [](const ChartMark* a, const ChartMark* b) { return a->at > b->at; });
    painter.setFont(chartFont(font()));
    const auto rows = static_cast<std::size_t>(std::max(0, m_mostLane));
    const std::size_t shown = std::min(marks.size(), rows);
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
    if (!m_stack.missing(bucket) && m_values.kind != ChartKind::Bars) {
        for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
            painter.setPen(QPen(colours().surface, 1.5));
            painter.setBrush(QColor(m_values.series[layer].colour.rgb()));
            painter.drawEllipse(QPointF(x, map.y(m_stack.top(layer, bucket))), 3.5, 3.5);
        }
    }
    const QString time
        = timeText(m_values.kind == ChartKind::Bars ? m_stack.bucketAt(bucket).from : m_stack.centre(bucket));
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
    using Role = TooltipRow::Role;
    const std::vector<TooltipRow> rows = tooltip(*m_crosshair);
    const QFontMetricsF metrics(tooltipFont(font(), true));
    double width = 150;
    double height = 2 * kTooltipPadding;
    for (const TooltipRow& row : rows) {
        width = std::max(
            width, metrics.horizontalAdvance(row.label) + metrics.horizontalAdvance(row.value) + 17 + 36);
        height += kTooltipRow + (row.role == Role::Total ? kRule : 0);
    }
    const bool flip = x + 12 + width > sceneRect().width();
    const double top = std::min(mapping().plot.top(), std::max(0.0, sceneRect().height() - height - 4));
    const QRectF box(flip ? std::max(0.0, x - 12 - width) : x + 12, top, width, height);
    painter.setPen(QPen(colours().border, 1));
    painter.setBrush(colours().raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QRectF line(
        box.left() + kTooltipPadding, box.top() + kTooltipPadding, width - 2 * kTooltipPadding, kTooltipRow);
    for (const TooltipRow& row : rows) {
        if (row.role == Role::Total) {
            painter.setPen(colours().border);
            painter.drawLine(line.topLeft() + QPointF(0, 3.5), line.topRight() + QPointF(0, 3.5));
            line.translate(0, kRule);
        }
        paintTooltipRow(painter, line, row);
        line.translate(0, kTooltipRow);
    }
}

void TimeChart::paintTooltipRow(QPainter& painter, const QRectF& line, const TooltipRow& row) const
{
    using Role = TooltipRow::Role;
    const bool series = row.role == Role::Series;
    const bool total = row.role == Role::Total;
    if (series) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(row.swatch);
        painter.drawRoundedRect(QRectF(line.left(), line.center().y() - 5, 10, 10), 2, 2);
    }
    painter.setFont(tooltipFont(font(), total));
    painter.setPen(series || total ? colours().text : colours().textTertiary);
    painter.drawText(line.adjusted(series || row.role == Role::Rest ? 17 : 0, 0, 0, 0),
        Qt::AlignLeft | Qt::AlignVCenter, row.label);
    if (!row.value.isEmpty()) {
        painter.setFont(tooltipFont(font(), series || total));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

void TimeChart::paintSelection(QPainter& painter) const
{
    if (m_drag != Drag::Zoom || !m_isZoomable || std::abs(m_dragged.x() - m_pressed.x()) < 4) {
        return;
    }
    const QRectF plot = plotArea();
    const auto inside = [&](double x) { return std::clamp(x, plot.left(), plot.right()); };
    const double left = std::min(inside(m_pressed.x()), inside(m_dragged.x()));
    const double right = std::max(inside(m_pressed.x()), inside(m_dragged.x()));
    const QRectF chosen(left, plot.top(), right - left, plot.height());
    painter.fillRect(chosen, faded(colours().accent, 0.12));
    painter.setPen(QPen(colours().accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(chosen.adjusted(0.5, 0.5, -0.5, -0.5));
}

void TimeChart::paintReference(QPainter& painter) const
{
    if (!m_values.reference) {
        return;
    }
    const PlotMapping map = mapping();
    const double y = std::round(map.y(m_values.reference->value)) + 0.5;
    painter.setPen(dashedPen(colours().warning, 1, { 6, 4 }));
    painter.drawLine(QPointF(map.plot.left(), y), QPointF(map.plot.right(), y));
    painter.setFont(chartFont(font()));
    const double width = painter.fontMetrics().horizontalAdvance(m_values.reference->text);
    const QRectF label = placeReferenceLabel(y, { width, 14 });
    // Where every place is crossed by a line, the words still have a ground of their own.
    painter.fillRect(label.adjusted(-3, 0, 3, 0), faded(colours().surface, 0.85));
    painter.setPen(colours().warning);
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, m_values.reference->text);
}

bool TimeChart::isCrossed(const QRectF& box) const
{
    const PlotMapping map = mapping();
    for (const StackLayers::Run& run : m_stack.runs()) {
        for (std::size_t bucket = run.begin; bucket + 1 < run.end; ++bucket) {
            if (map.x(m_stack.centre(bucket + 1)) < box.left()
                || map.x(m_stack.centre(bucket)) > box.right()) {
                continue;
            }
            for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
                const double from = map.y(m_stack.top(layer, bucket));
                const double to = map.y(m_stack.top(layer, bucket + 1));
                if (std::min(from, to) < box.bottom() && std::max(from, to) > box.top()) {
                    return true;
                }
            }
        }
    }
    return false;
}

QRectF TimeChart::placeReferenceLabel(double y, const QSizeF& size) const
{
    constexpr double kStep = 24;
    constexpr int kFarthest = 4; // lines of text away from the reference
    const QRectF plot = plotArea();
    const QRectF usual(QPointF(plot.left() + 6, y - 3 - size.height()), size);
    for (int away = 0; away < kFarthest; ++away) {
        for (const double top : { usual.top() - away * size.height(), y + 3 + away * size.height() }) {
            for (double x = usual.left(); x + size.width() < plot.right(); x += kStep) {
                const QRectF box(QPointF(x, top), size);
                if (top > plot.top() && box.bottom() < plot.bottom()
                    && !isCrossed(box.adjusted(-5, -2, 5, 2))) {
                    return box;
                }
            }
        }
    }
    return usual;
}

void TimeChart::paintNames(QPainter& painter) const
{
    if (!m_values.namesAtEnd || m_stack.runs().empty()) {
        return;
    }
    const PlotMapping map = mapping();
    const std::size_t last = m_stack.runs().back().end - 1;
    std::vector<std::pair<double, std::size_t>> ends;
    for (std::size_t layer = 0; layer < m_stack.layers(); ++layer) {
        ends.emplace_back(map.y(m_stack.top(layer, last)), layer);
    }
    std::sort(ends.begin(), ends.end());
    double free = 0;
    painter.setFont(chartFont(font()));
    for (const auto& [end, layer] : ends) {
        const double y = std::max(end, free);
        free = y + kNameRow;
        painter.setPen(faded(m_values.series[layer].colour, 0.7));
        painter.drawLine(QPointF(map.plot.right() + 2, end), QPointF(map.plot.right() + 8, y));
        painter.setPen(m_values.series[layer].colour);
        painter.drawText(
            QRectF(map.plot.right() + 11, y - 8, 33, 16), Qt::AlignVCenter, m_values.series[layer].name);
    }
}

} // namespace spillway

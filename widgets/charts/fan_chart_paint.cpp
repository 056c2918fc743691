// SPDX-License-Identifier: GPL-3.0-or-later
// How a FanChart looks; what it holds and how it answers is in fan_chart.cpp.
#include "widgets/charts/chart_painting.h"
#include "widgets/charts/fan_chart.h"
#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kBand80 = 0.26;
constexpr double kBand95 = 0.12;
constexpr double kFlagY = 14;

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

/// Polylines of what is known: one a run without gaps.
std::vector<QPolygonF> runsOf(
    std::span<const Instant> at, std::span<const double> values, const PlotMapping& map)
{
    std::vector<QPolygonF> runs;
    bool broken = true;
    for (std::size_t i = 0; i < at.size() && i < values.size(); ++i) {
        if (std::isnan(values[i])) {
            broken = true;
            continue;
        }
        if (broken) {
            runs.emplace_back();
            broken = false;
        }
        runs.back() << QPointF(map.x(at[i]), map.y(values[i]));
    }
    return runs;
}

QPen linePen(const FanChartValues::Line& line, double width)
{
    return line.dash.isEmpty() ? QPen(line.colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                               : dashedPen(line.colour, width, line.dash);
}

} // namespace

void FanChart::paintData(QPainter& painter)
{
    if (m_values.ahead.empty()) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setClipRect(plotArea().adjusted(-4, -4, 4, 1));
    paintBands(painter);
    paintLines(painter);
    painter.restore();
}

void FanChart::paintBands(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const auto polygon = [&](double FanChartValues::Band::* lower, double FanChartValues::Band::* upper) {
        QPolygonF area;
        for (std::size_t i = 0; i < m_values.bands.size(); ++i) {
            area << QPointF(map.x(m_values.ahead[i]), map.y(m_values.bands[i].*upper));
        }
        for (std::size_t i = m_values.bands.size(); i-- > 0;) {
            area << QPointF(map.x(m_values.ahead[i]), map.y(m_values.bands[i].*lower));
        }
        return area;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colours().accent, kBand95));
    painter.drawPolygon(polygon(&FanChartValues::Band::lower95, &FanChartValues::Band::upper95));
    painter.setBrush(faded(colours().accent, kBand80));
    painter.drawPolygon(polygon(&FanChartValues::Band::lower80, &FanChartValues::Band::upper80));
}

void FanChart::paintLines(QPainter& painter) const
{
    const PlotMapping map = mapping();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().total, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const auto& run : runsOf(m_values.before, m_values.actual, map)) {
        painter.drawPolyline(run);
    }
    // The main line last, over the others.
    for (const bool isMain : { false, true }) {
        for (const auto& line : m_values.lines) {
            if (line.isMain == isMain) {
                painter.setPen(linePen(line, isMain ? 2.25 : 1.75));
                for (const auto& run : runsOf(m_values.ahead, line.values, map)) {
                    painter.drawPolyline(run);
                }
            }
        }
    }
}

void FanChart::paintOverlay(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_values.ahead.empty()) {
        painter.setFont(font());
        painter.setPen(colours().textTertiary);
        painter.drawText(sceneRect(), Qt::AlignCenter, m_values.emptyText);
        paintFocus(painter);
        return;
    }
    double from = -1;
    double to = -1;
    if (m_crosshair) {
        const double x = mapping().x(pointAt(*m_crosshair));
        from = x - 30;
        to = x + 30;
    }
    paintLabels(painter, from, to);
    paintReferences(painter);
    paintFlags(painter);
    paintEndLabels(painter);
    if (m_crosshair) {
        paintCrosshair(painter);
    }
    paintFocus(painter);
}

void FanChart::paintReferences(QPainter& painter) const
{
    const PlotMapping map = mapping();
    painter.setFont(chartFont(font()));
    const ValueScale scale = valueScale();
    if (m_values.budget && *m_values.budget <= scale.top && *m_values.budget >= scale.bottom) {
        const double y = std::round(map.y(*m_values.budget)) + 0.5;
        painter.setPen(dashedPen(colours().criticalText, 1, { 6, 4 }));
        painter.drawLine(QPointF(map.plot.left(), y), QPointF(map.plot.right(), y));
        painter.setPen(colours().criticalText);
        painter.drawText(QPointF(map.plot.left() + 6, y - 5), m_values.budgetLabel);
    }
    const double x = std::round(map.x(m_values.ahead.front())) + 0.5;
    painter.setPen(dashedPen(colours().crosshair, 1, { 3, 3 }));
    painter.drawLine(QPointF(x, map.plot.top() - 12), QPointF(x, map.plot.bottom()));
    painter.setPen(colours().label);
    const double y = map.plot.top() - 14;
    painter.drawText(QRectF(x + 6, y, 120, 12), Qt::AlignLeft | Qt::AlignVCenter, tr("forecast"));
    if (!m_values.before.empty()) {
        painter.drawText(QRectF(x - 126, y, 120, 12), Qt::AlignRight | Qt::AlignVCenter, tr("actual"));
        if (!std::isnan(m_values.actual.back())) {
            painter.setPen(QPen(colours().surface, 1));
            painter.setBrush(colours().total);
            painter.drawEllipse(QPointF(x, map.y(m_values.actual.back())), 4, 4);
        }
    }
}

void FanChart::paintFlags(QPainter& painter) const
{
    const PlotMapping map = mapping();
    double first = map.plot.right();
    for (const auto& flag : m_values.flags) {
        const double x = std::round(map.x(flag.at)) + 0.5;
        if (x < map.plot.left() || x > map.plot.right()) {
            continue;
        }
        first = std::min(first, x);
        painter.setPen(dashedPen(faded(flag.colour, 0.9), 1, { 2, 3 }));
        painter.drawLine(QPointF(x, kFlagY + 7), QPointF(x, map.plot.bottom()));
        paintMarker(painter, MarkKind::Warning, QPointF(x, kFlagY), flag.colour);
    }
    if (m_values.flags.empty() || m_values.flagLabel.isEmpty()) {
        return;
    }
    painter.setFont(chartFont(font()));
    painter.setPen(colours().textSecondary);
    const double width = painter.fontMetrics().horizontalAdvance(m_values.flagLabel);
    // To the left of the first flag, or right of the last where there is no room.
    const bool left = first - 12 - width > 0;
    const double start = left ? first - 12 - width : std::min(first + 12, sceneRect().width() - width);
    painter.drawText(QRectF(start, kFlagY - 8, width + 2, 16), Qt::AlignVCenter, m_values.flagLabel);
}

void FanChart::paintEndLabels(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const auto positions = labelPositions();
    for (std::size_t i = 0; i < m_values.lines.size(); ++i) {
        const auto& line = m_values.lines[i];
        painter.setPen(faded(line.colour, 0.8));
        painter.drawLine(QPointF(map.plot.right() + 2, map.y(line.values.back())),
            QPointF(map.plot.right() + 8, positions[i]));
        painter.setFont(chartFont(font(), line.isMain ? QFont::Bold : QFont::Medium));
        painter.setPen(line.colour);
        const QRectF box(
            map.plot.right() + 11, positions[i] - 8, sceneRect().right() - map.plot.right() - 11, 16);
        painter.drawText(box, Qt::AlignVCenter,
            painter.fontMetrics().elidedText(line.name, Qt::ElideRight, static_cast<int>(box.width())));
    }
}

void FanChart::paintCrosshair(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const double x = std::round(map.x(pointAt(*m_crosshair))) + 0.5;
    painter.setPen(QPen(colours().crosshair, 1));
    painter.drawLine(QPointF(x, map.plot.top()), QPointF(x, map.plot.bottom()));
    const auto dot = [&](double value, const QColor& colour) {
        if (!std::isnan(value)) {
            painter.setPen(QPen(colours().surface, 1.5));
            painter.setBrush(colour);
            painter.drawEllipse(QPointF(x, map.y(value)), 3.5, 3.5);
        }
    };
    if (const auto place = aheadOf(*m_crosshair)) {
        for (const auto& line : m_values.lines) {
            dot(line.values[*place], line.colour);
        }
    } else {
        dot(m_values.actual[*m_crosshair], colours().total);
    }
    const QString day = format::day(pointAt(*m_crosshair), m_values.zone);
    painter.setFont(chartFont(font(), QFont::DemiBold));
    const double width = painter.fontMetrics().horizontalAdvance(day) + 12;
    const QRectF pill(x - width / 2, map.plot.bottom() + 3, width, 17);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().crosshair);
    painter.drawRoundedRect(pill, 3, 3);
    painter.setPen(colours().surface);
    painter.drawText(pill, Qt::AlignCenter, day);
    paintTooltip(painter, x);
}

void FanChart::paintTooltip(QPainter& painter, double x) const
{
    constexpr double kRow = 18;
    constexpr double kPadding = 10;
    const QStringList rows = tooltipRows(*m_crosshair);
    const auto lines = aheadOf(*m_crosshair) ? std::ssize(m_values.lines) : std::ptrdiff_t{ 1 };
    QFont small = font();
    small.setPixelSize(12);
    QFont strong = small;
    strong.setWeight(QFont::DemiBold);
    double width = 150;
    for (const QString& row : rows) {
        width = std::max(width, QFontMetricsF(strong).horizontalAdvance(row) + 64);
    }
    const bool hasBand = std::ssize(rows) > lines + 1;
    const double height = static_cast<double>(rows.size()) * kRow + 2 * kPadding + (hasBand ? 8 : 0);
    const bool flip = x + 12 + width > sceneRect().width();
    const QRectF box(flip ? std::max(0.0, x - 12 - width) : x + 12, mapping().plot.top() + 2, width, height);
    painter.setPen(QPen(colours().border, 1));
    painter.setBrush(colours().raised);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    QRectF place(box.left() + kPadding, box.top() + kPadding, width - 2 * kPadding, kRow);
    for (qsizetype i = 0; i < rows.size(); ++i, place.translate(0, kRow)) {
        const bool isLine = i > 0 && i <= lines;
        if (i == lines + 1) {
            painter.setPen(colours().border);
            painter.drawLine(place.topLeft() + QPointF(0, 3.5), place.topRight() + QPointF(0, 3.5));
            place.translate(0, 8);
        }
        if (isLine) {
            const bool ahead = aheadOf(*m_crosshair).has_value();
            painter.setPen(ahead ? linePen(m_values.lines[static_cast<std::size_t>(i) - 1], 2)
                                 : QPen(colours().total, 2));
            painter.drawLine(
                QPointF(place.left(), place.center().y()), QPointF(place.left() + 16, place.center().y()));
        }
        const QStringList cells = rows[i].split(u'\t');
        const bool isWide = i == lines + 2; // the wider band steps back
        painter.setFont(small);
        painter.setPen(i == 0 || isWide ? colours().textTertiary : colours().text);
        painter.drawText(
            place.adjusted(isLine ? 24 : 0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, cells.first());
        if (cells.size() > 1) {
            painter.setFont(isLine ? strong : small);
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, cells.last());
        }
    }
}

} // namespace spillway

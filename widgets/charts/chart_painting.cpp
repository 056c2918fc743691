// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_painting.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace spillway
{

void paintHatch(QPainter& painter, const QRectF& area, const ChartColours& colours)
{
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(area, colours.gap);
    painter.setPen(QPen(colours.gapHatch, 2));
    // Lines start on a grid of the chart, not of the gap, so that neighbouring gaps join.
    const double spacing = 8.5;
    const double first = std::floor((area.left() - area.height()) / spacing) * spacing;
    for (double x = first; x < area.right(); x += spacing) {
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    }
    painter.restore();
}

void paintMarker(QPainter& painter, MarkKind kind, QPointF centre, const QColor& colour)
{
    const double s = 4.5;
    const double x = centre.x();
    const double y = centre.y();
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    switch (kind) {
    case MarkKind::Command:
        painter.drawRoundedRect(QRectF(x - s, y - s, 2 * s, 2 * s), 1.5, 1.5);
        break;
    case MarkKind::Warning:
        painter.drawPolygon(QPolygonF{
            QPointF(x, y - s - 1), QPointF(x + s + 1.3, y + s + 0.5), QPointF(x - s - 1.3, y + s + 0.5) });
        break;
    case MarkKind::Critical:
    case MarkKind::Outage:
        painter.drawPolygon(QPolygonF{ QPointF(x, y - s - 1.5), QPointF(x + s + 1.5, y),
            QPointF(x, y + s + 1.5), QPointF(x - s - 1.5, y) });
        break;
    case MarkKind::Effect:
    case MarkKind::PriceChange:
        painter.drawEllipse(centre, s, s);
        break;
    }
}

QColor markColour(MarkKind kind, const ChartColours& colours)
{
    switch (kind) {
    case MarkKind::Command:
    case MarkKind::Warning:
        return colours.warning;
    case MarkKind::Critical:
    case MarkKind::Outage:
        return colours.critical;
    case MarkKind::Effect:
    case MarkKind::PriceChange:
        return colours.info;
    }
    return colours.info;
}

ColumnExtents columnExtents(const QPolygonF& line, const QRectF& plot, double pixelRatio)
{
    ColumnExtents extents;
    extents.width = 1 / pixelRatio;
    extents.left = std::floor(plot.left() * pixelRatio) / pixelRatio;
    const auto count = static_cast<std::size_t>(std::max(1.0, std::ceil(plot.width() * pixelRatio)) + 1);
    extents.top.assign(count, std::numeric_limits<double>::quiet_NaN());
    extents.bottom = extents.top;
    const auto cover = [&](std::ptrdiff_t column, double a, double b) {
        if (column < 0 || column >= static_cast<std::ptrdiff_t>(count)) {
            return;
        }
        auto& top = extents.top[static_cast<std::size_t>(column)];
        auto& bottom = extents.bottom[static_cast<std::size_t>(column)];
        top = std::isnan(top) ? std::min(a, b) : std::min({ top, a, b });
        bottom = std::isnan(bottom) ? std::max(a, b) : std::max({ bottom, a, b });
    };
    const auto columnOf = [&](double x) {
        return static_cast<std::ptrdiff_t>(std::floor((x - extents.left) / extents.width));
    };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF p = line[i];
        const QPointF q = line[i + 1];
        const std::ptrdiff_t first = columnOf(p.x());
        const std::ptrdiff_t last = columnOf(q.x());
        double y = p.y();
        for (std::ptrdiff_t column = first; column < last; ++column) {
            const double x = extents.left + static_cast<double>(column + 1) * extents.width;
            const double next = p.y() + (q.y() - p.y()) * (x - p.x()) / (q.x() - p.x());
            cover(column, y, next);
            y = next;
        }
        cover(last, y, q.y());
    }
    return extents;
}

bool isDense(const QPolygonF& line, const QRectF& plot, double pixelRatio)
{
    return static_cast<double>(line.size()) > 1.5 * plot.width() * pixelRatio;
}

void paintDecimated(QPainter& painter, const QPolygonF& line, const QRectF& plot, const QColor& colour,
    double width, double pixelRatio)
{
    if (!isDense(line, plot, pixelRatio)) {
        // A short piece at a time: the cost of one stroke grows faster than its length.
        constexpr qsizetype kPiece = 64;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        if (colour.alpha() < 255) {
            painter.drawPolyline(line); // pieces would overlap where they meet
            return;
        }
        for (qsizetype i = 0; i + 1 < line.size(); i += kPiece) {
            const qsizetype count = std::min(kPiece + 1, line.size() - i);
            painter.drawPolyline(line.constData() + i, static_cast<int>(count));
        }
        return;
    }
    const ColumnExtents extents = columnExtents(line, plot, pixelRatio);
    QList<QRectF> columns;
    columns.reserve(static_cast<qsizetype>(extents.top.size()));
    for (std::size_t i = 0; i < extents.top.size(); ++i) {
        if (!std::isnan(extents.top[i])) {
            columns << QRectF(extents.left + static_cast<double>(i) * extents.width,
                extents.top[i] - width / 2, extents.width, extents.bottom[i] - extents.top[i] + width);
        }
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRects(columns);
}

void fillBetween(QPainter& painter, const ColumnExtents& upper, const ColumnExtents* lower, double bottom,
    const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (std::size_t i = 0; i < upper.top.size(); ++i) {
        if (std::isnan(upper.top[i])) {
            continue;
        }
        const auto middle
            = [i](const ColumnExtents& of) { return std::round((of.top[i] + of.bottom[i]) / 2); };
        const double from = middle(upper);
        const double to = lower && !std::isnan(lower->top[i]) ? middle(*lower) : std::round(bottom);
        painter.fillRect(
            QRectF(upper.left + static_cast<double>(i) * upper.width, from, upper.width, to - from), colour);
    }
    painter.restore();
}

QPen dashedPen(const QColor& colour, double width, const QList<double>& pixels)
{
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    QList<double> pattern;
    for (const double length : pixels) {
        pattern << length / width; // Qt counts dashes in pen widths
    }
    pen.setDashPattern(pattern);
    return pen;
}

} // namespace spillway

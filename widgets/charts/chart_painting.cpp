// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_painting.h"

#include <algorithm>
#include <cmath>

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

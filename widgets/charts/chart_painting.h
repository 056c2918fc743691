// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reference.h"
#include "widgets/charts/chart_values.h"

#include <QPainter>
#include <QPolygonF>

#include <vector>

namespace spillway
{

/// 45° hatching over a span without data.
void paintHatch(QPainter& painter, const QRectF& area, const ChartColours& colours);
/// ■ command, ▲ warning, ◆ critical or outage, ● effect or price change.
void paintMarker(QPainter& painter, MarkKind kind, QPointF centre, const QColor& colour);
[[nodiscard]] QColor markColour(MarkKind kind, const ChartColours& colours);
/// What a line with many points a pixel covers: from `top` to `bottom` in each column of device pixels, NaN
/// in columns it does not reach.
struct ColumnExtents {
    double left = 0; ///< of the first column
    double width = 1; ///< of a column
    std::vector<double> top, bottom;
};
[[nodiscard]] ColumnExtents columnExtents(const QPolygonF& line, const QRectF& plot, double pixelRatio);
/// Whether a line has so many points that columns cover the same pixels for a fraction of what stroking
/// costs: a stroke's outline crosses itself, and the rasteriser sorts all of its edges on every scan line.
[[nodiscard]] bool isDense(const QPolygonF& line, const QRectF& plot, double pixelRatio);
/// Draws a decimated line `width` pixels thick.
void paintDecimated(QPainter& painter, const QPolygonF& line, const QRectF& plot, const QColor& colour,
    double width, double pixelRatio);
/// Fills what lies between two lines, one of them dense; their own strokes cover the seams.
void fillBetween(QPainter& painter, const ColumnExtents& upper, const ColumnExtents* lower, double bottom,
    const QColor& colour);
/// A dashed pen whose pattern is in pixels, as the design gives it.
[[nodiscard]] QPen dashedPen(const QColor& colour, double width, const QList<double>& pixels);

} // namespace spillway

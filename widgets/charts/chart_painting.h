// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reference.h"
#include "widgets/charts/chart_values.h"

#include <QPainter>

namespace spillway
{

/// 45° hatching over a span without data.
void paintHatch(QPainter& painter, const QRectF& area, const ChartColours& colours);
/// ■ command, ▲ warning, ◆ critical or outage, ● effect or price change.
void paintMarker(QPainter& painter, MarkKind kind, QPointF centre, const QColor& colour);
[[nodiscard]] QColor markColour(MarkKind kind, const ChartColours& colours);
/// A dashed pen whose pattern is in pixels, as the design gives it.
[[nodiscard]] QPen dashedPen(const QColor& colour, double width, const QList<double>& pixels);

} // namespace spillway

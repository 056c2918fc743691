// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <QRectF>

namespace spillway
{

/// Places instants and amounts in the plot area of a chart.
struct PlotMapping {
    QRectF plot;
    TimeRange range;
    double top = 1;
    double bottom = 0;

    [[nodiscard]] double x(Instant at) const { return x(at.time_since_epoch().count()); }
    [[nodiscard]] double x(std::int64_t microseconds) const
    {
        const auto from = range.from.time_since_epoch().count();
        const auto span = static_cast<double>(range.length().count());
        return plot.left() + static_cast<double>(microseconds - from) / span * plot.width();
    }
    /// The same places, of the part of the plot between two pixels.
    [[nodiscard]] PlotMapping part(double fromX, double toX) const
    {
        return { QRectF(QPointF(fromX, plot.top()), QPointF(toX, plot.bottom())), { at(fromX), at(toX) }, top,
            bottom };
    }
    [[nodiscard]] double y(double value) const
    {
        return plot.bottom() - (value - bottom) / (top - bottom) * plot.height();
    }
    [[nodiscard]] Instant at(double pixelX) const
    {
        const auto span = static_cast<double>(range.length().count());
        return range.from + Duration(static_cast<std::int64_t>((pixelX - plot.left()) / plot.width() * span));
    }
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/budget_bar.h"
#include "widgets/components/health_strip.h"
#include "widgets/components/sparkline.h"
#include "widgets/components/table_delegate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{

namespace
{

/// A state's colour where there is one, else the colour of what the row is about.
std::string_view fillOf(const TableCell& cell)
{
    if (cell.tone == Tone::Warning || cell.tone == Tone::Critical) {
        return toneFill(cell.tone);
    }
    return cell.category.empty() ? "chart.compare" : categoryColour(cell.category);
}

void paintShare(QPainter& painter, const Theme& theme, const QRectF& rect, const TableCell& cell)
{
    const auto& share = std::get<CellShare>(cell.graph);
    BudgetBarValues bar;
    bar.used = share.used;
    bar.pace = share.pace;
    bar.fill = std::string(fillOf(cell));
    paintBudgetBar(painter, theme, QRectF(rect.left(), rect.center().y() - 3, rect.width(), 6), bar);
}

void paintTrend(QPainter& painter, const Theme& theme, const QRectF& rect, const TableCell& cell)
{
    const auto& trend = std::get<CellTrend>(cell.graph);
    SparklineValues line;
    line.values = trend.values;
    if (!trend.fromZero) {
        for (const double value : trend.values) {
            if (std::isfinite(value)) {
                line.minimum = std::min(line.minimum.value_or(value), value);
                line.maximum = std::max(line.maximum.value_or(value), value);
            }
        }
    }
    line.colour = std::string(fillOf(cell));
    const double height = std::min(16.0, rect.height() - 6);
    paintSparkline(
        painter, theme, QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height), line);
}

void paintBalance(QPainter& painter, const Theme& theme, const QRectF& rect, const TableCell& cell)
{
    const auto& balance = std::get<CellBalance>(cell.graph);
    const double low = std::min(0.0, balance.lowest);
    const double high = std::max(low + 1e-9, balance.highest);
    const QRectF track(rect.left(), rect.center().y() - 3, rect.width(), 6);
    const auto place = [&](double value) {
        return track.left() + track.width() * std::clamp((value - low) / (high - low), 0.0, 1.0);
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour("chart.track"));
    painter.drawRoundedRect(track, theme.radius("bar"), theme.radius("bar"));
    const double zero = std::floor(place(0));
    const double end = place(balance.value);
    painter.fillRect(QRectF(std::min(zero, end), track.top(), std::abs(end - zero), track.height()),
        theme.colour(fillOf(cell)));
    painter.fillRect(QRectF(zero, rect.center().y() - 6, 1, 12), theme.colour("text.secondary"));
}

} // namespace

int usualGraphWidth(const CellGraph& graph)
{
    struct Width {
        int operator()(std::monostate) const { return 0; }
        int operator()(const CellShare&) const { return 54; }
        int operator()(const CellTrend&) const { return 84; }
        int operator()(const CellHealth&) const { return 96; }
        int operator()(const CellBalance&) const { return 130; }
    };
    return std::visit(Width{}, graph);
}

void paintCellGraph(QPainter& painter, const Theme& theme, const QRectF& rect, const TableCell& cell)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    struct Paint {
        QPainter& painter;
        const Theme& theme;
        const QRectF& rect;
        const TableCell& cell;
        void operator()(std::monostate) const { }
        void operator()(const CellShare&) const { paintShare(painter, theme, rect, cell); }
        void operator()(const CellTrend&) const { paintTrend(painter, theme, rect, cell); }
        void operator()(const CellHealth& health) const
        {
            paintHealthStrip(painter, theme,
                QRectF(rect.left(), std::round(rect.center().y()) - 9, rect.width(), 18), health.states);
        }
        void operator()(const CellBalance&) const { paintBalance(painter, theme, rect, cell); }
    };
    std::visit(Paint{ painter, theme, rect, cell }, cell.graph);
    painter.restore();
}

} // namespace spillway

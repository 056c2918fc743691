// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/budget_bar.h"
#include "widgets/components/health_strip.h"
#include "widgets/components/sparkline.h"
#include "widgets/components/table_delegate.h"
#include "widgets/components/text_runs.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{

namespace
{

constexpr double kTallGraph = 48; ///< from this row height on a graph has words below it

/// A state's colour where there is one, else the colour of what the row is about.
std::string_view fillOf(const TableCell& cell)
{
    if (cell.tone == Tone::Warning || cell.tone == Tone::Critical) {
        return toneFill(cell.tone);
    }
    if (cell.category.empty()) {
        return std::holds_alternative<CellBalance>(cell.graph) ? "chart.total" : "chart.compare";
    }
    return categoryColour(cell.category);
}

void paintShare(QPainter& painter, const Theme& theme, const QRectF& rect, const TableCell& cell)
{
    const auto& share = std::get<CellShare>(cell.graph);
    BudgetBarValues bar;
    bar.used = share.used;
    bar.pace = share.pace;
    bar.fill = std::string(fillOf(cell));
    bar.strength = cell.strength; // as its swatch
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
    line.hasEnd = false; // rows of them are compared by their shape
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

void paintHealth(QPainter& painter, const Theme& theme, const QRectF& rect, const CellHealth& health)
{
    const bool isTall = rect.height() >= kTallGraph && !health.from.isEmpty();
    const double height = isTall ? 24 : 18;
    const double top = std::round(rect.center().y() - (isTall ? 20 : 9));
    paintHealthStrip(painter, theme, QRectF(rect.left(), top, rect.width(), height), health.states);
    if (isTall) {
        painter.setFont(theme.font("caption", 400));
        painter.setPen(theme.colour("text.tertiary"));
        const QRectF below(rect.left(), top + height + 1, rect.width(), 16);
        drawTabular(painter, below, Qt::AlignLeft, health.from);
        drawTabular(painter, below, Qt::AlignRight, health.to);
    }
}

void paintRange(QPainter& painter, const Theme& theme, const QRectF& rect, const CellRange& range)
{
    const double from = std::log(std::max(1e-9, range.axisFrom));
    const double span = std::max(1e-9, std::log(std::max(range.axisFrom, range.axisTo)) - from);
    const QRectF line(rect.left(), std::round(rect.center().y() - 18), rect.width(), 16);
    const auto place = [&](double value) {
        return line.left()
            + line.width() * std::clamp((std::log(std::max(1e-9, value)) - from) / span, 0.0, 1.0);
    };
    const bool isSlow = range.objective && range.middle > *range.objective;
    const QColor ink = theme.colour(isSlow ? "status.warn.fill" : "chart.total");
    const double y = std::round(line.center().y()) + 0.5;
    painter.setPen(QPen(theme.colour("chart.grid"), 1));
    painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y));
    if (range.objective) {
        QPen dashed(theme.colour("chart.crosshair"), 1);
        dashed.setDashPattern({ 2, 2 });
        painter.setPen(dashed);
        const double x = std::round(place(*range.objective)) + 0.5;
        painter.drawLine(QPointF(x, line.top()), QPointF(x, line.bottom()));
    }
    painter.setPen(QPen(ink, 1.5));
    painter.drawLine(QPointF(place(range.low), y), QPointF(place(range.high), y));
    painter.drawLine(QPointF(place(range.high), y - 4), QPointF(place(range.high), y + 4));
    painter.setBrush(theme.colour("surface.base"));
    painter.drawEllipse(QPointF(place(range.low), y), 3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QPointF(place(range.middle), y), 3.5, 3.5);
    const QRectF below(rect.left(), rect.center().y() + 2, rect.width(), 16);
    painter.setFont(theme.font("caption", 400));
    painter.setPen(theme.colour("text.secondary"));
    drawTabular(painter, below, Qt::AlignLeft, range.lowText);
    drawTabular(painter, below, Qt::AlignRight, range.highText);
    painter.setFont(theme.font("caption", 600));
    painter.setPen(theme.colour(isSlow ? "status.warn" : "text.primary"));
    drawTabular(painter, below, Qt::AlignHCenter, range.middleText);
}

void paintMeters(QPainter& painter, const Theme& theme, const QRectF& rect, const CellMeters& meters)
{
    constexpr double kLine = 20;
    constexpr double kBar = 56;
    constexpr double kLeastBar = 28;
    double y = rect.center().y() - kLine * static_cast<double>(meters.meters.size()) / 2;
    for (const CellMeters::Meter& meter : meters.meters) {
        const QRectF line(rect.left(), y, rect.width(), kLine);
        painter.setFont(theme.font("caption", 400));
        painter.setPen(theme.colour("text.tertiary"));
        painter.drawText(QRectF(line.left(), y, 28, kLine), Qt::AlignVCenter, meter.name);
        double x = line.left() + 36;
        const bool isBad = meter.tone == Tone::Critical || meter.tone == Tone::Warning;
        const TextRun text{ meter.text, meter.used ? toneColour(meter.tone) : "text.tertiary",
            isBad ? 600 : 400, {}, 0, true };
        TextRuns runs{ text };
        if (isBad) {
            runs.push_back({ {}, toneColour(meter.tone), 400, toneGlyph(meter.tone), 6 });
        }
        if (meter.used) {
            BudgetBarValues bar;
            bar.used = *meter.used;
            bar.fill = std::string(toneFill(meter.tone));
            // Long figures take some of the bar's room: it says nothing that they do not.
            const double left = line.right() - x - 8 - textRunsWidth(theme, "caption", runs);
            const double wide = std::clamp(left, kLeastBar, kBar);
            paintBudgetBar(painter, theme, QRectF(x, line.center().y() - 2.5, wide, 5), bar);
            x += wide + 8;
        }
        paintTextRuns(painter, theme, "caption", QRectF(x, y, line.right() - x, kLine), runs);
        y += kLine;
    }
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
        int operator()(const CellRange&) const { return 184; }
        int operator()(const CellMeters&) const { return 184; }
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
        void operator()(const CellHealth& health) const { paintHealth(painter, theme, rect, health); }
        void operator()(const CellRange& range) const { paintRange(painter, theme, rect, range); }
        void operator()(const CellMeters& meters) const { paintMeters(painter, theme, rect, meters); }
        void operator()(const CellBalance&) const { paintBalance(painter, theme, rect, cell); }
    };
    std::visit(Paint{ painter, theme, rect, cell }, cell.graph);
    painter.restore();
}

} // namespace spillway

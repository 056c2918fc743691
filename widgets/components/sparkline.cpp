// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace spillway
{

namespace
{

constexpr double kDot = 2.5;

struct Axis {
    double low = 0;
    double high = 1;
    [[nodiscard]] double place(double value, const QRectF& rect) const
    {
        const double share = std::clamp((value - low) / (high - low), 0.0, 1.0);
        return rect.bottom() - share * rect.height();
    }
};

Axis axisOf(const SparklineValues& values)
{
    Axis axis{ values.minimum.value_or(0), values.maximum.value_or(0) };
    if (!values.maximum) {
        for (const double value : values.values) {
            axis.high = std::isfinite(value) ? std::max(axis.high, value) : axis.high;
        }
        axis.high = std::max(axis.high, values.reference.value_or(axis.high));
    }
    if (axis.high <= axis.low) {
        axis.high = axis.low + 1;
    }
    return axis;
}

/// Each unbroken stretch of known values.
std::vector<QPolygonF> stretches(const SparklineValues& values, const QRectF& rect, const Axis& axis)
{
    std::vector<QPolygonF> result(1);
    const auto last = static_cast<double>(std::max<std::size_t>(values.values.size(), 2) - 1);
    for (std::size_t i = 0; i < values.values.size(); ++i) {
        if (!std::isfinite(values.values[i])) {
            if (!result.back().isEmpty()) {
                result.emplace_back();
            }
            continue;
        }
        result.back().append(QPointF(
            rect.left() + rect.width() * static_cast<double>(i) / last, axis.place(values.values[i], rect)));
    }
    if (result.back().isEmpty()) {
        result.pop_back();
    }
    return result;
}

} // namespace

void paintSparkline(QPainter& painter, const Theme& theme, const QRectF& outer, const SparklineValues& values)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF rect = outer.adjusted(1, kDot, -kDot, -1);
    const Axis axis = axisOf(values);
    if (values.reference) {
        QPen dotted(theme.colour("chart.compare"), 1);
        dotted.setDashPattern({ 2, 3 });
        painter.setPen(dotted);
        const double y = std::floor(axis.place(*values.reference, rect)) + 0.5;
        painter.drawLine(QPointF(outer.left(), y), QPointF(outer.right(), y));
    }
    const std::vector<QPolygonF> lines = stretches(values, rect, axis);
    for (const QPolygonF& line : lines) {
        QPolygonF area = line;
        area.append(QPointF(line.last().x(), outer.bottom()));
        area.append(QPointF(line.first().x(), outer.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(values.colour, 0.14));
        painter.drawPolygon(area);
        painter.setPen(theme.pen(values.colour, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
    if (values.hasEnd && !lines.empty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colour(values.colour));
        painter.drawEllipse(lines.back().last(), kDot, kDot);
    }
    painter.restore();
}

Sparkline::Sparkline(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void Sparkline::setValues(const SparklineValues& values)
{
    if (values != m_values) {
        m_values = values;
        update();
    }
}

void Sparkline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSparkline(painter, theme(), rect(), m_values);
}

} // namespace spillway

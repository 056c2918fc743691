// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/fall_chart.h"

#include "widgets/charts/axis_scale.h"
#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{

namespace
{

constexpr std::chrono::minutes kTick{ 5 };

} // namespace

FallChart::FallChart(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void FallChart::setValues(const FallValues& values)
{
    if (values == m_values) {
        return;
    }
    m_values = values;
    setAccessibleName(values.points.empty()
            ? tr("Requests a minute: no data")
            : tr("Requests a minute: now %1").arg(rateWord(values.points.back().perMinute)));
    update();
}

/// Left of the plot: as wide as the widest label needs.
double FallChart::labelRoom(double top) const
{
    return std::max(34.0, std::ceil(tabularWidth(theme().font("caption"), rateWord(top))) + 10);
}

void FallChart::paintAxes(QPainter& painter, const QRectF& plot, double top) const
{
    painter.setFont(theme().font("caption"));
    for (int i = 0; i <= 3; ++i) {
        const double y = std::round(plot.bottom() - plot.height() * i / 3) + 0.5;
        painter.setPen(theme().pen(i == 0 ? "chart.axis" : "chart.grid"));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme().colour("chart.label"));
        drawTabular(painter, QRectF(0, y - 8, plot.left() - 8, 16), Qt::AlignRight, rateWord(top * i / 3));
    }
    const Instant first = m_values.points.front().at;
    const Instant last = m_values.points.back().at;
    const double span = static_cast<double>(std::max<std::int64_t>(1, (last - first).count()));
    for (Instant at = std::chrono::ceil<std::chrono::duration<std::int64_t, std::ratio<300>>>(first);
        at <= last; at += kTick) {
        const double x = plot.left() + plot.width() * static_cast<double>((at - first).count()) / span;
        painter.setPen(theme().colour("chart.label"));
        drawTabular(painter, QRectF(x - 24, plot.bottom() + 4, 48, 16), Qt::AlignHCenter,
            format::clock(at, m_values.zone));
    }
}

void FallChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_values.points.size() < 2) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(rect(), Qt::AlignCenter, tr("No minute is measured yet"));
        return;
    }
    double highest = m_values.fellBelow.value_or(1);
    for (const FallValues::Point& point : m_values.points) {
        highest = std::max(highest, point.perMinute);
    }
    const double step = roundScale(highest * 1.1).step;
    const double top = std::max(3.0, std::ceil(highest * 1.1 / step / 3) * step * 3);
    const double left = labelRoom(top);
    const QRectF plot(left, 10, width() - left - 26, height() - 10 - 22);
    paintAxes(painter, plot, top);
    const Instant first = m_values.points.front().at;
    const double span = static_cast<double>((m_values.points.back().at - first).count());
    const auto place = [&](Instant at, double value) {
        return QPointF(plot.left() + plot.width() * static_cast<double>((at - first).count()) / span,
            plot.bottom() - plot.height() * value / top);
    };
    QPolygonF line;
    for (const FallValues::Point& point : m_values.points) {
        line << place(point.at, point.perMinute);
    }
    QPolygonF area = line;
    area << QPointF(line.last().x(), plot.bottom()) << QPointF(line.first().x(), plot.bottom());
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour(m_values.ink, 0.16));
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().colour(m_values.ink), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    if (m_values.sentAt > first && m_values.sentAt <= m_values.points.back().at) {
        QPen pen(theme().colour("status.warn.fill"), 1);
        pen.setDashPattern({ 2, 3 });
        painter.setPen(pen);
        const double x = place(m_values.sentAt, 0).x();
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    if (m_values.fellBelow) {
        QPen pen(theme().colour("status.ok.fill"), 1);
        pen.setDashPattern({ 4, 3 });
        painter.setPen(pen);
        const double y = place(first, *m_values.fellBelow).y();
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setFont(theme().font("caption"));
        painter.setPen(theme().colour("status.ok"));
        painter.drawText(
            QPointF(plot.left() + 6, y - 5), tr("fell when below %1").arg(rateWord(*m_values.fellBelow)));
    }
    painter.setPen(QPen(theme().colour("surface.base"), 1.5));
    painter.setBrush(theme().colour(m_values.ink));
    painter.drawEllipse(line.last(), 3.5, 3.5);
    painter.setFont(theme().font("caption", 600));
    painter.setPen(theme().colour("text.primary"));
    const QString now = rateWord(m_values.points.back().perMinute);
    drawTabular(painter, QRectF(line.last().x() + 6, line.last().y() - 12, 40, 16), Qt::AlignLeft, now);
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/brush_chart.h"

#include "widgets/charts/axis_scale.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/components/formatting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kLeft = 44;
constexpr double kRight = 14;
constexpr double kBelow = 18;
constexpr double kHandleWidth = 7;
constexpr double kHandleHeight = 18;
constexpr double kOutside = 0.62;
constexpr Duration kNarrowest = std::chrono::hours(1);

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

} // namespace

BrushChart::BrushChart(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(60);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Range within the last 30 days"));
}

void BrushChart::setColours(const ChartColours& colours)
{
    m_colours = colours;
    update();
}

void BrushChart::setValues(BrushValues values)
{
    if (values != m_values) {
        m_values = std::move(values);
        update();
    }
}

void BrushChart::setChosen(const TimeRange& chosen)
{
    if (chosen != m_chosen && m_grip == Grip::None) {
        m_chosen = chosen;
        describe();
        update();
    }
}

void BrushChart::describe()
{
    const Zone& zone = m_values.zone;
    //: %1 and %2 are days with times
    setAccessibleDescription(tr("%1 to %2")
            .arg(format::day(m_chosen.from, zone) + u' ' + format::clock(m_chosen.from, zone),
                format::day(m_chosen.to, zone) + u' ' + format::clock(m_chosen.to, zone)));
}

PlotMapping BrushChart::mapping() const
{
    double top = 0;
    for (const double total : m_values.totals) {
        top = std::isfinite(total) ? std::max(top, total) : top;
    }
    return { QRectF(kLeft, 2, width() - kLeft - kRight, height() - 2 - kBelow), m_values.range,
        top > 0 ? top * 1.05 : 1 };
}

BrushChart::Grip BrushChart::gripAt(QPointF position) const
{
    const PlotMapping map = mapping();
    if (m_values.range.length() <= Duration(0) || !map.plot.adjusted(-8, -2, 8, 2).contains(position)) {
        return Grip::None;
    }
    const double from = map.x(m_chosen.from);
    const double to = map.x(m_chosen.to);
    // Where both are near, the nearer one; the hit area is wider than the handle.
    if (std::abs(position.x() - to) <= 8 && std::abs(position.x() - to) <= std::abs(position.x() - from)) {
        return Grip::To;
    }
    if (std::abs(position.x() - from) <= 8) {
        return Grip::From;
    }
    return Grip::Whole;
}

void BrushChart::choose(TimeRange range)
{
    const TimeRange& all = m_values.range;
    if (range.length() > all.length()) {
        range = all;
    }
    if (range.from < all.from) {
        range = { all.from, all.from + range.length() };
    }
    if (range.to > all.to) {
        range = { all.to - range.length(), all.to };
    }
    if (range == m_chosen || range.length() < kNarrowest) {
        return;
    }
    m_chosen = range;
    describe();
    update();
    Q_EMIT rangeChosen(range);
}

void BrushChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    m_grip = gripAt(event->position());
    m_pressedX = event->position().x();
    const PlotMapping map = mapping();
    const Instant at = map.at(m_pressedX);
    if (m_grip == Grip::Whole && !m_chosen.contains(at)) {
        const Duration half = m_chosen.length() / 2; // a click elsewhere takes the range there
        choose({ at - half, at + half });
    }
    m_pressed = m_chosen;
}

void BrushChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip == Grip::None) {
        switch (gripAt(event->position())) {
        case Grip::From:
        case Grip::To:
            setCursor(Qt::SizeHorCursor);
            break;
        case Grip::Whole:
            setCursor(Qt::OpenHandCursor);
            break;
        case Grip::None:
            unsetCursor();
            break;
        }
        return;
    }
    const PlotMapping map = mapping();
    const Duration by = map.at(event->position().x()) - map.at(m_pressedX);
    TimeRange next = m_pressed;
    if (m_grip == Grip::Whole) {
        next = { m_pressed.from + by, m_pressed.to + by };
    } else if (m_grip == Grip::From) {
        next.from = std::clamp(m_pressed.from + by, m_values.range.from, m_pressed.to - kNarrowest);
    } else {
        next.to = std::clamp(m_pressed.to + by, m_pressed.from + kNarrowest, m_values.range.to);
    }
    choose(next);
}

void BrushChart::mouseReleaseEvent(QMouseEvent*)
{
    m_grip = Grip::None;
}

void BrushChart::mouseDoubleClickEvent(QMouseEvent*)
{
    m_grip = Grip::None;
    Q_EMIT resetChosen();
}

void BrushChart::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if (event->key() == Qt::Key_Home) {
        Q_EMIT resetChosen();
    } else if (left || event->key() == Qt::Key_Right) {
        const Duration by
            = (left ? -1 : 1) * std::max<Duration>(std::chrono::hours(1), m_chosen.length() / 12);
        if ((event->modifiers() & Qt::ShiftModifier) != 0) {
            const Instant to = std::clamp(m_chosen.to + by, m_chosen.from + kNarrowest, m_values.range.to);
            choose({ m_chosen.from, to });
        } else {
            choose({ m_chosen.from + by, m_chosen.to + by });
        }
    } else {
        event->ignore();
    }
}

void BrushChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void BrushChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void BrushChart::paintTotals(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const auto count = static_cast<double>(std::max<std::size_t>(1, m_values.totals.size()));
    QPolygonF line;
    const auto draw = [&] {
        if (line.size() > 1) {
            QPolygonF area = line;
            area << QPointF(line.last().x(), map.plot.bottom())
                 << QPointF(line.first().x(), map.plot.bottom());
            painter.setPen(Qt::NoPen);
            painter.setBrush(faded(m_colours.compare, 0.35));
            painter.drawPolygon(area);
            painter.setPen(QPen(m_colours.compare, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(line);
        }
        line.clear();
    };
    for (std::size_t i = 0; i < m_values.totals.size(); ++i) {
        if (!std::isfinite(m_values.totals[i])) {
            draw();
            continue;
        }
        line << QPointF(map.plot.left() + (static_cast<double>(i) + 0.5) / count * map.plot.width(),
            map.y(m_values.totals[i]));
    }
    draw();
    painter.setPen(QPen(m_colours.axis, 1));
    painter.drawLine(QPointF(map.plot.left(), map.plot.bottom() + 0.5),
        QPointF(map.plot.right(), map.plot.bottom() + 0.5));
}

void BrushChart::paintTicks(QPainter& painter) const
{
    const PlotMapping map = mapping();
    painter.setFont(chartFont(font()));
    painter.setPen(m_colours.label);
    for (const TimeTick& tick : timeTicks(m_values.range, m_values.zone, map.plot.width(), 120)) {
        const double half = painter.fontMetrics().horizontalAdvance(tick.label) / 2.0 + 1;
        const double x = std::clamp(map.x(tick.at), half, width() - half);
        painter.drawText(QRectF(x - half, map.plot.bottom() + 2, 2 * half, 16), Qt::AlignCenter, tick.label);
    }
}

void BrushChart::paintChosen(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const auto inside = [&](Instant at) { return std::clamp(map.x(at), map.plot.left(), map.plot.right()); };
    const double from = std::round(inside(m_chosen.from)) + 0.5;
    const double to = std::round(inside(m_chosen.to)) - 0.5;
    const QColor dimmed = faded(m_colours.surface, kOutside);
    painter.fillRect(QRectF(map.plot.topLeft(), QPointF(from, map.plot.bottom())), dimmed);
    painter.fillRect(QRectF(QPointF(to, map.plot.top()), map.plot.bottomRight()), dimmed);
    painter.setPen(QPen(m_colours.accent, 1));
    painter.setBrush(faded(m_colours.accent, 0.10));
    painter.drawRect(QRectF(QPointF(from, map.plot.top() + 0.5), QPointF(to, map.plot.bottom() - 0.5)));
    for (const double x : { from, to }) {
        const QRectF handle(
            x - kHandleWidth / 2, map.plot.center().y() - kHandleHeight / 2, kHandleWidth, kHandleHeight);
        painter.setBrush(m_colours.raised);
        painter.drawRoundedRect(handle, 3, 3);
        painter.drawLine(QPointF(x, handle.center().y() - 4), QPointF(x, handle.center().y() + 4));
    }
}

void BrushChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_colours.surface);
    if (m_values.range.length() <= Duration(0)) {
        return;
    }
    paintTotals(painter);
    paintTicks(painter);
    paintChosen(painter);
    if (hasFocus()) {
        painter.setPen(QPen(m_colours.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

} // namespace spillway

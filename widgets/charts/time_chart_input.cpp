// SPDX-License-Identifier: GPL-3.0-or-later
// How a TimeChart answers pointer and keyboard.
#include "widgets/charts/time_chart.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kClickSlop = 4;
constexpr Duration kNarrowest = std::chrono::minutes(5);
constexpr Duration kWidest = std::chrono::hours(20 * 366 * 24);
constexpr double kWheelStep = 0.8; ///< of the view, a notch

} // namespace

void TimeChart::moveCrosshair(std::optional<std::size_t> bucket)
{
    if (bucket == m_crosshair) {
        return;
    }
    m_crosshair = bucket;
    redrawOverlay();
    Q_EMIT crosshairMoved(bucket ? std::optional(m_stack.centre(*bucket)) : std::nullopt);
}

void TimeChart::announce(std::size_t bucket)
{
    const QString text = tooltipRows(bucket).join(QStringLiteral(", ")).replace(u'\t', u' ');
    setAccessibleDescription(text);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(this, text);
#else
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
#endif
    QAccessible::updateAccessibility(&event);
}

void TimeChart::chooseView(const TimeRange& view)
{
    setView(view);
    Q_EMIT viewChosen(view);
}

void TimeChart::zoomAround(Instant fixed, double factor)
{
    const TimeRange view = axisRange();
    const auto scaled = [&](Duration distance) {
        return Duration(static_cast<std::int64_t>(static_cast<double>(distance.count()) * factor));
    };
    const TimeRange next{ fixed - scaled(fixed - view.from), fixed + scaled(view.to - fixed) };
    if (next.length() >= kNarrowest && next.length() <= kWidest) {
        chooseView(next);
    }
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    if (!plotArea().contains(event->position())) {
        return;
    }
    const bool pans = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier) != 0);
    if (pans || event->button() == Qt::LeftButton) {
        m_drag = pans ? Drag::Pan : Drag::Zoom;
        m_pressed = m_dragged = event->position();
        m_viewPressed = axisRange();
    }
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag != Drag::None && m_isZoomable && std::abs(at.x() - m_pressed.x()) >= kClickSlop) {
        m_dragged = at;
        if (m_drag == Drag::Pan) {
            const PlotMapping pressed{ plotArea(), m_viewPressed, 1 };
            const Duration by = pressed.at(m_pressed.x()) - pressed.at(at.x());
            setView({ m_viewPressed.from + by, m_viewPressed.to + by });
        }
        redrawOverlay();
        return;
    }
    if (m_pinned || m_stack.size() == 0 || m_drag == Drag::Pan) {
        return;
    }
    if (plotArea().adjusted(0, -8, 0, 8).contains(at)) {
        moveCrosshair(m_stack.nearest(mapping().at(at.x())));
    } else {
        moveCrosshair(std::nullopt);
    }
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    const bool moved = std::abs(m_dragged.x() - m_pressed.x()) >= kClickSlop && m_isZoomable;
    if (drag == Drag::None) {
        return;
    }
    if (!moved) {
        m_pinned = drag == Drag::Zoom && event->button() == Qt::LeftButton ? !m_pinned : m_pinned;
        redrawOverlay();
        return;
    }
    if (drag == Drag::Pan) {
        Q_EMIT viewChosen(axisRange());
        return;
    }
    const QRectF plot = plotArea();
    const auto edge = [&](double x) { return mapping().at(std::clamp(x, plot.left(), plot.right())); };
    TimeRange chosen{ edge(m_pressed.x()), edge(m_dragged.x()) };
    if (chosen.to < chosen.from) {
        std::swap(chosen.from, chosen.to);
    }
    redrawOverlay();
    if (chosen.length() >= kNarrowest) {
        chooseView(chosen);
    }
}

void TimeChart::wheelEvent(QWheelEvent* event)
{
    if (!m_isZoomable || !plotArea().contains(event->position())) {
        ChartFrame::wheelEvent(event);
        return;
    }
    const QPoint notches = event->angleDelta();
    if (std::abs(notches.x()) > std::abs(notches.y())) {
        const TimeRange view = axisRange();
        const Duration by = view.length() * -notches.x() / 1200;
        chooseView({ view.from + by, view.to + by });
    } else if (notches.y() != 0) {
        zoomAround(mapping().at(event->position().x()), std::pow(kWheelStep, notches.y() / 120.0));
    }
    event->accept();
}

void TimeChart::leaveEvent(QEvent* event)
{
    ChartFrame::leaveEvent(event);
    if (!m_pinned) {
        moveCrosshair(std::nullopt);
    }
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    const int step = (event->modifiers() & Qt::ShiftModifier) != 0 ? 10 : 1;
    const auto last = static_cast<std::ptrdiff_t>(m_stack.size()) - 1;
    const auto from = m_crosshair ? static_cast<std::ptrdiff_t>(*m_crosshair) : last;
    std::optional<std::ptrdiff_t> to;
    switch (event->key()) {
    case Qt::Key_Left:
        to = m_crosshair ? from - step : last;
        break;
    case Qt::Key_Right:
        to = m_crosshair ? from + step : last;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = last;
        break;
    case Qt::Key_Escape:
        if (m_crosshair || m_drag != Drag::None) {
            m_pinned = false;
            m_drag = Drag::None;
            moveCrosshair(std::nullopt);
            setAccessibleDescription(summaryText());
            redrawOverlay();
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        if (m_isZoomable) {
            const TimeRange view = axisRange();
            const Instant middle = m_crosshair ? m_stack.centre(*m_crosshair) : view.from + view.length() / 2;
            zoomAround(middle, event->key() == Qt::Key_Minus ? 1 / kWheelStep : kWheelStep);
            return;
        }
        break;
    default:
        break;
    }
    if (to && last >= 0) {
        moveCrosshair(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(*to, 0, last)));
        announce(*m_crosshair);
        return;
    }
    event->ignore();
}

} // namespace spillway

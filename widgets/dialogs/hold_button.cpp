// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/hold_button.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace spillway
{

HoldButton::HoldButton(const Theme& theme, Kind kind, QWidget* parent)
    : ActionButton(theme, {}, kind, Size::Large, parent)
    , m_theme(theme)
{
    m_tick.setInterval(16);
    connect(&m_tick, &QTimer::timeout, this, &HoldButton::advance);
    connect(this, &QAbstractButton::pressed, this, [this] {
        if (m_hold.count() > 0) {
            press();
        }
    });
    connect(this, &QAbstractButton::released, this, &HoldButton::release);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_hold.count() == 0) {
            Q_EMIT confirmed();
        }
    });
}

void HoldButton::setHoldTime(std::chrono::milliseconds time)
{
    m_hold = time;
    release();
}

void HoldButton::press()
{
    if (!isEnabled() || m_tick.isActive()) {
        return;
    }
    if (m_hold.count() == 0) {
        Q_EMIT confirmed();
        return;
    }
    m_since.start();
    m_tick.start();
}

void HoldButton::release()
{
    m_tick.stop();
    m_since.invalidate();
    update();
}

void HoldButton::advance()
{
    if (!isEnabled()) {
        release();
        return;
    }
    if (m_since.elapsed() >= m_hold.count()) {
        release();
        Q_EMIT confirmed();
        return;
    }
    update();
}

void HoldButton::paintEvent(QPaintEvent* event)
{
    ActionButton::paintEvent(event);
    if (!m_since.isValid() || m_hold.count() == 0) {
        return;
    }
    const double share
        = std::min(1.0, static_cast<double>(m_since.elapsed()) / static_cast<double>(m_hold.count()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect(), m_theme.radius("control"), m_theme.radius("control"));
    painter.setClipPath(shape);
    painter.fillRect(QRectF(0, height() - 6, width() * share, 6), m_theme.colour("text.onDanger"));
}

} // namespace spillway

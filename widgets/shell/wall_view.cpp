// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/wall_view.h"

#include "widgets/components/formatting.h"
#include "widgets/shell/wall_painter.h"

#include <QKeyEvent>
#include <QPainter>

namespace spillway
{
namespace
{

constexpr double kHeight = 900;
constexpr double kMargin = 20;
/// Round a square, so that no edge stays where it was for long.
constexpr std::array<QPoint, 4> kShifts{ QPoint(0, 0), QPoint(2, 0), QPoint(2, 2), QPoint(0, 2) };

} // namespace

WallView::WallView(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_shiftTimer.setInterval(kShiftEvery);
    m_pointerTimer.setInterval(kPointerHides);
    m_pointerTimer.setSingleShot(true);
    connect(&m_rotation, &QTimer::timeout, this, &WallView::nextScreen);
    connect(&m_shiftTimer, &QTimer::timeout, this, [this] {
        ++m_shiftStep;
        update();
    });
    connect(&m_pointerTimer, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    setAccessibleName(tr("Wall"));
}

void WallView::setValues(const OverviewValues& values)
{
    m_values = values;
    if (isVisible()) {
        describe();
        update();
    }
}

void WallView::describe()
{
    QStringList parts{ WallPainter::stateWords(m_values), WallPainter::staleWords(m_values) };
    if (m_values.spentToday) {
        parts.append(tr("spend today %1").arg(format::money(*m_values.spentToday)));
    }
    if (m_values.burnRatePerHour) {
        parts.append(tr("burn rate %1 an hour").arg(format::money(*m_values.burnRatePerHour)));
    }
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void WallView::setRotation(std::chrono::seconds seconds)
{
    if (seconds.count() > 0) {
        m_rotation.start(seconds);
    } else {
        m_rotation.stop();
    }
}

void WallView::showScreen(Screen screen)
{
    m_screen = screen;
    update();
}

void WallView::nextScreen()
{
    switch (m_screen) {
    case Screen::Spend:
        showScreen(Screen::Tiers);
        return;
    case Screen::Tiers:
        showScreen(Screen::Providers);
        return;
    case Screen::Providers:
        showScreen(Screen::Spend);
        return;
    }
}

QPoint WallView::shift() const
{
    return kShifts.at(static_cast<std::size_t>(m_shiftStep) % kShifts.size());
}

void WallView::revealPointer()
{
    unsetCursor();
    m_pointerTimer.start();
}

void WallView::mouseMoveEvent(QMouseEvent* event)
{
    ThemedWidget::mouseMoveEvent(event);
    revealPointer();
}

void WallView::showEvent(QShowEvent* event)
{
    ThemedWidget::showEvent(event);
    m_shiftTimer.start();
    revealPointer();
    describe();
    setFocus();
}

void WallView::hideEvent(QHideEvent* event)
{
    ThemedWidget::hideEvent(event);
    m_shiftTimer.stop();
    m_pointerTimer.stop();
    unsetCursor();
}

void WallView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11) {
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Right) {
        nextScreen();
        return;
    }
    ThemedWidget::keyPressEvent(event);
}

void WallView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("bg.window"));
    painter.translate(shift());
    const double scale = height() / kHeight;
    painter.scale(scale, scale);
    const QRectF area(kMargin, kMargin, width() / scale - 2 * kMargin, kHeight - 2 * kMargin);
    WallPainter wall(painter, theme(), m_values);
    switch (m_screen) {
    case Screen::Spend:
        wall.paintSpend(area);
        return;
    case Screen::Tiers:
        wall.paintTiers(area);
        return;
    case Screen::Providers:
        wall.paintProviders(area);
        return;
    }
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/popover.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace spillway
{

Popover::Popover(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setAttribute(Qt::WA_StyledBackground, false);
    setFocusPolicy(Qt::ClickFocus);
    hide();
}

void Popover::openAt(QWidget* opener, QSize size, int top, QWidget* first)
{
    QWidget* window = opener->window();
    m_opener = opener;
    setParent(window);
    setFont(window->font());
    constexpr int kMargin = 8;
    const QPoint below = opener->mapTo(window, QPoint(opener->width(), opener->height() + 4));
    const int y = std::max(top, below.y());
    const int width = std::min(size.width(), window->width() - 2 * kMargin);
    const int height = std::min(size.height(), window->height() - y - kMargin);
    const int x
        = std::clamp(below.x() - width, kMargin, std::max(kMargin, window->width() - width - kMargin));
    setGeometry(x, y, width, height);
    show();
    raise();
    (first ? first : static_cast<QWidget*>(this))->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

bool Popover::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && widget != this && !isAncestorOf(widget) && widget->window() == window()) {
            const bool onOpener = m_opener && (widget == m_opener || m_opener->isAncestorOf(widget));
            hide();
            return onOpener; // a second click on the opener closes, and does not open again
        }
    }
    if (event->type() == QEvent::ShortcutOverride) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && (widget == this || isAncestorOf(widget))) {
            event->accept(); // the window's single keys are off in here
        }
    }
    return ThemedWidget::eventFilter(watched, event);
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        return;
    }
    // Nothing typed here reaches the page's keys.
    event->accept();
}

void Popover::hideEvent(QHideEvent* event)
{
    ThemedWidget::hideEvent(event);
    qApp->removeEventFilter(this);
    if (m_opener && m_opener->isVisible()) {
        m_opener->setFocus(Qt::PopupFocusReason);
    }
    Q_EMIT closed();
}

void Popover::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCard(painter, rect(), theme().radius("card"), theme().colour("surface.raised"),
        theme().colour("border.strong"));
}

} // namespace spillway

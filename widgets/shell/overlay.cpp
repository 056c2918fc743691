// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/overlay.h"

#include <QKeyEvent>
#include <QPainter>

namespace spillway
{

Overlay::Overlay(const Theme& theme, QWidget* window) : ThemedWidget(theme, window)
{
    hide();
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
}

void Overlay::open()
{
    if (isVisible()) {
        return;
    }
    m_opener = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    layOut();
    show();
    raise();
    takeFocus();
    Q_EMIT opened();
}

void Overlay::close()
{
    if (!isVisible()) {
        return;
    }
    hide();
    if (m_opener != nullptr && m_opener->isVisible()) {
        m_opener->setFocus(Qt::PopupFocusReason);
    } else {
        parentWidget()->setFocus(Qt::PopupFocusReason);
    }
    Q_EMIT closed();
}

bool Overlay::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return ThemedWidget::event(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        layOut();
    }
    return ThemedWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("surface.scrim", theme().opacity("scrim")));
    paintCard(painter, sheetRect(), theme().radius("sheet"), theme().colour("surface.raised"),
        theme().colour("border.strong"));
}

void Overlay::mousePressEvent(QMouseEvent* event)
{
    if (!sheetRect().contains(event->position().toPoint())) {
        close();
    }
    event->accept();
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    ThemedWidget::keyPressEvent(event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    QWidget* before = window()->focusWidget();
    for (int guard = 0; guard < 64; ++guard) {
        if (!ThemedWidget::focusNextPrevChild(next)) {
            return false;
        }
        QWidget* now = window()->focusWidget();
        if (now != nullptr && now != before && isAncestorOf(now)) {
            return true;
        }
    }
    return true;
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/modal_layer.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace spillway
{
namespace
{

/// Of a row of exclusive choices only the chosen one is a stop of the Tab key; the arrows move within it.
bool isUnchosen(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button != nullptr && button->group() != nullptr && button->group()->exclusive()
        && button->group()->checkedButton() != nullptr && !button->isChecked();
}

void scrollTo(QWidget* target)
{
    for (QWidget* parent = target->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(parent)) {
            scroll->ensureWidgetVisible(target);
        }
    }
}

} // namespace

ModalLayer::ModalLayer(const Theme& theme, ClickBeside beside, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_beside(beside)
{
    hide();
    setFocusPolicy(Qt::NoFocus);
}

void ModalLayer::open(QWidget* window)
{
    if (m_open) {
        return;
    }
    const QList<ModalLayer*> others = window->findChildren<ModalLayer*>(Qt::FindDirectChildrenOnly);
    for (ModalLayer* other : others) {
        other->close();
    }
    m_focusBefore = window->focusWidget();
    setParent(window);
    m_open = true;
    window->installEventFilter(this);
    arrange();
    show();
    raise();
    const QList<QWidget*> siblings = aboveScrim();
    for (QWidget* sibling : siblings) {
        sibling->raise();
    }
    if (QWidget* first = firstFocus()) {
        first->setFocus(Qt::PopupFocusReason);
    }
}

void ModalLayer::close()
{
    if (!m_open) {
        return;
    }
    m_open = false;
    parentWidget()->removeEventFilter(this);
    hide();
    QWidget* next = m_focusBefore && m_focusBefore->isVisible() ? m_focusBefore.data() : parentWidget();
    next->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

QList<QWidget*> ModalLayer::aboveScrim() const
{
    QList<QWidget*> siblings = parentWidget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly);
    erase_if(siblings, [](const QWidget* sibling) { return !sibling->property(kAboveScrim).toBool(); });
    return siblings;
}

void ModalLayer::arrange()
{
    const QRect window = parentWidget()->rect();
    setGeometry(window);
    int top = 0;
    int bottom = window.height();
    const QList<QWidget*> siblings = aboveScrim();
    for (const QWidget* sibling : siblings) {
        if (sibling->isVisible()) {
            const bool upper = sibling->geometry().center().y() < window.center().y();
            top = upper ? std::max(top, sibling->geometry().bottom() + 1) : top;
            bottom = upper ? bottom : std::min(bottom, sibling->y());
        }
    }
    m_card = placeCard(top, bottom);
    layOut();
    update();
}

bool ModalLayer::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // the window's keys are off: what is typed here stays here
        return true;
    }
    return ThemedWidget::event(event);
}

bool ModalLayer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && m_open) {
        arrange();
    }
    return ThemedWidget::eventFilter(watched, event);
}

void ModalLayer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    }
    event->accept();
}

void ModalLayer::mousePressEvent(QMouseEvent* event)
{
    if (m_beside == ClickBeside::Closes && !m_card.contains(event->position().toPoint())) {
        close();
    }
    event->accept();
}

QList<QWidget*> ModalLayer::focusOrder() const
{
    QList<QWidget*> order;
    for (QWidget* widget = nextInFocusChain(); widget != this; widget = widget->nextInFocusChain()) {
        if (isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled()
            && widget->isVisibleTo(this) && !widget->focusProxy() && !isUnchosen(widget)) {
            order.append(widget);
        }
    }
    return order;
}

QWidget* ModalLayer::firstFocus()
{
    const QList<QWidget*> order = focusOrder();
    return order.isEmpty() ? this : order.front();
}

bool ModalLayer::focusNextPrevChild(bool next)
{
    const QList<QWidget*> order = focusOrder();
    if (order.isEmpty()) {
        return false;
    }
    const auto at = order.indexOf(window()->focusWidget());
    const auto count = order.size();
    const auto to = at < 0 ? 0 : (at + (next ? 1 : count - 1)) % count;
    QWidget* target = order.at(to);
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    scrollTo(target);
    return true;
}

void ModalLayer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("surface.scrim", theme().opacity("scrim")));
    paintCard(painter, m_card, theme().radius("sheet"), theme().colour("surface.raised"),
        theme().colour("border.strong"));
}

} // namespace spillway

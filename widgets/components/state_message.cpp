// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/state_message.h"

#include "widgets/components/action_button.h"

#include <QPainter>

namespace spillway
{

StateMessage::StateMessage(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_action(new ActionButton(theme, {}, ActionButton::Kind::Normal, ActionButton::Size::Medium, this))
{
    connect(m_action, &ActionButton::clicked, this, &StateMessage::actionChosen);
    m_action->hide();
}

void StateMessage::setMessage(
    std::string icon, Tone tone, const QString& what, const QString& why, const QString& action)
{
    m_icon = std::move(icon);
    m_tone = tone;
    m_what = what;
    m_why = why;
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(why);
    place();
    update();
}

void StateMessage::place()
{
    const QSize size = m_action->sizeHint();
    m_action->setGeometry((width() - size.width()) / 2, height() / 2 + 32, size.width(), size.height());
}

void StateMessage::resizeEvent(QResizeEvent* event)
{
    ThemedWidget::resizeEvent(event);
    place();
}

void StateMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("surface.base"));
    painter.setPen(theme().colour("chart.grid"));
    for (int i = 1; i < 5; ++i) {
        const double y = std::round(height() * i / 5.0) + 0.5;
        painter.drawLine(QPointF(44, y), QPointF(width() - 14, y));
    }
    const double middle = height() / 2.0;
    const QRectF words(width() / 2.0 - 220, middle - 46, 440, 76);
    painter.fillRect(
        words.adjusted(120, 0, -120, m_action->isHidden() ? 0 : 34), theme().colour("surface.base"));
    const QColor ink
        = m_tone == Tone::Neutral ? theme().colour("text.tertiary") : theme().colour(toneColour(m_tone));
    theme().drawIcon(painter, { std::round(width() / 2.0 - 10), std::round(middle - 44) }, m_icon, 20, ink);
    painter.setFont(theme().font("panelTitle"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(0, middle - 20, width(), 20), Qt::AlignCenter, m_what);
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    painter.drawText(QRectF(20, middle + 2, width() - 40, 20), Qt::AlignCenter,
        painter.fontMetrics().elidedText(m_why, Qt::ElideRight, width() - 40));
}

} // namespace spillway

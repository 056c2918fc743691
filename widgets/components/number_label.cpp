// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/number_label.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{

NumberLabel::NumberLabel(const Theme& theme, std::string style, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_style(std::move(style))
{
}

void NumberLabel::setText(const QString& text)
{
    if (text == m_text) {
        return;
    }
    const QSize before = sizeHint();
    m_text = text;
    setAccessibleName(text);
    if (sizeHint() != before) {
        updateGeometry();
    }
    update();
}

void NumberLabel::setColour(std::string token)
{
    m_colour = std::move(token);
    update();
}

void NumberLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize NumberLabel::sizeHint() const
{
    return { qCeil(tabularWidth(theme().font(m_style), m_text)), theme().lineHeight(m_style) };
}

void NumberLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(theme().font(m_style));
    painter.setPen(theme().colour(m_colour));
    drawTabular(painter, rect(), m_alignment, m_text);
}

} // namespace spillway

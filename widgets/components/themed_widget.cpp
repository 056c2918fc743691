// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/themed_widget.h"

#include <QPainter>

namespace spillway
{

ThemedWidget::ThemedWidget(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void paintCard(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border,
    bool dashed)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(border, 1);
    if (dashed) {
        pen.setDashPattern({ 3, 2 });
    }
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter& painter, const Theme& theme, const QRectF& rect, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour("focus.ring"), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace spillway

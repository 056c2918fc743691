// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/logo.h"

#include <QPainter>
#include <QPainterPath>

namespace spillway
{

void paintLogo(QPainter& painter, const Theme& theme, QPointF at, double size)
{
    constexpr double kDrawn = 32; ///< what the lines below are drawn for
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    painter.scale(size / kDrawn, size / kDrawn);
    painter.setPen(QPen(theme.colour("accent.tintBorder"), 1));
    painter.setBrush(theme.colour("accent.tint"));
    painter.drawRoundedRect(QRectF(1.5, 1.5, 29, 29), 7, 7);
    painter.setBrush(Qt::NoBrush);
    QPainterPath front(QPointF(8, 9));
    front.lineTo(13.5, 9);
    front.cubicTo(13.5, 17, 16, 21.5, 24, 21.5);
    painter.setPen(QPen(theme.colour("accent.base"), 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(front);
    QPainterPath behind(QPointF(8, 14.5));
    behind.cubicTo(9.5, 20, 13.5, 23.5, 19, 24);
    painter.setPen(QPen(theme.colour("accent.base", 0.55), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(behind);
    painter.restore();
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/key_cap.h"

#include "widgets/components/themed_widget.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{
namespace
{

constexpr double kHeight = 18;

} // namespace

double keyCapWidth(const Theme& theme, const QString& text)
{
    return qMax(kHeight, std::ceil(tabularWidth(theme.font("caption"), text)) + 12);
}

double paintKeyCap(QPainter& painter, const Theme& theme, double right, double middle, const QString& text)
{
    const double width = keyCapWidth(theme, text);
    const QRectF rect(std::round(right - width), std::round(middle - kHeight / 2), width, kHeight);
    paintCard(
        painter, rect, theme.radius("badge"), theme.colour("surface.sunken"), theme.colour("border.default"));
    painter.setFont(theme.font("caption"));
    painter.setPen(theme.colour("text.tertiary"));
    drawTabular(painter, rect, Qt::AlignHCenter, text);
    return rect.left();
}

} // namespace spillway

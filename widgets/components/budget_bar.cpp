// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/budget_bar.h"

#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{

void paintBudgetBar(QPainter& painter, const Theme& theme, const QRectF& rect, const BudgetBarValues& values)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = theme.radius("bar");
    painter.setBrush(theme.colour("chart.track"));
    painter.drawRoundedRect(rect, radius, radius);
    const double used = std::clamp(values.used, 0.0, 1.0);
    if (used > 0) {
        painter.setBrush(theme.colour(values.fill, values.strength));
        painter.drawRoundedRect(
            QRectF(rect.left(), rect.top(), rect.width() * used, rect.height()), radius, radius);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const double notch : values.notches) {
        const double x = qRound(rect.left() + rect.width() * notch);
        painter.fillRect(QRectF(x, rect.top(), 1, rect.height()), theme.colour("surface.base"));
    }
    if (values.pace) {
        const double x = qRound(rect.left() + rect.width() * std::clamp(*values.pace, 0.0, 1.0));
        painter.fillRect(QRectF(x - 1, rect.top() - 3, 2, rect.height() + 6), theme.colour("text.primary"));
    }
    painter.restore();
}

BudgetBar::BudgetBar(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BudgetBar::setValues(const BudgetBarValues& values)
{
    if (values == m_values) {
        return;
    }
    m_values = values;
    //: %1 is a percentage. Read aloud for a bar that shows how much of a budget is used
    QString name = tr("%1 used").arg(format::percent(values.used));
    if (values.pace) {
        //: %1 is a percentage
        name += tr(", target by now %1").arg(format::percent(*values.pace));
    }
    setAccessibleName(name);
    update();
}

void BudgetBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBudgetBar(painter, theme(), QRectF(0, height() / 2 - 3, width(), 6), m_values);
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/sheet_steps.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{

namespace
{

constexpr double kSign = 16;
constexpr double kRule = 20;
constexpr double kGap = 8;

} // namespace

SheetSteps::SheetSteps(const Theme& theme, int current, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_current(current)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    //: %1 is one of the steps on the way of an order
    setAccessibleName(tr("Step %1 of 4: %2").arg(current + 1).arg(titles().at(current)));
}

QStringList SheetSteps::titles() const
{
    return { tr("Arm"), tr("Preview and confirm"), tr("Four lights"), tr("Countdown") };
}

double SheetSteps::widthOf(int step) const
{
    return kSign + 6 + tabularWidth(theme().font("small", 600), titles().at(step));
}

QSize SheetSteps::sizeHint() const
{
    double width = 0;
    for (int i = 0; i < 4; ++i) {
        width += widthOf(i) + (i > 0 ? kRule + 2 * kGap : 0);
    }
    return { qCeil(width), 20 };
}

void SheetSteps::paintEvent(QPaintEvent*)
{
    if (width() < sizeHint().width()) {
        return; // a title that is cut off says less than none
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double x = 0;
    for (int i = 0; i < 4; ++i) {
        if (i > 0) {
            painter.fillRect(QRectF(x + kGap, 10, kRule, 1), theme().colour("border.strong"));
            x += kRule + 2 * kGap;
        }
        const bool done = i < m_current;
        const bool current = i == m_current;
        if (done) {
            theme().drawIcon(painter, { x + 1, 3 }, "circle-check", 14, theme().colour("status.ok"));
        } else {
            painter.setPen(QPen(theme().colour(current ? "accent.base" : "border.strong"), 1));
            painter.setBrush(current ? theme().colour("accent.base") : QColor(Qt::transparent));
            painter.drawEllipse(QRectF(x + 0.5, 2.5, 15, 15));
            painter.setFont(theme().font("caption"));
            painter.setPen(theme().colour(current ? "text.onAccent" : "text.tertiary"));
            drawTabular(painter, QRectF(x, 2, kSign, 16), Qt::AlignHCenter, QString::number(i + 1));
        }
        painter.setFont(theme().font("small", current ? 600 : 400));
        painter.setPen(theme().colour(done ? "status.ok" : current ? "text.primary" : "text.tertiary"));
        drawTabular(painter, QRectF(x + kSign + 6, 0, 200, 20), Qt::AlignLeft, titles().at(i));
        x += widthOf(i);
    }
}

} // namespace spillway

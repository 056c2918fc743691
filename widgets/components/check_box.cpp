// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/check_box.h"

#include "widgets/components/themed_widget.h"

#include <QPainter>

#include <cmath>

namespace spillway
{

namespace
{

constexpr int kHeight = 20;
constexpr double kSign = 16;
constexpr double kGap = 8;

} // namespace

CheckBox::CheckBox(const Theme& theme, const QString& text, QWidget* parent)
    : QCheckBox(text, parent)
    , m_theme(theme)
{
    setAccessibleName(text);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize CheckBox::sizeHint() const
{
    const double wide = QFontMetricsF(m_theme.font("small")).horizontalAdvance(text());
    return { static_cast<int>(std::ceil(kSign + kGap + wide)) + 4, kHeight };
}

void CheckBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sign(2, (height() - kSign) / 2, kSign, kSign);
    const bool isOn = isChecked();
    paintCard(painter, sign, 4, m_theme.colour(isOn ? "accent.base" : "surface.sunken"),
        m_theme.colour(isOn ? "accent.base" : "border.control"));
    if (isOn) {
        m_theme.drawIcon(
            painter, sign.topLeft() + QPointF(2, 2), "check", 12, m_theme.colour("text.onAccent"));
    }
    if (hasFocus()) {
        paintFocusRing(painter, m_theme, QRectF(rect()), m_theme.radius("badge"));
    }
    painter.setFont(m_theme.font("small"));
    painter.setPen(m_theme.colour(isEnabled() ? "text.primary" : "text.disabled"));
    painter.drawText(
        QRectF(sign.right() + kGap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/toggle_switch.h"

#include "widgets/components/themed_widget.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{
namespace
{

constexpr double kTrackWidth = 30;
constexpr double kTrackHeight = 16;
constexpr double kKnob = 12;
constexpr double kInset = 3; ///< room for the focus ring
constexpr double kGap = 8;

} // namespace

ToggleSwitch::ToggleSwitch(const Theme& theme, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

QSize ToggleSwitch::sizeHint() const
{
    const double words
        = text().isEmpty() ? 0 : kGap + QFontMetricsF(m_theme.font("small")).horizontalAdvance(text()) + 2;
    return { qCeil(2 * kInset + kTrackWidth + words), 28 };
}

void ToggleSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(kInset, (height() - kTrackHeight) / 2, kTrackWidth, kTrackHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(!isEnabled() ? "border.subtle"
            : isChecked()                        ? "accent.base"
                                                 : "border.control"));
    painter.drawRoundedRect(track, kTrackHeight / 2, kTrackHeight / 2);
    // The knob's place says it as well as the colour does.
    const double room = (kTrackHeight - kKnob) / 2;
    const double x = isChecked() ? track.right() - room - kKnob : track.left() + room;
    painter.setBrush(m_theme.colour(isChecked() ? "text.onAccent" : "surface.base"));
    painter.drawEllipse(QRectF(x, track.top() + room, kKnob, kKnob));
    if (hasFocus()) {
        paintFocusRing(
            painter, m_theme, track.adjusted(-kInset, -kInset, kInset, kInset), kTrackHeight / 2 + kInset);
    }
    painter.setFont(m_theme.font("small"));
    painter.setPen(m_theme.colour(isEnabled() ? "text.secondary" : "text.disabled"));
    painter.drawText(
        QRectF(track.right() + kGap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace spillway

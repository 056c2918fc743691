// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/badge.h"

#include <QPainter>
#include <QtMath>

namespace spillway
{

namespace
{

constexpr double kPadding = 7;
constexpr int kIcon = 12;
constexpr double kGap = 4;

std::string_view glyphOf(const BadgeValues& values)
{
    return values.icon.empty() ? toneGlyph(values.tone) : std::string_view(values.icon);
}

} // namespace

QSizeF badgeSize(const Theme& theme, const BadgeValues& values, double height)
{
    const double icon = glyphOf(values).empty() ? 0 : kIcon + kGap;
    return { 2 * kPadding + icon + tabularWidth(theme.font("caption", 600), values.text), height };
}

void paintBadge(QPainter& painter, const Theme& theme, const QRectF& rect, const BadgeValues& values)
{
    paintCard(painter, rect, theme.radius("badge"), theme.colour(toneTint(values.tone)),
        theme.colour(toneBorder(values.tone)), toneIsDashed(values.tone));
    const QColor ink = theme.colour(toneColour(values.tone));
    double x = rect.left() + kPadding;
    if (const std::string_view glyph = glyphOf(values); !glyph.empty()) {
        theme.drawIcon(painter, { x, qRound(rect.center().y() - kIcon / 2.0) * 1.0 }, glyph, kIcon, ink);
        x += kIcon + kGap;
    }
    painter.setFont(theme.font("caption", 600));
    painter.setPen(ink);
    drawTabular(painter, QRectF(x, rect.top(), rect.right() - kPadding - x, rect.height()), Qt::AlignLeft,
        values.text);
}

Badge::Badge(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setValues(const BadgeValues& values)
{
    if (values == m_values) {
        return;
    }
    m_values = values;
    setAccessibleName(values.text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const QSizeF size = badgeSize(theme(), m_values);
    return { qCeil(size.width()), qCeil(size.height()) };
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(painter, theme(), rect(), m_values);
}

} // namespace spillway

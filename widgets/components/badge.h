// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

namespace spillway
{

/// States something, never acts: glyph and word on the tone's tint, 20 px high.
struct BadgeValues {
    QString text;
    Tone tone = Tone::Neutral;
    std::string icon; ///< empty: the tone's own glyph
    bool operator==(const BadgeValues&) const = default;
};

/// For item delegates and other painted widgets.
[[nodiscard]] QSizeF badgeSize(const Theme& theme, const BadgeValues& values, double height = 20);
void paintBadge(QPainter& painter, const Theme& theme, const QRectF& rect, const BadgeValues& values);

class Badge : public ThemedWidget
{
    Q_OBJECT

public:
    explicit Badge(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const BadgeValues& values);
    [[nodiscard]] const BadgeValues& values() const { return m_values; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BadgeValues m_values;
};

} // namespace spillway

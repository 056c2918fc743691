// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QWidget>

namespace spillway
{

/// A painted widget that asks the theme while painting and repaints when it changes.
class ThemedWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ThemedWidget(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

/// A rounded rectangle whose 1 px border is crisp: `rect` is the outer edge.
void paintCard(QPainter& painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border,
    bool dashed = false);
/// The 2 px ring of what has the keyboard, just inside `rect`.
void paintFocusRing(QPainter& painter, const Theme& theme, const QRectF& rect, double radius);

} // namespace spillway

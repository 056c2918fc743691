// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QCheckBox>

namespace spillway
{

/// A check box with its sign in the theme's colours, seen on any ground.
class CheckBox : public QCheckBox
{
    Q_OBJECT

public:
    CheckBox(const Theme& theme, const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    const Theme& m_theme;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

namespace spillway
{

/// Where one is on the way: arm, preview and confirm, four lights, countdown.
class SheetSteps : public ThemedWidget
{
    Q_OBJECT

public:
    /// `current` is 1 for "preview and confirm", 2 for "four lights".
    SheetSteps(const Theme& theme, int current, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return { 0, 20 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] double widthOf(int step) const;

    int m_current;
};

} // namespace spillway

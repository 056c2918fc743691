// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/overlay.h"

#include <QString>

#include <vector>

namespace spillway
{

/// The keys that do something now (?): those of the window and of the page that is shown, read from the
/// shortcuts themselves.
class ShortcutList : public Overlay
{
    Q_OBJECT

public:
    struct Line {
        QString keys;
        QString what;
    };

    ShortcutList(const Theme& theme, QWidget* window);
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }

protected:
    [[nodiscard]] QRect sheetRect() const override;
    void takeFocus() override;
    void layOut() override;
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Line> m_lines;
};

} // namespace spillway

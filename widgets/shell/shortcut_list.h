// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/modal_layer.h"

#include <QString>

#include <vector>

namespace spillway
{

/// The keys that do something now (?): those of the window and of the page that is shown, read from the
/// shortcuts themselves.
class ShortcutList : public ModalLayer
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
    [[nodiscard]] QRect placeCard(int top, int bottom) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void gather();

    std::vector<Line> m_lines;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/action_button.h"

#include <QElapsedTimer>
#include <QTimer>

namespace spillway
{

/// A button that may have to be held: it fills while the mouse, Space or whoever calls press() holds it, and
/// acts when it is full. Letting go empties it. With no time to hold it acts like any other button.
class HoldButton : public ActionButton
{
    Q_OBJECT

public:
    HoldButton(const Theme& theme, Kind kind, QWidget* parent = nullptr);
    /// Zero: a click is enough.
    void setHoldTime(std::chrono::milliseconds time);
    [[nodiscard]] std::chrono::milliseconds holdTime() const { return m_hold; }
    void press();
    void release();

Q_SIGNALS:
    void confirmed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void advance();

    const Theme& m_theme;
    std::chrono::milliseconds m_hold{ 0 };
    QElapsedTimer m_since;
    QTimer m_tick;
};

} // namespace spillway

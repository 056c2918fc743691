// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/themed_widget.h"

#include <QTimer>

#include <chrono>

namespace spillway
{

/// Wall mode: one screen to be read from four metres. State and clock, spend today, burn rate, end of the
/// day, twelve hours of spend, providers and alerts; no controls, no names of users. Laid out at 900 units of
/// height and scaled to the screen. Where asked it rotates through tiers and providers in large.
/// Moves by 2 px every ten minutes against burn-in; the pointer hides after 3 s; Esc and F11 leave.
class WallView : public ThemedWidget
{
    Q_OBJECT

public:
    enum class Screen : std::uint8_t { Spend, Tiers, Providers };
    static constexpr std::chrono::hours kShown{ 12 }; ///< of spend
    static constexpr std::chrono::seconds kOld{ 60 }; ///< from this age the banner says so
    static constexpr std::chrono::minutes kShiftEvery{ 10 };
    static constexpr std::chrono::seconds kPointerHides{ 3 };

    explicit WallView(const Theme& theme, QWidget* parent = nullptr);

    void setValues(const OverviewValues& values);
    /// Another screen every `seconds`; 0: the first alone.
    void setRotation(std::chrono::seconds seconds);
    [[nodiscard]] Screen screenShown() const { return m_screen; }
    void showScreen(Screen screen);
    /// Where the content stands now, against burn-in.
    [[nodiscard]] QPoint shift() const;

Q_SIGNALS:
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void describe();
    void nextScreen();
    void revealPointer();

    OverviewValues m_values;
    Screen m_screen = Screen::Spend;
    QTimer m_rotation, m_shiftTimer, m_pointerTimer;
    int m_shiftStep = 0;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/panels/lever_card.h"

#include <array>

class QComboBox;
class QLineEdit;

namespace spillway
{

class RunsLabel;
class SegmentedControl;

/// The six levers: pause, fallback, budget cap, rate limit, return to normal, emergency stop. A card arms the
/// order that its choices make; where the lever is set already, the order that ends it.
class LeverBoard : public QWidget
{
    Q_OBJECT

public:
    explicit LeverBoard(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const OverviewValues& values, const controls::ControlsValues& controls);

    /// What each card would arm now; nothing when its choices make no order.
    [[nodiscard]] std::optional<commands::Command> pauseOrder() const;
    [[nodiscard]] commands::Command fallbackOrder() const;
    [[nodiscard]] std::optional<commands::Command> capOrder() const;
    [[nodiscard]] std::optional<commands::Command> limitOrder() const;
    /// Puts the keyboard on the first lever; nothing is armed.
    void focusFirst();

Q_SIGNALS:
    void armRequested(const spillway::commands::Command& draft);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildPause();
    void buildCap();
    void buildLimit();
    void chooseProvider();
    void refresh();
    void refreshCard(LeverCard* card, const std::optional<commands::Command>& order);
    void refreshPauseChoices();
    void refreshLimitChoices();
    void arm(const std::optional<commands::Command>& order);

    const Theme& m_theme;
    OverviewValues m_values;
    controls::ControlsValues m_controls;
    LeverCard *m_pause, *m_fallback, *m_cap, *m_limit, *m_normal, *m_stop;
    SegmentedControl* m_pauseTier;
    SegmentedControl* m_capPeriod;
    QLineEdit* m_capAmount;
    QComboBox* m_limitScope;
    QLineEdit* m_limitRate;
    RunsLabel *m_fallbackTarget, *m_normalWhat, *m_stopWhat;
    std::vector<std::string> m_tiers; ///< in the order of the choices
    std::string m_provider; ///< chosen instead of a tier; empty: none
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "widgets/components/control_words.h"
#include "widgets/dialogs/sheet.h"

#include <optional>
#include <vector>

class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace spillway
{

class ActionButton;
class TextLabel;

/// The limits and steps of the ladder that the gateway climbs by itself. Going on arms the order like any
/// other: nothing is changed here.
class SafeguardsSheet : public Sheet
{
    Q_OBJECT

public:
    explicit SafeguardsSheet(const Theme& theme, QWidget* parent = nullptr);
    void edit(QWidget* window, const Safeguards& current, const ControlNames& names);
    /// What is typed; nothing when it is no ladder.
    [[nodiscard]] std::optional<Safeguards> safeguards() const;

Q_SIGNALS:
    void armRequested(const spillway::commands::Command& draft);

private:
    void addSteps(const ControlNames& names);
    void refresh();

    Safeguards m_current;
    QWidget* m_steps;
    QLineEdit *m_day, *m_week;
    std::vector<QSpinBox*> m_percents; ///< of m_current's steps
    TextLabel* m_state;
    ActionButton* m_arm;
};

} // namespace spillway

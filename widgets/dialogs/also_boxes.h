// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "widgets/components/control_words.h"

#include <QWidget>

namespace spillway
{

class CheckBox;
class Theme;

/// What a person may want with an order beside the order: tell the others, be reminded of its end.
class AlsoBoxes : public QWidget
{
    Q_OBJECT

public:
    explicit AlsoBoxes(const Theme& theme, QWidget* parent = nullptr);

    /// As for a new order; without an end there is nothing to be reminded of.
    void begin(bool lapses);
    [[nodiscard]] bool copiesLine() const;
    [[nodiscard]] bool reminds() const;

private:
    CheckBox *m_copy, *m_remind;
};

/// For the team's channel: "ann: pause free for 60 min in production. Reason: spike".
[[nodiscard]] QString orderLine(
    const commands::Command& command, const QString& person, const ControlNames& names);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

namespace spillway
{

class ActionButton;

/// In place of figures that are not there: a glyph, one bold line, one reason, one action.
class StateMessage : public ThemedWidget
{
    Q_OBJECT

public:
    explicit StateMessage(const Theme& theme, QWidget* parent = nullptr);
    /// `icon` in the tone's colour; an empty `action` has no button.
    void setMessage(
        std::string icon, Tone tone, const QString& what, const QString& why, const QString& action = {});
    [[nodiscard]] QString what() const { return m_what; }

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    std::string m_icon;
    Tone m_tone = Tone::Neutral;
    QString m_what, m_why;
    ActionButton* m_action;
};

} // namespace spillway

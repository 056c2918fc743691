// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"
#include "widgets/shell/control_strip_values.h"

namespace spillway
{

/// State before statistics: 34 px that say on every page which controls are set, by whom and how long.
class ControlStrip : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ControlStrip(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const ControlStripValues& values);
    [[nodiscard]] const ControlStripValues& values() const { return m_values; }
    /// Shown beside the state where commands change nothing that matters.
    void setSandbox(bool sandbox);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] QString spoken() const;

    ControlStripValues m_values;
    bool m_sandbox = false;
};

} // namespace spillway

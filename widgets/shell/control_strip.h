// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"
#include "widgets/shell/control_strip_values.h"

namespace spillway
{

class ActionButton;

/// State before statistics: 34 px that say on every page which controls are set, by whom and how long, and
/// let one be extended or ended. Neither happens here: both lead to a sheet.
class ControlStrip : public ThemedWidget
{
    Q_OBJECT

public:
    explicit ControlStrip(const Theme& theme, QWidget* parent = nullptr);
    void setValues(const ControlStripValues& values);
    [[nodiscard]] const ControlStripValues& values() const { return m_values; }
    /// Shown beside the state where commands change nothing that matters.
    void setSandbox(bool sandbox);

Q_SIGNALS:
    void extendRequested(const spillway::commands::Lever& lever, int minutes);
    void endRequested(const spillway::commands::Lever& lever);
    void showAllRequested();
    /// Its lights, its withdrawal or its approval.
    void commandRequested(const QString& commandId);
    void retryRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuildActions();
    void placeActions();
    void act(ControlStripValues::Action action);
    void chooseExtension(const ActionButton* button);
    void paintLights(QPainter& painter, double x) const;
    [[nodiscard]] QString actionText(ControlStripValues::Action action) const;
    [[nodiscard]] double lightsWidth() const;
    [[nodiscard]] Tone tone() const;
    [[nodiscard]] QString spoken() const;

    ControlStripValues m_values;
    std::vector<ActionButton*> m_actions; ///< from the left
    bool m_sandbox = false;
};

} // namespace spillway

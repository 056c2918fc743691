// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/late_widget.h"
#include "widgets/theme/theme.h"

#include <QObject>

#include <memory>

namespace spillway
{

class ApprovalSheet;
class ConfirmSheet;
class LightsSheet;
class SafeguardsSheet;

/// Where orders are armed, confirmed and followed in a window: page, strip and palette ask it, it opens the
/// sheets and says what a person confirmed. It sends nothing itself.
class ControlDesk : public QObject
{
    Q_OBJECT

public:
    ControlDesk(const Theme& theme, QWidget* window);

    void setValues(const std::shared_ptr<const OverviewValues>& values);
    void setControls(const controls::ControlsValues& controls);

    /// Each opens a sheet; none of them orders anything.
    void arm(const commands::Command& draft);
    void extend(const commands::Lever& lever, int minutes);
    void end(const commands::Lever& lever);
    void showLights();
    void editSafeguards();
    /// The approval of a command that waits, the lights of the one that is followed; else nothing.
    void openCommand(const QString& id);

    /// The gateway took the order: the lights replace the confirm sheet.
    void takeAccepted();
    /// The gateway, or the way to it, did not take it.
    void takeRefused(const QString& why);

    [[nodiscard]] ConfirmSheet* confirmSheet() { return m_confirm.get(); }
    [[nodiscard]] LightsSheet* lightsSheet() { return m_lights.get(); }
    [[nodiscard]] ApprovalSheet* approvalSheet() { return m_approval.get(); }

Q_SIGNALS:
    void confirmed(const spillway::commands::Command& command);
    void decided(const QString& commandId, bool approve, const QString& digest);

private:
    [[nodiscard]] bool isReady() const { return m_values != nullptr; }
    void endSetBy(const QString& commandId);

    QWidget* m_window;
    std::shared_ptr<const OverviewValues> m_values;
    controls::ControlsValues m_controls;
    LateWidget<ConfirmSheet> m_confirm;
    LateWidget<LightsSheet> m_lights;
    LateWidget<ApprovalSheet> m_approval;
    LateWidget<SafeguardsSheet> m_safeguards;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/dialogs/sheet.h"

namespace spillway
{

class ActionButton;
class PreviewPanel;
class TextLabel;

/// An order that waits for another person: who asks for what and why, what it would do now, and the two
/// answers. Whoever asked may only withdraw. Ctrl+Enter approves.
class ApprovalSheet : public Sheet
{
    Q_OBJECT

public:
    explicit ApprovalSheet(const Theme& theme, QWidget* parent = nullptr);

    /// False when there is no such order in the ledger.
    bool show(QWidget* window, const QString& commandId, const OverviewValues& values,
        const controls::ControlsValues& controls);
    void setValues(const OverviewValues& values, const controls::ControlsValues& controls);
    [[nodiscard]] QString commandId() const { return m_id; }
    void setRefused(const QString& why);

Q_SIGNALS:
    /// `digest` is that of the signed bytes that were shown.
    void decided(const QString& commandId, bool approve, const QString& digest);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void decide(bool approve);
    [[nodiscard]] QString hindrance(
        const commands::CommandAnswer& answer, const controls::ControlsValues& controls, Instant now) const;

    QString m_id, m_digest, m_refusal;
    PreviewPanel* m_preview;
    TextLabel *m_facts, *m_state;
    ActionButton *m_approve, *m_turnDown;
};

} // namespace spillway

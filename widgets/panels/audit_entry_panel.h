// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/audit_values.h"
#include "models/domain/zone.h"
#include "widgets/components/themed_widget.h"

class QPlainTextEdit;

namespace spillway
{

class ActionButton;
class Badge;
class ChangeBlock;
class RunsLabel;
class TextLabel;

/// One entry of the audit with all of it: who, when, why, its hashes, and whether what a person signed is
/// what stands there.
class AuditEntryPanel : public ThemedWidget
{
    Q_OBJECT

public:
    explicit AuditEntryPanel(const Theme& theme, QWidget* parent = nullptr);
    void setEntry(const commands::AuditEntry* entry, const controls::AuditValues& values, const Zone& zone);
    [[nodiscard]] QString proofText() const;
    [[nodiscard]] QString copyText() const { return m_copyText; }
    /// What the entry changed in the control state, a line each; empty when it tells of no change.
    [[nodiscard]] QStringList changeLines() const;

Q_SIGNALS:
    void verifyRequested();

private:
    void setProof(const controls::AuditValues& values, std::int64_t sequence);

    RunsLabel *m_who, *m_when, *m_kind, *m_previous, *m_hash;
    TextLabel* m_text;
    ChangeBlock* m_changes;
    Badge* m_proof;
    TextLabel* m_proofDetail;
    QPlainTextEdit* m_body;
    ActionButton *m_copy, *m_verify;
    QString m_copyText;
};

} // namespace spillway

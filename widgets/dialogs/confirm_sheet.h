// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/dialogs/sheet.h"

#include <QTimer>

class QPlainTextEdit;
class QSpinBox;

namespace spillway
{

class ActionButton;
class AlsoBoxes;
class HoldButton;
class PreviewPanel;
class RunsLabel;
class SegmentedControl;
class TextLabel;
class TypedWords;

/// The step between arming and an order: what it would do, why, for how long, and the words typed letter by
/// letter. It holds for the version of the control state it was armed on; when that changes it must be looked
/// at again. Enter does nothing, Ctrl+Enter confirms, Esc or five minutes without input disarm.
class ConfirmSheet : public Sheet
{
    Q_OBJECT

public:
    enum class Asking : std::uint8_t {
        Words, ///< typed confirmation
        Reason, ///< extending: it tightens, so a reason is enough
    };

    explicit ConfirmSheet(const Theme& theme, QWidget* parent = nullptr);

    /// Opens over `window` for an order without reason and confirmation. A duration that is set is kept.
    void arm(QWidget* window, const commands::Command& draft, Asking asking, const OverviewValues& values,
        const controls::ControlsValues& controls);
    void setValues(const OverviewValues& values, const controls::ControlsValues& controls);
    /// The order is on its way: nothing can be sent twice.
    void setSending();
    /// It was not taken; said in words, and the sheet can be used again.
    void setRefused(const QString& why);

    /// As it would be sent now.
    [[nodiscard]] commands::Command command() const;
    /// Why it cannot be confirmed, in words; empty when it can.
    [[nodiscard]] QString hindrance() const;
    [[nodiscard]] PreviewPanel* preview() const { return m_preview; }
    [[nodiscard]] const AlsoBoxes& also() const { return *m_also; }
    void setDisarmAfter(std::chrono::milliseconds time);

    static constexpr int kShortestReason = 8;
    static constexpr std::chrono::milliseconds kHold{ 1500 };
    static constexpr std::chrono::minutes kDisarmAfter{ 5 };

Q_SIGNALS:
    void confirmed(const spillway::commands::Command& command);
    void disarmed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    QWidget* firstFocus() override;

private:
    void takeDurationChoice(int index);
    void rearm();
    void refresh();
    void confirm();
    [[nodiscard]] bool isVersionOld() const;
    [[nodiscard]] QString versionHindrance() const;
    [[nodiscard]] QString previewHindrance() const;
    [[nodiscard]] QString formHindrance() const;
    [[nodiscard]] QString footnote(commands::Permission permission) const;

    OverviewValues m_values;
    controls::ControlsValues m_controls;
    commands::Command m_draft;
    Asking m_asking = Asking::Words;
    bool m_sending = false;
    QString m_refusal;
    QTimer m_disarm;

    PreviewPanel* m_preview;
    QWidget* m_form;
    QPlainTextEdit* m_reason;
    SegmentedControl* m_duration;
    QSpinBox* m_customMinutes;
    RunsLabel *m_durationTitle, *m_ends, *m_typeTitle;
    TextLabel *m_state, *m_footnote;
    AlsoBoxes* m_also;
    TypedWords* m_words;
    ActionButton *m_cancel, *m_review;
    HoldButton* m_confirm;
};

} // namespace spillway

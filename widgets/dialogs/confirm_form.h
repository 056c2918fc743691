// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

class QPlainTextEdit;
class QSpinBox;
class QWidget;

namespace spillway
{

class ActionButton;
class AlsoBoxes;
class HoldButton;
class RunsLabel;
class SegmentedControl;
class TextLabel;
class TypedWords;

/// The right half of the confirm sheet: reason, duration, typed words, buttons. `whole` owns the rest.
struct ConfirmForm {
    QWidget* whole;
    QPlainTextEdit* reason;
    SegmentedControl* duration;
    QSpinBox* customMinutes;
    RunsLabel *durationTitle, *ends, *typeTitle;
    TextLabel *state, *footnote;
    AlsoBoxes* also;
    TypedWords* words;
    ActionButton *cancel, *review;
    HoldButton* confirm;
};

[[nodiscard]] ConfirmForm makeConfirmForm(const Theme& theme);

} // namespace spillway

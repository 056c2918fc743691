// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"

#include <QString>

namespace spillway
{

/// What an order does, in sentences.
struct PreviewWords {
    QString stops; ///< or returns, of one that loosens
    QString goesOn;
    QString notice; ///< what must not be overlooked, or what happened last time; may be empty
};

[[nodiscard]] PreviewWords previewWords(const OverviewValues& values,
    const controls::ControlsValues& controls, const commands::Command& command,
    const std::optional<controls::BlastRadius>& radius);

} // namespace spillway

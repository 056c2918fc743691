// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/badge.h"

#include <QStringList>

namespace spillway
{

/// What a preview of `command` is computed from: the last 15 minutes, the accounts, the day.
[[nodiscard]] controls::BlastInputs blastInputs(
    const OverviewValues& values, const controls::ControlsValues& controls, const commands::Command& command);

/// The two lines beside a lever's button, for the order that it would arm: what it would save, whom it would
/// touch. Empty while nothing was measured.
[[nodiscard]] QStringList leverEffect(
    const OverviewValues& values, const controls::ControlsValues& controls, const commands::Command& command);

/// What a lever's badge says.
[[nodiscard]] BadgeValues pauseBadge(const OverviewValues& values);
[[nodiscard]] BadgeValues fallbackBadge(const OverviewValues& values);
[[nodiscard]] BadgeValues capBadge(const OverviewValues& values, Period period);
[[nodiscard]] BadgeValues limitBadge(const OverviewValues& values);
[[nodiscard]] BadgeValues stopBadge(const OverviewValues& values);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"

namespace spillway::commands
{

/// Takes back what a command changed from `before` to `after`, where `current` still says what `after` did,
/// and leaves alone what was changed since. Levers that have lapsed by `now` count as not set, on all sides.
/// The version is not touched. For break-glass, whose effect lasts half an hour unless somebody approves it.
[[nodiscard]] ControlState revertedState(
    const ControlState& current, const ControlState& before, const ControlState& after, Instant now);

} // namespace spillway::commands

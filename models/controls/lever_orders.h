// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/commands/levers.h"

/// Orders about levers that are set already, and how an order is written on a command line.
namespace spillway::controls
{

/// The order that sets `lever` again so that it ends `more` later than now planned. Nothing for a lever that
/// does not end by itself, or would then last longer than a command may say. Reason and confirmation are the
/// caller's; the confirmation text is that of setting it.
[[nodiscard]] std::optional<commands::Command> extended(
    const commands::Lever& lever, std::chrono::minutes more, Instant now);
/// The order that ends `lever`.
[[nodiscard]] commands::Command ended(const commands::Lever& lever);

/// The active lever that the command of this id set.
[[nodiscard]] std::optional<commands::Lever> leverSetBy(
    const ControlState& control, const std::string& commandId, Instant now);

/// The same order for a shell: `spillwayctl pause-tier free --for 45m --reason "spend spike"`. A reason that
/// is empty is written as REASON. Nothing for orders that spillwayctl does not take.
[[nodiscard]] std::optional<std::string> shellLine(const commands::Command& command);

} // namespace spillway::controls

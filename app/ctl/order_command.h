// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/ctl/ctl_options.h"

namespace spillway::ctl
{

/// Gives an order: looks at the control state, asks for the typed confirmation, sends it signed, says what
/// became of it, and follows the four lights where that was asked for.
[[nodiscard]] ExitCode runOrder(const Profile& profile, OrderOptions options, bool json);
[[nodiscard]] ExitCode runCommandShow(const Profile& profile, const CommandOptions& options, bool json);
[[nodiscard]] ExitCode runCommandApprove(const Profile& profile, const CommandOptions& options, bool json);

} // namespace spillway::ctl

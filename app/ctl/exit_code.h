// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace spillway::ctl
{

/// Exit codes of DESIGN.md §6.
enum ExitCode : int { Done = 0, Failed = 1, Usage = 2, CannotConnect = 3, Refused = 4, NotSeen = 5 };

} // namespace spillway::ctl

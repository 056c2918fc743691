// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ctl_options.h"

namespace spillway::ctl
{

/// Carries out one command: the result on stdout, everything else on stderr.
[[nodiscard]] ExitCode run(const CtlOptions& options);

} // namespace spillway::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/ctl_options.h"

namespace spillway::ctl
{

/// Makes a pair: the public file for keys.d goes to stdout, where the private half is to stderr.
[[nodiscard]] ExitCode runKeysNew(const KeysOptions& options, bool json);
[[nodiscard]] ExitCode runKeysList(bool json);

} // namespace spillway::ctl

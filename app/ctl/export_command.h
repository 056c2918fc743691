// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/ctl/ctl_options.h"

namespace spillway::ctl
{

/// Writes an export to its file, or to standard output. With `json` and a file the metadata is printed.
[[nodiscard]] ExitCode runExport(const Profile& profile, const ExportOptions& options, bool json);

} // namespace spillway::ctl

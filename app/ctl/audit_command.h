// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/ctl/ctl_options.h"

namespace spillway::ctl
{

/// Done when nobody rewrote the audit, Failed with every fault named when somebody did.
[[nodiscard]] ExitCode runAuditVerify(const Profile& profile, const AuditOptions& options, bool json);

} // namespace spillway::ctl

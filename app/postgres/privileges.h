// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/power_report.h"
#include "models/domain/result.h"

namespace spillway::postgres
{

using spillway::Power;
using spillway::PowerKind;
using Privileges = PowerReport;

/// Asks the server what this connection's role could do beyond reading. Changes nothing, tries nothing.
[[nodiscard]] Result<Privileges> inspectPrivileges(Connection& connection);

} // namespace spillway::postgres

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/contract_relation.h"
#include "models/domain/result.h"

#include <chrono>
#include <vector>

namespace spillway::postgres
{

/// When the server cuts a session's statements off; zero: never.
struct SessionLimits {
    std::chrono::milliseconds statement{ 0 };
    std::chrono::milliseconds lock{ 0 };
    bool operator==(const SessionLimits&) const = default;
};

[[nodiscard]] Result<SessionLimits> sessionLimits(Connection& connection);
/// The views the console lives on. Counts them, which takes a moment where there are years of roll-ups.
[[nodiscard]] Result<std::vector<ContractRelation>> contractRelations(Connection& connection);

} // namespace spillway::postgres

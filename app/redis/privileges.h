// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/redis_client.h"
#include "models/domain/power_report.h"

namespace spillway::redis
{

/// Tries what a login that only reads must be refused: commands of valid arity, since Redis counts arguments
/// before it looks at rights, on keys, channels and libraries that do not exist, so that one that is allowed
/// changes nothing. A server that does not know a command cannot be told to run it.
[[nodiscard]] Result<PowerReport> inspectPrivileges(
    RedisClient& client, const std::string& environment, std::chrono::milliseconds timeout);

/// The line of the shipped ACL for the console, for `role`: what an administrator runs to take powers away.
[[nodiscard]] std::string readOnlyRule(const std::string& role, const std::string& environment);

} // namespace spillway::redis

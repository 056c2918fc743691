// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <string>

namespace spillway::demo
{

struct RedisPasswords {
    std::string gateway;
    std::string backend;
    std::string console;
};

/// resources/redis/users.acl filled in, as an ACL file that Redis loads.
[[nodiscard]] Result<std::string> redisUsers(const std::string& environment, const RedisPasswords& passwords);

} // namespace spillway::demo

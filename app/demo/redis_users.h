// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <string>
#include <string_view>

namespace spillway::demo
{

struct RedisPasswords {
    std::string gateway;
    std::string backend;
    std::string console;
    std::string deploy = {}; ///< empty where nobody deploys: the user is then left out
};

/// `shipped`, a file of resources/redis, filled in as an ACL file that Redis loads.
[[nodiscard]] Result<std::string> redisUsers(const std::string& environment, const RedisPasswords& passwords,
    std::string_view shipped = "redis/users.acl");

} // namespace spillway::demo

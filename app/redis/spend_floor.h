// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/function_library.h"
#include "models/domain/money.h"
#include "models/domain/zone.h"

#include <map>
#include <string>

namespace spillway::redis
{

/// What one server has to count at least, so that caps hold after it lost its counters. `client` must outlive
/// this.
class SpendFloor
{
public:
    SpendFloor(RedisClient& client, std::string environment);

    /// Raises the counters of the running periods to `amounts`; those that are higher stay. Nothing happens
    /// while no control state is set. NotFound when the functions are not loaded.
    [[nodiscard]] Result<void> raise(
        const std::map<Period, Money>& amounts, std::chrono::milliseconds timeout);

private:
    FunctionLibrary m_library;
    std::string m_key;
};

} // namespace spillway::redis

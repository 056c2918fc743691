// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace spillway::redis
{

/// The names of resources/redis/spillway.lua. The braces keep an environment in one Cluster slot.
[[nodiscard]] inline std::string keyPrefix(std::string_view environment)
{
    return "spillway:{" + std::string(environment) + "}:";
}
[[nodiscard]] inline std::string useKey(std::string_view environment)
{
    return keyPrefix(environment) + "use";
}
[[nodiscard]] inline std::string controlKey(std::string_view environment)
{
    return keyPrefix(environment) + "control";
}
[[nodiscard]] inline std::string eventsKey(std::string_view environment)
{
    return useKey(environment) + ":events";
}

} // namespace spillway::redis

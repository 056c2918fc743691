// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/spend_floor.h"

#include "app/redis/keys.h"

namespace spillway::redis
{

SpendFloor::SpendFloor(RedisClient& client, std::string environment)
    : m_library(client)
    , m_key(useKey(environment))
{
}

Result<void> SpendFloor::raise(const std::map<Period, Money>& amounts, std::chrono::milliseconds timeout)
{
    std::vector<std::string> arguments;
    for (const Period period : { Period::Hour, Period::Day, Period::Week, Period::Month }) {
        const auto found = amounts.find(period);
        arguments.push_back(std::to_string(found == amounts.end() ? 0 : found->second.nanoDollars()));
    }
    const auto reply
        = m_library.call(FunctionLibrary::Access::Write, "spillway_raise_spent", m_key, arguments, timeout);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    return reply->type == Reply::Type::Integer
        ? Result<void>()
        : failure(ErrorCode::Malformed, "spillway_raise_spent answered nonsense");
}

} // namespace spillway::redis

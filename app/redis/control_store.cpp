// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/redis/control_store.h"

#include "app/redis/keys.h"

namespace spillway::redis
{

ControlStore::ControlStore(RedisClient& client, std::string environment)
    : m_client(client)
    , m_library(client)
    , m_key(controlKey(environment))
{
}

Result<std::optional<std::string>> ControlStore::read(std::chrono::milliseconds timeout)
{
    auto reply = m_client.call({ "GET", m_key }, timeout);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    if (reply->type == Reply::Type::Nil) {
        return std::optional<std::string>();
    }
    return std::optional<std::string>(std::move(reply->text));
}

Result<ControlStore::Outcome> ControlStore::compareAndSet(
    std::int64_t expectedVersion, const std::string& document, std::chrono::milliseconds timeout)
{
    const auto reply = m_library.call(FunctionLibrary::Access::Write, "spillway_control_set", m_key,
        { std::to_string(expectedVersion), document }, timeout);
    if (!reply) {
        return std::unexpected(reply.error());
    }
    if (reply->elements.size() != 2 || reply->elements[1].type != Reply::Type::Integer) {
        return failure(ErrorCode::Malformed, "spillway_control_set answered nonsense");
    }
    return Outcome{ reply->elements[0].text == "applied", reply->elements[1].integer };
}

} // namespace spillway::redis

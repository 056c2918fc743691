// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/redis_client.h"
#include "models/domain/usage_event.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace spillway::redis
{

struct StreamEntry {
    std::string id;
    Result<UsageEvent> event; ///< Malformed: the fields make no usage event
    std::vector<std::pair<std::string, std::string>> fields; ///< as they are in the stream
};

/// Drains the usage events of one environment through the consumer group "gateway": what is read stays
/// pending, and in the stream, until acknowledgeAndTrim(). `client` must outlive this.
class StreamReader
{
public:
    StreamReader(RedisClient& client, std::string_view environment, std::string consumer);

    /// Makes stream and group where they are missing, from the first entry on.
    [[nodiscard]] Result<void> ensureGroup(std::chrono::milliseconds timeout);
    /// Up to `count` entries nobody has read, waiting up to `block` for the first (zero: not at all). Empty
    /// when there are none. NotFound when the group is gone (Redis was emptied): ensureGroup() again.
    [[nodiscard]] Result<std::vector<StreamEntry>> readNew(
        int count, std::chrono::milliseconds block, std::chrono::milliseconds timeout);
    /// Takes over up to `count` entries that a consumer read and left for `minimumIdle`.
    [[nodiscard]] Result<std::vector<StreamEntry>> claimStale(
        std::chrono::milliseconds minimumIdle, int count, std::chrono::milliseconds timeout);
    /// Forgets entries that are stored elsewhere, in the group and in the stream at once.
    [[nodiscard]] Result<void> acknowledgeAndTrim(
        std::span<const std::string> ids, std::chrono::milliseconds timeout);
    /// Copies entries that cannot be stored to "…:use:rejected", of which the newest 10,000 are kept.
    [[nodiscard]] Result<void> putAside(std::span<const std::string> ids, std::chrono::milliseconds timeout);

    struct Backlog {
        std::int64_t entries = 0; ///< in the stream: not yet acknowledged
        std::int64_t memoryBytes = 0; ///< used by the whole server
    };
    [[nodiscard]] Result<Backlog> backlog(std::chrono::milliseconds timeout);

private:
    RedisClient& m_client;
    std::string m_key;
    std::string m_consumer;
};

/// The fields that spillway_record appends, as an event: all packed into one, or, by libraries before 1.1,
/// each in its own. Values are what the function library accepts.
[[nodiscard]] Result<UsageEvent> usageEventOf(std::span<const std::pair<std::string, std::string>> fields);

} // namespace spillway::redis

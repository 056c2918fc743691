// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/redis_client.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

struct redisReader;

namespace spillway::redis
{

/// What a server may make us hold for one call (SECURITY §4): hiredis itself limits neither.
inline constexpr std::size_t kMaxReplyBytes = 64U * 1024 * 1024;
inline constexpr std::size_t kMaxReplyElements = 1'000'000;
inline constexpr int kMaxReplyDepth = 7; ///< what hiredis 0.14 can read

/// RESP2 bytes in, replies out, through hiredis' parser. An error is final: the connection is of no use
/// after it.
class ReplyReader
{
public:
    ReplyReader();
    ~ReplyReader();
    ReplyReader(const ReplyReader&) = delete;
    ReplyReader& operator=(const ReplyReader&) = delete;

    [[nodiscard]] Result<void> feed(std::string_view bytes);
    /// The next complete reply; an empty optional when more bytes are needed. Malformed or LimitExceeded
    /// otherwise.
    [[nodiscard]] Result<std::optional<Reply>> next();
    /// Counts bytes and elements from here: call it before each exchange.
    void startExchange();

private:
    struct Limits {
        std::size_t bytes = 0;
        std::size_t elements = 0;
        bool exceeded = false;
    };
    friend struct ReplyBuilder;
    Limits m_limits;
    redisReader* m_reader = nullptr;
};

} // namespace spillway::redis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spillway::redis
{

/// Where a Redis server is and who we are there. Comes from a profile or a configuration file.
struct Endpoint {
    std::string socketPath; ///< a Unix socket; when set, host and port are not used
    std::string host;
    std::uint16_t port = 6379;
    bool tls
        = false; ///< verified against `host`; plain TCP is accepted for loopback only, see allowPlainNetwork
    bool allowPlainNetwork = false; ///< the profile said in as many words that no TLS is wanted
    std::string caFile; ///< empty: the system's
    /// The name sentinels know the master by; `host` and `port` are then a sentinel's. Empty: no sentinel.
    std::string sentinelMaster;
    std::string username; ///< ACL user; empty: "default"
    std::string password; ///< empty: no login is sent
};

/// A decoded RESP2 value.
struct Reply {
    enum class Type : std::uint8_t { Nil, Integer, String, Status, Error, Array };
    Type type = Type::Nil;
    std::int64_t integer = 0;
    std::string text; ///< of String, Status and Error; may hold any bytes
    std::vector<Reply> elements;
    [[nodiscard]] bool isError() const { return type == Type::Error; }
};

using Command = std::vector<std::string>;

/// One connection, used from the thread that made it, every call with a deadline. A broken connection
/// stays broken: connect() again makes a fresh one, with a fresh parser.
class RedisClient
{
public:
    explicit RedisClient(Endpoint endpoint);
    ~RedisClient();
    RedisClient(const RedisClient&) = delete;
    RedisClient& operator=(const RedisClient&) = delete;

    /// Connects, does TLS where asked, authenticates and names the connection. AccessDenied when the
    /// server refuses the login, Unreachable or TimedOut otherwise. Asks a sentinel for the master where
    /// there is one, and checks that it is. Plain TCP beyond this machine is refused unless the endpoint
    /// allows it.
    [[nodiscard]] Result<void> connect(std::chrono::milliseconds timeout);
    [[nodiscard]] bool isConnected() const;
    void close();

    /// One command, one reply. An error reply of the server is a failure with its text: NOPERM and
    /// WRONGPASS are AccessDenied, an unknown function or script NotFound, a refused argument of the function
    /// library InvalidArgument, a server that is loading or not a primary Unreachable, others Internal.
    /// In a cluster a key that has MOVED is followed to its node, five times at most.
    [[nodiscard]] Result<Reply> call(const Command& command, std::chrono::milliseconds timeout);
    /// Sends all, then reads all: one round trip. Error replies are elements, not failures.
    [[nodiscard]] Result<std::vector<Reply>> pipeline(
        std::span<const Command> commands, std::chrono::milliseconds timeout);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace spillway::redis

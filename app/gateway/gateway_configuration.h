// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/endpoint.h"
#include "app/redis/redis_client.h"
#include "models/domain/result.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spillway::gateway
{

struct HttpSettings {
    bool enabled = true; ///< false when listen is ""
    std::string address = "127.0.0.1";
    std::uint16_t port = 8377;
    std::string certificateFile; ///< absolute; empty: no TLS, and loopback only
    std::string keyFile; ///< absolute
    int connections = 64;
    int connectionsAnAddress = 8;
};

struct CommandSettings {
    std::string keysDirectory; ///< absolute; empty: nobody can give orders
    std::string gatewayKeyId = "gateway";
    std::string gatewayKeyFile; ///< absolute; empty: answers and the audit are not signed, no safeguards
    bool twoPerson = false; ///< what loosens waits for a second person
};

struct CollectorSettings {
    int batchEvents = 5000; ///< most events in one transaction
    std::chrono::milliseconds block{ 1000 }; ///< how long one read waits for something new
    std::chrono::milliseconds claimAfter{ 30'000 }; ///< an entry silent for this long has lost its gateway
    std::int64_t memoryWarningMegabytes = 1024; ///< of Redis, while PostgreSQL is away
};

struct RetentionSettings {
    int usageMonths = 0; ///< months of raw events that are kept, at least 2; 0 keeps all
};

/// What one gateway process is told by its file. Holds passwords: never printed, never logged.
struct GatewayConfiguration {
    postgres::Endpoint postgres; ///< as the gateway's own role
    postgres::Endpoint
        postgresOwner; ///< the same server as a role that may create roles; for `migrate` alone
    std::vector<redis::Endpoint> redis; ///< every primary that backends call; at least one
    std::string environment;
    std::string zone = "UTC";
    HttpSettings http;
    CommandSettings commands;
    CollectorSettings collector;
    RetentionSettings retention;
};

/// Reads TOML. An unknown key, a wrong type or a value out of range is refused with its name and line.
/// Relative paths in it, such as password_file, are relative to `directory`.
[[nodiscard]] Result<GatewayConfiguration> parseGatewayConfiguration(
    std::string_view toml, const std::string& directory);
[[nodiscard]] Result<GatewayConfiguration> readGatewayConfiguration(const std::string& path);

} // namespace spillway::gateway

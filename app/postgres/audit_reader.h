// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/commands/audit_chain.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spillway::postgres
{

/// What became of one command, as PostgreSQL tells it.
struct CommandStory {
    struct Step {
        std::string state; ///< "recorded", "applied" …
        Instant at;
        std::string actor;
        std::optional<std::int64_t> controlVersion;
        std::string text; ///< one sentence for people; may be empty
    };
    std::string type, environment, reason, actor, keyId;
    std::vector<Step> steps; ///< oldest first
};

/// Reads the audit and what people signed from schema `console`, for the console's role.
class AuditReader
{
public:
    static constexpr std::int64_t kPage = 5000; ///< rows a round trip: streaming holds no more

    explicit AuditReader(Connection& connection) : m_connection(connection) { }

    /// Every entry after `after`, ascending, of all environments: they share one chain. Stops early, without
    /// an error, when `take` answers false.
    [[nodiscard]] Result<void> entries(
        std::int64_t after, const std::function<bool(const commands::AuditEntry&)>& take);
    [[nodiscard]] Result<void> requests(const std::function<void(const commands::StoredRequest&)>& take);
    [[nodiscard]] Result<std::vector<commands::SignedHead>> heads(); ///< ascending

    struct Filter {
        std::string environment;
        std::optional<std::int64_t> before; ///< entries below this number; nothing: from the end
        std::vector<std::string> kinds; ///< beginnings: "command."; empty: all
        std::string actor; ///< empty: anyone
    };
    /// Newest first.
    [[nodiscard]] Result<std::vector<commands::AuditEntry>> newest(const Filter& filter, std::int64_t count);

    /// Everyone who has an entry there, the busiest first.
    [[nodiscard]] Result<std::vector<std::string>> actors(const std::string& environment);

    /// NotFound when there is no such command.
    [[nodiscard]] Result<CommandStory> story(const std::string& commandId);
    /// Of the control state that PostgreSQL holds. NotFound before there is one.
    [[nodiscard]] Result<std::int64_t> controlVersion(const std::string& environment);

    /// All of it in one snapshot: chain, signed heads, `remembered`, and what people signed against `keys`.
    [[nodiscard]] Result<commands::AuditVerdict> verify(
        const std::optional<commands::Ed25519PublicKey>& gateway, const commands::KeyRing& keys,
        std::optional<commands::AuditMark> remembered);

private:
    Connection& m_connection;
};

} // namespace spillway::postgres

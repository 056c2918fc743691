// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "app/postgres/control_record.h"
#include "models/commands/command_answer.h"
#include "models/domain/money.h"
#include "models/domain/zone.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spillway::postgres
{

/// A row of spillway.command: what was ordered, as it was signed. Never changed.
struct CommandEntry {
    std::string id; ///< UUID, the request's Idempotency-Key
    std::string environment = {}; ///< set by reading
    std::string type;
    std::string parameters; ///< JSON
    std::string reason;
    std::string actor; ///< the person, or "safeguard"
    std::string keyId;
    std::int64_t expectedVersion = 0;
    std::optional<std::int64_t> durationSeconds;
    Instant receivedAt; ///< by the database's clock; set by reading
    std::string request; ///< commands::encodeStoredRequest
    std::string body; ///< the signed bytes
};

/// A row of spillway.command_event.
struct CommandEvent {
    commands::CommandState state = commands::CommandState::Recorded;
    Instant at;
    std::string actor;
    std::optional<std::int64_t> controlVersion;
    std::string detail = "{}"; ///< JSON
};

/// An event to add, and how the audit words it.
struct CommandStep {
    commands::CommandState state = commands::CommandState::Recorded;
    std::string actor;
    std::optional<std::int64_t> controlVersion = {};
    std::string detail = "{}"; ///< JSON
    std::string auditKind; ///< "command.applied"
    std::string auditDetail; ///< JSON
};

/// A command whose last event is not an end.
struct OpenCommand {
    std::string id;
    commands::CommandState state = commands::CommandState::Recorded;
    Instant since; ///< of that event
    std::optional<std::int64_t> controlVersion;
    Instant receivedAt;
};

/// What break-glass did more than half an hour ago and nobody approved: the control documents around it.
struct DueRevert {
    std::string id;
    std::string before;
    std::string after;
};

/// Commands, their events, nonces and the audit of one environment. For the gateway's role. Joins the
/// caller's transaction where there is one. No statement here changes or removes a command, an event or an
/// audit entry.
class CommandRecord
{
public:
    CommandRecord(Connection& connection, std::string environment)
        : m_connection(connection)
        , m_environment(std::move(environment))
    {
    }

    enum class Admission : std::uint8_t {
        New, ///< recorded now
        Known, ///< the id was there; the nonce is used up
        NonceUsed, ///< nothing was recorded
    };
    [[nodiscard]] Result<Admission> record(const CommandEntry& entry, std::string_view nonce,
        Instant nonceExpires, const std::string& auditDetail);
    /// False when this key has used it before.
    [[nodiscard]] Result<bool> useNonce(std::string_view keyId, std::string_view nonce, Instant expires);
    [[nodiscard]] Result<void> forgetNonces();

    [[nodiscard]] Result<std::optional<CommandEntry>> find(const std::string& id);
    [[nodiscard]] Result<std::vector<CommandEvent>> events(const std::string& id); ///< oldest first
    /// Conflict when the command has ended before.
    [[nodiscard]] Result<void> step(const std::string& id, const CommandStep& step);
    [[nodiscard]] Result<std::vector<OpenCommand>> open(); ///< oldest first
    [[nodiscard]] Result<std::vector<DueRevert>> dueReverts(Instant now);

    /// Reads the control state and holds it until the transaction ends. NotFound before there is one.
    [[nodiscard]] Result<RecordedControl> lockControl();
    /// True for one gateway at a time, until its transaction ends.
    [[nodiscard]] Result<bool> takeSafeguardTurn();

    [[nodiscard]] Result<void> audit(std::string_view kind, std::string_view actor,
        const std::optional<std::string>& commandId, const std::string& detail);
    struct Head {
        std::int64_t sequence = 0;
        std::string hash; ///< 32 bytes
        bool isSigned = false;
    };
    [[nodiscard]] Result<std::optional<Head>> lastAudit();
    [[nodiscard]] Result<void> addHead(
        const Head& head, std::string_view keyId, std::string_view signatureBase64);

    /// An incident of `rule`, one while it is open; `scope` is the id of the command that ends it.
    [[nodiscard]] Result<void> raiseAlert(
        std::string_view rule, const std::string& scope, const std::string& text);
    [[nodiscard]] Result<void> endAlerts(const std::string& scope);

    struct Spend {
        Money first;
        Money second;
    };
    /// By the roll-ups, since two instants that are whole quarter hours.
    [[nodiscard]] Result<Spend> spendSince(Instant first, Instant second);
    /// By the roll-ups, in the running hour, day, week and month.
    [[nodiscard]] Result<std::map<Period, Money>> spendOf(const Zone& zone, Instant now);

private:
    Connection& m_connection;
    const std::string m_environment;
};

} // namespace spillway::postgres

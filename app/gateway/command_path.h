// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/command_record.h"
#include "models/commands/http_signature.h"
#include "models/commands/key_file.h"

#include <expected>
#include <string>
#include <vector>

namespace spillway::gateway
{

/// What is the same for every command of one gateway.
struct CommandRules {
    std::string environment;
    bool twoPerson = false; ///< what loosens waits for a second person
    std::string gatewayKeyId; ///< of the gateway's own key: safeguards sign with it
};

/// A request whose signature was found good, and whose key is still known.
struct SignedOrder {
    commands::HttpRequest request;
    commands::VerifiedRequest signature;
};

/// A command as PostgreSQL has it.
struct StoredCommand {
    postgres::CommandEntry entry;
    std::vector<postgres::CommandEvent> events; ///< oldest first
    [[nodiscard]] commands::CommandState lastState() const
    {
        return events.empty() ? commands::CommandState::Recorded : events.back().state;
    }
};

inline constexpr std::string_view kSafeguardActor = "safeguard";
inline constexpr std::string_view kGatewayActor = "gateway";
/// A command that was interrupted is carried out by whoever finds it within this time, and reported as failed
/// after it: who ordered it has long acted otherwise.
inline constexpr std::chrono::seconds kResumable{ 60 };

/// The way of a command through PostgreSQL: recorded, then applied to the recorded control state or refused,
/// each step with its audit entry in the same transaction. Whatever changes the control state holds its row
/// first, so that any number of gateways take turns. Redis is told by others, from what is recorded here.
///
/// A Problem is for the caller of the command; NotRecorded when PostgreSQL does not answer.
class CommandPath
{
public:
    CommandPath(postgres::Connection& connection, const CommandRules& rules, const commands::KeyRing& keys);

    struct Ordered {
        std::string id;
        bool isNew = false; ///< false: a repetition of a command recorded before
    };
    /// Records and carries out. A refusal that is an outcome of the command is recorded with it and found by
    /// load(); a Problem here is one of the request.
    [[nodiscard]] std::expected<Ordered, commands::Problem> order(const SignedOrder& order, Instant now);
    /// Approves or turns down; carries out what was approved.
    [[nodiscard]] std::expected<void, commands::Problem> decide(
        const std::string& id, const SignedOrder& order, Instant now);
    /// Orders what the gateway itself decided: recorded and applied in one transaction. False when it was
    /// ordered before, by whichever gateway.
    [[nodiscard]] Result<bool> orderSafeguard(
        const commands::HttpRequest& request, const std::string& id, std::string_view nonce, Instant now);

    /// Carries out a recorded command unless it has ended; reports one that is too old as failed.
    [[nodiscard]] Result<void> carryOut(const std::string& id, Instant now);
    /// Every Redis holds this version: notes it on the commands up to it.
    [[nodiscard]] Result<void> markSeen(std::int64_t version);
    /// The same for one command, which costs the same however many others there are.
    [[nodiscard]] Result<void> markSeen(const std::string& id, std::int64_t version);
    /// Takes levers whose time is over out of the recorded state; true when there were any.
    [[nodiscard]] Result<bool> recordLapses(Instant now);
    /// A Redis holds `held`, newer than the record: the database was restored from a backup, or somebody
    /// wrote past the gateway. Without a record nothing is in force, so the recorded levers are, under a
    /// version above both, and the audit tells which levers `held` had. False when the record has caught up.
    [[nodiscard]] Result<bool> overtake(const std::string& redis, const ControlState& held, Instant now);
    [[nodiscard]] Result<void> lapseApproval(const std::string& id, Instant now);
    [[nodiscard]] Result<void> revertBreakGlass(const postgres::DueRevert& due, Instant now);

    [[nodiscard]] Result<std::optional<StoredCommand>> load(const std::string& id);
    /// The recorded control state, levers that have lapsed included.
    [[nodiscard]] Result<ControlState> controlState();
    /// The same, held until the caller's transaction ends.
    [[nodiscard]] Result<ControlState> lockState();
    [[nodiscard]] postgres::CommandRecord& record() { return m_record; }

private:
    struct Refusal {
        commands::ProblemKind kind = commands::ProblemKind::Internal;
        std::string why;
        std::string next;
    };
    [[nodiscard]] Result<void> settle(const StoredCommand& stored, const ControlState& state, Instant now);
    [[nodiscard]] Result<void> apply(const StoredCommand& stored, const commands::Command& command,
        const ControlState& state, bool breakGlass, Instant now);
    [[nodiscard]] Result<void> refuse(
        const std::string& id, const std::string& actor, const Refusal& refusal);
    [[nodiscard]] Result<void> awaitApproval(
        const postgres::CommandEntry& entry, const commands::Command& command, Instant now);
    [[nodiscard]] commands::Problem refuseUnrecorded(
        const SignedOrder& order, bool keyIsValid, const Error& wrong);
    [[nodiscard]] std::expected<Ordered, commands::Problem> repeated(const postgres::CommandEntry& entry);
    [[nodiscard]] std::expected<void, commands::Problem> decideHeld(const StoredCommand& stored,
        const SignedOrder& order, bool approves, const ControlState& state, Instant now);
    [[nodiscard]] Result<void> turnDown(const StoredCommand& stored, const std::string& person);
    [[nodiscard]] Result<void> approve(const StoredCommand& stored, const SignedOrder& order,
        const std::string& person, const ControlState& state, Instant now);
    [[nodiscard]] Result<void> noteLapsed(const ControlState& before, const ControlState& after, Instant now);
    [[nodiscard]] Result<void> save(const ControlState& before, const ControlState& next, Instant now);

    postgres::Connection& m_connection;
    const CommandRules& m_rules;
    const commands::KeyRing& m_keys;
    postgres::CommandRecord m_record;
};

/// The outcome a refused command was given, as its event keeps it; nothing when it was not refused.
[[nodiscard]] std::optional<commands::Problem> problemOf(const StoredCommand& stored);

/// PostgreSQL's failure as the caller of a command is told it: nothing was changed.
[[nodiscard]] commands::Problem notRecorded(const Error& error);

} // namespace spillway::gateway

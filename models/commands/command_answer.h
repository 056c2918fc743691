// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/commands/levers.h"
#include "models/commands/roles.h"

/// What the gateway answers, as values: both sides encode and decode here. Documents are JSON objects with
/// members in snake case, instants as "2026-03-12T17:04:20.123456Z" and absent members left out. A reader
/// passes over members it does not know, so that an older console understands a newer gateway; a request is
/// read strictly.
namespace spillway::commands
{

/// The last thing that happened to a command.
enum class CommandState : std::uint8_t {
    Recorded, ///< in PostgreSQL; nothing has changed yet
    AwaitingApproval, ///< waits for another person
    Approved, ///< by another person; about to be applied
    Applied, ///< the recorded control state has it; some Redis may not have heard yet
    Seen, ///< every Redis holds it
    Refused, ///< final: nothing was changed, `why` says what for
    Failed, ///< final: nothing was changed, by a fault of the gateway or its servers
    Lapsed, ///< final: with `appliedAt` its lever ended by itself; without, no approval came in time
};
inline constexpr CommandState kCommandStates[]
    = { CommandState::Recorded, CommandState::AwaitingApproval, CommandState::Approved, CommandState::Applied,
          CommandState::Seen, CommandState::Refused, CommandState::Failed, CommandState::Lapsed };
[[nodiscard]] std::string_view commandStateName(CommandState state); ///< "awaiting_approval"
[[nodiscard]] Result<CommandState> parseCommandState(std::string_view name);

/// Whether one Redis server holds the control state that PostgreSQL records.
struct ProjectionAnswer {
    std::string name = {}; ///< "127.0.0.1:6379"; never a password
    bool holds = false;
    std::int64_t version = 0; ///< what it held when last written or looked at; 0: unknown or nothing
    bool operator==(const ProjectionAnswer&) const = default;
};

/// Of a command that needs a second person.
struct ApprovalAnswer {
    Instant lapsesAt;
    std::optional<std::string> decidedBy = {}; ///< the person who approved or turned it down
    std::optional<Instant> decidedAt = {};
    bool operator==(const ApprovalAnswer&) const = default;
};

/// 200, or 202 while it waits for an approval or a Redis: of `POST /v1/commands`, of
/// `POST /v1/commands/{id}/approval` and of `GET /v1/commands/{id}`.
struct CommandAnswer {
    std::string id = {}; ///< the Idempotency-Key of the request that ordered it
    CommandState state = CommandState::Recorded;
    std::string type = {}; ///< "pause_tier"
    std::string environment = {};
    std::string actor = {}; ///< the person
    std::string keyId = {};
    std::string reason = {};
    std::string body = {}; ///< the signed bytes of the command, verbatim: decodeCommand reads them
    std::string digest = {}; ///< their Content-Digest, which an approval repeats
    std::int64_t expectedVersion = 0;
    std::optional<std::int64_t> controlVersion = {}; ///< of the control state it made
    Instant receivedAt;
    std::optional<Instant> appliedAt = {}; ///< the recorded state has it
    std::optional<Instant> seenAt = {}; ///< every Redis has it
    std::optional<Instant> expiresAt = {}; ///< its lever ends by itself
    std::optional<ApprovalAnswer> approval = {};
    std::vector<ProjectionAnswer> projections = {}; ///< as this gateway sees them now; empty where it is past
    bool breakGlass = false;
    std::string why = {}; ///< of Refused, Failed and Lapsed: one sentence
    std::string next = {}; ///< one sentence: what happens now, or what to do
    Instant serverTime;
    bool operator==(const CommandAnswer&) const = default;
};
[[nodiscard]] std::string encodeCommandAnswer(const CommandAnswer& answer);
[[nodiscard]] Result<CommandAnswer> decodeCommandAnswer(std::string_view json);
/// 202 while something has to happen before it is in force everywhere, else 200.
[[nodiscard]] int httpStatusOf(const CommandAnswer& answer);

/// 200 of `GET /v1/control`.
struct ControlAnswer {
    ControlState state; ///< as PostgreSQL records it; levers that have lapsed by `serverTime` are out
    std::vector<ProjectionAnswer> projections = {};
    bool twoPerson = false; ///< loosening waits for a second person
    std::vector<std::string> awaitingApproval = {}; ///< ids of commands, oldest first
    Instant serverTime;
    bool operator==(const ControlAnswer&) const = default;
};
[[nodiscard]] std::string encodeControlAnswer(const ControlAnswer& answer);
[[nodiscard]] Result<ControlAnswer> decodeControlAnswer(std::string_view json);

/// The body of `POST /v1/commands/{id}/approval`: `{"decision":"approve","command_digest":"sha-256=:…:"}`.
/// It repeats the digest of what was ordered, so that nobody approves what he was not shown. The person who
/// ordered may withdraw by turning down.
struct ApprovalRequest {
    bool approve = true; ///< "approve" or "turn_down"
    std::string commandDigest = {};
    bool operator==(const ApprovalRequest&) const = default;
};
[[nodiscard]] std::string encodeApprovalRequest(const ApprovalRequest& request);
[[nodiscard]] Result<ApprovalRequest> decodeApprovalRequest(std::string_view json);

/// What can be wrong with a request. Each has one type, title and status.
enum class ProblemKind : std::uint8_t {
    Malformed, ///< 400: not HTTP/1.1, not JSON, not the profile of signatures
    IdempotencyKeyMissing, ///< 400
    DigestMismatch, ///< 400: the body is not the one that was signed
    SignatureRefused, ///< 401: no signature, unknown or expired key, wrong signature: always the same answer
    ClockSkew, ///< 401, with server_time
    SignatureExpired, ///< 401, with server_time
    NonceUsed, ///< 401: this very request was sent before
    Forbidden, ///< 403: the key's roles do not allow it
    SecondPersonNeeded, ///< 403: nobody approves his own command
    NotFound, ///< 404
    MethodNotAllowed, ///< 405
    VersionConflict, ///< 409, with current_version and control: the state changed since it was looked at
    NothingToDo, ///< 409: nothing to resume or clear
    StillRunning, ///< 409: the same command is being carried out
    NotAwaitingApproval, ///< 409: decided or lapsed before
    BodyTooLarge, ///< 413
    MediaTypeRefused, ///< 415
    InvalidCommand, ///< 422: understood, and wrong
    IdempotencyKeyReused, ///< 422: with another body or key
    TooManyFailures, ///< 429, with retry_after_s: of this address
    HeaderTooLarge, ///< 431
    Internal, ///< 500
    TransferEncodingRefused, ///< 501
    NotRecorded, ///< 503: PostgreSQL does not answer; without a record nothing is changed
    VersionRefused, ///< 505: not HTTP/1.1
};
inline constexpr ProblemKind kProblemKinds[] = { ProblemKind::Malformed, ProblemKind::IdempotencyKeyMissing,
    ProblemKind::DigestMismatch, ProblemKind::SignatureRefused, ProblemKind::ClockSkew,
    ProblemKind::SignatureExpired, ProblemKind::NonceUsed, ProblemKind::Forbidden,
    ProblemKind::SecondPersonNeeded, ProblemKind::NotFound, ProblemKind::MethodNotAllowed,
    ProblemKind::VersionConflict, ProblemKind::NothingToDo, ProblemKind::StillRunning,
    ProblemKind::NotAwaitingApproval, ProblemKind::BodyTooLarge, ProblemKind::MediaTypeRefused,
    ProblemKind::InvalidCommand, ProblemKind::IdempotencyKeyReused, ProblemKind::TooManyFailures,
    ProblemKind::HeaderTooLarge, ProblemKind::Internal, ProblemKind::TransferEncodingRefused,
    ProblemKind::NotRecorded, ProblemKind::VersionRefused };
[[nodiscard]] int httpStatusOf(ProblemKind kind);
[[nodiscard]] std::string_view problemType(ProblemKind kind); ///< "urn:spillway:problem:version-conflict"
[[nodiscard]] std::string_view problemTitle(ProblemKind kind); ///< "The control state has changed"

/// An RFC 9457 problem document (application/problem+json). It never repeats bytes of the request.
struct Problem {
    ProblemKind kind = ProblemKind::Internal;
    std::string detail = {}; ///< what is wrong with this request, one sentence
    std::string next = {}; ///< what to do, one sentence
    std::optional<Instant> serverTime = {};
    std::optional<std::int64_t> currentVersion = {};
    std::optional<std::string> commandId = {};
    std::optional<std::chrono::seconds> retryAfter = {};
    std::optional<ControlAnswer> control = {}; ///< the current state, for looking and deciding again
    bool operator==(const Problem&) const = default;
};
[[nodiscard]] std::string encodeProblem(const Problem& problem);
/// A type that is not known reads as the first kind of its status, or Internal.
[[nodiscard]] Result<Problem> decodeProblem(std::string_view json);

} // namespace spillway::commands

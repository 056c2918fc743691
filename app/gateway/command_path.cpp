// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/command_path.h"

#include "app/gateway/audit_text.h"
#include "app/gateway/command_entry.h"
#include "models/commands/apply_command.h"
#include "models/commands/evidence.h"
#include "models/domain/control_document.h"

#include <QJsonArray>

#include <algorithm>

namespace spillway::gateway
{

using commands::Command;
using commands::CommandState;
using commands::Problem;
using commands::ProblemKind;
using postgres::CommandEntry;
using postgres::CommandRecord;
using postgres::Transaction;

namespace
{

bool isEnd(CommandState state)
{
    switch (state) {
    case CommandState::Applied:
    case CommandState::Seen:
    case CommandState::Refused:
    case CommandState::Failed:
    case CommandState::Lapsed:
        return true;
    case CommandState::Recorded:
    case CommandState::AwaitingApproval:
    case CommandState::Approved:
        return false;
    }
    return true;
}

/// The control document keeps milliseconds; what is applied and what is read back are to be the same.
Instant wholeMilliseconds(Instant now)
{
    return std::chrono::floor<std::chrono::milliseconds>(now);
}

Problem problemOfBody(const Error& error)
{
    const bool unread = error.code == ErrorCode::Malformed;
    return { .kind = unread ? ProblemKind::Malformed : ProblemKind::InvalidCommand,
        .detail = error.message,
        .next = "Correct the command and send it with a new Idempotency-Key." };
}

} // namespace

Problem notRecorded(const Error& error)
{
    const bool busy = error.code == ErrorCode::Conflict;
    return {
        .kind = busy ? ProblemKind::StillRunning : ProblemKind::NotRecorded,
        .detail = busy ? "Another gateway is carrying this out."
                       : "PostgreSQL does not answer, and without a record nothing is changed.",
        .next = busy
            ? "Ask for the command's state in a moment."
            : "Repeat it with the same Idempotency-Key when PostgreSQL is back; the levers stay as they are."
    };
}

std::optional<Problem> problemOf(const StoredCommand& stored)
{
    const auto found = std::ranges::find_if(stored.events, [](const auto& event) {
        return event.state == CommandState::Refused || event.state == CommandState::Failed;
    });
    if (found == stored.events.end()) {
        return std::nullopt;
    }
    const QJsonObject detail = jsonOf(found->detail);
    const auto member = [&detail](QLatin1String name) { return detail.value(name).toString().toStdString(); };
    const std::string type = member(QLatin1String("problem"));
    const auto* kind = std::ranges::find(commands::kProblemKinds, type, commands::problemType);
    return Problem{ .kind = kind == std::end(commands::kProblemKinds) ? ProblemKind::Internal : *kind,
        .detail = member(QLatin1String("text")),
        .next = member(QLatin1String("next")),
        .serverTime = {},
        .currentVersion = {},
        .commandId = stored.entry.id };
}

CommandPath::CommandPath(
    postgres::Connection& connection, const CommandRules& rules, const commands::KeyRing& keys)
    : m_connection(connection)
    , m_rules(rules)
    , m_keys(keys)
    , m_record(connection, rules.environment)
{
}

Result<std::optional<StoredCommand>> CommandPath::load(const std::string& id)
{
    auto entry = m_record.find(id);
    if (!entry || !*entry) {
        return entry ? Result<std::optional<StoredCommand>>(std::nullopt) : std::unexpected(entry.error());
    }
    auto events = m_record.events(id);
    if (!events) {
        return std::unexpected(events.error());
    }
    return std::optional(StoredCommand{ std::move(**entry), std::move(*events) });
}

Result<ControlState> CommandPath::controlState()
{
    const auto recorded = postgres::ControlRecord(m_connection, m_rules.environment).load();
    if (!recorded || !*recorded) {
        return recorded ? failure(ErrorCode::NotFound, "no control state is recorded yet")
                        : std::unexpected(recorded.error());
    }
    return decodeControlDocument((*recorded)->document);
}

Result<ControlState> CommandPath::lockState()
{
    const auto recorded = m_record.lockControl();
    return recorded ? decodeControlDocument(recorded->document) : std::unexpected(recorded.error());
}

Result<void> CommandPath::save(const ControlState& before, const ControlState& next, Instant now)
{
    return postgres::ControlRecord(m_connection, m_rules.environment)
        .save(before.version, { .version = next.version, .document = encodeControlDocument(next, now) });
}

std::expected<CommandPath::Ordered, Problem> CommandPath::order(const SignedOrder& order, Instant now)
{
    const commands::KeyFile* key = m_keys.find(order.signature.keyId, now);
    const auto command = commands::decodeCommand(order.request.body);
    const auto request = commands::encodeStoredRequest(order.request);
    const bool here = command && command->environment == m_rules.environment;
    if (key == nullptr || !here || !request) {
        const Error elsewhere{ ErrorCode::InvalidArgument,
            "This gateway keeps \"" + m_rules.environment + "\", the command is for another environment." };
        return std::unexpected(
            refuseUnrecorded(order, key != nullptr, command ? elsewhere : command.error()));
    }
    const CommandEntry entry = entryOf(
        *command, *order.signature.idempotencyKey, key->person, key->keyId, *request, order.request.body);
    const auto admission = m_record.record(
        entry, order.signature.nonce, order.signature.expires, recordedDetail(*command, entry));
    if (!admission) {
        return std::unexpected(notRecorded(admission.error()));
    }
    switch (*admission) {
    case CommandRecord::Admission::NonceUsed:
        return std::unexpected(Problem{ .kind = ProblemKind::NonceUsed,
            .detail = "This very request was sent before.",
            .next = "Sign afresh; with the same Idempotency-Key the first outcome is answered." });
    case CommandRecord::Admission::Known:
        return repeated(entry);
    case CommandRecord::Admission::New:
        break;
    }
    if (const auto done = carryOut(entry.id, now); !done) {
        Problem problem = notRecorded(done.error());
        problem.commandId = entry.id;
        problem.detail = "The command is recorded and could not be carried out yet.";
        problem.next = "It is finished or reported within a minute: ask for its state.";
        return std::unexpected(std::move(problem));
    }
    return Ordered{ .id = entry.id, .isNew = true };
}

/// What is wrong before anything is recorded uses the nonce up all the same.
Problem CommandPath::refuseUnrecorded(const SignedOrder& order, bool keyIsValid, const Error& wrong)
{
    const auto fresh
        = m_record.useNonce(order.signature.keyId, order.signature.nonce, order.signature.expires);
    if (!fresh) {
        return notRecorded(fresh.error());
    }
    if (!keyIsValid) {
        return { .kind = ProblemKind::SignatureRefused,
            .detail = "The key may not sign any more.",
            .next = "Sign with a key that is in the gateway's keys.d." };
    }
    return problemOfBody(wrong);
}

/// The id was recorded before: the first outcome for the same key and body, nothing for anything else.
std::expected<CommandPath::Ordered, Problem> CommandPath::repeated(const CommandEntry& entry)
{
    const auto first = load(entry.id);
    if (!first) {
        return std::unexpected(notRecorded(first.error()));
    }
    if (!*first || (*first)->entry.keyId != entry.keyId || (*first)->entry.body != entry.body) {
        return std::unexpected(Problem{ .kind = ProblemKind::IdempotencyKeyReused,
            .detail = "This Idempotency-Key was used for another command.",
            .next = "Send a new UUID for a new command." });
    }
    const auto& events = (*first)->events;
    const bool waits = std::ranges::any_of(
        events, [](const auto& event) { return event.state == CommandState::AwaitingApproval; });
    if (!waits && std::ranges::none_of(events, [](const auto& event) { return isEnd(event.state); })) {
        return std::unexpected(Problem{ .kind = ProblemKind::StillRunning,
            .detail = "The same command is being carried out.",
            .next = "Ask for its state, or repeat this in a moment.",
            .serverTime = {},
            .currentVersion = {},
            .commandId = entry.id });
    }
    return Ordered{ .id = entry.id, .isNew = false };
}

Result<void> CommandPath::carryOut(const std::string& id, Instant now)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    const auto state = lockState();
    const auto stored = state ? load(id) : std::unexpected(state.error());
    if (!stored || !*stored) {
        return stored ? failure(ErrorCode::NotFound, "there is no such command")
                      : std::unexpected(stored.error());
    }
    const bool settled = std::ranges::any_of((*stored)->events, [](const auto& event) {
        return isEnd(event.state) || event.state == CommandState::AwaitingApproval;
    });
    if (settled) {
        return {};
    }
    const auto done = settle(**stored, *state, now);
    return done ? transaction->commit() : done;
}

Result<void> CommandPath::settle(const StoredCommand& stored, const ControlState& state, Instant now)
{
    const CommandEntry& entry = stored.entry;
    const auto command = commands::decodeCommand(entry.body);
    if (!command) {
        return std::unexpected(command.error());
    }
    if (now - entry.receivedAt > kResumable) {
        return m_record.step(entry.id,
            { .state = CommandState::Failed,
                .actor = std::string(kGatewayActor),
                .detail
                = auditText("The gateway was interrupted and the command is too old to be carried out now.",
                    { { "problem", jsonText(commands::problemType(ProblemKind::Internal)) },
                        { "next",
                            jsonText(
                                "Look at the control state and order it again if it is still wanted.") } }),
                .auditKind = "command.failed",
                .auditDetail = auditText("Interrupted before it was carried out; not carried out late.") });
    }
    if (command->expectedVersion != state.version) {
        // What it would do to a state its sender did not look at says nothing about what he may do.
        return apply(stored, *command, state, false, now);
    }
    const commands::KeyFile* key = m_keys.known(entry.keyId);
    const commands::RoleSet roles = key != nullptr ? key->roles : commands::RoleSet();
    const auto effect = commands::effectOf(*command, state, now);
    const auto permission = commands::permissionFor(roles, effect, m_rules.twoPerson);
    if (permission == commands::Permission::Refused) {
        return refuse(entry.id, entry.actor,
            { ProblemKind::Forbidden,
                "The roles of this key do not allow what " + std::string(commands::effectName(effect)) + ".",
                effect == commands::Effect::Loosens ? "Ask an approver." : "Ask an operator." });
    }
    const bool breakGlass = permission == commands::Permission::AllowedLoudly;
    const bool lasts = commands::mayLapse(command->type)
        && (!command->duration || *command->duration > commands::kBreakGlassLifetime);
    if (breakGlass && lasts) {
        return refuse(entry.id, entry.actor,
            { ProblemKind::InvalidCommand, "A break-glass key sets a lever for at most 30 minutes.",
                "Send a duration_s of at most 1800." });
    }
    if (permission == commands::Permission::NeedsSecondPerson) {
        const auto trial = stateAfter(m_connection, state, *command, entry, now);
        if (!trial) {
            return std::unexpected(trial.error());
        }
        if (*trial) {
            return awaitApproval(entry, *command, now);
        }
    }
    return apply(stored, *command, state, breakGlass, wholeMilliseconds(now));
}

Result<void> CommandPath::apply(const StoredCommand& stored, const Command& command,
    const ControlState& state, bool breakGlass, Instant now)
{
    const CommandEntry& entry = stored.entry;
    const auto applied = stateAfter(m_connection, state, command, entry, now);
    if (!applied) {
        return std::unexpected(applied.error());
    }
    const Result<ControlState>& next = *applied;
    if (!next) {
        const bool conflict = next.error().code == ErrorCode::Conflict;
        const bool stale = conflict && command.expectedVersion != state.version;
        return refuse(entry.id, entry.actor,
            { stale            ? ProblemKind::VersionConflict
                    : conflict ? ProblemKind::NothingToDo
                               : ProblemKind::InvalidCommand,
                next.error().message,
                stale ? "Look at the current state and decide again." : "Look at what is in force." });
    }
    if (const auto saved = save(state, *next, now); !saved) {
        return saved;
    }
    if (const auto noted = noteLapsed(state, *next, now); !noted) {
        return noted;
    }
    QJsonObject detail{ { QStringLiteral("effect"),
        jsonText(commands::effectName(commands::effectOf(command, state, now))) } };
    if (breakGlass) {
        detail.insert(QStringLiteral("break_glass"), true);
        detail.insert(QStringLiteral("reverts_at"), jsonText(toIsoUtc(now + commands::kBreakGlassLifetime)));
        detail.insert(QStringLiteral("before"), jsonText(encodeControlDocument(state, now)));
        detail.insert(QStringLiteral("after"), jsonText(encodeControlDocument(*next, now)));
    }
    const std::string text = describe(command) + (breakGlass ? " (break-glass)" : "");
    const auto stepped = m_record.step(entry.id,
        { .state = CommandState::Applied,
            .actor = entry.actor,
            .controlVersion = next->version,
            .detail = QJsonDocument(detail).toJson(QJsonDocument::Compact).toStdString(),
            .auditKind = breakGlass ? "command.applied_by_break_glass" : "command.applied",
            .auditDetail = auditText(text,
                { { "version", static_cast<qint64>(next->version) },
                    { "changes", changesJson(state, *next, now) } }) });
    if (!stepped || !breakGlass) {
        return stepped;
    }
    return m_record.raiseAlert("break_glass", entry.id, entry.actor + " broke the glass: " + text);
}

Result<void> CommandPath::refuse(const std::string& id, const std::string& actor, const Refusal& refusal)
{
    return m_record.step(id,
        { .state = CommandState::Refused,
            .actor = actor,
            .detail = auditText(refusal.why,
                { { "problem", jsonText(commands::problemType(refusal.kind)) },
                    { "next", jsonText(refusal.next) } }),
            .auditKind = "command.refused",
            .auditDetail = auditText(refusal.why) });
}

Result<void> CommandPath::awaitApproval(const CommandEntry& entry, const Command& command, Instant now)
{
    return m_record.step(entry.id,
        { .state = CommandState::AwaitingApproval,
            .actor = entry.actor,
            .detail = auditText("Waits for a second person.",
                { { "lapses_at", jsonText(toIsoUtc(now + commands::kApprovalLifetime)) } }),
            .auditKind = "command.awaiting_approval",
            .auditDetail = auditText(describe(command) + " waits for a second person") });
}

Result<bool> CommandPath::orderSafeguard(
    const commands::HttpRequest& request, const std::string& id, std::string_view nonce, Instant now)
{
    const auto command = commands::decodeCommand(request.body);
    const auto text = commands::encodeStoredRequest(request);
    if (!command || !text) {
        return std::unexpected(command ? text.error() : command.error());
    }
    const auto state = lockState(); // the caller's transaction
    if (!state) {
        return std::unexpected(state.error());
    }
    const CommandEntry entry
        = entryOf(*command, id, std::string(kSafeguardActor), m_rules.gatewayKeyId, *text, request.body);
    const auto admission
        = m_record.record(entry, nonce, now + commands::kSignatureLifetime, recordedDetail(*command, entry));
    if (!admission || *admission != CommandRecord::Admission::New) {
        return admission ? Result<bool>(false) : std::unexpected(admission.error());
    }
    auto applied = apply({ entry, {} }, *command, *state, false, wholeMilliseconds(now));
    if (applied) {
        applied = m_record.raiseAlert("safeguard", id, command->reason);
    }
    return applied ? Result<bool>(true) : std::unexpected(applied.error());
}

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of CommandPath: what a second person, time and Redis do to a command once it is recorded.
#include "app/gateway/audit_text.h"
#include "app/gateway/command_path.h"
#include "models/commands/apply_command.h"
#include "models/commands/control_revert.h"
#include "models/commands/evidence.h"
#include "models/commands/levers.h"
#include "models/domain/control_document.h"

#include <algorithm>
#include <set>

namespace spillway::gateway
{

using commands::CommandState;
using commands::Problem;
using commands::ProblemKind;
using postgres::CommandEvent;
using postgres::Transaction;

namespace
{

const CommandEvent* findEvent(const StoredCommand& stored, CommandState state)
{
    const auto found = std::ranges::find(stored.events, state, &CommandEvent::state);
    return found == stored.events.end() ? nullptr : &*found;
}

CommandState lastState(const StoredCommand& stored)
{
    return stored.events.empty() ? CommandState::Recorded : stored.events.back().state;
}

bool isBreakGlass(const CommandEvent& applied)
{
    return applied.detail.find("\"break_glass\"") != std::string::npos;
}

/// Break-glass may be approved afterwards, within its half hour: then its effect stays.
bool mayBeKept(const StoredCommand& stored, Instant now)
{
    const CommandEvent* applied = findEvent(stored, CommandState::Applied);
    return applied != nullptr && isBreakGlass(*applied)
        && findEvent(stored, CommandState::Approved) == nullptr
        && now < applied->at + commands::kBreakGlassLifetime;
}

std::unexpected<Problem> notAwaiting(const StoredCommand& stored, std::string detail)
{
    return std::unexpected(Problem{ .kind = ProblemKind::NotAwaitingApproval,
        .detail = std::move(detail),
        .next = "Look at its state; order it anew if it is still wanted.",
        .serverTime = {},
        .currentVersion = {},
        .commandId = stored.entry.id });
}

std::expected<void, Problem> checkDecider(
    const StoredCommand& stored, const commands::KeyFile& decider, bool approves)
{
    if (commands::mayApprove(decider.roles, decider.person, stored.entry.actor)
        || (!approves && decider.person == stored.entry.actor)) {
        return {};
    }
    if (decider.person == stored.entry.actor) {
        return std::unexpected(Problem{ .kind = ProblemKind::SecondPersonNeeded,
            .detail = "Whoever orders a command does not approve it, with whichever key.",
            .next = "Ask another person who is an approver." });
    }
    return std::unexpected(Problem{ .kind = ProblemKind::Forbidden,
        .detail = "The roles of this key do not allow approving.",
        .next = "Ask an approver." });
}

} // namespace

std::expected<void, Problem> CommandPath::decide(const std::string& id, const SignedOrder& order, Instant now)
{
    const auto fresh
        = m_record.useNonce(order.signature.keyId, order.signature.nonce, order.signature.expires);
    if (!fresh) {
        return std::unexpected(notRecorded(fresh.error()));
    }
    if (!*fresh) {
        return std::unexpected(Problem{ .kind = ProblemKind::NonceUsed,
            .detail = "This very request was sent before.",
            .next = "Sign afresh." });
    }
    const auto decision = commands::decodeApprovalRequest(order.request.body);
    if (!decision) {
        return std::unexpected(Problem{ .kind = ProblemKind::InvalidCommand,
            .detail = decision.error().message,
            .next = "Send decision and command_digest." });
    }
    auto transaction = Transaction::begin(m_connection);
    const auto state = transaction ? lockState() : std::unexpected(transaction.error());
    const auto stored = state ? load(id) : std::unexpected(state.error());
    if (!stored) {
        return std::unexpected(notRecorded(stored.error()));
    }
    if (!*stored) {
        return std::unexpected(Problem{ .kind = ProblemKind::NotFound,
            .detail = "There is no such command.",
            .next = "Look at the commands that await an approval." });
    }
    if (decision->commandDigest
        != commands::serialiseContentDigest(commands::sha256((*stored)->entry.body))) {
        return std::unexpected(Problem{ .kind = ProblemKind::InvalidCommand,
            .detail = "The digest is not the one of this command.",
            .next = "Look at the command again and approve what it says.",
            .serverTime = {},
            .currentVersion = {},
            .commandId = id });
    }
    if (auto decided = decideHeld(**stored, order, decision->approve, *state, now); !decided) {
        return decided;
    }
    const auto committed = transaction->commit();
    return committed ? std::expected<void, Problem>() : std::unexpected(notRecorded(committed.error()));
}

std::expected<void, Problem> CommandPath::decideHeld(const StoredCommand& stored, const SignedOrder& order,
    bool approves, const ControlState& state, Instant now)
{
    const commands::KeyFile* decider = m_keys.find(order.signature.keyId, now);
    if (decider == nullptr) {
        return std::unexpected(Problem{ .kind = ProblemKind::SignatureRefused,
            .detail = "The key may not sign any more.",
            .next = "Sign with a key that is in the gateway's keys.d." });
    }
    if (auto may = checkDecider(stored, *decider, approves); !may) {
        return may;
    }
    const bool awaits = lastState(stored) == CommandState::AwaitingApproval;
    if (awaits && now >= stored.events.back().at + commands::kApprovalLifetime) {
        return notAwaiting(stored, "No approval came within 15 minutes: the command has lapsed.");
    }
    if (!awaits && !(approves && mayBeKept(stored, now))) {
        return notAwaiting(stored, "The command was decided before, or never needed an approval.");
    }
    const auto done
        = approves ? approve(stored, order, decider->person, state, now) : turnDown(stored, decider->person);
    return done ? std::expected<void, Problem>() : std::unexpected(notRecorded(done.error()));
}

Result<void> CommandPath::turnDown(const StoredCommand& stored, const std::string& person)
{
    return refuse(stored.entry.id, person,
        { ProblemKind::Forbidden, person + " turned it down.",
            "Talk to " + person + " before ordering it again." });
}

Result<void> CommandPath::approve(const StoredCommand& stored, const SignedOrder& order,
    const std::string& person, const ControlState& state, Instant now)
{
    const auto request = commands::encodeStoredRequest(order.request);
    if (!request) {
        return std::unexpected(request.error());
    }
    const auto& entry = stored.entry;
    auto done = m_record.step(entry.id,
        { .state = CommandState::Approved,
            .actor = person,
            .detail = auditText(person + " approved it.",
                { { "key_id", jsonText(order.signature.keyId) }, { "request", jsonText(*request) },
                    { "body", jsonText(order.request.body) } }),
            .auditKind = "command.approved",
            .auditDetail = auditText(person + " approved what " + entry.actor + " ordered",
                { { "request_sha256", jsonText(commands::toBase64(commands::sha256(*request))) } }) });
    if (!done) {
        return done;
    }
    if (findEvent(stored, CommandState::Applied) != nullptr) {
        return m_record.endAlerts(entry.id);
    }
    const commands::KeyFile* requester = m_keys.known(entry.keyId);
    if (requester == nullptr || requester->revoked) {
        return refuse(entry.id, std::string(kGatewayActor),
            { ProblemKind::Forbidden, "The key that ordered it was revoked since.",
                "Order it anew with a key that is valid." });
    }
    const auto command = commands::decodeCommand(entry.body);
    return command ? apply(stored, *command, state, false, std::chrono::floor<std::chrono::milliseconds>(now))
                   : std::unexpected(command.error());
}

Result<void> CommandPath::markSeen(std::int64_t version)
{
    const auto open = m_record.open();
    if (!open) {
        return std::unexpected(open.error());
    }
    for (const auto& command : *open) {
        if (command.state != CommandState::Applied) {
            continue;
        }
        if (const auto done = markSeen(command.id, version); !done) {
            return done;
        }
    }
    return {};
}

Result<void> CommandPath::markSeen(const std::string& id, std::int64_t version)
{
    auto transaction = Transaction::begin(m_connection);
    const auto held = transaction ? m_record.lockControl() : std::unexpected(transaction.error());
    const auto events = held ? m_record.events(id) : std::unexpected(held.error());
    if (!events) {
        return std::unexpected(events.error());
    }
    const bool isDue = !events->empty() && events->back().state == CommandState::Applied
        && events->back().controlVersion.value_or(0) <= version;
    if (!isDue) {
        return {}; // refused, waiting, not held yet, or another gateway was quicker
    }
    const auto stepped = m_record.step(id,
        { .state = CommandState::Seen,
            .actor = std::string(kGatewayActor),
            .controlVersion = events->back().controlVersion,
            .auditKind = "command.in_force",
            .auditDetail = auditText("Every Redis holds it.",
                { { "version", static_cast<qint64>(events->back().controlVersion.value_or(0)) } }) });
    return stepped ? transaction->commit() : stepped;
}

Result<bool> CommandPath::recordLapses(Instant now)
{
    const auto current = controlState();
    if (!current) {
        return std::unexpected(current.error());
    }
    ControlState probe = *current;
    if (commands::removeLapsed(probe, now).empty()) {
        return false;
    }
    auto transaction = Transaction::begin(m_connection);
    const auto state = transaction ? lockState() : std::unexpected(transaction.error());
    if (!state) {
        return std::unexpected(state.error());
    }
    ControlState next = *state;
    if (commands::removeLapsed(next, now).empty()) {
        return false;
    }
    ++next.version;
    auto done = save(*state, next, now);
    if (done) {
        done = noteLapsed(*state, next, now);
    }
    if (done) {
        done = transaction->commit();
    }
    return done ? Result<bool>(true) : std::unexpected(done.error());
}

Result<bool> CommandPath::overtake(const std::string& redis, const ControlState& held, Instant now)
{
    auto transaction = Transaction::begin(m_connection);
    const auto state = transaction ? lockState() : std::unexpected(transaction.error());
    if (!state) {
        return std::unexpected(state.error());
    }
    if (state->version >= held.version) {
        return false;
    }
    ControlState next = *state;
    next.version = held.version + 1;
    std::string levers;
    for (const commands::Lever& lever : commands::activeLevers(held, now)) {
        levers += (levers.empty() ? "" : ", ") + std::string(commands::leverKindName(lever.kind))
            + (lever.subject.empty() ? "" : " " + lever.subject)
            + (lever.value.empty() ? "" : " " + lever.value);
    }
    auto done = save(*state, next, now);
    if (done) {
        done = m_record.audit("control.overtaken", kGatewayActor, std::nullopt,
            auditText("Redis held version " + std::to_string(held.version) + " ("
                    + (levers.empty() ? "no lever" : levers) + "), newer than the recorded "
                    + std::to_string(state->version) + "; the recorded levers are in force as version "
                    + std::to_string(next.version),
                { { "redis", jsonText(redis) }, { "version", static_cast<qint64>(next.version) },
                    { "recorded", static_cast<qint64>(state->version) },
                    { "held", static_cast<qint64>(held.version) } }));
    }
    if (done) {
        done = transaction->commit();
    }
    return done ? Result<bool>(true) : std::unexpected(done.error());
}

/// One audit entry a lever, one event and the end of its alert a command.
Result<void> CommandPath::noteLapsed(const ControlState& before, const ControlState& after, Instant now)
{
    ControlState rest = before;
    std::set<std::string> noted;
    for (const commands::Lever& lever : commands::removeLapsed(rest, now)) {
        std::string name(commands::leverKindName(lever.kind));
        std::ranges::replace(name, '_', ' ');
        const std::string detail
            = auditText(name + ' ' + lever.subject + (lever.subject.empty() ? "" : " ") + "ended by itself",
                { { "since", jsonText(toIsoUtc(lever.origin.since)) },
                    { "ended", jsonText(toIsoUtc(lever.origin.expiresAt.value_or(now))) },
                    { "actor", jsonText(lever.origin.actor) },
                    { "version", static_cast<qint64>(after.version) } });
        const bool isCommand = !lever.origin.commandId.empty() && noted.insert(lever.origin.commandId).second;
        const auto stored = isCommand ? m_record.find(lever.origin.commandId)
                                      : Result<std::optional<postgres::CommandEntry>>(std::nullopt);
        if (!stored) {
            return std::unexpected(stored.error());
        }
        auto done = *stored ? m_record.step(lever.origin.commandId,
                                  { .state = CommandState::Lapsed,
                                      .actor = std::string(kGatewayActor),
                                      .controlVersion = after.version,
                                      .detail = detail,
                                      .auditKind = "lever.lapsed",
                                      .auditDetail = detail })
                            : m_record.audit("lever.lapsed", kGatewayActor, std::nullopt, detail);
        if (done && *stored) {
            done = m_record.endAlerts(lever.origin.commandId);
        }
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> CommandPath::lapseApproval(const std::string& id, Instant now)
{
    auto transaction = Transaction::begin(m_connection);
    const auto held = transaction ? m_record.lockControl() : std::unexpected(transaction.error());
    const auto stored = held ? load(id) : std::unexpected(held.error());
    if (!stored) {
        return std::unexpected(stored.error());
    }
    const bool due = *stored && lastState(**stored) == CommandState::AwaitingApproval
        && now >= (*stored)->events.back().at + commands::kApprovalLifetime;
    if (!due) {
        return {};
    }
    const std::string detail = auditText("No approval came within 15 minutes.");
    const auto stepped = m_record.step(id,
        { .state = CommandState::Lapsed,
            .actor = std::string(kGatewayActor),
            .detail = detail,
            .auditKind = "command.lapsed",
            .auditDetail = detail });
    return stepped ? transaction->commit() : stepped;
}

Result<void> CommandPath::revertBreakGlass(const postgres::DueRevert& due, Instant now)
{
    const auto before = decodeControlDocument(due.before);
    const auto after = decodeControlDocument(due.after);
    if (!before || !after) {
        return std::unexpected(before ? after.error() : before.error());
    }
    auto transaction = Transaction::begin(m_connection);
    const auto state = transaction ? lockState() : std::unexpected(transaction.error());
    const auto stored = state ? load(due.id) : std::unexpected(state.error());
    if (!stored || !*stored) {
        return stored ? Result<void>() : std::unexpected(stored.error());
    }
    const bool done = std::ranges::any_of((*stored)->events, [](const CommandEvent& event) {
        return event.state == CommandState::Approved
            || event.detail.find("\"reverted\"") != std::string::npos;
    });
    if (done) {
        return {};
    }
    ControlState next = commands::revertedState(*state, *before, *after, now);
    ++next.version;
    const std::string detail
        = auditText("Break-glass ended after 30 minutes; what it changed was taken back.",
            { { "reverted", true }, { "version", static_cast<qint64>(next.version) } });
    auto written = save(*state, next, now);
    if (written) {
        written = noteLapsed(*state, next, now);
    }
    if (written) {
        written = m_record.step(due.id,
            { .state = CommandState::Lapsed,
                .actor = std::string(kGatewayActor),
                .controlVersion = next.version,
                .detail = detail,
                .auditKind = "break_glass.ended",
                .auditDetail = detail });
    }
    if (written) {
        written = m_record.endAlerts(due.id);
    }
    return written ? transaction->commit() : written;
}

} // namespace spillway::gateway

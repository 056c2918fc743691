// SPDX-License-Identifier: GPL-3.0-or-later
// What a second person and Redis do to a command of CommandPath once it is recorded.
#include "app/gateway/audit_text.h"
#include "app/gateway/command_path.h"
#include "models/commands/apply_command.h"
#include "models/commands/evidence.h"

#include <algorithm>

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
    const bool awaits = stored.lastState() == CommandState::AwaitingApproval;
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

} // namespace spillway::gateway

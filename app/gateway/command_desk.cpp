// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/command_desk.h"

#include "app/gateway/audit_text.h"
#include "app/gateway/command_view.h"
#include "app/gateway/log.h"
#include "models/commands/levers.h"

#include <algorithm>

namespace spillway::gateway
{

using commands::Problem;
using commands::ProblemKind;
using http::CallAnswer;

namespace
{

constexpr std::chrono::milliseconds kPatience{ 3'000 }; ///< of the caller's ten seconds
constexpr auto kSignInGap = std::chrono::hours(8); ///< a key silent for this long signs in anew
constexpr std::size_t kMostNotes = 64;

SignedOrder orderOf(const http::SignedCall& call)
{
    return { .request = call.request, .signature = call.signature };
}

} // namespace

CommandDesk::CommandDesk(const postgres::Endpoint& endpoint, CommandRules rules, KeyDirectory& keys,
    RefusalTally& refusals, std::vector<ControlProjection*> projections)
    : m_session(endpoint)
    , m_rules(std::move(rules))
    , m_keyDirectory(keys)
    , m_refusals(refusals)
    , m_projections(std::move(projections))
{
    for (const auto* projection : m_projections) {
        m_held.push_back({ .name = projection->name() });
    }
}

CallAnswer CommandDesk::answer(const http::SignedCall& call, Instant now)
{
    const auto connection = m_session.connection();
    if (!connection) {
        logError("command.postgres_away", { { "why", connection.error().message } });
        return notRecorded(connection.error());
    }
    (*connection)->setPatience(kPatience);
    const auto keys = m_keyDirectory.keys();
    CommandPath path(**connection, m_rules, *keys);
    CallAnswer answer = dispatch(path, call, now);
    const auto* problem = std::get_if<Problem>(&answer);
    if (problem != nullptr && problem->kind == ProblemKind::NonceUsed) {
        m_refusals.add(call.address, problem->kind, call.signature.keyId);
    } else if (problem != nullptr && problem->kind == ProblemKind::NotRecorded) {
        logError("command.not_recorded", { { "why", problem->detail } });
        m_session.close(); // whatever it was, a fresh session has no half of it
    } else {
        noteSignIn(path, call, now);
    }
    return answer;
}

CallAnswer CommandDesk::dispatch(CommandPath& path, const http::SignedCall& call, Instant now)
{
    if (call.question == http::Question::SubmitCommand) {
        return submit(path, call, now);
    }
    if (call.question == http::Question::DecideApproval) {
        return decide(path, call, now);
    }
    const auto fresh
        = path.record().useNonce(call.signature.keyId, call.signature.nonce, call.signature.expires);
    if (!fresh) {
        return notRecorded(fresh.error());
    }
    if (!*fresh) {
        return Problem{ .kind = ProblemKind::NonceUsed,
            .detail = "This very request was sent before.",
            .next = "Sign afresh." };
    }
    return call.question == http::Question::ShowCommand ? show(path, call.commandId, now)
                                                        : control(path, now);
}

CallAnswer CommandDesk::submit(CommandPath& path, const http::SignedCall& call, Instant now)
{
    const auto ordered = path.order(orderOf(call), now);
    if (!ordered) {
        const auto kind = ordered.error().kind;
        if (kind == ProblemKind::InvalidCommand || kind == ProblemKind::IdempotencyKeyReused) {
            m_notes.emplace_back("request.refused",
                auditText(ordered.error().detail,
                    { { "key_id", jsonText(call.signature.keyId) }, { "address", jsonText(call.address) } }));
        }
        return ordered.error();
    }
    if (ordered->isNew) {
        project(path, now, ordered->id);
    }
    return outcome(path, ordered->id, now);
}

CallAnswer CommandDesk::decide(CommandPath& path, const http::SignedCall& call, Instant now)
{
    if (auto decided = path.decide(call.commandId, orderOf(call), now); !decided) {
        m_notes.emplace_back("approval.refused",
            auditText(decided.error().detail,
                { { "key_id", jsonText(call.signature.keyId) },
                    { "command_id", jsonText(call.commandId) } }));
        return decided.error();
    }
    project(path, now, call.commandId);
    const auto stored = path.load(call.commandId);
    const bool turnedDown = stored && *stored && !(*stored)->events.empty()
        && (*stored)->events.back().state == commands::CommandState::Refused
        && (*stored)->events[(*stored)->events.size() - 2].state == commands::CommandState::AwaitingApproval;
    return turnedDown ? show(path, call.commandId, now) : outcome(path, call.commandId, now);
}

CallAnswer CommandDesk::show(CommandPath& path, const std::string& id, Instant now)
{
    const auto stored = path.load(id);
    if (!stored) {
        return notRecorded(stored.error());
    }
    if (!*stored) {
        return Problem{ .kind = ProblemKind::NotFound,
            .detail = "There is no such command.",
            .next = "Every command's id is in the audit: spillwayctl export audit, or the page Audit." };
    }
    return commandAnswer(**stored, m_held, now);
}

CallAnswer CommandDesk::outcome(CommandPath& path, const std::string& id, Instant now)
{
    const auto stored = path.load(id);
    if (!stored || !*stored) {
        return stored
            ? Problem{ .kind = ProblemKind::Internal, .detail = "The command is gone.", .next = "Ask again." }
            : notRecorded(stored.error());
    }
    auto problem = problemOf(**stored);
    if (!problem) {
        return commandAnswer(**stored, m_held, now);
    }
    problem->serverTime = now;
    if (problem->kind == ProblemKind::VersionConflict) {
        if (auto current = currentControl(path, now)) {
            problem->currentVersion = current->state.version;
            problem->control = std::move(*current);
        }
    }
    return std::move(*problem);
}

std::expected<commands::ControlAnswer, Problem> CommandDesk::currentControl(CommandPath& path, Instant now)
{
    auto state = path.controlState();
    const auto open = path.record().open();
    if (!state || !open) {
        return std::unexpected(notRecorded(state ? open.error() : state.error()));
    }
    commands::ControlAnswer answer;
    answer.state = std::move(*state);
    commands::removeLapsed(answer.state, now);
    answer.projections = m_held;
    answer.twoPerson = m_rules.twoPerson;
    answer.serverTime = now;
    for (const auto& command : *open) {
        if (command.state == commands::CommandState::AwaitingApproval) {
            answer.awaitingApproval.push_back(command.id);
        }
    }
    return answer;
}

CallAnswer CommandDesk::control(CommandPath& path, Instant now)
{
    project(path, now);
    auto answer = currentControl(path, now);
    return answer ? CallAnswer(std::move(*answer)) : CallAnswer(std::move(answer.error()));
}

void CommandDesk::project(CommandPath& path, Instant now, const std::string& id)
{
    const auto state = path.controlState();
    if (!state) {
        logError("command.state_unread", { { "why", state.error().message } });
        return;
    }
    hold(path, *state, now);
    if (id.empty() || !std::ranges::all_of(m_held, &commands::ProjectionAnswer::holds)) {
        return;
    }
    if (const auto noted = path.markSeen(id, state->version); !noted) {
        logError("command.seen_not_recorded", { { "why", noted.error().message } });
    }
}

void CommandDesk::hold(CommandPath& path, const ControlState& state, Instant now)
{
    for (std::size_t i = 0; i < m_projections.size(); ++i) {
        auto held = m_projections[i]->hold(state, now);
        if (!held && held.error().code == ErrorCode::Conflict) {
            // Another gateway may have been quicker with a newer state, which has this one in it.
            const auto newer = path.controlState();
            held = newer ? m_projections[i]->hold(*newer, now) : std::unexpected(newer.error());
        }
        if (!held && m_held[i].holds) {
            logError("command.redis_away", { { "redis", m_held[i].name }, { "why", held.error().message } });
        }
        m_held[i].holds = held.has_value();
        m_held[i].version = held ? state.version : m_held[i].version;
    }
}

void CommandDesk::noteSignIn(CommandPath& path, const http::SignedCall& call, Instant now)
{
    const auto last = m_signIns.find(call.signature.keyId);
    const bool isNew = last == m_signIns.end() || now - last->second > kSignInGap;
    m_signIns.insert_or_assign(call.signature.keyId, now);
    const auto keys = m_keyDirectory.keys();
    const auto* key = keys->known(call.signature.keyId);
    if (!isNew || key == nullptr) {
        return;
    }
    const auto done = path.record().audit("key.signed_in", key->person, std::nullopt,
        auditText(key->person + " signed in with " + key->keyId,
            { { "key_id", jsonText(key->keyId) }, { "address", jsonText(call.address) } }));
    if (!done) {
        m_signIns.erase(call.signature.keyId);
    }
}

void CommandDesk::noteKeys()
{
    m_keyDirectory.refresh();
    auto keys = m_keyDirectory.keys();
    if (keys == m_noted) {
        return;
    }
    m_noted = std::move(keys);
    for (const auto& fault : m_keyDirectory.faults()) {
        logWarning("keys.left_out", { { "why", fault } });
    }
    logInfo("keys.read", { { "keys", m_noted->size() } });
    m_notes.emplace_back("keys.read",
        auditText("The gateway knows " + std::to_string(m_noted->size()) + " keys",
            { { "keys", static_cast<qint64>(m_noted->size()) } }));
}

void CommandDesk::tick(Instant now)
{
    noteKeys();
    for (const auto& line : m_refusals.take(now)) {
        m_notes.emplace_back("signature.refused",
            auditText(std::to_string(line.count)
                    + (line.count == 1 ? " request refused: " : " requests refused: ")
                    + std::string(commands::problemTitle(line.kind)),
                { { "address", jsonText(line.address) }, { "claimed_key", jsonText(line.claimedKey) },
                    { "count", static_cast<qint64>(line.count) } }));
    }
    if (m_notes.empty()) {
        return;
    }
    if (m_notes.size() > kMostNotes) {
        m_notes.erase(m_notes.begin(), m_notes.end() - static_cast<std::ptrdiff_t>(kMostNotes));
    }
    const auto connection = m_session.connection();
    if (!connection) {
        return; // kept until PostgreSQL is back
    }
    const auto keys = m_keyDirectory.keys();
    CommandPath path(**connection, m_rules, *keys);
    if (const auto written = writeNotes(path); !written) {
        logError("audit.not_written", { { "why", written.error().message } });
        m_session.close();
    }
}

Result<void> CommandDesk::writeNotes(CommandPath& path)
{
    while (!m_notes.empty()) {
        const auto& [kind, detail] = m_notes.front();
        if (auto done = path.record().audit(kind, kGatewayActor, std::nullopt, detail); !done) {
            return done;
        }
        m_notes.erase(m_notes.begin());
    }
    return {};
}

} // namespace spillway::gateway

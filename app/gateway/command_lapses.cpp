// SPDX-License-Identifier: GPL-3.0-or-later
// What time does to the levers and commands of CommandPath, and a Redis that holds what is not recorded.
#include "app/gateway/audit_text.h"
#include "app/gateway/command_entry.h"
#include "app/gateway/command_path.h"
#include "models/commands/control_revert.h"
#include "models/commands/levers.h"
#include "models/domain/control_document.h"

#include <algorithm>
#include <set>

namespace spillway::gateway
{

using commands::CommandState;
using postgres::CommandEvent;
using postgres::Transaction;

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
                    { "held", static_cast<qint64>(held.version) },
                    { "changes", changesJson(held, next, now) } }));
    }
    if (done) {
        done = transaction->commit();
    }
    return done ? Result<bool>(true) : std::unexpected(done.error());
}

/// One audit entry a lever, one event and the end of its alert a command.
Result<void> CommandPath::noteLapsed(const ControlState& before, const ControlState& after, Instant now)
{
    ControlState probe = before;
    ControlState rest = before; ///< what it was when this one ended
    std::set<std::string> noted;
    for (const commands::Lever& lever : commands::removeLapsed(probe, now)) {
        const ControlState had = rest;
        commands::removeLever(rest, lever);
        std::string name(commands::leverKindName(lever.kind));
        std::ranges::replace(name, '_', ' ');
        const std::string detail = auditText(
            name + ' ' + lever.subject + (lever.subject.empty() ? "" : " ") + "ended by itself",
            { { "since", jsonText(toIsoUtc(lever.origin.since)) },
                { "ended", jsonText(toIsoUtc(lever.origin.expiresAt.value_or(now))) },
                { "actor", jsonText(lever.origin.actor) }, { "version", static_cast<qint64>(after.version) },
                { "changes", changesJson(had, rest, now) } });
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
    const bool due = *stored && (*stored)->lastState() == CommandState::AwaitingApproval
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
            { { "reverted", true }, { "version", static_cast<qint64>(next.version) },
                { "changes", changesJson(*state, next, now) } });
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

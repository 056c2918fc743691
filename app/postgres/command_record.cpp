// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/command_record.h"

#include "app/postgres/stored_query.h"
#include "models/commands/ed25519.h"

namespace spillway::postgres
{

using commands::CommandState;

namespace
{

std::string base64(std::string_view bytes)
{
    return commands::toBase64(commands::bytesOf(bytes));
}

Parameter number(std::optional<std::int64_t> value)
{
    return value ? parameter(*value) : Parameter();
}

Result<void> done(const Result<Rows>& rows)
{
    return rows ? Result<void>() : std::unexpected(rows.error());
}

/// A state no version of this program knows reads as Recorded and marks the whole answer.
CommandState stateOf(const Rows& rows, int row, int column, bool& known)
{
    const auto state = commands::parseCommandState(rows.text(row, column));
    known = known && state.has_value();
    return state.value_or(CommandState::Recorded);
}

template <typename T> Result<T> knownStates(const Rows& rows, T value, bool known)
{
    if (!known) {
        return failure(ErrorCode::VersionMismatch, "a command has a state that this version does not know");
    }
    return checked(rows, std::move(value));
}

} // namespace

Result<CommandRecord::Admission> CommandRecord::record(
    const CommandEntry& entry, std::string_view nonce, Instant nonceExpires, const std::string& auditDetail)
{
    const auto rows = preparedQuery(m_connection, "command_record",
        { entry.id, m_environment, entry.type, entry.parameters, entry.reason, entry.actor, entry.keyId,
            parameter(entry.expectedVersion), number(entry.durationSeconds), entry.request,
            base64(entry.body), std::string(nonce), parameter(nonceExpires), auditDetail });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const Admission recorded = rows->boolean(0, 1) ? Admission::New : Admission::Known;
    return checked(*rows, rows->boolean(0, 0) ? recorded : Admission::NonceUsed);
}

Result<bool> CommandRecord::useNonce(std::string_view keyId, std::string_view nonce, Instant expires)
{
    const auto rows = preparedQuery(
        m_connection, "nonce_use", { std::string(keyId), std::string(nonce), parameter(expires) });
    return rows ? Result<bool>(rows->size() == 1) : std::unexpected(rows.error());
}

Result<void> CommandRecord::forgetNonces()
{
    return done(preparedQuery(m_connection, "nonce_forget"));
}

Result<std::optional<CommandEntry>> CommandRecord::find(const std::string& id)
{
    const auto rows = preparedQuery(m_connection, "command_find", { id, m_environment });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    if (rows->size() == 0) {
        return std::optional<CommandEntry>();
    }
    return checked(*rows,
        std::optional(CommandEntry{ .id = id,
            .environment = rows->text(0, 0),
            .type = rows->text(0, 1),
            .parameters = rows->text(0, 2),
            .reason = rows->text(0, 3),
            .actor = rows->text(0, 4),
            .keyId = rows->text(0, 5),
            .expectedVersion = rows->optionalInteger(0, 6).value_or(0),
            .durationSeconds = rows->optionalInteger(0, 7),
            .receivedAt = rows->instant(0, 8),
            .request = rows->text(0, 9),
            .body = std::string(rows->bytes(0, 10)) }));
}

Result<std::vector<CommandEvent>> CommandRecord::events(const std::string& id)
{
    const auto rows = preparedQuery(m_connection, "command_events", { id });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<CommandEvent> events;
    bool known = true;
    for (int row = 0; row < rows->size(); ++row) {
        events.push_back({ .state = stateOf(*rows, row, 0, known),
            .at = rows->instant(row, 1),
            .actor = rows->text(row, 2),
            .controlVersion = rows->optionalInteger(row, 3),
            .detail = rows->text(row, 4) });
    }
    return knownStates(*rows, std::move(events), known);
}

Result<void> CommandRecord::step(const std::string& id, const CommandStep& step)
{
    return done(preparedQuery(m_connection, "command_step",
        { id, std::string(commands::commandStateName(step.state)), step.actor, number(step.controlVersion),
            step.detail, m_environment, step.auditKind, step.auditDetail }));
}

Result<std::vector<OpenCommand>> CommandRecord::open()
{
    const auto rows = preparedQuery(m_connection, "command_open", { m_environment });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<OpenCommand> open;
    bool known = true;
    for (int row = 0; row < rows->size(); ++row) {
        open.push_back({ .id = rows->text(row, 0),
            .state = stateOf(*rows, row, 1, known),
            .since = rows->instant(row, 2),
            .controlVersion = rows->optionalInteger(row, 3),
            .receivedAt = rows->instant(row, 4) });
    }
    return knownStates(*rows, std::move(open), known);
}

Result<std::vector<DueRevert>> CommandRecord::dueReverts(Instant now)
{
    const auto rows = preparedQuery(m_connection, "command_reverts", { m_environment, parameter(now) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<DueRevert> due;
    for (int row = 0; row < rows->size(); ++row) {
        due.push_back(
            { .id = rows->text(row, 0), .before = rows->text(row, 1), .after = rows->text(row, 2) });
    }
    return checked(*rows, std::move(due));
}

Result<RecordedControl> CommandRecord::lockControl()
{
    const auto rows = preparedQuery(m_connection, "control_lock", { m_environment });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    if (rows->size() == 0) {
        return failure(ErrorCode::NotFound, "no control state is recorded yet");
    }
    return checked(*rows, RecordedControl{ rows->integer(0, 0), rows->text(0, 1) });
}

Result<bool> CommandRecord::takeSafeguardTurn()
{
    const auto rows = preparedQuery(m_connection, "safeguard_turn");
    return rows ? checked(*rows, rows->boolean(0, 0)) : std::unexpected(rows.error());
}

Result<void> CommandRecord::audit(std::string_view kind, std::string_view actor,
    const std::optional<std::string>& commandId, const std::string& detail)
{
    return done(preparedQuery(m_connection, "audit_append",
        { m_environment, std::string(kind), std::string(actor), commandId, detail }));
}

Result<std::optional<CommandRecord::Head>> CommandRecord::lastAudit()
{
    const auto rows = preparedQuery(m_connection, "audit_last");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    if (rows->size() == 0) {
        return std::optional<Head>();
    }
    return checked(*rows,
        std::optional(Head{ .sequence = rows->integer(0, 0),
            .hash = std::string(rows->bytes(0, 1)),
            .isSigned = rows->boolean(0, 2) }));
}

Result<void> CommandRecord::addHead(
    const Head& head, std::string_view keyId, std::string_view signatureBase64)
{
    return done(preparedQuery(m_connection, "audit_head_add",
        { parameter(head.sequence), base64(head.hash), std::string(keyId), std::string(signatureBase64) }));
}

Result<void> CommandRecord::raiseAlert(
    std::string_view rule, const std::string& scope, const std::string& text)
{
    return done(
        preparedQuery(m_connection, "alert_raise", { m_environment, std::string(rule), scope, text }));
}

Result<void> CommandRecord::endAlerts(const std::string& scope)
{
    return done(preparedQuery(m_connection, "alert_end", { m_environment, scope }));
}

Result<CommandRecord::Spend> CommandRecord::spendSince(Instant first, Instant second)
{
    const auto rows = preparedQuery(m_connection, "spend_since", { parameter(first), parameter(second) });
    return rows ? checked(*rows, Spend{ rows->money(0, 0), rows->money(0, 1) })
                : std::unexpected(rows.error());
}

Result<std::map<Period, Money>> CommandRecord::spendOf(const Zone& zone, Instant now)
{
    const auto from = [&](Period period) { return parameter(zone.periodAt(period, now).from); };
    const auto rows = storedQuery(m_connection, "spend_of_periods",
        { from(Period::Hour), from(Period::Day), from(Period::Week), from(Period::Month) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    return checked(*rows,
        std::map<Period, Money>{ { Period::Hour, rows->money(0, 0) }, { Period::Day, rows->money(0, 1) },
            { Period::Week, rows->money(0, 2) }, { Period::Month, rows->money(0, 3) } });
}

} // namespace spillway::postgres

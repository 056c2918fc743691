// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/command_record.h"

#include <QJsonArray>
#include <QJsonObject>

#include <string>

/// How a command is put down in PostgreSQL and its audit; for CommandPath alone.
namespace spillway::gateway
{

/// What a command does, for a person: "pause free for 2700 s: spend spike".
[[nodiscard]] std::string describe(const commands::Command& command);

[[nodiscard]] postgres::CommandEntry entryOf(const commands::Command& command, std::string id,
    std::string actor, std::string keyId, std::string request, const std::string& body);

/// The audit's detail of the record: binds what is stored of a command to the chain.
[[nodiscard]] std::string recordedDetail(
    const commands::Command& command, const postgres::CommandEntry& entry);

/// The state after a command as applyCommand() has it, which checks the names of providers against what
/// PostgreSQL knows. The outer error is PostgreSQL's, the inner one refuses the command.
[[nodiscard]] Result<Result<ControlState>> stateAfter(postgres::Connection& connection,
    const ControlState& state, const commands::Command& command, const postgres::CommandEntry& entry,
    Instant now);

/// Member "changes" of an audit entry's detail: what became of the control state.
[[nodiscard]] QJsonArray changesJson(const ControlState& before, const ControlState& after, Instant now);

/// Empty when it is no JSON object.
[[nodiscard]] QJsonObject jsonOf(const std::string& text);

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace spillway::postgres
{

/// The control state of an environment as it is recorded: its version, and the document Redis gets.
struct RecordedControl {
    std::int64_t version = 0;
    std::string document;
    bool operator==(const RecordedControl&) const = default;
};

/// The truth about the levers, table spillway.control_state. For the gateway's role. Joins the caller's
/// transaction where there is one, so that a command, its audit entry and the state change as one.
class ControlRecord
{
public:
    ControlRecord(Connection& connection, std::string environment)
        : m_connection(connection)
        , m_environment(std::move(environment))
    {
    }

    [[nodiscard]] Result<std::optional<RecordedControl>> load();
    /// Conflict when the recorded version is not `expectedVersion` any more; 0 means none is recorded yet.
    [[nodiscard]] Result<void> save(std::int64_t expectedVersion, const RecordedControl& control);

private:
    Connection& m_connection;
    std::string m_environment;
};

} // namespace spillway::postgres

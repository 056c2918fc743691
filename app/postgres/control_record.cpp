// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/control_record.h"

#include "app/postgres/stored_query.h"

namespace spillway::postgres
{

Result<std::optional<RecordedControl>> ControlRecord::load()
{
    auto rows = preparedQuery(m_connection, "control_load", { m_environment });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    if (rows->size() == 0) {
        return std::optional<RecordedControl>();
    }
    return checked(*rows, std::optional(RecordedControl{ rows->integer(0, 0), rows->text(0, 1) }));
}

Result<void> ControlRecord::save(std::int64_t expectedVersion, const RecordedControl& control)
{
    if (control.version <= expectedVersion) {
        return failure(ErrorCode::InvalidArgument, "a control state's version only grows");
    }
    auto rows = expectedVersion == 0
        ? preparedQuery(
              m_connection, "control_create", { m_environment, parameter(control.version), control.document })
        : preparedQuery(m_connection, "control_update",
              { m_environment, parameter(control.version), control.document, parameter(expectedVersion) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    if (rows->size() == 0) {
        return failure(ErrorCode::Conflict,
            "the control state changed since version " + std::to_string(expectedVersion) + "; load it again");
    }
    return {};
}

} // namespace spillway::postgres

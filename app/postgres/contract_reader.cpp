// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/contract_reader.h"

#include "app/postgres/stored_query.h"

namespace spillway::postgres
{

Result<SessionLimits> sessionLimits(Connection& connection)
{
    const auto rows = storedQuery(connection, "session_limits");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    return checked(*rows,
        SessionLimits{
            std::chrono::milliseconds(rows->integer(0, 0)), std::chrono::milliseconds(rows->integer(0, 1)) });
}

Result<std::vector<ContractRelation>> contractRelations(Connection& connection)
{
    const auto rows = storedQuery(connection, "contract_relations");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<ContractRelation> relations;
    for (int row = 0; row < rows->size(); ++row) {
        relations.push_back({ rows->text(row, 0), rows->integer(row, 1), rows->optionalInstant(row, 2) });
    }
    return checked(*rows, std::move(relations));
}

} // namespace spillway::postgres

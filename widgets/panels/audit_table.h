// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/audit_chain.h"
#include "models/domain/zone.h"
#include "models/tables/table_cell.h"
#include "widgets/components/data_table.h"

#include <vector>

namespace spillway
{

/// Columns and rows of the log of the audit page; a row's key is its entry's number.
[[nodiscard]] std::vector<TableColumn> auditColumns();
/// Entries of the running day show the time alone, older ones their date, too.
[[nodiscard]] std::vector<TableRow> auditRows(
    const std::vector<commands::AuditEntry>& entries, const Zone& zone, Instant now);

} // namespace spillway

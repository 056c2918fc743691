// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_cell.h"
#include "models/tiers/tier_values.h"

namespace spillway
{

[[nodiscard]] std::vector<TableColumn> economicsColumns();
[[nodiscard]] std::vector<TableRow> economicsRows(const TiersValues& values);
[[nodiscard]] std::vector<TableCell> economicsTotals(const TiersValues& values);
/// The columns whose titles name the month, and those titles.
[[nodiscard]] std::vector<std::pair<int, QString>> economicsMonthTitles(const TiersValues& values);

[[nodiscard]] std::vector<TableColumn> heavyUserColumns();
[[nodiscard]] std::vector<TableRow> heavyUserRows(const TiersValues& values);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/spend/spend_view.h"
#include "models/tables/table_cell.h"

#include <vector>

namespace spillway
{

/// Rows of a table with its totals.
struct TableContent {
    std::vector<TableRow> rows;
    std::vector<TableCell> totals;
};

/// Where the columns of the groups' table are, for who hides, retitles or sorts them.
enum SpendColumn : int {
    GroupColumn,
    ProviderColumn,
    RequestsColumn,
    TokensInColumn,
    TokensOutColumn,
    CostColumn,
    ShareColumn,
    PerRequestColumn,
    PerMillionColumn,
    TrendColumn,
    ChangeColumn,
    ErrorsColumn,
    UnpricedColumn,
    CachedColumn,
};
[[nodiscard]] std::vector<TableColumn> spendColumns();
[[nodiscard]] TableContent spendRows(const SpendAnswer& answer, const SpendNames& names);

[[nodiscard]] std::vector<TableColumn> userColumns();
[[nodiscard]] TableContent userRows(
    const TopUsers& top, const SpendNames& names, Instant now, const Zone& zone);

/// Recorded beside restated cost, and what caching saved, by model.
[[nodiscard]] std::vector<TableColumn> priceColumns();
[[nodiscard]] TableContent priceRows(const std::vector<ModelCost>& costs, const SpendNames& names);

/// The buckets of a chart as rows: what Shift+T shows.
[[nodiscard]] std::vector<TableColumn> bucketColumns(const SpendAnswer& answer, SpendMeasure measure);
[[nodiscard]] TableContent bucketRows(const SpendAnswer& answer, SpendMeasure measure);

} // namespace spillway

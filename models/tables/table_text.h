// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/table_cell.h"

#include <QByteArray>
#include <QString>

namespace spillway
{

/// What is taken out of a table: the shown columns of the wanted rows, in the order of the screen.
struct TableExtract {
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
};

/// As shown, with titles, for a spreadsheet's clipboard: tabs between cells, a line a row.
[[nodiscard]] QString toTabText(const TableExtract& extract);
/// RFC 4180 in UTF-8 by value: plain decimals whatever the language, ISO 8601 in UTC, nothing where unknown.
/// A text that a spreadsheet would take for a formula is led by an apostrophe.
[[nodiscard]] QByteArray toCsv(const TableExtract& extract);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/export_table.h"
#include "models/exports/local_time_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace spillway::exports
{

/// A field as RFC 4180 writes it: in quotes where it holds a comma, a quote or a line break, with quotes
/// doubled. Text that a spreadsheet would take for a formula gets one apostrophe in front; so does text that
/// begins with an apostrophe, which makes the rule reversible: take one leading apostrophe away.
/// After OWASP, "CSV Injection".
void appendCsvText(std::string& out, std::string_view text);
/// A text of a column as appendCsvText guards it, without quoting.
[[nodiscard]] bool needsFormulaGuard(std::string_view text);
/// Plain decimal with a point: two decimals and up to nine where there are more. "1284.20", "0.0031".
void appendExactMoney(std::string& out, Money amount);
/// Shortest text that reads back the same; empty when it is no finite number.
void appendReal(std::string& out, double value);

/// RFC 4180: comma, CRLF, UTF-8 without a byte order mark, a header row. The same bytes in every locale.
class CsvEncoder : public RowEncoder
{
public:
    explicit CsvEncoder(Zone zone) : m_time(std::move(zone)) { }

    void begin(std::span<const Column> columns, std::string& out) override;
    void row(Row cells, std::string& out) override;
    void end(std::string& out) override;

private:
    LocalTimeText m_time;
    LocalTimeText m_utc{ Zone() };
    std::vector<ColumnKind> m_kinds;
};

/// A number or time of a column as text, without quotes; nothing for a monostate. Text is not its business.
void appendPlain(std::string& out, ColumnKind kind, const Cell& cell, LocalTimeText& time);
/// "2026-03-12T16:04:20Z"
void appendUtc(std::string& out, Instant instant, LocalTimeText& utc);

} // namespace spillway::exports

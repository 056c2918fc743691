// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/export_table.h"
#include "models/exports/local_time_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace spillway::exports
{

/// `"text"` with the escapes of RFC 8259; UTF-8 stays as it is.
void appendJsonText(std::string& out, std::string_view text);

/// An array with one object a row, one row a line. Money is a decimal in a string, since a reader's double
/// does not hold it; what is not known is null.
class JsonEncoder : public RowEncoder
{
public:
    explicit JsonEncoder(Zone zone) : m_time(std::move(zone)) { }

    void begin(std::span<const Column> columns, std::string& out) override;
    void row(Row cells, std::string& out) override;
    void end(std::string& out) override;

private:
    LocalTimeText m_time;
    LocalTimeText m_utc{ Zone() };
    std::vector<ColumnKind> m_kinds;
    std::vector<std::string> m_keys; ///< `"name":`
    bool m_first = true;
};

} // namespace spillway::exports

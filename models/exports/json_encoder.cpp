// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/json_encoder.h"

#include "models/exports/csv_encoder.h"

#include <cmath>
#include <cstdio>

namespace spillway::exports
{

void appendJsonText(std::string& out, std::string_view text)
{
    out.push_back('"');
    for (const char c : text) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                char escape[8];
                std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
                out += escape;
            } else {
                out.push_back(c);
            }
        }
    }
    out.push_back('"');
}

void JsonEncoder::begin(std::span<const Column> columns, std::string& out)
{
    m_kinds.clear();
    m_keys.clear();
    for (const auto& column : columns) {
        std::string key;
        appendJsonText(key, column.name);
        m_keys.push_back(key + ':');
        m_kinds.push_back(column.kind);
    }
    m_first = true;
    out.push_back('[');
}

void JsonEncoder::row(Row cells, std::string& out)
{
    out += m_first ? "\n{" : ",\n{";
    m_first = false;
    for (std::size_t i = 0; i < cells.size() && i < m_kinds.size(); ++i) {
        if (i > 0) {
            out.push_back(',');
        }
        out += m_keys[i];
        const Cell& cell = cells[i];
        const double* real = std::get_if<double>(&cell);
        if (std::holds_alternative<std::monostate>(cell) || (real && !std::isfinite(*real))) {
            out += "null";
        } else if (const auto* text = std::get_if<std::string_view>(&cell)) {
            appendJsonText(out, *text);
        } else if (const auto* instant = std::get_if<Instant>(&cell)) {
            out.push_back('"');
            if (m_kinds[i] == ColumnKind::UtcTime) {
                appendUtc(out, *instant, m_utc);
            } else {
                m_time.append(out, *instant);
            }
            out.push_back('"');
        } else if (std::holds_alternative<Money>(cell)) {
            out.push_back('"');
            appendPlain(out, m_kinds[i], cell, m_time);
            out.push_back('"');
        } else {
            appendPlain(out, m_kinds[i], cell, m_time);
        }
    }
    out.push_back('}');
}

void JsonEncoder::end(std::string& out)
{
    out += "\n]\n";
}

} // namespace spillway::exports

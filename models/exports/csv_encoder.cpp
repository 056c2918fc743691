// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/csv_encoder.h"

#include <array>
#include <charconv>
#include <cmath>
#include <type_traits>

namespace spillway::exports
{
namespace
{

constexpr std::string_view kFormulaStarts = "=+-@\t\r\n'";
/// What a spreadsheet of an East Asian locale takes for = + - @ (U+FF1D, U+FF0B, U+FF0D, U+FF20).
constexpr std::array<std::string_view, 4> kWideStarts{ "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
    "\xEF\xBC\xA0" };

template <typename Number> void appendNumber(std::string& out, Number value)
{
    char text[40];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    out.append(text, static_cast<std::size_t>(end - text));
}

} // namespace

bool needsFormulaGuard(std::string_view text)
{
    if (text.empty()) {
        return false;
    }
    if (kFormulaStarts.find(text.front()) != std::string_view::npos) {
        return true;
    }
    for (const auto wide : kWideStarts) {
        if (text.starts_with(wide)) {
            return true;
        }
    }
    return false;
}

void appendCsvText(std::string& out, std::string_view text)
{
    const bool guard = needsFormulaGuard(text);
    const bool quote = text.find_first_of(",\"\r\n") != std::string_view::npos
        || (!text.empty() && (text.front() == ' ' || text.back() == ' '));
    if (!quote) {
        if (guard) {
            out.push_back('\'');
        }
        out.append(text);
        return;
    }
    out.push_back('"');
    if (guard) {
        out.push_back('\'');
    }
    for (const char c : text) {
        if (c == '"') {
            out.push_back('"');
        }
        out.push_back(c);
    }
    out.push_back('"');
}

void appendExactMoney(std::string& out, Money amount)
{
    const std::int64_t nano = amount.nanoDollars();
    const auto magnitude
        = nano < 0 ? ~static_cast<std::uint64_t>(nano) + 1 : static_cast<std::uint64_t>(nano);
    if (nano < 0) {
        out.push_back('-');
    }
    appendNumber(out, magnitude / 1'000'000'000);
    char fraction[10] = { '.' };
    auto rest = magnitude % 1'000'000'000;
    for (std::size_t i = 9; i > 0; --i) {
        fraction[i] = static_cast<char>('0' + rest % 10);
        rest /= 10;
    }
    std::size_t length = 10;
    while (length > 3 && fraction[length - 1] == '0') {
        --length;
    }
    out.append(fraction, length);
}

void appendReal(std::string& out, double value)
{
    if (std::isfinite(value)) {
        char text[400];
        const auto [end, error] = std::to_chars(text, text + sizeof text, value, std::chars_format::fixed);
        out.append(text, static_cast<std::size_t>(end - text));
    }
}

void appendUtc(std::string& out, Instant instant, LocalTimeText& utc)
{
    utc.append(out, instant);
    out.replace(out.size() - 6, 6, "Z");
}

void appendPlain(std::string& out, ColumnKind kind, const Cell& cell, LocalTimeText& time)
{
    std::visit(
        [&](const auto& value) {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::int64_t>) {
                appendNumber(out, value);
            } else if constexpr (std::is_same_v<Value, double>) {
                appendReal(out, value);
            } else if constexpr (std::is_same_v<Value, Money>) {
                if (kind == ColumnKind::Cents) {
                    out += value.toDecimal(2);
                } else {
                    appendExactMoney(out, value);
                }
            } else if constexpr (std::is_same_v<Value, Instant>) {
                time.append(out, value);
            } else if constexpr (std::is_same_v<Value, bool>) {
                out += value ? "true" : "false";
            }
        },
        cell);
}

void CsvEncoder::begin(std::span<const Column> columns, std::string& out)
{
    m_kinds.clear();
    for (const auto& column : columns) {
        if (!m_kinds.empty()) {
            out.push_back(',');
        }
        appendCsvText(out, column.name);
        m_kinds.push_back(column.kind);
    }
    out += "\r\n";
}

void CsvEncoder::row(Row cells, std::string& out)
{
    for (std::size_t i = 0; i < cells.size() && i < m_kinds.size(); ++i) {
        if (i > 0) {
            out.push_back(',');
        }
        if (const auto* text = std::get_if<std::string_view>(&cells[i])) {
            appendCsvText(out, *text);
        } else if (const auto* instant = std::get_if<Instant>(&cells[i]);
            instant && m_kinds[i] == ColumnKind::UtcTime) {
            appendUtc(out, *instant, m_utc);
        } else {
            appendPlain(out, m_kinds[i], cells[i], m_time);
        }
    }
    out += "\r\n";
}

void CsvEncoder::end(std::string& /*out*/)
{
}

} // namespace spillway::exports

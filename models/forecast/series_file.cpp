// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/series_file.h"

#include "models/forecast/series_forecast.h"

#include <QByteArrayView>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace spillway::forecast
{
namespace
{

/// Cuts CSV into records, counting lines; quotes may hold commas, line breaks and doubled quotes.
class CsvRecords
{
public:
    explicit CsvRecords(std::string_view text) : m_rest(text)
    {
        if (m_rest.starts_with("\xEF\xBB\xBF")) {
            m_rest.remove_prefix(3);
        }
    }

    /// False at the end. A fault is a record too, so that what follows it is looked at.
    bool next()
    {
        m_fields.clear();
        m_fault.clear();
        m_line = m_nextLine;
        if (m_rest.empty()) {
            return false;
        }
        while (field()) { }
        return true;
    }

    [[nodiscard]] const std::vector<std::string>& fields() const { return m_fields; }
    [[nodiscard]] const std::string& fault() const { return m_fault; }
    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] bool isBlank() const { return m_fields.size() == 1 && m_fields.front().empty(); }

private:
    bool field()
    {
        std::string& text = m_fields.emplace_back();
        if (m_rest.starts_with('"')) {
            m_rest.remove_prefix(1);
            quoted(text);
        }
        const std::size_t end = std::min(m_rest.find_first_of(",\n"), m_rest.size());
        std::string_view plain = m_rest.substr(0, end);
        const bool more = end < m_rest.size() && m_rest[end] == ',';
        if (!more && plain.ends_with('\r')) {
            plain.remove_suffix(1);
        }
        text += plain;
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        m_nextLine += more ? 0U : 1U;
        return more;
    }

    void quoted(std::string& text)
    {
        for (;;) {
            const std::size_t end = m_rest.find('"');
            if (end == std::string_view::npos) {
                m_fault = "a quote is opened and never closed";
                m_rest = {};
                return;
            }
            text += m_rest.substr(0, end);
            m_nextLine += static_cast<std::size_t>(std::ranges::count(m_rest.substr(0, end), '\n'));
            m_rest.remove_prefix(end + 1);
            if (!m_rest.starts_with('"')) {
                return;
            }
            text += '"';
            m_rest.remove_prefix(1);
        }
    }

    std::string_view m_rest;
    std::vector<std::string> m_fields;
    std::string m_fault;
    std::size_t m_line = 1, m_nextLine = 1;
};

struct Columns {
    std::size_t time = 0, value = 0, count = 0;
    std::optional<std::size_t> series;
};

std::expected<Columns, std::string> readHeader(const std::vector<std::string>& names)
{
    Columns columns;
    columns.count = names.size();
    std::optional<std::size_t> time, value;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::optional<std::size_t>* const column = names[i] == "time" ? &time
            : names[i] == "value"                                     ? &value
            : names[i] == "series"                                    ? &columns.series
                                                                      : nullptr;
        if (column == nullptr || column->has_value()) {
            return std::unexpected("the column \"" + names[i] + "\" is "
                + (column == nullptr ? "not one of time, value and series" : "there twice"));
        }
        *column = i;
    }
    if (!time || !value) {
        return std::unexpected("the header must name the columns time and value, and may name series");
    }
    columns.time = *time;
    columns.value = *value;
    return columns;
}

struct RawSeries {
    std::string name;
    std::vector<Stamp> times;
    std::vector<double> values;
    std::vector<std::size_t> lines;
};

/// Squares of errors still fit many times over.
constexpr double kGreatest = 1e100;

std::optional<double> readValue(std::string_view text)
{
    if (text.empty()) {
        return kGap;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

/// What is wrong with the row, or nothing and the row is in its series.
std::string addRow(const std::vector<std::string>& fields, const Columns& columns, std::size_t line,
    std::map<std::string, std::size_t>& places, std::vector<RawSeries>& series)
{
    if (fields.size() != columns.count) {
        return "it has " + std::to_string(fields.size()) + " fields, and the header has "
            + std::to_string(columns.count);
    }
    const auto stamp = parseStamp(fields[columns.time]);
    if (!stamp) {
        return stamp.error().message;
    }
    const auto value = readValue(fields[columns.value]);
    if (!value) {
        return "\"" + fields[columns.value] + "\" is no number; an empty value is a gap";
    }
    if (std::abs(*value) > kGreatest) {
        return "\"" + fields[columns.value] + "\" is too large to forecast; use a larger unit";
    }
    const std::string name = columns.series ? fields[*columns.series] : std::string();
    if (!QByteArrayView(name).isValidUtf8()) {
        return "the name of the series is not UTF-8; save the file as UTF-8";
    }
    const auto [place, isNew] = places.try_emplace(name, series.size());
    if (isNew) {
        series.push_back({ name, {}, {}, {} });
    }
    RawSeries& one = series[place->second];
    one.times.push_back(*stamp);
    one.values.push_back(*value);
    one.lines.push_back(line);
    return {};
}

std::expected<TimedSeries, RowFault> spaced(RawSeries& raw)
{
    auto axis = TimeAxis::through(raw.times);
    if (!axis) {
        return std::unexpected(RowFault{ raw.lines[axis.error().place], axis.error().message });
    }
    TimedSeries series{ std::move(raw.name), *axis, {} };
    const std::size_t count = axis->stepOf(raw.times.back()) + 1;
    if (count > kMostValues) {
        return std::unexpected(RowFault{ raw.lines.back(),
            "from the first time to this one are more than a million steps of " + axis->stepText() });
    }
    series.values.assign(count, kGap);
    for (std::size_t i = 0; i < raw.times.size(); ++i) {
        series.values[axis->stepOf(raw.times[i])] = raw.values[i];
    }
    return series;
}

} // namespace

std::expected<std::vector<TimedSeries>, std::vector<RowFault>> parseSeriesFile(std::string_view csv)
{
    std::vector<RowFault> faults;
    CsvRecords records(csv);
    if (!records.next()) {
        return std::unexpected(std::vector{ RowFault{ 1, "the file is empty" } });
    }
    const auto columns = readHeader(records.fields());
    if (!columns || !records.fault().empty()) {
        return std::unexpected(std::vector{ RowFault{ 1, columns ? records.fault() : columns.error() } });
    }
    std::vector<RawSeries> raw;
    std::map<std::string, std::size_t> places;
    while (records.next()) {
        if (records.isBlank() && records.fault().empty()) {
            continue;
        }
        std::string fault = records.fault();
        if (fault.empty()) {
            fault = addRow(records.fields(), *columns, records.line(), places, raw);
        }
        if (!fault.empty()) {
            faults.push_back({ records.line(), std::move(fault) });
        }
    }
    std::vector<TimedSeries> series;
    for (RawSeries& one : raw) {
        auto result = spaced(one);
        if (result) {
            series.push_back(std::move(*result));
        } else {
            faults.push_back(result.error());
        }
    }
    if (raw.empty() && faults.empty()) {
        faults.push_back({ 1, "no row follows the header" });
    }
    if (!faults.empty()) {
        std::ranges::stable_sort(faults, {}, &RowFault::line);
        return std::unexpected(std::move(faults));
    }
    return series;
}

} // namespace spillway::forecast

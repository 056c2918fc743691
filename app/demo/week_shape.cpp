// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/week_shape.h"

#include <charconv>
#include <string>

namespace spillway::demo
{

namespace
{

/// from_chars, since strtod reads a comma as the decimal point under some locales.
template <typename T> bool parseCell(std::string_view& line, T& value)
{
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    if (error != std::errc()) {
        return false;
    }
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    if (line.starts_with(',')) {
        line.remove_prefix(1);
    }
    return true;
}

bool parseRow(std::string_view line, std::size_t expectedHour, WeekShape& shape)
{
    std::size_t hour = 0;
    if (!parseCell(line, hour) || hour != expectedHour) {
        return false;
    }
    for (double& value : shape.hours[expectedHour]) {
        if (!parseCell(line, value) || !(value > 0.0 && value < 100.0)) {
            return false;
        }
    }
    return line.empty();
}

} // namespace

Result<WeekShape> parseWeekShape(std::string_view csv)
{
    WeekShape shape;
    std::size_t hour = 0;
    while (!csv.empty()) {
        const std::size_t length = csv.find('\n');
        const std::string line(csv.substr(0, length));
        csv.remove_prefix(length == std::string_view::npos ? csv.size() : length + 1);
        if (line.empty() || line.front() == '#' || line.starts_with("hour_of_week")) {
            continue;
        }
        if (hour >= shape.hours.size() || !parseRow(line, hour, shape)) {
            return failure(ErrorCode::Malformed, "The shape of the week is not readable at: " + line);
        }
        ++hour;
    }
    if (hour != shape.hours.size()) {
        return failure(ErrorCode::Malformed, "The shape of the week has hours missing.");
    }
    return shape;
}

} // namespace spillway::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"

#include <charconv>
#include <cstdio>

namespace spillway
{
namespace
{

/// Reads exactly `count` digits at `position` and moves behind them; -1 when they are not there.
int digits(std::string_view text, std::size_t& position, std::size_t count)
{
    if (position + count > text.size()) {
        return -1;
    }
    int value = 0;
    for (std::size_t i = position; i < position + count; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return -1;
        }
        value = value * 10 + (text[i] - '0');
    }
    position += count;
    return value;
}

bool literal(std::string_view text, std::size_t& position, std::string_view oneOf)
{
    if (position < text.size() && oneOf.find(text[position]) != std::string_view::npos) {
        ++position;
        return true;
    }
    return false;
}

/// ".123456" with one to nine digits, cut to microseconds; zero when there is none, -1 when malformed.
std::int64_t fraction(std::string_view text, std::size_t& position)
{
    if (!literal(text, position, ".,")) {
        return 0;
    }
    std::int64_t micro = 0;
    int count = 0;
    for (; position < text.size() && text[position] >= '0' && text[position] <= '9'; ++position, ++count) {
        if (count < 6) {
            micro = micro * 10 + (text[position] - '0');
        }
    }
    if (count == 0 || count > 9) {
        return -1;
    }
    for (; count < 6; ++count) {
        micro *= 10;
    }
    return micro;
}

/// "Z", "+01:00", "+0100" or "+01" as minutes east of UTC; false when there is none.
bool offset(std::string_view text, std::size_t& position, int& minutes)
{
    minutes = 0;
    if (literal(text, position, "Zz")) {
        return true;
    }
    const bool west = position < text.size() && text[position] == '-';
    if (!literal(text, position, "+-")) {
        return false;
    }
    const int hours = digits(text, position, 2);
    int rest = 0;
    if (position < text.size()) {
        literal(text, position, ":");
        rest = digits(text, position, 2);
    }
    if (hours < 0 || hours > 18 || rest < 0 || rest > 59) {
        return false;
    }
    minutes = (hours * 60 + rest) * (west ? -1 : 1);
    return true;
}

} // namespace

std::string toIsoUtc(Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(instant - day);
    char text[64];
    const int length = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d",
        static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    std::string result(text, static_cast<std::size_t>(length));
    if (const auto micro = clock.subseconds().count(); micro != 0) {
        std::snprintf(text, sizeof text, ".%06lld", static_cast<long long>(micro));
        result += text;
    }
    return result + "Z";
}

Result<Instant> parseIso(std::string_view text)
{
    const auto malformed = [text] {
        return failure(ErrorCode::InvalidArgument,
            "\"" + std::string(text)
                + "\" is no ISO 8601 time with an offset, such as 2026-03-12T17:04:20+01:00");
    };
    std::size_t at = 0;
    const int year = digits(text, at, 4);
    const bool date1 = literal(text, at, "-");
    const int month = digits(text, at, 2);
    const bool date2 = literal(text, at, "-");
    const int day = digits(text, at, 2);
    const bool separator = literal(text, at, "Tt ");
    const int hour = digits(text, at, 2);
    const bool clock1 = literal(text, at, ":");
    const int minute = digits(text, at, 2);
    int second = 0;
    if (clock1 && literal(text, at, ":")) {
        second = digits(text, at, 2);
    }
    const std::int64_t micro = fraction(text, at);
    int east = 0;
    if (!date1 || !date2 || !separator || !clock1 || micro < 0 || !offset(text, at, east)
        || at != text.size()) {
        return malformed();
    }
    const std::chrono::year_month_day date{ std::chrono::year(year),
        std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day)) };
    if (year < 0 || month < 0 || day < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 59) {
        return malformed();
    }
    return Instant(std::chrono::sys_days(date)) + std::chrono::hours(hour)
        + std::chrono::minutes(minute - east) + std::chrono::seconds(second)
        + std::chrono::microseconds(micro);
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/time_axis.h"

#include "models/domain/time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace spillway::forecast
{
namespace
{

using std::chrono::days;
using std::chrono::microseconds;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kDay = 24 * 60 * kMinute;
constexpr std::int64_t kLeastDay = 20 * 60 * kMinute; ///< what is nearer together is no calendar day
constexpr unsigned kLastDayOfEveryMonth = 28;

std::int64_t dayOf(std::int64_t wall)
{
    return (wall >= 0 ? wall : wall - kDay + 1) / kDay;
}

year_month_day dateOf(std::int64_t wall)
{
    return sys_days(days(dayOf(wall)));
}

std::int64_t monthOf(std::int64_t wall)
{
    const year_month_day date = dateOf(wall);
    return static_cast<int>(date.year()) * 12LL + static_cast<unsigned>(date.month()) - 1;
}

std::int64_t elapsed(const Stamp& stamp)
{
    return stamp.index - stamp.offsetMinutes * kMinute;
}

std::string dateText(std::int64_t wall)
{
    const year_month_day date = dateOf(wall);
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::string clockText(std::int64_t wall)
{
    // As the instant whose UTC clock shows it, without the Z.
    std::string text = toIsoUtc(Instant(microseconds(wall)));
    text.pop_back();
    return text;
}

std::string offsetText(int minutes)
{
    if (minutes == 0) {
        return "Z";
    }
    std::array<char, 16> text{};
    const int size = minutes < 0 ? -minutes : minutes;
    std::snprintf(text.data(), text.size(), "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
    return text.data();
}

bool sameClock(std::span<const Stamp> times)
{
    return std::ranges::all_of(times, [&](const Stamp& stamp) {
        return stamp.index - dayOf(stamp.index) * kDay
            == times.front().index - dayOf(times.front().index) * kDay;
    });
}

bool apart(std::span<const Stamp> times, std::int64_t least)
{
    for (std::size_t i = 1; i < times.size(); ++i) {
        if (elapsed(times[i]) - elapsed(times[i - 1]) < least) {
            return false;
        }
    }
    return true;
}

StepUnit unitOf(std::span<const Stamp> times)
{
    if (times.front().form == StampForm::Index) {
        return StepUnit::Index;
    }
    if (!sameClock(times) || !apart(times, kLeastDay)) {
        return StepUnit::Microsecond;
    }
    const auto day = dateOf(times.front().index).day();
    const bool monthly = static_cast<unsigned>(day) <= kLastDayOfEveryMonth && times.size() > 1
        && apart(times, kLastDayOfEveryMonth * kDay - 2 * 60 * kMinute)
        && std::ranges::all_of(times, [&](const Stamp& stamp) { return dateOf(stamp.index).day() == day; });
    // Four weeks to the day from one February to the next March are days or a month; with two times only,
    // a month is what people mean.
    return monthly ? StepUnit::Month : StepUnit::Day;
}

} // namespace

Result<Stamp> parseStamp(std::string_view text)
{
    Stamp stamp;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), stamp.index);
    if (error == std::errc() && end == text.data() + text.size()) {
        return stamp;
    }
    const auto readAs = [&](StampForm form, const std::string& whole) -> std::optional<Stamp> {
        const auto instant = parseIso(whole);
        if (!instant) {
            return std::nullopt;
        }
        return Stamp{ form, instant->time_since_epoch().count(), 0 };
    };
    if (const auto date = readAs(StampForm::Date, std::string(text) + "T00:00:00Z"); date) {
        return *date;
    }
    if (const auto local = readAs(StampForm::Local, std::string(text) + "Z"); local) {
        return *local;
    }
    const auto instant = parseIso(text);
    if (!instant) {
        return failure(ErrorCode::InvalidArgument,
            "\"" + std::string(text) + "\" is no time: an integer is, or ISO 8601 such as 2026-03-12 or "
                + "2026-03-12T17:00:00+01:00");
    }
    // The wall clock is what the same text says without its offset.
    const std::size_t sign = text.find_first_of("Zz+-", text.find_first_of("Tt "));
    const auto wall = parseIso(std::string(text.substr(0, sign)) + "Z");
    if (!wall) {
        return failure(ErrorCode::InvalidArgument, "\"" + std::string(text) + "\" is no time");
    }
    stamp.form = StampForm::Offset;
    stamp.index = wall->time_since_epoch().count();
    stamp.offsetMinutes = static_cast<int>((*wall - *instant).count() / kMinute);
    return stamp;
}

std::int64_t TimeAxis::placeOf(const Stamp& stamp) const
{
    switch (m_unit) {
    case StepUnit::Index:
        return stamp.index;
    case StepUnit::Microsecond:
        return elapsed(stamp);
    case StepUnit::Day:
        return dayOf(stamp.index);
    case StepUnit::Month:
        break;
    }
    return monthOf(stamp.index);
}

std::expected<TimeAxis, TimeAxis::Irregular> TimeAxis::through(std::span<const Stamp> times)
{
    TimeAxis axis;
    axis.m_first = times.front();
    axis.m_form = times.front().form;
    axis.m_unit = unitOf(times);
    axis.m_lastOffset = times.back().offsetMinutes;
    std::int64_t least = 0;
    for (std::size_t i = 1; i < times.size(); ++i) {
        if (times[i].form != axis.m_form) {
            return std::unexpected(Irregular{ i, "its time is written in another form than the first one" });
        }
        const std::int64_t distance = axis.placeOf(times[i]) - axis.placeOf(times[i - 1]);
        if (distance <= 0) {
            return std::unexpected(Irregular{ i,
                distance == 0 ? "its time is there already" : "its time is before that of the row above" });
        }
        least = least == 0 ? distance : std::min(least, distance);
    }
    axis.m_length = std::max<std::int64_t>(1, least);
    for (std::size_t i = 1; i < times.size(); ++i) {
        if ((axis.placeOf(times[i]) - axis.placeOf(times[i - 1])) % axis.m_length != 0) {
            return std::unexpected(Irregular{ i,
                "its time is off the rhythm: the smallest distance between times is " + axis.stepText()
                    + ", and this one is no multiple of it" });
        }
    }
    return axis;
}

std::size_t TimeAxis::stepOf(const Stamp& stamp) const
{
    return static_cast<std::size_t>((placeOf(stamp) - placeOf(m_first)) / m_length);
}

std::string TimeAxis::text(std::size_t step) const
{
    const std::int64_t away = static_cast<std::int64_t>(step) * m_length;
    std::int64_t wall = 0;
    switch (m_unit) {
    case StepUnit::Index:
        return std::to_string(m_first.index + away);
    case StepUnit::Microsecond:
        wall = elapsed(m_first) + away + m_lastOffset * kMinute;
        break;
    case StepUnit::Day:
        wall = m_first.index + away * kDay;
        break;
    case StepUnit::Month: {
        const std::int64_t month = monthOf(m_first.index) + away;
        const std::int64_t year = month >= 0 ? month / 12 : (month - 11) / 12;
        const auto ofYear = static_cast<unsigned>(month - year * 12 + 1);
        const sys_days day = std::chrono::year(static_cast<int>(year)) / std::chrono::month(ofYear)
            / dateOf(m_first.index).day();
        wall = day.time_since_epoch().count() * kDay + m_first.index - dayOf(m_first.index) * kDay;
        break;
    }
    }
    if (m_form == StampForm::Date) {
        return dateText(wall);
    }
    return clockText(wall) + (m_form == StampForm::Offset ? offsetText(m_lastOffset) : "");
}

std::string TimeAxis::stepText() const
{
    const auto counted = [](std::int64_t count, const char* unit) {
        return std::to_string(count) + " " + unit + (count == 1 ? "" : "s");
    };
    switch (m_unit) {
    case StepUnit::Index:
        return std::to_string(m_length);
    case StepUnit::Month:
        return counted(m_length, "month");
    case StepUnit::Day:
        return counted(m_length, "day");
    case StepUnit::Microsecond:
        break;
    }
    if (m_length % (60 * kMinute) == 0) {
        return counted(m_length / (60 * kMinute), "hour");
    }
    if (m_length % kMinute == 0) {
        return counted(m_length / kMinute, "minute");
    }
    return m_length % kSecond == 0 ? counted(m_length / kSecond, "second") : counted(m_length, "microsecond");
}

std::vector<std::size_t> TimeAxis::usualSeasons() const
{
    switch (m_unit) {
    case StepUnit::Index:
        return {};
    case StepUnit::Month:
        return 12 % m_length == 0 && m_length < 12
            ? std::vector<std::size_t>{ static_cast<std::size_t>(12 / m_length) }
            : std::vector<std::size_t>{};
    case StepUnit::Day:
        return m_length == 1 ? std::vector<std::size_t>{ 7 }
            : m_length == 7  ? std::vector<std::size_t>{ 52 }
                             : std::vector<std::size_t>{};
    case StepUnit::Microsecond:
        break;
    }
    if (m_length < kDay && kDay % m_length == 0 && m_length >= kMinute) {
        const auto day = static_cast<std::size_t>(kDay / m_length);
        return { day, 7 * day };
    }
    return {};
}

} // namespace spillway::forecast

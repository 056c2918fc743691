// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/local_time_text.h"

namespace spillway::exports
{
namespace
{

void appendDigits(std::string& out, std::uint64_t value, int digits)
{
    char text[20];
    for (int i = digits - 1; i >= 0; --i) {
        text[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(text, static_cast<std::size_t>(digits));
}

void appendOffset(std::string& out, std::chrono::seconds offset)
{
    const auto magnitude = static_cast<std::uint64_t>(offset.count() < 0 ? -offset.count() : offset.count());
    out.push_back(offset.count() < 0 ? '-' : '+');
    appendDigits(out, magnitude / 3600, 2);
    out.push_back(':');
    appendDigits(out, magnitude / 60 % 60, 2);
}

} // namespace

LocalTimeText::LocalTimeText(Zone zone) : m_zone(std::move(zone))
{
}

std::chrono::seconds LocalTimeText::offsetAt(Instant instant)
{
    const std::int64_t quarter = floorToQuarter(instant).time_since_epoch() / kQuarter;
    auto& known = m_offsets[static_cast<std::size_t>(quarter) % m_offsets.size()];
    if (known.quarter != quarter) {
        known = { quarter, m_zone.offsetAt(instant) };
    }
    return known.seconds;
}

void LocalTimeText::append(std::string& out, Instant instant)
{
    auto& known
        = m_texts[static_cast<std::size_t>(instant.time_since_epoch() / std::chrono::seconds(1) / 900 * 31
                      + instant.time_since_epoch().count() % 900'000'000)
            % m_texts.size()];
    if (known.instant != instant) {
        const auto offset = offsetAt(instant);
        const Instant local = instant + offset;
        const auto day = std::chrono::floor<std::chrono::days>(local);
        const std::chrono::year_month_day date(day);
        const auto micro = static_cast<std::uint64_t>((local - day).count());
        known.instant = instant;
        known.iso.clear();
        appendDigits(known.iso, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
        known.iso.push_back('-');
        appendDigits(known.iso, static_cast<unsigned>(date.month()), 2);
        known.iso.push_back('-');
        appendDigits(known.iso, static_cast<unsigned>(date.day()), 2);
        known.iso.push_back('T');
        appendDigits(known.iso, micro / 3'600'000'000, 2);
        known.iso.push_back(':');
        appendDigits(known.iso, micro / 60'000'000 % 60, 2);
        known.iso.push_back(':');
        appendDigits(known.iso, micro / 1'000'000 % 60, 2);
        if (const auto fraction = micro % 1'000'000; fraction != 0) {
            known.iso.push_back('.');
            appendDigits(known.iso, fraction, 6);
        }
        appendOffset(known.iso, offset);
    }
    out += known.iso;
}

} // namespace spillway::exports

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/zip_archive.h"

#include <array>

namespace spillway::exports
{

namespace
{

constexpr std::uint16_t kVersion = 20; ///< 2.0: the first that knows the records written here
constexpr std::uint16_t kUtf8Names = 0x0800;
constexpr std::uint16_t kStored = 0;

void append16(std::string& out, std::uint16_t value)
{
    out += static_cast<char>(value & 0xFFU);
    out += static_cast<char>(value >> 8U);
}

void append32(std::string& out, std::uint32_t value)
{
    append16(out, static_cast<std::uint16_t>(value & 0xFFFFU));
    append16(out, static_cast<std::uint16_t>(value >> 16U));
}

std::uint32_t dosDateAndTime(Instant at)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(at - day));
    const auto part = [](auto value) { return static_cast<std::uint32_t>(value); };
    return (part(int(date.year()) - 1980) << 25U) | (part(unsigned(date.month())) << 21U)
        | (part(unsigned(date.day())) << 16U) | (part(clock.hours().count()) << 11U)
        | (part(clock.minutes().count()) << 5U) | (part(clock.seconds().count()) / 2);
}

constexpr std::array<std::uint32_t, 256> kCrcTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value & 1U) != 0 ? (value >> 1U) ^ 0xEDB88320U : value >> 1U;
        }
        table[i] = value;
    }
    return table;
}();

} // namespace

std::uint32_t crc32(std::string_view bytes)
{
    std::uint32_t value = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        value = (value >> 8U) ^ kCrcTable[(value ^ static_cast<unsigned char>(byte)) & 0xFFU];
    }
    return ~value;
}

ZipArchive::ZipArchive(Instant at) : m_dateAndTime(dosDateAndTime(at))
{
}

void ZipArchive::add(std::string_view name, std::string_view content)
{
    std::string both; // what the local header and the directory say alike
    append16(both, kVersion);
    append16(both, kUtf8Names);
    append16(both, kStored);
    append32(both, m_dateAndTime);
    append32(both, crc32(content));
    append32(both, static_cast<std::uint32_t>(content.size()));
    append32(both, static_cast<std::uint32_t>(content.size()));
    append16(both, static_cast<std::uint16_t>(name.size()));
    append16(both, 0); // no extra field

    m_directory += "PK\x01\x02";
    append16(m_directory, kVersion);
    m_directory += both;
    append16(m_directory, 0); // no comment
    append16(m_directory, 0); // disk
    append16(m_directory, 0); // internal attributes
    append32(m_directory, 0); // external attributes
    append32(m_directory, static_cast<std::uint32_t>(m_bytes.size()));
    m_directory += name;

    m_bytes += "PK\x03\x04";
    m_bytes += both;
    m_bytes += name;
    m_bytes += content;
    ++m_count;
}

std::string ZipArchive::finish()
{
    const auto start = static_cast<std::uint32_t>(m_bytes.size());
    m_bytes += m_directory;
    m_bytes += "PK\x05\x06";
    append32(m_bytes, 0); // this disk and the directory's
    append16(m_bytes, m_count);
    append16(m_bytes, m_count);
    append32(m_bytes, static_cast<std::uint32_t>(m_directory.size()));
    append32(m_bytes, start);
    append16(m_bytes, 0); // no comment
    return std::move(m_bytes);
}

} // namespace spillway::exports

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/copy_row.h"

#include "app/postgres/binary_format.h"

#include <limits>

namespace spillway::postgres
{
namespace
{

std::optional<std::int64_t> integerOf(std::string_view bytes)
{
    switch (bytes.size()) {
    case 2:
        return bigEndian<std::int16_t>(bytes);
    case 4:
        return bigEndian<std::int32_t>(bytes);
    case 8:
        return bigEndian<std::int64_t>(bytes);
    default:
        return {};
    }
}

} // namespace

bool CopyRow::assign(std::string_view bytes)
{
    m_fields.clear();
    if (bytes.size() < 2) {
        return false;
    }
    const auto count = bigEndian<std::int16_t>(bytes);
    bytes.remove_prefix(2);
    for (std::int16_t i = 0; i < count; ++i) {
        if (bytes.size() < 4) {
            return false;
        }
        const auto length = bigEndian<std::int32_t>(bytes);
        bytes.remove_prefix(4);
        if (length < 0) {
            m_fields.emplace_back();
            continue;
        }
        if (bytes.size() < static_cast<std::size_t>(length)) {
            return false;
        }
        m_fields.emplace_back(bytes.substr(0, static_cast<std::size_t>(length)));
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return count >= 0 && bytes.empty();
}

std::optional<std::string_view> CopyRow::field(int column)
{
    if (column < 0 || column >= columns() || !m_fields[static_cast<std::size_t>(column)]) {
        m_malformed = true;
        return {};
    }
    return m_fields[static_cast<std::size_t>(column)];
}

bool CopyRow::isNull(int column) const
{
    return column >= 0 && column < columns() && !m_fields[static_cast<std::size_t>(column)];
}

std::int64_t CopyRow::integer(int column)
{
    const auto value = integerOf(field(column).value_or(std::string_view()));
    m_malformed = m_malformed || !value;
    return value.value_or(0);
}

std::string_view CopyRow::text(int column)
{
    return field(column).value_or(std::string_view());
}

Instant CopyRow::instant(int column)
{
    const std::int64_t micro = integer(column);
    if (micro == std::numeric_limits<std::int64_t>::max()
        || micro == std::numeric_limits<std::int64_t>::min()) {
        m_malformed = true; // infinity
        return {};
    }
    return Instant(Duration(micro + kEpochMicroseconds));
}

std::optional<Money> CopyRow::optionalMoney(int column)
{
    return isNull(column) ? std::optional<Money>() : money(column);
}

std::optional<Instant> CopyRow::optionalInstant(int column)
{
    return isNull(column) ? std::optional<Instant>() : instant(column);
}

void CopyRow::integers(int column, std::vector<std::int64_t>& values)
{
    values.clear();
    const auto bytes = field(column);
    const bool sound = bytes && eachElement(*bytes, [&values](std::string_view element) {
        const auto value = integerOf(element);
        values.push_back(value.value_or(0));
        return value.has_value();
    });
    m_malformed = m_malformed || !sound;
}

Result<void> CopyRow::check() const
{
    if (m_malformed) {
        return failure(ErrorCode::Malformed, "PostgreSQL answered with a row that makes no sense");
    }
    return {};
}

} // namespace spillway::postgres

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/rows.h"

#include "app/postgres/binary_format.h"

#include <bit>
#include <libpq-fe.h>
#include <limits>

namespace spillway::postgres
{
Rows::Rows(pg_result* result) : m_result(result, PQclear)
{
}

int Rows::size() const
{
    return PQntuples(m_result.get());
}

int Rows::columns() const
{
    return PQnfields(m_result.get());
}

bool Rows::isNull(int row, int column) const
{
    return row < 0 || row >= size() || column < 0 || column >= columns()
        || PQgetisnull(m_result.get(), row, column) == 1;
}

std::string_view Rows::bytes(int row, int column) const
{
    if (isNull(row, column)) {
        m_malformed = true;
        return {};
    }
    return { PQgetvalue(m_result.get(), row, column),
        static_cast<std::size_t>(PQgetlength(m_result.get(), row, column)) };
}

std::string_view Rows::field(int row, int column, std::size_t width) const
{
    const auto value = bytes(row, column);
    if (value.size() != width) {
        m_malformed = true;
        return {};
    }
    return value;
}

std::int64_t Rows::integer(int row, int column) const
{
    const auto value = bytes(row, column);
    switch (value.size()) {
    case 2:
        return bigEndian<std::int16_t>(value);
    case 4:
        return bigEndian<std::int32_t>(value);
    case 8:
        return bigEndian<std::int64_t>(value);
    default:
        m_malformed = true;
        return 0;
    }
}

bool Rows::boolean(int row, int column) const
{
    const auto value = field(row, column, 1);
    return !value.empty() && value.front() != 0;
}

double Rows::real(int row, int column) const
{
    const auto value = bytes(row, column);
    if (value.size() == 4) {
        return std::bit_cast<float>(bigEndian<std::uint32_t>(value));
    }
    if (value.size() != 8) {
        m_malformed = true;
        return 0;
    }
    return std::bit_cast<double>(bigEndian<std::uint64_t>(value));
}

std::string Rows::text(int row, int column) const
{
    return std::string(bytes(row, column));
}

Instant Rows::instant(int row, int column) const
{
    const auto value = field(row, column, 8);
    if (value.empty()) {
        return {};
    }
    const auto microseconds = bigEndian<std::int64_t>(value);
    if (microseconds > std::numeric_limits<std::int64_t>::max() - kEpochMicroseconds
        || microseconds == std::numeric_limits<std::int64_t>::min()) {
        m_malformed = true;
        return {};
    }
    return Instant(Duration(microseconds + kEpochMicroseconds));
}

std::int64_t Rows::days(int row, int column) const
{
    const auto value = field(row, column, 4);
    return value.empty() ? 0 : bigEndian<std::int32_t>(value) + kEpochDays;
}

std::vector<std::int64_t> Rows::integers(int row, int column) const
{
    std::vector<std::int64_t> values;
    const bool sound = eachElement(bytes(row, column), [&values](std::string_view element) {
        if (element.size() == 4) {
            values.push_back(bigEndian<std::int32_t>(element));
        } else if (element.size() == 8) {
            values.push_back(bigEndian<std::int64_t>(element));
        } else {
            return false;
        }
        return true;
    });
    m_malformed = m_malformed || !sound;
    return values;
}

std::vector<std::string> Rows::texts(int row, int column) const
{
    std::vector<std::string> values;
    const bool sound = eachElement(bytes(row, column), [&values](std::string_view element) {
        values.emplace_back(element);
        return true;
    });
    m_malformed = m_malformed || !sound;
    return values;
}

std::optional<std::int64_t> Rows::optionalInteger(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(integer(row, column));
}

std::optional<Money> Rows::optionalMoney(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(money(row, column));
}

std::optional<std::string> Rows::optionalText(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(text(row, column));
}

std::optional<Instant> Rows::optionalInstant(int row, int column) const
{
    return isNull(row, column) ? std::nullopt : std::optional(instant(row, column));
}

Result<void> Rows::check() const
{
    if (m_malformed) {
        return failure(ErrorCode::Malformed, "PostgreSQL answered with columns of other types than expected");
    }
    return {};
}

} // namespace spillway::postgres

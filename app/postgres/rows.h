// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"
#include "models/domain/time.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct pg_result;

namespace spillway::postgres
{

/// The answer to a query, in PostgreSQL's binary format. A getter of the wrong width, a null where none
/// was asked for, and a row or column outside answer zero and mark the rows malformed; ask `check()` once
/// after reading.
class Rows
{
public:
    explicit Rows(pg_result* result);

    [[nodiscard]] int size() const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int row, int column) const;

    [[nodiscard]] std::int64_t integer(int row, int column) const; ///< int2, int4, int8
    [[nodiscard]] bool boolean(int row, int column) const;
    [[nodiscard]] double real(int row, int column) const; ///< float4, float8
    [[nodiscard]] std::string text(int row, int column) const;
    [[nodiscard]] std::string_view bytes(int row, int column) const; ///< valid as long as the rows are
    [[nodiscard]] Instant instant(int row, int column) const; ///< timestamptz; infinity is malformed
    [[nodiscard]] Money money(int row, int column) const
    {
        return Money::fromNanoDollars(integer(row, column));
    }
    [[nodiscard]] std::vector<std::int64_t> integers(int row, int column) const; ///< int4[], int8[]
    [[nodiscard]] std::vector<std::string> texts(int row, int column) const; ///< text[]
    [[nodiscard]] std::int64_t days(int row, int column) const; ///< date, in days since 1970-01-01

    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int row, int column) const;
    [[nodiscard]] std::optional<Money> optionalMoney(int row, int column) const;
    [[nodiscard]] std::optional<std::string> optionalText(int row, int column) const;
    [[nodiscard]] std::optional<Instant> optionalInstant(int row, int column) const;

    [[nodiscard]] Result<void> check() const;

private:
    [[nodiscard]] std::string_view field(int row, int column, std::size_t width) const;
    std::shared_ptr<pg_result> m_result;
    mutable bool m_malformed = false;
};

} // namespace spillway::postgres

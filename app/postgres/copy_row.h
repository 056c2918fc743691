// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"
#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace spillway::postgres
{

/// One row of a COPY in PostgreSQL's binary format, valid during the call it is handed to. The getters have
/// the rules of Rows: what makes no sense answers zero, and `check()` says so once after reading.
class CopyRow
{
public:
    /// `bytes` begin with the number of fields; false when they make no row.
    [[nodiscard]] bool assign(std::string_view bytes);

    [[nodiscard]] int columns() const { return static_cast<int>(m_fields.size()); }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column); ///< int2, int4, int8
    [[nodiscard]] std::string_view text(int column);
    [[nodiscard]] Instant instant(int column);
    [[nodiscard]] Money money(int column) { return Money::fromNanoDollars(integer(column)); }
    [[nodiscard]] std::optional<Money> optionalMoney(int column);
    [[nodiscard]] std::optional<Instant> optionalInstant(int column);
    /// int4[] or int8[]; into a vector that keeps its memory.
    void integers(int column, std::vector<std::int64_t>& values);

    [[nodiscard]] Result<void> check() const;

private:
    [[nodiscard]] std::optional<std::string_view> field(int column);

    std::vector<std::optional<std::string_view>> m_fields;
    bool m_malformed = false;
};

} // namespace spillway::postgres

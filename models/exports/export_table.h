// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"
#include "models/domain/time.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace spillway::exports
{

/// What a column of an export holds, the same in every format.
enum class ColumnKind : std::uint8_t {
    Text,
    Integer,
    Real, ///< a measured value such as milliseconds or a share
    Money, ///< exact: two decimals, and up to nine where the amount has them
    Cents, ///< money that was apportioned to whole cents, so that parts add up in two decimals
    Time, ///< ISO 8601 with the zone's offset at that instant
    UtcTime, ///< ISO 8601 with Z, where a format of others asks for UTC
    Flag,
};

struct Column {
    std::string name; ///< lower case with underscores; as FOCUS writes it in an export of FOCUS columns
    ColumnKind kind = ColumnKind::Text;
    bool operator==(const Column&) const = default;
};

/// One value; a monostate is "not known" or "does not apply" and is empty in every format. Text is UTF-8
/// and valid until the call it was handed to returns.
using Cell = std::variant<std::monostate, std::string_view, std::int64_t, double, Money, Instant, bool>;
using Row = std::span<const Cell>;

/// Where the rows of an export go, one after the other; a failure ends the export.
class RowSink
{
public:
    RowSink() = default;
    RowSink(const RowSink&) = delete;
    RowSink& operator=(const RowSink&) = delete;
    virtual ~RowSink() = default;

    [[nodiscard]] virtual Result<void> begin(std::span<const Column> columns) = 0;
    /// As many cells as there are columns.
    [[nodiscard]] virtual Result<void> row(Row cells) = 0;
    [[nodiscard]] virtual Result<void> end() = 0;
};

/// Turns rows into the bytes of one format, without a file: what a writer writes and a preview shows.
class RowEncoder
{
public:
    RowEncoder() = default;
    RowEncoder(const RowEncoder&) = delete;
    RowEncoder& operator=(const RowEncoder&) = delete;
    virtual ~RowEncoder() = default;

    virtual void begin(std::span<const Column> columns, std::string& out) = 0;
    virtual void row(Row cells, std::string& out) = 0;
    virtual void end(std::string& out) = 0;
};

} // namespace spillway::exports

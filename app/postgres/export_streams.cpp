// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/export_streams.h"

#include "app/postgres/stored_query.h"
#include "models/domain/hexadecimal.h"
#include "models/exports/focus_columns.h"

#include <array>

namespace spillway::postgres
{
namespace
{

using exports::Cell;
using exports::Column;
using exports::ColumnKind;

Cell cell(std::optional<Money> money)
{
    return money ? Cell(*money) : Cell();
}

Cell cell(std::optional<Instant> instant)
{
    return instant ? Cell(*instant) : Cell();
}

Cell text(CopyRow& row, int column)
{
    return row.isNull(column) ? Cell() : Cell(row.text(column));
}

/// Runs queries/NAME.sql and hands each row to `fill`, which makes the cells.
template <typename Fill>
Result<void> streamRows(const ExportStream& to, const char* name, std::span<const Column> columns, Fill fill)
{
    return copyRows(to, name, columns, [&](CopyRow& row) -> Result<void> {
        const Result<exports::Row> cells = fill(row);
        if (!cells) {
            return std::unexpected(cells.error());
        }
        if (auto sound = row.check(); !sound) {
            return sound;
        }
        return to.sink.row(*cells);
    });
}

} // namespace

Result<void> copyRows(const ExportStream& to, const std::string& name,
    std::span<const exports::Column> columns, const std::function<Result<void>(CopyRow&)>& take)
{
    const auto sql = readResource("sql/queries/" + name + ".sql");
    if (!sql) {
        return std::unexpected(sql.error());
    }
    if (auto begun = to.sink.begin(columns); !begun) {
        return begun;
    }
    return to.connection.copyOut({ sql->constData(), static_cast<std::size_t>(sql->size()) }, take, to.goOn);
}

Result<TimeRange> periodOf(const ExportStream& to, CopyRow& row)
{
    const auto place = row.integer(0);
    if (place < 0 || place + 1 >= std::ssize(to.starts)) {
        return failure(ErrorCode::Malformed, "PostgreSQL answered with a period that was not asked for");
    }
    return TimeRange{ to.starts[static_cast<std::size_t>(place)],
        to.starts[static_cast<std::size_t>(place) + 1] };
}

Result<void> streamTiers(const ExportStream& to)
{
    static const std::array<Column, 14> columns{ { { "period_start", ColumnKind::Time },
        { "period_end", ColumnKind::Time }, { "tier", ColumnKind::Text }, { "name", ColumnKind::Text },
        { "requests", ColumnKind::Integer }, { "errors", ColumnKind::Integer }, { "usd", ColumnKind::Money },
        { "unpriced_requests", ColumnKind::Integer }, { "accounts", ColumnKind::Integer },
        { "joined", ColumnKind::Integer }, { "left", ColumnKind::Integer },
        { "monthly_revenue_usd", ColumnKind::Money }, { "weekly_budget_usd", ColumnKind::Money },
        { "monthly_budget_usd", ColumnKind::Money } } };
    std::array<Cell, 14> cells;
    return streamRows(to, "export_tiers", columns, [&](CopyRow& row) -> Result<exports::Row> {
        const auto period = periodOf(to, row);
        if (!period) {
            return std::unexpected(period.error());
        }
        cells = { period->from, period->to, row.text(1), text(row, 2), row.integer(3), row.integer(4),
            row.money(5), row.integer(6), row.integer(7), row.integer(8), row.integer(9), row.money(10),
            cell(row.optionalMoney(11)), cell(row.optionalMoney(12)) };
        return cells;
    });
}

Result<void> streamUsers(const ExportStream& to)
{
    static const std::array<Column, 14> columns{ { { "user", ColumnKind::Text }, { "tier", ColumnKind::Text },
        { "joined_at", ColumnKind::Time }, { "left_at", ColumnKind::Time },
        { "monthly_price_usd", ColumnKind::Money }, { "requests", ColumnKind::Integer },
        { "errors", ColumnKind::Integer }, { "input_tokens", ColumnKind::Integer },
        { "cached_input_tokens", ColumnKind::Integer }, { "output_tokens", ColumnKind::Integer },
        { "usd", ColumnKind::Money }, { "unpriced_requests", ColumnKind::Integer },
        { "first_request_at", ColumnKind::Time }, { "last_request_at", ColumnKind::Time } } };
    std::array<Cell, 14> cells;
    return streamRows(to, "export_users", columns, [&](CopyRow& row) -> Result<exports::Row> {
        cells = { row.text(0), row.text(1), cell(row.optionalInstant(2)), cell(row.optionalInstant(3)),
            cell(row.optionalMoney(4)), row.integer(5), row.integer(6), row.integer(7), row.integer(8),
            row.integer(9), row.money(10), row.integer(11), row.instant(12), row.instant(13) };
        return cells;
    });
}

Result<void> streamAudit(const ExportStream& to)
{
    static const std::array<Column, 9> columns{ { { "sequence", ColumnKind::Integer },
        { "at", ColumnKind::Time }, { "environment", ColumnKind::Text }, { "kind", ColumnKind::Text },
        { "actor", ColumnKind::Text }, { "command_id", ColumnKind::Text }, { "detail", ColumnKind::Text },
        { "previous_hash", ColumnKind::Text }, { "hash", ColumnKind::Text } } };
    std::array<Cell, 9> cells;
    std::array<std::string, 3> texts; // of what comes as bytes, which is half as much to send
    return streamRows(to, "export_audit", columns, [&](CopyRow& row) -> Result<exports::Row> {
        for (auto& text : texts) {
            text.clear();
        }
        if (!row.isNull(5)) {
            appendUuid(texts[0], row.text(5));
        }
        appendHexadecimal(texts[1], row.text(7));
        appendHexadecimal(texts[2], row.text(8));
        cells = { row.integer(0), row.instant(1), row.text(2), row.text(3), row.text(4),
            row.isNull(5) ? Cell() : Cell(std::string_view(texts[0])), row.text(6),
            std::string_view(texts[1]), std::string_view(texts[2]) };
        return cells;
    });
}

Result<void> streamFocus(const ExportStream& to)
{
    exports::FocusRow focus(to.account);
    TimeRange month{ Instant::max(), Instant::max() };
    return streamRows(to, "export_focus", exports::focusColumns(), [&](CopyRow& row) -> Result<exports::Row> {
        const auto period = periodOf(to, row);
        if (!period) {
            return std::unexpected(period.error());
        }
        if (!month.contains(period->from)) {
            month = to.request.zone.periodAt(Period::Month, period->from);
        }
        return focus.fill({ .period = *period,
            .billingPeriod = month,
            .tier = row.text(1),
            .tierName = row.text(2),
            .providerName = row.text(3),
            .model = row.text(4),
            .requests = row.integer(5),
            .tokens = row.integer(6),
            .cost = row.money(7) });
    });
}

} // namespace spillway::postgres

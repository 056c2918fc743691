// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of each kind of export, from the columns of its query; for ExportReader.
#pragma once

#include "app/postgres/connection.h"
#include "models/exports/export_request.h"
#include "models/exports/export_table.h"

#include <functional>
#include <span>
#include <string>

namespace spillway::postgres
{

struct ExportStream {
    Connection& connection;
    const exports::ExportRequest& request;
    std::span<const Instant> starts; ///< of the periods, and the end of the last
    const std::string& account;
    exports::RowSink& sink;
    const std::function<bool()>& goOn;
};

/// The period that the first column of a row names.
[[nodiscard]] Result<TimeRange> periodOf(const ExportStream& to, CopyRow& row);

/// Begins the sink with `columns` and hands every row of queries/NAME.sql to `take`.
[[nodiscard]] Result<void> copyRows(const ExportStream& to, const std::string& name,
    std::span<const exports::Column> columns, const std::function<Result<void>(CopyRow&)>& take);

[[nodiscard]] Result<void> streamSpend(const ExportStream& to);
[[nodiscard]] Result<void> streamTiers(const ExportStream& to);
[[nodiscard]] Result<void> streamProviders(const ExportStream& to);
[[nodiscard]] Result<void> streamUsers(const ExportStream& to);
[[nodiscard]] Result<void> streamBusiness(const ExportStream& to);
[[nodiscard]] Result<void> streamAudit(const ExportStream& to);
[[nodiscard]] Result<void> streamFocus(const ExportStream& to);

} // namespace spillway::postgres

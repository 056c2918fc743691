// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exports/export_writer.h"
#include "app/postgres/connection.h"
#include "models/exports/export_request.h"

#include <string>

namespace spillway
{

/// Where an export goes and what it is told about its product.
struct ExportTarget {
    std::string path;
    exports::ExportFormat format = exports::ExportFormat::Csv;
    std::string account; ///< the product's environment, for FOCUS rows
};

/// Reads what `request` asks in one snapshot and writes it with its metadata beside it, for console and
/// spillwayctl alike. What was there before stays unless everything is written.
[[nodiscard]] Result<exports::ExportMetadata> exportToFile(postgres::Connection& connection,
    const exports::ExportRequest& request, const ExportTarget& target, exports::Progress progress = {});

/// Fills in rows, bytes and digest of `known` while `rows` writes CSV or JSON into `bytes`.
[[nodiscard]] Result<exports::ExportMetadata> writeToBytes(exports::ExportMetadata known,
    exports::ExportFormat format, exports::ByteSink& bytes,
    const std::function<Result<void>(exports::RowSink&, const std::int64_t& rowsSoFar)>& rows);

/// The same rows in CSV or JSON as bytes, such as standard output; metadata without a file's name.
[[nodiscard]] Result<exports::ExportMetadata> exportToBytes(postgres::Connection& connection,
    const exports::ExportRequest& request, exports::ExportFormat format, const std::string& account,
    exports::ByteSink& bytes, exports::Progress progress = {});

} // namespace spillway

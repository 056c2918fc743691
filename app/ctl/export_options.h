// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/export_request.h"

#include <functional>
#include <optional>
#include <string>

namespace CLI
{
class App;
}

namespace spillway::ctl
{

/// What `spillwayctl export` was told, as it was written; empty is the default of the kind.
struct ExportOptions {
    exports::ExportKind kind = exports::ExportKind::Spend;
    std::string from;
    std::string to;
    std::string grain;
    std::string groupBy;
    std::string zone;
    std::string horizon;
    std::string scenario;
    std::string format;
    std::string output; ///< empty: standard output
};

/// Adds `export` and a subcommand for each kind; `chosen` is called when one of them was given.
void addExportCommand(CLI::App& app, ExportOptions& options, std::function<void()> chosen);

/// An export with every default filled in.
struct ExportOrder {
    exports::ExportRequest request;
    exports::ExportFormat format = exports::ExportFormat::Csv;
    int horizonDays = 90; ///< forecast alone
    std::string scenario = "all"; ///< forecast alone
    std::string output;
};

/// InvalidArgument with what to write instead. `json` asks for JSON where no format is named.
[[nodiscard]] Result<ExportOrder> exportOrder(
    const ExportOptions& options, const Zone& profileZone, Instant now, bool json);

} // namespace spillway::ctl

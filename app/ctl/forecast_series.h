// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exit_code.h"
#include "models/domain/result.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI
{
class App;
}

namespace spillway::ctl
{

/// `spillwayctl forecast series`: any series from a file, no server needed.
struct ForecastSeriesOptions {
    std::string input; ///< path, "-" for standard input
    std::size_t horizon = 30; ///< steps ahead
    std::optional<std::vector<std::size_t>>
        seasons; ///< as told; {0}: none; nothing: the usual ones of the step
    std::string format = "csv"; ///< or "json"
};

/// Adds the command and its options; `chosen` is set when it is the one asked for.
void addForecastSeries(CLI::App& forecast, ForecastSeriesOptions& options, bool& chosen);

/// The forecasts as CSV or JSON, and what a reader must be told of them, line by line.
struct SeriesReport {
    std::string output;
    std::vector<std::string> remarks;
};
/// InvalidArgument with every bad row of the file by its line.
[[nodiscard]] Result<SeriesReport> reportSeries(std::string_view csv, const ForecastSeriesOptions& options);

/// Reads the file and prints: forecasts on stdout, remarks and faults on stderr.
[[nodiscard]] ExitCode runForecastSeries(const ForecastSeriesOptions& options);

} // namespace spillway::ctl

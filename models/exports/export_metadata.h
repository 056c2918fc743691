// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/zone.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace spillway::exports
{

/// What stands beside an export, so that it can be defended a year later. It names no wall clock of the
/// moment it was written: the same data gives the same bytes.
struct ExportMetadata {
    std::string file; ///< name without a directory
    std::string kind; ///< "forecast"
    std::string format; ///< "csv"
    TimeRange window;
    Zone zone;
    std::string grain; ///< "day"; empty where rows are no periods
    std::optional<Instant> dataAsOf; ///< newest event the ledger held
    std::string method; ///< how the figures came to be, one sentence
    std::vector<std::string>
        priceList; ///< dated prices in force in the window, "openai gpt-5 from 2025-08-07"
    std::vector<std::pair<std::string, std::string>> notes; ///< further facts, such as a back-test's errors
    std::int64_t rows = 0; ///< without the header
    std::int64_t bytes = 0;
    std::string sha256; ///< of the file, lower case hexadecimal
};

/// Indented JSON with a final line feed; the name of the file it belongs in is `file` + ".meta.json".
[[nodiscard]] std::string metadataJson(const ExportMetadata& metadata);
[[nodiscard]] std::string metadataFileName(const std::string& file);

} // namespace spillway::exports

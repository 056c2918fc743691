// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exports/export_metadata.h"
#include "models/exports/export_table.h"
#include "models/forecast/outlook.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace spillway::exports
{

/// The columns of DESIGN.md §6, in its order.
[[nodiscard]] std::span<const Column> forecastColumns();

/// What of an outlook a file holds.
struct ForecastSelection {
    std::vector<forecast::Scenario> scenarios{ forecast::Scenario::Expected };
    Period grain = Period::Day;
    bool byTier = false;
    bool byProvider = false;
    std::optional<Instant> actualFrom; ///< also what was spent from here to yesterday
    std::size_t days = 0; ///< of the forecast, today the first; 0: all there are
    bool operator==(const ForecastSelection&) const = default;
};

/// "all" is every scenario there is, else names with commas between. InvalidArgument names those there are.
[[nodiscard]] Result<std::vector<forecast::Scenario>> parseScenarios(
    std::string_view list, const forecast::Outlook& outlook);

/// What was spent first, with scenario "*" and no bands, then scenario by scenario; in each, period by
/// period, the parts and then their total as "*,*". A week or month that today lies in is two rows: spent to
/// midnight, and forecast from there. Whole cents, in which the parts of every period add up to its total; a
/// total of what was spent is the exact sum, rounded half away from zero.
[[nodiscard]] Result<void> writeForecast(
    const forecast::Outlook& outlook, const ForecastSelection& selection, RowSink& sink);
[[nodiscard]] std::int64_t forecastRowCount(
    const forecast::Outlook& outlook, const ForecastSelection& selection);

/// How it was made and how well that went before: method, growth, incidents left out, errors by horizon.
void describeForecast(
    const forecast::Outlook& outlook, const ForecastSelection& selection, ExportMetadata& metadata);

} // namespace spillway::exports

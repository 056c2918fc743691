// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "app/sources/export_run.h"
#include "models/exports/forecast_rows.h"
#include "models/forecast/outlook.h"
#include "models/forecast/recommendations.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// What a forecast is made from, as the ledger holds it.
struct ForecastData {
    forecast::OutlookInputs inputs; ///< two years at most; the first day, seldom whole, is left out
    std::vector<forecast::TierFigures> tiers; ///< of the last 30 days
    std::vector<forecast::ProviderFigures> providers;
    std::map<std::string, std::string> names; ///< of tiers and providers, to show
    std::optional<Instant> dataAsOf;
    std::vector<std::string> priceList;
};

/// Reads all of it with the console's role; `days` ahead, today the first. Cancelled when `goOn` says no.
[[nodiscard]] Result<ForecastData> readForecastData(postgres::Connection& connection, const Zone& zone,
    Instant now, std::size_t days, const std::function<bool()>& goOn = {});

/// What is known of a forecast's file before its rows.
[[nodiscard]] exports::ExportMetadata forecastMetadata(const forecast::Outlook& outlook,
    const exports::ForecastSelection& selection, std::optional<Instant> dataAsOf,
    const std::vector<std::string>& priceList);

/// Writes a forecast to a file with its metadata beside it.
[[nodiscard]] Result<exports::ExportMetadata> forecastToFile(const forecast::Outlook& outlook,
    const exports::ForecastSelection& selection, exports::ExportMetadata known, const ExportTarget& target,
    exports::Progress progress = {});

} // namespace spillway

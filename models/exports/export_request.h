// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/zone.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spillway::exports
{

enum class ExportKind : std::uint8_t { Spend, Tiers, Providers, Users, Business, Forecast, Audit, Focus };
inline constexpr ExportKind kExportKinds[] = { ExportKind::Spend, ExportKind::Tiers, ExportKind::Providers,
    ExportKind::Users, ExportKind::Business, ExportKind::Forecast, ExportKind::Audit, ExportKind::Focus };
[[nodiscard]] std::string_view exportKindName(ExportKind kind); ///< "spend"
[[nodiscard]] std::string_view exportKindMeaning(ExportKind kind); ///< one line for --help
[[nodiscard]] Result<ExportKind> parseExportKind(std::string_view name);

enum class ExportFormat : std::uint8_t { Csv, Json, Xlsx };
inline constexpr ExportFormat kExportFormats[]
    = { ExportFormat::Csv, ExportFormat::Json, ExportFormat::Xlsx };
[[nodiscard]] std::string_view exportFormatName(ExportFormat format); ///< "csv", also the file's suffix
[[nodiscard]] Result<ExportFormat> parseExportFormat(std::string_view name);

/// What an export may be split by. Roll-ups keep tier, provider and model together, and feature, region and
/// device each with the tier alone.
enum class Dimension : std::uint8_t { Tier, Provider, Model, Feature, Region, Device };
inline constexpr Dimension kDimensions[] = { Dimension::Tier, Dimension::Provider, Dimension::Model,
    Dimension::Feature, Dimension::Region, Dimension::Device };
[[nodiscard]] std::string_view dimensionName(Dimension dimension);
/// "tier,model"; refuses an unknown name, one named twice, and what the roll-ups do not keep together.
[[nodiscard]] Result<std::vector<Dimension>> parseDimensions(std::string_view list);

/// What to export of the past. The window is widened to whole periods.
struct ExportRequest {
    ExportKind kind = ExportKind::Spend;
    TimeRange window;
    Period grain = Period::Day;
    std::vector<Dimension> groupBy;
    Zone zone;
};

/// The window in whole periods of the grain, and the starts of its periods with the end of the last one.
[[nodiscard]] TimeRange wholePeriods(const ExportRequest& request);
/// Starts of the periods in the window, ascending; LimitExceeded beyond a million.
[[nodiscard]] Result<std::vector<Instant>> periodStarts(const ExportRequest& request);
/// A month of days, a quarter of weeks, a year of months, two days of hours, to `now`.
[[nodiscard]] TimeRange defaultWindow(ExportKind kind, Period grain, const Zone& zone, Instant now);

/// "2026-03-12" is the start of that day in `zone`; "2026-03" of that month; or ISO 8601 with an offset.
[[nodiscard]] Result<Instant> parseWindowEdge(std::string_view text, const Zone& zone);
/// "90d", "12w", "3m", "1y" or "30": days from the start of tomorrow, at most 366.
[[nodiscard]] Result<int> parseHorizonDays(std::string_view text);

/// "spend-2026-03-01_2026-03-31.csv", by the days of `zone`.
[[nodiscard]] std::string exportFileName(
    std::string_view subject, TimeRange window, const Zone& zone, ExportFormat format);

} // namespace spillway::exports

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/export_request.h"

#include <algorithm>
#include <charconv>

namespace spillway::exports
{
namespace
{

constexpr int kMaximumHorizonDays = 366;
constexpr std::size_t kMaximumPeriods = 1'000'000;

template <typename Name, typename List> std::string choices(const List& list, Name name)
{
    std::string text;
    for (const auto& each : list) {
        text.append(text.empty() ? "" : ", ").append(name(each));
    }
    return text;
}

bool isOfRollupDimension(Dimension dimension)
{
    return dimension == Dimension::Feature || dimension == Dimension::Region
        || dimension == Dimension::Device;
}

} // namespace

std::string_view exportKindName(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Spend:
        return "spend";
    case ExportKind::Tiers:
        return "tiers";
    case ExportKind::Providers:
        return "providers";
    case ExportKind::Users:
        return "users";
    case ExportKind::Business:
        return "business";
    case ExportKind::Forecast:
        return "forecast";
    case ExportKind::Audit:
        return "audit";
    case ExportKind::Focus:
        return "focus";
    }
    return {};
}

std::string_view exportKindMeaning(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Spend:
        return "requests, tokens and cost a period, by any dimension";
    case ExportKind::Tiers:
        return "a tier's requests, cost and accounts a period, and what these pay a month in all";
    case ExportKind::Providers:
        return "requests, errors, latency and cost a period by provider and model";
    case ExportKind::Users:
        return "every user's requests, tokens and cost in the window";
    case ExportKind::Business:
        return "accounts, revenue, cost and margin a period by tier";
    case ExportKind::Forecast:
        return "what was spent and what is expected, with bands and scenarios";
    case ExportKind::Audit:
        return "the audit chain with its hashes";
    case ExportKind::Focus:
        return "cost in the columns of FOCUS 1.0, as finance tools read it";
    }
    return {};
}

Result<ExportKind> parseExportKind(std::string_view name)
{
    const auto* found = std::ranges::find(kExportKinds, name, exportKindName);
    if (found == std::end(kExportKinds)) {
        return failure(ErrorCode::InvalidArgument,
            "\"" + std::string(name) + "\" cannot be exported; there are "
                + choices(kExportKinds, exportKindName));
    }
    return *found;
}

std::string_view exportFormatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return "csv";
    case ExportFormat::Json:
        return "json";
    case ExportFormat::Xlsx:
        return "xlsx";
    }
    return {};
}

Result<ExportFormat> parseExportFormat(std::string_view name)
{
    const auto* found = std::ranges::find(kExportFormats, name, exportFormatName);
    if (found == std::end(kExportFormats)) {
        return failure(ErrorCode::InvalidArgument,
            "\"" + std::string(name) + "\" is no format; there are "
                + choices(kExportFormats, exportFormatName));
    }
    return *found;
}

std::string_view dimensionName(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Tier:
        return "tier";
    case Dimension::Provider:
        return "provider";
    case Dimension::Model:
        return "model";
    case Dimension::Feature:
        return "feature";
    case Dimension::Region:
        return "region";
    case Dimension::Device:
        return "device";
    }
    return {};
}

Result<std::vector<Dimension>> parseDimensions(std::string_view list)
{
    std::vector<Dimension> dimensions;
    while (!list.empty()) {
        const auto comma = list.find(',');
        const auto name = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        const auto* found = std::ranges::find(kDimensions, name, dimensionName);
        if (found == std::end(kDimensions)) {
            return failure(ErrorCode::InvalidArgument,
                "\"" + std::string(name) + "\" is no dimension; there are "
                    + choices(kDimensions, dimensionName));
        }
        if (std::ranges::find(dimensions, *found) != dimensions.end()) {
            return failure(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is named twice");
        }
        dimensions.push_back(*found);
    }
    const auto special = std::ranges::find_if(dimensions, isOfRollupDimension);
    if (special != dimensions.end()) {
        for (const auto other : dimensions) {
            if (other != *special && other != Dimension::Tier) {
                return failure(ErrorCode::InvalidArgument,
                    std::string(dimensionName(*special)) + " can be split by tier and nothing else, not by "
                        + std::string(dimensionName(other))
                        + ": the roll-ups keep no more; export them one by one");
            }
        }
    }
    return dimensions;
}

TimeRange wholePeriods(const ExportRequest& request)
{
    const Instant last = std::max(request.window.from, request.window.to - Duration(1));
    return { request.zone.periodAt(request.grain, request.window.from).from,
        request.zone.periodAt(request.grain, last).to };
}

Result<std::vector<Instant>> periodStarts(const ExportRequest& request)
{
    const TimeRange whole = wholePeriods(request);
    std::vector<Instant> starts;
    for (Instant at = whole.from; at < whole.to;) {
        if (starts.size() == kMaximumPeriods) {
            return failure(ErrorCode::LimitExceeded,
                "the window has more than a million periods; choose a shorter one or a coarser grain");
        }
        const TimeRange period = request.zone.periodAt(request.grain, at);
        starts.push_back(period.from);
        at = period.to;
    }
    return starts;
}

TimeRange defaultWindow(ExportKind kind, Period grain, const Zone& zone, Instant now)
{
    if (kind == ExportKind::Audit) {
        return { Instant(), now };
    }
    const Instant to = zone.periodAt(grain, now).to;
    std::chrono::days length(30);
    switch (grain) {
    case Period::Hour:
        length = std::chrono::days(2);
        break;
    case Period::Day:
        break;
    case Period::Week:
        length = std::chrono::days(91);
        break;
    case Period::Month:
        length = std::chrono::days(365);
        break;
    }
    return { zone.periodAt(grain, to - length + std::chrono::hours(12)).from, to };
}

Result<Instant> parseWindowEdge(std::string_view text, const Zone& zone)
{
    const bool isMonth = text.size() == 7;
    if (isMonth || text.size() == 10) {
        const std::string noon = std::string(text) + (isMonth ? "-01T12:00:00Z" : "T12:00:00Z");
        if (const auto utc = parseIso(noon)) {
            // Noon by the zone's clock lies in the day that is meant, whatever its offset.
            const Instant local = *utc - zone.offsetAt(*utc);
            return zone.periodAt(isMonth ? Period::Month : Period::Day, local).from;
        }
    }
    if (auto instant = parseIso(text)) {
        return *instant;
    }
    return failure(ErrorCode::InvalidArgument,
        "\"" + std::string(text)
            + "\" is no time; write a day (2026-03-12), a month (2026-03) or 2026-03-12T17:00:00+01:00");
}

Result<int> parseHorizonDays(std::string_view text)
{
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    const int days = unit.empty() || unit == "d" ? 1
        : unit == "w"                            ? 7
        : unit == "m"                            ? 30
        : unit == "y"                            ? 365
                                                 : 0;
    if (error != std::errc() || days == 0 || count < 1 || count > kMaximumHorizonDays
        || count * days > kMaximumHorizonDays) {
        return failure(ErrorCode::InvalidArgument,
            "\"" + std::string(text) + "\" is no horizon; write 7d, 12w, 3m or 1y, at most 366 days");
    }
    return count * days;
}

std::string exportFileName(std::string_view subject, TimeRange window, const Zone& zone, ExportFormat format)
{
    const auto day = [&zone](Instant instant) { return zone.toIso(instant).substr(0, 10); };
    return std::string(subject) + '-' + day(window.from) + '_' + day(window.to - Duration(1)) + '.'
        + std::string(exportFormatName(format));
}

} // namespace spillway::exports

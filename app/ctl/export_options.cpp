// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/export_options.h"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace spillway::ctl
{
namespace
{

using exports::ExportFormat;
using exports::ExportKind;

const char* exampleOf(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Spend:
        return "spillwayctl export spend --from 2026-03-01 --to 2026-04-01 --group-by tier,model -o "
               "march.csv";
    case ExportKind::Tiers:
        return "spillwayctl export tiers --grain week --format xlsx -o tiers.xlsx";
    case ExportKind::Providers:
        return "spillwayctl export providers --from 2026-03-12 --grain hour --zone America/New_York";
    case ExportKind::Users:
        return "spillwayctl export users --from 2026-03 --to 2026-04 -o users.csv";
    case ExportKind::Business:
        return "spillwayctl export business --from 2026-01 -o business.xlsx";
    case ExportKind::Forecast:
        return "spillwayctl export forecast --horizon 90d --scenario expected --group-by tier -o "
               "forecast.csv";
    case ExportKind::Audit:
        return "spillwayctl export audit --format json -o audit.json";
    case ExportKind::Focus:
        return "spillwayctl export focus --from 2026-03 --to 2026-04 -o focus.csv";
    }
    return "";
}

bool hasGrain(ExportKind kind)
{
    return kind != ExportKind::Users && kind != ExportKind::Audit;
}

void addKind(CLI::App& group, ExportKind kind, ExportOptions& options, const std::function<void()>& chosen)
{
    CLI::App* command = group.add_subcommand(
        std::string(exports::exportKindName(kind)), std::string(exports::exportKindMeaning(kind)));
    command
        ->add_option("--from", options.from, "first instant: 2026-03-12, 2026-03 or ISO 8601 with an offset")
        ->type_name("T");
    command->add_option("--to", options.to, "end, not included; now where none is named")->type_name("T");
    command
        ->add_option("--zone", options.zone, "IANA zone of days and times; the profile's where none is named")
        ->type_name("IANA");
    if (hasGrain(kind)) {
        command->add_option("--grain", options.grain, "one row a period: hour, day, week or month");
    }
    if (kind == ExportKind::Spend) {
        command->add_option("--group-by", options.groupBy,
            "tier, provider, model; or feature, region or device, alone or with tier; tier,provider where "
            "not given; \"none\" for totals");
    }
    if (kind == ExportKind::Forecast) {
        command->add_option(
            "--group-by", options.groupBy, "tier, provider or both (where not given); \"none\" for totals");
        command->add_option("--horizon", options.horizon, "how far ahead: 7d, 12w, 3m, 1y; at most 366 days");
        command->add_option("--scenario", options.scenario,
            "all, expected, conservative (growth as now), optimistic (half as much again), pessimistic (a "
            "quarter less) or driver");
    }
    command->add_option(
        "--format", options.format, "csv, json or xlsx; by the file's name where none is named");
    command
        ->add_option(
            "-o,--output", options.output, "a file, with its metadata beside it; else standard output")
        ->type_name("FILE");
    command->footer(std::string("Example: ") + exampleOf(kind)
        + (kind == ExportKind::Forecast
                ? "\nRows with * for tier and provider are totals of the others: sum these or those. Today "
                  "is "
                  "forecast as a whole day from the days before it; status tells its end from its hours."
                : kind == ExportKind::Tiers ? "\nmonthly_revenue_usd is the sum of the monthly prices of the "
                                              "accounts that there are at the "
                                              "end of the period."
                                            : "")
        + "\nTexts that a spreadsheet would take for a formula have one apostrophe in front in CSV.");
    command->callback([&options, kind, chosen] {
        options.kind = kind;
        chosen();
    });
}

Result<ExportFormat> formatOf(const ExportOptions& options, bool json)
{
    if (!options.format.empty()) {
        return exports::parseExportFormat(options.format);
    }
    const auto extension = std::filesystem::path(options.output).extension().string();
    if (extension.size() < 2) {
        return json ? ExportFormat::Json : ExportFormat::Csv;
    }
    const auto known = exports::parseExportFormat(extension.substr(1));
    if (!known) {
        return failure(ErrorCode::InvalidArgument,
            known.error().message + "; what else \"" + options.output + "\" is to hold, --format says");
    }
    return known;
}

Result<Period> grainOf(const ExportOptions& options)
{
    if (options.grain.empty()) {
        return options.kind == ExportKind::Business ? Period::Month : Period::Day;
    }
    return parsePeriod(options.grain);
}

Result<std::vector<exports::Dimension>> splitOf(const ExportOptions& options)
{
    const bool forecast = options.kind == ExportKind::Forecast;
    if (options.groupBy.empty()) {
        return forecast || options.kind == ExportKind::Spend
            ? std::vector{ exports::Dimension::Tier, exports::Dimension::Provider }
            : std::vector<exports::Dimension>{};
    }
    auto split = options.groupBy == "none" ? std::vector<exports::Dimension>{}
                                           : exports::parseDimensions(options.groupBy);
    if (split && forecast) {
        for (const auto dimension : *split) {
            if (dimension != exports::Dimension::Tier && dimension != exports::Dimension::Provider) {
                return failure(ErrorCode::InvalidArgument,
                    "a forecast is made by tier and provider, not by "
                        + std::string(exports::dimensionName(dimension)));
            }
        }
    }
    return split;
}

/// What to ask for where the window holds nothing yet.
std::string futureText(const ExportOptions& options)
{
    if (options.kind == ExportKind::Forecast) {
        return "--from says from when on the days that were are shown, and lies ahead; how far ahead the "
               "forecast goes says --horizon, such as --horizon 90d";
    }
    return "the window lies ahead, where nothing is recorded yet; what is expected says spillwayctl export "
           "forecast --horizon 90d";
}

Result<TimeRange> windowOf(const ExportOptions& options, const exports::ExportRequest& request, Instant now)
{
    TimeRange window = exports::defaultWindow(request.kind, request.grain, request.zone, now);
    if (!options.to.empty()) {
        const auto to = exports::parseWindowEdge(options.to, request.zone);
        if (!to) {
            return std::unexpected(to.error());
        }
        // The default length, but to the end that was named.
        window = exports::defaultWindow(request.kind, request.grain, request.zone, *to - Duration(1));
        window.to = *to;
    }
    if (!options.from.empty()) {
        const auto from = exports::parseWindowEdge(options.from, request.zone);
        if (!from) {
            return std::unexpected(from.error());
        }
        window.from = *from;
    }
    if (window.from >= now) {
        return failure(ErrorCode::InvalidArgument, futureText(options));
    }
    if (window.from >= window.to) {
        return failure(
            ErrorCode::InvalidArgument, "the window ends before it begins; --from must be before --to");
    }
    return window;
}

} // namespace

void addExportCommand(CLI::App& app, ExportOptions& options, std::function<void()> chosen)
{
    CLI::App* group = app.add_subcommand("export", "write spend, forecasts and more to CSV, JSON or XLSX");
    group->require_subcommand(1);
    group->fallthrough();
    for (const auto kind : exports::kExportKinds) {
        addKind(*group, kind, options, chosen);
    }
}

Result<ExportOrder> exportOrder(const ExportOptions& options, const Zone& profileZone, Instant now, bool json)
{
    ExportOrder order;
    order.request.kind = options.kind;
    order.request.zone = profileZone;
    order.output = options.output;
    if (!options.zone.empty()) {
        auto zone = Zone::named(options.zone);
        if (!zone) {
            return failure(ErrorCode::InvalidArgument, "--zone: " + zone.error().message);
        }
        order.request.zone = std::move(*zone);
    }
    const auto grain = grainOf(options);
    const auto format = formatOf(options, json);
    const auto split = splitOf(options);
    const auto horizon
        = options.horizon.empty() ? Result<int>(90) : exports::parseHorizonDays(options.horizon);
    for (const Error* error : { grain ? nullptr : &grain.error(), format ? nullptr : &format.error(),
             split ? nullptr : &split.error(), horizon ? nullptr : &horizon.error() }) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    order.request.grain = *grain;
    order.format = *format;
    order.request.groupBy = *split;
    order.horizonDays = *horizon;
    if (!options.scenario.empty()) {
        order.scenario = options.scenario;
    }
    const auto window = windowOf(options, order.request, now);
    if (!window) {
        return std::unexpected(window.error());
    }
    order.request.window = *window;
    if (order.format == ExportFormat::Xlsx && order.output.empty()) {
        return failure(ErrorCode::InvalidArgument, "a workbook needs a file; name one with -o");
    }
    return order;
}

} // namespace spillway::ctl

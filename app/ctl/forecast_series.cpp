// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/forecast_series.h"

#include "app/exports/export_writer.h"
#include "models/forecast/series_file.h"
#include "models/forecast/series_forecast.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <map>

namespace spillway::ctl
{
namespace
{

using exports::Cell;
using exports::Column;
using exports::ColumnKind;
using forecast::ForecastNote;
using forecast::SeriesForecast;
using forecast::TimedSeries;

constexpr std::size_t kMostFaultsNamed = 50;
/// Figures are printed to this many digits: more would be noise of the arithmetic.
constexpr int kDigits = 10;

double rounded(double value)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), value, std::chars_format::scientific, kDigits - 1)
                         .ptr;
    double result = value;
    std::from_chars(text.data(), end, result);
    return result;
}

std::string noteText(ForecastNote note)
{
    switch (note) {
    case ForecastNote::KnowsLittle:
        return "the history is short; the bands are mostly assumption";
    case ForecastNote::SeasonLeftOut:
        return "a season is longer than half the history and was left out";
    case ForecastNote::ErrorsAssumed:
        return "no past forecast reaches as far; bands of the far steps are extrapolated";
    case ForecastNote::GapsFilled:
        return "steps without a value were taken as unknown, not as zero";
    case ForecastNote::IncidentsLeftOut:
        return "marked incidents were left out";
    case ForecastNote::OutliersLimited:
        return "lone values far from all others were not followed";
    case ForecastNote::LevelShift:
        return "the level changed for good; what went before counts less";
    case ForecastNote::AllZero:
        break;
    }
    return "there are nothing but zeros";
}

std::string list(const std::vector<std::size_t>& numbers)
{
    std::string text;
    for (const std::size_t number : numbers) {
        text += (text.empty() ? "" : " and ") + std::to_string(number);
    }
    return text.empty() ? "none" : text;
}

std::string faultsText(const std::vector<forecast::RowFault>& faults)
{
    std::string text = "nothing was forecast, since not every row can be read:";
    for (std::size_t i = 0; i < std::min(faults.size(), kMostFaultsNamed); ++i) {
        text += "\n  line " + std::to_string(faults[i].line) + ": " + faults[i].message;
    }
    if (faults.size() > kMostFaultsNamed) {
        text += "\n  and " + std::to_string(faults.size() - kMostFaultsNamed) + " more";
    }
    return text;
}

/// What was not said on the command line and had to be taken from the file, each once.
class Remarks
{
public:
    void add(const std::string& name, const std::string& text)
    {
        auto [place, isNew] = m_counts.try_emplace(text, 0);
        if (isNew) {
            m_order.push_back({ name, text });
        }
        ++place->second;
    }
    [[nodiscard]] std::vector<std::string> lines() const
    {
        std::vector<std::string> lines;
        for (const auto& [name, text] : m_order) {
            const std::size_t count = m_counts.at(text);
            const std::string who = count > 1 ? std::to_string(count) + " series: "
                : name.empty()                ? ""
                                              : "series " + name + ": ";
            lines.push_back(who + text);
        }
        return lines;
    }

private:
    std::map<std::string, std::size_t> m_counts;
    std::vector<std::pair<std::string, std::string>> m_order;
};

forecast::SeriesOptions optionsFor(
    const TimedSeries& series, const ForecastSeriesOptions& asked, Remarks& remarks)
{
    forecast::SeriesOptions options;
    options.horizon = asked.horizon;
    if (asked.seasons) {
        options.seasons = *asked.seasons;
        std::erase(options.seasons, 0U);
    } else {
        options.seasons = series.axis.usualSeasons();
        remarks.add(series.name,
            "a step is " + series.axis.stepText() + "; seasons by that: " + list(options.seasons)
                + " (--season says otherwise)");
    }
    options.nonNegative = std::ranges::none_of(series.values, [](double value) { return value < 0; });
    if (options.nonNegative) {
        remarks.add(series.name, "no value is below zero, so no forecast is");
    }
    return options;
}

void appendRows(const TimedSeries& series, const SeriesForecast& forecast, bool isIndex,
    exports::RowEncoder& encoder, std::string& out)
{
    for (std::size_t h = 0; h < forecast.steps.size(); ++h) {
        const forecast::ForecastPoint& point = forecast.steps[h];
        const std::string time = series.axis.text(series.values.size() + h);
        const Cell when
            = isIndex ? Cell(static_cast<std::int64_t>(std::stoll(time))) : Cell(std::string_view(time));
        const std::array<Cell, 9> cells{ std::string_view(series.name), static_cast<std::int64_t>(h + 1),
            when, rounded(point.mean), rounded(point.lower80), rounded(point.upper80), rounded(point.lower95),
            rounded(point.upper95), std::string_view(forecast.method) };
        encoder.row(cells, out);
    }
}

} // namespace

void addForecastSeries(CLI::App& forecast, ForecastSeriesOptions& options, bool& chosen)
{
    CLI::App* const series = forecast.add_subcommand("series",
        "any series from a file: columns time,value and optionally series; time is ISO 8601 or an integer");
    series->add_option("--input", options.input, "the file; - for standard input")->required();
    series->add_option("--horizon", options.horizon, "steps ahead, 30 unless said")
        ->check(CLI::Range(std::size_t{ 1 }, forecast::kMostHorizon));
    series
        ->add_option("--season", options.seasons,
            "steps a cycle, such as 24,168; 0 for none; unless said, the usual ones of the step")
        ->delimiter(',');
    series->add_option("--format", options.format, "csv or json")->check(CLI::IsMember({ "csv", "json" }));
    series->footer(
        "Methods are weighted by their past errors over the whole horizon, so that the first steps of a "
        "longer\nforecast are not those of a shorter one: figures that are to agree are read from one.");
    series->callback([&chosen] { chosen = true; });
}

Result<SeriesReport> reportSeries(std::string_view csv, const ForecastSeriesOptions& options)
{
    const auto series = forecast::parseSeriesFile(csv);
    if (!series) {
        return failure(ErrorCode::InvalidArgument, faultsText(series.error()));
    }
    const bool isIndex = std::ranges::all_of(
        *series, [](const TimedSeries& one) { return one.axis.unit() == forecast::StepUnit::Index; });
    const std::array<Column, 9> columns{ Column{ "series", ColumnKind::Text },
        Column{ "step", ColumnKind::Integer },
        Column{ "time", isIndex ? ColumnKind::Integer : ColumnKind::Text },
        Column{ "mean", ColumnKind::Real }, Column{ "lower_80", ColumnKind::Real },
        Column{ "upper_80", ColumnKind::Real }, Column{ "lower_95", ColumnKind::Real },
        Column{ "upper_95", ColumnKind::Real }, Column{ "method", ColumnKind::Text } };
    const auto encoder = exports::encoderFor(
        options.format == "json" ? exports::ExportFormat::Json : exports::ExportFormat::Csv, Zone());
    SeriesReport report;
    Remarks remarks;
    encoder->begin(columns, report.output);
    for (const TimedSeries& one : *series) {
        const auto forecast = forecast::forecastSeries(one.values, optionsFor(one, options, remarks));
        if (!forecast) {
            return failure(forecast.error().code,
                (one.name.empty() ? "" : "series " + one.name + ": ") + forecast.error().message);
        }
        for (const ForecastNote note : forecast->notes) {
            remarks.add(one.name, noteText(note));
        }
        appendRows(one, *forecast, isIndex, *encoder, report.output);
    }
    encoder->end(report.output);
    report.remarks = remarks.lines();
    return report;
}

ExitCode runForecastSeries(const ForecastSeriesOptions& options)
{
    QFile file(QString::fromStdString(options.input));
    const bool open
        = options.input == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open) {
        std::fprintf(stderr, "spillwayctl: cannot read %s: %s\n", options.input.c_str(),
            file.errorString().toUtf8().constData());
        return Failed;
    }
    const QByteArray csv = file.readAll();
    const auto report
        = reportSeries(std::string_view(csv.constData(), static_cast<std::size_t>(csv.size())), options);
    if (!report) {
        std::fprintf(stderr, "spillwayctl: %s: %s\n", options.input.c_str(), report.error().message.c_str());
        return Failed;
    }
    for (const std::string& remark : report->remarks) {
        std::fprintf(stderr, "spillwayctl: %s\n", remark.c_str());
    }
    const bool written
        = std::fwrite(report->output.data(), 1, report->output.size(), stdout) == report->output.size()
        && std::fflush(stdout) == 0;
    return written ? Done : Failed;
}

} // namespace spillway::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/series_forecast.h"

#include "models/forecast/combination.h"
#include "models/forecast/interval_calibration.h"
#include "models/forecast/level_shift.h"
#include "models/forecast/rolling_origins.h"
#include "models/forecast/series_preparation.h"
#include "models/forecast/trend.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace spillway::forecast
{
namespace
{

constexpr double kRecentShare = 0.75;
constexpr double kRecentShareWithZeros = 0.5;
constexpr double kLeastSize = 0.2; // of a step, beside the mean step; 1 / this the most

/// The errors of an origin are measured in the mean size of the values before it, of the last 2 seasons and
/// 12 values at least, so that a growing series is not judged by its small past.
double scaleAt(const PreparedSeries& series, std::size_t origin)
{
    const std::size_t season = series.seasons.empty() ? 1 : series.seasons.back();
    const std::size_t window = std::min(origin, std::max<std::size_t>(12, 2 * season));
    double sum = 0;
    for (std::size_t i = origin - window; i < origin; ++i) {
        sum += std::abs(series.clean[i]);
    }
    const double recent = sum / static_cast<double>(window);
    // A part of the scale is the size over all, so that a quiet fortnight does not promise certainty; what
    // knows zeros may be quiet for longer.
    const double share = series.logarithmic ? kRecentShare : kRecentShareWithZeros;
    return share * recent + (1 - share);
}

/// By step. Where all is well above zero, noise goes with the size of a step: a quiet weekend is surer in
/// dollars than a busy Monday.
std::vector<double> scalesAhead(
    const PreparedSeries& series, std::size_t origin, std::span<const double> ahead)
{
    std::vector<double> scales(ahead.size(), scaleAt(series, origin));
    const double mean = std::accumulate(ahead.begin(), ahead.end(), 0.0) / static_cast<double>(ahead.size());
    for (std::size_t h = 0; series.logarithmic && mean > 0 && h < ahead.size(); ++h) {
        scales[h] *= std::clamp(ahead[h] / mean, kLeastSize, 1 / kLeastSize);
    }
    return scales;
}

std::vector<PastErrors> pastErrors(
    const PreparedSeries& series, const CandidateRecord& record, std::size_t horizon)
{
    const std::vector<Weights> weights = weighOthers(record, series.actual, horizon);
    std::vector<PastErrors> past;
    for (std::size_t k = 0; k < record.past.size(); ++k) {
        const PastForecasts& then = record.past[k];
        const std::vector<double> ahead = combine(then.forecasts, weights[k], horizon);
        PastErrors errors{ then.origin, scalesAhead(series, then.origin, ahead), {}, {} };
        for (std::size_t h = 0; h < horizon && then.origin + h < series.actual.size(); ++h) {
            errors.actual.push_back(series.actual[then.origin + h]);
            errors.errors.push_back(errors.actual.back() - ahead[h]);
        }
        past.push_back(std::move(errors));
    }
    return past;
}

/// Root mean square of the change from one known value to the next: the error of the naive forecast.
double changeOf(const PreparedSeries& series)
{
    double squares = 0;
    double count = 0;
    for (std::size_t i = 1; i < series.clean.size(); ++i) {
        const double change = series.clean[i] - series.clean[i - 1];
        squares += change * change;
        count += 1;
    }
    return count > 0 ? std::sqrt(squares / count) : 0;
}

void addNote(std::vector<ForecastNote>& notes, ForecastNote note)
{
    if (std::ranges::find(notes, note) == notes.end()) {
        notes.push_back(note);
        std::ranges::sort(notes);
    }
}

void toUnit(SeriesForecast& forecast, double unit)
{
    const auto scale = [unit](ForecastPoint& point) {
        for (double ForecastPoint::* edge : { &ForecastPoint::mean, &ForecastPoint::lower80,
                 &ForecastPoint::upper80, &ForecastPoint::lower95, &ForecastPoint::upper95 }) {
            point.*edge *= unit;
        }
    };
    std::ranges::for_each(forecast.steps, scale);
    std::ranges::for_each(forecast.sums, scale);
    for (PastErrors& past : forecast.past) {
        for (double& error : past.errors) {
            error *= unit;
        }
        for (double& value : past.actual) {
            value *= unit;
        }
    }
}

} // namespace

std::string_view noteName(ForecastNote note)
{
    switch (note) {
    case ForecastNote::KnowsLittle:
        return "knows_little";
    case ForecastNote::SeasonLeftOut:
        return "season_left_out";
    case ForecastNote::ErrorsAssumed:
        return "errors_assumed";
    case ForecastNote::GapsFilled:
        return "gaps_filled";
    case ForecastNote::IncidentsLeftOut:
        return "incidents_left_out";
    case ForecastNote::OutliersLimited:
        return "outliers_limited";
    case ForecastNote::LevelShift:
        return "level_shift";
    case ForecastNote::AllZero:
        break;
    }
    return "all_zero";
}

bool SeriesForecast::has(ForecastNote note) const
{
    return std::ranges::find(notes, note) != notes.end();
}

Result<SeriesForecast> forecastSeries(
    std::span<const double> values, const SeriesOptions& options, const Progress& progress)
{
    const auto series = prepareSeries(values, options);
    if (!series) {
        return std::unexpected(series.error());
    }
    const auto origins = planOrigins(series->clean.size(), series->seasons, options.horizon, options.origins);
    const auto record = recordCandidates(*series, options.horizon, origins, progress);
    if (!record) {
        return failure(ErrorCode::Cancelled, "the forecast was stopped");
    }
    const Weights weights = weigh(*record, series->actual);
    SeriesForecast forecast;
    forecast.method = describe(weights);
    forecast.notes = series->notes;
    forecast.past = pastErrors(*series, *record, options.horizon);
    const std::vector<double> mean = combine(record->now, weights, options.horizon);
    forecast.scales = scalesAhead(*series, series->clean.size(), mean);
    forecast.unrest = levelUnrest(series->clean, series->seasons.empty() ? 0 : series->seasons.front());
    const double assumed = changeOf(*series);
    const StepRange all{ 0, options.horizon };
    const auto steps = calibrate(forecast.past, forecast.scales, assumed, forecast.unrest);
    const auto sums = calibrate(sumErrors(forecast.past, all), sumScales(forecast.scales, all), assumed,
        forecast.unrest, ErrorsOf::Sums);
    if (steps.checked < options.horizon) {
        addNote(forecast.notes, ForecastNote::ErrorsAssumed);
    }
    double sum = 0;
    for (std::size_t h = 0; h < options.horizon; ++h) {
        forecast.steps.push_back(pointOf(mean[h], steps.bands[h], options.nonNegative));
        sum += forecast.steps.back().mean;
        forecast.sums.push_back(pointOf(sum, sums.bands[h], options.nonNegative));
    }
    forecast.growthPerStep = logSlope(forecast.steps);
    toUnit(forecast, series->unit);
    return forecast;
}

ForecastPoint sumOver(const SeriesForecast& forecast, StepRange range, bool nonNegative)
{
    double mean = 0;
    for (std::size_t h = range.from; h < range.to; ++h) {
        mean += forecast.steps[h].mean;
    }
    double assumed = 0;
    if (range.from < range.to) {
        const ForecastPoint& first = forecast.steps[range.from];
        assumed = (first.upper80 - first.mean) / 1.2816;
    }
    if (range.to <= range.from) {
        return {};
    }
    const auto bands = calibrate(sumErrors(forecast.past, range), sumScales(forecast.scales, range), assumed,
        forecast.unrest, ErrorsOf::Sums);
    return pointOf(mean, bands.bands.back(), nonNegative);
}

double probabilityOver(const ForecastPoint& point, double amount)
{
    const double side = amount >= point.mean ? point.upper80 - point.mean : point.mean - point.lower80;
    if (!(side > 0)) {
        return point.mean > amount ? 1 : 0;
    }
    return 0.5 * std::erfc((amount - point.mean) / side * 1.2815515655446004 / std::sqrt(2.0));
}

std::optional<double> stepReaching(
    std::span<const ForecastPoint> sums, double already, double amount, double ForecastPoint::* edge)
{
    double before = already;
    if (already >= amount) {
        return 0;
    }
    for (std::size_t h = 0; h < sums.size(); ++h) {
        const double after = already + sums[h].*edge;
        if (after >= amount) {
            return static_cast<double>(h) + (after > before ? (amount - before) / (after - before) : 1);
        }
        before = after;
    }
    return std::nullopt;
}

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/backtest.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

/// Adds up what an Accuracy is made of.
struct Tally {
    double error = 0, signedError = 0, size = 0;
    double ratio = 0, ratios = 0;
    double scaled = 0, scales = 0;
    double points = 0, in80 = 0, in95 = 0;

    void add(double actual, const ForecastPoint& point, double naive)
    {
        if (std::isnan(actual)) {
            return;
        }
        const double apart = std::abs(actual - point.mean);
        points += 1;
        error += apart;
        signedError += point.mean - actual;
        size += std::abs(actual);
        if (actual != 0) {
            ratio += apart / std::abs(actual);
            ratios += 1;
        }
        if (naive > 0) {
            scaled += apart / naive;
            scales += 1;
        }
        in80 += actual >= point.lower80 && actual <= point.upper80 ? 1 : 0;
        in95 += actual >= point.lower95 && actual <= point.upper95 ? 1 : 0;
    }

    [[nodiscard]] Accuracy accuracy(StepRange ahead) const
    {
        Accuracy result;
        result.ahead = ahead;
        result.points = static_cast<std::size_t>(points);
        result.wape = size > 0 ? error / size : kGap;
        result.bias = size > 0 ? signedError / size : kGap;
        result.mape = ratios > 0 ? ratio / ratios : kGap;
        result.mase = scales > 0 ? scaled / scales : kGap;
        result.held80 = points > 0 ? in80 / points : 0;
        result.held95 = points > 0 ? in95 / points : 0;
        return result;
    }
};

/// Mean absolute change from a season ago, or from the step before where the values do not hold a season.
double naiveError(std::span<const double> known, std::span<const std::size_t> seasons)
{
    std::size_t season = 1;
    for (const std::size_t candidate : seasons) {
        season = known.size() >= 2 * candidate ? std::max(season, candidate) : season;
    }
    double sum = 0;
    double count = 0;
    for (std::size_t i = season; i < known.size(); ++i) {
        const double change = std::abs(known[i] - known[i - season]);
        if (!std::isnan(change)) {
            sum += change;
            count += 1;
        }
    }
    return count > 0 ? sum / count : 0;
}

std::vector<std::size_t> originsOf(
    std::span<const double> values, std::size_t horizon, const BackTestOptions& how)
{
    std::size_t known = 0;
    std::size_t earliest = 0;
    while (earliest < values.size() && known < std::max<std::size_t>(2, how.leastHistory)) {
        known += std::isnan(values[earliest++]) ? 0U : 1U;
    }
    const std::size_t last = values.size() - std::min(horizon, values.size());
    if (known < std::max<std::size_t>(2, how.leastHistory) || last < earliest || how.origins == 0) {
        return {};
    }
    std::size_t spacing = how.spacing;
    if (spacing == 0) {
        const std::size_t fitting = how.origins > 1 ? (last - earliest) / (how.origins - 1) : horizon;
        spacing = std::clamp<std::size_t>(fitting, 1, horizon);
    }
    std::vector<std::size_t> origins;
    for (std::size_t origin = last; origins.size() < how.origins; origin -= spacing) {
        origins.push_back(origin);
        if (origin < earliest + spacing) {
            break;
        }
    }
    std::ranges::reverse(origins);
    return origins;
}

BackTestRun runFrom(std::size_t origin, SeriesForecast&& forecast, std::span<const double> actual)
{
    BackTestRun run;
    run.origin = origin;
    run.steps = std::move(forecast.steps);
    run.actual.assign(actual.begin() + static_cast<std::ptrdiff_t>(origin),
        actual.begin() + static_cast<std::ptrdiff_t>(origin + run.steps.size()));
    run.sum = forecast.sums.back();
    for (std::size_t h = 0; h < run.steps.size(); ++h) {
        if (!std::isnan(run.actual[h])) {
            run.actualSum += run.actual[h];
            continue;
        }
        // What is not known is taken out of the forecast of the sum too.
        for (double ForecastPoint::* edge : { &ForecastPoint::mean, &ForecastPoint::lower80,
                 &ForecastPoint::upper80, &ForecastPoint::lower95, &ForecastPoint::upper95 }) {
            run.sum.*edge -= run.steps[h].mean;
        }
    }
    return run;
}

} // namespace

Result<BackTest> backTest(std::span<const double> values, const SeriesOptions& options,
    const BackTestOptions& how, const Progress& progress)
{
    std::vector<double> actual(values.begin(), values.end());
    for (const StepRange& incident : options.incidents) {
        for (std::size_t i = incident.from; i < std::min(incident.to, actual.size()); ++i) {
            actual[i] = kGap;
        }
    }
    if (options.horizon < 1 || options.horizon > kMostHorizon) {
        return failure(
            ErrorCode::InvalidArgument, "a horizon is 1 to " + std::to_string(kMostHorizon) + " steps");
    }
    const std::vector<std::size_t> origins = originsOf(actual, options.horizon, how);
    if (origins.empty()) {
        return failure(ErrorCode::InvalidArgument,
            "the history is too short to test a forecast of " + std::to_string(options.horizon)
                + " steps on it");
    }
    BackTest test;
    std::vector<Tally> byStep(options.horizon);
    Tally overall, sums;
    for (const std::size_t origin : origins) {
        const auto known = std::span<const double>(actual).first(origin);
        auto forecast = forecastSeries(known, options);
        if (!forecast) {
            return std::unexpected(forecast.error());
        }
        BackTestRun run = runFrom(origin, std::move(*forecast), actual);
        const double naive = naiveError(known, options.seasons);
        for (std::size_t h = 0; h < options.horizon; ++h) {
            byStep[h].add(run.actual[h], run.steps[h], naive);
            overall.add(run.actual[h], run.steps[h], naive);
        }
        sums.add(run.actualSum, run.sum, naive * static_cast<double>(options.horizon));
        test.runs.push_back(std::move(run));
        const double share = static_cast<double>(test.runs.size()) / static_cast<double>(origins.size());
        if (progress && !progress(share)) {
            return failure(ErrorCode::Cancelled, "the back-test was stopped");
        }
    }
    for (std::size_t h = 0; h < options.horizon; ++h) {
        test.byStep.push_back(byStep[h].accuracy({ h, h + 1 }));
    }
    test.overall = overall.accuracy({ 0, options.horizon });
    test.sums = sums.accuracy({ 0, options.horizon });
    return test;
}

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/series_preparation.h"

#include "models/forecast/level_shift.h"
#include "models/forecast/robust_statistics.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr std::size_t kLittleKnown = 12;
constexpr double kOutlierDistance = 8;
constexpr double kMostOutliers = 0.02;
constexpr std::size_t kLeastHalf = 7; // of the moving median's window
constexpr std::size_t kMostHalf = 28;
constexpr std::size_t kLeastCycles = 4;

Result<void> check(std::span<const double> values, const SeriesOptions& options)
{
    if (options.horizon < 1 || options.horizon > kMostHorizon) {
        return failure(ErrorCode::InvalidArgument,
            "a horizon is 1 to " + std::to_string(kMostHorizon) + " steps, not "
                + std::to_string(options.horizon));
    }
    if (values.size() > kMostValues) {
        return failure(ErrorCode::LimitExceeded, "a series of over a million values is not forecast");
    }
    if (std::ranges::any_of(options.seasons, [](std::size_t season) { return season < 2; })) {
        return failure(ErrorCode::InvalidArgument, "a season is 2 steps or more");
    }
    if (std::ranges::any_of(values, [](double value) { return std::isinf(value); })) {
        return failure(ErrorCode::InvalidArgument, "a value is infinite");
    }
    return {};
}

void fillGaps(std::vector<double>& values, std::size_t season)
{
    const std::size_t count = values.size();
    const std::vector<double> known = values;
    std::size_t before = count; // the last known place
    for (std::size_t i = 0; i < count; ++i) {
        if (!std::isnan(known[i])) {
            before = i;
            continue;
        }
        double sum = 0;
        double near = 0;
        for (std::size_t away = season; season > 0 && away <= 2 * season && near < 2; away += season) {
            if (i >= away && !std::isnan(known[i - away])) {
                sum += known[i - away];
                near += 1;
            }
            if (i + away < count && !std::isnan(known[i + away])) {
                sum += known[i + away];
                near += 1;
            }
        }
        if (near > 0) {
            values[i] = sum / near;
            continue;
        }
        std::size_t after = i;
        while (after < count && std::isnan(known[after])) {
            ++after;
        }
        if (before == count || after == count) {
            values[i] = before == count ? known[after] : known[before];
        } else {
            const double share = static_cast<double>(i - before) / static_cast<double>(after - before);
            values[i] = known[before] + share * (known[after] - known[before]);
        }
    }
}

/// Distances from the moving median and from the median of the same place in other cycles: medians, since one
/// spike in a mean would make outliers of its whole weekday.
std::vector<double> distances(const std::vector<double>& values, std::span<const std::size_t> seasons)
{
    const std::size_t half = std::clamp(seasons.empty() ? 0 : seasons.front(), kLeastHalf, kMostHalf);
    std::vector<double> some;
    std::vector<double> apart(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t from = i > half ? i - half : 0;
        const std::size_t to = std::min(values.size(), i + half + 1);
        some.assign(values.begin() + static_cast<std::ptrdiff_t>(from),
            values.begin() + static_cast<std::ptrdiff_t>(to));
        apart[i] = values[i] - medianOf(some);
    }
    for (const std::size_t season : seasons) {
        for (std::size_t place = 0; place < season && values.size() >= kLeastCycles * season; ++place) {
            some.clear();
            for (std::size_t i = place; i < apart.size(); i += season) {
                some.push_back(apart[i]);
            }
            const double index = medianOf(some);
            for (std::size_t i = place; i < apart.size(); i += season) {
                apart[i] -= index;
            }
        }
    }
    return apart;
}

bool limitOutliers(std::vector<double>& values, std::span<const std::size_t> seasons)
{
    if (values.size() < 4 * kLeastHalf) {
        return false;
    }
    const std::vector<double> apart = distances(values, seasons);
    std::vector<double> sizes(apart.size());
    std::ranges::transform(apart, sizes.begin(), [](double value) { return std::abs(value); });
    std::vector<double> sorted = sizes;
    const double limit = kOutlierDistance * medianOf(sorted);
    if (!(limit > 0)) {
        return false;
    }
    std::vector<std::size_t> far;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] > limit) {
            far.push_back(i);
        }
    }
    if (far.empty() || static_cast<double>(far.size()) > kMostOutliers * static_cast<double>(values.size())) {
        return false;
    }
    bool limited = false;
    for (std::size_t k = 0; k < far.size(); ++k) {
        const bool inRun = (k >= 2 && far[k] - far[k - 2] == 2)
            || (k >= 1 && k + 1 < far.size() && far[k + 1] - far[k - 1] == 2)
            || (k + 2 < far.size() && far[k + 2] - far[k] == 2);
        // The last two values may be the start of a new level: nothing is known yet that speaks against it.
        if (!inRun && far[k] + 2 < values.size()) {
            values[far[k]] -= apart[far[k]];
            limited = true;
        }
    }
    return limited;
}

} // namespace

Result<PreparedSeries> prepareSeries(std::span<const double> values, const SeriesOptions& options)
{
    if (const auto sound = check(values, options); !sound) {
        return std::unexpected(sound.error());
    }
    PreparedSeries series;
    series.actual.assign(values.begin(), values.end());
    const bool gaps = std::ranges::any_of(values, [](double value) { return std::isnan(value); });
    for (const StepRange& incident : options.incidents) {
        for (std::size_t i = incident.from; i < std::min(incident.to, values.size()); ++i) {
            series.actual[i] = kGap;
        }
    }
    double size = 0;
    for (const double value : series.actual) {
        if (!std::isnan(value)) {
            ++series.known;
            size += std::abs(value);
        }
    }
    if (series.known < 2) {
        return failure(ErrorCode::InvalidArgument, "a forecast needs at least two known values");
    }
    series.unit = size > 0 ? size / static_cast<double>(series.known) : 1;
    for (double& value : series.actual) {
        value /= series.unit;
    }
    std::vector<std::size_t> seasons = options.seasons;
    std::ranges::sort(seasons);
    seasons.erase(std::ranges::unique(seasons).begin(), seasons.end());
    for (const std::size_t season : seasons) {
        if (values.size() >= 2 * season && series.known > season) {
            series.seasons.push_back(season);
        }
    }
    series.clean = series.actual;
    fillGaps(series.clean, series.seasons.empty() ? 0 : series.seasons.back());
    const bool limited = limitOutliers(series.clean, series.seasons);
    std::vector<double> sorted = series.clean;
    series.logarithmic
        = size > 0 && *std::ranges::min_element(series.clean) > 0.02 * std::max(0.0, medianOf(sorted));
    const auto note = [&](bool holds, ForecastNote what) {
        if (holds) {
            series.notes.push_back(what);
        }
    };
    note(series.known < kLittleKnown, ForecastNote::KnowsLittle);
    note(series.seasons.size() < seasons.size(), ForecastNote::SeasonLeftOut);
    note(gaps, ForecastNote::GapsFilled);
    note(!options.incidents.empty(), ForecastNote::IncidentsLeftOut);
    note(limited, ForecastNote::OutliersLimited);
    note(hasLevelShift(series.clean, series.seasons.empty() ? 0 : series.seasons.front()),
        ForecastNote::LevelShift);
    note(size <= 0, ForecastNote::AllZero);
    return series;
}

} // namespace spillway::forecast

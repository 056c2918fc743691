// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/rolling_origins.h"

#include <algorithm>

namespace spillway::forecast
{
namespace
{

/// A series as short as this is learnt anew at every origin, one k times as long at every k-th.
constexpr std::size_t kShortSeries = 600;
constexpr std::size_t kSpanInHorizons = 12;

} // namespace

std::vector<std::size_t> planOrigins(
    std::size_t count, std::span<const std::size_t> seasons, std::size_t horizon, std::size_t most)
{
    std::size_t least = 3; // what the earliest origin must know
    for (const std::size_t season : seasons) {
        if (count >= 3 * season + 2 * horizon) {
            least = 2 * season + 1;
        }
    }
    if (count <= least || most == 0) {
        return {};
    }
    // A whole horizon should fit behind the last origin; of a short history a part of it must do.
    const std::size_t room = count - least;
    std::size_t last = count - std::min(horizon, std::max<std::size_t>(1, room / 2));
    const std::size_t season = seasons.empty() ? 1 : seasons.front();
    if (count - last >= season && room >= 3 * season) {
        last = count - (count - last + season - 1) / season * season;
    }
    const std::size_t span = std::min(last - std::min(last, least),
        std::max({ kSpanInHorizons * horizon, seasons.empty() ? 0 : seasons.back(), most }));
    std::size_t stride = std::max<std::size_t>(1, most > 1 ? span / (most - 1) : span + 1);
    if (stride > season) {
        stride = stride / season * season;
    } else if (season <= 31 && stride < season && span / season >= most / 2) {
        stride = season;
    }
    std::vector<std::size_t> origins;
    for (std::size_t origin = last; origins.size() < most && origin >= least; origin -= stride) {
        origins.push_back(origin);
        if (origin < stride) {
            break;
        }
    }
    std::ranges::reverse(origins);
    return origins;
}

std::optional<CandidateRecord> recordCandidates(const PreparedSeries& series, std::size_t horizon,
    std::span<const std::size_t> origins, const Progress& progress)
{
    CandidateRecord record;
    CandidatePool pool(series.seasons, horizon, series.logarithmic);
    const std::size_t every = 1 + series.clean.size() / kShortSeries;
    const std::span<const double> all(series.clean);
    for (std::size_t i = 0; i < origins.size(); ++i) {
        if (i % every == 0) {
            pool.learn(all.first(origins[i]));
        }
        record.past.push_back({ origins[i], pool.forecast(all.first(origins[i])) });
        if (progress && !progress(static_cast<double>(i + 1) / static_cast<double>(origins.size() + 1))) {
            return std::nullopt;
        }
    }
    pool.learn(all);
    record.now = pool.forecast(all);
    return record;
}

} // namespace spillway::forecast

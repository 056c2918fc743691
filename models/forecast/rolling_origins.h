// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/candidates.h"
#include "models/forecast/series_preparation.h"

namespace spillway::forecast
{

/// One past origin: what each candidate said then.
struct PastForecasts {
    std::size_t origin = 0;
    CandidatePool::Forecasts forecasts;
};

/// What all candidates say now, and said at past origins.
struct CandidateRecord {
    std::vector<PastForecasts> past; ///< oldest first
    CandidatePool::Forecasts now;
};

/// Past origins, ascending: evenly spaced, at the same place of the shortest season as the present where
/// there is room, as many of them as can be whole horizons before the end; over at least four horizons where
/// the history allows.
[[nodiscard]] std::vector<std::size_t> planOrigins(
    std::size_t count, std::span<const std::size_t> seasons, std::size_t horizon, std::size_t most);

/// Runs the candidates at every origin on what was known then. They learn anew at each origin of a short
/// series and at some of a long one, never from what came later. Nothing when `progress` said stop.
[[nodiscard]] std::optional<CandidateRecord> recordCandidates(const PreparedSeries& series,
    std::size_t horizon, std::span<const std::size_t> origins, const Progress& progress);

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace spillway::forecast
{

/// A series without its seasons, and what the seasons will add.
struct Decomposition {
    std::vector<double> adjusted; ///< values minus season, as many as were given
    std::vector<double> seasonAhead; ///< to be added to a forecast of `adjusted`, one a step
};

/// Takes several seasons out of a series, the shortest first, each from what the others leave (MSTL: Bandara,
/// Hyndman and Bergmeir, "MSTL: a seasonal-trend decomposition algorithm for time series with multiple
/// seasonal patterns", 2021), with moving averages in place of loess for speed. An index is the mean of its
/// place in all cycles, a cycle's weight falling to 1/e within `memoryCycles`; it is shrunk to nothing by n /
/// (n + 1), n being the cycles it effectively rests on. `values` holds no gaps; a season needs two cycles.
[[nodiscard]] Decomposition decompose(std::span<const double> values, std::span<const std::size_t> seasons,
    std::size_t horizon, double memoryCycles);

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace spillway::forecast
{

/// What followed when the series last looked as it does now: the stretches of `window` values most like the
/// latest ones, level taken out and younger values counting more, one every `spacing` values; their
/// continuations, moved to today's level, are averaged by likeness (k nearest neighbours: Yakowitz,
/// "Nearest-neighbour methods for time series analysis", J. Time Series Analysis 8, 1987; Martínez et al.,
/// "A methodology for applying k-nearest neighbor to time series forecasting", 2019). False when the history
/// holds fewer than eight such stretches with a whole continuation.
[[nodiscard]] bool followAnalogues(
    std::span<const double> values, std::size_t window, std::size_t spacing, std::span<double> ahead);

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/series_forecast.h"

namespace spillway::forecast
{

struct BackTestOptions {
    std::size_t origins = 12; ///< past forecasts at most
    std::size_t spacing = 0; ///< steps from one origin to the next; 0: the horizon, or less when that gives
                             ///< fewer than `origins`
    std::size_t leastHistory = 14; ///< known steps that the earliest origin must have before it
};

/// How forecasts fared over some steps ahead, over all origins.
struct Accuracy {
    StepRange ahead; ///< zero-based steps ahead, half-open
    std::size_t points = 0; ///< actuals compared; nothing below means anything when 0
    double wape = 0; ///< sum |actual − forecast| / sum |actual|; 0.045 is 4.5 %. NaN when every actual is 0
    double mape = 0; ///< mean |actual − forecast| / |actual| over actuals that are not 0; NaN when all are
    double mase
        = 0; ///< mean |actual − forecast| / mean |change from a season ago| before the origin; NaN if 0
    double bias = 0; ///< sum (forecast − actual) / sum |actual|: over 0, too high
    double held80 = 0, held95 = 0; ///< shares of actuals inside the band, 0…1
};

/// One past forecast as it would have been made then, against what came.
struct BackTestRun {
    std::size_t origin = 0; ///< values known then
    std::vector<ForecastPoint> steps;
    std::vector<double> actual; ///< kGap where not known, or an incident
    ForecastPoint sum; ///< of all steps whose actual is known
    double actualSum = 0;
};

struct BackTest {
    std::vector<BackTestRun> runs; ///< oldest first
    std::vector<Accuracy> byStep; ///< one a step ahead
    Accuracy overall;
    /// Of each run's sum: "7 days ahead, 10 of 12 inside 80 %".
    Accuracy sums;
};

/// Makes the forecast again at past origins, each from what was known then and nothing later, and compares it
/// with what came (rolling origin: Tashman, "Out-of-sample tests of forecasting accuracy", Int. J.
/// Forecasting 16, 2000; MASE: Hyndman and Koehler, "Another look at measures of forecast accuracy", ibid.
/// 22, 2006). InvalidArgument when the history is too short for one origin.
[[nodiscard]] Result<BackTest> backTest(std::span<const double> values, const SeriesOptions& options,
    const BackTestOptions& how = {}, const Progress& progress = {});

} // namespace spillway::forecast

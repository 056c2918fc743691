// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/rolling_origins.h"

#include <array>
#include <string>

namespace spillway::forecast
{

using Weights = std::array<double, kCandidates>;

/// Weights by the mean absolute error at past origins, each origin measured in its own mean error: the
/// inverse error to the fourth power, so that what is a fifth worse counts half (Bates and Granger, "The
/// combination of forecasts", 1969; inverse-error weights hold up against estimated covariances: Timmermann,
/// "Forecast combinations", Handbook of Economic Forecasting 1, 2006). What cannot forecast now, or could not
/// at half of the origins, gets none; without past origins all get the same.
[[nodiscard]] Weights weigh(const CandidateRecord& record, std::span<const double> actual);
/// The same for each past origin from the others, leaving out those that look at more than half of the same
/// steps: what their combination would have got wrong there is not flattered by having seen it.
[[nodiscard]] std::vector<Weights> weighOthers(
    const CandidateRecord& record, std::span<const double> actual, std::size_t horizon);

/// The weighted mean of what candidates say; weights are shared out anew where one is silent.
[[nodiscard]] std::vector<double> combine(
    const CandidatePool::Forecasts& forecasts, const Weights& weights, std::size_t horizon);

/// "theta 0.46 + autoregression 0.54": what counts for a hundredth or more, largest first.
[[nodiscard]] std::string describe(const Weights& weights);

} // namespace spillway::forecast

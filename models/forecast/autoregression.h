// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace spillway::forecast
{

/// A linear regression of a value on chosen earlier values of the series, about the mean.
struct Autoregression {
    std::vector<std::size_t> lags; ///< ascending
    std::vector<double> weights; ///< one a lag
    double constant = 0;
    [[nodiscard]] bool learnt() const { return !weights.empty(); }
};

/// Ridge regression (Hoerl and Kennard 1970) of values[t] − values[t − base] on the same differences at
/// `lags`; base 0: of the values themselves. The penalty is `ridge` times the mean diagonal.
[[nodiscard]] Autoregression learnAutoregression(
    std::span<const double> values, std::span<const std::size_t> lags, double ridge);
/// Step after step, each forecast being the next one's lag (iterated: FPP3 9.8).
void autoregress(const Autoregression& model, std::span<const double> values, std::span<double> ahead);

} // namespace spillway::forecast

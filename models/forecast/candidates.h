// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/autoregression.h"
#include "models/forecast/smoothing.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace spillway::forecast
{

/// The methods that are combined. All but the naive ones work on the logarithms where the series allows it.
enum class Candidate : std::uint8_t {
    Naive, ///< the last value, or the last season again (FPP3 5.2)
    SeasonalMean, ///< the last four seasons, moved to the present level
    PlaceByPlace, ///< every place of the shortest season a series of its own, exponentially smoothed
    QuickSeason, ///< a season remembered for two cycles, simple exponential smoothing of the rest
    PlainTheta, ///< Theta without season, where seasons were asked for
    Theta, ///< a season remembered for six cycles, Theta of the rest
    Damped, ///< the same, damped trend of the rest
    Autoregression, ///< on recent values and those a season (or two) ago
    LinearAutoregression, ///< the same, never on logarithms
    Analogues, ///< what followed similar stretches
    LinearAnalogues, ///< the same, never on logarithms
    AdjustedAnalogues, ///< the same, season taken out
};
inline constexpr std::size_t kCandidates = 12;
[[nodiscard]] std::string_view candidateName(Candidate candidate);

/// What the candidates have learnt from a part of the series; forecasts from there, or from a little later.
class CandidatePool
{
public:
    CandidatePool(std::vector<std::size_t> seasons, std::size_t horizon, bool logarithmic);
    void learn(std::span<const double> known);
    /// One forecast a candidate; empty where it cannot say anything yet.
    using Forecasts = std::vector<std::vector<double>>;
    [[nodiscard]] Forecasts forecast(std::span<const double> known) const;

private:
    /// Steps between the stretches compared: the longest season, of the first `seasons`, that a continuation
    /// holds about whole; others show in the pattern itself.
    [[nodiscard]] std::size_t spacingOf(std::size_t seasons) const;
    [[nodiscard]] std::vector<std::size_t> lagsFor(std::size_t known) const;
    void decomposed(std::span<const double> known, Forecasts& forecasts) const;
    void placed(std::span<const double> known, Forecasts& forecasts) const;
    void regressed(std::span<const double> linear, std::span<const double> known, Forecasts& forecasts) const;
    void repeated(std::span<const double> known, Forecasts& forecasts) const;

    std::vector<std::size_t> m_seasons;
    std::size_t m_horizon;
    bool m_logarithmic;
    DampedWeights m_damped;
    Autoregression m_regression, m_linearRegression;
};

} // namespace spillway::forecast

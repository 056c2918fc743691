// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/candidates.h"

#include "models/forecast/analogues.h"
#include "models/forecast/seasonal_decomposition.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr double kShortMemory = 2; // cycles
constexpr double kLongMemory = 6;
/// The decomposition and the smoothing look no further back than this many longest seasons …
constexpr std::size_t kMostCycles = 12;
/// … but at least this many values, and the regressions at this many at most.
constexpr std::size_t kLeastWindow = 1000;
constexpr std::size_t kMostRegressed = 4400;
constexpr std::size_t kLeastPlaces = 4;
constexpr double kRidge = 1e-5;
constexpr double kPlausibleRanges = 3;
constexpr double kMostLonger = 4;
constexpr std::size_t kShortestPattern = 8;
constexpr std::size_t kLongestPattern = 56;

std::size_t indexOf(Candidate candidate)
{
    return static_cast<std::size_t>(candidate);
}

std::span<const double> latest(std::span<const double> values, std::size_t most)
{
    return values.size() > most ? values.last(most) : values;
}

std::vector<double> logarithms(std::span<const double> values)
{
    std::vector<double> logs(values.size());
    std::ranges::transform(values, logs.begin(), [](double value) { return std::log(value); });
    return logs;
}

/// A forecast that leaves everything seen so far behind by more than its whole range is a method gone astray;
/// over a horizon longer than the history a mere line goes as much farther.
void dropAstray(std::span<const double> known, CandidatePool::Forecasts& forecasts)
{
    const auto [least, most] = std::ranges::minmax(known);
    for (std::vector<double>& ahead : forecasts) {
        const double longer = static_cast<double>(ahead.size()) / static_cast<double>(known.size());
        const double range = kPlausibleRanges * std::clamp(longer, 1.0, kMostLonger) * (most - least) + 1e-9;
        for (const double value : ahead) {
            if (!(value >= least - range && value <= most + range)) {
                ahead.clear();
                break;
            }
        }
    }
}

} // namespace

std::string_view candidateName(Candidate candidate)
{
    switch (candidate) {
    case Candidate::Naive:
        return "naive";
    case Candidate::SeasonalMean:
        return "seasonal_mean";
    case Candidate::PlaceByPlace:
        return "place_by_place";
    case Candidate::QuickSeason:
        return "quick_season";
    case Candidate::PlainTheta:
        return "plain_theta";
    case Candidate::Theta:
        return "theta";
    case Candidate::Damped:
        return "damped_trend";
    case Candidate::Autoregression:
        return "autoregression";
    case Candidate::LinearAutoregression:
        return "linear_autoregression";
    case Candidate::Analogues:
        return "analogues";
    case Candidate::LinearAnalogues:
        return "linear_analogues";
    case Candidate::AdjustedAnalogues:
        break;
    }
    return "adjusted_analogues";
}

CandidatePool::CandidatePool(std::vector<std::size_t> seasons, std::size_t horizon, bool logarithmic)
    : m_seasons(std::move(seasons))
    , m_horizon(horizon)
    , m_logarithmic(logarithmic)
{
}

std::size_t CandidatePool::spacingOf(std::size_t seasons) const
{
    std::size_t spacing = 1;
    for (std::size_t i = 0; i < seasons; ++i) {
        spacing = m_seasons[i] < 2 * m_horizon ? m_seasons[i] : spacing;
    }
    return spacing;
}

std::vector<std::size_t> CandidatePool::lagsFor(std::size_t known) const
{
    std::vector<std::size_t> lags{ 1, 2, 3, 4, 5, 6 };
    for (const std::size_t season : m_seasons) {
        for (const std::size_t lag : { season - 2, season - 1, season, season + 1, season + 2, 2 * season,
                 2 * season + 1, 3 * season, 4 * season, 5 * season, 6 * season, season / 2 }) {
            lags.push_back(lag);
        }
    }
    std::ranges::sort(lags);
    lags.erase(std::ranges::unique(lags).begin(), lags.end());
    std::erase(lags, 0U);
    // Four rows a weight at least, or the regression follows noise.
    const std::size_t rows = std::min(known, kMostRegressed);
    while (!lags.empty() && rows < lags.back() + 4 * lags.size() + 8) {
        lags.pop_back();
    }
    return lags;
}

void CandidatePool::learn(std::span<const double> known)
{
    const std::span<const double> rows = latest(known, kMostRegressed);
    const std::vector<std::size_t> lags = lagsFor(known.size());
    m_linearRegression = learnAutoregression(rows, lags, kRidge);
    std::vector<double> values(known.begin(), known.end());
    if (m_logarithmic) {
        values = logarithms(known);
        m_regression = learnAutoregression(latest(values, kMostRegressed), lags, kRidge);
    }
    const std::size_t longest = m_seasons.empty() ? 0 : m_seasons.back();
    const auto window = latest(values, std::max(kLeastWindow, kMostCycles * longest));
    m_damped = learnDamped(decompose(window, m_seasons, 0, kLongMemory).adjusted);
}

CandidatePool::Forecasts CandidatePool::forecast(std::span<const double> known) const
{
    Forecasts forecasts(kCandidates);
    std::vector<double> logs;
    std::span<const double> values = known;
    if (m_logarithmic) {
        logs = logarithms(known);
        values = logs;
    }
    decomposed(values, forecasts);
    placed(values, forecasts);
    regressed(known, values, forecasts);
    if (m_logarithmic) {
        for (std::size_t which = 0; which < kCandidates; ++which) {
            const auto candidate = static_cast<Candidate>(which);
            if (candidate != Candidate::LinearAutoregression && candidate != Candidate::LinearAnalogues) {
                std::ranges::transform(
                    forecasts[which], forecasts[which].begin(), [](double value) { return std::exp(value); });
            }
        }
    }
    dropAstray(known, forecasts);
    repeated(known, forecasts);
    return forecasts;
}

void CandidatePool::decomposed(std::span<const double> known, Forecasts& forecasts) const
{
    const std::size_t longest = m_seasons.empty() ? 0 : m_seasons.back();
    const auto window = latest(known, std::max(kLeastWindow, kMostCycles * longest));
    const auto finish = [&](Candidate candidate, const Decomposition& parts, auto method) {
        std::vector<double>& ahead = forecasts[indexOf(candidate)];
        ahead.resize(m_horizon);
        method(std::span<double>(ahead));
        for (std::size_t i = 0; i < m_horizon; ++i) {
            ahead[i] += parts.seasonAhead[i];
        }
    };
    const Decomposition slow = decompose(window, m_seasons, m_horizon, kLongMemory);
    finish(Candidate::Theta, slow, [&](std::span<double> ahead) { theta(slow.adjusted, ahead); });
    finish(Candidate::Damped, slow, [&](std::span<double> ahead) { damped(slow.adjusted, m_damped, ahead); });
    const Decomposition quick = decompose(window, m_seasons, m_horizon, kShortMemory);
    finish(Candidate::QuickSeason, quick,
        [&](std::span<double> ahead) { std::ranges::fill(ahead, smooth(quick.adjusted).level); });
    if (!m_seasons.empty()) {
        const std::size_t pattern = std::clamp(m_horizon, kShortestPattern, kLongestPattern);
        std::vector<double> ahead(m_horizon);
        theta(window, ahead);
        forecasts[indexOf(Candidate::PlainTheta)] = ahead;
        if (followAnalogues(slow.adjusted, pattern, spacingOf(1), ahead)) {
            for (std::size_t i = 0; i < m_horizon; ++i) {
                ahead[i] += slow.seasonAhead[i];
            }
            forecasts[indexOf(Candidate::AdjustedAnalogues)] = ahead;
        }
    }
}

void CandidatePool::placed(std::span<const double> known, Forecasts& forecasts) const
{
    if (m_seasons.empty() || known.size() < kLeastPlaces * m_seasons.front()) {
        return;
    }
    const std::size_t season = m_seasons.front();
    const std::size_t cycles
        = std::min(known.size() / season, std::max(kMostCycles * m_seasons.back() / season, kMostCycles));
    const std::size_t ahead = (m_horizon + season - 1) / season;
    std::vector<std::size_t> longer; // the other seasons, in cycles of the shortest
    for (const std::size_t other : m_seasons) {
        if (other > season && other % season == 0 && cycles >= 2 * (other / season)) {
            longer.push_back(other / season);
        }
    }
    std::vector<double>& result = forecasts[indexOf(Candidate::PlaceByPlace)];
    result.resize(m_horizon);
    std::vector<double> one(cycles);
    for (std::size_t place = 0; place < std::min(season, m_horizon); ++place) {
        for (std::size_t i = 0; i < cycles; ++i) {
            one[i] = known[known.size() - season * (cycles - i) + place];
        }
        const Decomposition parts = decompose(one, longer, ahead, kLongMemory);
        const double level = smooth(parts.adjusted).level;
        for (std::size_t i = 0; i < ahead && i * season + place < m_horizon; ++i) {
            result[i * season + place] = level + parts.seasonAhead[i];
        }
    }
}

void CandidatePool::regressed(
    std::span<const double> linear, std::span<const double> known, Forecasts& forecasts) const
{
    const auto regress
        = [&](Candidate candidate, const Autoregression& model, std::span<const double> values) {
              if (model.learnt() && values.size() >= model.lags.back()) {
                  forecasts[indexOf(candidate)].resize(m_horizon);
                  autoregress(model, values, forecasts[indexOf(candidate)]);
              }
          };
    regress(Candidate::LinearAutoregression, m_linearRegression, linear);
    const std::size_t pattern = std::clamp(m_horizon, kShortestPattern, kLongestPattern);
    const std::size_t spacing = spacingOf(m_seasons.size());
    std::vector<double> ahead(m_horizon);
    if (followAnalogues(linear, pattern, spacing, ahead)) {
        forecasts[indexOf(Candidate::LinearAnalogues)] = ahead;
    }
    if (m_logarithmic) {
        regress(Candidate::Autoregression, m_regression, known);
        if (followAnalogues(known, pattern, spacing, ahead)) {
            forecasts[indexOf(Candidate::Analogues)] = ahead;
        }
    }
}

void CandidatePool::repeated(std::span<const double> known, Forecasts& forecasts) const
{
    const std::size_t count = known.size();
    const std::size_t cycle = !m_seasons.empty() && count >= m_seasons.back() ? m_seasons.back() : 1;
    std::vector<double>& naive = forecasts[indexOf(Candidate::Naive)];
    naive.resize(m_horizon);
    for (std::size_t i = 0; i < m_horizon; ++i) {
        naive[i] = known[count - cycle + i % cycle];
    }
    const std::size_t cycles = std::min<std::size_t>(4, count / cycle);
    if (cycle == 1 || cycles < 2) {
        return;
    }
    double sum = 0;
    std::vector<double> mean(cycle, 0);
    for (std::size_t i = 0; i < cycle * cycles; ++i) {
        mean[cycle - 1 - i % cycle] += known[count - 1 - i] / static_cast<double>(cycles);
    }
    double recent = 0;
    for (std::size_t i = 0; i < cycle; ++i) {
        sum += mean[i] / static_cast<double>(cycle);
        recent += known[count - 1 - i] / static_cast<double>(cycle);
    }
    std::vector<double>& ahead = forecasts[indexOf(Candidate::SeasonalMean)];
    ahead.resize(m_horizon);
    for (std::size_t i = 0; i < m_horizon; ++i) {
        ahead[i] = mean[i % cycle] + recent - sum;
    }
}

} // namespace spillway::forecast

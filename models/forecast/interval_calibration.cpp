// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/interval_calibration.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr double kNeighbourhood = 1.25;
constexpr std::size_t kLeastErrors = 3;
/// An error counts half as much as one this many origins younger: how sure one can be changes too.
constexpr double kHalfLifeOrigins = 16;
/// Mean absolute value of a normal distribution over its standard deviation: sqrt(2 / pi).
constexpr double kMeanSize = 0.7978845608028654;
/// Places move outward by this over the number of independent errors: a part of the whole step to the (n + 1)
/// p of conformal prediction, since batch means of few forecasts count rather too few.
constexpr double kOutward = 0.15;
/// A history may not have shown yet what moves a level for good: the edges are farther by these times the
/// share of it that lies ahead (a third at most), and the less the calmer it was.
constexpr double kInnerUnseen = 1;
constexpr double kOuterUnseen = 10;
constexpr double kMostAhead = 1.0 / 3;
constexpr double kUncheckedFreedom = 2;

/// How errors are read.
struct Reading {
    double learning; ///< an error counts by this power of the share of today's history known when it was made
    double furtherFreedom; ///< independent errors that other series are worth
    double growth; ///< of the spread with the step, beyond what could be checked
};
/// Single steps have noise of their own, beside what all steps of a forecast have in common, and wander on.
constexpr Reading kSteps{ 4, 7, 0.5 };
/// Sums have little else than what is in common, of which there is one a forecast.
constexpr Reading kSums{ 1, 2, 1 };

/// One edge: the share of errors below it, the normal quantile, and how many independent errors count as
/// much as Student's quantile (the farther out, the more), and what that is widened by.
struct EdgeShare {
    double share, normal, priorErrors, unseen;
};
constexpr double kInnerErrors = 9;
constexpr double kOuterErrors = 24;
enum EdgeIndex : std::size_t { Lower80, Upper80, Lower95, Upper95, Above80, Above95, EdgeCount };
/// The last two are upper edges where zero is the lower one.
constexpr std::array<EdgeShare, EdgeCount> kEdges{ { { 0.1, -1.2815515655446004, kInnerErrors, kInnerUnseen },
    { 0.9, 1.2815515655446004, kInnerErrors, kInnerUnseen },
    { 0.025, -1.959963984540054, kOuterErrors, kOuterUnseen },
    { 0.975, 1.959963984540054, kOuterErrors, kOuterUnseen },
    { 0.8, 0.8416212335729143, kInnerErrors, kInnerUnseen },
    { 0.95, 1.6448536269514722, kOuterErrors, kOuterUnseen } } };

double studentQuantile(double z, double freedom)
{
    const double cube = z * z * z;
    return z + (cube + z) / (4 * freedom) + (5 * cube * z * z + 16 * cube + 3 * z) / (96 * freedom * freedom);
}

/// The steps, counted from one, whose errors are taken for those of `step`; both ends are among them.
struct Neighbours {
    std::size_t from, to;
    Neighbours(std::size_t step, double reach, std::size_t last)
        : from(static_cast<std::size_t>(std::ceil(static_cast<double>(step) / reach)))
        , to(std::min(last, static_cast<std::size_t>(std::floor(static_cast<double>(step) * reach))))
    {
    }
};

/// Sums of the first 0, 1, 2, … values.
std::vector<double> runningSums(std::span<const double> values)
{
    std::vector<double> sums(values.size() + 1, 0);
    for (std::size_t i = 0; i < values.size(); ++i) {
        sums[i + 1] = sums[i] + values[i];
    }
    return sums;
}

/// The nearest means that never fall: pool adjacent violators.
std::vector<double> neverFalling(std::span<const double> sums, std::span<const double> weights)
{
    struct Run {
        double sum, weight;
        std::size_t length;
        [[nodiscard]] double mean() const { return weight > 0 ? sum / weight : 0; }
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        Run run{ sums[i], weights[i], 1 };
        while (!runs.empty() && runs.back().mean() >= run.mean()) {
            run = { runs.back().sum + run.sum, runs.back().weight + run.weight,
                runs.back().length + run.length };
            runs.pop_back();
        }
        runs.push_back(run);
    }
    std::vector<double> means;
    for (const Run& run : runs) {
        means.insert(means.end(), run.length, run.mean());
    }
    return means;
}

/// Mean size of an error by step, 0 beyond the last step that enough errors reach.
std::vector<double> spreadsOf(std::span<const PastErrors> past, std::size_t horizon, double learning)
{
    std::vector<double> sums(horizon, 0), weights(horizon, 0);
    std::vector<std::size_t> counts(horizon, 0);
    for (std::size_t k = 0; k < past.size(); ++k) {
        const double known = static_cast<double>(past[k].origin) / static_cast<double>(past.back().origin);
        const double weight = std::exp2(-static_cast<double>(past.size() - 1 - k) / kHalfLifeOrigins)
            * std::pow(known, learning);
        for (std::size_t h = 0; h < std::min(horizon, past[k].errors.size()); ++h) {
            const double error = std::abs(past[k].errors[h]) / past[k].scales[h];
            if (!std::isnan(error)) {
                sums[h] += weight * error;
                weights[h] += weight;
                ++counts[h];
            }
        }
    }
    std::size_t reach = 0;
    for (std::size_t h = 0; h < horizon; ++h) {
        reach = counts[h] >= kLeastErrors ? h + 1 : reach;
    }
    const auto near = [&](const std::vector<double>& values) {
        const std::vector<double> until = runningSums(std::span(values).first(reach));
        std::vector<double> result;
        for (std::size_t step = 1; step <= reach; ++step) {
            const Neighbours steps(step, kNeighbourhood, reach);
            result.push_back(until[steps.to] - until[steps.from - 1]);
        }
        return result;
    };
    const std::vector<double> until = runningSums(neverFalling(near(sums), near(weights)));
    std::vector<double> spreads(horizon, 0);
    for (std::size_t step = 1; step <= reach; ++step) {
        const Neighbours steps(step, kNeighbourhood, reach);
        spreads[step - 1]
            = (until[steps.to] - until[steps.from - 1]) / static_cast<double>(steps.to - steps.from + 1);
    }
    return spreads;
}

/// Errors in units of their spread, and how many of them are news.
struct ErrorPool {
    std::vector<double> errors; ///< ascending
    double steps = 0; ///< of the history that they are of
    double together = 1; ///< so many steps in a row have one error
    double history = 1; ///< steps known now
    [[nodiscard]] double shareOfHistory(std::size_t ahead) const
    {
        return std::min(kMostAhead, static_cast<double>(ahead) / history);
    }
    /// An error h steps ahead is made of what happened in h steps, so that no more than h have one.
    [[nodiscard]] double independent(std::size_t ahead) const
    {
        return steps / std::min(together, static_cast<double>(ahead));
    }
};

ErrorPool poolOf(std::span<const PastErrors> past, const std::vector<double>& spreads)
{
    ErrorPool pool;
    double squares = 0;
    double squaredMeans = 0;
    double origins = 0;
    std::size_t longest = 1;
    for (const PastErrors& forecast : past) {
        longest = std::max(longest, forecast.errors.size());
    }
    for (const PastErrors& forecast : past) {
        double sum = 0;
        double count = 0;
        for (std::size_t h = 0; h < std::min(spreads.size(), forecast.errors.size()); ++h) {
            const double error = forecast.errors[h] / forecast.scales[h] / spreads[h];
            if (spreads[h] > 0 && !std::isnan(error)) {
                pool.errors.push_back(error);
                squares += error * error;
                sum += error;
                count += 1;
            }
        }
        const double whole = count / static_cast<double>(longest);
        squaredMeans += count > 0 ? whole * sum * sum / (count * count) : 0;
        origins += whole;
    }
    if (pool.errors.empty()) {
        return pool;
    }
    std::ranges::sort(pool.errors);
    const auto size = static_cast<double>(pool.errors.size());
    const auto span
        = static_cast<double>(past.back().origin - past.front().origin + past.back().errors.size());
    pool.history = static_cast<double>(past.back().origin + past.back().errors.size());
    pool.steps = std::min(span, size);
    const double forecasts
        = std::clamp(span / static_cast<double>(longest), 1.0, static_cast<double>(past.size()));
    const double news = squaredMeans > 0 ? forecasts * (squares / size) / (squaredMeans / origins) : size;
    pool.together = pool.steps / std::clamp(news, std::min(forecasts, pool.steps), pool.steps);
    return pool;
}

double quantileOf(
    const ErrorPool& pool, const EdgeShare& edge, std::size_t ahead, double unrest, double furtherFreedom)
{
    const double independent = pool.independent(ahead);
    const double freedom = pool.errors.empty() ? kUncheckedFreedom : independent + furtherFreedom;
    // One more forecast is as uncertain as the spread, and the spread is measured on few: 1 + 1/n.
    const double prior = studentQuantile(edge.normal, freedom) / kMeanSize * std::sqrt(1 + 1 / freedom)
        * (1 + unrest * edge.unseen * pool.shareOfHistory(ahead));
    if (pool.errors.empty()) {
        return prior;
    }
    const double outward = kOutward / independent;
    const double share
        = edge.share > 0.5 ? edge.share * (1 + outward) : edge.share - (1 - edge.share) * outward;
    const double place = std::clamp(share, 0.0, 1.0) * static_cast<double>(pool.errors.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, pool.errors.size() - 1);
    const double empirical = pool.errors[below]
        + (place - static_cast<double>(below)) * (pool.errors[above] - pool.errors[below]);
    // The pool is of all steps: near ones have many errors of their own, but its shape is that of the far.
    const double trust = 1 / (1 + std::pow(edge.priorErrors * pool.together / pool.steps, 3));
    return trust * empirical + (1 - trust) * prior;
}

/// Of the actuals at each step, and at steps up to half as near or twice as far, the share that were zero.
std::vector<double> zeroShares(std::span<const PastErrors> past, std::size_t horizon)
{
    std::vector<double> zeros(horizon, 0), known(horizon, 0);
    for (const PastErrors& forecast : past) {
        for (std::size_t h = 0; h < std::min(horizon, forecast.actual.size()); ++h) {
            zeros[h] += forecast.actual[h] == 0 ? 1 : 0;
            known[h] += std::isnan(forecast.actual[h]) ? 0 : 1;
        }
    }
    const std::vector<double> zerosUntil = runningSums(zeros);
    const std::vector<double> knownUntil = runningSums(known);
    std::vector<double> shares;
    for (std::size_t step = 1; step <= horizon; ++step) {
        const Neighbours steps(step, 2, horizon);
        const double count = knownUntil[steps.to] - knownUntil[steps.from - 1];
        shares.push_back(count > 0 ? (zerosUntil[steps.to] - zerosUntil[steps.from - 1]) / count : 0);
    }
    return shares;
}

/// Up to the last step with a spread; where no forecast was ever wrong, up to the last one that was looked
/// at.
std::size_t stepsChecked(std::span<const PastErrors> past, const std::vector<double>& spreads)
{
    const auto hasSpread
        = std::ranges::find_if(spreads.rbegin(), spreads.rend(), [](double s) { return s > 0; });
    if (hasSpread != spreads.rend()) {
        return static_cast<std::size_t>(spreads.rend() - hasSpread);
    }
    std::size_t last = 0;
    for (const PastErrors& forecast : past) {
        for (std::size_t h = 0; h < std::min(spreads.size(), forecast.errors.size()); ++h) {
            last = std::isnan(forecast.errors[h]) ? last : std::max(last, h + 1);
        }
    }
    return last;
}

} // namespace

CalibratedBands calibrate(std::span<const PastErrors> past, std::span<const double> scales, double assumed,
    double unrest, ErrorsOf of)
{
    const std::size_t horizon = scales.size();
    const Reading& reading = of == ErrorsOf::Sums ? kSums : kSteps;
    const std::vector<double> spreads = spreadsOf(past, horizon, reading.learning);
    const std::vector<double> zeros = zeroShares(past, horizon);
    const ErrorPool pool = poolOf(past, spreads);
    CalibratedBands result;
    result.checked = stepsChecked(past, spreads);
    result.bands.resize(horizon);
    for (std::size_t h = 0; h < horizon; ++h) {
        const std::size_t base = std::min(h, std::max<std::size_t>(result.checked, 1) - 1);
        const double growth
            = std::pow(static_cast<double>(h + 1) / static_cast<double>(base + 1), reading.growth);
        const double spread = (result.checked > 0 ? spreads[base] * scales[h] : assumed * kMeanSize) * growth;
        std::array<double, EdgeCount> apart{};
        for (std::size_t i = 0; i < EdgeCount; ++i) {
            const double quantile = quantileOf(pool, kEdges[i], base + 1, unrest, reading.furtherFreedom);
            apart[i] = std::max(0.0, std::copysign(quantile, quantile * kEdges[i].normal) * spread);
        }
        result.bands[h] = { apart[Lower80], apart[Upper80], apart[Lower95], apart[Upper95], apart[Above80],
            apart[Above95], zeros[base] > kEdges[Lower80].share, zeros[base] > kEdges[Lower95].share };
    }
    return result;
}

std::vector<PastErrors> sumErrors(std::span<const PastErrors> past, StepRange range)
{
    std::vector<PastErrors> sums;
    for (const PastErrors& then : past) {
        PastErrors of{ then.origin, sumScales(then.scales, range), {}, {} };
        double error = 0;
        double actual = 0;
        for (std::size_t h = range.from; h < std::min(range.to, then.errors.size()); ++h) {
            of.errors.push_back(error += then.errors[h]);
            of.actual.push_back(actual += then.actual[h]);
        }
        sums.push_back(std::move(of));
    }
    return sums;
}

std::vector<double> sumScales(std::span<const double> scales, StepRange range)
{
    std::vector<double> means;
    double sum = 0;
    for (std::size_t h = range.from; h < range.to; ++h) {
        sum += scales[h];
        means.push_back(sum / static_cast<double>(means.size() + 1));
    }
    return means;
}

ForecastPoint pointOf(double mean, const Band& band, bool nonNegative)
{
    // From the upper edge of two to that of one, while the lower edge goes on to where twice as many lie
    // below.
    const auto upperOf = [&](double lower, double upper, double above, bool isZero) {
        const double beyond = upper > above ? lower * (1 - above / upper) : 0;
        const double slid = lower <= mean || !nonNegative ? 0
            : beyond > 0                                  ? std::min(1.0, (lower - mean) / beyond)
                                                          : 1;
        return upper + (nonNegative && isZero ? 1 : slid) * (above - upper);
    };
    const auto lowerOf = [&](double lower, bool isZero) {
        return nonNegative ? (isZero ? 0 : std::max(0.0, mean - lower)) : mean - lower;
    };
    ForecastPoint point;
    point.mean = nonNegative ? std::max(0.0, mean) : mean;
    point.lower80 = std::min(point.mean, lowerOf(band.lower80, band.zero80));
    point.lower95 = std::min(point.lower80, lowerOf(band.lower95, band.zero95));
    point.upper80
        = std::max(point.mean, mean + upperOf(band.lower80, band.upper80, band.above80, band.zero80));
    point.upper95
        = std::max(point.upper80, mean + upperOf(band.lower95, band.upper95, band.above95, band.zero95));
    return point;
}

} // namespace spillway::forecast

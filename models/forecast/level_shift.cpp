// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/level_shift.h"

#include "models/forecast/robust_statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace spillway::forecast
{
namespace
{

constexpr double kJump = 5;
constexpr std::size_t kCyclesBeside = 4;
constexpr std::size_t kValuesBeside = 7;
/// The largest of a dozen normal changes is about 3 times their median, often less.
constexpr double kCalm = 2.5;
constexpr double kRestless = 5;
constexpr double kLeastUnrest = 0.1;
constexpr std::size_t kLeastCycles = 8;

/// Means of whole cycles, counted from the end, oldest first.
std::vector<double> cycleMeans(std::span<const double> values, std::size_t length)
{
    std::vector<double> means;
    for (std::size_t at = values.size() % length; at < values.size(); at += length) {
        const auto cycle = values.subspan(at, length);
        means.push_back(std::accumulate(cycle.begin(), cycle.end(), 0.0) / static_cast<double>(length));
    }
    return means;
}

} // namespace

bool hasLevelShift(std::span<const double> values, std::size_t season)
{
    const std::vector<double> means = cycleMeans(values, std::max<std::size_t>(season, 1));
    const std::size_t beside = season > 0 ? kCyclesBeside : kValuesBeside;
    if (means.size() < 2 * beside) {
        return false;
    }
    std::vector<double> steps;
    for (std::size_t i = 1; i < means.size(); ++i) {
        steps.push_back(std::abs(means[i] - means[i - 1]));
    }
    const double usual = medianOf(steps);
    // The change may fall within a cycle, whose mean then lies between the levels: it is passed over.
    for (std::size_t passed = 0; passed < 2; ++passed) {
        for (std::size_t from = 0; from + 2 * beside + passed <= means.size(); ++from) {
            const std::span<const double> all(means);
            const auto before = all.subspan(from, beside);
            const auto after = all.subspan(from + beside + passed, beside);
            const double jump = std::abs(after.front() - before.back());
            const auto [lowBefore, highBefore] = std::ranges::minmax(before);
            const auto [lowAfter, highAfter] = std::ranges::minmax(after);
            if (jump > kJump * usual * static_cast<double>(1 + passed)
                && std::max(lowAfter - highBefore, lowBefore - highAfter) >= jump / 2) {
                return true;
            }
        }
    }
    return false;
}

double levelUnrest(std::span<const double> values, std::size_t season)
{
    std::vector<double> means = cycleMeans(values, std::max<std::size_t>(season, 1));
    if (means.size() < kLeastCycles) {
        return kLeastUnrest;
    }
    if (std::ranges::all_of(means, [](double mean) { return mean > 0; })) {
        std::ranges::transform(means, means.begin(), [](double mean) { return std::log(mean); });
    }
    std::vector<double> steps;
    for (std::size_t i = 1; i < means.size(); ++i) {
        steps.push_back(means[i] - means[i - 1]);
    }
    std::vector<double> sorted = steps;
    const double trend = medianOf(sorted);
    std::ranges::transform(steps, steps.begin(), [trend](double step) { return std::abs(step - trend); });
    const double largest = *std::ranges::max_element(steps);
    const double usual = medianOf(steps);
    if (!(usual > 0)) {
        return largest > 0 ? 1 : kLeastUnrest;
    }
    return std::clamp((largest / usual - kCalm) / (kRestless - kCalm), kLeastUnrest, 1.0);
}

} // namespace spillway::forecast

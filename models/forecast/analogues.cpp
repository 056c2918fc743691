// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/analogues.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace spillway::forecast
{
namespace
{

constexpr std::size_t kMostNeighbours = 16;
constexpr std::size_t kLeastStretches = 8;
/// Enough to choose from; with more, only the youngest are looked at.
constexpr std::size_t kMostStretches = 1200;

struct Stretch {
    double distance = 0;
    double level = 0;
    std::size_t end = 0; ///< its continuation starts here
};

double levelBefore(std::span<const double> values, std::size_t end, std::span<const double> shares)
{
    double level = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        level += shares[i] * values[end - 1 - i];
    }
    return level;
}

} // namespace

bool followAnalogues(
    std::span<const double> values, std::size_t window, std::size_t spacing, std::span<double> ahead)
{
    const std::size_t count = values.size();
    if (count < window + ahead.size() + kLeastStretches * spacing) {
        return false;
    }
    std::vector<double> shares(window); // the oldest counts a quarter of the youngest
    double sum = 0;
    for (std::size_t i = 0; i < window; ++i) {
        shares[i] = std::exp2(-2.0 * static_cast<double>(i) / static_cast<double>(window));
        sum += shares[i];
    }
    for (double& share : shares) {
        share /= sum;
    }
    const double today = levelBefore(values, count, shares);
    std::vector<Stretch> stretches;
    const std::size_t youngest = count - (ahead.size() + spacing - 1) / spacing * spacing;
    for (std::size_t end = youngest; end >= window && stretches.size() < kMostStretches; end -= spacing) {
        Stretch stretch{ 0, levelBefore(values, end, shares), end };
        const double offset = stretch.level - today;
        for (std::size_t i = 0; i < window; ++i) {
            const double apart = values[end - 1 - i] - values[count - 1 - i] - offset;
            stretch.distance += shares[i] * apart * apart;
        }
        stretches.push_back(stretch);
        if (end < spacing) {
            break;
        }
    }
    if (stretches.size() < kLeastStretches) {
        return false;
    }
    const std::size_t near = std::clamp<std::size_t>(stretches.size() / 4, 3, kMostNeighbours);
    const auto last = stretches.begin() + static_cast<std::ptrdiff_t>(near);
    std::partial_sort(stretches.begin(), last, stretches.end(),
        [](const Stretch& a, const Stretch& b) { return a.distance < b.distance; });
    // A third of the nearest distance keeps one perfect match from deciding alone.
    const double softening = stretches.front().distance / 3 + 1e-12;
    std::fill(ahead.begin(), ahead.end(), 0.0);
    double weights = 0;
    for (auto stretch = stretches.begin(); stretch != last; ++stretch) {
        const double weight = 1 / (stretch->distance + softening);
        weights += weight;
        for (std::size_t i = 0; i < ahead.size(); ++i) {
            ahead[i] += weight * (values[stretch->end + i] - stretch->level + today);
        }
    }
    for (double& step : ahead) {
        step /= weights;
    }
    return true;
}

} // namespace spillway::forecast

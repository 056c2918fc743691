// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/seasonal_decomposition.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

/// Centred moving average over one cycle; towards the ends the window keeps its length and is shifted
/// inwards, so that every place of the cycle is always in it once.
std::vector<double> trendOver(std::span<const double> values, std::size_t cycle)
{
    const std::size_t count = values.size();
    std::vector<double> sum(count + 1, 0);
    for (std::size_t i = 0; i < count; ++i) {
        sum[i + 1] = sum[i] + values[i];
    }
    std::vector<double> trend(count);
    const std::size_t half = cycle / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t from = std::min(i > half ? i - half : 0, count - cycle);
        trend[i] = (sum[from + cycle] - sum[from]) / static_cast<double>(cycle);
    }
    return trend;
}

/// Index by place in the cycle, place 0 being the first value.
std::vector<double> indicesOf(std::span<const double> detrended, std::size_t cycle, double memoryCycles)
{
    std::vector<double> sum(cycle, 0), weight(cycle, 0), squares(cycle, 0);
    const double decay = std::exp(-1 / memoryCycles);
    double now = 1;
    std::size_t place = (detrended.size() - 1) % cycle;
    std::size_t inCycle = 0;
    for (std::size_t i = detrended.size(); i-- > 0;) {
        sum[place] += now * detrended[i];
        weight[place] += now;
        squares[place] += now * now;
        place = place == 0 ? cycle - 1 : place - 1;
        if (++inCycle == cycle) {
            inCycle = 0;
            now *= decay;
        }
    }
    double mean = 0;
    for (std::size_t k = 0; k < cycle; ++k) {
        const double cycles = weight[k] * weight[k] / squares[k];
        sum[k] = sum[k] / weight[k] * (cycles / (cycles + 1));
        mean += sum[k] / static_cast<double>(cycle);
    }
    for (double& index : sum) {
        index -= mean;
    }
    return sum;
}

} // namespace

Decomposition decompose(std::span<const double> values, std::span<const std::size_t> seasons,
    std::size_t horizon, double memoryCycles)
{
    const std::size_t count = values.size();
    Decomposition result;
    result.adjusted.assign(values.begin(), values.end());
    result.seasonAhead.assign(horizon, 0);
    for (const std::size_t season : seasons) {
        if (season < 2 || count < 2 * season) {
            continue;
        }
        const std::vector<double> trend = trendOver(result.adjusted, season);
        std::vector<double> detrended(count);
        for (std::size_t i = 0; i < count; ++i) {
            detrended[i] = result.adjusted[i] - trend[i];
        }
        const std::vector<double> index = indicesOf(detrended, season, memoryCycles);
        for (std::size_t i = 0, place = 0; i < count + horizon; ++i) {
            if (i < count) {
                result.adjusted[i] -= index[place];
            } else {
                result.seasonAhead[i - count] += index[place];
            }
            place = place + 1 == season ? 0 : place + 1;
        }
    }
    return result;
}

} // namespace spillway::forecast

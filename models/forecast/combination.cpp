// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/combination.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace spillway::forecast
{
namespace
{

constexpr double kPower = 6;
/// Worse than this many times the best: left out, since a poor forecast harms more than it diversifies.
constexpr double kHopeless = 1.5;

/// Mean absolute error of each candidate at one origin; NaN where it is silent.
std::array<double, kCandidates> errorsAt(const PastForecasts& past, std::span<const double> actual)
{
    std::array<double, kCandidates> errors{};
    for (std::size_t which = 0; which < kCandidates; ++which) {
        const std::vector<double>& ahead = past.forecasts[which];
        double sum = 0;
        double points = 0;
        for (std::size_t h = 0; h < ahead.size() && past.origin + h < actual.size(); ++h) {
            const double value = actual[past.origin + h];
            if (!std::isnan(value)) {
                sum += std::abs(value - ahead[h]);
                points += 1;
            }
        }
        errors[which] = points > 0 && std::isfinite(sum) ? sum / points : kGap;
    }
    return errors;
}

using Errors = std::array<double, kCandidates>;

std::vector<Errors> errorTable(const CandidateRecord& record, std::span<const double> actual)
{
    std::vector<Errors> table;
    for (const PastForecasts& past : record.past) {
        table.push_back(errorsAt(past, actual));
    }
    return table;
}

Weights weighBy(
    const CandidateRecord& record, const std::vector<Errors>& table, const std::vector<bool>& counts)
{
    Weights error{}, counted{};
    for (std::size_t k = 0; k < table.size(); ++k) {
        double size = 0;
        double able = 0;
        for (const double value : table[k]) {
            size += std::isnan(value) ? 0 : value;
            able += std::isnan(value) ? 0 : 1;
        }
        for (std::size_t which = 0; which < kCandidates; ++which) {
            if (counts[k] && !std::isnan(table[k][which]) && size > 0) {
                error[which] += table[k][which] * able / size;
                counted[which] += 1;
            }
        }
    }
    const double origins = *std::ranges::max_element(counted);
    Weights weights{};
    double best = std::numeric_limits<double>::infinity();
    for (std::size_t which = 0; which < kCandidates; ++which) {
        const bool able = !record.now[which].empty() && 2 * counted[which] >= origins;
        error[which] = !able ? kGap : counted[which] > 0 ? error[which] / counted[which] : 1;
        best = able ? std::min(best, error[which]) : best;
    }
    double sum = 0;
    for (std::size_t which = 0; which < kCandidates; ++which) {
        if (!std::isnan(error[which]) && error[which] <= kHopeless * best) {
            weights[which] = best > 0 ? std::pow(best / error[which], kPower) : 1;
            sum += weights[which];
        }
    }
    for (double& weight : weights) {
        weight /= sum;
    }
    return weights;
}

} // namespace

Weights weigh(const CandidateRecord& record, std::span<const double> actual)
{
    return weighBy(record, errorTable(record, actual), std::vector<bool>(record.past.size(), true));
}

std::vector<Weights> weighOthers(
    const CandidateRecord& record, std::span<const double> actual, std::size_t horizon)
{
    const std::vector<Errors> table = errorTable(record, actual);
    const std::size_t count = record.past.size();
    std::vector<Weights> weights;
    for (std::size_t k = 0; k < count; ++k) {
        std::vector<bool> counts(count, true);
        for (std::size_t other = 0; other < count; ++other) {
            const std::size_t a = record.past[k].origin;
            const std::size_t b = record.past[other].origin;
            counts[other] = 2 * (a > b ? a - b : b - a) >= horizon && other != k;
        }
        if (std::ranges::count(counts, true) < 3) {
            counts.assign(count, true);
        }
        weights.push_back(weighBy(record, table, counts));
    }
    return weights;
}

std::vector<double> combine(
    const CandidatePool::Forecasts& forecasts, const Weights& weights, std::size_t horizon)
{
    std::vector<double> combined(horizon, 0);
    double sum = 0;
    for (std::size_t which = 0; which < kCandidates; ++which) {
        if (weights[which] > 0 && !forecasts[which].empty()) {
            sum += weights[which];
            for (std::size_t h = 0; h < horizon; ++h) {
                combined[h] += weights[which] * forecasts[which][h];
            }
        }
    }
    if (sum <= 0) {
        return forecasts[static_cast<std::size_t>(Candidate::Naive)];
    }
    for (double& value : combined) {
        value /= sum;
    }
    return combined;
}

std::string describe(const Weights& weights)
{
    std::array<std::size_t, kCandidates> order{};
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return weights[a] > weights[b]; });
    std::string text;
    for (const std::size_t which : order) {
        if (weights[which] >= 0.01) {
            std::array<char, 48> part{};
            const std::string_view name = candidateName(static_cast<Candidate>(which));
            const int hundredths = static_cast<int>(std::lround(weights[which] * 100));
            std::snprintf(part.data(), part.size(), "%.*s %d.%02d", static_cast<int>(name.size()),
                name.data(), hundredths / 100, hundredths % 100);
            text += (text.empty() ? "" : " + ") + std::string(part.data());
        }
    }
    return text;
}

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/reconciliation.h"

#include <Eigen/Dense>

#include <algorithm>
#include <numeric>

namespace spillway::forecast
{
namespace
{

/// What never erred (a part that was always zero) is trusted this much more than the worst, not endlessly.
constexpr double kLeastVariance = 1e-9;

} // namespace

Reconciliation::Reconciliation(
    std::size_t parts, std::vector<std::vector<std::size_t>> groups, std::span<const double> variances)
    : m_parts(parts)
    , m_groups(std::move(groups))
{
    const auto width = static_cast<Eigen::Index>(parts);
    const auto nodes = static_cast<Eigen::Index>(parts + m_groups.size());
    Eigen::MatrixXd summing = Eigen::MatrixXd::Zero(nodes, width);
    summing.topRows(width).setIdentity();
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        for (const std::size_t part : m_groups[g]) {
            summing(static_cast<Eigen::Index>(parts + g), static_cast<Eigen::Index>(part)) = 1;
        }
    }
    const double most = *std::ranges::max_element(variances);
    Eigen::VectorXd trust(nodes);
    for (Eigen::Index i = 0; i < nodes; ++i) {
        const double variance = variances[static_cast<std::size_t>(i)];
        trust[i] = most > 0 ? most / std::max(variance, kLeastVariance * most) : 1;
    }
    const Eigen::MatrixXd weighted = summing.transpose() * trust.asDiagonal();
    const Eigen::MatrixXd map = (weighted * summing).ldlt().solve(weighted);
    m_map.resize(parts * variances.size());
    for (Eigen::Index part = 0; part < width; ++part) {
        for (Eigen::Index node = 0; node < nodes; ++node) {
            m_map[static_cast<std::size_t>(part * nodes + node)] = map(part, node);
        }
    }
}

std::vector<double> Reconciliation::apply(std::span<const double> forecasts, bool nonNegative) const
{
    std::vector<double> result(forecasts.size(), 0);
    double total = 0;
    double positive = 0;
    for (std::size_t part = 0; part < m_parts; ++part) {
        const auto row = std::span(m_map).subspan(part * forecasts.size(), forecasts.size());
        result[part] = std::inner_product(row.begin(), row.end(), forecasts.begin(), 0.0);
        total += result[part];
        positive += std::max(0.0, result[part]);
    }
    if (nonNegative && positive > total) {
        const double scale = positive > 0 ? std::max(0.0, total) / positive : 0;
        for (std::size_t part = 0; part < m_parts; ++part) {
            result[part] = std::max(0.0, result[part]) * scale;
        }
    }
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        for (const std::size_t part : m_groups[g]) {
            result[m_parts + g] += result[part];
        }
    }
    return result;
}

} // namespace spillway::forecast

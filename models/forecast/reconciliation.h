// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace spillway::forecast
{

/// Makes the forecasts of parts and of sums of parts agree: b = (S′V⁻¹S)⁻¹ S′V⁻¹ y, with S the summing matrix
/// and V the diagonal of error variances (WLS_v: Wickramasuriya, Athanasopoulos and Hyndman, JASA 114, 2019).
class Reconciliation
{
public:
    /// `groups` are the parts that each sum is of; `variances` those of the parts, then of the sums.
    Reconciliation(
        std::size_t parts, std::vector<std::vector<std::size_t>> groups, std::span<const double> variances);
    /// Forecasts of parts and sums in; the same out, adding up. Where parts may not be negative, those that
    /// would be are zero and the others scaled so that their total stays.
    [[nodiscard]] std::vector<double> apply(std::span<const double> forecasts, bool nonNegative) const;

private:
    std::size_t m_parts;
    std::vector<std::vector<std::size_t>> m_groups;
    std::vector<double> m_map; ///< part × node: what a node's forecast adds to a part's
};

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/cost_projection.h"

#include <algorithm>
#include <numeric>

namespace spillway::forecast
{
namespace
{

constexpr double kDaysAMonth = 365.25 / 12;

/// Whole users in the proportions measured; the largest remainders get the users that rounding down leaves.
std::vector<std::int64_t> shareOut(std::int64_t users, std::span<const TierMeasure> tiers, double measured)
{
    std::vector<std::int64_t> shares;
    std::vector<double> remainders;
    for (const TierMeasure& tier : tiers) {
        const double exact = static_cast<double>(users) * (static_cast<double>(tier.users) / measured);
        shares.push_back(static_cast<std::int64_t>(exact));
        remainders.push_back(exact - static_cast<double>(shares.back()));
    }
    std::vector<std::size_t> order(tiers.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    std::int64_t missing = users - std::accumulate(shares.begin(), shares.end(), std::int64_t{ 0 });
    for (std::size_t i = 0; missing > 0; i = (i + 1) % order.size(), --missing) {
        ++shares[order[i]];
    }
    return shares;
}

Money times(Money each, std::int64_t count)
{
    std::int64_t nano = 0;
    if (__builtin_mul_overflow(each.nanoDollars(), count, &nano)) {
        return Money::fromEstimate(each.toDouble() * static_cast<double>(count));
    }
    return Money::fromNanoDollars(nano);
}

CostProjection projectFor(std::int64_t users, const CostProjectionInput& input, double measured)
{
    CostProjection projection;
    projection.users = users;
    const std::vector<std::int64_t> shares = shareOut(users, input.tiers, measured);
    for (std::size_t i = 0; i < input.tiers.size(); ++i) {
        const TierMeasure& tier = input.tiers[i];
        TierProjection row{ tier.tier, shares[i], {}, {}, {} };
        if (tier.users > 0) {
            row.costPerUser = Money::fromEstimate(
                tier.cost.toDouble() / static_cast<double>(tier.users) / input.days * kDaysAMonth);
        }
        row.cost = times(row.costPerUser, row.users);
        row.revenue = times(tier.pricePerMonth, row.users);
        projection.providerCost += row.cost;
        projection.revenue += row.revenue;
        projection.tiers.push_back(std::move(row));
    }
    projection.fixedCost = input.fixedCostPerMonth;
    projection.fees = Money::fromEstimate(projection.revenue.toDouble() * input.paymentFeeShare);
    projection.totalCost = projection.providerCost + projection.fixedCost + projection.fees;
    projection.profit = projection.revenue - projection.totalCost;
    if (projection.revenue > Money()) {
        projection.margin = projection.profit.toDouble() / projection.revenue.toDouble();
    }
    return projection;
}

} // namespace

Result<std::vector<CostProjection>> projectCosts(
    const CostProjectionInput& input, std::span<const std::int64_t> userCounts)
{
    double measured = 0;
    for (const TierMeasure& tier : input.tiers) {
        if (tier.users < 0) {
            return failure(ErrorCode::InvalidArgument, "tier \"" + tier.tier + "\" has fewer than no users");
        }
        measured += static_cast<double>(tier.users);
    }
    if (!(measured > 0)) {
        return failure(ErrorCode::InvalidArgument, "no user was measured, so a cost per user is not known");
    }
    if (!(input.days > 0) || !(input.paymentFeeShare >= 0) || input.paymentFeeShare > 1) {
        return failure(ErrorCode::InvalidArgument,
            "the days measured must be over 0, and the fees a share of the revenue");
    }
    std::vector<CostProjection> projections;
    for (const std::int64_t users : userCounts) {
        if (users < 0) {
            return failure(ErrorCode::InvalidArgument, "there are no fewer than no users");
        }
        projections.push_back(projectFor(users, input, measured));
    }
    return projections;
}

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/result.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace spillway::forecast
{

/// What was measured of one tier.
struct TierMeasure {
    std::string tier;
    std::int64_t users = 0; ///< accounts in it over the time measured
    Money cost; ///< what the providers charged for them in that time
    Money pricePerMonth; ///< what one account pays
};

struct CostProjectionInput {
    std::vector<TierMeasure> tiers;
    double days = 30; ///< that `cost` was measured over
    Money fixedCostPerMonth; ///< hosting and the like, whatever the number of users
    double paymentFeeShare = 0; ///< of revenue, 0…1
};

struct TierProjection {
    std::string tier;
    std::int64_t users = 0;
    Money costPerUser; ///< a month, measured
    Money cost, revenue; ///< a month
};

/// A month with this many users, in today's mix of tiers and at today's measured cost per user.
struct CostProjection {
    std::int64_t users = 0;
    std::vector<TierProjection> tiers;
    Money providerCost, fixedCost, fees, totalCost, revenue, profit;
    std::optional<double> margin; ///< profit / revenue; nothing without revenue
};

/// REQUIREMENTS.md F6.
inline constexpr std::array<std::int64_t, 7> kProjectedUsers{ 100, 500, 1'000, 5'000, 10'000, 50'000,
    100'000 };

/// Users are shared out to the tiers as they are now, whole users by largest remainder; a month is 365.25 /
/// 12 days; cost = users × measured cost per user, exact to the nano-dollar. Today's fixed cost is kept: what
/// scales in steps (hosting plans) is for the scaling plan to say. InvalidArgument when no user was measured.
[[nodiscard]] Result<std::vector<CostProjection>> projectCosts(
    const CostProjectionInput& input, std::span<const std::int64_t> userCounts = kProjectedUsers);

} // namespace spillway::forecast

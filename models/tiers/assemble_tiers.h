// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/day_projection.h"
#include "models/tiers/tier_values.h"

#include <map>
#include <memory>

namespace spillway
{

/// 80 % of the daily limit is near it.
inline constexpr double kNearLimit = 0.8;

/// The normal week of each tier, by id; a tier with too little history is not in it. Takes milliseconds, so
/// it is learned where the history is read.
using TierModels = std::map<std::string, forecast::WeekModel>;
[[nodiscard]] TierModels learnTiers(const TierHistory& history, const Zone& zone);

struct TierInputs {
    const TierHistory* history = nullptr; ///< null: PostgreSQL has not answered yet
    const TierModels* models = nullptr;
    const OverviewValues* overview = nullptr; ///< what is live, the control state and the clock
    bool historyIsOld = false; ///< the last read failed
};

/// Spend and requests of today are the live counters' as long as those are fresh, else the ledger's, complete
/// to its newest event. Weeks and months are the ledger's before today and the same today.
[[nodiscard]] TiersValues assembleTiers(const TierInputs& inputs);

[[nodiscard]] UsageDistribution distributionOf(
    const std::map<std::int64_t, std::int64_t>& usersByRequests, std::optional<std::int64_t> dailyLimit);

} // namespace spillway

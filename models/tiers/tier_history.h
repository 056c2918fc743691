// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// What PostgreSQL knows of one tier's users.
struct TierUsage {
    std::string tier; ///< id
    std::optional<std::int64_t> users{}; ///< accounts there now; nothing: the product enters no accounts
    std::optional<Money> revenueThisMonth{}; ///< recognised by the second, to `now`; nothing: as above
    /// How many users made so many requests today; who was only denied made none.
    std::map<std::int64_t, std::int64_t> usersByRequests{};
    bool operator==(const TierUsage&) const = default;
};

struct HeavyUser {
    std::string user; ///< as the product names it, hashed or not
    std::string tier;
    std::int64_t requests = 0;
    std::int64_t unpriced = 0; ///< of these; their cost is not in `cost`
    Money cost;
    bool operator==(const HeavyUser&) const = default;
};

/// One answer of PostgreSQL for the tiers page, all of it in one snapshot.
struct TierHistory {
    Instant readAt;
    Instant completeTo; ///< every event before it is in; the epoch: there is none
    std::vector<Tier> tiers; ///< in order of display
    SpendHistory spend; ///< five weeks before this month and all of it, quarter hours
    std::vector<TierUsage> usage;
    std::vector<HeavyUser> heaviest; ///< today, by cost
    std::vector<Mark> marks; ///< today
    bool operator==(const TierHistory&) const = default;
};

} // namespace spillway

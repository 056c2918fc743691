// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"

#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// What PostgreSQL knows of one provider.
struct ProviderHistory {
    std::string provider; ///< id
    std::int64_t requests24h = 0;
    std::int64_t failures24h = 0; ///< error, timeout or rate_limited
    Money cost24h;
    std::optional<double> p95Ms; ///< last 24 hours
    std::int64_t requestsToday = 0;
    std::vector<HealthState> last24Hours; ///< 48 half hours, oldest first
    bool operator==(const ProviderHistory&) const = default;
};

/// One complete answer of PostgreSQL for the overview, every part read in one snapshot.
struct HistoryFigures {
    Instant completeTo; ///< every event before it is in the roll-ups; the epoch: there is none
    SpendHistory spend; ///< five weeks and more, quarter hours, to the running one
    std::vector<std::string> environments; ///< whose levers the database keeps
    std::vector<Tier> tiers;
    std::vector<Provider> providers;
    std::vector<ProviderHistory> providerFigures;
    std::vector<Mark> marks;
    std::optional<Money> dailyBudget, weeklyBudget; ///< of the whole product
    std::optional<Money> costPerRequestBefore; ///< mean of the seven days before today
    Money spentToday; ///< by the ledger, in the environment's zone
    Money spentThisWeek;
    std::int64_t requestsToday = 0;
    std::int64_t unpricedToday = 0;
    bool operator==(const HistoryFigures&) const = default;
};

} // namespace spillway

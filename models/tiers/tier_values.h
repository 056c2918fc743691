// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tiers/tier_history.h"

namespace spillway
{

enum class TierState : std::uint8_t {
    Unknown, ///< Redis has not said
    NotProven, ///< the last that Redis said is old
    Serving,
    RateLimited,
    Fallback,
    Paused,
    Stopped, ///< by the emergency stop
};

/// Where the spend of a period is going.
struct BudgetOutlook {
    enum class Kind : std::uint8_t {
        Unknown, ///< no budget, or too little history to say
        Within, ///< `endsAt` at its end
        Fills, ///< expected to be used up at `at`
        Over, ///< used up since the quarter hour `at`
    };
    Kind kind = Kind::Unknown;
    std::optional<Money> endsAt; ///< an estimate
    std::optional<Instant> at;
    bool operator==(const BudgetOutlook&) const = default;
};

struct PeriodBurn {
    Period period = Period::Day;
    TimeRange range;
    Money spent;
    std::optional<Money> budget;
    std::optional<double> pace; ///< share of a normal period gone by, 0…1
    BudgetOutlook outlook;
    bool operator==(const PeriodBurn&) const = default;
};

/// Users by how many requests they made today.
struct UsageDistribution {
    static constexpr int kBars = 10;
    bool byLimit = false; ///< bars are tenths of the daily limit, else `width` requests each
    std::int64_t width = 1;
    std::vector<std::int64_t> users; ///< kBars, and one more: at the limit, or beyond the last bar
    std::int64_t atLimit = 0; ///< used all of it
    std::int64_t nearLimit = 0; ///< 80 % and more, not all
    std::optional<double> median; ///< requests of the middle user
    bool operator==(const UsageDistribution&) const = default;
};

struct TierCard {
    Tier tier;
    TierState state = TierState::Unknown;
    std::optional<Instant> stateUntil;
    std::optional<std::int64_t> users;
    std::int64_t activeToday = 0;
    std::int64_t requestsToday = 0;
    UsageDistribution distribution;
    std::optional<HeavyUser> heaviest; ///< by requests, among the dearest
    std::vector<PeriodBurn> burns; ///< day, week, month
    bool operator==(const TierCard&) const = default;
};

/// What a tier costs and brings in; the sum of all of them too.
struct TierEconomics {
    std::string tier; ///< id; empty: all
    std::string displayName;
    std::optional<std::int64_t> users;
    std::int64_t activeToday = 0;
    std::int64_t requestsToday = 0;
    Money costToday, costThisMonth;
    std::optional<Money> costPerActive; ///< today; nothing when nobody was active
    std::optional<Money> costPerUser; ///< this month; nothing without accounts
    std::optional<Money> revenueThisMonth;
    std::optional<Money> margin; ///< revenue less provider cost
    std::optional<double> marginShare; ///< of the revenue; nothing without any
    bool operator==(const TierEconomics&) const = default;
};

/// Everything the tiers page shows, finished.
struct TiersValues {
    Instant now;
    Zone zone; ///< of every clock that is shown
    Zone budgetZone; ///< where the days, weeks and months of budgets begin
    Provenance live, history;
    std::vector<TierCard> cards;
    std::vector<TierEconomics> economics; ///< in the order of the cards
    TierEconomics all;
    SpendHistory today; ///< quarter hours of the day; requests are what is drawn
    std::vector<HeavyUser> heaviest;
    std::vector<Mark> marks;
    bool operator==(const TiersValues&) const = default;
};

} // namespace spillway

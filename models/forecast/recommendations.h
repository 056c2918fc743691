// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/outlook.h"

#include <string>
#include <vector>

namespace spillway::forecast
{

/// What was measured of a tier or of a provider over the last 30 days.
struct TierFigures {
    std::string tier;
    std::int64_t accounts = 0;
    std::int64_t requests = 0;
    Money cost;
    Money pricePerMonth; ///< all its accounts together
};
struct ProviderFigures {
    std::string provider;
    std::int64_t requests = 0;
    std::int64_t errors = 0;
    Money cost;
};

/// Something finance could change, with its figures (REQUIREMENTS.md F4). Words are made where it is shown.
struct Recommendation {
    enum class Kind : std::uint8_t {
        RaiseBudget, ///< `amount` holds the period in 80 of 100 cases; `now` is the budget
        LowerBudget, ///< `amount` would still hold in 95 of 100; `now` is the budget
        MoveProvider, ///< from `subject` to `other`: `amount` less a month at today's cost a request
        TierBelowCost, ///< `subject` costs `amount` a month more than it pays; `perUser` would carry it
        LimitTier, ///< `subject` pays nothing and causes `share` of the cost: a tenth fewer requests saves
                   ///< `amount`
    };
    Kind kind = Kind::RaiseBudget;
    std::string subject{}, other{};
    Money now{}, amount{}, perUser{};
    double share = 0;
    TimeRange period{}; ///< of a budget
    bool operator==(const Recommendation&) const = default;
};

/// In order of what they are worth a month, budgets first. Nothing is recommended on fewer than 100 requests,
/// nor a provider that fails more than twice as often.
[[nodiscard]] std::vector<Recommendation> recommend(
    const Outlook& outlook, std::span<const TierFigures> tiers, std::span<const ProviderFigures> providers);

} // namespace spillway::forecast

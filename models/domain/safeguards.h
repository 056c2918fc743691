// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/zone.h"

#include <map>
#include <string>
#include <vector>

namespace spillway
{

enum class SafeguardAction : std::uint8_t { PauseTiers, EnterFallback, Stop };

/// What happens once spend in a period reaches this share of its limit.
struct SafeguardStep {
    int percent = 100; ///< 1 … 100
    SafeguardAction action = SafeguardAction::Stop;
    std::vector<std::string> tiers; ///< of PauseTiers alone
    bool operator==(const SafeguardStep&) const = default;
};

/// The ladder the gateway climbs by itself when nobody watches.
struct Safeguards {
    std::map<Period, Money> limits;
    std::vector<SafeguardStep> steps; ///< ascending by percent
    bool operator==(const Safeguards&) const = default;
};

/// Pause free / fallback / stop at 90 / 95 / 100 % of $200 a day and $1,000 a week.
[[nodiscard]] inline Safeguards defaultSafeguards()
{
    return { .limits
        = { { Period::Day, Money::fromDollars(200) }, { Period::Week, Money::fromDollars(1000) } },
        .steps = { { 90, SafeguardAction::PauseTiers, { "free" } },
            { 95, SafeguardAction::EnterFallback, {} }, { 100, SafeguardAction::Stop, {} } } };
}

} // namespace spillway

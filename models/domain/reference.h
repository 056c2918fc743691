// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/time.h"

#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// A row of the product's plan of tiers. Order in a list is the order of display.
struct Tier {
    std::string id; ///< as usage events name it
    std::string displayName;
    std::optional<std::int64_t> dailyRequestLimit; ///< requests a user a day
    std::optional<Money> dailyBudget;
    std::optional<Money> weeklyBudget;
    std::optional<Money> monthlyBudget;
    Money monthlyPrice; ///< what an account of this tier pays
    std::vector<std::string> allowedProviders; ///< empty means all
    bool operator==(const Tier&) const = default;
};

struct Provider {
    std::string id; ///< as usage events name it
    std::string displayName;
    std::optional<std::int64_t> requestsPerDayLimit; ///< the provider's own quota
    std::optional<std::int64_t> requestsPerMinuteLimit;
    std::optional<std::int64_t> tokensPerMinuteLimit;
    bool isFallback = false;
    std::optional<std::int64_t> requestsPerSecondLimit;
    bool operator==(const Provider&) const = default;
};

enum class MarkKind : std::uint8_t { Command, Warning, Critical, Effect, Outage, PriceChange };

/// Something that happened and belongs on every time chart: a command, an alert, an outage, a price change.
struct Mark {
    Instant at;
    std::optional<Instant> until; ///< end of its effect, where it has one
    MarkKind kind = MarkKind::Command;
    std::string text; ///< "Free tier paused for 60 min"
    std::string actor; ///< who, "auto" for the gateway itself
    std::optional<std::int64_t> controlVersion;
    bool operator==(const Mark&) const = default;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/feature_mode.h"
#include "models/domain/money.h"
#include "models/domain/safeguards.h"
#include "models/domain/time.h"
#include "models/domain/zone.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// Who set a lever, why, and until when. A lever whose `expiresAt` has passed is as if it were not set.
struct LeverOrigin {
    std::string actor;
    std::string reason;
    Instant since;
    std::optional<Instant> expiresAt;
    std::string commandId;
    bool operator==(const LeverOrigin&) const = default;
};

struct BudgetCap {
    Money amount;
    LeverOrigin origin;
    bool operator==(const BudgetCap&) const = default;
};

struct RateLimit {
    std::int64_t requestsPerMinute = 0;
    LeverOrigin origin;
    bool operator==(const RateLimit&) const = default;
};

enum class LoadLevel : std::uint8_t { Normal, Elevated, High, Critical };
[[nodiscard]] std::string_view loadLevelName(LoadLevel level); ///< "normal", "elevated", "high", "critical"
[[nodiscard]] Result<LoadLevel> parseLoadLevel(std::string_view name);

/// What a tier may do, from the table spillway.tier; admit holds requests against it.
struct TierPolicy {
    std::optional<std::int64_t> dailyRequestsPerUser; ///< requests a user may make a day
    std::vector<std::string> allowedProviders; ///< empty means all
    std::vector<std::string> providerOrder; ///< routing for this tier; empty means the global order
    bool operator==(const TierPolicy&) const = default;
};

/// Everything `spillway_admit` decides by. One of these a environment; the gateway alone writes it.
struct ControlState {
    std::int64_t version = 0;
    std::string environment;
    std::string zone = "UTC"; ///< IANA name; caps count in its hours, days, weeks and months

    std::map<std::string, LeverOrigin> pausedTiers;
    std::map<std::string, LeverOrigin> pausedProviders; ///< a provider, or "provider/model"
    std::optional<LeverOrigin> fallback;
    std::map<Period, BudgetCap> budgetCaps;
    std::map<std::string, RateLimit> rateLimits; ///< by tier; "*" is the global one
    std::optional<LeverOrigin> emergencyStop;
    LoadLevel loadLevel = LoadLevel::Normal;
    std::optional<LeverOrigin> loadLevelOrigin;

    std::map<std::string, TierPolicy> tiers;
    std::vector<std::string> providerOrder; ///< preferred first
    std::string fallbackProvider; ///< where fallback mode sends requests; empty means deny instead

    /// By feature, as usage events name it; what backends keep and drop at each load level.
    std::map<std::string, FeatureModes> features;

    std::optional<Safeguards> safeguards; ///< nothing means defaultSafeguards(); admit does not read it

    bool operator==(const ControlState&) const = default;
};

} // namespace spillway

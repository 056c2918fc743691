// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"
#include "models/domain/health_state.h"
#include "models/domain/live_figures.h"
#include "models/domain/money.h"
#include "models/domain/playbooks.h"
#include "models/domain/power_report.h"
#include "models/domain/reference.h"
#include "models/domain/time.h"
#include "models/domain/zone.h"

#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// How far a figure can be trusted at the time it is shown.
enum class Freshness : std::uint8_t {
    Loading, ///< nothing has arrived yet
    Fresh,
    Partial, ///< right, but complete only to `asOf`
    Stale, ///< a live figure whose source stopped at `asOf`
    Missing, ///< the source answered that there is nothing
};

/// When a group of figures was true, and where it came from.
struct Provenance {
    Freshness freshness = Freshness::Loading;
    Instant asOf;
    bool operator==(const Provenance&) const = default;
};

/// A mean with its 80 % interval, in dollars of an estimate.
struct Estimate {
    Money mean;
    Money lower80;
    Money upper80;
    bool operator==(const Estimate&) const = default;
};

/// Spend and requests by tier in consecutive quarter hours; a bucket that is missing is a gap, not zero.
struct SpendHistory {
    struct Bucket {
        Instant start;
        bool missing = false;
        std::vector<Money> spendByTier; ///< in the order of `tiers`
        std::vector<std::int64_t> requestsByTier;
        bool operator==(const Bucket&) const = default;
    };
    std::vector<std::string> tiers; ///< ids, in order of display
    std::vector<Bucket> buckets; ///< ascending; the last is the running one
    bool operator==(const SpendHistory&) const = default;
};

struct CumulativePoint {
    Instant at;
    Money amount;
    bool operator==(const CumulativePoint&) const = default;
};

struct CumulativeBand {
    Instant at;
    Money mean, lower80, upper80, lower95, upper95;
    bool operator==(const CumulativeBand&) const = default;
};

enum class CircuitState : std::uint8_t { Unknown, Closed, HalfOpen, Open };

struct ProviderHealth {
    Provider provider;
    CircuitState circuit = CircuitState::Unknown; ///< judged from the last five minutes of traffic
    std::optional<double> successRate; ///< 0…1, last 24 hours
    std::optional<double> p95Ms; ///< last 24 hours, within 2 %
    std::optional<std::int64_t> requestsToday;
    std::vector<HealthState> last24Hours; ///< 48 half hours, oldest first
    bool operator==(const ProviderHealth&) const = default;
};

struct TierToday {
    Tier tier;
    bool paused = false;
    std::optional<Instant> pausedUntil;
    std::optional<Money> spent; ///< Redis's counter or the ledger's sum; nothing where neither is known
    std::optional<Money> targetByNow; ///< the daily budget times the share of a normal day gone by
    std::optional<std::int64_t> requests; ///< known where `spent` is
    std::optional<double> requestsPerMinute; ///< last full minute
    bool operator==(const TierToday&) const = default;
};

enum class ConnectionState : std::uint8_t { Connecting, Connected, Refused, Unreachable };

struct ConnectionHealth {
    ConnectionState state = ConnectionState::Connecting;
    std::optional<double> roundTripMs;
    bool readOnly = false; ///< proven, not assumed
    std::optional<Instant> since; ///< when it entered this state
    std::string detail; ///< what the server or the network said
    PowerReport powers{}; ///< what the login could do beyond reading
    bool operator==(const ConnectionHealth&) const = default;
};

struct AlertLight {
    enum class State : std::uint8_t { Unknown, Off, Warning, Critical };
    State state = State::Unknown;
    std::string detail; ///< "79 %", a provider's name
    bool operator==(const AlertLight&) const = default;
};

/// Everything the overview page, the control strip and the status bar show, finished: the page only draws.
struct OverviewValues {
    Instant now;
    Zone zone; ///< of every clock that is shown
    std::optional<Zone> budgetZone; ///< where the days, weeks and months of budgets begin, if not in `zone`
    [[nodiscard]] const Zone& zoneOfBudgets() const { return budgetZone ? *budgetZone : zone; }
    std::string environment;
    std::string foreignEnvironment; ///< whose database this is, where it is not `environment`'s; else empty
    Playbooks playbooks;
    Provenance live; ///< of what comes from Redis
    Provenance history; ///< of what comes from PostgreSQL

    // Tiles
    std::optional<Money> spentToday, dailyBudget, targetByNow;
    std::optional<Money> spentThisWeek, weeklyBudget, weekTargetByNow;
    bool dayIsCapped = false, weekIsCapped = false; ///< the budget is a cap in force, below the planned one
    std::optional<Estimate> weekForecast;
    std::optional<Money> burnRatePerHour; ///< last five full minutes, scaled
    std::optional<Money> spentThisHour;
    std::optional<double> burnRateChange; ///< against the same time an hour ago; 0.2 is 20 % more
    std::vector<double> burnRateTrend; ///< last four hours by quarter, dollars an hour
    std::optional<Estimate> dayForecast;
    std::optional<double> capProbability; ///< that the day ends over its budget, 0…1
    std::optional<double> requestsPerMinute; ///< last full minute
    std::optional<std::int64_t> usersOnline;
    std::optional<double> errorRate, cacheHitRate; ///< 0…1, last 15 minutes
    std::vector<double> requestsTrend;
    std::optional<Money> costPerRequest; ///< today
    std::optional<double> costPerRequestChange; ///< against the seven days before
    std::vector<double> costPerRequestTrend;
    std::optional<std::int64_t> unpricedToday;

    // Charts
    SpendHistory spend; ///< the chosen range, quarter hours
    std::vector<CumulativePoint> typical; ///< what this hour of the week normally costs, dollars an hour
    std::vector<Mark> marks;
    std::vector<CumulativePoint> dayActual, dayTarget;
    std::vector<CumulativeBand> dayForecastBand;
    std::optional<Instant> capReached; ///< when the mean path meets the daily budget
    std::optional<Instant> capReachedEarliest, capReachedLatest; ///< of the 80 % interval, where it meets it

    // Lists
    std::vector<ProviderHealth> providers;
    std::vector<TierToday> tiers;
    AlertLight costSpike, heavyUse, providerDown;
    ControlState control;
    bool controlKnown = false;
    std::vector<MinuteFigures> recentMinutes; ///< the last 20 and the running one, ascending
    std::optional<TimeRange> lastQuarterHour; ///< 15 full minutes of these, once every one was read

    // Status bar
    ConnectionHealth postgres, redis, gateway;
    std::optional<double> ledgerLagSeconds; ///< age of the oldest event PostgreSQL does not hold yet
    std::optional<Money> drift; ///< Redis counters minus ledger, today

    bool operator==(const OverviewValues&) const = default;
};

} // namespace spillway

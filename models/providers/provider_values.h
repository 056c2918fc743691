// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/providers/provider_history.h"

namespace spillway
{

enum class QuotaKind : std::uint8_t { RequestsPerSecond, RequestsPerMinute, RequestsPerDay, TokensPerMinute };

struct QuotaUse {
    QuotaKind kind = QuotaKind::RequestsPerMinute;
    std::optional<double> used; ///< nothing: not known
    double limit = 0;
    std::optional<Instant> fullAt; ///< of a day's quota, going on as in the last minutes; within the day
    [[nodiscard]] std::optional<double> share() const
    {
        return used ? std::optional(*used / limit) : std::nullopt;
    }
    bool operator==(const QuotaUse&) const = default;
};

/// A state that a quarter hour's answers show, and since when.
struct HealthChange {
    Instant at;
    HealthState state = HealthState::Ok;
    RequestCounts counts; ///< of the quarter hour that showed it
    bool operator==(const HealthChange&) const = default;
};

/// A provider, or one of its models.
struct ProviderRow {
    std::string provider;
    std::string model; ///< empty: the provider
    std::string name;
    std::vector<std::string> models; ///< of a provider, the busiest first
    CircuitState circuit = CircuitState::Unknown;
    std::optional<Instant> circuitSince; ///< nothing: longer than the 24 hours, or not known
    std::optional<double> recentSuccess; ///< last 15 minutes, 0…1; nothing without traffic then
    std::optional<double> success; ///< last 24 hours
    RequestCounts counts; ///< last 24 hours
    std::optional<LatencyQuantiles> latency;
    std::optional<Money> costPerRequest; ///< of the priced ones
    std::optional<double> satisfaction; ///< 1…5, last seven days
    std::vector<double> satisfactionTrend;
    std::optional<double> requestsPerMinute; ///< last full minute
    std::vector<QuotaUse> quotas; ///< those with a limit
    std::vector<HealthState> strip; ///< 96 quarter hours
    bool operator==(const ProviderRow&) const = default;
};

/// Share of a tier's requests that one provider serves.
struct TierShare {
    Tier tier;
    std::optional<double> now; ///< last hour; nothing without traffic
    std::optional<double> usual; ///< last 24 hours
    bool operator==(const TierShare&) const = default;
};

struct ProviderDetail {
    std::string provider;
    std::vector<QuarterFigures> quarters;
    std::vector<HealthChange> changes; ///< newest first
    std::vector<TierShare> tiers;
    std::optional<double> fallbackShare; ///< of its answers, served in place of another; 24 hours
    bool operator==(const ProviderDetail&) const = default;
};

/// The whole system against what it should hold: REQUIREMENTS P4.
struct SystemTargets {
    static constexpr double kUptime = 0.995;
    static constexpr double kP95Ms = 2000;
    static constexpr double kErrorRate = 0.01;
    std::optional<double> uptime; ///< share of the quarter hours of seven days in which less than half failed
    std::optional<double> p95Ms, peakP95Ms; ///< 24 hours
    std::optional<double> errorRate; ///< 24 hours
    bool operator==(const SystemTargets&) const = default;
};

/// Everything the providers page shows, finished.
struct ProvidersValues {
    Instant now;
    Zone zone;
    Provenance live, history;
    TimeRange range; ///< of the quarters
    std::vector<ProviderRow> rows;
    std::vector<ProviderRow> models; ///< in the order of their providers
    std::vector<ProviderDetail> details; ///< in the order of the rows
    std::vector<std::string> order; ///< names, the current primary first, the fallback last
    bool fallbackOn = false; ///< by command
    std::optional<double> fallbackNow, fallbackUsual; ///< share of answers: 15 minutes, seven days
    SystemTargets system;
    std::vector<Mark> marks;
    bool operator==(const ProvidersValues&) const = default;
};

/// Worth somebody's look: the circuit is not closed, or a quota over 95 %, or under 95 % succeed.
[[nodiscard]] bool needsAttention(const ProviderRow& row);
inline constexpr double kLowSuccess = 0.95;
inline constexpr double kQuotaWarning = 0.85;
inline constexpr double kQuotaCritical = 0.95;
inline constexpr double kSlowMs = 3000; ///< p95 objective of one provider
inline constexpr double kManyErrors = 0.05;

} // namespace spillway

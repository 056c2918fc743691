// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/latency_histogram.h"
#include "models/overview/overview_values.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// What was asked of somebody and what came of it. What admission denied was not asked and is not in it.
struct RequestCounts {
    std::int64_t requests = 0;
    std::int64_t errors = 0; ///< all that failed, the next two among them
    std::int64_t timeouts = 0;
    std::int64_t rateLimited = 0;
    std::int64_t fallbacks = 0; ///< served in place of another
    std::int64_t unpriced = 0; ///< their cost is not in `cost`
    Money cost;

    [[nodiscard]] std::int64_t otherErrors() const { return errors - timeouts - rateLimited; }
    RequestCounts& operator+=(const RequestCounts& other);
    bool operator==(const RequestCounts&) const = default;
};

/// Response times in milliseconds, read from a mergeable histogram within 2 %.
struct LatencyQuantiles {
    double p50 = 0, p95 = 0, p99 = 0;
    bool operator==(const LatencyQuantiles&) const = default;
};
[[nodiscard]] std::optional<LatencyQuantiles> quantilesOf(const LatencyHistogram& histogram);

struct QuarterFigures {
    RequestCounts counts;
    std::optional<LatencyQuantiles> latency;
    bool operator==(const QuarterFigures&) const = default;
};

struct RatingFigures {
    std::int64_t count = 0; ///< of the last seven days
    std::int64_t stars = 0; ///< their sum
    std::vector<double> dailyMeans; ///< 30 days, oldest first; NaN where nobody rated
    [[nodiscard]] std::optional<double> mean() const;
};

struct ModelFigures {
    std::string model;
    RequestCounts counts; ///< last 24 hours
    std::optional<LatencyQuantiles> latency;
    RatingFigures ratings;
    std::vector<QuarterFigures> quarters; ///< 96
};

/// What PostgreSQL knows of one provider in the 24 hours before `ProvidersHistory::range.to`.
struct ProviderFigures {
    std::string provider; ///< id
    RequestCounts counts;
    std::optional<LatencyQuantiles> latency;
    std::vector<QuarterFigures> quarters; ///< 96, oldest first
    std::vector<ModelFigures> models; ///< the busiest first
    RatingFigures ratings;
    std::int64_t requestsToday = 0;
    std::map<std::string, std::int64_t> requestsByTier; ///< last 24 hours
    std::map<std::string, std::int64_t> recentByTier; ///< last hour and the running quarter
};

/// One answer of PostgreSQL for the providers page, all of it in one snapshot.
struct ProvidersHistory {
    Instant completeTo; ///< every event before it is in; the epoch: there is none
    TimeRange range; ///< the 96 quarters, the running one included
    std::vector<Provider> plan; ///< in order of display
    std::vector<Tier> tiers;
    std::vector<ProviderFigures> providers; ///< those with traffic or ratings
    std::map<std::string, std::int64_t> requestsByTier, recentByTier; ///< of all providers

    // The whole system
    std::int64_t requestsOfWeek = 0, fallbacksOfWeek = 0;
    int quartersOfWeek = 0; ///< with traffic, in seven days
    int quartersDown = 0; ///< of these, half of the answers or more failed
    RequestCounts counts; ///< last 24 hours
    std::optional<LatencyQuantiles> latency;
    std::optional<double> peakP95Ms; ///< the worst quarter hour of the 24 hours
    std::vector<Mark> marks; ///< of the range
};

} // namespace spillway

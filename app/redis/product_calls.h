// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/redis_client.h"
#include "models/domain/money.h"
#include "models/domain/usage_event.h"

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace spillway::redis
{

struct AdmissionRequest {
    std::string requestId;
    std::string tier;
    std::string provider;
    Money estimatedCost;
};

struct Admission {
    enum class Decision : std::uint8_t { Allow, Fallback, Deny };
    Decision decision = Decision::Deny;
    std::string reason; ///< "ok", "tier_paused", "budget_cap" …
    std::int64_t controlVersion = 0;
    std::chrono::milliseconds retryAfter{ 0 };
    std::string provider; ///< the provider to call
};

/// The two calls a product's backend makes for every request, many in one round trip. Answers are in the
/// order of the questions.
class ProductCalls
{
public:
    ProductCalls(RedisClient& client, const std::string& environment);

    [[nodiscard]] Result<std::vector<Result<Admission>>> admit(
        std::span<const AdmissionRequest> requests, std::chrono::milliseconds timeout);
    /// Of each event: whether it was new; false is a repetition.
    [[nodiscard]] Result<std::vector<Result<bool>>> record(
        std::span<const UsageEvent> events, std::chrono::milliseconds timeout);
    /// The reason that admission would give now; changes nothing.
    [[nodiscard]] Result<std::string> probe(
        const std::string& tier, const std::string& provider, std::chrono::milliseconds timeout);

private:
    RedisClient& m_client;
    std::string m_key;
};

} // namespace spillway::redis

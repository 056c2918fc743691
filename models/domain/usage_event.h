// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/time.h"

#include <cstdint>
#include <optional>
#include <string>

namespace spillway
{

enum class RequestStatus : std::uint8_t { Ok, Error, Timeout, RateLimited, Denied };
[[nodiscard]] std::string_view requestStatusName(
    RequestStatus status); ///< "ok", "error", "timeout", "rate_limited", "denied"
[[nodiscard]] Result<RequestStatus> parseRequestStatus(std::string_view name);

/// One request to a provider, as the product reports it: a row of spillway.usage_event.
struct UsageEvent {
    std::string requestId;
    Instant occurredAt; ///< when the provider answered
    std::string userId;
    std::string tier;
    std::string provider;
    std::string model;
    std::optional<std::string> feature;
    std::optional<std::string> region;
    std::optional<std::string> device;
    std::int64_t inputTokens = 0;
    std::int64_t cachedInputTokens = 0;
    std::int64_t outputTokens = 0;
    std::optional<Money> cost; ///< nothing means unpriced, which is not zero
    std::optional<std::int32_t> latencyMs;
    RequestStatus status = RequestStatus::Ok;
    bool cacheHit = false;
    bool fallback = false;

    bool operator==(const UsageEvent&) const = default;
};

} // namespace spillway

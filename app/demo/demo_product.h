// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_random.h"
#include "models/domain/reference.h"
#include "models/domain/usage_event.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spillway::demo
{

inline constexpr int kUserCount = 12'000;
inline constexpr std::string_view kTierIds[] = { "free", "premium", "unlimited" };
inline constexpr std::string_view kFallbackProvider = "fallback";

/// List prices in nano-dollars a token, as in LiteLLM's table of 2026-07-24 (MIT); `since` is the day the
/// model, and with it the price, was published.
struct ModelPrice {
    std::string_view provider;
    std::string_view model;
    std::string_view since; ///< ISO 8601
    std::int64_t input = 0;
    std::int64_t cachedInput = 0;
    std::int64_t output = 0;
};
[[nodiscard]] std::span<const ModelPrice> modelPrices();
/// Tokens times price, exactly; cached input tokens are part of the input tokens.
[[nodiscard]] Money costOf(const ModelPrice& price, const UsageEvent& event);

/// A user of the made-up product; everything about them follows from their number.
struct DemoUser {
    std::string id; ///< "u00042"
    int tier = 0; ///< index into kTierIds
    std::string_view region;
    std::string_view device;
    double joinedShare = 0; ///< where in the history they joined: below 0 before it, up to 1
    bool left = false; ///< cancelled some weeks after joining
};
[[nodiscard]] DemoUser demoUser(int number);
/// When a user of a product with this history has an account; nothing for those who never join.
struct Membership {
    Instant joined;
    std::optional<Instant> left;
};
[[nodiscard]] std::optional<Membership> membership(
    int number, const DemoUser& user, const TimeRange& history);
/// Users of a tier are a block of numbers, the busiest first. Drawn is one with an account at that instant.
[[nodiscard]] DemoUser drawUser(int tier, Instant at, const TimeRange& history, Random& random);

/// One request as the product would make it when nothing is wrong: priced, answered, not yet named.
[[nodiscard]] UsageEvent drawRequest(int tier, Instant at, const TimeRange& history, Random& random);
/// The same request answered by another provider (routing or fallback), with the model this tier has there.
void moveToProvider(UsageEvent& event, int tier, std::string_view provider, Random& random);
/// The provider did not answer: no output, and nothing to pay for it.
void failRequest(UsageEvent& event, RequestStatus status, std::int32_t latencyMs);

} // namespace spillway::demo

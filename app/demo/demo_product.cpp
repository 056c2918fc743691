// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_product.h"

#include <algorithm>
#include <cmath>

namespace spillway::demo
{

namespace
{

constexpr ModelPrice kPrices[] = {
    { "openai", "gpt-5-mini", "2025-08-07T00:00:00Z", 250, 25, 2'000 },
    { "openai", "gpt-5.4-nano", "2026-03-17T00:00:00Z", 200, 20, 1'250 },
    { "openai", "gpt-5.4", "2026-03-05T00:00:00Z", 2'500, 250, 15'000 },
    { "anthropic", "claude-haiku-4-5", "2025-10-15T00:00:00Z", 1'000, 100, 5'000 },
    { "anthropic", "claude-sonnet-4-5", "2025-09-29T00:00:00Z", 3'000, 300, 15'000 },
    { "anthropic", "claude-opus-4-7", "2026-04-16T00:00:00Z", 5'000, 500, 25'000 },
    { "gemini", "gemini-2.5-flash", "2025-06-17T00:00:00Z", 300, 30, 2'500 },
    { "gemini", "gemini-2.5-pro", "2025-06-17T00:00:00Z", 1'250, 125, 10'000 },
    { "perplexity", "sonar", "2025-01-21T00:00:00Z", 1'000, 1'000, 1'000 },
    { "perplexity", "sonar-pro", "2025-01-21T00:00:00Z", 3'000, 3'000, 15'000 },
    { "fallback", "llama-3.1-8b", "2025-01-01T00:00:00Z", 50, 50, 80 },
};

/// How a tier uses a model: its share of the tier's requests and how fast it answers.
struct Use {
    std::size_t price;
    double share;
    double latencyMs;
};
constexpr Use kFree[] = { { 1, 0.46, 620 }, { 0, 0.20, 900 }, { 6, 0.26, 700 }, { 8, 0.04, 1'500 },
    { 3, 0.02, 1'000 }, { 10, 0.02, 340 } };
constexpr Use kPremium[] = { { 2, 0.24, 1'900 }, { 4, 0.20, 2'100 }, { 3, 0.22, 1'000 }, { 7, 0.18, 1'700 },
    { 8, 0.13, 1'500 }, { 10, 0.03, 340 } };
constexpr Use kUnlimited[] = { { 2, 0.34, 1'900 }, { 5, 0.22, 2'600 }, { 4, 0.18, 2'100 }, { 7, 0.12, 1'700 },
    { 9, 0.12, 2'800 }, { 10, 0.02, 340 } };
constexpr std::span<const Use> kUses[] = { kFree, kPremium, kUnlimited };

constexpr int kTierEnds[] = { 9'600, 11'760, kUserCount };

struct Share {
    std::string_view name;
    double share;
};
constexpr Share kRegions[] = { { "eu-central", 0.36 }, { "us-east", 0.30 }, { "us-west", 0.14 },
    { "ap-south", 0.14 }, { "sa-east", 0.06 } };
constexpr Share kDevices[] = { { "web", 0.48 }, { "ios", 0.27 }, { "android", 0.21 }, { "api", 0.04 } };
constexpr Share kFeatures[]
    = { { "chat", 0.46 }, { "summary", 0.22 }, { "search", 0.16 }, { "voice", 0.09 }, { "report", 0.07 } };

std::string_view pick(std::span<const Share> shares, Random& random)
{
    double left = random.unit();
    for (const Share& share : shares) {
        left -= share.share;
        if (left < 0) {
            return share.name;
        }
    }
    return shares.front().name;
}

void useModel(UsageEvent& event, const Use& use, Random& random)
{
    const ModelPrice& price = kPrices[use.price];
    event.provider = price.provider;
    event.model = price.model;
    const double latency = random.around(use.latencyMs, 0.42) + static_cast<double>(event.outputTokens) * 1.2;
    event.latencyMs = static_cast<std::int32_t>(std::min(latency, 120'000.0));
    event.cost = costOf(price, event);
}

} // namespace

std::span<const ModelPrice> modelPrices()
{
    return kPrices;
}

Money costOf(const ModelPrice& price, const UsageEvent& event)
{
    return Money::fromNanoDollars((event.inputTokens - event.cachedInputTokens) * price.input
        + event.cachedInputTokens * price.cachedInput + event.outputTokens * price.output);
}

DemoUser demoUser(int number)
{
    Random random(0x75736572ULL + static_cast<std::uint64_t>(number) * 7'919);
    DemoUser user;
    std::string digits = std::to_string(number);
    user.id = "u" + std::string(5 - std::min<std::size_t>(digits.size(), 5), '0') + digits;
    user.tier = number < kTierEnds[0] ? 0 : number < kTierEnds[1] ? 1 : 2;
    user.region = pick(kRegions, random);
    user.device = pick(kDevices, random);
    user.joinedShare = random.unit() * 1.6 - 0.6;
    user.left = random.chance(user.tier == 0 ? 0.22 : 0.09);
    return user;
}

std::optional<Membership> membership(int number, const DemoUser& user, const TimeRange& history)
{
    Membership member{ history.from
            + std::chrono::duration_cast<std::chrono::seconds>(history.length() * user.joinedShare),
        std::nullopt };
    if (member.joined >= history.to) {
        return std::nullopt;
    }
    const Instant gone = member.joined + std::chrono::hours(24 * (20 + number % 70));
    if (user.left && gone < history.to) {
        member.left = gone;
    }
    return member;
}

DemoUser drawUser(int tier, Instant at, const TimeRange& history, Random& random)
{
    const int begin = tier == 0 ? 0 : kTierEnds[tier - 1];
    const int count = kTierEnds[tier] - begin;
    while (true) { // of every tier some were there before the history and stay
        const double skewed = std::pow(random.unit(), 1.8);
        const int number = begin + std::min(static_cast<int>(skewed * count), count - 1);
        DemoUser user = demoUser(number);
        const auto member = membership(number, user, history);
        if (member && member->joined <= at && (!member->left || at < *member->left)) {
            return user;
        }
    }
}

UsageEvent drawRequest(int tier, Instant at, const TimeRange& history, Random& random)
{
    const DemoUser user = drawUser(tier, at, history, random);
    UsageEvent event;
    event.occurredAt = at;
    event.userId = user.id;
    event.tier = kTierIds[tier];
    event.region = std::string(user.region);
    event.device = std::string(user.device);
    event.feature = std::string(pick(kFeatures, random));
    const double length = tier == 0 ? 0.8 : tier == 1 ? 1.0 : 1.15;
    event.inputTokens
        = std::min<std::int64_t>(static_cast<std::int64_t>(random.around(1'350 * length, 0.6)), 60'000);
    event.outputTokens
        = std::min<std::int64_t>(static_cast<std::int64_t>(random.around(320 * length, 0.55)), 8'000);
    event.cacheHit = random.chance(0.31);
    if (event.cacheHit) {
        event.cachedInputTokens = event.inputTokens * (40 + random.below(50)) / 100;
    }
    double left = random.unit();
    const Use* chosen = &kUses[tier].front();
    for (const Use& use : kUses[tier]) {
        left -= use.share;
        if (left < 0) {
            chosen = &use;
            break;
        }
    }
    useModel(event, *chosen, random);
    event.fallback = event.provider == kFallbackProvider;
    const double luck = random.unit();
    if (luck < 0.004) {
        failRequest(event, RequestStatus::Error, static_cast<std::int32_t>(random.around(400, 0.5)));
    } else if (luck < 0.0055) {
        failRequest(event, RequestStatus::Timeout, 30'000);
    } else if (luck < 0.0075) {
        failRequest(event, RequestStatus::RateLimited, static_cast<std::int32_t>(random.around(90, 0.3)));
    }
    return event;
}

void moveToProvider(UsageEvent& event, int tier, std::string_view provider, Random& random)
{
    // A tier that never used this provider takes the provider's first model.
    Use use{ 0, 0, 1'200 };
    for (std::size_t i = std::size(kPrices); i-- > 0;) {
        if (kPrices[i].provider == provider) {
            use.price = i;
        }
    }
    for (const Use& known : kUses[tier]) {
        if (kPrices[known.price].provider == provider) {
            use = known;
            break;
        }
    }
    if (kPrices[use.price].provider != provider) {
        event.provider = provider;
        event.cost.reset();
        return;
    }
    useModel(event, use, random);
    event.fallback = provider == kFallbackProvider;
}

void failRequest(UsageEvent& event, RequestStatus status, std::int32_t latencyMs)
{
    event.status = status;
    event.latencyMs = latencyMs;
    event.outputTokens = 0;
    event.cachedInputTokens = 0;
    event.cacheHit = false;
    event.inputTokens = 0;
    event.cost = Money();
}

} // namespace spillway::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"

#include <cmath>

namespace spillway
{

/// A Thursday in Berlin at 17:32: scripted sign-ups drove free spend up from 16:00, the free tier was paused
/// at 17:04, Gemini is near its quota.
inline OverviewValues overviewSample()
{
    using namespace std::chrono_literals;
    const auto usd = [](double dollars) { return Money::fromEstimate(dollars); };
    OverviewValues v;
    v.zone = Zone::named("Europe/Berlin").value();
    v.now = parseIso("2026-03-12T16:32:10Z").value();
    v.environment = "production";
    v.live = { Freshness::Fresh, v.now - 2s };
    v.history = { Freshness::Fresh, v.now - 3s };
    v.spentToday = usd(158.21);
    v.dailyBudget = usd(200);
    v.targetByNow = usd(124.54);
    v.spentThisWeek = usd(665.88);
    v.weeklyBudget = usd(1000);
    v.weekTargetByNow = usd(620);
    v.weekForecast = Estimate{ usd(1056), usd(1010), usd(1102) };
    v.burnRatePerHour = usd(4.85);
    v.spentThisHour = usd(5.68);
    v.burnRateChange = -0.89;
    v.dayForecast = Estimate{ usd(197.3), usd(191), usd(203) };
    v.capProbability = 0.27;
    v.requestsPerMinute = 17.4;
    v.usersOnline = 412;
    v.errorRate = 0.014;
    v.cacheHitRate = 0.31;
    v.costPerRequest = usd(0.0032);
    v.costPerRequestChange = 0.08;
    for (int i = 0; i < 16; ++i) {
        v.burnRateTrend.push_back(i < 9 ? 12.0 + i % 3 : i < 15 ? 40.0 - i % 2 : 5.0);
        v.costPerRequestTrend.push_back(0.003 + 0.0002 * std::sin(i / 2.0));
    }
    for (int i = 0; i < 60; ++i) {
        v.requestsTrend.push_back(i < 34 ? 150.0 + 9 * std::sin(i) : 17.0 + std::sin(i));
    }
    v.spend.tiers = { "free", "premium", "unlimited" };
    const Instant from = floorToQuarter(v.now) - 96 * kQuarter;
    for (int i = 0; i <= 96; ++i) {
        const Instant start = from + i * kQuarter;
        const double hour = std::fmod(i / 4.0 + 17.5, 24);
        const double day
            = 5 + 5 * std::exp(-std::pow((hour - 13) / 4.5, 2)) - 3 * std::exp(-std::pow((hour - 4) / 3, 2));
        const bool spike = hour >= 16 && hour < 17.1 && i > 80;
        const double wave = 1 + 0.1 * std::sin(i * 1.7);
        v.spend.buckets.push_back({ start, false,
            { usd((spike            ? 32
                          : i == 96 ? 0
                                    : 0.35 * day)
                  * wave / 4),
                usd(0.45 * day * wave / 4), usd(0.25 * day * wave / 4) },
            { 100, 50, 20 } });
        if (i % 4 == 0) {
            v.typical.push_back({ start, usd(day * 1.05) });
        }
    }
    // The running quarter is two minutes old.
    for (Money& spend : v.spend.buckets.back().spendByTier) {
        spend = usd(spend.toDouble() * 2 / 15);
    }
    v.marks = { { v.now - 94min, {}, MarkKind::Warning, "Burn rate above 2\u00d7 typical", "", {} },
        { v.now - 49min, {}, MarkKind::Critical, "Daily spend above 120 % of target", "", {} },
        { v.now - 28min, v.now + 32min, MarkKind::Command, "Free tier paused 60 min", "ann", 412 },
        { v.now - 26min, {}, MarkKind::Effect, "Spend fell 89 %: $43.32/h to $4.85/h", "effect", {} } };
    const TimeRange day = v.zone.periodAt(Period::Day, v.now);
    for (int i = 0; i <= 96; ++i) {
        const Instant at = day.from + i * kQuarter;
        v.dayTarget.push_back({ at, usd(200 * (i / 96.0 - 0.12 * std::sin(i / 96.0 * 6.283))) });
        if (at < v.now) {
            const double flat = 80.0 * i / 70;
            v.dayActual.push_back({ at, usd(flat + (i > 63 ? (i - 63) * 11.0 : 0)) });
        }
    }
    v.dayActual.push_back({ v.now, *v.spentToday });
    for (int i = 0; i <= 26; ++i) {
        const double mean = 158.21 + (197.3 - 158.21) * std::sin(i / 26.0 * 1.57);
        const double spread = 5 * std::sqrt(i / 26.0);
        v.dayForecastBand.push_back({ v.now + i * kQuarter, usd(mean), usd(mean - spread), usd(mean + spread),
            usd(mean - 1.6 * spread), usd(mean + 1.6 * spread) });
    }
    const auto provider = [&](const char* id, const char* name, std::optional<std::int64_t> quota,
                              CircuitState circuit, double success, double p95, std::int64_t today) {
        ProviderHealth health;
        health.provider.id = id;
        health.provider.displayName = name;
        health.provider.requestsPerDayLimit = quota;
        health.circuit = circuit;
        health.successRate = success;
        health.p95Ms = p95;
        health.requestsToday = today;
        health.last24Hours.assign(48, HealthState::Ok);
        v.providers.push_back(health);
    };
    provider("openai", "OpenAI", 100'000, CircuitState::Closed, 0.9962, 1480, 21'480);
    provider("anthropic", "Anthropic", 30'000, CircuitState::Closed, 0.9981, 1910, 5'210);
    provider("gemini", "Google Gemini", 20'000, CircuitState::HalfOpen, 0.9184, 3260, 19'206);
    provider("perplexity", "Perplexity", 10'000, CircuitState::Closed, 0.9920, 2440, 2'148);
    provider("fallback", "Fallback", std::nullopt, CircuitState::Closed, 0.9997, 820, 4'310);
    v.providers[2].last24Hours[45] = HealthState::Degraded;
    v.providers[2].last24Hours[46] = HealthState::Down;
    v.providers[0].last24Hours[10] = HealthState::Degraded;
    v.providers[3].last24Hours[0] = HealthState::NoData;
    const auto tier = [&](const char* id, const char* name, double spent, int budget, std::int64_t requests,
                          double rate) {
        TierToday today;
        today.tier.id = id;
        today.tier.displayName = name;
        today.tier.dailyBudget = Money::fromDollars(budget);
        today.spent = usd(spent);
        today.targetByNow = usd(budget * 0.59);
        today.requests = requests;
        today.requestsPerMinute = rate;
        v.tiers.push_back(today);
    };
    tier("free", "Free", 63.64, 45, 29'900, 0);
    tier("premium", "Premium", 56.92, 100, 13'900, 14.6);
    tier("unlimited", "Unlimited", 37.65, 55, 5'088, 2.8);
    v.tiers[0].paused = true;
    v.tiers[0].pausedUntil = v.now + 32min + 10s;
    v.costSpike = { AlertLight::State::Off, "48 %" };
    v.heavyUse = { AlertLight::State::Off, "79 %" };
    v.providerDown = { AlertLight::State::Warning, "Gemini" };
    v.controlKnown = true;
    return v;
}

/// The same day; Redis stopped answering 24 minutes ago.
inline OverviewValues overviewSampleRedisDown()
{
    using namespace std::chrono_literals;
    OverviewValues v = overviewSample();
    v.live = { Freshness::Stale, v.now - 24min };
    v.history = { Freshness::Fresh, v.now - 24min };
    v.redis = { ConnectionState::Unreachable, std::nullopt, false, v.now - 24min,
        "nothing listens on /run/redis.sock" };
    v.playbooks.redis = "https://wiki.example.com/redis-down";
    for (SpendHistory::Bucket& bucket : v.spend.buckets) {
        bucket.missing = bucket.start + kQuarter > v.live.asOf;
    }
    return v;
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/providers/assemble_providers.h"
#include "tests/widgets/pages/overview_sample.h"

namespace spillway
{

/// The Thursday of overviewSample() by provider: Gemini half open and near its day's quota.
inline ProvidersValues providerSample()
{
    const OverviewValues overview = overviewSample();
    ProvidersValues v;
    v.now = overview.now;
    v.zone = overview.zone;
    v.live = overview.live;
    v.history = overview.history;
    v.range.to = floorToQuarter(v.now) + kQuarter;
    v.range.from = v.range.to - std::chrono::hours(24);
    v.order = { "Google Gemini", "OpenAI", "Fallback" };
    v.fallbackNow = 0.12;
    v.fallbackUsual = 0.09;
    v.system = { 0.9971, 1900.0, 4100.0, 0.0038 };
    struct Row {
        const char* id;
        const char* name;
        std::vector<std::string> models;
        double success;
        LatencyQuantiles latency;
        double cost, stars, perMinute, usedToday, dayLimit;
    };
    const std::vector<Row> rows{ { "openai", "OpenAI", { "gpt-4.1", "gpt-4.1-mini" }, 0.9962,
                                     { 540, 1480, 2910 }, 0.0024, 4.5, 118, 21500, 100000 },
        { "anthropic", "Anthropic", { "sonnet-4", "3-5-haiku" }, 0.9981, { 720, 1910, 3640 }, 0.0066, 4.7, 34,
            5200, 30000 },
        { "gemini", "Google Gemini", { "2.5-pro", "2.5-flash" }, 0.9184, { 410, 3260, 8120 }, 0.0027, 3.9, 11,
            19200, 20000 },
        { "perplexity", "Perplexity", { "sonar-pro", "sonar" }, 0.992, { 910, 2440, 4720 }, 0.0058, 4.3, 7,
            2100, 10000 },
        { "fallback", "Fallback", { "llama-3.1-8b" }, 0.9997, { 380, 820, 1240 }, 0.0016, 3.6, 14, 4300,
            0 } };
    for (const Row& row : rows) {
        ProviderRow r;
        r.provider = row.id;
        r.name = row.name;
        r.models = row.models;
        const bool broken = r.provider == "gemini";
        r.circuit = broken ? CircuitState::HalfOpen : CircuitState::Closed;
        r.recentSuccess = row.success;
        r.success = row.success;
        r.latency = row.latency;
        r.costPerRequest = Money::fromEstimate(row.cost);
        r.satisfaction = row.stars;
        for (int i = 0; i < 30; ++i) {
            r.satisfactionTrend.push_back(row.stars + 0.2 * std::sin(i * 0.9));
        }
        r.requestsPerMinute = row.perMinute;
        r.quotas.push_back({ QuotaKind::RequestsPerMinute, row.perMinute, 500, std::nullopt });
        if (row.dayLimit > 0) {
            QuotaUse day{ QuotaKind::RequestsPerDay, row.usedToday, row.dayLimit, std::nullopt };
            day.fullAt = broken ? std::optional(v.now + std::chrono::minutes(72)) : std::nullopt;
            r.quotas.push_back(day);
        }
        ProviderDetail detail;
        detail.provider = row.id;
        for (int i = 0; i < 96; ++i) {
            QuarterFigures quarter;
            const bool bad = broken && i > 92;
            const bool gap = i == 34 || i == 35;
            quarter.counts = { gap ? 0 : 400, bad ? 36 : 2, 1, bad ? 30 : 0, 0, 0, Money::fromDollars(1) };
            if (!gap) {
                const double wave = 1 + 0.1 * std::sin(i * 1.3);
                quarter.latency
                    = LatencyQuantiles{ 400 * wave, bad ? 3300 : 1200 * wave, bad ? 8000 : 2400 * wave };
            }
            r.counts += quarter.counts;
            r.strip.push_back(healthOf(quarter.counts));
            detail.quarters.push_back(quarter);
        }
        r.circuitSince = broken ? std::optional(v.range.from + 93 * kQuarter) : std::nullopt;
        if (broken) {
            detail.changes
                = { { v.range.from + 93 * kQuarter, HealthState::Degraded, { 400, 36, 1, 30, 0, 0, {} } } };
        }
        for (const TierToday& tier : overview.tiers) {
            detail.tiers.push_back({ tier.tier, 0.3, 0.4 });
        }
        detail.fallbackShare = 0.02;
        v.rows.push_back(r);
        v.details.push_back(detail);
        for (const std::string& model : row.models) {
            ProviderRow m = r;
            m.model = model;
            m.models.clear();
            m.quotas.clear();
            m.requestsPerMinute.reset();
            m.recentSuccess.reset();
            v.models.push_back(m);
        }
    }
    return v;
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/spend/spend_view.h"

#include <array>
#include <cmath>

namespace spillway::tests
{

/// Three days of hours of nine models, up to 17:32 of a Thursday in Berlin, with a comparison, a command and
/// 212 unpriced requests.
inline SpendAnswer spendSample(Comparison comparison = Comparison::None)
{
    struct Model {
        const char *provider, *model;
        double cost, perRequest;
    };
    constexpr std::array<Model, 9> kModels{ { { "gemini", "gemini-2.5-flash", 1.6, 0.002 },
        { "anthropic", "claude-sonnet-4", 1.4, 0.0094 }, { "openai", "gpt-4.1-mini", 1.37, 0.0019 },
        { "openai", "gpt-4.1", 1.22, 0.0064 }, { "anthropic", "claude-3-5-haiku", 0.43, 0.0034 },
        { "perplexity", "sonar", 0.4, 0.0041 }, { "gemini", "gemini-2.5-pro", 0.37, 0.0089 },
        { "perplexity", "sonar-pro", 0.3, 0.0097 }, { "fallback", "llama-3.1-8b", 0.28, 0.0011 } } };
    SpendAnswer answer;
    SpendQuestion& question = answer.question;
    question.zone = Zone::named("Europe/Berlin").value();
    answer.now = parseIso("2026-03-12T16:32:08Z").value();
    question.range = { parseIso("2026-03-09T17:00:00Z").value(), answer.now };
    question.grain = Grain::Hour;
    question.groupBy = Dimension::Model;
    question.comparison = comparison;
    answer.completeTo = answer.now;
    answer.buckets = bucketsOf(question.range, question.grain, question.zone);
    const std::size_t count = answer.buckets.starts.size();
    if (comparison != Comparison::None) {
        answer.before.resize(count);
        answer.beforeTotal.emplace();
    }
    for (const Model& model : kModels) {
        SpendGroup group;
        group.provider = model.provider;
        group.name = model.model;
        group.id = group.provider + '/' + group.name;
        UsageSums before;
        for (std::size_t i = 0; i < count; ++i) {
            const double hour = static_cast<double>((i + 18) % 24);
            const double day = hour > 6 && hour < 23 ? 1 + 0.5 * std::sin(hour / 3) : 0.2;
            const double burst = i == count - 2 && group.provider == "gemini" ? 8 : 1;
            UsageSums sums;
            sums.cost = Money::fromEstimate(model.cost * day * burst * (i + 1 == count ? 0.4 : 1));
            sums.requests = static_cast<std::int64_t>(sums.cost.toDouble() / model.perRequest);
            sums.inputTokens = sums.requests * 2700;
            sums.cachedInputTokens = sums.inputTokens / 3;
            sums.outputTokens = sums.requests * 480;
            group.buckets.push_back(sums);
            if (comparison != Comparison::None) {
                UsageSums week = sums;
                week.cost = Money::fromEstimate(model.cost * day * 0.95);
                answer.before[i] += week;
                before += week;
            }
        }
        if (comparison != Comparison::None) {
            group.before = before;
            *answer.beforeTotal += before;
        }
        answer.groups.push_back(std::move(group));
    }
    answer.groups.back().buckets[10].unpriced = 212;
    answer.marks = { { parseIso("2026-03-12T16:04:20Z").value(), {}, MarkKind::Command, "Free tier paused",
        "ann", 412 } };
    finishAnswer(answer);
    return answer;
}

inline SpendNames spendNames()
{
    return { { { "free", "Free" } },
        { { "openai", "OpenAI" }, { "anthropic", "Anthropic" }, { "gemini", "Google Gemini" },
            { "perplexity", "Perplexity" }, { "fallback", "Fallback" } } };
}

} // namespace spillway::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tiers/tier_values.h"
#include "tests/widgets/pages/overview_sample.h"

namespace spillway
{

/// The Thursday of overviewSample() by tier: free over its day, 741 of its users at their limit.
inline TiersValues tierSample()
{
    const OverviewValues overview = overviewSample();
    const auto usd = [](double dollars) { return Money::fromEstimate(dollars); };
    TiersValues v;
    v.now = overview.now;
    v.zone = overview.zone;
    v.budgetZone = overview.zone;
    v.live = overview.live;
    v.history = overview.history;
    v.marks = overview.marks;
    struct Row {
        const char* id;
        const char* name;
        std::optional<std::int64_t> limit;
        int price;
        std::int64_t users, active, requests;
        double day, week, month, dayBudget, weekBudget, monthBudget, revenue;
        std::vector<std::int64_t> bars;
    };
    const std::vector<Row> rows{ { "free", "Free", 20, 0, 10212, 3245, 29942, 63.64, 195.71, 474.52, 45, 225,
                                     967, 0, { 612, 548, 471, 366, 247, 96, 58, 41, 38, 27, 741 } },
        { "premium", "Premium", 200, 9, 1604, 1012, 13881, 56.92, 292.82, 791.71, 100, 500, 2150, 5462.4,
            { 604, 231, 92, 41, 19, 11, 6, 3, 2, 0, 3 } },
        { "unlimited", "Unlimited", std::nullopt, 29, 268, 201, 5088, 37.65, 177.35, 463.21, 55, 275, 1183,
            2940.82, { 72, 48, 31, 20, 12, 8, 4, 3, 2, 1, 0 } } };
    for (const Row& row : rows) {
        TierCard card;
        card.tier.id = row.id;
        card.tier.displayName = row.name;
        card.tier.dailyRequestLimit = row.limit;
        card.tier.monthlyPrice = Money::fromDollars(row.price);
        card.state = row.limit == 20 ? TierState::Paused : TierState::Serving;
        if (card.state == TierState::Paused) {
            card.stateUntil = v.now + std::chrono::seconds(32 * 60 + 10);
        }
        card.users = row.users;
        card.activeToday = row.active;
        card.requestsToday = row.requests;
        card.distribution
            = { row.limit.has_value(), row.limit.value_or(15), row.bars, row.bars.back(), 27, 9.0 };
        card.heaviest = HeavyUser{ "u_2b81-04e7", row.id, 148, 0, usd(1.94) };
        using Kind = BudgetOutlook::Kind;
        const auto burn = [&](Period period, double spent, double budget, BudgetOutlook outlook) {
            return PeriodBurn{ period, v.zone.periodAt(period, v.now), usd(spent), usd(budget), 0.6,
                outlook };
        };
        const BudgetOutlook over{ Kind::Over, std::nullopt, v.now - std::chrono::hours(1) };
        const BudgetOutlook fills{ Kind::Fills, usd(230), v.now + std::chrono::hours(18) };
        const BudgetOutlook within{ Kind::Within, usd(75), std::nullopt };
        card.burns = { burn(Period::Day, row.day, row.dayBudget, row.day > row.dayBudget ? over : within),
            burn(Period::Week, row.week, row.weekBudget, row.revenue > 0 ? within : fills),
            burn(Period::Month, row.month, row.monthBudget, within) };
        v.cards.push_back(card);
        TierEconomics economics;
        economics.tier = row.id;
        economics.displayName = row.name;
        economics.users = row.users;
        economics.activeToday = row.active;
        economics.requestsToday = row.requests;
        economics.costToday = usd(row.day);
        economics.costThisMonth = usd(row.month);
        economics.costPerActive = usd(row.day / static_cast<double>(row.active));
        economics.costPerUser = usd(row.month / static_cast<double>(row.users));
        economics.revenueThisMonth = usd(row.revenue);
        economics.margin = usd(row.revenue - row.month);
        if (row.revenue > 0) {
            economics.marginShare = (row.revenue - row.month) / row.revenue;
        }
        v.economics.push_back(economics);
    }
    v.all = v.economics[1];
    v.all.tier.clear();
    v.all.costThisMonth = usd(1729.44);
    v.all.revenueThisMonth = usd(8403.22);
    v.all.margin = usd(6673.78);
    v.all.marginShare = 0.794;
    v.today.tiers = { "free", "premium", "unlimited" };
    const TimeRange day = v.zone.periodAt(Period::Day, v.now);
    for (Instant at = day.from; at < v.now; at += kQuarter) {
        const auto busy = static_cast<std::int64_t>(200 + 40 * ((at - day.from) / std::chrono::hours(1)));
        v.today.buckets.push_back({ at, false, { usd(1), usd(1), usd(1) }, { 2 * busy, busy, busy / 3 } });
    }
    v.heaviest = { { "u_77f0-9a31", "free", 20, 0, usd(38.68) },
        { "u_2b81-04e7", "unlimited", 148, 0, usd(1.94) }, { "u_c40d-77a1", "premium", 200, 0, usd(1.21) },
        { "u_91ee-3f50", "premium", 188, 0, usd(0.97) } };
    return v;
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/recommendations.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

using Kind = Recommendation::Kind;

constexpr std::int64_t kLeastRequests = 100;
constexpr double kMuch = 0.25; ///< of the cost, by a tier that pays nothing
constexpr double kLoose = 0.75; ///< of a budget, below which it binds nobody
constexpr double kMostErrors = 2; ///< times as many as today's provider

/// A round amount that holds `dollars`.
Money roundedUp(double dollars)
{
    const double step = dollars >= 1000 ? 50 : dollars >= 100 ? 10 : 1;
    return Money::fromEstimate(std::ceil(dollars / step) * step);
}

void budgets(const Outlook& outlook, std::vector<Recommendation>& found)
{
    for (const auto& total : outlook.totals) {
        if (!total.budget || !total.isWhole || total.months != 1) {
            continue;
        }
        const double budget = total.budget->toDouble();
        if (total.overChance.value_or(0) > 0.5) {
            found.push_back({ .kind = Kind::RaiseBudget,
                .now = *total.budget,
                .amount = roundedUp(total.total.upper80),
                .period = total.period });
        } else if (total.total.upper95 < budget * kLoose && total.total.mean > 0) {
            found.push_back({ .kind = Kind::LowerBudget,
                .now = *total.budget,
                .amount = roundedUp(total.total.upper95),
                .period = total.period });
        }
    }
}

double perRequest(const ProviderFigures& figures)
{
    return figures.cost.toDouble() / static_cast<double>(figures.requests);
}

double failing(const ProviderFigures& figures)
{
    return static_cast<double>(figures.errors) / static_cast<double>(figures.requests);
}

/// A tenth of the traffic of the dearest provider to the cheapest that is as good.
void moves(std::span<const ProviderFigures> providers, std::vector<Recommendation>& found)
{
    for (const auto& from : providers) {
        const ProviderFigures* best = nullptr;
        for (const auto& to : providers) {
            if (from.requests >= kLeastRequests && to.requests >= kLeastRequests
                && perRequest(to) < perRequest(from)
                && failing(to) <= std::max(0.01, kMostErrors * failing(from))
                && (!best || perRequest(to) < perRequest(*best))) {
                best = &to;
            }
        }
        if (best) {
            constexpr double kShare = 0.1;
            found.push_back({ .kind = Kind::MoveProvider,
                .subject = from.provider,
                .other = best->provider,
                .now = from.cost,
                .amount = Money::fromEstimate(
                    (perRequest(from) - perRequest(*best)) * static_cast<double>(from.requests) * kShare),
                .share = kShare });
        }
    }
}

void tierChanges(std::span<const TierFigures> tiers, std::vector<Recommendation>& found)
{
    Money total;
    for (const auto& tier : tiers) {
        total += tier.cost;
    }
    for (const auto& tier : tiers) {
        if (tier.requests < kLeastRequests || total <= Money()) {
            continue;
        }
        const double share = tier.cost.toDouble() / total.toDouble();
        if (tier.pricePerMonth > Money() && tier.cost > tier.pricePerMonth && tier.accounts > 0) {
            found.push_back({ .kind = Kind::TierBelowCost,
                .subject = tier.tier,
                .now = tier.pricePerMonth,
                .amount = tier.cost - tier.pricePerMonth,
                .perUser = Money::fromEstimate(tier.cost.toDouble() / static_cast<double>(tier.accounts)),
                .share = share });
        } else if (tier.pricePerMonth <= Money() && share >= kMuch) {
            found.push_back({ .kind = Kind::LimitTier,
                .subject = tier.tier,
                .now = tier.cost,
                .amount = Money::fromEstimate(tier.cost.toDouble() / 10),
                .share = share });
        }
    }
}

} // namespace

std::vector<Recommendation> recommend(
    const Outlook& outlook, std::span<const TierFigures> tiers, std::span<const ProviderFigures> providers)
{
    std::vector<Recommendation> found;
    budgets(outlook, found);
    const auto first = std::ssize(found);
    moves(providers, found);
    tierChanges(tiers, found);
    std::stable_sort(
        found.begin() + first, found.end(), [](const auto& a, const auto& b) { return a.amount > b.amount; });
    constexpr std::ptrdiff_t kMost = 4;
    found.resize(static_cast<std::size_t>(std::min(std::ssize(found), first + kMost)));
    return found;
}

} // namespace spillway::forecast

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/tier_reader.h"

#include "app/postgres/history_reader.h"
#include "app/postgres/reference_reader.h"
#include "app/postgres/stored_query.h"

#include <algorithm>

namespace spillway::postgres
{
namespace
{

constexpr std::chrono::hours kBeforeTheMonth{ 35 * 24 };

} // namespace

Result<TierHistory> TierReader::tiers(const Zone& zone, Instant now)
{
    auto snapshot = Transaction::begin(m_connection, Transaction::Mode::ReadOnlySnapshot);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    TierHistory history;
    history.readAt = now;
    auto plan = ReferenceReader(m_connection).tiers();
    if (!plan) {
        return std::unexpected(plan.error());
    }
    history.tiers = std::move(*plan);
    std::vector<std::string> order;
    std::ranges::transform(history.tiers, std::back_inserter(order), &Tier::id);
    HistoryReader ledger(m_connection);
    const Instant month = zone.periodAt(Period::Month, now).from;
    const Instant week = zone.periodAt(Period::Week, now).from;
    auto spend = ledger.spendByTier({ std::min(month, week) - kBeforeTheMonth, now }, std::move(order));
    if (!spend) {
        return std::unexpected(spend.error());
    }
    history.spend = std::move(*spend);
    auto state = ledger.ledger();
    if (!state) {
        return std::unexpected(state.error());
    }
    history.completeTo = state->newestOccurredAt.value_or(Instant());
    auto marks = ledger.marks({ zone.periodAt(Period::Day, now).from, now });
    if (!marks) {
        return std::unexpected(marks.error());
    }
    history.marks = std::move(*marks);
    auto used = usage(history.tiers, zone, now, history.heaviest);
    if (!used) {
        return std::unexpected(used.error());
    }
    history.usage = std::move(*used);
    return history;
}

Result<std::vector<TierUsage>> TierReader::usage(
    const std::vector<Tier>& tiers, const Zone& zone, Instant now, std::vector<HeavyUser>& heaviest)
{
    std::vector<TierUsage> all;
    const auto of = [&all](const std::string& tier) -> TierUsage& {
        const auto found = std::ranges::find(all, tier, &TierUsage::tier);
        return found != all.end() ? *found : all.emplace_back(TierUsage{ .tier = tier });
    };
    const TimeRange month = zone.periodAt(Period::Month, now);
    auto accounts = storedQuery(
        m_connection, "tier_accounts", { parameter(month.from), parameter(month.to), parameter(now) });
    if (!accounts) {
        return std::unexpected(accounts.error());
    }
    for (int row = 0; row < accounts->size(); ++row) {
        TierUsage& tier = of(accounts->text(row, 0));
        tier.users = accounts->integer(row, 1);
        tier.revenueThisMonth = accounts->money(row, 2);
    }
    auto used = storedQuery(m_connection, "tier_usage",
        { parameter(zone.periodAt(Period::Day, now).from), parameter(now), parameter(kHeaviest) });
    if (!used) {
        return std::unexpected(used.error());
    }
    for (int row = 0; row < used->size(); ++row) {
        if (used->isNull(row, 1)) {
            of(used->text(row, 0)).usersByRequests.emplace(used->integer(row, 2), used->integer(row, 3));
        } else {
            heaviest.push_back(HeavyUser{ .user = used->text(row, 1),
                .tier = used->text(row, 0),
                .requests = used->integer(row, 2),
                .unpriced = used->integer(row, 4),
                .cost = used->money(row, 5) });
        }
    }
    if (accounts->size() > 0) { // a product that enters accounts has none in the tiers it does not name
        std::ranges::for_each(tiers, [&](const Tier& tier) { of(tier.id); });
        for (TierUsage& tier : all) {
            tier.users = tier.users.value_or(0);
            tier.revenueThisMonth = tier.revenueThisMonth.value_or(Money());
        }
    }
    if (auto sound = accounts->check(); !sound) {
        return std::unexpected(sound.error());
    }
    return checked(*used, std::move(all));
}

} // namespace spillway::postgres

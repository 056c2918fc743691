// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files that assemble the overview; nobody else includes it.
#pragma once

#include "models/overview/assemble_overview.h"

namespace spillway::overview_parts
{

/// Set, and not run out at `now`.
[[nodiscard]] bool inForce(const LeverOrigin& origin, Instant now);
/// Quarter hours of `range` by tier, the ledger's or the live ones.
[[nodiscard]] SpendHistory mergedSpend(const OverviewInputs& inputs, TimeRange range);
[[nodiscard]] Money bucketSum(const SpendHistory::Bucket& bucket);
/// Share of a normal period gone by, 0…1; by the clock where no model is known.
[[nodiscard]] double shareOf(const OverviewInputs& inputs, TimeRange period, Instant at);
[[nodiscard]] Money scaled(Money money, double factor);
[[nodiscard]] const LiveFigures* figuresOf(const OverviewInputs& inputs);

[[nodiscard]] std::vector<ProviderHealth> providerHealth(const OverviewInputs& inputs);
[[nodiscard]] std::vector<TierToday> tiersToday(const OverviewInputs& inputs, TimeRange day);
/// Whose levers the ledger's database keeps, where ours are not among them; else empty.
[[nodiscard]] std::string foreignEnvironment(const OverviewInputs& inputs);
void judgeAlerts(const OverviewInputs& inputs, OverviewValues& values);

} // namespace spillway::overview_parts

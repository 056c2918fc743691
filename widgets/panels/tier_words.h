// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tiers/tier_values.h"
#include "widgets/components/badge.h"
#include "widgets/components/text_runs.h"

namespace spillway
{

/// "paused 32:10 left", "serving", "not proven".
[[nodiscard]] BadgeValues tierBadge(const TierCard& card, Instant now);
/// "$9 / month"
[[nodiscard]] QString tierPrice(const Tier& tier);
/// "Today", "This week", "March".
[[nodiscard]] QString periodTitle(const PeriodBurn& burn, const Zone& zone);
/// "March"
[[nodiscard]] QString monthTitle(Instant at, const Zone& zone);
/// "over since 16:30", "full about Fri 11:00", "ends about $75"; empty where nothing can be said.
[[nodiscard]] TextRun outlookRun(const PeriodBurn& burn, Instant now, const Zone& zone);
/// "741 at limit, 96 near it": under the distribution.
[[nodiscard]] TextRuns distributionRuns(const TierCard& card);
[[nodiscard]] bool manyAtLimit(const TierCard& card);

} // namespace spillway

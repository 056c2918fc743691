// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/assemble_parts.h"

#include <algorithm>

namespace spillway::overview_parts
{

SpendHistory mergedSpend(const OverviewInputs& inputs, TimeRange range)
{
    SpendHistory merged;
    const HistoryFigures* history = inputs.history;
    if (history != nullptr) {
        merged.tiers = history->spend.tiers;
    }
    if (const LiveFigures* live = figuresOf(inputs)) {
        for (const TierDayFigures& figures : live->tiersToday) {
            if (std::ranges::find(merged.tiers, figures.tier) == merged.tiers.end()) {
                merged.tiers.push_back(figures.tier);
            }
        }
    }
    const std::size_t tiers = merged.tiers.size();
    const Instant to = std::min(range.to, inputs.now);
    for (Instant start = floorToQuarter(range.from); start < to; start += kQuarter) {
        SpendHistory::Bucket bucket{ start, true, std::vector<Money>(tiers),
            std::vector<std::int64_t>(tiers) };
        const TimeRange quarter{ start, start + kQuarter };
        const bool settled = history != nullptr && quarter.to <= history->completeTo;
        if (!settled && inputs.live != nullptr && inputs.live->covers(quarter)) {
            bucket.missing = false;
            for (std::size_t i = 0; i < tiers; ++i) {
                const MinuteSums sums = inputs.live->tierSums(quarter, merged.tiers[i]);
                bucket.spendByTier[i] = sums.cost;
                bucket.requestsByTier[i] = sums.requests;
            }
        } else if (history != nullptr) {
            const auto& buckets = history->spend.buckets;
            const auto found = std::ranges::lower_bound(buckets, start, {}, &SpendHistory::Bucket::start);
            if (found != buckets.end() && found->start == start && !found->missing) {
                bucket = *found;
                bucket.spendByTier.resize(tiers);
                bucket.requestsByTier.resize(tiers);
            }
        }
        merged.buckets.push_back(std::move(bucket));
    }
    return merged;
}

} // namespace spillway::overview_parts

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spend/spend_answer.h"

#include <algorithm>

namespace spillway
{
namespace
{

SpendGap gapOver(const SpendAnswer& answer, const TimeRange& span)
{
    SpendGap gap{ span, SpendGap::Reason::NothingRecorded, {} };
    if (!answer.completeTo || span.from > *answer.completeTo) {
        gap.reason = SpendGap::Reason::NotYetRecorded;
        return gap;
    }
    for (const Mark& mark : answer.marks) {
        const bool explains
            = mark.kind == MarkKind::Outage || mark.text.find("emergency stop") != std::string::npos;
        if (explains && mark.at < span.to && mark.until.value_or(mark.at) >= span.from) {
            return { span, SpendGap::Reason::Happened, mark.text };
        }
    }
    const auto first = std::find(answer.missing.begin(), answer.missing.end(), false);
    const auto index = static_cast<std::size_t>(first - answer.missing.begin());
    if (first != answer.missing.end() && span.to <= answer.buckets.starts[index]) {
        gap.reason = SpendGap::Reason::BeforeFirstEvent;
    }
    return gap;
}

void findGaps(SpendAnswer& answer)
{
    answer.gaps.clear();
    answer.missing.resize(answer.buckets.starts.size(), false);
    for (std::size_t i = 0; i < answer.missing.size();) {
        if (!answer.missing[i]) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < answer.missing.size() && answer.missing[i]) {
            ++i;
        }
        const TimeRange span{ answer.buckets.starts[begin],
            std::min(answer.buckets.at(i - 1).to, answer.question.range.to) };
        answer.gaps.push_back(gapOver(answer, span));
    }
}

} // namespace

UsageSums& UsageSums::operator+=(const UsageSums& other)
{
    requests += other.requests;
    errors += other.errors;
    unpriced += other.unpriced;
    inputTokens += other.inputTokens;
    cachedInputTokens += other.cachedInputTokens;
    outputTokens += other.outputTokens;
    cost += other.cost;
    return *this;
}

bool ModelCost::differs() const
{
    if (!restated || !corrected) {
        return false;
    }
    // Every recorded cost is rounded to a nano-dollar, so that far both may differ without a reason.
    const auto difference = restated->nanoDollars() - sums.cost.nanoDollars();
    return difference > sums.requests || -difference > sums.requests;
}

void finishAnswer(SpendAnswer& answer)
{
    answer.total = {};
    for (SpendGroup& group : answer.groups) {
        group.buckets.resize(answer.buckets.starts.size());
        group.total = {};
        for (const UsageSums& bucket : group.buckets) {
            group.total += bucket;
        }
        answer.total += group.total;
    }
    std::stable_sort(
        answer.groups.begin(), answer.groups.end(), [](const SpendGroup& a, const SpendGroup& b) {
            return a.total.cost != b.total.cost        ? a.total.cost > b.total.cost
                : a.total.requests != b.total.requests ? a.total.requests > b.total.requests
                                                       : a.id < b.id;
        });
    findGaps(answer);
}

} // namespace spillway

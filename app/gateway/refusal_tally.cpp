// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/refusal_tally.h"

#include <utility>

namespace spillway::gateway
{

void RefusalTally::add(const std::string& address, commands::ProblemKind kind, const std::string& claimedKey)
{
    const std::scoped_lock lock(m_mutex);
    auto key = std::tuple(address, kind, claimedKey);
    if (!m_counts.contains(key) && m_counts.size() >= kMostLines) {
        key = { "other addresses", kind, std::string() };
    }
    ++m_counts[std::move(key)].untold;
}

std::vector<RefusalTally::Line> RefusalTally::take(Instant now)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Line> lines;
    for (auto item = m_counts.begin(); item != m_counts.end();) {
        auto& [key, count] = *item;
        if (count.toldAt && now < *count.toldAt + kGap) {
            ++item;
            continue;
        }
        if (count.untold == 0) {
            item = m_counts.erase(item); // it has ended
            continue;
        }
        lines.push_back({ .address = std::get<0>(key),
            .kind = std::get<1>(key),
            .claimedKey = std::get<2>(key),
            .count = count.untold });
        count = { .untold = 0, .toldAt = now };
        ++item;
    }
    return lines;
}

} // namespace spillway::gateway

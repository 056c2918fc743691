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
    ++m_counts[std::move(key)];
}

std::vector<RefusalTally::Line> RefusalTally::take()
{
    decltype(m_counts) counts;
    {
        const std::scoped_lock lock(m_mutex);
        counts.swap(m_counts);
    }
    std::vector<Line> lines;
    for (auto& [key, count] : counts) {
        lines.push_back({ .address = std::get<0>(key),
            .kind = std::get<1>(key),
            .claimedKey = std::get<2>(key),
            .count = count });
    }
    return lines;
}

} // namespace spillway::gateway

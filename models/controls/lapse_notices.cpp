// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/lapse_notices.h"

#include <algorithm>

namespace spillway::controls
{

std::vector<LapseNotice> LapseNotices::take(const ControlState& state, Instant now)
{
    std::vector<LapseNotice> notices;
    std::map<std::string, Told> told;
    for (const commands::Lever& lever : commands::activeLevers(state, now)) {
        const LeverOrigin& origin = lever.origin;
        // One order may set several levers: told of by the first of them.
        if (!origin.expiresAt || told.contains(origin.commandId)) {
            continue;
        }
        Told& known = told[origin.commandId];
        const auto before = m_told.find(origin.commandId);
        if (before != m_told.end() && before->second.end == *origin.expiresAt) {
            known = before->second;
        }
        known.end = *origin.expiresAt;
        const auto* due = std::ranges::find_if(kBefore, [&](std::chrono::minutes left) {
            return known.end - now <= left && known.end - origin.since > left;
        });
        if (due != kBefore.end() && (known.left == std::chrono::minutes(0) || *due < known.left)) {
            known.left = *due;
            notices.push_back({ lever, *due, m_wanted.contains(origin.commandId) });
        }
    }
    m_told = std::move(told);
    return notices;
}

} // namespace spillway::controls

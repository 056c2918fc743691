// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

class QJsonArray;

namespace spillway::commands
{

/// One member of the control document that an order changed.
struct ControlChange {
    std::string path; ///< "paused_tiers.free.expires"
    std::optional<std::string> before; ///< as JSON, times as ISO 8601; nothing: it was not there
    std::optional<std::string> after;
    bool operator==(const ControlChange&) const = default;
};

/// What differs between two control documents, in the order of their paths; version and the periods' starts,
/// which differ by themselves, are left out.
[[nodiscard]] std::vector<ControlChange> controlChanges(
    const ControlState& before, const ControlState& after, Instant now);

/// How an audit entry holds them: an array of {"path", "before", "after"}.
[[nodiscard]] QJsonArray controlChangesToJson(const std::vector<ControlChange>& changes);
/// Of an entry's detail, member "changes"; empty where there is none or it makes no sense.
[[nodiscard]] std::vector<ControlChange> controlChangesOf(std::string_view detail);

} // namespace spillway::commands

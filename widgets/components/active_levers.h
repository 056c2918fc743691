// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/levers.h"
#include "widgets/components/control_words.h"

#include <vector>

namespace spillway
{

/// A lever that is set and has not run out, in words.
struct ActiveLever {
    QString headline; ///< "FREE TIER PAUSED"
    QString shortName; ///< "free paused"
    std::string_view icon; ///< a literal, so that text runs may keep it
    LeverOrigin origin;
    bool stopsEverything = false;
    commands::Lever lever;
    bool operator==(const ActiveLever&) const = default;
};

/// In order of weight: what stops everything first. Levers that ran out by `now` are not among them.
[[nodiscard]] std::vector<ActiveLever> activeLevers(const OverviewValues& values);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"

#include <QString>

namespace spillway
{

/// Why orders cannot be armed here and now. `brief` stands beside a disabled button, the rest in a banner.
struct ControlObstacle {
    QString brief; ///< "needs an approver"
    QString title; ///< "The gateway does not answer since 17:08:02"; empty when `brief` says all
    QString meaning; ///< what it means and what to do
    bool isForAll = false; ///< whoever it is, whatever is ordered
    std::optional<Outage> outage = {}; ///< which server is away, where one is
    bool operator==(const ControlObstacle&) const = default;
};

/// Nothing when an order of that effect may be armed.
[[nodiscard]] std::optional<ControlObstacle> obstacleFor(
    const OverviewValues& values, const controls::ControlsValues& controls, commands::Effect effect);

/// Redis does not answer: an order may be armed all the same, and what becomes of it has to be said.
[[nodiscard]] std::optional<ControlObstacle> redisNotice(const OverviewValues& values);

} // namespace spillway

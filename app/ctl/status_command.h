// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sources/sources.h"
#include "models/overview/overview_values.h"

namespace spillway::ctl
{

/// Asks both sources once, each whether or not the other answers, and puts the answers together.
[[nodiscard]] OverviewValues readStatus(
    LiveSource& live, HistorySource& history, const std::string& environment, const Zone& zone, Instant now);

/// Both servers answered.
[[nodiscard]] bool isConnected(const OverviewValues& values);

} // namespace spillway::ctl

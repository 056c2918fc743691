// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/components/kpi_tile.h"

#include <array>

namespace spillway
{

inline constexpr std::size_t kOverviewTiles = 6;

/// The six tiles of the overview, left to right: spend today, this week, burn rate, forecast, traffic, cost
/// per request. Live figures whose source stopped are stale; totals that merely stop are partial ("at
/// least").
[[nodiscard]] std::array<KpiValues, kOverviewTiles> overviewTiles(const OverviewValues& values);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/hierarchy.h"

namespace spillway::forecast
{

/// Widens bands until the bands of the parts of every sum are together as wide as its own, from the total
/// down; in steps and in sums.
void coverBands(HierarchyForecast& hierarchy, bool nonNegative);

/// Gives the parts other means (by part, by step); sums follow, every band keeps its width relative to its
/// mean, and coverBands() holds again. `growthPerStep` follows too.
void setPartMeans(HierarchyForecast& hierarchy, const std::vector<std::vector<double>>& means);

/// No edge of it is below zero.
[[nodiscard]] bool isNonNegative(const SeriesForecast& forecast);

} // namespace spillway::forecast

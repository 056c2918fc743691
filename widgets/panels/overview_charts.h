// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/charts/chart_values.h"
#include "widgets/theme/theme.h"

namespace spillway
{

[[nodiscard]] ChartColours chartColours(const Theme& theme);
/// Name of a tier as people know it, its id where the ledger has no name for it.
[[nodiscard]] QString tierName(const OverviewValues& values, const std::string& id);
/// The chosen range in dollars an hour; the running quarter counts by the time it has run.
[[nodiscard]] TimeChartValues spendChart(const OverviewValues& values, const Theme& theme);
[[nodiscard]] BudgetChartValues budgetChart(const OverviewValues& values);
/// "ann · v412"
[[nodiscard]] QString markOrigin(const Mark& mark);

} // namespace spillway

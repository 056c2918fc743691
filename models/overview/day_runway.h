// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/runway.h"
#include "models/overview/overview_values.h"

namespace spillway
{

/// When today's budget is reached and what each lever would buy, from the projection of the day and the
/// traffic of the last 15 full minutes. Nothing while spend, budget, projection or those minutes are not
/// known.
///
/// Pausing a tier saves what it costs now. Fallback saves what the others cost now less what the fallback
/// would take for the same requests; it is left out while the fallback has served none of those minutes'
/// requests, since what it takes is then not known here.
[[nodiscard]] std::optional<forecast::Runway> dayRunway(const OverviewValues& values);

} // namespace spillway

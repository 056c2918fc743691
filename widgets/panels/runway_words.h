// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/overview/day_runway.h"
#include "widgets/components/text_runs.h"

namespace spillway
{

/// "cap about 16:40 (13:50–21:10)", "no cap expected, at the earliest 22:40"; empty where nothing is known.
[[nodiscard]] QString capText(const OverviewValues& values);
/// "If held to midnight: pause Free +3.2 h · fallback: no cap today"; empty where no cap is expected.
[[nodiscard]] TextRuns leverRuns(const OverviewValues& values);

} // namespace spillway

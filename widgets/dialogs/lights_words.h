// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "models/overview/overview_values.h"
#include "widgets/components/control_words.h"
#include "widgets/dialogs/lights_sheet.h"
#include "widgets/panels/fall_chart.h"

namespace spillway
{

/// How far an order has come, in sentences.
struct LightsWords {
    QString headline, explanation, foot;
};
[[nodiscard]] LightsWords lightsWords(const OverviewValues& values, const controls::Followed& followed);

[[nodiscard]] std::vector<CanaryList::Line> canaryLines(
    const controls::Followed& followed, const ControlNames& names);
/// Requests a minute of the order's scope over the last 20 minutes, and the running rate.
[[nodiscard]] FallValues fallValues(const OverviewValues& values, const controls::Followed& followed);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "widgets/components/active_levers.h"
#include "widgets/components/text_runs.h"

#include <array>
#include <optional>

namespace spillway
{

/// What the control strip says. The strip is on every page, so it is made of values alone.
struct ControlStripValues {
    enum class Variant : std::uint8_t { None, Pending, Active, Several, Stop, Unknown };
    enum class Action : std::uint8_t { Extend, End, ShowAll, ShowLights, Withdraw, Approve, Retry };
    Variant variant = Variant::Unknown;
    std::string icon = "dashed-circle";
    QString title;
    TextRuns details; ///< countdown, person, reason; the reason gives way first when the strip is narrow
    QString version; ///< at the right; gives way second
    std::optional<std::array<controls::LightState, 4>> lights; ///< of the control shown; give way after it
    std::vector<Action> actions; ///< at the very right, never dropped
    QString actionHindrance; ///< why they are off
    std::optional<commands::Lever> lever; ///< that Extend and End are about
    QString commandId; ///< that ShowLights, Withdraw and Approve are about
    std::optional<double> timeLeft; ///< 0…1 of the time the lever was set for
    bool operator==(const ControlStripValues&) const = default;
};

[[nodiscard]] ControlStripValues controlStripValues(
    const OverviewValues& values, const controls::ControlsValues& controls = {});

} // namespace spillway

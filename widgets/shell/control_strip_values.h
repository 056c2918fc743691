// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/active_levers.h"
#include "widgets/components/text_runs.h"

#include <optional>

namespace spillway
{

/// What the control strip says. The strip is on every page, so it is made of values alone.
struct ControlStripValues {
    enum class Variant : std::uint8_t { None, Active, Several, Stop, Unknown };
    Variant variant = Variant::Unknown;
    std::string icon = "dashed-circle";
    QString title;
    TextRuns details; ///< countdown, person, reason; the reason gives way first when the strip is narrow
    QString version; ///< at the right; gives way second
    std::optional<double> timeLeft; ///< 0…1 of the time the lever was set for
    bool operator==(const ControlStripValues&) const = default;
};

[[nodiscard]] ControlStripValues controlStripValues(const OverviewValues& values);

} // namespace spillway

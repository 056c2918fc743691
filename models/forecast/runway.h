// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/day_projection.h"

#include <string>

namespace spillway::forecast
{

/// Something that could be done, and what it would take off the spend at this minute's rates.
struct RunwayLever {
    enum class Kind : std::uint8_t { PauseTier, PauseProvider, Fallback };
    Kind kind = Kind::PauseTier;
    std::string subject; ///< the tier or provider; of Fallback the provider that would serve instead
    /// Dollars an hour, from the traffic of the last minutes; below 0 where it would cost more.
    double savedPerHour = 0;
    bool operator==(const RunwayLever&) const = default;
};

/// What a lever pulled now, and held to the end of the period, does to the time the cap is reached.
struct LeverGain {
    RunwayLever lever;
    Crossing crossing; ///< with it
    /// Later than without it by so much; nothing where the cap is not expected to be reached without it.
    std::optional<Duration> gained;
    bool holdsToEnd = false; ///< the cap is no longer expected to be reached; `gained` is to the period's end
    bool operator==(const LeverGain&) const;
};

/// When a cap is reached, and what each lever would buy.
struct Runway {
    TimeRange period; ///< the day or week that the cap is of
    double cap = 0, spent = 0; ///< dollars
    bool isReached = false; ///< spent what the cap allows; no lever changes that
    Crossing crossing; ///< nothing where it is not expected within the period
    std::optional<Instant> atPresentRate; ///< going on as in the last minutes, within the period
    std::vector<LeverGain> levers;
    bool operator==(const Runway&) const;
};

/// Everything known about one cap. `projection` reaches to the end of `period`.
struct RunwayInputs {
    Instant now;
    TimeRange period;
    double cap = 0;
    double ratePerHour = 0; ///< dollars an hour, of the same minutes as the levers' savings
    std::vector<RunwayLever> levers;
};

/// A lever that takes the share s of the present rate takes the same share of what the projection still
/// expects: what is left of the cap is then met where the path without it meets spent + (cap − spent) / (1 −
/// s), for the mean and both edges of the interval alike.
[[nodiscard]] Runway runwayOf(const RunwayInputs& inputs, const Projection& projection);

} // namespace spillway::forecast

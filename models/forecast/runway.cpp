// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/runway.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

bool same(const Crossing& a, const Crossing& b)
{
    return a.mean == b.mean && a.earliest == b.earliest && a.latest == b.latest;
}

std::optional<Instant> reachedAt(double left, double ratePerHour, Instant now, Instant end)
{
    if (ratePerHour <= 0) {
        return std::nullopt;
    }
    const double hours = left / ratePerHour;
    const double room = std::chrono::duration<double, std::ratio<3600>>(end - now).count();
    if (hours > room) {
        return std::nullopt;
    }
    return now + Duration(std::llround(hours * 3600e6));
}

LeverGain gainOf(const RunwayLever& lever, const RunwayInputs& inputs, const Projection& projection,
    const Crossing& without)
{
    LeverGain gain;
    gain.lever = lever;
    const double share
        = inputs.ratePerHour > 0 ? std::min(1.0, lever.savedPerHour / inputs.ratePerHour) : 0.0;
    if (share < 1) {
        gain.crossing
            = crossingOf(projection, projection.spent + (inputs.cap - projection.spent) / (1 - share));
    }
    if (without.mean) {
        gain.holdsToEnd = !gain.crossing.mean;
        gain.gained = gain.crossing.mean.value_or(inputs.period.to) - *without.mean;
    }
    return gain;
}

} // namespace

bool LeverGain::operator==(const LeverGain& other) const
{
    return lever == other.lever && same(crossing, other.crossing) && gained == other.gained
        && holdsToEnd == other.holdsToEnd;
}

bool Runway::operator==(const Runway& other) const
{
    return period == other.period && cap == other.cap && spent == other.spent && isReached == other.isReached
        && same(crossing, other.crossing) && atPresentRate == other.atPresentRate && levers == other.levers;
}

Runway runwayOf(const RunwayInputs& inputs, const Projection& projection)
{
    Runway runway;
    runway.period = inputs.period;
    runway.cap = inputs.cap;
    runway.spent = projection.spent;
    runway.isReached = projection.spent >= inputs.cap;
    if (runway.isReached) {
        return runway;
    }
    runway.crossing = crossingOf(projection, inputs.cap);
    runway.atPresentRate
        = reachedAt(inputs.cap - projection.spent, inputs.ratePerHour, inputs.now, inputs.period.to);
    for (const RunwayLever& lever : inputs.levers) {
        runway.levers.push_back(gainOf(lever, inputs, projection, runway.crossing));
    }
    return runway;
}

} // namespace spillway::forecast

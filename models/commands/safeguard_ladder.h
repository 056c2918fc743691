// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"

/// The ladder that the gateway climbs when nobody watches (REQUIREMENTS C6), as pure functions.
///
/// A step acts when the spend of a period reaches its share of that period's limit, and acts once in that
/// period: its lever ends when the period does, whatever the spend says later. Who lifts it before takes the
/// responsibility: the same step does not act again in this period, but a higher step does, and so does the
/// same step of another limit. A lever that a person has set for at least as long is left alone.
namespace spillway::commands
{

struct SafeguardTrigger {
    Period period = Period::Day;
    TimeRange span; ///< the running day or week
    Money limit;
    Money spent;
    SafeguardStep step;
    bool operator==(const SafeguardTrigger&) const = default;
};

/// Steps whose share is reached, lower ones first. A period without a figure reaches nothing.
[[nodiscard]] std::vector<SafeguardTrigger> reachedSteps(
    const Safeguards& safeguards, const std::map<Period, Money>& spent, const Zone& zone, Instant now);

/// False where the lever is set already until the period's end or longer.
[[nodiscard]] bool isNeeded(const SafeguardTrigger& trigger, const ControlState& state, Instant now);

/// What is ordered: the lever until the end of the period.
[[nodiscard]] Command safeguardCommand(
    const SafeguardTrigger& trigger, const ControlState& state, Instant now);

/// A UUID that is the same in every gateway for the same step of the same period and limit: that is why it
/// acts once.
[[nodiscard]] std::string safeguardCommandId(const std::string& environment, const SafeguardTrigger& trigger);

} // namespace spillway::commands

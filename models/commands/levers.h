// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"

#include <string>
#include <vector>

/// The levers of a control state as one list, for showing, counting down and recording their lapse.
namespace spillway::commands
{

enum class LeverKind : std::uint8_t {
    PausedTier,
    PausedProvider,
    Fallback,
    BudgetCap,
    RateLimit,
    EmergencyStop,
    LoadLevel,
};
[[nodiscard]] std::string_view leverKindName(LeverKind kind); ///< "paused_tier"

struct Lever {
    LeverKind kind = LeverKind::PausedTier;
    std::string subject; ///< tier, provider, period or "*"; empty where there is only one
    std::string value; ///< dollars, requests a minute, load level; empty for a switch
    LeverOrigin origin;
    bool operator==(const Lever&) const = default;
};

/// A lever ends at the very instant it expires.
[[nodiscard]] inline bool isActive(const LeverOrigin& origin, Instant now)
{
    return !origin.expiresAt || *origin.expiresAt > now;
}

/// Set levers that have not lapsed, the emergency stop first, then in the order of LeverKind.
[[nodiscard]] std::vector<Lever> activeLevers(const ControlState& state, Instant now);
/// Takes one out, whatever its origin says.
void removeLever(ControlState& state, const Lever& lever);
/// Takes lapsed levers out and returns them; the version is left for the caller to raise.
std::vector<Lever> removeLapsed(ControlState& state, Instant now);
/// The earliest instant after `now` at which a lever lapses.
[[nodiscard]] std::optional<Instant> nextLapse(const ControlState& state, Instant now);

} // namespace spillway::commands

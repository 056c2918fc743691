// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/command.h"
#include "models/domain/provider_catalog.h"

namespace spillway::commands
{

/// What a command does to the spending in the state it meets. Loosening is guarded, tightening is not; so
/// anything that leaves less in force than before, or for less long, loosens: raising a cap, but also pausing
/// a paused tier again with an earlier end. Routing loosens, as it can send traffic anywhere.
enum class Effect : std::uint8_t { Tightens, Loosens };
[[nodiscard]] std::string_view effectName(Effect effect); ///< "tightens", "loosens"
[[nodiscard]] Effect effectOf(const Command& command, const ControlState& state, Instant now);

/// The state after the command, one version on; every lever it sets names `actor` and `commandId` and ends
/// `duration` after `now`. Levers that have lapsed by `now` count as not set. Setting a set lever again
/// replaces it: that is how one is extended.
/// InvalidArgument: not valid, of another environment, or sets something for a tier, provider or model there
/// is not. While no tier is known every tier passes, and with an empty `catalog` every provider.
/// Conflict: `expectedVersion` is not the state's, or there is nothing to resume or clear.
/// `resume_all` lifts the emergency stop, pauses and fallback; caps, limits and load level stay.
[[nodiscard]] Result<ControlState> applyCommand(const ControlState& state, const Command& command,
    const std::string& actor, const std::string& commandId, Instant now, const ProviderCatalog& catalog = {});

} // namespace spillway::commands

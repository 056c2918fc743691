// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/command_path.h"

namespace spillway::gateway
{

/// A stored command as the gateway answers it at `now`. `projections` are every Redis as it was last seen.
[[nodiscard]] commands::CommandAnswer commandAnswer(
    const StoredCommand& stored, const std::vector<commands::ProjectionAnswer>& projections, Instant now);

} // namespace spillway::gateway

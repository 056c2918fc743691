// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/gateway_configuration.h"

namespace spillway::gateway
{

/// `spillway-gateway migrate`: prepares or upgrades the database, as its owner. The answer is the exit code.
[[nodiscard]] int migrate(const GatewayConfiguration& configuration);

} // namespace spillway::gateway

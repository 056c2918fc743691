// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/gateway_configuration.h"

#include <string>
#include <vector>

namespace spillway::gateway
{

struct CheckLine {
    bool good = false;
    std::string what; ///< "PostgreSQL at /run/postgresql as spillway_gateway"
    std::string finding; ///< what was found, or what to do
};

/// Tries every connection the configuration names, and what must be behind it. Changes nothing.
[[nodiscard]] std::vector<CheckLine> checkEverything(const GatewayConfiguration& configuration);

/// `spillway-gateway check`: prints a line each; 0 when all is well, 3 otherwise.
[[nodiscard]] int check(const GatewayConfiguration& configuration);

} // namespace spillway::gateway

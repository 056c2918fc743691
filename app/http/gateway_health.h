// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/endpoint.h"
#include "models/domain/result.h"

#include <chrono>
#include <string>

namespace spillway::http
{

/// What a gateway says about itself to anybody (GET /v1/health).
struct GatewayHealth {
    bool healthy = false;
    std::string version;
    std::string environment;
    int keyFaults = 0; ///< files of keys.d that it leaves out
    std::string encryption; ///< "TLSv1.3"; empty over plain HTTP
    double roundTripMs = 0;
};

/// Waits for the answer, on a thread that may. Unreachable, TimedOut, or Malformed for an answer that is
/// none.
[[nodiscard]] Result<GatewayHealth> readGatewayHealth(
    const Endpoint& endpoint, std::chrono::milliseconds timeout);

} // namespace spillway::http

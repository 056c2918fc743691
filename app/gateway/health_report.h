// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/collector.h"
#include "app/gateway/control_keeper.h"

#include <string>
#include <vector>

namespace spillway::gateway
{

struct SourceHealth {
    std::string redis; ///< the server's name in the log
    CollectorFigures figures;
};

/// How the gateway is, from what its workers last saw; asks nobody.
struct HealthReport {
    std::string environment;
    std::vector<SourceHealth> sources;
    ControlFigures control;
    std::size_t keys = 0; ///< of keys.d
    std::size_t keyFaults = 0; ///< what is wrong there, a file left out each

    [[nodiscard]] bool isHealthy() const;
    /// Says whether each server is there, never why not: error texts name hosts and users, and this is
    /// answered without a login. The log says why.
    [[nodiscard]] std::string toJson() const;
};

} // namespace spillway::gateway

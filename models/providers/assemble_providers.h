// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/providers/provider_values.h"

namespace spillway
{

struct ProviderInputs {
    const ProvidersHistory* history = nullptr; ///< null: PostgreSQL has not answered yet
    const OverviewValues* overview = nullptr; ///< live minutes, circuits, control state, the clock
    bool historyIsOld = false; ///< the last read failed
};

/// Rates of the last minutes and circuits are Redis's, everything else the ledger's.
[[nodiscard]] ProvidersValues assembleProviders(const ProviderInputs& inputs);

/// Down from half of the answers failing on, degraded from 5 %.
[[nodiscard]] HealthState healthOf(const RequestCounts& counts);

} // namespace spillway

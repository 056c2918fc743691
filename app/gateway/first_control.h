// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"
#include "models/domain/load_features.h"
#include "models/domain/reference.h"

#include <map>
#include <span>
#include <string>

namespace spillway::gateway
{

/// Version 1 of an environment: nothing pulled, tiers, providers and features as the reference data has them.
/// Providers are preferred in their order of display; the first fallback provider receives fallback mode. The
/// safeguards hold the product's budgets of a day and a week; where it has none, their own default limits.
[[nodiscard]] ControlState firstControlState(const std::string& environment, const std::string& zone,
    std::map<std::string, TierPolicy> tiers, std::span<const Provider> providers,
    std::span<const LoadFeature> features, const std::map<Period, Money>& budgets);

} // namespace spillway::gateway

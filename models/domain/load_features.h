// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"
#include "models/domain/feature_mode.h"

#include <string>

namespace spillway
{

/// What is left of a feature of the product at each load level; from the table spillway.load_feature.
struct LoadFeature {
    std::string id; ///< as usage events name it
    std::string displayName;
    FeatureModes modes{};
    [[nodiscard]] FeatureMode at(LoadLevel level) const { return modes.at(static_cast<std::size_t>(level)); }
    bool operator==(const LoadFeature&) const = default;
};

} // namespace spillway

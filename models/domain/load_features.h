// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/control_state.h"

#include <array>
#include <string>

namespace spillway
{

enum class FeatureMode : std::uint8_t { Off, Small, Full };
[[nodiscard]] std::string_view featureModeName(FeatureMode mode); ///< "off", "small", "full"
[[nodiscard]] Result<FeatureMode> parseFeatureMode(std::string_view name);

/// What is left of a feature of the product at each load level; from the table spillway.load_feature.
struct LoadFeature {
    std::string id; ///< as usage events name it
    std::string displayName;
    std::array<FeatureMode, 4> modes{}; ///< by LoadLevel
    [[nodiscard]] FeatureMode at(LoadLevel level) const { return modes.at(static_cast<std::size_t>(level)); }
    bool operator==(const LoadFeature&) const = default;
};

} // namespace spillway

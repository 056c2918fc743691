// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace spillway
{

/// What is left of a feature of the product.
enum class FeatureMode : std::uint8_t { Off, Small, Full };
[[nodiscard]] std::string_view featureModeName(FeatureMode mode); ///< "off", "small", "full"
[[nodiscard]] Result<FeatureMode> parseFeatureMode(std::string_view name);

using FeatureModes = std::array<FeatureMode, 4>; ///< by LoadLevel

} // namespace spillway

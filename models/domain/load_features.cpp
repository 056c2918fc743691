// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/load_features.h"

namespace spillway
{

std::string_view featureModeName(FeatureMode mode)
{
    switch (mode) {
    case FeatureMode::Off:
        return "off";
    case FeatureMode::Small:
        return "small";
    case FeatureMode::Full:
        return "full";
    }
    return {};
}

Result<FeatureMode> parseFeatureMode(std::string_view name)
{
    for (const FeatureMode mode : { FeatureMode::Off, FeatureMode::Small, FeatureMode::Full }) {
        if (featureModeName(mode) == name) {
            return mode;
        }
    }
    return failure(ErrorCode::Malformed, "there is no feature mode \"" + std::string(name) + '"');
}

} // namespace spillway

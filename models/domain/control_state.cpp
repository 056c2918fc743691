// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/control_state.h"

namespace spillway
{

std::string_view loadLevelName(LoadLevel level)
{
    switch (level) {
    case LoadLevel::Normal:
        return "normal";
    case LoadLevel::Elevated:
        return "elevated";
    case LoadLevel::High:
        return "high";
    case LoadLevel::Critical:
        return "critical";
    }
    return {};
}

Result<LoadLevel> parseLoadLevel(std::string_view name)
{
    for (const auto level :
        { LoadLevel::Normal, LoadLevel::Elevated, LoadLevel::High, LoadLevel::Critical }) {
        if (loadLevelName(level) == name) {
            return level;
        }
    }
    return failure(ErrorCode::InvalidArgument,
        "\"" + std::string(name) + "\" is no load level; say normal, elevated, high or critical");
}

} // namespace spillway

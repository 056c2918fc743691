// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <array>
#include <string_view>

namespace spillway::demo
{

inline constexpr int kTierCount = 3; ///< free, premium, unlimited

/// How busy each hour of a week is, by tier, relative to the week's mean.
struct WeekShape {
    std::array<std::array<double, kTierCount>, 168> hours{};
};

/// Reads resources/demo/week_shape.csv; every hour must be there once.
[[nodiscard]] Result<WeekShape> parseWeekShape(std::string_view csv);

} // namespace spillway::demo

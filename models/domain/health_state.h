// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace spillway
{

/// How a provider did in a span of time.
enum class HealthState : std::uint8_t { NoData, Ok, Degraded, Down };

} // namespace spillway

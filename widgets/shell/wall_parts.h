// SPDX-License-Identifier: GPL-3.0-or-later
// Small judgements that the wall's screens share.
#pragma once

#include "models/overview/overview_values.h"
#include "widgets/theme/tone.h"

#include <QString>

#include <optional>
#include <string>

namespace spillway::wall
{

inline constexpr double kGap = 14;

[[nodiscard]] inline Tone budgetTone(std::optional<double> share, std::optional<double> pace)
{
    if (!share) {
        return Tone::Neutral;
    }
    return *share >= 1                            ? Tone::Critical
        : *share >= 0.8 || pace.value_or(0) > 1.2 ? Tone::Warning
                                                  : Tone::Neutral;
}

[[nodiscard]] inline Tone healthTone(const ProviderHealth& health)
{
    switch (health.circuit) {
    case CircuitState::Closed:
        return Tone::Ok;
    case CircuitState::HalfOpen:
        return Tone::Warning;
    case CircuitState::Open:
        return Tone::Critical;
    case CircuitState::Unknown:
        break;
    }
    return Tone::Unknown;
}

[[nodiscard]] inline QString nameOf(const std::string& display, const std::string& id)
{
    return QString::fromStdString(display.empty() ? id : display);
}

[[nodiscard]] inline std::optional<double> ratio(
    const std::optional<Money>& part, const std::optional<Money>& whole)
{
    if (!part || !whole || whole->toDouble() <= 0) {
        return std::nullopt;
    }
    return part->toDouble() / whole->toDouble();
}

} // namespace spillway::wall

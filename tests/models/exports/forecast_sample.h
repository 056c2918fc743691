// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/outlook.h"

#include <cmath>

namespace spillway::tests
{

/// Twelve weeks of two tiers at two providers with a week's shape, up to yesterday; no server, no chance.
inline forecast::OutlookInputs forecastSample(
    const char* zoneName = "America/New_York", const char* today = "2026-03-05T17:00:00Z", int days = 84)
{
    forecast::OutlookInputs inputs;
    inputs.now = parseIso(today).value();
    auto& history = inputs.history;
    history.zone = Zone::named(zoneName).value();
    const Instant midnight = history.zone.periodAt(Period::Day, inputs.now).from;
    const Instant first
        = history.zone.periodAt(Period::Day, midnight - std::chrono::hours(24 * days - 12)).from;
    history.starts = history.zone.periodStarts(Period::Day, first, days + 1);
    history.missing.assign(static_cast<std::size_t>(days), false);
    int place = 0;
    for (const auto* tier : { "free", "=cmd|' /C calc'!A0" }) {
        for (const auto* provider : { "openai", "\"quoted\", comma" }) {
            forecast::PartDays part{ { tier, provider }, {} };
            for (int day = 0; day < days; ++day) {
                const double week = day % 7 >= 5 ? 0.55 : 1.0;
                const double wobble = 1 + 0.04 * std::sin(day * 1.7 + place);
                const double level = (30.0 - 6 * place) * week * wobble * (1 + 0.004 * day);
                part.spent.push_back(Money::fromEstimate(level + 0.000000001 * day));
            }
            history.parts.push_back(std::move(part));
            ++place;
        }
    }
    inputs.budgets = { { Period::Day, Money::fromDollars(120) }, { Period::Week, Money::fromDollars(700) },
        { Period::Month, Money::fromDollars(3000) } };
    inputs.drivers = { { "free", 1000, 0.1, 3, Money::fromEstimate(0.02) } };
    inputs.days = 100;
    return inputs;
}

} // namespace spillway::tests

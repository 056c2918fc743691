// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/forecast_values.h"
#include "widgets/charts/fan_chart.h"
#include "widgets/theme/theme.h"

#include <set>

namespace spillway
{

/// What of a forecast is in sight.
struct ForecastShown {
    std::size_t days = 30; ///< ahead, today the first
    forecast::ForecastView view = forecast::ForecastView::WeekAverage;
    std::set<forecast::Scenario> scenarios{ forecast::Scenario::Expected, forecast::Scenario::Conservative,
        forecast::Scenario::Optimistic, forecast::Scenario::Pessimistic, forecast::Scenario::Driver };
};

[[nodiscard]] FanChartValues fanChart(
    const forecast::ForecastValues& values, const ForecastShown& shown, const Theme& theme);
/// "7-day average", "per day", "month to date and on"
[[nodiscard]] QString viewText(forecast::ForecastView view);
/// "29 Mar": the day of a month, as tables have it.
[[nodiscard]] QString shortDay(Instant at, const Zone& zone);
/// "March", "Q1"
[[nodiscard]] QString periodTitle(const forecast::PeriodTotal& total, const Zone& zone);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forecast/outlook.h"
#include "models/forecast/recommendations.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spillway::forecast
{

/// What the forecast page shows. The outlook, once there, stays while a newer one is computed.
struct ForecastValues {
    enum class State : std::uint8_t {
        Loading, ///< `progress` tells how far
        Ready,
        TooLittle, ///< `knownDays` of kLeastDays
        Failed, ///< `error` says why; an older outlook may still be there
    };
    State state = State::Loading;
    double progress = 0; ///< 0…1
    std::shared_ptr<const Outlook> outlook;
    std::vector<Recommendation> recommendations;
    std::vector<TierDriver> measured; ///< drivers as they are today
    std::map<std::string, std::string> names; ///< of tiers and providers
    std::optional<Instant> dataAsOf;
    Instant now;
    Zone zone;
    std::size_t knownDays = 0;
    std::string error;
};

/// How the chart adds up.
enum class ForecastView : std::uint8_t {
    PerDay,
    WeekAverage, ///< mean of a day and the six before it
    Cumulative, ///< of the calendar month that today lies in, and on from there
};

/// The lines of a fan: what was, day by day, and every scenario ahead.
struct FanSeries {
    struct Line {
        Scenario scenario = Scenario::Expected;
        std::vector<ForecastPoint> points; ///< one a day ahead
    };
    std::vector<Instant> before; ///< starts of days; the last is today, where both meet
    std::vector<double> actual; ///< kGap where unknown; of today what is expected
    std::vector<Instant> ahead; ///< starts of days from today
    std::vector<Line> lines; ///< in the order of the outlook
};

/// `days` ahead at most, today the first, and three quarters as many before.
[[nodiscard]] FanSeries fanSeries(const Outlook& outlook, ForecastView view, std::size_t days);

} // namespace spillway::forecast

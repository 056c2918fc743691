// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"
#include "models/domain/zone.h"

#include <QString>

#include <vector>

namespace spillway
{

/// A value axis in at most five round steps (1, 2 or 5 times a power of ten), from zero unless said
/// otherwise.
struct ValueScale {
    double top = 1;
    double step = 1;
    double bottom = 0;
    bool operator==(const ValueScale&) const = default;
};
[[nodiscard]] ValueScale roundScale(double largest);
/// The same for lines, which may begin higher: where `least` is over half of `largest`, on a round value
/// below it.
[[nodiscard]] ValueScale roundScale(double least, double largest);

struct TimeTick {
    Instant at;
    QString label;
    bool strong = false; ///< a midnight, or the first of a month where ticks are days
    bool operator==(const TimeTick&) const = default;
};
/// Round local times at least `minimumGap` pixels apart; midnights read as the date.
[[nodiscard]] std::vector<TimeTick> timeTicks(
    const TimeRange& range, const Zone& zone, double pixels, double minimumGap = 84);
/// Every six hours of one day by its wall clock, from "00:00" to "24:00".
[[nodiscard]] std::vector<TimeTick> dayTicks(const TimeRange& day, const Zone& zone);

} // namespace spillway

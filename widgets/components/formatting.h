// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/money.h"
#include "models/domain/time.h"
#include "models/domain/zone.h"

#include <QString>

/// How numbers and times read on screen: the only place that decides decimals, grouping and units.
/// Minus is U+2212 before the sign of the currency; a unit after a number stands behind a no-break space.
namespace spillway::format
{

[[nodiscard]] QString money(Money amount); ///< "$1,284.20"
[[nodiscard]] QString wholeMoney(Money amount); ///< "$4,618": axes, budgets, dense tables
[[nodiscard]] QString shortMoney(Money amount); ///< "$183.5k" from $100k, else as wholeMoney
[[nodiscard]] QString unitMoney(Money amount); ///< of one request: "$0.0031" below a dollar
/// Of an axis whose labels are `step` dollars apart: as many decimals as tell them apart.
[[nodiscard]] QString axisMoney(double dollars, double step);

[[nodiscard]] QString decimal(double value, int decimals); ///< "1.4", "1,4" in German
[[nodiscard]] QString count(std::int64_t value); ///< "48,911"
[[nodiscard]] QString shortCount(std::int64_t value); ///< "5,088", "48.9k", "4.1 M"
[[nodiscard]] QString rate(double perMinute); ///< "17.4", "12.4k"; the unit is the caller's
[[nodiscard]] QString percent(double ratio, int decimals = 0); ///< 0.84 is "84 %"
[[nodiscard]] QString latency(double milliseconds); ///< "1.48 s"

[[nodiscard]] QString clock(Instant instant, const Zone& zone); ///< "17:04", for charts
[[nodiscard]] QString clockSeconds(Instant instant, const Zone& zone); ///< "17:04:20", for events
[[nodiscard]] QString day(Instant instant, const Zone& zone); ///< "Thu 12 Mar"
[[nodiscard]] QString weekday(Instant instant, const Zone& zone); ///< "Thursday"
[[nodiscard]] QString zoneName(Instant instant, const Zone& zone); ///< "Europe/Berlin UTC+01:00"
[[nodiscard]] QString age(Duration duration); ///< largest useful unit: "8 s", "4 min", "2 h", "3 d"
[[nodiscard]] QString countdown(Duration left); ///< "32:10", "1:02:10"; never below zero

/// A noun or title as it reads within a sentence: "Model" is "model", but stays as it is in German.
[[nodiscard]] QString inSentence(const QString& title);

} // namespace spillway::format

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reference.h"
#include "models/domain/time.h"
#include "models/domain/zone.h"

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace spillway
{

/// Every colour a chart draws with; who owns the theme fills it in.
struct ChartColours {
    QColor surface, raised, border, focus;
    QColor grid, axis, label, crosshair;
    QColor total, compare, accent, gap, gapHatch;
    QColor text, textSecondary, textTertiary;
    QColor warning, critical, criticalText, info;
    bool operator==(const ChartColours&) const = default;
};

/// How a TimeChart draws its series. Areas and bars are stacked, lines are not.
enum class ChartKind : std::uint8_t { Areas, Bars, Lines };
/// What the values are: how axis and tooltip write them.
enum class ChartUnit : std::uint8_t { DollarsPerHour, Dollars, Count, Percent, Seconds };

/// One value a bucket.
struct ChartSeries {
    QString name;
    QColor colour;
    std::vector<double> values;
    int merged = 1; ///< of how many it is the sum: those too small for a series of their own
    bool operator==(const ChartSeries&) const = default;
};

struct ChartMark {
    Instant at;
    std::optional<Instant> until; ///< the plot is tinted from `at` to here
    MarkKind kind = MarkKind::Command;
    QString text; ///< "Free tier paused 60 min · ann · v412"
    bool operator==(const ChartMark&) const = default;
};

/// A value to hold, across the plot with its name on the line.
struct ChartReference {
    double value = 0;
    QString text; ///< "p95 objective 3 s"
    bool operator==(const ChartReference&) const = default;
};

/// Why a span has no data, for the tooltip.
struct ChartGap {
    TimeRange span;
    QString reason; ///< "collector restarted 02:10–02:40"
    bool operator==(const ChartGap&) const = default;
};

/// What a TimeChart shows. Buckets are ascending; one that is flagged missing, or absent between two
/// others, is a gap: hatched, never zero and never bridged.
struct TimeChartValues {
    QString title; ///< of the accessible summary: "Spend per hour"
    ChartKind kind = ChartKind::Areas;
    ChartUnit unit = ChartUnit::DollarsPerHour;
    Zone zone;
    TimeRange range;
    Duration bucket = kQuarter;
    std::vector<Instant> starts;
    std::vector<Instant> ends; ///< where buckets differ in length, as days do; empty: all are `bucket` long
    std::vector<bool> missing; ///< empty means none
    std::vector<ChartGap> gapReasons;
    bool lastIsRunning = false; ///< the last bucket is not over: drawn at half opacity
    std::vector<ChartSeries> series; ///< from the bottom of the stack to its top

    QString comparisonName; ///< "Typical Thursday"
    std::vector<Instant> comparisonTimes;
    std::vector<double> comparison;

    std::vector<ChartMark> marks;
    std::optional<ChartReference> reference;
    bool namesAtEnd = false; ///< of lines: each is named where it ends, right of the plot
    QString emptyText; ///< instead of data, where there is not one bucket of it
    bool operator==(const TimeChartValues&) const = default;
};

/// What a BudgetChart shows: one budget day from its midnight to the next, in dollars.
struct BudgetChartValues {
    struct Point {
        Instant at;
        double amount = 0;
        bool operator==(const Point&) const = default;
    };
    struct Band {
        Instant at;
        double mean = 0, lower80 = 0, upper80 = 0, lower95 = 0, upper95 = 0;
        bool operator==(const Band&) const = default;
    };
    Zone zone;
    TimeRange day;
    Instant now;
    std::optional<double> budget;
    bool isCapped = false; ///< `budget` is a cap in force
    std::vector<Point> actual;
    std::vector<Point> target;
    std::vector<Band> forecast;
    std::optional<Instant> capReached; ///< when the mean meets the budget
    std::vector<Point> otherwise; ///< dotted: how it would go on without what is being decided
    QString capText; ///< at capReached, instead of "cap about 16:40"
    QString forecastText; ///< at the end of the mean, instead of its amount
    bool operator==(const BudgetChartValues&) const = default;
};

} // namespace spillway

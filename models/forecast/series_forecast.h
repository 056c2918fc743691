// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spillway::forecast
{

/// A step that is not known. It teaches nothing, and is never taken for zero.
inline constexpr double kGap = std::numeric_limits<double>::quiet_NaN();

/// A forecast of more steps than this, or from more values, is refused.
inline constexpr std::size_t kMostHorizon = 10'000;
inline constexpr std::size_t kMostValues = 1'000'000;

/// Half-open, in steps of a series.
struct StepRange {
    std::size_t from = 0, to = 0;
    bool operator==(const StepRange&) const = default;
};

struct SeriesOptions {
    std::size_t horizon = 1; ///< steps ahead, 1…kMostHorizon
    /// Steps a cycle, each 2 or more: {7} for days, {24, 168} for hours. One that the history does not hold
    /// twice is left out, and the forecast says so.
    std::vector<std::size_t> seasons;
    bool nonNegative = false; ///< money and counts: no edge goes below zero
    /// What is known to be out of the ordinary (a paused tier, an outage): read as gaps.
    std::vector<StepRange> incidents;
    /// What the method knows of the past error of its own forecasts; more is slower.
    std::size_t origins = 24;
};

/// One step ahead, or the sum of some: the expected value and what it lies between in 80 and 95 of 100 cases.
/// lower95 ≤ lower80 ≤ mean ≤ upper80 ≤ upper95.
struct ForecastPoint {
    double mean = 0, lower80 = 0, upper80 = 0, lower95 = 0, upper95 = 0;
    bool operator==(const ForecastPoint&) const = default;
};

/// What a reader of a forecast must be told.
enum class ForecastNote : std::uint8_t {
    KnowsLittle, ///< fewer than 12 known values, or two cycles of no season: the band is mostly assumption
    SeasonLeftOut, ///< a season asked for is longer than half the history
    ErrorsAssumed, ///< some steps lie beyond what past forecasts could be checked at; their band is
                   ///< extrapolated
    GapsFilled, ///< unknown steps in the history were skipped
    IncidentsLeftOut, ///< marked steps were skipped
    OutliersLimited, ///< lone values far from everything else were not followed
    LevelShift, ///< the level changed at once within the history and stayed
    AllZero, ///< the history holds nothing but zeros
};
[[nodiscard]] std::string_view noteName(ForecastNote note); ///< "knows_little", stable, for files

/// The errors of one past forecast, actual minus forecast by step ahead; it ends where the history ended.
struct PastErrors {
    std::size_t origin = 0; ///< values known when it was made
    std::vector<double> scales; ///< by step ahead: errors over these, times today's, are comparable
    std::vector<double> errors; ///< kGap where the actual is not known
    std::vector<double> actual; ///< what came; as many
};

struct SeriesForecast {
    std::vector<ForecastPoint> steps; ///< steps 1…horizon ahead
    std::vector<ForecastPoint> sums; ///< of steps 1…k: what is spent until then
    std::string method; ///< the parts and their weights: "theta 0.46 + autoregression 0.54"; no commas
    std::vector<ForecastNote> notes; ///< ascending, each once
    double growthPerStep = 0; ///< the forecast's own trend: slope of ln(mean) by step; 0 where it has none
    std::vector<PastErrors> past; ///< what the intervals are measured from, oldest first
    std::vector<double> scales; ///< today's scales of errors, by step
    double unrest = 1; ///< how far the level moved by jumps, 0…1: see level_shift.h
    [[nodiscard]] bool has(ForecastNote note) const;
};

/// False stops the work, and the answer is ErrorCode::Cancelled. `share` goes from 0 to 1.
using Progress = std::function<bool(double share)>;

/// Forecasts one series of evenly spaced values, oldest first; kGap where unknown. Two known values are
/// enough for an answer that says how little it knows; fewer are InvalidArgument.
///
/// The same values and options always give the same answer, bit by bit, and a series k times as large a
/// forecast k times as large. The first steps depend on the horizon, on purpose: the methods are weighted by
/// their mean error over the whole of it, since what is best for tomorrow is not what is best for a quarter
/// (Makridakis et al., "The accuracy of extrapolation methods: results of a forecasting competition", J. of
/// Forecasting 1, 1982: the ranking of methods changes with the horizon), and past forecasts can be checked
/// at fewer origins the farther they reach. Numbers that are to agree are read from one forecast, the
/// longest. Methods and their sources are named where they are written: see candidates.h; how they are
/// combined, see combination.h; how the intervals are measured, see interval_calibration.h.
[[nodiscard]] Result<SeriesForecast> forecastSeries(
    std::span<const double> values, const SeriesOptions& options, const Progress& progress = {});

/// The sum of steps from+1…to ahead (half-open in zero-based steps), with its own interval: the errors of
/// past sums over the same steps, since those of single steps partly cancel. `to` ≤ steps.size().
[[nodiscard]] ForecastPoint sumOver(const SeriesForecast& forecast, StepRange range, bool nonNegative);

/// That a quantity with this forecast ends over `amount`, 0…1: a normal distribution either side of the mean,
/// as wide as that side's 80 % edge.
[[nodiscard]] double probabilityOver(const ForecastPoint& point, double amount);

/// After how many steps a running total that is at `already` now meets `amount`, by the edge asked for
/// (&ForecastPoint::mean, upper80 for the earliest, lower80 for the latest); linear within a step. Nothing
/// when it does not within the sums given.
[[nodiscard]] std::optional<double> stepReaching(
    std::span<const ForecastPoint> sums, double already, double amount, double ForecastPoint::* edge);

} // namespace spillway::forecast

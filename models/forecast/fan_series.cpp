// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/forecast_values.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr std::size_t kWeek = 7;
constexpr std::size_t kNeighbours = 3; ///< on either side
constexpr std::size_t kLeastBefore = 14;

double spentOn(const SpendDays& history, std::size_t day)
{
    return history.missing[day] ? kGap : history.total(day).toDouble();
}

/// Sum and number of the known days of [from, to).
std::pair<double, int> spentBetween(const SpendDays& history, std::size_t from, std::size_t to)
{
    double sum = 0;
    int count = 0;
    for (std::size_t day = from; day < to; ++day) {
        if (!history.missing[day]) {
            sum += history.total(day).toDouble();
            ++count;
        }
    }
    return { sum, count };
}

ForecastPoint scaled(ForecastPoint point, double plus, double over)
{
    for (double ForecastPoint::* edge : { &ForecastPoint::mean, &ForecastPoint::lower80,
             &ForecastPoint::upper80, &ForecastPoint::lower95, &ForecastPoint::upper95 }) {
        point.*edge = (point.*edge + plus) / over;
    }
    return point;
}

ForecastPoint average(const SpendDays& history, const SeriesForecast& forecast, std::size_t step)
{
    const std::size_t first = step + 1 >= kWeek ? step + 1 - kWeek : 0;
    const std::size_t past = std::min(history.days(), kWeek - (step + 1 - first));
    const auto [spent, known] = spentBetween(history, history.days() - past, history.days());
    return scaled(
        sumOver(forecast, { first, step + 1 }, true), spent, static_cast<double>(step + 1 - first) + known);
}

/// Bands of averages from past averages of the same days get jagged where few reach as far. The farther is
/// never the surer, and a step is as sure as its neighbours, as for single days (see interval_calibration.h).
void evenOut(std::vector<ForecastPoint>& points)
{
    for (double ForecastPoint::* edge : { &ForecastPoint::lower80, &ForecastPoint::upper80,
             &ForecastPoint::lower95, &ForecastPoint::upper95 }) {
        std::vector<double> apart; // from the mean, running sums
        double widest = 0;
        double sum = 0;
        for (const ForecastPoint& point : points) {
            widest = std::max(widest, std::abs(point.*edge - point.mean));
            apart.push_back(sum += widest);
        }
        for (std::size_t step = 1; step < points.size(); ++step) {
            const std::size_t reach = std::min({ kNeighbours, step, points.size() - 1 - step });
            const double before = step > reach ? apart[step - reach - 1] : 0;
            const double mean = (apart[step + reach] - before) / static_cast<double>(2 * reach + 1);
            const bool isLower = edge == &ForecastPoint::lower80 || edge == &ForecastPoint::lower95;
            points[step].*edge = std::max(0.0, points[step].mean + (isLower ? -mean : mean));
        }
    }
}

/// First day of the month that today lies in, as a place in the history; its end when it begins later.
std::size_t monthStart(const SpendDays& history)
{
    const Instant start = history.zone.periodAt(Period::Month, history.starts.back()).from;
    const auto place = std::ranges::lower_bound(history.starts, start) - history.starts.begin();
    return static_cast<std::size_t>(place);
}

double actualAt(const SpendDays& history, ForecastView view, std::size_t day)
{
    switch (view) {
    case ForecastView::PerDay:
        return spentOn(history, day);
    case ForecastView::WeekAverage: {
        const auto [spent, known] = spentBetween(history, day + 1 >= kWeek ? day + 1 - kWeek : 0, day + 1);
        return known > 0 ? spent / known : kGap;
    }
    case ForecastView::Cumulative:
        return spentBetween(history, monthStart(history), day + 1).first;
    }
    return kGap;
}

ForecastPoint pointAt(
    const SpendDays& history, const SeriesForecast& forecast, ForecastView view, std::size_t step)
{
    switch (view) {
    case ForecastView::PerDay:
        return forecast.steps[step];
    case ForecastView::WeekAverage:
        return average(history, forecast, step);
    case ForecastView::Cumulative:
        return scaled(
            forecast.sums[step], spentBetween(history, monthStart(history), history.days()).first, 1);
    }
    return {};
}

} // namespace

FanSeries fanSeries(const Outlook& outlook, ForecastView view, std::size_t days)
{
    const SpendDays& history = outlook.history;
    const std::size_t steps = std::min(days, outlook.ahead.size() - 1);
    FanSeries fan;
    fan.ahead.assign(outlook.ahead.begin(), outlook.ahead.begin() + static_cast<std::ptrdiff_t>(steps));
    for (const auto& scenario : outlook.scenarios) {
        FanSeries::Line line{ scenario.scenario, {} };
        for (std::size_t step = 0; step < steps; ++step) {
            line.points.push_back(pointAt(history, scenario.forecast.total.forecast, view, step));
        }
        if (view == ForecastView::WeekAverage) {
            evenOut(line.points);
        }
        fan.lines.push_back(std::move(line));
    }
    const std::size_t shown = std::min(history.days(), std::max(kLeastBefore, days * 3 / 4));
    const std::size_t first = view == ForecastView::Cumulative ? monthStart(history) : history.days() - shown;
    for (std::size_t day = first; day < history.days(); ++day) {
        fan.before.push_back(history.starts[day]);
        fan.actual.push_back(actualAt(history, view, day));
    }
    fan.before.push_back(history.starts.back());
    fan.actual.push_back(fan.lines.empty() || steps == 0 ? kGap : fan.lines.front().points.front().mean);
    return fan;
}

} // namespace spillway::forecast

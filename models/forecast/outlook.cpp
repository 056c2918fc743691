// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/outlook.h"

#include <algorithm>
#include <cmath>

namespace spillway::forecast
{
namespace
{

constexpr std::chrono::hours kLeastIncident{ 2 };
constexpr std::size_t kYear = 365;

std::vector<double> totalsOf(const SpendDays& history)
{
    std::vector<double> totals;
    for (std::size_t day = 0; day < history.days(); ++day) {
        totals.push_back(history.missing[day] ? kGap : history.total(day).toDouble());
    }
    return totals;
}

std::vector<PartSeries> seriesOf(const SpendDays& history)
{
    std::vector<PartSeries> series;
    for (const auto& part : history.parts) {
        PartSeries values{ part.key, {} };
        for (std::size_t day = 0; day < history.days(); ++day) {
            values.values.push_back(history.missing[day] ? kGap : part.spent[day].toDouble());
        }
        series.push_back(std::move(values));
    }
    return series;
}

/// Days that a command or an outage lay over for long enough to be seen; none when they are most days.
std::vector<StepRange> incidentsOf(const SpendDays& history, std::span<const Mark> marks)
{
    std::vector<bool> marked(history.days(), false);
    for (const auto& mark : marks) {
        if ((mark.kind != MarkKind::Command && mark.kind != MarkKind::Outage) || !mark.until) {
            continue;
        }
        for (std::size_t day = 0; day < history.days(); ++day) {
            const Instant from = std::max(mark.at, history.starts[day]);
            const Instant to = std::min(*mark.until, history.starts[day + 1]);
            marked[day] = marked[day] || to - from >= kLeastIncident;
        }
    }
    std::vector<StepRange> incidents;
    if (std::ranges::count(marked, true) * 4 > std::ssize(marked)) {
        return incidents;
    }
    for (std::size_t day = 0; day < marked.size(); ++day) {
        if (marked[day]) {
            incidents.push_back({ day, day + 1 });
        }
    }
    return incidents;
}

Progress part(const Progress& progress, double from, double to)
{
    if (!progress) {
        return {};
    }
    return [&progress, from, to](double share) { return progress(from + share * (to - from)); };
}

std::size_t stepsBefore(std::span<const Instant> starts, Instant end)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(starts, end) - starts.begin()) - 1;
}

Money spentIn(const SpendDays& history, const TimeRange& range)
{
    Money spent;
    for (std::size_t day = 0; day < history.days(); ++day) {
        if (range.contains(history.starts[day])) {
            spent += history.total(day);
        }
    }
    return spent;
}

ForecastPoint moved(ForecastPoint point, double by)
{
    for (double ForecastPoint::* edge : { &ForecastPoint::mean, &ForecastPoint::lower80,
             &ForecastPoint::upper80, &ForecastPoint::lower95, &ForecastPoint::upper95 }) {
        point.*edge += by;
    }
    return point;
}

PeriodTotal totalOf(const Outlook& outlook, TimeRange period, int months)
{
    PeriodTotal total{ .period = period, .months = months, .spent = spentIn(outlook.history, period) };
    const auto& forecast = outlook.expected().forecast.total.forecast;
    const std::size_t steps = std::min(
        stepsBefore(outlook.ahead, std::min(period.to, outlook.ahead.back())), forecast.sums.size());
    total.isWhole = period.to <= outlook.ahead.back();
    if (steps > 0) {
        total.total = moved(forecast.sums[steps - 1], total.spent.toDouble());
    }
    const auto monthly = outlook.budgets.find(Period::Month);
    if (monthly != outlook.budgets.end()) {
        total.budget = Money::fromNanoDollars(monthly->second.nanoDollars() * months);
        if (total.isWhole) {
            total.overChance = probabilityOver(total.total, total.budget->toDouble());
        }
    }
    return total;
}

TimeRange quarterOf(const Zone& zone, Instant now)
{
    TimeRange quarter = zone.periodAt(Period::Month, now);
    const auto monthOf = [&zone](Instant at) { return std::stoi(zone.toIso(at).substr(5, 2)) - 1; };
    while (monthOf(quarter.from) % 3 != 0) {
        quarter.from = zone.periodAt(Period::Month, quarter.from - Duration(1)).from;
    }
    while (monthOf(quarter.to) % 3 != 0) {
        quarter.to = zone.periodAt(Period::Month, quarter.to).to;
    }
    return quarter;
}

ScenarioOutlook scenarioOf(const Outlook& outlook, Scenario scenario, HierarchyForecast forecast)
{
    ScenarioOutlook made{ scenario, std::move(forecast), growthOf(scenario, outlook.growth, kDaysPerMonth),
        {} };
    for (const auto& [period, budget] : outlook.budgets) {
        if (const auto at = budgetReached(outlook, made.forecast, period, budget)) {
            made.reached.emplace(period, *at);
        }
    }
    return made;
}

} // namespace

std::size_t SpendDays::known() const
{
    return static_cast<std::size_t>(std::ranges::count(missing, false));
}

Money SpendDays::total(std::size_t day) const
{
    Money sum;
    for (const auto& each : parts) {
        sum += each.spent[day];
    }
    return sum;
}

const ScenarioOutlook* Outlook::find(Scenario scenario) const
{
    const auto found = std::ranges::find(scenarios, scenario, &ScenarioOutlook::scenario);
    return found == scenarios.end() ? nullptr : &*found;
}

std::optional<Instant> budgetReached(
    const Outlook& outlook, const HierarchyForecast& forecast, Period period, Money budget)
{
    if (period == Period::Hour) {
        return {}; // a forecast of days says nothing of hours
    }
    const auto& steps = forecast.total.forecast.steps;
    const SpendDays& history = outlook.history;
    for (std::size_t first = 0; first < steps.size();) {
        const TimeRange range = history.zone.periodAt(period, outlook.ahead[first]);
        double spent = first == 0 ? spentIn(history, range).toDouble() : 0;
        const std::size_t end
            = std::min(steps.size(), stepsBefore(outlook.ahead, std::min(range.to, outlook.ahead.back())));
        if (first == 0 && spent >= budget.toDouble()) {
            return range.from; // met before today
        }
        for (std::size_t step = first; step < end; ++step) {
            const double mean = steps[step].mean;
            if (mean > 0 && spent + mean >= budget.toDouble()) {
                const auto day = outlook.ahead[step + 1] - outlook.ahead[step];
                const double share = (budget.toDouble() - spent) / mean;
                return outlook.ahead[step]
                    + Duration(static_cast<std::int64_t>(share * static_cast<double>(day.count())));
            }
            spent += mean;
        }
        first = std::max(end, first + 1);
    }
    return {};
}

Result<void> setDrivers(Outlook& outlook, std::span<const TierDriver> drivers)
{
    auto driven = withDrivers(outlook.expected().forecast, drivers, kDaysPerMonth);
    if (!driven) {
        return std::unexpected(driven.error());
    }
    std::erase_if(outlook.scenarios, [](const auto& each) { return each.scenario == Scenario::Driver; });
    outlook.scenarios.push_back(scenarioOf(outlook, Scenario::Driver, std::move(*driven)));
    return {};
}

Result<Outlook> makeOutlook(OutlookInputs inputs, const Progress& progress)
{
    if (inputs.history.known() < kLeastDays) {
        return failure(ErrorCode::NotFound,
            "no forecast yet: it needs " + std::to_string(kLeastDays) + " days of spend, there are "
                + std::to_string(inputs.history.known()));
    }
    Outlook outlook;
    outlook.history = std::move(inputs.history);
    outlook.budgets = std::move(inputs.budgets);
    outlook.ahead = outlook.history.zone.periodStarts(
        Period::Day, outlook.history.starts.back(), static_cast<int>(inputs.days) + 1);
    outlook.incidents = incidentsOf(outlook.history, inputs.marks);

    SeriesOptions options{
        .horizon = inputs.days, .seasons = { 7 }, .nonNegative = true, .incidents = outlook.incidents
    };
    if (outlook.history.days() >= 2 * kYear) {
        options.seasons.push_back(kYear);
    }
    auto expected = forecastHierarchy(seriesOf(outlook.history), options, part(progress, 0, 0.6));
    if (!expected) {
        return std::unexpected(expected.error());
    }
    const std::vector<double> totals = totalsOf(outlook.history);
    outlook.growth = currentGrowth(totals, 7, kDaysPerMonth, outlook.incidents);
    for (const auto scenario :
        { Scenario::Expected, Scenario::Conservative, Scenario::Optimistic, Scenario::Pessimistic }) {
        outlook.scenarios.push_back(
            scenarioOf(outlook, scenario, withScenario(*expected, scenario, outlook.growth, kDaysPerMonth)));
    }
    if (!inputs.drivers.empty()) {
        if (auto set = setDrivers(outlook, inputs.drivers); !set) {
            return std::unexpected(set.error());
        }
    }
    outlook.totals = { totalOf(outlook, outlook.history.zone.periodAt(Period::Month, inputs.now), 1),
        totalOf(outlook, quarterOf(outlook.history.zone, inputs.now), 3) };

    options.horizon = kBackTestAhead;
    auto record = backTest(totals, options,
        { .origins = 12, .spacing = kBackTestAhead, .leastHistory = kLeastDays }, part(progress, 0.6, 1));
    if (record) {
        outlook.record = std::move(*record);
        for (const auto& run : outlook.record->runs) {
            outlook.recordStarts.push_back(outlook.history.starts[run.origin]);
        }
    } else if (record.error().code == ErrorCode::Cancelled) {
        return std::unexpected(record.error());
    }
    return outlook;
}

} // namespace spillway::forecast

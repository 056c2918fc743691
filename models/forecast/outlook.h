// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reference.h"
#include "models/domain/zone.h"
#include "models/forecast/backtest.h"
#include "models/forecast/scenarios.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway::forecast
{

/// A month of 30 days, as Growth counts.
inline constexpr double kDaysPerMonth = 30;
inline constexpr std::size_t kLeastDays = 14; ///< of spend, before a forecast is made
inline constexpr std::size_t kBackTestAhead = 7; ///< days

/// What one tier spent at one provider, by whole day of the reporting zone.
struct PartDays {
    NodeKey key;
    std::vector<Money> spent;
    bool operator==(const PartDays&) const = default;
};

/// Spend by day up to yesterday, and what there is of today.
struct SpendDays {
    Zone zone;
    std::vector<Instant> starts; ///< of the days, ascending, and of today: one more than days
    std::vector<bool> missing; ///< by day: nothing at all was recorded
    std::vector<PartDays> parts;
    Money spentToday;
    [[nodiscard]] std::size_t days() const { return missing.size(); }
    [[nodiscard]] std::size_t known() const;
    [[nodiscard]] Money total(std::size_t day) const;
};

struct OutlookInputs {
    Instant now;
    SpendDays history;
    std::map<Period, Money> budgets;
    std::vector<Mark> marks; ///< days that a pause, a stop or an outage lay over teach nothing
    std::vector<TierDriver> drivers; ///< of the driver scenario; empty: there is none
    std::size_t days = 30; ///< ahead, today the first
};

/// When a scenario meets the budgets; nothing where it does not within the horizon.
struct ScenarioOutlook {
    Scenario scenario = Scenario::Expected;
    /// Step 0 is today: a whole day, from the days before it. What the Overview and `status` say of today's
    /// end is another question, answered from its hours and what they have cost so far (day_projection.h):
    /// that follows a lever in force as the spend falls, this does not know of it.
    HierarchyForecast forecast;
    Growth growth; ///< that it assumes
    std::map<Period, Instant> reached; ///< by budget: in the first day, week or month that meets it
};

/// A calendar month or quarter: what was spent of it and what is expected to be in the end.
struct PeriodTotal {
    TimeRange period;
    int months = 1; ///< 1 or 3
    Money spent; ///< before today
    ForecastPoint total{}; ///< spent and expected, in dollars
    bool isWhole = true; ///< false: the horizon ends first, and so does the total
    std::optional<Money> budget{};
    std::optional<double> overChance{}; ///< 0…1 that the budget is not enough
};

/// All that a forecast page shows and an export writes.
struct Outlook {
    SpendDays history;
    std::vector<Instant> ahead; ///< starts of the forecast's days and the end of the last; the first is today
    std::vector<ScenarioOutlook> scenarios; ///< Expected first
    std::optional<BackTest> record; ///< of the total; nothing while there is too little history
    std::vector<Instant> recordStarts; ///< first day of each of the record's runs
    std::map<Period, Money> budgets;
    Growth growth; ///< current
    std::vector<PeriodTotal> totals; ///< this month, then this quarter
    std::vector<StepRange> incidents; ///< days left out
    [[nodiscard]] const ScenarioOutlook* find(Scenario scenario) const;
    [[nodiscard]] const ScenarioOutlook& expected() const { return scenarios.front(); }
};

/// Every scenario, caps, totals and the record of the method on this very history. NotFound below kLeastDays
/// days of spend; Cancelled when `progress` says so.
[[nodiscard]] Result<Outlook> makeOutlook(OutlookInputs inputs, const Progress& progress = {});
/// Replaces the driver scenario, or adds it; quick, nothing is forecast anew.
[[nodiscard]] Result<void> setDrivers(Outlook& outlook, std::span<const TierDriver> drivers);
/// When the sums of a scenario, with what was spent before, meet a budget first.
[[nodiscard]] std::optional<Instant> budgetReached(
    const Outlook& outlook, const HierarchyForecast& forecast, Period period, Money budget);

} // namespace spillway::forecast

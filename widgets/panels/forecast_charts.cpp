// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/forecast_charts.h"

#include "widgets/components/formatting.h"
#include "widgets/panels/scenario_sign.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace spillway
{
namespace
{

using forecast::ForecastView;
using forecast::Scenario;

struct ForecastCharts {
    Q_DECLARE_TR_FUNCTIONS(ForecastCharts)
};

QDate dateOf(Instant at, const Zone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMilliseconds(at), zone.qt()).date();
}

QList<double> dashOf(const Theme& theme, Scenario scenario)
{
    return scenarioPen(theme, scenario, 1).style() == Qt::CustomDashLine
        ? scenarioPen(theme, scenario, 1).dashPattern()
        : QList<double>();
}

void addBudget(FanChartValues& chart, const forecast::Outlook& outlook, ForecastView view)
{
    const auto budget = [&outlook](Period period) -> std::optional<Money> {
        const auto found = outlook.budgets.find(period);
        return found == outlook.budgets.end() ? std::nullopt : std::optional(found->second);
    };
    if (view == ForecastView::Cumulative) {
        if (const auto month = budget(Period::Month)) {
            chart.budget = month->toDouble();
            chart.budgetLabel = ForecastCharts::tr("Monthly budget %1").arg(format::wholeMoney(*month));
        }
    } else if (const auto week = budget(Period::Week); week && view == ForecastView::WeekAverage) {
        chart.budget = week->toDouble() / 7;
        chart.budgetLabel
            = ForecastCharts::tr("Weekly budget %1 = %2 a day")
                  .arg(format::wholeMoney(*week), format::money(Money::fromEstimate(*chart.budget)));
    } else if (const auto day = budget(Period::Day)) {
        chart.budget = day->toDouble();
        chart.budgetLabel = ForecastCharts::tr("Daily budget %1").arg(format::wholeMoney(*day));
    }
}

void addFlags(
    FanChartValues& chart, const forecast::Outlook& outlook, const ForecastShown& shown, const Theme& theme)
{
    const auto budget = outlook.budgets.find(Period::Month);
    if (budget == outlook.budgets.end() || chart.ahead.empty()) {
        return;
    }
    for (const auto scenario : kScenarioOrder) {
        const auto* known = outlook.find(scenario);
        if (!known || !shown.scenarios.contains(scenario) || !known->reached.contains(Period::Month)) {
            continue;
        }
        const Instant at = known->reached.at(Period::Month);
        if (at >= chart.ahead.front() && at <= chart.ahead.back()) {
            chart.flags.push_back({ at, scenarioPen(theme, scenario).color() });
        }
    }
    if (chart.flags.empty()) {
        return;
    }
    const auto [first, last] = std::ranges::minmax(chart.flags, {}, &FanChartValues::Flag::at);
    const QString month = QLocale().standaloneMonthName(dateOf(first.at, chart.zone).month());
    const QString from = shortDay(first.at, chart.zone);
    const QString to = shortDay(last.at, chart.zone);
    chart.flagLabel = ForecastCharts::tr("%1 budget %2 reached, %3")
                          .arg(month, format::wholeMoney(budget->second),
                              from == to ? from : from + QStringLiteral(" – ") + to);
}

} // namespace

QString viewText(ForecastView view)
{
    switch (view) {
    case ForecastView::PerDay:
        return ForecastCharts::tr("per day");
    case ForecastView::WeekAverage:
        return ForecastCharts::tr("7-day average");
    case ForecastView::Cumulative:
        return ForecastCharts::tr("since the month began");
    }
    return {};
}

QString shortDay(Instant at, const Zone& zone)
{
    return QLocale().toString(dateOf(at, zone), u"d MMM");
}

QString periodTitle(const forecast::PeriodTotal& total, const Zone& zone)
{
    const QDate first = dateOf(total.period.from, zone);
    if (total.months == 1) {
        return QLocale().standaloneMonthName(first.month());
    }
    //: a quarter of a year: Q1
    return ForecastCharts::tr("Q%1 %2").arg((first.month() + 2) / 3).arg(first.year());
}

FanChartValues fanChart(
    const forecast::ForecastValues& values, const ForecastShown& shown, const Theme& theme)
{
    FanChartValues chart;
    chart.title = shown.view == ForecastView::Cumulative ? ForecastCharts::tr("Spend, added up")
                                                         : ForecastCharts::tr("Spend per day");
    chart.measure = viewText(shown.view);
    chart.zone = values.zone;
    chart.mayStartHigher = shown.view != ForecastView::Cumulative;
    if (!values.outlook) {
        return chart;
    }
    const auto fan = forecast::fanSeries(*values.outlook, shown.view, shown.days);
    chart.before = fan.before;
    chart.actual = fan.actual;
    chart.ahead = fan.ahead;
    for (const auto scenario : kScenarioOrder) {
        const auto line = std::ranges::find(fan.lines, scenario, &forecast::FanSeries::Line::scenario);
        if (line == fan.lines.end()) {
            continue;
        }
        if (scenario == Scenario::Expected) {
            for (const auto& point : line->points) {
                chart.bands.push_back({ point.lower80, point.upper80, point.lower95, point.upper95 });
            }
        }
        if (!shown.scenarios.contains(scenario)) {
            continue;
        }
        FanChartValues::Line drawn{ scenarioTitle(scenario), scenarioPen(theme, scenario).color(),
            dashOf(theme, scenario), scenario == Scenario::Expected, {} };
        for (const auto& point : line->points) {
            drawn.values.push_back(point.mean);
        }
        chart.lines.push_back(std::move(drawn));
    }
    if (!shown.scenarios.contains(Scenario::Expected)) {
        chart.bands.clear(); // they are the expected line's
    }
    addBudget(chart, *values.outlook, shown.view);
    addFlags(chart, *values.outlook, shown, theme);
    return chart;
}

} // namespace spillway

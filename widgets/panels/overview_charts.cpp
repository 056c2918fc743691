// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/overview_charts.h"

#include "widgets/components/formatting.h"
#include "widgets/components/mark_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace spillway
{
namespace
{

/// Less of the running quarter than this says nothing about its rate yet.
constexpr std::chrono::minutes kEnoughToJudge{ 2 };

struct Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

std::vector<ChartMark> chartMarks(const OverviewValues& values)
{
    const ControlNames names(values);
    std::vector<ChartMark> marks;
    for (const Mark& mark : values.marks) {
        const QString origin = markOrigin(mark);
        QString text = markText(mark, names);
        if (!origin.isEmpty()) {
            text += QStringLiteral(" · ") + origin;
        }
        marks.push_back({ mark.at, mark.until, mark.kind, text });
    }
    return marks;
}

} // namespace

ChartColours chartColours(const Theme& theme)
{
    ChartColours colours;
    colours.surface = theme.colour("surface.base");
    colours.raised = theme.colour("surface.raised");
    colours.border = theme.colour("border.strong");
    colours.focus = theme.colour("focus.ring");
    colours.grid = theme.colour("chart.grid");
    colours.axis = theme.colour("chart.axis");
    colours.label = theme.colour("chart.label");
    colours.crosshair = theme.colour("chart.crosshair");
    colours.total = theme.colour("chart.total");
    colours.compare = theme.colour("chart.compare");
    colours.accent = theme.colour("accent.base");
    colours.gap = theme.colour("chart.gap");
    colours.gapHatch = theme.colour("chart.gapHatch");
    colours.text = theme.colour("text.primary");
    colours.textSecondary = theme.colour("text.secondary");
    colours.textTertiary = theme.colour("text.tertiary");
    colours.warning = theme.colour("status.warn.fill");
    colours.critical = theme.colour("status.crit.fill");
    colours.criticalText = theme.colour("status.crit");
    colours.info = theme.colour("status.info");
    return colours;
}

QString tierName(const OverviewValues& values, const std::string& id)
{
    const auto known = std::find_if(
        values.tiers.begin(), values.tiers.end(), [&](const TierToday& tier) { return tier.tier.id == id; });
    const bool named = known != values.tiers.end() && !known->tier.displayName.empty();
    return QString::fromStdString(named ? known->tier.displayName : id);
}

QString markOrigin(const Mark& mark)
{
    QString origin = QString::fromStdString(mark.actor);
    if (mark.controlVersion) {
        origin += (origin.isEmpty() ? QStringLiteral("v") : QStringLiteral(" · v"))
            + QString::number(*mark.controlVersion);
    }
    return origin;
}

TimeChartValues spendChart(const OverviewValues& values, const Theme& theme)
{
    TimeChartValues chart;
    chart.title = Charts::tr("Spend per hour");
    chart.zone = values.zone;
    const bool loading
        = values.live.freshness == Freshness::Loading || values.history.freshness == Freshness::Loading;
    chart.emptyText = loading ? Charts::tr("Loading") : Charts::tr("No spend is known for this range");
    const SpendHistory& spend = values.spend;
    if (spend.buckets.empty()) {
        return chart;
    }
    const Instant last = spend.buckets.back().start;
    chart.range = { spend.buckets.front().start, std::clamp(values.now, last, last + kQuarter) };
    // From the bottom: the steadiest first, so the order of display turned round.
    for (auto tier = spend.tiers.rbegin(); tier != spend.tiers.rend(); ++tier) {
        chart.series.push_back({ tierName(values, *tier), theme.colour(categoryColour(*tier)), {} });
    }
    for (const SpendHistory::Bucket& bucket : spend.buckets) {
        const Duration run = std::min<Duration>(kQuarter, values.now - bucket.start);
        if (run < kEnoughToJudge) {
            chart.range.to = bucket.start;
            break;
        }
        const double hours = static_cast<double>(run.count()) / 3600e6;
        chart.starts.push_back(bucket.start);
        chart.missing.push_back(bucket.missing);
        for (std::size_t i = 0; i < spend.tiers.size(); ++i) {
            const bool known = !bucket.missing && i < bucket.spendByTier.size();
            const double dollars = known ? bucket.spendByTier[i].toDouble() : 0;
            chart.series[spend.tiers.size() - 1 - i].values.push_back(dollars / hours);
        }
    }
    const bool oneDay = chart.range.length() <= std::chrono::hours(25);
    const bool endsNow = chart.range.to + kQuarter > values.now;
    const Instant day = endsNow ? values.now : chart.range.from + chart.range.length() / 2;
    chart.comparisonName
        = oneDay ? Charts::tr("Typical %1").arg(format::weekday(day, values.zone)) : Charts::tr("Typical");
    for (const CumulativePoint& point : values.typical) {
        chart.comparisonTimes.push_back(point.at);
        chart.comparison.push_back(point.amount.toDouble());
    }
    chart.marks = chartMarks(values);
    return chart;
}

BudgetChartValues budgetChart(const OverviewValues& values)
{
    BudgetChartValues chart;
    chart.zone = values.zoneOfBudgets();
    chart.day = values.zoneOfBudgets().periodAt(Period::Day, values.now);
    chart.now = values.now;
    if (values.dailyBudget) {
        chart.budget = values.dailyBudget->toDouble();
        chart.isCapped = values.dayIsCapped;
    }
    for (const CumulativePoint& point : values.dayActual) {
        chart.actual.push_back({ point.at, point.amount.toDouble() });
    }
    for (const CumulativePoint& point : values.dayTarget) {
        chart.target.push_back({ point.at, point.amount.toDouble() });
    }
    for (const CumulativeBand& band : values.dayForecastBand) {
        chart.forecast.push_back({ band.at, band.mean.toDouble(), band.lower80.toDouble(),
            band.upper80.toDouble(), band.lower95.toDouble(), band.upper95.toDouble() });
    }
    chart.capReached = values.capReached;
    return chart;
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/spend_chart.h"

#include "widgets/components/formatting.h"
#include "widgets/components/mark_words.h"
#include "widgets/components/time_scope.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace spillway
{
namespace
{

constexpr std::size_t kMostSeries = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Spend)
};

/// How unsteady a group is: its standard deviation over its mean.
double unsteadiness(const std::vector<UsageSums>& buckets, SpendMeasure measure)
{
    double sum = 0;
    double squares = 0;
    for (const UsageSums& bucket : buckets) {
        const double value = measured(bucket, measure);
        sum += value;
        squares += value * value;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(1, buckets.size()));
    const double mean = sum / count;
    return mean > 0 ? std::sqrt(std::max(0.0, squares / count - mean * mean)) / mean : 0;
}

double dollarsAToken(const SpendGroup& group)
{
    return group.total.tokens() > 0 ? group.total.cost.toDouble() / static_cast<double>(group.total.tokens())
                                    : 0;
}

QString gapText(const SpendGap& gap, const SpendAnswer& answer)
{
    const Zone& zone = answer.question.zone;
    switch (gap.reason) {
    case SpendGap::Reason::NothingRecorded:
        return Words::tr("no request was recorded");
    case SpendGap::Reason::BeforeFirstEvent:
        return Words::tr("before the first recorded request");
    case SpendGap::Reason::NotYetRecorded:
        return answer.completeTo
            //: %1 is a date and time
            ? Words::tr("recorded only to %1").arg(shortMoment(*answer.completeTo, answer.now, zone))
            : Words::tr("nothing has been recorded yet");
    case SpendGap::Reason::Happened:
        return QString::fromStdString(gap.text);
    }
    return {};
}

std::vector<ChartMark> chartMarks(const SpendAnswer& answer)
{
    std::vector<ChartMark> marks;
    for (const Mark& mark : answer.marks) {
        QString text = markText(mark);
        if (!text.isEmpty()) {
            text[0] = text.at(0).toUpper(); // a tier's id begins it
        }
        if (!mark.actor.empty()) {
            text += QStringLiteral(" · ") + QString::fromStdString(mark.actor);
        }
        if (mark.controlVersion) {
            text += QStringLiteral(" · v%1").arg(*mark.controlVersion);
        }
        marks.push_back({ mark.at, mark.until, mark.kind, text });
    }
    return marks;
}

void addComparison(TimeChartValues& chart, const SpendAnswer& answer, SpendMeasure measure)
{
    if (answer.before.empty()) {
        return;
    }
    chart.comparisonName = comparisonWord(answer.question.comparison);
    for (std::size_t i = 0; i < answer.before.size(); ++i) {
        const TimeRange bucket = answer.buckets.at(i);
        chart.comparisonTimes.push_back(bucket.from + bucket.length() / 2);
        chart.comparison.push_back(measured(answer.before[i], measure));
    }
}

/// From the bottom of the stack: the steadiest first; a provider's models stay together.
std::vector<std::size_t> stackOrder(const SpendAnswer& answer, SpendMeasure measure)
{
    std::map<std::string, std::vector<UsageSums>> byProvider;
    for (const SpendGroup& group : answer.groups) {
        auto& sums = byProvider[group.provider];
        sums.resize(group.buckets.size());
        for (std::size_t i = 0; i < sums.size(); ++i) {
            sums[i] += group.buckets[i];
        }
    }
    std::map<std::string, double> providers;
    for (const auto& [provider, sums] : byProvider) {
        providers[provider] = unsteadiness(sums, measure);
    }
    std::vector<double> own;
    for (const SpendGroup& group : answer.groups) {
        own.push_back(unsteadiness(group.buckets, measure));
    }
    std::vector<std::size_t> order(answer.groups.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const std::string& pa = answer.groups[a].provider;
        const std::string& pb = answer.groups[b].provider;
        return pa != pb ? std::pair(providers[pa], pa) < std::pair(providers[pb], pb) : own[a] < own[b];
    });
    return order;
}

} // namespace

std::vector<GroupInk> groupInks(const SpendAnswer& answer)
{
    std::vector<GroupInk> inks(answer.groups.size());
    std::map<std::string, double> dearest;
    for (const SpendGroup& group : answer.groups) {
        auto& rate = dearest[group.provider];
        rate = std::max(rate, dollarsAToken(group));
    }
    for (std::size_t i = 0; i < inks.size(); ++i) {
        const SpendGroup& group = answer.groups[i];
        switch (answer.question.groupBy) {
        case Dimension::Tier:
        case Dimension::Provider:
            inks[i] = { std::string(categoryColour(group.id)), 0.95, group.id };
            break;
        case Dimension::Model:
            inks[i] = { std::string(categoryColour(group.provider)),
                dollarsAToken(group) >= dearest[group.provider] ? 0.95 : 0.55, group.provider };
            break;
        case Dimension::Feature:
        case Dimension::Region:
        case Dimension::Device:
            inks[i].opacity = std::max(0.25, 0.95 - 0.1 * static_cast<double>(i));
            break;
        }
    }
    return inks;
}

TimeChartValues spendTimeChart(const SpendAnswer& answer, SpendMeasure measure, ChartKind kind,
    const std::set<std::string>& hidden, const Theme& theme)
{
    TimeChartValues chart;
    const SpendQuestion& question = answer.question;
    //: %1 is "Cost", %2 is "hour"
    chart.title = Words::tr("%1 per %2").arg(measureWord(measure), grainWord(question.grain));
    chart.kind = kind;
    chart.unit = measure == SpendMeasure::Cost ? ChartUnit::Dollars : ChartUnit::Count;
    chart.zone = question.zone;
    chart.bucket = nominalLength(question.grain);
    chart.starts = answer.buckets.starts;
    for (std::size_t i = 0; i < chart.starts.size(); ++i) {
        chart.ends.push_back(answer.buckets.at(i).to);
    }
    chart.range
        = chart.starts.empty() ? question.range : TimeRange{ chart.starts.front(), answer.buckets.end };
    chart.missing = answer.missing;
    chart.lastIsRunning
        = !chart.starts.empty() && answer.buckets.end > answer.now && chart.starts.back() <= answer.now;
    for (const SpendGap& gap : answer.gaps) {
        chart.gapReasons.push_back({ gap.span, gapText(gap, answer) });
    }
    const std::vector<GroupInk> inks = groupInks(answer);
    const bool tooMany = answer.groups.size() > kMostSeries;
    const int merged = tooMany ? static_cast<int>(answer.groups.size() - kMostSeries + 1) : 1;
    ChartSeries rest{ Words::tr("%n more", nullptr, merged), theme.colour("cat.fallback", 0.6),
        std::vector<double>(chart.starts.size()), merged };
    for (const std::size_t index : stackOrder(answer, measure)) {
        const SpendGroup& group = answer.groups[index];
        if (hidden.contains(group.id)) {
            continue;
        }
        ChartSeries series{ groupName(group), theme.colour(inks[index].colour, inks[index].opacity), {} };
        for (std::size_t i = 0; i < group.buckets.size(); ++i) {
            const double value = measured(group.buckets[i], measure);
            if (tooMany && index >= kMostSeries - 1) {
                rest.values[i] += value;
            } else {
                series.values.push_back(value);
            }
        }
        if (!tooMany || index < kMostSeries - 1) {
            chart.series.push_back(std::move(series));
        }
    }
    if (tooMany) {
        chart.series.insert(chart.series.begin(), std::move(rest));
    }
    addComparison(chart, answer, measure);
    chart.marks = chartMarks(answer);
    return chart;
}

SpendLegend spendLegend(
    const SpendAnswer& answer, const std::set<std::string>& hidden, const SpendNames& names)
{
    SpendLegend legend;
    const std::vector<GroupInk> inks = groupInks(answer);
    std::map<std::string, std::size_t> byProvider;
    for (std::size_t i = 0; i < answer.groups.size(); ++i) {
        const SpendGroup& group = answer.groups[i];
        const bool models = answer.question.groupBy == Dimension::Model;
        if (models) {
            if (const auto known = byProvider.find(group.provider); known != byProvider.end()) {
                legend.groups[known->second].push_back(group.id);
                legend.entries[known->second].off
                    = legend.entries[known->second].off && hidden.contains(group.id);
                continue;
            }
            byProvider[group.provider] = legend.entries.size();
        }
        if (legend.entries.size() >= kMostSeries) {
            continue;
        }
        const auto named = names.providers.find(group.provider);
        const QString name = !models
            ? groupName(group)
            : QString::fromStdString(named == names.providers.end() ? group.provider : named->second);
        legend.entries.push_back({ LegendEntry::Sign::Square, inks[i].colour, name,
            models ? 0.95 : inks[i].opacity, hidden.contains(group.id) });
        legend.groups.push_back({ group.id });
    }
    if (!answer.before.empty()) {
        legend.entries.push_back({ LegendEntry::Sign::Dash, "chart.total", Words::tr("compared"), 1, false });
        legend.groups.emplace_back();
    }
    return legend;
}

QString dimensionWord(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Tier:
        return Words::tr("Tier");
    case Dimension::Provider:
        return Words::tr("Provider");
    case Dimension::Model:
        return Words::tr("Model");
    case Dimension::Feature:
        return Words::tr("Feature");
    case Dimension::Region:
        return Words::tr("Region");
    case Dimension::Device:
        return Words::tr("Device");
    }
    return {};
}

QString dimensionsWord(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Tier:
        return Words::tr("Tiers");
    case Dimension::Provider:
        return Words::tr("Providers");
    case Dimension::Model:
        return Words::tr("Models");
    case Dimension::Feature:
        return Words::tr("Features");
    case Dimension::Region:
        return Words::tr("Regions");
    case Dimension::Device:
        return Words::tr("Devices");
    }
    return {};
}

QString grainWord(Grain grain)
{
    switch (grain) {
    case Grain::Minute:
        return Words::tr("minute");
    case Grain::FiveMinutes:
        return Words::tr("5 minutes");
    case Grain::Quarter:
        return Words::tr("15 minutes");
    case Grain::Hour:
        return Words::tr("hour");
    case Grain::Day:
        return Words::tr("day");
    case Grain::Week:
        return Words::tr("week");
    case Grain::Month:
        return Words::tr("month");
    }
    return {};
}

QString grainBuckets(Grain grain)
{
    switch (grain) {
    case Grain::Minute:
        return Words::tr("1 min buckets");
    case Grain::FiveMinutes:
        return Words::tr("5 min buckets");
    case Grain::Quarter:
        return Words::tr("15 min buckets");
    case Grain::Hour:
        return Words::tr("1 h buckets");
    case Grain::Day:
        return Words::tr("1 day buckets");
    case Grain::Week:
        return Words::tr("1 week buckets");
    case Grain::Month:
        return Words::tr("1 month buckets");
    }
    return {};
}

QString measureWord(SpendMeasure measure)
{
    switch (measure) {
    case SpendMeasure::Cost:
        return Words::tr("Cost");
    case SpendMeasure::Requests:
        return Words::tr("Requests");
    case SpendMeasure::Tokens:
        return Words::tr("Tokens");
    }
    return {};
}

QString measureText(const UsageSums& sums, SpendMeasure measure)
{
    switch (measure) {
    case SpendMeasure::Cost:
        return format::money(sums.cost);
    case SpendMeasure::Requests:
        return format::count(sums.requests);
    case SpendMeasure::Tokens:
        return format::shortCount(sums.tokens());
    }
    return {};
}

QString groupName(const SpendGroup& group)
{
    return group.id.empty() ? Words::tr("not given") : QString::fromStdString(group.name);
}

QString comparisonWord(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
        return {};
    case Comparison::PreviousPeriod:
        return Words::tr("Previous period");
    case Comparison::LastWeek:
        return Words::tr("Same hours last week");
    }
    return {};
}

QString bucketWords(const TimeRange& range, const Zone& zone)
{
    const Grain grain = grainFor(range.length());
    const SpendBuckets buckets = bucketsOf(wholeBuckets(range, grain, zone), grain, zone);
    //: %1 is a length of time, %2 "1 h buckets"
    return Words::tr("%1, %2, %n bar(s)", nullptr, static_cast<int>(buckets.starts.size()))
        .arg(lengthText(range.length()), grainBuckets(grain));
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/time_chart.h"

#include "widgets/components/formatting.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace spillway
{
namespace
{

constexpr double kLaneRow = 18;
constexpr double kLaneGap = 8; ///< between the lane and the plot
constexpr double kNames = 44; ///< right of the plot
constexpr double kLineWidth = 2; ///< at most, left of where a line begins
constexpr std::size_t kMostSeriesListed = 6;
constexpr std::size_t kListedOfMany = 4;

} // namespace

TimeChart::TimeChart(QWidget* parent) : ChartFrame(QMarginsF(44, 62, 14, 24), parent)
{
}

void TimeChart::setLane(int least, int most)
{
    m_leastLane = least;
    m_mostLane = most;
    fitLane();
}

void TimeChart::setLabelRoom(double pixels)
{
    m_labelRoom = pixels;
    fitLane();
}

void TimeChart::fitLane()
{
    const auto marks = std::count_if(m_values.marks.begin(), m_values.marks.end(),
        [&](const ChartMark& mark) { return m_values.range.contains(mark.at); });
    const int rows = std::clamp(static_cast<int>(marks), m_leastLane, m_mostLane);
    setPadding({ m_labelRoom, kLaneRow * rows + kLaneGap, m_values.namesAtEnd ? kNames : 14, 24 });
}

void TimeChart::setValues(TimeChartValues values)
{
    if (values == m_values && axisRange() == m_values.range) {
        return;
    }
    if (const auto from = firstChanged(values); from && takeTail(values, *from)) {
        return;
    }
    const bool sameZone = values.zone == m_values.zone;
    const auto shown = m_crosshair ? std::optional(m_stack.centre(*m_crosshair)) : std::nullopt;
    m_values = std::move(values);
    m_stack = StackLayers(m_values);
    setAxes(m_values.range, roundScale(largest()));
    m_crosshair.reset();
    if (shown && sameZone && m_stack.size() > 0 && m_values.range.contains(*shown)) {
        m_crosshair = m_stack.nearest(*shown);
    }
    setAccessibleName(m_values.title);
    setAccessibleDescription(summaryText());
    fitLane();
    redrawAll();
}

double TimeChart::largest() const
{
    const auto highest = std::max_element(m_values.comparison.begin(), m_values.comparison.end());
    double largest
        = highest == m_values.comparison.end() ? m_stack.largest() : std::max(m_stack.largest(), *highest);
    if (m_values.reference) {
        largest = std::max(largest, m_values.reference->value);
    }
    return largest;
}

std::optional<std::size_t> TimeChart::firstChanged(TimeChartValues& values)
{
    // A tooltip, names at the ends of lines and a reference's words have their places by the newest amounts.
    const bool isPlain = !m_crosshair && !m_values.namesAtEnd && !m_values.reference && m_drag == Drag::None
        && axisRange() == m_values.range && values.series.size() == m_values.series.size();
    if (!isPlain) {
        return std::nullopt;
    }
    std::size_t from = values.starts.size();
    for (std::size_t layer = 0; layer < values.series.size(); ++layer) {
        const ChartSeries& after = values.series[layer];
        const ChartSeries& before = m_values.series[layer];
        if (after.name != before.name || after.colour != before.colour || after.merged != before.merged
            || after.values.size() != before.values.size()) {
            return std::nullopt;
        }
        const auto other = std::ranges::mismatch(after.values, before.values).in1 - after.values.begin();
        from = std::min(from, static_cast<std::size_t>(other));
    }
    // All the rest is compared without the amounts, which may be many, and without the range.
    std::vector<ChartSeries> before = std::exchange(m_values.series, {});
    std::vector<ChartSeries> after = std::exchange(values.series, {});
    const TimeRange range = std::exchange(values.range, m_values.range);
    const bool isSame = values == m_values;
    m_values.series = std::move(before);
    values.series = std::move(after);
    values.range = range;
    const bool endsHigher = from == values.starts.size() && from > 0; // the last bucket is longer, at least
    return isSame ? std::optional(endsHigher ? from - 1 : from) : std::nullopt;
}

bool TimeChart::takeTail(TimeChartValues& values, std::size_t from)
{
    StackLayers before = std::exchange(m_stack, StackLayers(values));
    if (roundScale(largest()) != valueScale() || !nudgeAxis(values.range)) {
        m_stack = std::move(before);
        return false;
    }
    m_values = std::move(values);
    setAccessibleDescription(summaryText());
    // Lines come from the centre of the bucket before.
    redrawFrom(from > 0 ? mapping().x(m_stack.centre(from - 1)) - kLineWidth : 0);
    return true;
}

void TimeChart::setView(const TimeRange& view)
{
    if (view == axisRange() || view.length() <= Duration(0)) {
        return;
    }
    setAxes(view, valueScale());
    redrawAll();
}

QString TimeChart::valueText(double value) const
{
    switch (m_values.unit) {
    case ChartUnit::DollarsPerHour:
        return format::money(Money::fromEstimate(value)) + QStringLiteral("/h");
    case ChartUnit::Dollars:
        return format::money(Money::fromEstimate(value));
    case ChartUnit::Count:
        return format::count(static_cast<std::int64_t>(std::llround(value)));
    case ChartUnit::Percent:
        return format::percent(value / 100, 2);
    case ChartUnit::Seconds:
        return format::latency(value * 1000);
    }
    return {};
}

QString TimeChart::valueLabel(double value, double step) const
{
    switch (m_values.unit) {
    case ChartUnit::DollarsPerHour:
    case ChartUnit::Dollars:
        return format::axisMoney(value, step);
    case ChartUnit::Percent:
        return format::percent(value / 100, step < 1 ? 1 : 0);
    case ChartUnit::Seconds:
        //: %1 is a number of seconds on an axis
        return tr("%1 s").arg(QString::number(value, 'f', step < 1 ? 1 : 0));
    case ChartUnit::Count:
        break;
    }
    // Below one the steps of an empty axis are halves; there are no half requests.
    return step < 1 && value != 0 && value != 1 ? QString()
                                                : format::shortCount(static_cast<std::int64_t>(value));
}

QString TimeChart::timeText(Instant at) const
{
    return m_values.bucket >= std::chrono::hours(24) ? format::day(at, m_values.zone)
                                                     : format::clock(at, m_values.zone);
}

QString TimeChart::summaryText() const
{
    if (m_stack.runs().empty()) {
        return tr("%1: no data").arg(m_values.title);
    }
    const auto hours = std::chrono::round<std::chrono::hours>(m_values.range.length()).count();
    const std::size_t last = m_stack.runs().back().end - 1;
    const auto amount = [this](double value) {
        const bool isMoney
            = m_values.unit == ChartUnit::DollarsPerHour || m_values.unit == ChartUnit::Dollars;
        return isMoney ? format::money(Money::fromEstimate(value)) : valueText(value);
    };
    //: %1 title, %2 hours, %3 and %4 the peak and its time, %5 the newest value
    QString text
        = tr("%1, %2 h, peak %3 at %4, now %5")
              .arg(m_values.title, format::count(hours), amount(m_stack.total(m_stack.largestBucket())),
                  timeText(m_stack.bucketAt(m_stack.largestBucket()).from), amount(m_stack.total(last)));
    if (!m_stack.gaps().empty()) {
        text += tr(", %n gap(s) without data", nullptr, static_cast<int>(m_stack.gaps().size()));
    }
    return text;
}

std::optional<double> TimeChart::comparisonAt(Instant at) const
{
    const auto& times = m_values.comparisonTimes;
    const auto next = std::upper_bound(times.begin(), times.end(), at);
    const auto index = static_cast<std::size_t>(next - times.begin());
    if (index == 0 || index > m_values.comparison.size()) {
        return std::nullopt;
    }
    return m_values.comparison[index - 1];
}

QString TimeChart::gapReason(Instant at) const
{
    for (const ChartGap& gap : m_values.gapReasons) {
        if (gap.span.contains(at)) {
            return gap.reason;
        }
    }
    return {};
}

std::vector<TooltipRow> TimeChart::tooltip(std::size_t bucket) const
{
    using Role = TooltipRow::Role;
    const TimeRange span = m_stack.bucketAt(bucket);
    const Zone& zone = m_values.zone;
    QString header = format::day(span.from, zone);
    if (m_values.bucket < std::chrono::hours(24)) {
        header
            += QStringLiteral(" · ") + format::clock(span.from, zone) + u'–' + format::clock(span.to, zone);
    } else if (m_values.bucket > std::chrono::hours(24)) {
        header += u'–' + format::day(span.to - Duration(1), zone);
    }
    std::vector<TooltipRow> rows{ { Role::Header, header, {}, {} } };
    if (m_stack.missing(bucket)) {
        rows.push_back({ Role::Note, tr("no data"), {}, {} });
        if (const QString reason = gapReason(m_stack.centre(bucket)); !reason.isEmpty()) {
            rows.push_back({ Role::Note, reason, {}, {} });
        }
        return rows;
    }
    std::vector<std::size_t> order(m_stack.layers());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::reverse(order.begin(), order.end());
    std::size_t listed = order.size();
    if (order.size() > kMostSeriesListed) {
        const auto rank = [&](std::size_t layer) { // a sum of many stays among the rest
            return std::pair(m_values.series[layer].merged > 1, -m_stack.value(layer, bucket));
        };
        std::stable_sort(
            order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
        listed = kListedOfMany;
    }
    double rest = 0;
    int unlisted = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double value = m_stack.value(order[i], bucket);
        const ChartSeries& series = m_values.series[order[i]];
        if (i < listed) {
            rows.push_back({ Role::Series, series.name, valueText(value), series.colour });
        } else {
            rest += value;
            unlisted += series.merged;
        }
    }
    if (listed < order.size()) {
        rows.push_back({ Role::Rest, tr("%n more", nullptr, unlisted), valueText(rest), {} });
    }
    if (m_values.kind != ChartKind::Lines) { // quantiles do not add up
        rows.push_back({ Role::Total, tr("Total"), valueText(m_stack.total(bucket)), {} });
    }
    if (const auto compared = comparisonAt(m_stack.centre(bucket))) {
        rows.push_back({ Role::Comparison, m_values.comparisonName, valueText(*compared), {} });
    }
    if (m_values.lastIsRunning && bucket + 1 == m_stack.size()) {
        rows.push_back({ Role::Note, tr("still running"), {}, {} });
    }
    return rows;
}

QStringList TimeChart::tooltipRows(std::size_t bucket) const
{
    QStringList lines;
    for (const TooltipRow& row : tooltip(bucket)) {
        lines << (row.value.isEmpty() ? row.label : row.label + u'\t' + row.value);
    }
    return lines;
}

std::vector<TimeTick> TimeChart::ticks() const
{
    return timeTicks(mapping().range, m_values.zone, plotArea().width());
}

void TimeChart::showCrosshair(std::optional<Instant> at)
{
    m_crosshair.reset();
    if (at && m_stack.size() > 0 && m_values.range.contains(*at)) {
        m_crosshair = m_stack.nearest(*at);
    }
    redrawOverlay();
}

} // namespace spillway

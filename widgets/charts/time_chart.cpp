// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/time_chart.h"

#include "widgets/components/formatting.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace spillway
{

TimeChart::TimeChart(QWidget* parent) : ChartFrame(QMarginsF(44, 62, 14, 24), parent)
{
}

void TimeChart::setValues(TimeChartValues values)
{
    if (values == m_values) {
        return;
    }
    const bool sameZone = values.zone == m_values.zone;
    const auto shown = m_crosshair ? std::optional(m_stack.centre(*m_crosshair)) : std::nullopt;
    m_values = std::move(values);
    m_stack = StackLayers(m_values);
    const auto highest = std::max_element(m_values.comparison.begin(), m_values.comparison.end());
    const double largest
        = highest == m_values.comparison.end() ? m_stack.largest() : std::max(m_stack.largest(), *highest);
    setAxes(m_values.range, roundScale(largest));
    m_crosshair.reset();
    if (shown && sameZone && m_stack.size() > 0 && m_values.range.contains(*shown)) {
        m_crosshair = m_stack.nearest(*shown);
    }
    setAccessibleName(m_values.title);
    setAccessibleDescription(summaryText());
    redrawAll();
}

QString TimeChart::summaryText() const
{
    if (m_stack.runs().empty()) {
        return tr("%1: no data").arg(m_values.title);
    }
    const auto hours = std::chrono::round<std::chrono::hours>(m_values.range.length()).count();
    const std::size_t last = m_stack.runs().back().end - 1;
    const auto amount = [](double dollars) { return format::money(Money::fromEstimate(dollars)); };
    //: %1 title, %2 hours, %3 and %4 the peak and its time, %5 the newest value
    QString text = tr("%1, %2 h, peak %3 at %4, now %5")
                       .arg(m_values.title, format::count(hours), amount(m_stack.largest()),
                           format::clock(m_stack.bucketAt(m_stack.largestBucket()).from, m_values.zone),
                           amount(m_stack.total(last)));
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

QStringList TimeChart::tooltipRows(std::size_t bucket) const
{
    const TimeRange span = m_stack.bucketAt(bucket);
    const auto row = [](const QString& label, double dollars) {
        return label + u'\t' + format::money(Money::fromEstimate(dollars)) + QStringLiteral("/h");
    };
    QStringList rows{ format::day(span.from, m_values.zone) + QStringLiteral(" · ")
        + format::clock(span.from, m_values.zone) + u'–' + format::clock(span.to, m_values.zone) };
    if (m_stack.missing(bucket)) {
        rows << tr("no data");
        return rows;
    }
    for (std::size_t layer = m_stack.layers(); layer-- > 0;) {
        const double below = layer > 0 ? m_stack.top(layer - 1, bucket) : 0;
        rows << row(m_values.series[layer].name, m_stack.top(layer, bucket) - below);
    }
    rows << row(tr("Total"), m_stack.total(bucket));
    if (const auto typical = comparisonAt(m_stack.centre(bucket))) {
        rows << row(m_values.comparisonName, *typical);
    }
    return rows;
}

std::vector<TimeTick> TimeChart::ticks() const
{
    return timeTicks(m_values.range, m_values.zone, plotArea().width());
}

void TimeChart::showCrosshair(std::optional<Instant> at)
{
    m_crosshair.reset();
    if (at && m_stack.size() > 0 && m_values.range.contains(*at)) {
        m_crosshair = m_stack.nearest(*at);
    }
    redrawOverlay();
}

void TimeChart::moveCrosshair(std::optional<std::size_t> bucket)
{
    if (bucket == m_crosshair) {
        return;
    }
    m_crosshair = bucket;
    redrawOverlay();
    Q_EMIT crosshairMoved(bucket ? std::optional(m_stack.centre(*bucket)) : std::nullopt);
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pinned || m_stack.size() == 0) {
        return;
    }
    const QPointF at = event->position();
    if (plotArea().adjusted(0, -8, 0, 8).contains(at)) {
        moveCrosshair(m_stack.nearest(mapping().at(at.x())));
    } else {
        moveCrosshair(std::nullopt);
    }
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && plotArea().contains(event->position())) {
        m_pinned = !m_pinned;
    }
}

void TimeChart::leaveEvent(QEvent* event)
{
    ChartFrame::leaveEvent(event);
    if (!m_pinned) {
        moveCrosshair(std::nullopt);
    }
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    const int step = (event->modifiers() & Qt::ShiftModifier) != 0 ? 10 : 1;
    const auto last = static_cast<std::ptrdiff_t>(m_stack.size()) - 1;
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && last >= 0) {
        const auto from = m_crosshair ? static_cast<std::ptrdiff_t>(*m_crosshair) : last + step;
        const auto to = event->key() == Qt::Key_Left || !m_crosshair ? from - step : from + step;
        moveCrosshair(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last)));
        return;
    }
    if (event->key() == Qt::Key_Escape && m_crosshair) {
        m_pinned = false;
        moveCrosshair(std::nullopt);
        return;
    }
    event->ignore();
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/fan_chart.h"

#include "widgets/components/formatting.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kLabelGap = 15;

QString amount(double dollars)
{
    return format::money(Money::fromEstimate(dollars));
}

QString whole(double dollars)
{
    return format::shortMoney(Money::fromEstimate(dollars));
}

} // namespace

FanChart::FanChart(QWidget* parent) : ChartFrame(QMarginsF(52, 52, 96, 24), parent)
{
}

void FanChart::setValues(FanChartValues values)
{
    if (values == m_values) {
        return;
    }
    const bool sameDays = values.before == m_values.before && values.ahead == m_values.ahead;
    m_values = std::move(values);
    if (!sameDays) {
        m_crosshair.reset();
        m_pinned = false;
    }
    fitAxes();
    setAccessibleName(m_values.title);
    setAccessibleDescription(summaryText());
    redrawAll();
}

void FanChart::fitAxes()
{
    if (m_values.ahead.empty()) {
        return;
    }
    double least = std::numeric_limits<double>::max();
    double most = 0;
    const auto take = [&](double value) {
        if (!std::isnan(value)) {
            least = std::min(least, value);
            most = std::max(most, value);
        }
    };
    for (const double value : m_values.actual) {
        take(value);
    }
    for (const auto& line : m_values.lines) {
        for (const double value : line.values) {
            take(value);
        }
    }
    for (const auto& band : m_values.bands) {
        take(band.lower95);
        take(band.upper95);
    }
    // A budget far above what is spent would press everything else to the ground.
    if (m_values.budget && *m_values.budget < most * 1.6) {
        take(*m_values.budget);
    }
    const Instant from = m_values.before.empty() ? m_values.ahead.front() : m_values.before.front();
    setAxes({ from, m_values.ahead.back() }, roundScale(m_values.mayStartHigher ? least : 0, most));
}

std::optional<double> FanChart::axisStart() const
{
    return valueScale().bottom > 0 ? std::optional(valueScale().bottom) : std::nullopt;
}

std::size_t FanChart::points() const
{
    const std::size_t before = m_values.before.empty() ? 0 : m_values.before.size() - 1;
    return before + m_values.ahead.size();
}

Instant FanChart::pointAt(std::size_t point) const
{
    const std::size_t before = m_values.before.empty() ? 0 : m_values.before.size() - 1;
    return point < before ? m_values.before[point] : m_values.ahead[point - before];
}

std::optional<std::size_t> FanChart::aheadOf(std::size_t point) const
{
    const std::size_t before = m_values.before.empty() ? 0 : m_values.before.size() - 1;
    return point < before ? std::nullopt : std::optional(point - before);
}

std::size_t FanChart::nearest(Instant at) const
{
    std::size_t best = 0;
    for (std::size_t point = 1; point < points(); ++point) {
        if (std::chrono::abs(pointAt(point) - at) < std::chrono::abs(pointAt(best) - at)) {
            best = point;
        }
    }
    return best;
}

QString FanChart::summaryText() const
{
    const auto main = std::ranges::find(m_values.lines, true, &FanChartValues::Line::isMain);
    if (m_values.ahead.empty() || main == m_values.lines.end() || main->values.empty()) {
        return tr("%1: no forecast").arg(m_values.title);
    }
    //: %1 title, %2 and %3 the first amount, %4 and %5 the last and its day
    QString text = tr("%1, %2 expected now, %3 on %4")
                       .arg(m_values.title, amount(main->values.front()), amount(main->values.back()),
                           format::day(m_values.ahead.back(), m_values.zone));
    if (!m_values.bands.empty()) {
        text += tr(", 80 % %1–%2")
                    .arg(whole(m_values.bands.back().lower80), whole(m_values.bands.back().upper80));
    }
    if (!m_values.flags.empty()) {
        text += QStringLiteral(", ") + m_values.flagLabel;
    }
    return text;
}

QStringList FanChart::tooltipRows(std::size_t point) const
{
    QString head = format::day(pointAt(point), m_values.zone);
    if (!m_values.measure.isEmpty()) {
        head += QStringLiteral(" · ") + m_values.measure;
    }
    QStringList rows{ head };
    const auto place = aheadOf(point);
    if (!place) {
        const double value = m_values.actual[point];
        rows << tr("Actual") + u'\t' + (std::isnan(value) ? tr("no data") : amount(value));
        return rows;
    }
    for (const auto& line : m_values.lines) {
        rows << line.name + u'\t' + amount(line.values[*place]);
    }
    if (*place < m_values.bands.size()) {
        const auto& band = m_values.bands[*place];
        rows << tr("80 % band") + u'\t' + whole(band.lower80) + QStringLiteral(" – ") + whole(band.upper80);
        rows << tr("95 % band") + u'\t' + whole(band.lower95) + QStringLiteral(" – ") + whole(band.upper95);
    }
    return rows;
}

std::vector<double> FanChart::labelPositions() const
{
    const PlotMapping map = mapping();
    std::vector<std::pair<double, std::size_t>> wanted;
    for (std::size_t i = 0; i < m_values.lines.size(); ++i) {
        wanted.emplace_back(map.y(m_values.lines[i].values.back()), i);
    }
    std::ranges::sort(wanted);
    // Pushed down where too near, then the whole column up where it would leave the plot.
    double free = map.plot.top() - kLabelGap;
    for (auto& [y, i] : wanted) {
        y = std::max(y, free + kLabelGap);
        free = y;
    }
    double lowest = map.plot.bottom();
    for (auto label = wanted.rbegin(); label != wanted.rend(); ++label) {
        label->first = std::min(label->first, lowest);
        lowest = label->first - kLabelGap;
    }
    std::vector<double> positions(wanted.size());
    for (const auto& [y, i] : wanted) {
        positions[i] = y;
    }
    return positions;
}

std::vector<TimeTick> FanChart::ticks() const
{
    if (m_values.ahead.empty()) {
        return {};
    }
    const Instant today = m_values.ahead.front();
    const PlotMapping map = mapping();
    const double half = 34;
    std::vector<TimeTick> ticks;
    for (auto& tick : timeTicks(axisRange(), m_values.zone, plotArea().width())) {
        if (std::abs(map.x(tick.at) - map.x(today)) > 2 * half) {
            ticks.push_back(std::move(tick));
        }
    }
    ticks.push_back({ today, tr("Today"), true });
    return ticks;
}

void FanChart::moveCrosshair(std::optional<std::size_t> point)
{
    if (point != m_crosshair) {
        m_crosshair = point;
        redrawOverlay();
    }
}

void FanChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pinned || points() == 0) {
        return;
    }
    const QPointF at = event->position();
    if (plotArea().adjusted(0, -8, 0, 8).contains(at)) {
        moveCrosshair(nearest(mapping().at(at.x())));
    } else {
        moveCrosshair(std::nullopt);
    }
}

void FanChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && plotArea().contains(event->position())) {
        m_pinned = !m_pinned;
    }
}

void FanChart::leaveEvent(QEvent* event)
{
    ChartFrame::leaveEvent(event);
    if (!m_pinned) {
        moveCrosshair(std::nullopt);
    }
}

void FanChart::keyPressEvent(QKeyEvent* event)
{
    const auto last = static_cast<std::ptrdiff_t>(points()) - 1;
    const int step = (event->modifiers() & Qt::ShiftModifier) != 0 ? 10 : 1;
    if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && last >= 0) {
        const auto now = m_values.before.empty() ? 0 : std::ssize(m_values.before) - 1;
        const auto from = m_crosshair ? static_cast<std::ptrdiff_t>(*m_crosshair) : now;
        const auto to = !m_crosshair ? from : event->key() == Qt::Key_Left ? from - step : from + step;
        moveCrosshair(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last)));
        setAccessibleDescription(tooltipRows(*m_crosshair).join(QStringLiteral(", ")).replace(u'\t', u' '));
        return;
    }
    if (event->key() == Qt::Key_Escape && m_crosshair) {
        m_pinned = false;
        moveCrosshair(std::nullopt);
        setAccessibleDescription(summaryText());
        return;
    }
    event->ignore();
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/budget_chart.h"

#include "widgets/charts/chart_painting.h"
#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kLabelGap = 15;

template <typename Point, typename Amount>
QPolygonF path(const std::vector<Point>& points, const PlotMapping& map, Amount amount)
{
    QPolygonF line;
    line.reserve(static_cast<qsizetype>(points.size()));
    for (const Point& point : points) {
        line << QPointF(map.x(point.at), map.y(amount(point)));
    }
    return line;
}

QPolygonF between(QPolygonF upper, const QPolygonF& lower)
{
    std::copy(lower.crbegin(), lower.crend(), std::back_inserter(upper));
    return upper;
}

QColor faded(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

constexpr double kWideLabels = 10'000; ///< dollars from which the axis needs more room: "$12,000"

QString whole(double dollars)
{
    return format::shortMoney(Money::fromEstimate(dollars));
}

} // namespace

BudgetChart::BudgetChart(QWidget* parent) : ChartFrame(QMarginsF(44, 14, 52, 24), parent)
{
}

void BudgetChart::setValues(BudgetChartValues values)
{
    if (values == m_values) {
        return;
    }
    m_values = std::move(values);
    double largest = m_values.budget.value_or(0);
    for (const auto& point : m_values.actual) {
        largest = std::max(largest, point.amount);
    }
    for (const auto& point : m_values.target) {
        largest = std::max(largest, point.amount);
    }
    for (const auto& band : m_values.forecast) {
        largest = std::max(largest, band.upper95);
    }
    for (const auto& point : m_values.otherwise) {
        largest = std::max(largest, point.amount);
    }
    // Room above the highest line for its label, in half steps so that the axis does not breathe.
    ValueScale scale = roundScale(largest);
    scale.top = std::max(scale.top, std::ceil(largest * 1.15 / (scale.step / 2)) * scale.step / 2);
    setPadding({ scale.top >= kWideLabels ? 52.0 : 44.0, 14, 52, 24 });
    setAxes(m_values.day, scale);
    setAccessibleName(tr("Today against budget"));
    setAccessibleDescription(summaryText());
    BudgetChartValues shape = rounded();
    if (shape != m_drawn) {
        m_drawn = std::move(shape);
        redrawAll();
    }
}

/// To a quarter of a device pixel: what changes by less does not show.
BudgetChartValues BudgetChart::rounded() const
{
    const PlotMapping map = mapping();
    if (map.range.length() <= Duration(0)) {
        return m_values;
    }
    const double pixels = 4 * devicePixelRatioF();
    const double amountStep = (map.top - map.bottom) / std::max(1.0, map.plot.height() * pixels);
    const double timeStep
        = static_cast<double>(map.range.length().count()) / std::max(1.0, map.plot.width() * pixels);
    const auto toStep = [](double value, double step) { return std::round(value / step) * step; };
    const auto amount = [&](double& dollars) { dollars = toStep(dollars, amountStep); };
    const auto time = [&](Instant& at) {
        const auto since = static_cast<double>((at - map.range.from).count());
        at = map.range.from + Duration(static_cast<std::int64_t>(toStep(since, timeStep)));
    };
    BudgetChartValues shape = m_values;
    for (auto* points : { &shape.actual, &shape.target, &shape.otherwise }) {
        for (BudgetChartValues::Point& point : *points) {
            time(point.at);
            amount(point.amount);
        }
    }
    for (BudgetChartValues::Band& band : shape.forecast) {
        time(band.at);
        for (double* dollars : { &band.mean, &band.lower80, &band.upper80, &band.lower95, &band.upper95 }) {
            amount(*dollars);
        }
    }
    time(shape.now);
    if (shape.capReached) {
        time(*shape.capReached);
        shape.capText += format::clock(*m_values.capReached, m_values.zone);
    }
    if (!m_values.forecast.empty()) {
        shape.forecastText += whole(m_values.forecast.back().mean);
    }
    return shape;
}

QString BudgetChart::summaryText() const
{
    if (m_values.actual.empty()) {
        return tr("Today against budget: no data");
    }
    const QString spent = format::money(Money::fromEstimate(m_values.actual.back().amount));
    QString text = m_values.budget ? tr("%1 spent of %2").arg(spent, whole(*m_values.budget))
                                   : tr("%1 spent, no daily budget").arg(spent);
    if (!m_values.forecast.empty()) {
        const auto& end = m_values.forecast.back();
        text += tr(", forecast %1 by midnight, 80 % %2–%3")
                    .arg(whole(end.mean), whole(end.lower80), whole(end.upper80));
    }
    if (m_values.capReached) {
        text += (m_values.isCapped ? tr(", cap reached about %1") : tr(", budget reached about %1"))
                    .arg(format::clock(*m_values.capReached, m_values.zone));
    }
    return text;
}

std::vector<TimeTick> BudgetChart::ticks() const
{
    if (m_values.day.length() <= Duration(0)) {
        return {};
    }
    return dayTicks(m_values.day, m_values.zone);
}

void BudgetChart::paintData(QPainter& painter)
{
    if (m_values.day.length() <= Duration(0)) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(dashedPen(colours().compare, 1.5, { 2, 4 }));
    painter.drawPolyline(path(m_values.target, mapping(), [](const auto& p) { return p.amount; }));
    painter.setPen(dashedPen(colours().criticalText, 1.5, { 1.5, 3 }));
    painter.drawPolyline(path(m_values.otherwise, mapping(), [](const auto& p) { return p.amount; }));
    paintForecast(painter);
    paintActual(painter);
}

void BudgetChart::paintForecast(QPainter& painter) const
{
    const PlotMapping map = mapping();
    const auto& bands = m_values.forecast;
    using Band = BudgetChartValues::Band;
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colours().accent, 0.12));
    painter.drawPolygon(between(path(bands, map, [](const Band& b) { return b.upper95; }),
        path(bands, map, [](const Band& b) { return b.lower95; })));
    painter.setBrush(faded(colours().accent, 0.26));
    painter.drawPolygon(between(path(bands, map, [](const Band& b) { return b.upper80; }),
        path(bands, map, [](const Band& b) { return b.lower80; })));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(path(bands, map, [](const Band& b) { return b.mean; }));
}

void BudgetChart::paintActual(QPainter& painter) const
{
    if (m_values.actual.empty()) {
        return;
    }
    const PlotMapping map = mapping();
    const QPolygonF line = path(m_values.actual, map, [](const auto& p) { return p.amount; });
    QPolygonF area = line;
    area << QPointF(line.last().x(), map.plot.bottom()) << QPointF(line.first().x(), map.plot.bottom());
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colours().total, 0.10));
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().total, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

void BudgetChart::paintOverlay(QPainter& painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_values.day.length() > Duration(0)) {
        paintLabels(painter, -1, -1);
        paintReferences(painter);
        paintEndLabels(painter);
    }
    paintFocus(painter);
}

void BudgetChart::paintReferences(QPainter& painter) const
{
    const PlotMapping map = mapping();
    painter.setFont(chartFont(font()));
    double nowTop = map.plot.top();
    double nameEnd = 0;
    if (m_values.budget) {
        const double y = std::round(map.y(*m_values.budget)) + 0.5;
        nowTop = y;
        painter.setPen(dashedPen(colours().criticalText, 1, { 6, 4 }));
        painter.drawLine(QPointF(map.plot.left(), y), QPointF(map.plot.right(), y));
        painter.setPen(colours().criticalText);
        const QString name
            = (m_values.isCapped ? tr("Daily cap %1") : tr("Daily budget %1")).arg(whole(*m_values.budget));
        painter.drawText(QPointF(map.plot.left() + 6, y - 5), name);
        nameEnd = map.plot.left() + 6 + QFontMetricsF(painter.font()).horizontalAdvance(name);
    }
    if (m_values.day.contains(m_values.now)) {
        const double x = std::round(map.x(m_values.now)) + 0.5;
        painter.setPen(dashedPen(colours().crosshair, 1, { 3, 3 }));
        painter.drawLine(QPointF(x, nowTop), QPointF(x, map.plot.bottom()));
    }
    painter.setPen(QPen(colours().surface, 1.5));
    if (!m_values.actual.empty()) {
        const auto& last = m_values.actual.back();
        painter.setBrush(colours().total);
        painter.drawEllipse(QPointF(map.x(last.at), map.y(last.amount)), 4, 4);
    }
    if (m_values.budget && m_values.capReached && m_values.day.contains(*m_values.capReached)) {
        const QPointF cap(map.x(*m_values.capReached), map.y(*m_values.budget));
        painter.setBrush(colours().criticalText);
        painter.drawEllipse(cap, 3.5, 3.5);
        const QString at = format::clock(*m_values.capReached, m_values.zone);
        const bool isPast = *m_values.capReached < m_values.now;
        const QString label = !m_values.capText.isEmpty() ? m_values.capText
            : isPast                                      ? tr("reached %1").arg(at)
                                                          : tr("cap about %1").arg(at);
        // Left of the point and above the line, where no path goes; a row higher where the budget's name is.
        const double x = std::max(
            map.plot.left() + 6, cap.x() - 8 - QFontMetricsF(painter.font()).horizontalAdvance(label));
        painter.setPen(colours().criticalText);
        painter.drawText(QPointF(x, cap.y() - (x > nameEnd + 12 ? 5 : 20)), label);
    }
}

void BudgetChart::paintEndLabels(QPainter& painter) const
{
    const PlotMapping map = mapping();
    std::vector<EndLabel> labels;
    if (!m_values.forecast.empty()) {
        const double mean = m_values.forecast.back().mean;
        labels.push_back({ map.y(mean), m_values.forecastText.isEmpty() ? whole(mean) : m_values.forecastText,
            colours().accent, colours().accent, QFont::DemiBold });
    }
    if (!m_values.target.empty()) {
        labels.push_back({ map.y(m_values.target.back().amount), tr("target"), colours().compare,
            colours().label, QFont::Medium });
    }
    std::sort(labels.begin(), labels.end(), [](const EndLabel& a, const EndLabel& b) { return a.y < b.y; });
    double free = -kLabelGap;
    for (const EndLabel& label : labels) {
        const double y = std::max(label.y, free + kLabelGap);
        free = y;
        painter.setPen(faded(label.line, 0.7));
        painter.drawLine(QPointF(map.plot.right() + 2, label.y), QPointF(map.plot.right() + 8, y));
        painter.setFont(chartFont(font(), label.weight));
        painter.setPen(label.colour);
        painter.drawText(QRectF(map.plot.right() + 11, y - 8, 60, 16), Qt::AlignVCenter, label.text);
    }
}

} // namespace spillway

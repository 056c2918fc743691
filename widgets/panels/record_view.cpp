// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/record_view.h"

#include "widgets/components/formatting.h"
#include "widgets/panels/forecast_charts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

QString signedPercent(double ratio, int decimals)
{
    const QString size = format::percent(std::abs(ratio), decimals);
    return std::abs(ratio) < 0.0005 ? size : (ratio < 0 ? QStringLiteral("−") : QStringLiteral("+")) + size;
}

} // namespace

RecordView::RecordView(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void RecordView::setValues(const forecast::ForecastValues& values)
{
    m_figures.clear();
    m_bars.clear();
    m_empty = tr("The history is too short to try the forecast on its past.");
    const auto* outlook = values.outlook.get();
    if (outlook && outlook->record && outlook->record->sums.points > 0) {
        const auto& sums = outlook->record->sums;
        const auto held = [&sums](double share) {
            return tr("%1 of %2").arg(std::lround(share * static_cast<double>(sums.points))).arg(sums.points);
        };
        m_figures
            = { { tr("Mean error"), std::isnan(sums.wape) ? tr("unknown") : format::percent(sums.wape, 1) },
                  { tr("80 % held"), held(sums.held80) }, { tr("95 % held"), held(sums.held95) },
                  { tr("Bias"), std::isnan(sums.bias) ? tr("unknown") : signedPercent(sums.bias, 1) } };
        for (std::size_t i = 0; i < outlook->record->runs.size(); ++i) {
            const auto& run = outlook->record->runs[i];
            if (run.actualSum > 0 && run.sum.mean > 0) {
                m_bars.push_back({ shortDay(outlook->recordStarts[i], values.zone),
                    run.sum.mean / run.actualSum - 1, run.sum.mean / std::max(run.sum.upper80, 1e-9) - 1,
                    run.sum.lower80 > 0 ? run.sum.mean / run.sum.lower80 - 1 : 1,
                    run.actualSum >= run.sum.lower80 && run.actualSum <= run.sum.upper80 });
            }
        }
    }
    setAccessibleName(tr("Back-test"));
    setAccessibleDescription(m_figures.empty() ? m_empty : figures().join(QStringLiteral(", ")));
    update();
}

QStringList RecordView::figures() const
{
    QStringList all;
    for (const auto& figure : m_figures) {
        all << figure.title + u' ' + figure.text;
    }
    return all;
}

void RecordView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_figures.empty()) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(rect(), Qt::AlignTop | Qt::TextWordWrap, m_empty);
        return;
    }
    const double column = width() / static_cast<double>(m_figures.size());
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const double x = static_cast<double>(i) * column;
        painter.setFont(theme().font("caption", 400));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(x, 0, column, 16), Qt::AlignVCenter, m_figures[i].title);
        painter.setFont(theme().font("metric"));
        painter.setPen(theme().colour("text.primary"));
        drawTabular(painter, QRectF(x, 16, column, 24), Qt::AlignLeft, m_figures[i].text);
    }
    paintBars(painter, QRectF(44, 62, width() - 48, height() - 62 - 24));
}

void RecordView::paintBars(QPainter& painter, const QRectF& area) const
{
    if (m_bars.empty() || area.height() < 40) {
        return;
    }
    double most = 0.05;
    double low = 0;
    double high = 0;
    for (const auto& bar : m_bars) {
        most = std::max(most, std::abs(bar.error));
        low += bar.lower80 / static_cast<double>(m_bars.size());
        high += bar.upper80 / static_cast<double>(m_bars.size());
    }
    // Single early bands may be very wide; their mean and the errors decide the axis.
    most = std::min(std::max({ most, std::abs(low), std::abs(high) }), 1.0);
    const double step = most <= 0.12 ? 0.05 : most <= 0.25 ? 0.1 : most <= 0.6 ? 0.25 : 0.5;
    const double top = std::ceil(most / step) * step;
    const auto y = [&](double ratio) {
        return area.center().y() - std::clamp(ratio, -top, top) / top * area.height() / 2;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour("accent.base", 0.14));
    painter.drawRect(QRectF(QPointF(area.left(), y(high)), QPointF(area.right(), y(low))));
    painter.setFont(theme().font("caption"));
    for (double ratio = -top; ratio <= top + 1e-9; ratio += step) {
        painter.setPen(theme().colour(std::abs(ratio) < 1e-9 ? "chart.axis" : "chart.grid"));
        const double line = std::round(y(ratio)) + 0.5;
        painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line));
        painter.setPen(theme().colour("chart.label"));
        painter.drawText(QRectF(0, line - 8, area.left() - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
            signedPercent(ratio, 0));
    }
    const double column = area.width() / static_cast<double>(m_bars.size());
    const std::size_t every = std::max<std::size_t>(1, m_bars.size() / 4);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const auto& bar = m_bars[i];
        const double x = area.left() + static_cast<double>(i) * column;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().colour(bar.isHeld ? "chart.compare" : "status.warn.fill"));
        painter.drawRect(QRectF(QPointF(x + column * 0.22, y(std::max(0.0, bar.error))),
            QPointF(x + column * 0.78, y(std::min(0.0, bar.error)))));
        if (i % every == 0 || i + 1 == m_bars.size()) {
            const bool isLast = i + 1 == m_bars.size();
            if (!isLast && static_cast<double>(m_bars.size() - i) * column < 110) {
                continue; // the last one's words need the room
            }
            painter.setPen(theme().colour("chart.label"));
            painter.drawText(
                QRectF(isLast ? area.right() - 80 : x - 20, area.bottom() + 6, isLast ? 80 : column + 40, 16),
                isLast ? Qt::AlignRight : Qt::AlignHCenter, isLast ? tr("last week") : bar.day);
        }
    }
    const QString promise = tr("promised 80 % band");
    const double from = area.right() - 4 - painter.fontMetrics().horizontalAdvance(promise);
    double lowest = y(low);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        if (area.left() + static_cast<double>(i + 1) * column > from) {
            lowest = std::max(lowest, y(m_bars[i].error));
        }
    }
    // Under the band where nothing else is, else over the plot.
    const bool hasRoom = lowest < y(low) + 2 && y(low) + 18 < area.bottom();
    painter.setPen(theme().colour("accent.base"));
    painter.drawText(QRectF(area.left(), hasRoom ? y(low) + 2 : area.top() - 17, area.width() - 4, 16),
        Qt::AlignRight | Qt::AlignVCenter, promise);
}

} // namespace spillway

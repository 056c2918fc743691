// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/chart_legend.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace spillway
{
namespace
{

constexpr double kSquare = 10;
constexpr double kLine = 16;
constexpr double kGap = 7;
constexpr double kBetween = 16;

double signWidth(const LegendEntry& entry)
{
    return entry.sign == LegendEntry::Sign::Square ? kSquare : kLine;
}

} // namespace

ChartLegend::ChartLegend(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void ChartLegend::setEntries(const std::vector<LegendEntry>& entries)
{
    if (entries == m_entries) {
        return;
    }
    m_entries = entries;
    QStringList names;
    for (const LegendEntry& entry : m_entries) {
        names << entry.text;
    }
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetricsF metrics(theme().font("small"));
    double width = 0;
    for (const LegendEntry& entry : m_entries) {
        width += signWidth(entry) + kGap + metrics.horizontalAdvance(entry.text) + kBetween;
    }
    return { static_cast<int>(std::ceil(std::max(0.0, width - kBetween))) + 4, 20 };
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font("small"));
    const double middle = height() / 2.0;
    double x = 0;
    for (const LegendEntry& entry : m_entries) {
        const double width = signWidth(entry);
        switch (entry.sign) {
        case LegendEntry::Sign::Square:
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().colour(entry.colour));
            painter.drawRoundedRect(QRectF(x, middle - kSquare / 2, kSquare, kSquare), 2, 2);
            break;
        case LegendEntry::Sign::Line:
            painter.setPen(theme().pen(entry.colour, 2));
            painter.drawLine(QPointF(x, middle), QPointF(x + width, middle));
            break;
        case LegendEntry::Sign::Dash:
            painter.setPen(theme().pen(entry.colour, 1.5, "compare"));
            painter.drawLine(QPointF(x, middle), QPointF(x + width, middle));
            break;
        }
        x += width + kGap;
        const double text = painter.fontMetrics().horizontalAdvance(entry.text);
        painter.setPen(theme().colour("text.secondary"));
        painter.drawText(QRectF(x, 0, text + 2, height()), Qt::AlignVCenter, entry.text);
        x += text + kBetween;
    }
}

} // namespace spillway

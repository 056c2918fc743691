// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/chart_legend.h"

#include <QKeyEvent>
#include <QMouseEvent>
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
constexpr double kLeastWord = 24;
constexpr double kUnbounded = 1e6;
constexpr double kSpare = 4; ///< for the focus ring of the last

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
    m_current = 0;
    setFocusPolicy(m_filters && !m_entries.empty() ? Qt::StrongFocus : Qt::NoFocus);
    describe();
    updateGeometry();
    update();
}

void ChartLegend::describe()
{
    QStringList names;
    for (const LegendEntry& entry : m_entries) {
        names << (entry.off ? tr("%1 (hidden)").arg(entry.text) : entry.text);
    }
    setAccessibleName(names.join(QStringLiteral(", ")));
}

void ChartLegend::setFilters(bool filters)
{
    m_filters = filters;
    // While it is empty there is nothing to press.
    setFocusPolicy(m_filters && !m_entries.empty() ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(filters ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setToolTip(filters ? tr("Press to hide or show in the chart") : QString());
}

double ChartLegend::wordWidth(const LegendEntry& entry) const
{
    return std::ceil(QFontMetricsF(theme().font("small")).horizontalAdvance(entry.text));
}

double ChartLegend::widthOf(const LegendEntry& entry, double longest) const
{
    return signWidth(entry) + kGap + std::min(longest, wordWidth(entry));
}

double ChartLegend::allWidths(double longest) const
{
    double width = 0;
    for (const LegendEntry& entry : m_entries) {
        width += widthOf(entry, longest) + kBetween;
    }
    return std::max(0.0, width - kBetween) + kSpare;
}

double ChartLegend::longestWord() const
{
    double longest = 0;
    for (const LegendEntry& entry : m_entries) {
        longest = std::max(longest, wordWidth(entry));
    }
    while (longest > kLeastWord && allWidths(longest) > width()) {
        --longest;
    }
    return longest;
}

int ChartLegend::entryAt(double x) const
{
    double right = 0;
    const double longest = longestWord();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        right += widthOf(m_entries[i], longest) + kBetween;
        if (x < right - kBetween / 2) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void ChartLegend::mousePressEvent(QMouseEvent* event)
{
    if (const int index = entryAt(event->position().x()); m_filters && index >= 0) {
        m_current = index;
        Q_EMIT entryPressed(index);
    }
}

void ChartLegend::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_entries.size()) - 1;
    if (m_filters && last >= 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_current = std::clamp(m_current + (event->key() == Qt::Key_Left ? -1 : 1), 0, last);
        update();
    } else if (m_filters && m_current <= last
        && (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return)) {
        Q_EMIT entryPressed(m_current);
    } else {
        event->ignore();
    }
}

void ChartLegend::focusInEvent(QFocusEvent* event)
{
    ThemedWidget::focusInEvent(event);
    update();
}

void ChartLegend::focusOutEvent(QFocusEvent* event)
{
    ThemedWidget::focusOutEvent(event);
    update();
}

QSize ChartLegend::sizeHint() const
{
    return { static_cast<int>(std::ceil(allWidths(kUnbounded))), m_filters ? 24 : 20 };
}

QSize ChartLegend::minimumSizeHint() const
{
    return { static_cast<int>(std::ceil(allWidths(kLeastWord))), sizeHint().height() };
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme().font("small"));
    const double middle = height() / 2.0;
    double x = 0;
    const double longest = longestWord();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const LegendEntry& entry = m_entries[i];
        const double width = signWidth(entry);
        switch (entry.sign) {
        case LegendEntry::Sign::Square:
            // What is out of the chart is an outline: seen without its colour too.
            painter.setPen(entry.off ? theme().pen(entry.colour) : QPen(Qt::NoPen));
            painter.setBrush(
                entry.off ? QBrush(Qt::NoBrush) : QBrush(theme().colour(entry.colour, entry.opacity)));
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
        const double text = std::min(longest, wordWidth(entry));
        if (m_filters && hasFocus() && static_cast<int>(i) == m_current) {
            paintFocusRing(
                painter, theme(), QRectF(x - width - kGap - 4, 0, width + kGap + text + 8, height()), 4);
        }
        painter.setPen(theme().colour(entry.off ? "text.disabled" : "text.secondary"));
        painter.drawText(QRectF(x, 0, text + 2, height()), Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(entry.text, Qt::ElideRight, text + 1));
        x += text + kBetween;
    }
}

} // namespace spillway

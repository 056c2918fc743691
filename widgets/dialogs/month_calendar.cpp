// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/month_calendar.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

namespace spillway
{
namespace
{

constexpr double kCell = 28;
constexpr double kHeader = 24;
constexpr double kArrow = 24; ///< hit area of the month arrows

} // namespace

MonthCalendar::MonthCalendar(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::StrongFocus);
}

void MonthCalendar::setMonth(QDate first)
{
    m_month = QDate(first.year(), first.month(), 1);
    setAccessibleName(QLocale().toString(m_month, u"MMMM yyyy"));
    update();
}

void MonthCalendar::setRange(QDate from, QDate to)
{
    m_from = from;
    m_to = to;
    update();
}

void MonthCalendar::setLast(QDate last)
{
    m_last = last;
    update();
}

QRectF MonthCalendar::cellOf(QDate day) const
{
    const int index = day.day() - 1 + m_month.dayOfWeek() - 1;
    return { (index % 7) * kCell, 2 * kHeader + (index / 7) * kCell, kCell, kCell };
}

QDate MonthCalendar::dayAt(QPointF position) const
{
    for (int i = 1; i <= m_month.daysInMonth(); ++i) {
        const QDate day(m_month.year(), m_month.month(), i);
        if (cellOf(day).contains(position)) {
            return day;
        }
    }
    return {};
}

void MonthCalendar::mousePressEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (at.y() < kHeader && at.x() < kArrow) {
        Q_EMIT monthStepped(-1);
    } else if (at.y() < kHeader && at.x() >= width() - kArrow) {
        Q_EMIT monthStepped(1);
    } else if (const QDate day = dayAt(at); day.isValid() && day <= m_last) {
        m_focus = day;
        Q_EMIT dayChosen(day);
    }
}

void MonthCalendar::keyPressEvent(QKeyEvent* event)
{
    const QDate at = m_focus.isValid() && m_focus.month() == m_month.month() ? m_focus : m_month;
    QDate next;
    switch (event->key()) {
    case Qt::Key_Left:
        next = at.addDays(-1);
        break;
    case Qt::Key_Right:
        next = at.addDays(1);
        break;
    case Qt::Key_Up:
        next = at.addDays(-7);
        break;
    case Qt::Key_Down:
        next = at.addDays(7);
        break;
    case Qt::Key_PageUp:
        Q_EMIT monthStepped(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT monthStepped(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (at <= m_last) {
            Q_EMIT dayChosen(at);
        }
        return;
    default:
        event->ignore();
        return;
    }
    if (next.month() == m_month.month() && next <= m_last) {
        m_focus = next;
        setAccessibleDescription(QLocale().toString(next, QLocale::LongFormat));
        update();
    }
}

void MonthCalendar::focusInEvent(QFocusEvent* event)
{
    ThemedWidget::focusInEvent(event);
    if (!m_focus.isValid() || m_focus.month() != m_month.month()) {
        m_focus = m_month;
    }
    update();
}

void MonthCalendar::focusOutEvent(QFocusEvent* event)
{
    ThemedWidget::focusOutEvent(event);
    update();
}

void MonthCalendar::paintDay(QPainter& painter, QDate day) const
{
    const QRectF cell = cellOf(day);
    const bool end = day == m_from || day == m_to;
    if (end) {
        paintCard(painter, cell, theme().radius("control"), theme().colour("accent.base"), Qt::transparent);
    } else if (day > m_from && day < m_to) {
        painter.fillRect(cell, theme().colour("surface.selected"));
    }
    painter.setFont(theme().font("small", end ? 600 : 400));
    painter.setPen(theme().colour(end ? "text.onAccent" : day > m_last ? "text.disabled" : "text.primary"));
    drawTabular(painter, cell, Qt::AlignHCenter, QString::number(day.day()));
    if (hasFocus() && day == m_focus) {
        paintFocusRing(painter, theme(), cell, theme().radius("control"));
    }
}

void MonthCalendar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QLocale locale;
    theme().drawIcon(painter, { 5, 5 }, "chevron-left", 14, theme().colour("text.tertiary"));
    theme().drawIcon(painter, { width() - 19.0, 5 }, "chevron-right", 14, theme().colour("text.tertiary"));
    painter.setFont(theme().font("small", 600));
    painter.setPen(theme().colour("text.primary"));
    drawTabular(
        painter, QRectF(0, 0, width(), kHeader), Qt::AlignHCenter, locale.toString(m_month, u"MMMM yyyy"));
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour("text.tertiary"));
    for (int day = 1; day <= 7; ++day) {
        painter.drawText(QRectF((day - 1) * kCell, kHeader, kCell, kHeader), Qt::AlignCenter,
            locale.standaloneDayName(day, QLocale::ShortFormat).left(2));
    }
    for (int i = 1; i <= m_month.daysInMonth(); ++i) {
        paintDay(painter, QDate(m_month.year(), m_month.month(), i));
    }
}

} // namespace spillway

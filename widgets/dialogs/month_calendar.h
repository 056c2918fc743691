// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QDate>

namespace spillway
{

/// One month, Monday first, with a range of days marked. Arrow keys move the day with the keyboard, Enter or
/// a click chooses it.
class MonthCalendar : public ThemedWidget
{
    Q_OBJECT

public:
    explicit MonthCalendar(const Theme& theme, QWidget* parent = nullptr);

    void setMonth(QDate first);
    [[nodiscard]] QDate month() const { return m_month; }
    void setRange(QDate from, QDate to);
    void setLast(QDate last); ///< later days cannot be chosen
    [[nodiscard]] QSize sizeHint() const override { return { 196, 220 }; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void dayChosen(QDate day);
    void monthStepped(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRectF cellOf(QDate day) const;
    [[nodiscard]] QDate dayAt(QPointF position) const;
    void paintDay(QPainter& painter, QDate day) const;

    QDate m_month, m_from, m_to, m_last, m_focus;
};

} // namespace spillway

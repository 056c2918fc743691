// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QPointer>

namespace spillway
{

/// A raised card over the page of the window, below what opened it. Esc or a click outside closes it, and
/// the keyboard goes back to where it was. It never covers the header or the control strip.
class Popover : public ThemedWidget
{
    Q_OBJECT

public:
    explicit Popover(const Theme& theme, QWidget* parent = nullptr);

    /// Shows it in the window of `opener`, at its right edge or as far left as needed, its top at `top` of
    /// the window (or just below the opener where that is lower); `first` gets the keyboard.
    void openAt(QWidget* opener, QSize size, int top = 0, QWidget* first = nullptr);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> m_opener;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QPointer>

namespace spillway
{

/// A layer over the whole window: a scrim with one sheet on it. Esc or a click beside the sheet closes it,
/// and the keyboard returns to whoever had it. The control strip is raised above the scrim by the window.
class Overlay : public ThemedWidget
{
    Q_OBJECT

public:
    /// Covers `window` and follows its size; hidden until open().
    Overlay(const Theme& theme, QWidget* window);

    void open();
    void close();
    [[nodiscard]] bool isOpen() const { return isVisible(); }

Q_SIGNALS:
    void opened();
    void closed();

protected:
    /// Where the sheet stands within the window.
    [[nodiscard]] virtual QRect sheetRect() const = 0;
    /// Whoever takes the keyboard when the layer opens.
    virtual void takeFocus() = 0;
    virtual void layOut() { }
    /// No key reaches what lies below.
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    /// Tab stays on the sheet.
    bool focusNextPrevChild(bool next) override;

private:
    QPointer<QWidget> m_opener;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QPointer>

namespace spillway
{

/// What marks a direct child of a window that no scrim may dim: `widget->setProperty(kAboveScrim, true)`.
inline constexpr const char* kAboveScrim = "aboveScrim";

/// A layer over its whole window: a scrim with one card on it; what is marked with kAboveScrim stays above.
/// While it is open the keyboard stays inside: Tab goes round, the window's keys are off, Esc closes this
/// layer. Closing gives the focus back to what had it. Opening a layer closes the one that was open.
class ModalLayer : public ThemedWidget
{
    Q_OBJECT

public:
    /// What a click on the scrim does. It never reaches what is below.
    enum class ClickBeside { DoesNothing, Closes };

    ModalLayer(const Theme& theme, ClickBeside beside, QWidget* parent = nullptr);

    /// Shows the layer over `window`, which must outlive it or delete it.
    void open(QWidget* window);
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// The card's place in the window.
    [[nodiscard]] QRect cardRect() const { return m_card; }

Q_SIGNALS:
    void closed();

protected:
    /// Where the card stands in the window, of which the rows from `top` to before `bottom` may be covered.
    [[nodiscard]] virtual QRect placeCard(int top, int bottom) = 0;
    /// Arranges what is on the card.
    virtual void layOut() { }
    /// Where the keyboard goes on opening; the first thing that takes it, unless overridden.
    virtual QWidget* firstFocus();
    /// What Tab goes through; nothing where the layer itself has the keyboard.
    [[nodiscard]] virtual QList<QWidget*> focusOrder() const;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void arrange();
    [[nodiscard]] QList<QWidget*> aboveScrim() const;

    ClickBeside m_beside;
    QRect m_card;
    QPointer<QWidget> m_focusBefore;
    bool m_open = false;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

#include <QPointer>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace spillway
{

class ActionButton;

/// What marks a direct child of a window that no scrim may dim: `widget->setProperty(kAboveScrim, true)`.
inline constexpr const char* kAboveScrim = "aboveScrim";

/// A modal sheet over a scrim that covers its window; the control strip stays above. While it is open the
/// keyboard stays inside: Tab goes round, the window's keys are off, Esc closes this one layer. Closing gives
/// the focus back to what had it. Opening a second sheet over the same window closes the first.
///
/// The sheet is a card of `preferred` size, never taller or wider than the page; what does not fit scrolls.
class Sheet : public ThemedWidget
{
    Q_OBJECT

public:
    Sheet(const Theme& theme, QSize preferred, QWidget* parent = nullptr);
    ~Sheet() override;

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const { return m_title; }
    /// A glyph in a square of the tone before the title.
    void setGlyph(std::string icon, Tone tone);
    /// At the right of the header, before the close button. The sheet owns it.
    void addHeaderWidget(QWidget* widget);
    /// Once, below the header. The sheet owns it.
    void setContent(QWidget* content);

    /// Shows the sheet over `window`, which must outlive it or delete it.
    void open(QWidget* window);
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// The card's place in the window.
    [[nodiscard]] QRect cardRect() const { return m_card; }

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    /// Where the keyboard goes on opening; the first thing that takes it, unless overridden.
    virtual QWidget* firstFocus();

private:
    void arrange();
    void raiseAboveScrim();
    [[nodiscard]] QList<QWidget*> focusOrder() const;

    QSize m_preferred;
    QString m_title;
    std::string m_glyph;
    Tone m_glyphTone = Tone::Neutral;
    QWidget* m_frame; ///< the card, for the layout
    QVBoxLayout* m_layout;
    QHBoxLayout* m_header;
    QScrollArea* m_scroll;
    ActionButton* m_closeButton;
    QRect m_card;
    QPointer<QWidget> m_focusBefore;
    bool m_open = false;
};

} // namespace spillway

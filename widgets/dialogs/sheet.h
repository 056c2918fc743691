// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/modal_layer.h"

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace spillway
{

class ActionButton;

/// A modal layer whose card has a title, a close button and content, centred between what stays above the
/// scrim. A click beside it is no decision. The card is of `preferred` size, never taller or wider than the
/// page; what does not fit scrolls.
class Sheet : public ModalLayer
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

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QRect placeCard(int top, int bottom) override;
    void layOut() override;
    [[nodiscard]] QList<QWidget*> focusOrder() const override;

private:
    QSize m_preferred;
    QString m_title;
    std::string m_glyph;
    Tone m_glyphTone = Tone::Neutral;
    QWidget* m_frame; ///< the card, for the layout
    QVBoxLayout* m_layout;
    QHBoxLayout* m_header;
    QScrollArea* m_scroll;
    ActionButton* m_closeButton;
};

} // namespace spillway

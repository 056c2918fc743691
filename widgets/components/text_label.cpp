// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/text_label.h"

#include <QResizeEvent>

#include <algorithm>

namespace spillway
{

TextLabel::TextLabel(const Theme& theme, std::string style, std::string ink, QWidget* parent, int weight)
    : QLabel(parent)
    , m_theme(theme)
    , m_style(std::move(style))
    , m_ink(std::move(ink))
    , m_weight(weight)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    applyTheme();
    connect(&theme, &Theme::changed, this, &TextLabel::applyTheme);
}

void TextLabel::setInk(std::string ink)
{
    if (ink != m_ink) {
        m_ink = std::move(ink);
        applyTheme();
    }
}

QSize TextLabel::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    return wordWrap() && testAttribute(Qt::WA_Resized) ? QSize(hint.width(), heightForWidth(width())) : hint;
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return wordWrap() ? QSize(std::min(hint.width(), 60), sizeHint().height()) : hint;
}

void TextLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (wordWrap() && event->size().width() != event->oldSize().width()) {
        updateGeometry();
    }
}

void TextLabel::applyTheme()
{
    setFont(m_theme.font(m_style, m_weight));
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, m_theme.colour(m_ink));
    setPalette(palette);
}

TextLabel* textLabel(const Theme& theme, const QString& text, std::string style, std::string ink, int weight)
{
    auto* label = new TextLabel(theme, std::move(style), std::move(ink), nullptr, weight);
    label->setWordWrap(false);
    label->setText(text);
    return label;
}

} // namespace spillway

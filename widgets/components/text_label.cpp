// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/text_label.h"

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

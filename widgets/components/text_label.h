// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QLabel>

namespace spillway
{

/// Plain text of any length, wrapped, in a text style and a colour of the theme.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    TextLabel(
        const Theme& theme, std::string style, std::string ink, QWidget* parent = nullptr, int weight = 400);
    void setInk(std::string ink);
    /// As high as the words are at the width there is. QLabel's own answers are for a narrow column, and
    /// leave a hole below the words of a wide one.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyTheme();

    const Theme& m_theme;
    std::string m_style, m_ink;
    int m_weight;
};

/// One with its text. Short ones stay on one line unless told to wrap.
[[nodiscard]] TextLabel* textLabel(const Theme& theme, const QString& text, std::string style,
    std::string ink = "text.primary", int weight = 400);

} // namespace spillway

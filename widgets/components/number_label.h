// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/themed_widget.h"

namespace spillway
{

/// One line with tabular figures, so that a figure that changes does not move what stands beside it.
class NumberLabel : public ThemedWidget
{
    Q_OBJECT

public:
    explicit NumberLabel(const Theme& theme, std::string style = "body", QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setColour(std::string token);
    void setAlignment(Qt::Alignment alignment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::string m_style;
    std::string m_colour = "text.primary";
    QString m_text;
    Qt::Alignment m_alignment = Qt::AlignRight;
};

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/components/text_runs.h"
#include "widgets/components/themed_widget.h"

namespace spillway
{

/// A line of text runs as a widget. Its accessible name is the words of the runs.
class RunsLabel : public ThemedWidget
{
    Q_OBJECT

public:
    explicit RunsLabel(const Theme& theme, std::string style = "small", QWidget* parent = nullptr);
    void setRuns(const TextRuns& runs);
    [[nodiscard]] const TextRuns& runs() const { return m_runs; }
    void setPadding(int left, int right);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::string m_style;
    TextRuns m_runs;
    int m_left = 0;
    int m_right = 0;
};

} // namespace spillway

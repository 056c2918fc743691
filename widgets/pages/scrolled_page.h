// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QScrollArea>

namespace spillway
{

/// A page that is as wide as the window and keeps a least height, 768, below which it scrolls. Its parts are
/// children of content(); arrange() places them, in fewer columns where the room is narrow.
class ScrolledPage : public QScrollArea
{
    Q_OBJECT

public:
    /// In the smallest window, 1100 wide.
    static constexpr int kLeastWidth = 1010;
    static constexpr int kLeastHeight = 768;
    /// What is narrower is arranged in fewer columns: a window below 1180.
    static constexpr int kNarrow = 1180 - 72;
    static constexpr int kGutter = 12;
    static constexpr int kPaddingX = 16;
    static constexpr int kPaddingY = 12;

    explicit ScrolledPage(const Theme& theme, QWidget* parent = nullptr);

protected:
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] QWidget* content() const { return m_content; }
    /// Places the parts in a page of this size and answers how high it has to be.
    virtual int arrange(QSize room) = 0;
    void rearrange();
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    QWidget* m_content;
};

} // namespace spillway

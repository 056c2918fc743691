// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"

#include <QScrollArea>

namespace spillway
{

/// A page that keeps its least size, 1336 × 768, and scrolls in a smaller window. Its parts are children of
/// content(); arrange() places them.
class ScrolledPage : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int kLeastWidth = 1336;
    static constexpr int kLeastHeight = 768;
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

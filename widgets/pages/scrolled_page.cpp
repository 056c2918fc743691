// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/scrolled_page.h"

#include <QResizeEvent>

#include <algorithm>

namespace spillway
{

ScrolledPage::ScrolledPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
    applyTheme();
    connect(&m_theme, &Theme::changed, this, &ScrolledPage::applyTheme);
}

void ScrolledPage::applyTheme()
{
    QPalette palette = m_content->palette();
    palette.setColor(QPalette::Window, m_theme.colour("bg.window"));
    m_content->setPalette(palette);
    m_content->setAutoFillBackground(true);
    viewport()->setPalette(palette);
}

void ScrolledPage::rearrange()
{
    const QSize room(
        std::max(kLeastWidth, viewport()->width()), std::max(kLeastHeight, viewport()->height()));
    const int needed = arrange(room);
    m_content->resize(room.width(), std::max(room.height(), needed));
}

void ScrolledPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    rearrange();
}

} // namespace spillway

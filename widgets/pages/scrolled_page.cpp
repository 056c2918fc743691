// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/scrolled_page.h"

#include "widgets/components/themed_widget.h"

#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace spillway
{

namespace
{

/// Painted, since a style sheet that is set anew takes a palette back.
class Ground : public ThemedWidget
{
public:
    using ThemedWidget::ThemedWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().colour("bg.window"));
    }
};

} // namespace

ScrolledPage::ScrolledPage(const Theme& theme, QWidget* parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new Ground(theme))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
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

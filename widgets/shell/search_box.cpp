// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/search_box.h"

#include "widgets/components/key_cap.h"
#include "widgets/components/themed_widget.h"

#include <QPainter>

namespace spillway
{

SearchBox::SearchBox(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme)
{
    setText(tr("Search or run a command"));
    setAccessibleName(tr("Search or run a command (Ctrl K)"));
    setToolTip(accessibleName());
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void SearchBox::setCompact(bool compact)
{
    if (compact != m_compact) {
        m_compact = compact;
        updateGeometry();
        update();
    }
}

QSize SearchBox::sizeHint() const
{
    return { m_compact ? 28 : 236, 28 };
}

void SearchBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = underMouse();
    if (!m_compact || hover) {
        paintCard(painter, rect(), m_theme.radius("control"),
            m_theme.colour(hover ? "surface.hover" : "surface.sunken"), m_theme.colour("border.default"));
    }
    const QColor quiet = m_theme.colour(hover ? "text.secondary" : "text.tertiary");
    m_theme.drawIcon(painter, { m_compact ? 7.0 : 9.0, 7 }, "search", 14, quiet);
    if (!m_compact) {
        const double cap = paintKeyCap(painter, m_theme, width() - 7, height() / 2.0, tr("Ctrl K"));
        painter.setFont(m_theme.font("small"));
        painter.setPen(quiet);
        const QRectF line(31, 0, cap - 31 - 6, height());
        painter.drawText(line, Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, line.width()));
    }
    if (hasFocus()) {
        paintFocusRing(painter, m_theme, rect(), m_theme.radius("control"));
    }
}

void SearchBox::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SearchBox::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/panel.h"

#include "widgets/components/badge.h"
#include "widgets/components/text_runs.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QtMath>

namespace spillway
{

namespace
{

constexpr int kTitleGap = 12; ///< between the title and what stands beside it
/// Right of what stands in the header; a button has padding of its own.
constexpr int kBesideWords = 18;
constexpr int kBesideButton = 8;

} // namespace

Panel::Panel(const Theme& theme, const QString& title, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_title(title)
    , m_layout(new QVBoxLayout(this))
    , m_header(new QHBoxLayout)
    , m_titleRoom(new QSpacerItem(0, 0))
    , m_age(new Badge(theme, this))
{
    setAccessibleName(title);
    m_layout->setContentsMargins(1, 0, 1, 1);
    m_layout->setSpacing(0);
    m_header->setContentsMargins(14, 0, kBesideWords, 0);
    m_header->setSpacing(10);
    // The title is painted, so the header row needs its height from somewhere.
    m_header->addStrut(theme.size("panelHeader"));
    m_header->addItem(m_titleRoom);
    m_header->addWidget(m_age);
    m_age->hide();
    m_layout->addLayout(m_header);
    makeTitleRoom();
}

/// The title is painted, and what stands beside it must not reach over it.
void Panel::makeTitleRoom()
{
    const double title = QFontMetricsF(theme().font("panelTitle")).horizontalAdvance(m_title);
    m_titleRoom->changeSize(qCeil(title) + kTitleGap, 0, QSizePolicy::MinimumExpanding, QSizePolicy::Minimum);
    m_header->invalidate();
}

void Panel::setTitle(const QString& title)
{
    if (title != m_title) {
        m_title = title;
        setAccessibleName(title);
        makeTitleRoom();
        update();
    }
}

void Panel::setSubtitle(const QString& subtitle)
{
    if (subtitle != m_subtitle) {
        m_subtitle = subtitle;
        setAccessibleDescription(subtitle);
        update();
    }
}

void Panel::addHeaderWidget(QWidget* widget)
{
    m_header->addWidget(widget);
    const bool isButton = qobject_cast<QAbstractButton*>(widget) != nullptr;
    m_header->setContentsMargins(14, 0, isButton ? kBesideButton : kBesideWords, 0);
}

void Panel::setContent(QWidget* content, QMargins margins)
{
    auto* frame = new QVBoxLayout;
    frame->setContentsMargins(margins);
    frame->addWidget(content);
    m_layout->addLayout(frame, 1);
}

void Panel::setFreshness(Freshness freshness, const QString& age)
{
    const bool dated = freshness == Freshness::Partial || freshness == Freshness::Stale;
    m_age->setValues({ age, Tone::Stale, {} });
    m_age->setVisible(dated && !age.isEmpty());
    if (freshness != m_freshness) {
        m_freshness = freshness;
        update();
    }
}

void Panel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool dated = m_freshness == Freshness::Partial || m_freshness == Freshness::Stale;
    paintCard(painter, rect(), theme().radius("card"), theme().colour("surface.base"),
        theme().colour(dated ? "border.strong" : "border.subtle"), dated);
    const QRectF header(15, 0, width() - 30, theme().size("panelHeader"));
    painter.setFont(theme().font("panelTitle"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(header, Qt::AlignLeft | Qt::AlignVCenter, m_title);
    if (m_subtitle.isEmpty()) {
        return;
    }
    double right = header.right();
    for (int i = 0; i < m_header->count(); ++i) {
        const QWidget* widget = m_header->itemAt(i)->widget();
        if (widget && widget->isVisible() && widget->width() > 0) {
            right = qMin(right, widget->x() - 10.0);
        }
    }
    const double left = header.left() + QFontMetricsF(painter.font()).horizontalAdvance(m_title) + 10;
    paintTextRuns(painter, theme(), "small", QRectF(left, 0, right - left, header.height()),
        { { m_subtitle, "text.tertiary", 400, {}, 0, true } });
}

} // namespace spillway

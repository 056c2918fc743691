// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/navigation_rail.h"

#include "widgets/components/logo.h"

#include <QPainter>
#include <QVBoxLayout>

namespace spillway
{

namespace
{

constexpr int kLogo = 32;

} // namespace

RailItem::RailItem(const Theme& theme, const QString& title, std::string icon, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(std::move(icon))
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(64, 50);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void RailItem::setCount(int count, Tone tone)
{
    if (count == m_count && tone == m_tone) {
        return;
    }
    m_count = count;
    m_tone = tone;
    //: %1 is a page, %n how many things on it need attention
    setAccessibleName(count > 0 ? tr("%1, %n need attention", nullptr, count).arg(text()) : text());
    update();
}

void RailItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool current = isChecked();
    if (current || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(current ? "surface.selected" : "surface.hover"));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    m_theme.drawIcon(
        painter, { 22, 7 }, m_icon, 20, m_theme.colour(current ? "accent.base" : "text.tertiary"));
    painter.setFont(m_theme.font("caption"));
    painter.setPen(m_theme.colour(current ? "text.primary" : "text.tertiary"));
    painter.drawText(QRectF(0, 29, width(), 16), Qt::AlignCenter,
        QFontMetricsF(painter.font()).elidedText(text(), Qt::ElideRight, width()));
    paintCount(painter);
    if (hasFocus()) {
        paintFocusRing(painter, m_theme, rect(), 6);
    }
}

void RailItem::paintCount(QPainter& painter) const
{
    if (m_count <= 0) {
        return;
    }
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const QFont font = m_theme.font("caption", 700);
    const double width = qMax(16.0, tabularWidth(font, text) + 8);
    const QRectF pill(56 - width, 3, width, 16);
    const bool critical = m_tone == Tone::Critical;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(critical ? "status.crit.fill" : "status.warn"));
    painter.drawRoundedRect(pill, 8, 8);
    painter.setFont(font);
    painter.setPen(m_theme.colour(critical ? "text.onDanger" : "text.onAccent"));
    drawTabular(painter, pill, Qt::AlignHCenter, text);
}

void RailItem::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailItem::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

NavigationRail::NavigationRail(const Theme& theme, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_layout(new QVBoxLayout(this))
{
    setFixedWidth(theme.size("rail"));
    setAccessibleName(tr("Pages"));
    m_layout->setContentsMargins(4, 8 + kLogo + 10, 4, 6);
    m_layout->setSpacing(2);
    m_layout->addStretch();
}

QWidget* NavigationRail::addItem(const QString& title, std::string icon, const QString& key, bool atBottom)
{
    auto* item = new RailItem(theme(), title, std::move(icon), this);
    const auto index = static_cast<int>(m_items.size());
    //: %1 is a page, %2 the key that opens it
    item->setToolTip(key.isEmpty() ? title : tr("%1 (%2)").arg(title, key));
    connect(item, &RailItem::clicked, this, [this, index] { Q_EMIT chosen(index); });
    m_layout->insertWidget(atBottom ? m_layout->count() : m_atTop++, item);
    if (!m_items.empty()) {
        setTabOrder(m_items.back(), item);
    }
    m_items.push_back(item);
    return item;
}

void NavigationRail::setCurrent(int index)
{
    m_items.at(static_cast<std::size_t>(index))->setChecked(true);
    update();
}

void NavigationRail::setCount(int index, int count, Tone tone)
{
    m_items.at(static_cast<std::size_t>(index))->setCount(count, tone);
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().colour("bg.chrome"));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme().colour("border.subtle"));
    paintLogo(painter, theme(), { (width() - kLogo) / 2.0, 8 }, kLogo);
    for (const RailItem* item : m_items) {
        if (item->isChecked()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme().colour("accent.base"));
            painter.drawRoundedRect(QRectF(0, item->y() + 8, 3, item->height() - 16), 1.5, 1.5);
        }
    }
}

} // namespace spillway

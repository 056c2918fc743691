// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/lever_card.h"

#include "widgets/components/action_button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace spillway
{

namespace
{

constexpr double kLine = 15;

/// `text` broken into at most two lines of `room` pixels.
QStringList twoLines(const QString& text, const QFont& font, double room)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    while (lines.size() > 2) {
        const QString last = lines.takeLast();
        lines.last() += QLatin1Char(' ') + last;
    }
    return lines;
}

} // namespace

LeverCard::LeverCard(const Theme& theme, std::string icon, const QString& title, const QString& description,
    Danger danger, QWidget* parent)
    : ThemedWidget(theme, parent)
    , m_icon(std::move(icon))
    , m_title(title)
    , m_description(description)
    , m_danger(danger)
    , m_badge(new Badge(theme, this))
    , m_choices(new QHBoxLayout)
    , m_button(new ActionButton(theme, tr("Arm…"),
          danger == Danger::None ? ActionButton::Kind::Normal : ActionButton::Kind::DangerAtRest,
          danger == Danger::None ? ActionButton::Size::Medium : ActionButton::Size::Large, this))
{
    setAccessibleName(title);
    setMinimumHeight(150);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 10, 10);
    layout->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->addStretch();
    top->addWidget(m_badge);
    top->addSpacing(4);
    layout->addLayout(top);
    layout->addSpacing(20 + 8); // the painted description
    m_choices->setSpacing(8);
    m_choices->addStretch();
    layout->addLayout(m_choices);
    layout->addStretch();
    auto* bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(m_button);
    layout->addLayout(bottom);
    connect(m_button, &ActionButton::clicked, this, &LeverCard::armRequested);
    setBadge({ tr("off"), Tone::Neutral, {} });
    m_button->setDescription(tr("Arm: %1").arg(title));
}

void LeverCard::setBadge(const BadgeValues& badge)
{
    m_badge->setValues(badge);
    setAccessibleDescription(badge.text);
}

void LeverCard::addChoice(QWidget* widget)
{
    m_choices->insertWidget(m_choices->count() - 1, widget);
    setTabOrder(widget, m_button);
}

void LeverCard::setEffect(const QStringList& lines)
{
    if (lines != m_effect) {
        m_effect = lines;
        update();
    }
}

void LeverCard::setButtonText(const QString& text)
{
    if (text != m_button->text()) {
        m_button->setText(text);
        m_button->setDescription(text + QLatin1Char(' ') + m_title);
        m_button->updateGeometry();
    }
}

void LeverCard::setObstacle(const QString& why)
{
    m_button->setEnabled(why.isEmpty());
    if (why != m_obstacle) {
        m_obstacle = why;
        m_button->setToolTip(why);
        m_button->setAccessibleDescription(why);
        update();
    }
}

QStringList LeverCard::shownLines(const QFont& font, double room) const
{
    return m_obstacle.isEmpty() ? m_effect : twoLines(m_obstacle, font, room);
}

void LeverCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool danger = m_danger == Danger::StopsPayingUsers;
    paintCard(painter, rect(), theme().radius("card"), theme().colour("surface.base"),
        theme().colour(danger ? "status.crit.border" : "border.subtle"));
    theme().drawIcon(
        painter, { 14, 14 }, m_icon, 16, theme().colour(danger ? "status.crit" : "text.secondary"));
    painter.setFont(theme().font("panelTitle"));
    painter.setPen(theme().colour("text.primary"));
    const double title = m_badge->x() - 38.0 - 6;
    painter.drawText(QRectF(38, 12, title, 20), Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(m_title, Qt::ElideRight, title));
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QRectF(14, 35, width() - 28.0, 18), Qt::AlignVCenter,
        metrics.elidedText(m_description, Qt::ElideRight, width() - 28.0));

    painter.setFont(theme().font("caption", 400));
    painter.setPen(theme().colour(m_obstacle.isEmpty() ? "text.tertiary" : "text.secondary"));
    const QFont font = painter.font();
    double room = m_button->x() - 14 - 8;
    double bottom = height() - 10;
    QStringList lines = shownLines(font, room);
    if (std::ranges::any_of(lines, [&](const QString& line) { return tabularWidth(font, line) > room; })) {
        room = width() - 28; // a long button: the words stand above it
        bottom = m_button->y() - 4;
        lines = shownLines(font, room);
    }
    double y = bottom - kLine * static_cast<double>(lines.size());
    for (const QString& line : lines) {
        drawTabular(painter, QRectF(14, y, room, kLine), Qt::AlignLeft,
            QFontMetricsF(painter.font()).elidedText(line, Qt::ElideRight, room));
        y += kLine;
    }
}

} // namespace spillway

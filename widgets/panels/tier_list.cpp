// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/tier_list.h"

#include "widgets/components/badge.h"
#include "widgets/components/budget_bar.h"
#include "widgets/components/formatting.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{
namespace
{

std::optional<double> share(const std::optional<Money>& part, const std::optional<Money>& whole)
{
    if (!part || !whole || *whole <= Money()) {
        return std::nullopt;
    }
    return part->toDouble() / whole->toDouble();
}

} // namespace

TierList::TierList(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void TierList::setTiers(const std::vector<TierToday>& tiers, Instant now, bool proven)
{
    const bool counting = std::any_of(
        tiers.begin(), tiers.end(), [](const TierToday& tier) { return tier.pausedUntil.has_value(); });
    if (tiers == m_tiers && proven == m_proven && !counting) {
        return;
    }
    m_tiers = tiers;
    m_now = now;
    m_proven = proven;
    QStringList blocks;
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        blocks << blockText(i).join(QStringLiteral(", "));
    }
    setAccessibleName(tr("Tiers today"));
    setAccessibleDescription(blocks.join(QStringLiteral("; ")));
    update();
}

QString TierList::pauseText(const TierToday& tier) const
{
    if (!tier.paused) {
        return m_proven ? QString() : tr("not proven");
    }
    if (!m_proven || !tier.pausedUntil) {
        return m_proven ? tr("paused") : tr("not proven");
    }
    return tr("paused %1").arg(format::countdown(*tier.pausedUntil - m_now));
}

QStringList TierList::blockText(std::size_t index) const
{
    const TierToday& tier = m_tiers[index];
    const auto used = share(tier.spent, tier.tier.dailyBudget);
    const QString name = QString::fromStdString(tier.tier.displayName);
    if (!tier.spent) {
        return { name, pauseText(tier), tr("unknown"), QString(), tr("nothing is known of today"),
            QString() };
    }
    QString requests = tr("%1 requests").arg(format::shortCount(tier.requests.value_or(0)));
    if (m_proven && tier.requestsPerMinute) {
        requests += tr(" · %1/min").arg(format::rate(*tier.requestsPerMinute));
    }
    return { name, pauseText(tier), format::money(*tier.spent),
        used ? tr("of %1").arg(format::wholeMoney(*tier.tier.dailyBudget)) : QString(),
        used ? tr("%1 of day").arg(format::percent(*used)) : tr("no budget is set"), requests };
}

QSize TierList::sizeHint() const
{
    return { 280, 74 * std::max(1, static_cast<int>(m_tiers.size())) };
}

void TierList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_tiers.empty()) {
        painter.setFont(theme().font("body"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(rect(), Qt::AlignTop, tr("No tier is known yet"));
        return;
    }
    const double space = std::clamp(height() / static_cast<double>(m_tiers.size()), 62.0, 96.0);
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        paintBlock(painter, QRectF(0, static_cast<double>(i) * space, width(), space), i);
    }
}

void TierList::paintBlock(QPainter& painter, const QRectF& block, std::size_t index) const
{
    const TierToday& tier = m_tiers[index];
    const QStringList text = blockText(index);
    if (index > 0) {
        painter.setPen(theme().colour("border.subtle"));
        painter.drawLine(block.topLeft() + QPointF(0, 0.5), block.topRight() + QPointF(0, 0.5));
    }
    const double top = block.top() + (block.height() - 56) / 2;
    const QRectF head(0, top, block.width(), 20);
    const QColor colour = theme().colour(categoryColour(tier.tier.id));
    theme().drawIcon(painter, QPointF(0, head.center().y() - 7), tierIcon(tier.tier.id), 14, colour);

    painter.setFont(theme().font("small"));
    double right = head.right();
    if (!text[3].isEmpty()) {
        painter.setPen(theme().colour("text.tertiary"));
        drawTabular(painter, head, Qt::AlignRight, text[3]);
        right -= tabularWidth(painter.font(), text[3]) + 6;
    }
    painter.setFont(theme().font("bodyStrong"));
    painter.setPen(theme().colour("text.primary"));
    drawTabular(painter, QRectF(0, head.top(), right, 20), Qt::AlignRight, text[2]);
    painter.drawText(head.adjusted(20, 0, 0, 0), Qt::AlignVCenter, text[0]);
    if (!text[1].isEmpty()) {
        BadgeValues badge{ text[1], m_proven ? Tone::Warning : Tone::Unknown, m_proven ? "pause" : "" };
        const double x = 26 + painter.fontMetrics().horizontalAdvance(text[0]);
        const double room = right - tabularWidth(painter.font(), text[2]) - 8 - x;
        if (badgeSize(theme(), badge).width() > room) { // the glyph says the same
            badge.text
                = m_proven && tier.pausedUntil ? format::countdown(*tier.pausedUntil - m_now) : QString();
        }
        const QSizeF size = badgeSize(theme(), badge);
        paintBadge(painter, theme(), QRectF(QPointF(x, head.center().y() - size.height() / 2), size), badge);
    }

    const auto used = share(tier.spent, tier.tier.dailyBudget);
    const bool over = used.value_or(0) > 1;
    BudgetBarValues bar;
    bar.used = used.value_or(0);
    bar.pace = share(tier.targetByNow, tier.tier.dailyBudget);
    bar.fill = over ? "status.crit.fill" : std::string(categoryColour(tier.tier.id));
    paintBudgetBar(painter, theme(), QRectF(0, top + 27, block.width(), 6), bar);

    const QRectF foot(0, top + 40, block.width(), 16);
    painter.setFont(theme().font("small", over ? 600 : 400));
    painter.setPen(theme().colour(over ? "status.crit" : "text.secondary"));
    if (over) {
        theme().drawIcon(
            painter, QPointF(0, foot.center().y() - 6), "octagon", 12, theme().colour("status.crit"));
    }
    drawTabular(painter, foot.adjusted(over ? 16 : 0, 0, 0, 0), Qt::AlignLeft, text[4]);
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.tertiary"));
    drawTabular(painter, foot, Qt::AlignRight, text[5]);
}

} // namespace spillway

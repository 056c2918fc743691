// SPDX-License-Identifier: GPL-3.0-or-later
// The screens of the wall beside the first: tiers and providers in large.
#include "widgets/components/budget_bar.h"
#include "widgets/components/formatting.h"
#include "widgets/components/health_strip.h"
#include "widgets/shell/wall_painter.h"
#include "widgets/shell/wall_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace spillway
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WallView)
};

} // namespace

using namespace wall;

void WallPainter::paintTiers(const QRectF& area)
{
    head({ area.left(), area.top(), area.width(), 104 });
    const std::size_t count = std::max<std::size_t>(1, std::min<std::size_t>(m_values.tiers.size(), 5));
    const double top = area.top() + 104 + kGap;
    const double height
        = (area.bottom() - top - kGap * static_cast<double>(count - 1)) / static_cast<double>(count);
    for (std::size_t i = 0; i < count && i < m_values.tiers.size(); ++i) {
        const TierToday& today = m_values.tiers[i];
        const QRectF row(area.left(), top + static_cast<double>(i) * (height + kGap), area.width(), height);
        const std::optional<Money> budget = today.tier.dailyBudget;
        const std::optional<double> share = ratio(today.spent, budget);
        card(row, today.paused ? Tone::Warning : budgetTone(share, std::nullopt));
        icon({ row.left() + 26, row.center().y() - 26 }, tierIcon(today.tier.id), 52,
            categoryColour(today.tier.id));
        const QRectF inner = row.adjusted(104, 0, -26, 0);
        const double middle = inner.center().y();
        text({ inner.left(), middle - 62, inner.width() * 0.4, 50 }, Qt::AlignLeft,
            { "wallLabel", 600, 42, "text.primary" }, nameOf(today.tier.displayName, today.tier.id));
        const QString rate = today.requestsPerMinute
            ? Words::tr("%1 req/min").arg(format::rate(*today.requestsPerMinute))
            : Words::tr("rate unknown");
        text({ inner.left(), middle - 8, inner.width() * 0.4, 36 }, Qt::AlignLeft,
            { "wallLabel", 500, 30, "text.secondary" },
            today.paused ? Words::tr("paused · %1").arg(rate) : rate);
        text({ inner.left() + inner.width() * 0.4, middle - 72, inner.width() * 0.6, 80 }, Qt::AlignRight,
            { "wallValue", 600, 72, m_old ? "text.tertiary" : "text.primary" },
            today.spent ? format::money(*today.spent) : Words::tr("unknown"));
        const QRectF bar(inner.left(), middle + 44, inner.width(), 14);
        BudgetBarValues values;
        values.used = share.value_or(0);
        values.fill = share.value_or(0) >= 1 ? std::string("status.crit.fill")
                                             : std::string(categoryColour(today.tier.id));
        paintBudgetBar(m_painter, m_theme, bar, values);
        if (share) {
            text({ inner.left() + inner.width() * 0.4, middle + 2, inner.width() * 0.6, 36 }, Qt::AlignRight,
                { "wallLabel", 500, 30, *share >= 1 ? "status.crit" : "text.secondary" },
                Words::tr("%1 of %2").arg(format::percent(*share), format::wholeMoney(*budget)));
        }
    }
}

void WallPainter::paintProviders(const QRectF& area)
{
    head({ area.left(), area.top(), area.width(), 104 });
    const std::size_t count = std::max<std::size_t>(1, std::min<std::size_t>(m_values.providers.size(), 6));
    const double top = area.top() + 104 + kGap;
    const double height
        = (area.bottom() - top - kGap * static_cast<double>(count - 1)) / static_cast<double>(count);
    for (std::size_t i = 0; i < count && i < m_values.providers.size(); ++i) {
        const ProviderHealth& health = m_values.providers[i];
        const QRectF row(area.left(), top + static_cast<double>(i) * (height + kGap), area.width(), height);
        const Tone tone = toneOf(health);
        card(row, tone);
        icon({ row.left() + 26, row.center().y() - 26 }, toneGlyph(tone), 52, toneColour(tone));
        const QRectF inner = row.adjusted(104, 0, -26, 0);
        text({ inner.left(), row.top(), 360, row.height() }, Qt::AlignLeft,
            { "wallLabel", 600, 40, "text.primary" },
            nameOf(health.provider.displayName, health.provider.id));
        text({ inner.left() + 380, row.top(), 240, row.height() }, Qt::AlignLeft,
            { "wallValue", 600, 56, tone == Tone::Ok ? "text.primary" : toneColour(tone) },
            health.successRate ? format::percent(*health.successRate, 1) : Words::tr("no data"));
        //: of latency: 95 of 100 answers are faster
        text({ inner.left() + 640, row.top(), 240, row.height() }, Qt::AlignLeft,
            { "wallLabel", 500, 34, "text.secondary" },
            health.p95Ms ? Words::tr("p95 %1").arg(format::latency(*health.p95Ms)) : QString());
        paintHealthStrip(m_painter, m_theme,
            { inner.left() + 900, row.center().y() - 26, std::max(80.0, inner.right() - inner.left() - 900),
                52 },
            health.last24Hours);
    }
}

} // namespace spillway

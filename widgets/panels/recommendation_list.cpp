// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/recommendation_list.h"

#include "widgets/components/formatting.h"
#include "widgets/panels/forecast_charts.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{
namespace
{

using forecast::Recommendation;
using Kind = Recommendation::Kind;

QString nameOf(const forecast::ForecastValues& values, const std::string& id)
{
    const auto known = values.names.find(id);
    return QString::fromStdString(known == values.names.end() ? id : known->second);
}

QString lineOf(const Recommendation& r, const forecast::ForecastValues& values)
{
    const auto whole = [](Money amount) { return format::wholeMoney(amount); };
    const QString subject = nameOf(values, r.subject);
    forecast::PeriodTotal total;
    total.period = r.period;
    const QString month = r.period.from < r.period.to ? periodTitle(total, values.zone) : QString();
    switch (r.kind) {
    case Kind::RaiseBudget:
        return RecommendationList::tr("Plan %1 for %2").arg(whole(r.amount), month) + u'\t'
            + RecommendationList::tr("the budget of %1 is likely not enough; %2 is in 80 of 100 cases")
                  .arg(whole(r.now), whole(r.amount));
    case Kind::LowerBudget:
        return RecommendationList::tr("%1 would do for %2").arg(whole(r.amount), month) + u'\t'
            + RecommendationList::tr("the budget of %1 is so wide that it warns of nothing")
                  .arg(whole(r.now));
    case Kind::MoveProvider:
        return RecommendationList::tr("Move %1 of %2 to %3")
                   .arg(format::percent(r.share), subject, nameOf(values, r.other))
            + u'\t'
            + RecommendationList::tr("about %1 less in 30 days at today's cost a request")
                  .arg(whole(r.amount));
    case Kind::TierBelowCost:
        return RecommendationList::tr("Price or limit %1").arg(subject) + u'\t'
            + RecommendationList::tr("costs %1 more than it pays in 30 days; %2 a user would carry it")
                  .arg(whole(r.amount), format::money(r.perUser));
    case Kind::LimitTier:
        return RecommendationList::tr("Lower the limit of %1").arg(subject) + u'\t'
            + RecommendationList::tr(
                "causes %1 of the cost; a tenth fewer requests is about %2 less in 30 days")
                  .arg(format::percent(r.share), whole(r.amount));
    }
    return {};
}

std::string_view iconOf(Kind kind)
{
    switch (kind) {
    case Kind::RaiseBudget:
    case Kind::LowerBudget:
        return "cap";
    case Kind::MoveProvider:
        return "providers";
    case Kind::TierBelowCost:
    case Kind::LimitTier:
        return "tiers";
    }
    return {};
}

} // namespace

RecommendationList::RecommendationList(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void RecommendationList::setValues(const forecast::ForecastValues& values)
{
    m_lines.clear();
    m_icons.clear();
    for (const auto& recommendation : values.recommendations) {
        m_lines << lineOf(recommendation, values);
        m_icons.push_back(iconOf(recommendation.kind));
    }
    m_empty = values.outlook ? tr("Nothing to change: budgets fit what is expected.") : QString();
    setAccessibleName(tr("Recommendations"));
    setAccessibleDescription(m_lines.join(QStringLiteral("; ")).replace(u'\t', QStringLiteral(": ")));
    updateGeometry();
    update();
}

QSize RecommendationList::sizeHint() const
{
    return { 600, kRow * std::max<int>(1, static_cast<int>(m_lines.size())) };
}

void RecommendationList::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_lines.isEmpty()) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(0, 0, width(), kRow), Qt::AlignVCenter, m_empty);
        return;
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QRectF row(0, static_cast<double>(i) * kRow, width(), kRow);
        const QStringList parts = m_lines[i].split(u'\t');
        theme().drawIcon(painter, row.topLeft() + QPointF(0, 8), m_icons[static_cast<std::size_t>(i)], 14,
            theme().colour("text.secondary"));
        const double head = std::min(260.0, row.width() * 0.4);
        painter.setFont(theme().font("small", 600));
        painter.setPen(theme().colour("text.primary"));
        const QFontMetricsF strong(painter.font());
        painter.drawText(
            row.adjusted(24, 0, 0, 0), Qt::AlignVCenter, strong.elidedText(parts[0], Qt::ElideRight, head));
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.secondary"));
        const QRectF why = row.adjusted(24 + head + 12, 0, 0, 0);
        painter.drawText(why, Qt::AlignVCenter,
            QFontMetricsF(painter.font()).elidedText(parts.value(1), Qt::ElideRight, why.width()));
        if (i > 0) {
            painter.setPen(theme().colour("border.subtle"));
            painter.drawLine(row.topLeft() + QPointF(0, 0.5), row.topRight() + QPointF(0, 0.5));
        }
    }
}

} // namespace spillway

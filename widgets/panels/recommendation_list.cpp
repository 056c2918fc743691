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

constexpr int kTitle = 132;
constexpr int kMargin = 14;
constexpr int kPadding = 5;
constexpr int kRow = 42;
constexpr int kLeastColumn = 260;

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
            + u'\t' + RecommendationList::tr("about %1 less in 30 days at today's cost").arg(whole(r.amount));
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
    setToolTip(m_lines.join(u'\n').replace(u'\t', QStringLiteral(": "))); // what has to be cut is read there
    updateGeometry();
    update();
}

int RecommendationList::columnsAt(int width) const
{
    const int fit = (width - kTitle - 2 * kMargin) / kLeastColumn;
    return std::clamp(fit, 1, std::max(1, static_cast<int>(m_lines.size())));
}

int RecommendationList::heightForWidth(int width) const
{
    const int columns = columnsAt(width);
    return 2 * kPadding + kRow * std::max(1, (static_cast<int>(m_lines.size()) + columns - 1) / columns);
}

void RecommendationList::paintLine(QPainter& painter, const QRectF& place, qsizetype line) const
{
    const QStringList parts = m_lines[line].split(u'\t');
    theme().drawIcon(painter, place.topLeft() + QPointF(0, 2), m_icons[static_cast<std::size_t>(line)], 14,
        theme().colour("text.secondary"));
    const auto put = [&](const QString& text, double top, double height, const QFont& font, const char* ink) {
        painter.setFont(font);
        painter.setPen(theme().colour(ink));
        const QRectF box(place.left() + 22, place.top() + top, place.width() - 22, height);
        painter.drawText(
            box, Qt::AlignVCenter, QFontMetricsF(font).elidedText(text, Qt::ElideRight, box.width()));
    };
    put(parts[0], 0, 18, theme().font("small", 600), "text.primary");
    put(parts.value(1), 18, 16, theme().font("caption", 400), "text.secondary");
}

void RecommendationList::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, rect(), theme().radius("card"), theme().colour("surface.base"),
        theme().colour("border.subtle"));
    const double top = kPadding + (kRow - 34) / 2.0;
    painter.setFont(theme().font("panelTitle"));
    painter.setPen(theme().colour("text.primary"));
    painter.drawText(QRectF(kMargin, kPadding, kTitle, kRow), Qt::AlignVCenter, tr("Recommendations"));
    const double left = kMargin + kTitle;
    const double width_ = width() - left - kMargin;
    if (m_lines.isEmpty()) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(left, kPadding, width_, kRow), Qt::AlignVCenter, m_empty);
        return;
    }
    const int columns = columnsAt(width());
    const double column = width_ / columns;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const double x = left + static_cast<double>(i % columns) * column;
        const double y = top + static_cast<double>(i / columns) * kRow;
        paintLine(painter, QRectF(x, y, column - kMargin, kRow), i);
    }
}

} // namespace spillway

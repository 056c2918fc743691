// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/provider_table.h"

#include "widgets/components/budget_bar.h"
#include "widgets/components/formatting.h"
#include "widgets/components/health_strip.h"
#include "widgets/panels/provider_words.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr double kHeader = 28;

std::optional<double> quotaUsed(const ProviderHealth& health)
{
    const auto limit = health.provider.requestsPerDayLimit;
    if (!limit || *limit <= 0 || !health.requestsToday) {
        return std::nullopt;
    }
    return static_cast<double>(*health.requestsToday) / static_cast<double>(*limit);
}

bool lowSuccess(const ProviderHealth& health)
{
    return health.successRate && *health.successRate < kLowSuccess;
}

} // namespace

struct ProviderTable::Columns {
    QRectF name, circuit, success, p95, quota, strip;

    explicit Columns(double width)
    {
        // From the right: what has a fixed width; names take the rest.
        double x = width - 14;
        const auto take = [&x](double w) {
            x -= w;
            return QRectF(x, 0, w, 0);
        };
        strip = take(96);
        x -= 14;
        quota = take(104);
        x -= 16;
        p95 = take(58);
        x -= 12;
        success = take(64);
        x -= 8;
        circuit = take(92);
        name = QRectF(14, 0, std::max(40.0, x - 14 - 8), 0);
    }
};

ProviderTable::ProviderTable(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void ProviderTable::setProviders(const std::vector<ProviderHealth>& providers, bool liveIsOld)
{
    if (providers == m_providers && liveIsOld == m_liveIsOld) {
        return;
    }
    m_providers = providers;
    m_liveIsOld = liveIsOld;
    QStringList rows;
    for (std::size_t i = 0; i < m_providers.size(); ++i) {
        rows << rowText(i).join(QStringLiteral(", "));
    }
    setAccessibleName(tr("Provider health"));
    setAccessibleDescription(rows.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int ProviderTable::needingAttention(const std::vector<ProviderHealth>& providers)
{
    return static_cast<int>(std::count_if(providers.begin(), providers.end(), [](const ProviderHealth& p) {
        const bool broken = p.circuit == CircuitState::Open || p.circuit == CircuitState::HalfOpen;
        return broken || lowSuccess(p) || quotaUsed(p).value_or(0) > kQuotaCritical;
    }));
}

QStringList ProviderTable::rowText(std::size_t row) const
{
    const ProviderHealth& health = m_providers[row];
    const QString unknown = tr("unknown");
    const auto quota = quotaUsed(health);
    return { QString::fromStdString(health.provider.displayName), circuitBadge(health.circuit).text,
        health.successRate ? format::percent(*health.successRate, 2) : unknown,
        health.p95Ms ? format::latency(*health.p95Ms) : unknown,
        quota                                     ? format::percent(*quota)
            : health.provider.requestsPerDayLimit ? unknown
                                                  : tr("no limit") };
}

QSize ProviderTable::sizeHint() const
{
    return { 600, static_cast<int>(kHeader) + 38 * std::max(1, static_cast<int>(m_providers.size())) };
}

double ProviderTable::rowHeight() const
{
    const auto rows = std::max<std::size_t>(1, m_providers.size());
    return std::clamp((height() - kHeader) / static_cast<double>(rows), 26.0, 46.0);
}

void ProviderTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns columns(width());
    paintHeader(painter, columns);
    if (m_providers.empty()) {
        painter.setFont(theme().font("body"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(
            QRectF(14, kHeader, width() - 28.0, 38), Qt::AlignVCenter, tr("No provider is known yet"));
        return;
    }
    double y = kHeader;
    for (std::size_t row = 0; row < m_providers.size(); ++row, y += rowHeight()) {
        paintRow(painter, columns, y, row);
    }
}

void ProviderTable::paintHeader(QPainter& painter, const Columns& columns) const
{
    painter.setFont(theme().font("caption"));
    painter.setPen(theme().colour("text.tertiary"));
    const auto title = [&](QRectF cell, Qt::Alignment side, const QString& text) {
        cell.setHeight(kHeader);
        painter.drawText(cell, static_cast<int>(side | Qt::AlignVCenter), text);
    };
    title(columns.name, Qt::AlignLeft, tr("Provider"));
    title(columns.circuit, Qt::AlignLeft, tr("Circuit"));
    title(columns.success, Qt::AlignRight, tr("Success"));
    title(columns.p95, Qt::AlignRight, tr("p95"));
    title(columns.quota, Qt::AlignLeft, tr("Day quota"));
    title(columns.strip, Qt::AlignLeft, tr("Last 24 h"));
    painter.setPen(theme().colour("border.default"));
    painter.drawLine(QPointF(0, kHeader - 0.5), QPointF(width(), kHeader - 0.5));
}

void ProviderTable::paintRow(QPainter& painter, const Columns& columns, double y, std::size_t row) const
{
    const ProviderHealth& health = m_providers[row];
    const QStringList text = rowText(row);
    const double rowSpace = rowHeight();
    const auto place = [&](QRectF cell) {
        cell.moveTop(y);
        cell.setHeight(rowSpace);
        return cell;
    };
    if (row > 0) {
        painter.setPen(theme().colour("border.subtle"));
        painter.drawLine(QPointF(0, y - 0.5), QPointF(width(), y - 0.5));
    }
    const QRectF name = place(columns.name);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour(categoryColour(health.provider.id)));
    painter.drawRoundedRect(QRectF(name.left(), name.center().y() - 5, 10, 10), 2, 2);
    painter.setFont(theme().font("small", 500));
    painter.setPen(theme().colour("text.primary"));
    const QRectF nameText = name.adjusted(18, 0, 0, 0);
    painter.drawText(nameText, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text[0], Qt::ElideRight, static_cast<int>(nameText.width())));

    painter.setOpacity(m_liveIsOld ? theme().opacity("stale") : 1);
    const BadgeValues badge = circuitBadge(health.circuit);
    const QSizeF badgeRoom = badgeSize(theme(), badge);
    const QRectF circuit = place(columns.circuit);
    paintBadge(painter, theme(),
        QRectF(circuit.left(), circuit.center().y() - badgeRoom.height() / 2, badgeRoom.width(),
            badgeRoom.height()),
        badge);
    painter.setOpacity(1);

    const auto number = [&](const QRectF& cell, const QString& value, bool outOfRange, bool known) {
        painter.setFont(theme().font("small", outOfRange ? 600 : 400));
        painter.setPen(theme().colour(outOfRange ? "status.warn" : known ? "text.primary" : "text.tertiary"));
        drawTabular(painter, cell, Qt::AlignRight, value);
        if (outOfRange) { // not by colour alone
            const double x = cell.right() - tabularWidth(painter.font(), value) - 16;
            theme().drawIcon(
                painter, { x, cell.center().y() - 6 }, "triangle", 12, theme().colour("status.warn"));
        }
    };
    number(place(columns.success), text[2], lowSuccess(health), health.successRate.has_value());
    number(place(columns.p95), text[3], health.p95Ms.value_or(0) > kSlowMs, health.p95Ms.has_value());
    paintQuota(painter, place(columns.quota), health);
    const QRectF strip = place(columns.strip);
    paintHealthStrip(painter, theme(), QRectF(strip.left(), strip.center().y() - 9, strip.width(), 18),
        health.last24Hours);
}

void ProviderTable::paintQuota(QPainter& painter, const QRectF& cell, const ProviderHealth& health) const
{
    const auto used = quotaUsed(health);
    painter.setFont(theme().font("small"));
    if (!used) {
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(
            cell, Qt::AlignVCenter, health.provider.requestsPerDayLimit ? tr("unknown") : tr("no limit"));
        return;
    }
    const bool critical = *used > kQuotaCritical;
    BudgetBarValues bar;
    bar.used = *used;
    bar.fill = critical ? "status.crit.fill" : *used > kQuotaWarning ? "status.warn.fill" : "chart.compare";
    paintBudgetBar(painter, theme(), QRectF(cell.left(), cell.center().y() - 3, 54, 6), bar);
    painter.setFont(theme().font("small", critical ? 600 : 400));
    painter.setPen(theme().colour(critical ? "status.crit" : "text.secondary"));
    const QString text = format::percent(*used);
    drawTabular(painter, cell.adjusted(62, 0, 0, 0), Qt::AlignLeft, text);
    if (critical) {
        const double x = cell.left() + 62 + tabularWidth(painter.font(), text) + 6;
        theme().drawIcon(
            painter, QPointF(x, cell.center().y() - 6), "octagon", 12, theme().colour("status.crit"));
    }
}

} // namespace spillway

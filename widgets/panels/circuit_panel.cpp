// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/circuit_panel.h"

#include "widgets/components/budget_bar.h"
#include "widgets/components/formatting.h"
#include "widgets/panels/provider_words.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{
namespace
{

constexpr double kLine = 22;
constexpr double kChangeLine = 26;
constexpr double kNameWidth = 72;

std::string_view changeIcon(HealthState state)
{
    switch (state) {
    case HealthState::Down:
        return "circuit-open";
    case HealthState::Degraded:
        return "circuit-half";
    case HealthState::Ok:
    case HealthState::NoData:
        break;
    }
    return "circuit-closed";
}

Tone changeTone(HealthState state)
{
    return state == HealthState::Down    ? Tone::Critical
        : state == HealthState::Degraded ? Tone::Warning
                                         : Tone::Ok;
}

} // namespace

CircuitPanel::CircuitPanel(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

void CircuitPanel::setValues(
    const ProviderRow& row, const ProviderDetail& detail, Instant now, const Zone& zone)
{
    m_now = now;
    if (row == m_row && detail == m_detail && zone == m_zone) {
        return;
    }
    m_row = row;
    m_detail = detail;
    m_zone = zone;
    setAccessibleName(tr("Circuit and quota of %1").arg(QString::fromStdString(row.name)));
    setAccessibleDescription(text().join(QStringLiteral("; ")));
    update();
}

QStringList CircuitPanel::factTitles() const
{
    return { tr("Success, 15 min"), tr("Requests now"), tr("As fallback, 24 h") };
}

QStringList CircuitPanel::facts() const
{
    const QString unknown = tr("unknown");
    return { m_row.recentSuccess ? format::percent(*m_row.recentSuccess, 2) : unknown,
        m_row.requestsPerMinute ? tr("%1/min").arg(format::rate(*m_row.requestsPerMinute)) : unknown,
        m_detail.fallbackShare ? format::percent(*m_detail.fallbackShare, 1) : unknown };
}

QStringList CircuitPanel::text() const
{
    QStringList words{ circuitBadge(m_row.circuit).text, circuitSinceText(m_row, m_now, m_zone) };
    for (qsizetype i = 0; i < facts().size(); ++i) {
        words << factTitles()[i] + QLatin1Char(' ') + facts()[i];
    }
    for (const QuotaUse& quota : m_row.quotas) {
        words << QStringList({ quotaName(quota.kind), quotaText(quota), quotaTimeText(quota, m_zone) })
                     .join(QLatin1Char(' '))
                     .simplified();
    }
    for (const HealthChange& change : m_detail.changes) {
        words << format::clock(change.at, m_zone) + QLatin1Char(' ') + changeText(change);
    }
    for (const TierShare& tier : m_detail.tiers) {
        words << QString::fromStdString(tier.tier.displayName) + QLatin1Char(' ')
                + (tier.now ? format::percent(*tier.now) : tr("no traffic"));
    }
    return words;
}

void CircuitPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_row.provider.empty()) {
        return;
    }
    const double tiers = height() - 20 - kLine * static_cast<double>(m_detail.tiers.size());
    double y = paintFacts(painter);
    y = paintQuotas(painter, y);
    y = paintChanges(painter, y + 4, tiers - 4);
    paintTiers(painter, std::max(y, tiers));
}

double CircuitPanel::paintFacts(QPainter& painter) const
{
    const QStringList titles = factTitles();
    const QStringList values = facts();
    const double column = width() / 3.0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QRectF place(column * static_cast<double>(i), 0, column - 6, 16);
        painter.setFont(theme().font("caption", 400));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(place, Qt::AlignVCenter, titles[i]);
        painter.setFont(theme().font("metric"));
        painter.setPen(theme().colour("text.primary"));
        drawTabular(painter, QRectF(place.left(), 16, place.width(), 24), Qt::AlignLeft, values[i]);
    }
    return 46;
}

double CircuitPanel::paintQuotas(QPainter& painter, double y) const
{
    if (m_row.quotas.empty()) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(0, y, width(), kLine), Qt::AlignVCenter, tr("This provider has no limits"));
        return y + kLine;
    }
    for (const QuotaUse& quota : m_row.quotas) {
        const QRectF line(0, y, width(), kLine);
        const Tone tone = quotaTone(quota);
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.secondary"));
        painter.drawText(QRectF(0, y, 36, kLine), Qt::AlignVCenter, quotaName(quota.kind));
        BudgetBarValues bar;
        bar.used = quota.share().value_or(0);
        bar.fill = std::string(toneFill(tone));
        const double barEnd = std::max(90.0, width() - 210.0);
        paintBudgetBar(painter, theme(), QRectF(40, line.center().y() - 3, barEnd - 40, 6), bar);
        const QString time = quotaTimeText(quota, m_zone);
        TextRuns runs{ { quotaText(quota), tone == Tone::Neutral ? "text.primary" : toneColour(tone), 600 } };
        if (!time.isEmpty()) {
            runs.push_back({ time, "status.warn", 500, "clock", 6, true });
        }
        paintTextRuns(painter, theme(), "small", QRectF(barEnd + 8, y, width() - barEnd - 8, kLine), runs);
        y += kLine;
    }
    return y;
}

double CircuitPanel::paintChanges(QPainter& painter, double y, double bottom) const
{
    if (m_detail.changes.empty() && y + kChangeLine <= bottom) {
        painter.fillRect(QRectF(0, y, width(), 1), theme().colour("border.subtle"));
        paintTextRuns(painter, theme(), "small", QRectF(0, y, width(), kChangeLine),
            { { tr("No change in 24 hours"), "text.tertiary" } });
        return y + kChangeLine;
    }
    for (const HealthChange& change : m_detail.changes) {
        if (y + kChangeLine > bottom) {
            break;
        }
        painter.fillRect(QRectF(0, y, width(), 1), theme().colour("border.subtle"));
        paintTextRuns(painter, theme(), "small", QRectF(0, y, width(), kChangeLine),
            { { {}, toneColour(changeTone(change.state)), 400, changeIcon(change.state) },
                { format::clock(change.at, m_zone), "text.tertiary", 400, {}, 8 },
                { changeText(change), "text.primary", 400, {}, 8, true } });
        y += kChangeLine;
    }
    return y;
}

void CircuitPanel::paintTiers(QPainter& painter, double y) const
{
    painter.setFont(theme().font("caption", 400));
    painter.setPen(theme().colour("text.tertiary"));
    painter.drawText(
        QRectF(0, y, width(), 18), Qt::AlignVCenter, tr("Share of each tier, last hour; the tick is 24 h"));
    y += 18;
    for (const TierShare& tier : m_detail.tiers) {
        const QRectF line(0, y, width(), kLine);
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.secondary"));
        painter.drawText(QRectF(0, y, kNameWidth - 6, kLine), Qt::AlignVCenter,
            painter.fontMetrics().elidedText(QString::fromStdString(tier.tier.displayName), Qt::ElideRight,
                static_cast<int>(kNameWidth) - 6));
        BudgetBarValues bar;
        bar.used = tier.now.value_or(0);
        bar.pace = tier.usual;
        bar.fill = std::string(categoryColour(tier.tier.id));
        paintBudgetBar(
            painter, theme(), QRectF(kNameWidth, line.center().y() - 3, width() - kNameWidth - 76, 6), bar);
        painter.setPen(theme().colour(tier.now ? "text.primary" : "text.tertiary"));
        drawTabular(painter, line, Qt::AlignRight, tier.now ? format::percent(*tier.now) : tr("no traffic"));
        y += kLine;
    }
}

} // namespace spillway

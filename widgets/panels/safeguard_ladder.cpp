// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/safeguard_ladder.h"

#include "widgets/components/control_words.h"
#include "widgets/components/formatting.h"
#include "widgets/components/text_runs.h"

#include <QPainter>

#include <algorithm>

namespace spillway
{

namespace
{

constexpr double kRung = 50;
constexpr double kBox = 48;

Safeguards safeguardsOf(const OverviewValues& values)
{
    return values.control.safeguards.value_or(defaultSafeguards());
}

/// Nothing while the control state was never read: the defaults are then a guess.
std::optional<Money> dayLimit(const OverviewValues& values)
{
    if (values.control.version == 0) {
        return std::nullopt;
    }
    const auto limits = safeguardsOf(values).limits;
    const auto day = limits.find(Period::Day);
    return day == limits.end() ? std::nullopt : std::optional(day->second);
}

Money shareOf(Money limit, int percent)
{
    return Money::fromNanoDollars(limit.nanoDollars() / 100 * percent);
}

/// When the day's mean path meets an amount.
std::optional<Instant> reached(const OverviewValues& values, Money amount)
{
    const auto found = std::ranges::find_if(
        values.dayForecastBand, [&](const CumulativeBand& point) { return point.mean >= amount; });
    return found == values.dayForecastBand.end() ? std::nullopt : std::optional(found->at);
}

} // namespace

SafeguardLadder::SafeguardLadder(const Theme& theme, QWidget* parent) : ThemedWidget(theme, parent)
{
}

SafeguardLadder::Rung SafeguardLadder::rung(const SafeguardStep& step, Money limit) const
{
    Rung rung;
    rung.percent = step.percent;
    const Money amount = shareOf(limit, step.percent);
    rung.amount = format::wholeMoney(amount);
    const ControlNames names(m_values);
    switch (step.action) {
    case SafeguardAction::PauseTiers: {
        QStringList tiers;
        for (const std::string& tier : step.tiers) {
            tiers.append(names.tierId(tier));
        }
        rung.action = tr("Pause %1").arg(tiers.join(QStringLiteral(", ")));
        break;
    }
    case SafeguardAction::EnterFallback:
        rung.action = tr("Fallback for all tiers");
        break;
    case SafeguardAction::Stop:
        rung.action = tr("Stop");
        break;
    }
    if (!m_values.spentToday) {
        rung.when = tr("spend not known");
    } else if (*m_values.spentToday >= amount) {
        rung.when = tr("reached today");
        rung.soon = true;
    } else if (const auto at = reached(m_values, amount)) {
        rung.when = tr("about %1").arg(format::clock(*at, m_values.zone));
        rung.soon = *at - m_values.now < std::chrono::hours(4);
    } else {
        rung.when = m_values.dayForecastBand.empty() ? tr("no forecast yet") : tr("not today");
    }
    return rung;
}

void SafeguardLadder::setValues(const OverviewValues& values)
{
    m_values = values;
    m_rungs.clear();
    if (const auto limit = dayLimit(values)) {
        const Safeguards safeguards = safeguardsOf(values);
        for (auto step = safeguards.steps.rbegin(); step != safeguards.steps.rend(); ++step) {
            m_rungs.push_back(rung(*step, *limit));
        }
    }
    setAccessibleName(tr("Safeguards: %1").arg(rungTexts().join(QStringLiteral("; "))));
    update();
}

QString SafeguardLadder::subtitle() const
{
    const auto limit = dayLimit(m_values);
    return limit ? tr("kept by the gateway, %1 a day").arg(format::wholeMoney(*limit))
                 : tr("kept by the gateway");
}

QStringList SafeguardLadder::rungTexts() const
{
    QStringList texts;
    for (const Rung& r : m_rungs) {
        texts.append(QStringList{ format::percent(r.percent / 100.0), r.action, r.amount, r.when }.join(
            QStringLiteral(", ")));
    }
    return texts;
}

void SafeguardLadder::paintRung(QPainter& painter, const Rung& rung, double y) const
{
    const QRectF box(0, y + (kRung - 24) / 2, kBox, 24);
    paintCard(painter, box, 4, theme().colour("surface.raised"), theme().colour("border.strong"));
    painter.setFont(theme().font("small", 600));
    painter.setPen(theme().colour("text.primary"));
    drawTabular(painter, box, Qt::AlignHCenter, format::percent(rung.percent / 100.0));

    const QFont small = theme().font("small");
    const double whenWidth = tabularWidth(small, rung.when);
    painter.setFont(small);
    painter.setPen(theme().colour(rung.soon ? "status.warn" : "text.secondary"));
    drawTabular(painter, QRectF(width() - whenWidth, y, whenWidth, kRung), Qt::AlignRight, rung.when);
    const double room = width() - kBox - 12 - whenWidth - 12;
    paintTextRuns(painter, theme(), "small", QRectF(kBox + 12, y + 8, room, 17),
        { { rung.action, "text.primary", 500, {}, 0, true } });
    paintTextRuns(painter, theme(), "caption", QRectF(kBox + 12, y + 25, room, 16),
        { { rung.amount + QStringLiteral(" ·"), "text.tertiary", 400 },
            { tr("automatic"), "text.tertiary", 400, "bolt", 6, true } });
}

void SafeguardLadder::paintNow(QPainter& painter, double y) const
{
    const auto limit = dayLimit(m_values);
    if (!limit || *limit <= Money() || !m_values.spentToday) {
        return;
    }
    const double share = m_values.spentToday->toDouble() / limit->toDouble();
    const bool near = share >= 0.75;
    const QString percent = format::percent(share);
    // Wider where the limit was far overshot.
    const double boxWidth = std::max(kBox, tabularWidth(theme().font("small", 700), percent) + 12);
    const QRectF box(0, y + 9, boxWidth, 24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().colour(near ? "status.warn" : "accent.base"));
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(theme().font("small", 700));
    painter.setPen(theme().colour("text.onAccent"));
    drawTabular(painter, box, Qt::AlignHCenter, percent);

    QString next;
    for (auto step = m_rungs.rbegin(); step != m_rungs.rend(); ++step) {
        const Money amount = shareOf(*limit, step->percent);
        if (amount > *m_values.spentToday) {
            //: %1 is an amount, %2 a percentage
            next = tr("%1 to %2")
                       .arg(format::money(amount - *m_values.spentToday),
                           format::percent(step->percent / 100.0));
            break;
        }
    }
    const double nextWidth = tabularWidth(theme().font("small"), next);
    painter.setFont(theme().font("small"));
    painter.setPen(theme().colour("text.secondary"));
    drawTabular(painter, QRectF(width() - nextWidth, y, nextWidth, 42), Qt::AlignRight, next);
    TextRuns runs{ { tr("Now %1").arg(format::money(*m_values.spentToday)), "text.primary", 600 } };
    if (m_values.burnRatePerHour) {
        runs.push_back({ tr("· rising %1/h").arg(format::money(*m_values.burnRatePerHour)), "text.tertiary",
            400, {}, 6, true });
    }
    paintTextRuns(
        painter, theme(), "small", QRectF(boxWidth + 12, y, width() - boxWidth - 24 - nextWidth, 42), runs);
}

void SafeguardLadder::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rungs.empty()) {
        painter.setFont(theme().font("small"));
        painter.setPen(theme().colour("text.tertiary"));
        painter.drawText(QRectF(0, 0, width(), 38), Qt::AlignVCenter,
            m_values.control.version == 0 ? tr("The limits are not known")
                                          : tr("No limit for the day is set"));
        return;
    }
    const double rungs = kRung * static_cast<double>(m_rungs.size());
    painter.fillRect(QRectF(23, 14, 2, rungs), theme().colour("border.default"));
    double y = 0;
    for (const Rung& rung : m_rungs) {
        paintRung(painter, rung, y);
        y += kRung;
    }
    paintNow(painter, y);
}

} // namespace spillway

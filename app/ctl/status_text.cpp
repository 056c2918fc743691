// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/status_report.h"

#include "models/domain/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace spillway::ctl
{
namespace
{

/// Translates, and collects lines of a label and its value.
class StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)

public:
    explicit StatusText(const OverviewValues& values) : m_values(values) { }

    QString write()
    {
        m_lines << tr("%1, %2").arg(
            toQString(m_values.environment), toQString(m_values.zone.toIso(m_values.now)));
        writeSources();
        writeControl();
        writeSpend();
        writeLists();
        writeAlerts();
        return m_lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }

private:
    static QString none() { return QStringLiteral("-"); }
    static QString dollars(const std::optional<Money>& money, int decimals = 2)
    {
        return money ? QLatin1Char('$') + toQString(money->toDecimal(decimals)) : none();
    }
    static QString percent(const std::optional<double>& share)
    {
        return share ? QString::number(100 * *share, 'f', 1) + QStringLiteral(" %") : none();
    }
    static QString number(const std::optional<double>& value)
    {
        return value ? QString::number(*value, 'f', 0) : none();
    }
    static QString number(const std::optional<std::int64_t>& value)
    {
        return value ? QString::number(*value) : none();
    }
    void line(const QString& label, const QString& value) { m_lines << label.leftJustified(22) + value; }

    QString age(const Provenance& provenance) const
    {
        switch (provenance.freshness) {
        case Freshness::Loading:
        case Freshness::Missing:
            return tr("nothing");
        case Freshness::Stale:
            return tr("STALE, as of %1").arg(toQString(m_values.zone.toIso(provenance.asOf)));
        case Freshness::Partial:
            return tr("complete to %1").arg(toQString(m_values.zone.toIso(provenance.asOf)));
        case Freshness::Fresh:
            break;
        }
        return tr("as of %1").arg(toQString(m_values.zone.toIso(provenance.asOf)));
    }

    static QString server(const ConnectionHealth& health)
    {
        switch (health.state) {
        case ConnectionState::Connected:
            return health.roundTripMs
                ? tr("connected, %1 ms").arg(QString::number(*health.roundTripMs, 'f', 1))
                : tr("connected");
        case ConnectionState::Connecting:
            return tr("connecting");
        case ConnectionState::Refused:
            return tr("REFUSED: %1").arg(toQString(health.detail));
        case ConnectionState::Unreachable:
            break;
        }
        return tr("UNREACHABLE: %1").arg(toQString(health.detail));
    }

    /// Of a server that is away, why is all there is to say.
    void writeSource(const QString& name, const ConnectionHealth& health, const Provenance& provenance)
    {
        const bool away
            = health.state != ConnectionState::Connected && provenance.freshness == Freshness::Missing;
        line(name, away ? server(health) : server(health) + QStringLiteral("; ") + age(provenance));
    }

    void writeSources()
    {
        writeSource(tr("Redis"), m_values.redis, m_values.live);
        writeSource(tr("PostgreSQL"), m_values.postgres, m_values.history);
        if (m_values.ledgerLagSeconds) {
            line(tr("Ledger behind"), tr("%1 s").arg(QString::number(*m_values.ledgerLagSeconds, 'f', 0)));
        }
    }

    QString origin(const LeverOrigin& origin) const
    {
        QString said = tr("by %1").arg(toQString(origin.actor));
        if (!origin.reason.empty()) {
            said += QStringLiteral(", \"") + toQString(origin.reason) + QLatin1Char('"');
        }
        if (origin.expiresAt) {
            said += tr(", until %1").arg(toQString(m_values.zone.toIso(*origin.expiresAt)));
        }
        return said;
    }

    void writeControl()
    {
        if (!m_values.controlKnown) {
            const ConnectionState redis = m_values.redis.state;
            line(tr("Control"),
                redis == ConnectionState::Connected     ? tr("NOT SET: Redis admits nothing")
                    : redis == ConnectionState::Refused ? tr("not known: Redis refuses")
                                                        : tr("not known: Redis does not answer"));
            return;
        }
        const ControlState& control = m_values.control;
        line(tr("Control"),
            tr("version %1, load level %2")
                .arg(control.version)
                .arg(toQString(loadLevelName(control.loadLevel))));
        if (control.emergencyStop) {
            line(tr("  EMERGENCY STOP"), origin(*control.emergencyStop));
        }
        if (control.fallback) {
            line(tr("  fallback"), origin(*control.fallback));
        }
        for (const auto& [tier, lever] : control.pausedTiers) {
            line(tr("  paused tier"), toQString(tier) + QLatin1Char(' ') + origin(lever));
        }
        for (const auto& [provider, lever] : control.pausedProviders) {
            line(tr("  paused provider"), toQString(provider) + QLatin1Char(' ') + origin(lever));
        }
        for (const auto& [period, cap] : control.budgetCaps) {
            line(tr("  cap per %1").arg(toQString(periodName(period))),
                dollars(cap.amount) + QLatin1Char(' ') + origin(cap.origin));
        }
        for (const auto& [tier, limit] : control.rateLimits) {
            line(tr("  rate limit"),
                tr("%1: %2 a minute ").arg(toQString(tier)).arg(limit.requestsPerMinute)
                    + origin(limit.origin));
        }
    }

    static QString against(const std::optional<Money>& spent, const std::optional<Money>& budget, bool isCap)
    {
        return (isCap ? tr("%1 of %2 (cap)") : tr("%1 of %2")).arg(dollars(spent), dollars(budget));
    }

    void writeSpend()
    {
        const auto& v = m_values;
        line(tr("Spent today"), against(v.spentToday, v.dailyBudget, v.dayIsCapped));
        line(tr("Spent this week"), against(v.spentThisWeek, v.weeklyBudget, v.weekIsCapped));
        line(tr("Burn rate"), tr("%1 an hour").arg(dollars(v.burnRatePerHour)));
        if (v.dayForecast) {
            line(tr("Projected today"),
                tr("%1 (80 %: %2 to %3)")
                    .arg(dollars(v.dayForecast->mean), dollars(v.dayForecast->lower80),
                        dollars(v.dayForecast->upper80)));
        }
        if (v.capReached) {
            line(v.dayIsCapped ? tr("Cap reached") : tr("Budget reached"),
                toQString(v.zone.toIso(*v.capReached)));
        }
        line(tr("Requests a minute"), number(v.requestsPerMinute));
        line(tr("Users online"), number(v.usersOnline));
        line(tr("Cost per request"), dollars(v.costPerRequest, 6));
        line(tr("Errors, cache hits"), percent(v.errorRate) + QStringLiteral(", ") + percent(v.cacheHitRate));
        if (v.unpricedToday.value_or(0) > 0) {
            line(tr("Without a price"), tr("%1 requests today").arg(*v.unpricedToday));
        }
    }

    static QString circuit(CircuitState state)
    {
        switch (state) {
        case CircuitState::Closed:
            return tr("up");
        case CircuitState::HalfOpen:
            return tr("DEGRADED");
        case CircuitState::Open:
            return tr("DOWN");
        case CircuitState::Unknown:
            break;
        }
        return tr("no traffic");
    }

    void writeLists()
    {
        for (const TierToday& tier : m_values.tiers) {
            const QString paused = tier.paused ? tr(", PAUSED") : QString();
            line(tr("Tier %1").arg(toQString(tier.tier.id)),
                tier.spent
                    ? tr("%1 today, %2 requests%3").arg(dollars(tier.spent), number(tier.requests), paused)
                    : tr("unknown") + paused);
        }
        for (const ProviderHealth& health : m_values.providers) {
            line(tr("Provider %1").arg(toQString(health.provider.id)),
                tr("%1, success %2, p95 %3 ms")
                    .arg(circuit(health.circuit), percent(health.successRate), number(health.p95Ms)));
        }
    }

    void alert(const QString& name, const AlertLight& light)
    {
        if (light.state == AlertLight::State::Warning || light.state == AlertLight::State::Critical) {
            m_alerts << tr("%1 (%2)").arg(name, toQString(light.detail));
        }
    }

    void writeAlerts()
    {
        alert(tr("cost spike"), m_values.costSpike);
        alert(tr("heavy use"), m_values.heavyUse);
        alert(tr("provider down"), m_values.providerDown);
        for (const Mark& mark : m_values.marks) {
            if (mark.kind == MarkKind::Critical && !mark.until) {
                m_alerts << toQString(mark.text);
            }
        }
        line(tr("Alerts"), m_alerts.isEmpty() ? tr("none") : m_alerts.join(QStringLiteral(", ")));
    }

    const OverviewValues& m_values;
    QStringList m_lines;
    QStringList m_alerts;
};

} // namespace

QString statusText(const OverviewValues& values)
{
    return StatusText(values).write();
}

} // namespace spillway::ctl

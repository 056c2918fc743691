// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/status_report.h"

#include "models/domain/qt_text.h"

#include <QJsonArray>

namespace spillway::ctl
{
namespace
{

QJsonValue json(const std::optional<Money>& money)
{
    return money ? QJsonValue(toQString(money->toDecimal())) : QJsonValue();
}

QJsonValue json(const std::optional<double>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue json(const std::optional<std::int64_t>& value)
{
    return value ? QJsonValue(static_cast<qint64>(*value)) : QJsonValue();
}

QJsonValue json(const std::optional<Estimate>& estimate)
{
    if (!estimate) {
        return {};
    }
    return QJsonObject{ { QStringLiteral("mean"), json(std::optional(estimate->mean)) },
        { QStringLiteral("lower_80"), json(std::optional(estimate->lower80)) },
        { QStringLiteral("upper_80"), json(std::optional(estimate->upper80)) } };
}

QJsonValue json(const Zone& zone, const std::optional<Instant>& instant)
{
    return instant ? QJsonValue(toQString(zone.toIso(*instant))) : QJsonValue();
}

QString freshnessName(Freshness freshness)
{
    switch (freshness) {
    case Freshness::Loading:
        return QStringLiteral("loading");
    case Freshness::Fresh:
        return QStringLiteral("fresh");
    case Freshness::Partial:
        return QStringLiteral("partial");
    case Freshness::Stale:
        return QStringLiteral("stale");
    case Freshness::Missing:
        break;
    }
    return QStringLiteral("missing");
}

QJsonObject provenanceJson(const Zone& zone, const Provenance& provenance)
{
    const bool known
        = provenance.freshness != Freshness::Loading && provenance.freshness != Freshness::Missing;
    return { { QStringLiteral("freshness"), freshnessName(provenance.freshness) },
        { QStringLiteral("as_of"), known ? json(zone, provenance.asOf) : QJsonValue() } };
}

QString circuitName(CircuitState state)
{
    switch (state) {
    case CircuitState::Closed:
        return QStringLiteral("closed");
    case CircuitState::HalfOpen:
        return QStringLiteral("half_open");
    case CircuitState::Open:
        return QStringLiteral("open");
    case CircuitState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString lightName(AlertLight::State state)
{
    switch (state) {
    case AlertLight::State::Off:
        return QStringLiteral("off");
    case AlertLight::State::Warning:
        return QStringLiteral("warning");
    case AlertLight::State::Critical:
        return QStringLiteral("critical");
    case AlertLight::State::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString connectionName(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Connecting:
        return QStringLiteral("connecting");
    case ConnectionState::Connected:
        return QStringLiteral("connected");
    case ConnectionState::Refused:
        return QStringLiteral("refused");
    case ConnectionState::Unreachable:
        break;
    }
    return QStringLiteral("unreachable");
}

QJsonObject lightJson(const AlertLight& light)
{
    return { { QStringLiteral("state"), lightName(light.state) },
        { QStringLiteral("detail"), toQString(light.detail) } };
}

QJsonObject connectionJson(const ConnectionHealth& health)
{
    return { { QStringLiteral("state"), connectionName(health.state) },
        { QStringLiteral("round_trip_ms"), json(health.roundTripMs) },
        { QStringLiteral("read_only_proven"), health.readOnly },
        { QStringLiteral("detail"), toQString(health.detail) } };
}

QJsonObject originJson(const Zone& zone, const LeverOrigin& origin)
{
    return { { QStringLiteral("actor"), toQString(origin.actor) },
        { QStringLiteral("reason"), toQString(origin.reason) },
        { QStringLiteral("since"), json(zone, origin.since) },
        { QStringLiteral("expires_at"), json(zone, origin.expiresAt) } };
}

QJsonObject originsJson(const Zone& zone, const std::map<std::string, LeverOrigin>& origins)
{
    QJsonObject object;
    for (const auto& [name, origin] : origins) {
        object.insert(toQString(name), originJson(zone, origin));
    }
    return object;
}

QJsonValue controlJson(const OverviewValues& values)
{
    if (!values.controlKnown) {
        return {};
    }
    const ControlState& control = values.control;
    const Zone& zone = values.zone;
    QJsonObject caps;
    for (const auto& [period, cap] : control.budgetCaps) {
        QJsonObject object = originJson(zone, cap.origin);
        object.insert(QStringLiteral("amount_usd"), toQString(cap.amount.toDecimal()));
        caps.insert(toQString(periodName(period)), object);
    }
    QJsonObject limits;
    for (const auto& [tier, limit] : control.rateLimits) {
        QJsonObject object = originJson(zone, limit.origin);
        object.insert(QStringLiteral("requests_per_minute"), static_cast<qint64>(limit.requestsPerMinute));
        limits.insert(toQString(tier), object);
    }
    return QJsonObject{ { QStringLiteral("version"), static_cast<qint64>(control.version) },
        { QStringLiteral("load_level"), toQString(loadLevelName(control.loadLevel)) },
        { QStringLiteral("emergency_stop"),
            control.emergencyStop ? QJsonValue(originJson(zone, *control.emergencyStop)) : QJsonValue() },
        { QStringLiteral("fallback"),
            control.fallback ? QJsonValue(originJson(zone, *control.fallback)) : QJsonValue() },
        { QStringLiteral("paused_tiers"), originsJson(zone, control.pausedTiers) },
        { QStringLiteral("paused_providers"), originsJson(zone, control.pausedProviders) },
        { QStringLiteral("budget_caps"), caps }, { QStringLiteral("rate_limits"), limits } };
}

QJsonObject spendJson(const OverviewValues& values)
{
    return { { QStringLiteral("today_usd"), json(values.spentToday) },
        { QStringLiteral("this_hour_usd"), json(values.spentThisHour) },
        { QStringLiteral("this_week_usd"), json(values.spentThisWeek) },
        { QStringLiteral("daily_budget_usd"), json(values.dailyBudget) },
        { QStringLiteral("daily_budget_is_cap"), values.dayIsCapped },
        { QStringLiteral("weekly_budget_usd"), json(values.weeklyBudget) },
        { QStringLiteral("weekly_budget_is_cap"), values.weekIsCapped },
        { QStringLiteral("target_by_now_usd"), json(values.targetByNow) },
        { QStringLiteral("burn_rate_usd_per_hour"), json(values.burnRatePerHour) },
        { QStringLiteral("day_forecast_usd"), json(values.dayForecast) },
        { QStringLiteral("week_forecast_usd"), json(values.weekForecast) },
        { QStringLiteral("cap_probability"), json(values.capProbability) },
        { QStringLiteral("cap_reached_at"), json(values.zone, values.capReached) },
        { QStringLiteral("cost_per_request_usd"), json(values.costPerRequest) },
        { QStringLiteral("unpriced_requests_today"), json(values.unpricedToday) },
        { QStringLiteral("drift_usd"), json(values.drift) } };
}

QJsonArray tiersJson(const OverviewValues& values)
{
    QJsonArray tiers;
    for (const TierToday& tier : values.tiers) {
        tiers.append(QJsonObject{ { QStringLiteral("tier"), toQString(tier.tier.id) },
            { QStringLiteral("paused"), tier.paused },
            { QStringLiteral("paused_until"), json(values.zone, tier.pausedUntil) },
            { QStringLiteral("spent_today_usd"), json(tier.spent) },
            { QStringLiteral("daily_budget_usd"), json(tier.tier.dailyBudget) },
            { QStringLiteral("requests_today"), json(tier.requests) },
            { QStringLiteral("requests_per_minute"), json(tier.requestsPerMinute) } });
    }
    return tiers;
}

QJsonArray providersJson(const OverviewValues& values)
{
    QJsonArray providers;
    for (const ProviderHealth& health : values.providers) {
        providers.append(QJsonObject{ { QStringLiteral("provider"), toQString(health.provider.id) },
            { QStringLiteral("circuit"), circuitName(health.circuit) },
            { QStringLiteral("success_rate_24h"), json(health.successRate) },
            { QStringLiteral("p95_ms_24h"), json(health.p95Ms) },
            { QStringLiteral("requests_today"), json(health.requestsToday) } });
    }
    return providers;
}

} // namespace

QJsonObject statusJson(const OverviewValues& values)
{
    return { { QStringLiteral("environment"), toQString(values.environment) },
        { QStringLiteral("zone"), toQString(values.zone.name()) },
        { QStringLiteral("now"), json(values.zone, values.now) },
        { QStringLiteral("live"), provenanceJson(values.zone, values.live) },
        { QStringLiteral("history"), provenanceJson(values.zone, values.history) },
        { QStringLiteral("spend"), spendJson(values) },
        { QStringLiteral("traffic"),
            QJsonObject{ { QStringLiteral("requests_per_minute"), json(values.requestsPerMinute) },
                { QStringLiteral("users_online"), json(values.usersOnline) },
                { QStringLiteral("error_rate"), json(values.errorRate) },
                { QStringLiteral("cache_hit_rate"), json(values.cacheHitRate) } } },
        { QStringLiteral("control"), controlJson(values) }, { QStringLiteral("tiers"), tiersJson(values) },
        { QStringLiteral("providers"), providersJson(values) },
        { QStringLiteral("alerts"),
            QJsonObject{ { QStringLiteral("cost_spike"), lightJson(values.costSpike) },
                { QStringLiteral("heavy_use"), lightJson(values.heavyUse) },
                { QStringLiteral("provider_down"), lightJson(values.providerDown) } } },
        { QStringLiteral("ledger_lag_s"), json(values.ledgerLagSeconds) },
        { QStringLiteral("connections"),
            QJsonObject{ { QStringLiteral("redis"), connectionJson(values.redis) },
                { QStringLiteral("postgresql"), connectionJson(values.postgres) } } } };
}

} // namespace spillway::ctl

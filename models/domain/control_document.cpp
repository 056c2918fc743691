// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/control_document.h"

#include "models/domain/qt_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>

namespace spillway
{

namespace
{

QJsonObject encodeOrigin(const LeverOrigin& origin)
{
    QJsonObject result{ { toQString("actor"), toQString(origin.actor) },
        { toQString("reason"), toQString(origin.reason) },
        { toQString("since_ms"), static_cast<qint64>(toUnixMilliseconds(origin.since)) },
        { toQString("command_id"), toQString(origin.commandId) } };
    if (origin.expiresAt) {
        result.insert(toQString("expires_ms"), static_cast<qint64>(toUnixMilliseconds(*origin.expiresAt)));
    }
    return result;
}

QJsonObject encodePauses(const std::map<std::string, LeverOrigin>& pauses)
{
    QJsonObject result;
    for (const auto& [name, origin] : pauses) {
        result.insert(toQString(name), encodeOrigin(origin));
    }
    return result;
}

QJsonArray encodeNames(const std::vector<std::string>& names)
{
    QJsonArray result;
    for (const auto& name : names) {
        result.append(toQString(name));
    }
    return result;
}

QJsonArray encodeStarts(const Zone& zone, Period period, Instant from, int count)
{
    QJsonArray result;
    for (const auto start : zone.periodStarts(period, from, count)) {
        result.append(static_cast<qint64>(toUnixSeconds(start)));
    }
    return result;
}

/// Whether the zone's hours start when UTC's do, in the days from `today` on.
bool hoursAreUtc(const Zone& zone, Instant today, int days)
{
    for (int day = 0; day <= days; ++day) {
        if (zone.offsetAt(today + std::chrono::days(day)) % std::chrono::hours(1)
            != std::chrono::seconds(0)) {
            return false;
        }
    }
    return true;
}

/// What starts with UTC's is left out, as the function library knows that itself: the document is read at
/// every admission, and the hours of two weeks would be most of it.
QJsonObject encodePeriods(const std::string& zoneName, Instant now)
{
    constexpr int kHourDays = 16;
    const Zone zone = Zone::named(zoneName).value_or(Zone());
    if (zone == Zone()) {
        return {};
    }
    const Instant today = zone.periodAt(Period::Day, now).from;
    QJsonObject periods{ { toQString("day"), encodeStarts(zone, Period::Day, today, 42) },
        { toQString("week"), encodeStarts(zone, Period::Week, today, 12) },
        { toQString("month"), encodeStarts(zone, Period::Month, today, 8) } };
    if (!hoursAreUtc(zone, today, kHourDays)) {
        periods.insert(toQString("hour"), encodeStarts(zone, Period::Hour, today, 24 * kHourDays));
    }
    return periods;
}

QJsonObject encodeTiers(const std::map<std::string, TierPolicy>& tiers)
{
    QJsonObject result;
    for (const auto& [name, policy] : tiers) {
        QJsonObject tier{ { toQString("allowed_providers"), encodeNames(policy.allowedProviders) },
            { toQString("provider_order"), encodeNames(policy.providerOrder) } };
        if (policy.dailyRequestsPerUser) {
            tier.insert(
                toQString("daily_requests_per_user"), static_cast<qint64>(*policy.dailyRequestsPerUser));
        }
        result.insert(toQString(name), tier);
    }
    return result;
}

QJsonObject encodeFeatures(const std::map<std::string, FeatureModes>& features)
{
    QJsonObject result;
    for (const auto& [name, modes] : features) {
        QJsonArray list;
        for (const FeatureMode mode : modes) {
            list.append(toQString(featureModeName(mode)));
        }
        result.insert(toQString(name), list);
    }
    return result;
}

} // namespace

std::string encodeControlDocument(const ControlState& state, Instant now)
{
    QJsonObject document{ { toQString("format"), 1 },
        { toQString("version"), static_cast<qint64>(state.version) },
        { toQString("environment"), toQString(state.environment) },
        { toQString("zone"), toQString(state.zone) },
        { toQString("paused_tiers"), encodePauses(state.pausedTiers) },
        { toQString("paused_providers"), encodePauses(state.pausedProviders) },
        { toQString("tiers"), encodeTiers(state.tiers) },
        { toQString("provider_order"), encodeNames(state.providerOrder) },
        { toQString("fallback_provider"), toQString(state.fallbackProvider) },
        { toQString("periods"), encodePeriods(state.zone, now) } };
    QJsonObject caps;
    for (const auto& [period, cap] : state.budgetCaps) {
        auto entry = encodeOrigin(cap.origin);
        entry.insert(
            toQString("amount_nusd"), QString::number(static_cast<qlonglong>(cap.amount.nanoDollars())));
        caps.insert(toQString(periodName(period)), entry);
    }
    document.insert(toQString("budget_caps"), caps);
    QJsonObject rates;
    for (const auto& [tier, rate] : state.rateLimits) {
        auto entry = encodeOrigin(rate.origin);
        entry.insert(toQString("requests_per_minute"), static_cast<qint64>(rate.requestsPerMinute));
        rates.insert(toQString(tier), entry);
    }
    document.insert(toQString("rate_limits"), rates);
    if (state.fallback) {
        document.insert(toQString("fallback"), encodeOrigin(*state.fallback));
    }
    if (state.emergencyStop) {
        document.insert(toQString("emergency_stop"), encodeOrigin(*state.emergencyStop));
    }
    if (state.safeguards) {
        document.insert(toQString("safeguards"), safeguardsToJson(*state.safeguards));
    }
    if (!state.features.empty()) {
        document.insert(toQString("features"), encodeFeatures(state.features));
    }
    auto level = state.loadLevelOrigin ? encodeOrigin(*state.loadLevelOrigin) : QJsonObject();
    level.insert(toQString("value"), toQString(loadLevelName(state.loadLevel)));
    document.insert(toQString("load_level"), level);
    return QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace spillway

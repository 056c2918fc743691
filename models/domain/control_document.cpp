// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/control_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <charconv>

namespace spillway
{

namespace
{

constexpr std::string_view kMembers[] = { "format", "version", "environment", "zone", "paused_tiers",
    "paused_providers", "fallback", "budget_caps", "rate_limits", "emergency_stop", "load_level", "features",
    "tiers", "provider_order", "fallback_provider", "periods", "reservation_seconds", "safeguards" };

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString qt(std::int64_t number)
{
    return QString::number(static_cast<qlonglong>(number));
}

QJsonObject encodeOrigin(const LeverOrigin& origin)
{
    QJsonObject result{ { qt("actor"), qt(origin.actor) }, { qt("reason"), qt(origin.reason) },
        { qt("since_ms"), static_cast<qint64>(toUnixMilliseconds(origin.since)) },
        { qt("command_id"), qt(origin.commandId) } };
    if (origin.expiresAt) {
        result.insert(qt("expires_ms"), static_cast<qint64>(toUnixMilliseconds(*origin.expiresAt)));
    }
    return result;
}

QJsonObject encodePauses(const std::map<std::string, LeverOrigin>& pauses)
{
    QJsonObject result;
    for (const auto& [name, origin] : pauses) {
        result.insert(qt(name), encodeOrigin(origin));
    }
    return result;
}

QJsonArray encodeNames(const std::vector<std::string>& names)
{
    QJsonArray result;
    for (const auto& name : names) {
        result.append(qt(name));
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
    QJsonObject periods{ { qt("day"), encodeStarts(zone, Period::Day, today, 42) },
        { qt("week"), encodeStarts(zone, Period::Week, today, 12) },
        { qt("month"), encodeStarts(zone, Period::Month, today, 8) } };
    if (!hoursAreUtc(zone, today, kHourDays)) {
        periods.insert(qt("hour"), encodeStarts(zone, Period::Hour, today, 24 * kHourDays));
    }
    return periods;
}

QJsonObject encodeTiers(const std::map<std::string, TierPolicy>& tiers)
{
    QJsonObject result;
    for (const auto& [name, policy] : tiers) {
        QJsonObject tier{ { qt("allowed_providers"), encodeNames(policy.allowedProviders) },
            { qt("provider_order"), encodeNames(policy.providerOrder) } };
        if (policy.dailyRequestsPerUser) {
            tier.insert(qt("daily_requests_per_user"), static_cast<qint64>(*policy.dailyRequestsPerUser));
        }
        result.insert(qt(name), tier);
    }
    return result;
}

QJsonObject encodeFeatures(const std::map<std::string, FeatureModes>& features)
{
    QJsonObject result;
    for (const auto& [name, modes] : features) {
        QJsonArray list;
        for (const FeatureMode mode : modes) {
            list.append(qt(featureModeName(mode)));
        }
        result.insert(qt(name), list);
    }
    return result;
}

/// Reads members by type and remembers the first that is not what it should be.
class Reader
{
public:
    [[nodiscard]] bool failed() const { return !m_problem.empty(); }
    [[nodiscard]] const std::string& problem() const { return m_problem; }

    void fail(const QString& what)
    {
        if (m_problem.empty()) {
            m_problem = "The control document's " + what.toStdString();
        }
    }

    std::string text(const QJsonObject& object, std::string_view name)
    {
        const auto value = object.value(qt(name));
        if (!value.isUndefined() && !value.isString()) {
            fail(qt(name) + qt(" is not text"));
        }
        return value.toString().toStdString();
    }

    std::int64_t number(const QJsonObject& object, std::string_view name)
    {
        const auto value = object.value(qt(name));
        const auto result = value.toInteger(-1);
        if (result < 0) {
            fail(qt(name) + qt(" is not a whole number"));
        }
        return result;
    }

    QJsonObject object(const QJsonValue& value, std::string_view name)
    {
        if (!value.isUndefined() && !value.isObject()) {
            fail(qt(name) + qt(" is not an object"));
        }
        return value.toObject();
    }

    std::vector<std::string> names(const QJsonValue& value, std::string_view name)
    {
        std::vector<std::string> result;
        if (!value.isUndefined() && !value.isArray()) {
            fail(qt(name) + qt(" is not a list"));
        }
        const auto list = value.toArray();
        for (const auto& item : list) {
            if (!item.isString()) {
                fail(qt(name) + qt(" holds something that is not text"));
            }
            result.push_back(item.toString().toStdString());
        }
        return result;
    }

    LeverOrigin origin(const QJsonValue& value, std::string_view name)
    {
        const auto members = object(value, name);
        LeverOrigin result;
        result.actor = text(members, "actor");
        result.reason = text(members, "reason");
        result.commandId = text(members, "command_id");
        if (members.contains(qt("since_ms"))) {
            result.since = fromUnixMilliseconds(number(members, "since_ms"));
        }
        if (members.contains(qt("expires_ms"))) {
            result.expiresAt = fromUnixMilliseconds(number(members, "expires_ms"));
        }
        return result;
    }

    std::optional<LeverOrigin> lever(const QJsonObject& document, std::string_view name)
    {
        const auto value = document.value(qt(name));
        if (value.isUndefined()) {
            return std::nullopt;
        }
        return origin(value, name);
    }

    std::map<std::string, LeverOrigin> pauses(const QJsonObject& document, std::string_view name)
    {
        std::map<std::string, LeverOrigin> result;
        const auto members = object(document.value(qt(name)), name);
        for (auto it = members.begin(); it != members.end(); ++it) {
            result.emplace(it.key().toStdString(), origin(it.value(), name));
        }
        return result;
    }

    std::map<Period, BudgetCap> caps(const QJsonObject& document)
    {
        std::map<Period, BudgetCap> result;
        const auto members = object(document.value(qt("budget_caps")), "budget_caps");
        for (auto it = members.begin(); it != members.end(); ++it) {
            const auto period = parsePeriod(it.key().toStdString());
            const auto amount = text(it.value().toObject(), "amount_nusd");
            std::int64_t nano = -1;
            const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), nano);
            if (!period || error != std::errc() || end != amount.data() + amount.size() || nano < 0) {
                fail(qt("budget_caps ") + it.key() + qt(" is no amount of a period"));
                continue;
            }
            result.emplace(
                *period, BudgetCap{ Money::fromNanoDollars(nano), origin(it.value(), "budget_caps") });
        }
        return result;
    }

    std::map<std::string, RateLimit> rates(const QJsonObject& document)
    {
        std::map<std::string, RateLimit> result;
        const auto members = object(document.value(qt("rate_limits")), "rate_limits");
        for (auto it = members.begin(); it != members.end(); ++it) {
            result.emplace(it.key().toStdString(),
                RateLimit{ number(it.value().toObject(), "requests_per_minute"),
                    origin(it.value(), "rate_limits") });
        }
        return result;
    }

    std::map<std::string, FeatureModes> features(const QJsonObject& document)
    {
        std::map<std::string, FeatureModes> result;
        if (!document.contains(qt("features"))) {
            return result;
        }
        const auto members = object(document.value(qt("features")), "features");
        for (auto it = members.begin(); it != members.end(); ++it) {
            const auto list = names(it.value(), "features");
            FeatureModes modes{};
            if (list.size() != modes.size()) {
                fail(qt("features does not name a mode for each load level"));
                return result;
            }
            for (std::size_t level = 0; level < modes.size(); ++level) {
                const auto mode = parseFeatureMode(list[level]);
                if (!mode) {
                    fail(qt("features has an unknown mode"));
                }
                modes.at(level) = mode.value_or(FeatureMode::Full);
            }
            result.emplace(it.key().toStdString(), modes);
        }
        return result;
    }

    std::map<std::string, TierPolicy> tiers(const QJsonObject& document)
    {
        std::map<std::string, TierPolicy> result;
        const auto members = object(document.value(qt("tiers")), "tiers");
        for (auto it = members.begin(); it != members.end(); ++it) {
            const auto tier = object(it.value(), "tiers");
            TierPolicy policy;
            if (tier.contains(qt("daily_requests_per_user"))) {
                policy.dailyRequestsPerUser = number(tier, "daily_requests_per_user");
            }
            policy.allowedProviders = names(tier.value(qt("allowed_providers")), "allowed_providers");
            policy.providerOrder = names(tier.value(qt("provider_order")), "provider_order");
            result.emplace(it.key().toStdString(), std::move(policy));
        }
        return result;
    }

private:
    std::string m_problem;
};

bool isKnown(const QString& member)
{
    return std::ranges::any_of(kMembers, [&](std::string_view known) { return qt(known) == member; });
}

} // namespace

std::string encodeControlDocument(const ControlState& state, Instant now)
{
    QJsonObject document{ { qt("format"), 1 }, { qt("version"), static_cast<qint64>(state.version) },
        { qt("environment"), qt(state.environment) }, { qt("zone"), qt(state.zone) },
        { qt("paused_tiers"), encodePauses(state.pausedTiers) },
        { qt("paused_providers"), encodePauses(state.pausedProviders) },
        { qt("tiers"), encodeTiers(state.tiers) }, { qt("provider_order"), encodeNames(state.providerOrder) },
        { qt("fallback_provider"), qt(state.fallbackProvider) },
        { qt("periods"), encodePeriods(state.zone, now) } };
    QJsonObject caps;
    for (const auto& [period, cap] : state.budgetCaps) {
        auto entry = encodeOrigin(cap.origin);
        entry.insert(qt("amount_nusd"), qt(cap.amount.nanoDollars()));
        caps.insert(qt(periodName(period)), entry);
    }
    document.insert(qt("budget_caps"), caps);
    QJsonObject rates;
    for (const auto& [tier, rate] : state.rateLimits) {
        auto entry = encodeOrigin(rate.origin);
        entry.insert(qt("requests_per_minute"), static_cast<qint64>(rate.requestsPerMinute));
        rates.insert(qt(tier), entry);
    }
    document.insert(qt("rate_limits"), rates);
    if (state.fallback) {
        document.insert(qt("fallback"), encodeOrigin(*state.fallback));
    }
    if (state.emergencyStop) {
        document.insert(qt("emergency_stop"), encodeOrigin(*state.emergencyStop));
    }
    if (state.safeguards) {
        document.insert(qt("safeguards"), safeguardsToJson(*state.safeguards));
    }
    if (!state.features.empty()) {
        document.insert(qt("features"), encodeFeatures(state.features));
    }
    auto level = state.loadLevelOrigin ? encodeOrigin(*state.loadLevelOrigin) : QJsonObject();
    level.insert(qt("value"), qt(loadLevelName(state.loadLevel)));
    document.insert(qt("load_level"), level);
    return QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString();
}

Result<ControlState> decodeControlDocument(std::string_view text)
{
    QJsonParseError parsed{};
    const auto json = QJsonDocument::fromJson(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), &parsed);
    if (!json.isObject()) {
        return failure(ErrorCode::Malformed, "The control document is not a JSON object");
    }
    const auto document = json.object();
    Reader reader;
    for (const auto& member : document.keys()) {
        if (!isKnown(member)) {
            reader.fail(member + qt(" is not known to this version"));
        }
    }
    if (document.value(qt("format")).toInteger() != 1) {
        reader.fail(qt("format is not 1"));
    }
    ControlState state;
    state.version = reader.number(document, "version");
    if (state.version < 1) {
        reader.fail(qt("version is not positive"));
    }
    state.environment = reader.text(document, "environment");
    state.zone = document.contains(qt("zone")) ? reader.text(document, "zone") : "UTC";
    state.pausedTiers = reader.pauses(document, "paused_tiers");
    state.pausedProviders = reader.pauses(document, "paused_providers");
    state.fallback = reader.lever(document, "fallback");
    state.budgetCaps = reader.caps(document);
    state.rateLimits = reader.rates(document);
    state.emergencyStop = reader.lever(document, "emergency_stop");
    if (document.contains(qt("load_level"))) {
        const auto level = reader.object(document.value(qt("load_level")), "load_level");
        const auto value = parseLoadLevel(reader.text(level, "value"));
        if (!value) {
            reader.fail(qt("load_level is unknown"));
        }
        state.loadLevel = value.value_or(LoadLevel::Normal);
        if (level.contains(qt("actor"))) {
            state.loadLevelOrigin = reader.origin(level, "load_level");
        }
    }
    state.features = reader.features(document);
    state.tiers = reader.tiers(document);
    state.providerOrder = reader.names(document.value(qt("provider_order")), "provider_order");
    state.fallbackProvider = reader.text(document, "fallback_provider");
    if (document.contains(qt("safeguards"))) {
        auto safeguards = safeguardsFromJson(document.value(qt("safeguards")));
        if (!safeguards) {
            reader.fail(qt("safeguards are not limits and steps"));
        }
        state.safeguards = safeguards.value_or(Safeguards());
    }
    if (reader.failed()) {
        return failure(ErrorCode::Malformed, reader.problem());
    }
    return state;
}

} // namespace spillway

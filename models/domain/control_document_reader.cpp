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

constexpr std::string_view kMembers[] = { "format", "version", "environment", "zone", "paused_tiers",
    "paused_providers", "fallback", "budget_caps", "rate_limits", "emergency_stop", "load_level", "features",
    "tiers", "provider_order", "fallback_provider", "periods", "reservation_seconds", "safeguards" };

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
        const auto value = object.value(toQString(name));
        if (!value.isUndefined() && !value.isString()) {
            fail(toQString(name) + toQString(" is not text"));
        }
        return value.toString().toStdString();
    }

    std::int64_t number(const QJsonObject& object, std::string_view name)
    {
        const auto value = object.value(toQString(name));
        const auto result = value.toInteger(-1);
        if (result < 0) {
            fail(toQString(name) + toQString(" is not a whole number"));
        }
        return result;
    }

    QJsonObject object(const QJsonValue& value, std::string_view name)
    {
        if (!value.isUndefined() && !value.isObject()) {
            fail(toQString(name) + toQString(" is not an object"));
        }
        return value.toObject();
    }

    std::vector<std::string> names(const QJsonValue& value, std::string_view name)
    {
        std::vector<std::string> result;
        if (!value.isUndefined() && !value.isArray()) {
            fail(toQString(name) + toQString(" is not a list"));
        }
        const auto list = value.toArray();
        for (const auto& item : list) {
            if (!item.isString()) {
                fail(toQString(name) + toQString(" holds something that is not text"));
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
        if (members.contains(toQString("since_ms"))) {
            result.since = fromUnixMilliseconds(number(members, "since_ms"));
        }
        if (members.contains(toQString("expires_ms"))) {
            result.expiresAt = fromUnixMilliseconds(number(members, "expires_ms"));
        }
        return result;
    }

    std::optional<LeverOrigin> lever(const QJsonObject& document, std::string_view name)
    {
        const auto value = document.value(toQString(name));
        if (value.isUndefined()) {
            return std::nullopt;
        }
        return origin(value, name);
    }

    std::map<std::string, LeverOrigin> pauses(const QJsonObject& document, std::string_view name)
    {
        std::map<std::string, LeverOrigin> result;
        const auto members = object(document.value(toQString(name)), name);
        for (auto it = members.begin(); it != members.end(); ++it) {
            result.emplace(it.key().toStdString(), origin(it.value(), name));
        }
        return result;
    }

    std::map<Period, BudgetCap> caps(const QJsonObject& document)
    {
        std::map<Period, BudgetCap> result;
        const auto members = object(document.value(toQString("budget_caps")), "budget_caps");
        for (auto it = members.begin(); it != members.end(); ++it) {
            const auto period = parsePeriod(it.key().toStdString());
            const auto amount = text(it.value().toObject(), "amount_nusd");
            std::int64_t nano = -1;
            const auto [end, error] = std::from_chars(amount.data(), amount.data() + amount.size(), nano);
            if (!period || error != std::errc() || end != amount.data() + amount.size() || nano < 0) {
                fail(toQString("budget_caps ") + it.key() + toQString(" is no amount of a period"));
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
        const auto members = object(document.value(toQString("rate_limits")), "rate_limits");
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
        if (!document.contains(toQString("features"))) {
            return result;
        }
        const auto members = object(document.value(toQString("features")), "features");
        for (auto it = members.begin(); it != members.end(); ++it) {
            const auto list = names(it.value(), "features");
            FeatureModes modes{};
            if (list.size() != modes.size()) {
                fail(toQString("features does not name a mode for each load level"));
                return result;
            }
            for (std::size_t level = 0; level < modes.size(); ++level) {
                const auto mode = parseFeatureMode(list[level]);
                if (!mode) {
                    fail(toQString("features has an unknown mode"));
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
        const auto members = object(document.value(toQString("tiers")), "tiers");
        for (auto it = members.begin(); it != members.end(); ++it) {
            const auto tier = object(it.value(), "tiers");
            TierPolicy policy;
            if (tier.contains(toQString("daily_requests_per_user"))) {
                policy.dailyRequestsPerUser = number(tier, "daily_requests_per_user");
            }
            policy.allowedProviders = names(tier.value(toQString("allowed_providers")), "allowed_providers");
            policy.providerOrder = names(tier.value(toQString("provider_order")), "provider_order");
            result.emplace(it.key().toStdString(), std::move(policy));
        }
        return result;
    }

private:
    std::string m_problem;
};

bool isKnown(const QString& member)
{
    return std::ranges::any_of(kMembers, [&](std::string_view known) { return toQString(known) == member; });
}

} // namespace

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
            reader.fail(member + toQString(" is not known to this version"));
        }
    }
    if (document.value(toQString("format")).toInteger() != 1) {
        reader.fail(toQString("format is not 1"));
    }
    ControlState state;
    state.version = reader.number(document, "version");
    if (state.version < 1) {
        reader.fail(toQString("version is not positive"));
    }
    state.environment = reader.text(document, "environment");
    state.zone = document.contains(toQString("zone")) ? reader.text(document, "zone") : "UTC";
    state.pausedTiers = reader.pauses(document, "paused_tiers");
    state.pausedProviders = reader.pauses(document, "paused_providers");
    state.fallback = reader.lever(document, "fallback");
    state.budgetCaps = reader.caps(document);
    state.rateLimits = reader.rates(document);
    state.emergencyStop = reader.lever(document, "emergency_stop");
    if (document.contains(toQString("load_level"))) {
        const auto level = reader.object(document.value(toQString("load_level")), "load_level");
        const auto value = parseLoadLevel(reader.text(level, "value"));
        if (!value) {
            reader.fail(toQString("load_level is unknown"));
        }
        state.loadLevel = value.value_or(LoadLevel::Normal);
        if (level.contains(toQString("actor"))) {
            state.loadLevelOrigin = reader.origin(level, "load_level");
        }
    }
    state.features = reader.features(document);
    state.tiers = reader.tiers(document);
    state.providerOrder = reader.names(document.value(toQString("provider_order")), "provider_order");
    state.fallbackProvider = reader.text(document, "fallback_provider");
    if (document.contains(toQString("safeguards"))) {
        auto safeguards = safeguardsFromJson(document.value(toQString("safeguards")));
        if (!safeguards) {
            reader.fail(toQString("safeguards are not limits and steps"));
        }
        state.safeguards = safeguards.value_or(Safeguards());
    }
    if (reader.failed()) {
        return failure(ErrorCode::Malformed, reader.problem());
    }
    return state;
}

} // namespace spillway

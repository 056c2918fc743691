// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/safeguards.h"

#include "models/domain/qt_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <charconv>

namespace spillway
{

namespace
{

bool readNano(const QJsonValue& value, Money& out)
{
    const std::string text = value.toString().toStdString();
    std::int64_t nano = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), nano);
    out = Money::fromNanoDollars(nano);
    return error == std::errc() && end == text.data() + text.size() && nano > 0;
}

std::unexpected<Error> malformed()
{
    return failure(ErrorCode::Malformed, "The safeguards are not limits and steps");
}

} // namespace

std::string_view safeguardActionName(SafeguardAction action)
{
    switch (action) {
    case SafeguardAction::PauseTiers:
        return "pause_tier";
    case SafeguardAction::EnterFallback:
        return "enter_fallback";
    case SafeguardAction::Stop:
        return "emergency_stop";
    }
    return {};
}

Result<SafeguardAction> parseSafeguardAction(std::string_view name)
{
    for (const auto action :
        { SafeguardAction::PauseTiers, SafeguardAction::EnterFallback, SafeguardAction::Stop }) {
        if (safeguardActionName(action) == name) {
            return action;
        }
    }
    return failure(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is no action of a safeguard");
}

QJsonObject safeguardsToJson(const Safeguards& safeguards)
{
    QJsonObject limits;
    for (const auto& [period, amount] : safeguards.limits) {
        limits.insert(toQString(periodName(period)), toQString(std::to_string(amount.nanoDollars())));
    }
    QJsonArray steps;
    for (const SafeguardStep& step : safeguards.steps) {
        QJsonArray tiers;
        for (const std::string& tier : step.tiers) {
            tiers.append(toQString(tier));
        }
        steps.append(QJsonObject{ { QStringLiteral("percent"), step.percent },
            { QStringLiteral("action"), toQString(safeguardActionName(step.action)) },
            { QStringLiteral("tiers"), tiers } });
    }
    return { { QStringLiteral("limits_nusd"), limits }, { QStringLiteral("steps"), steps } };
}

Result<Safeguards> safeguardsFromJson(const QJsonValue& value)
{
    const QJsonObject limits = value.toObject().value(QStringLiteral("limits_nusd")).toObject();
    const QJsonArray steps = value.toObject().value(QStringLiteral("steps")).toArray();
    if (limits.isEmpty() || steps.isEmpty()) {
        return malformed();
    }
    Safeguards safeguards;
    for (auto it = limits.begin(); it != limits.end(); ++it) {
        const auto period = parsePeriod(it.key().toStdString());
        Money amount;
        if (!period || !readNano(it.value(), amount)) {
            return malformed();
        }
        safeguards.limits.emplace(*period, amount);
    }
    for (const auto& entry : steps) {
        const QJsonObject members = entry.toObject();
        const auto action
            = parseSafeguardAction(members.value(QStringLiteral("action")).toString().toStdString());
        SafeguardStep step;
        step.percent = members.value(QStringLiteral("percent")).toInt();
        const int previous = safeguards.steps.empty() ? 0 : safeguards.steps.back().percent;
        if (!action || step.percent <= previous || step.percent > 100) {
            return malformed();
        }
        step.action = *action;
        const QJsonArray tiers = members.value(QStringLiteral("tiers")).toArray();
        for (const auto& tier : tiers) {
            step.tiers.push_back(tier.toString().toStdString());
        }
        safeguards.steps.push_back(std::move(step));
    }
    return safeguards;
}

} // namespace spillway

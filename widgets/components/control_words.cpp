// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/control_words.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace spillway
{

using commands::Command;
using commands::CommandType;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ControlWords)
};

QString fromId(const std::string& id)
{
    return QString::fromStdString(id);
}

template <typename T> const T& of(const Command& command)
{
    return std::get<T>(command.parameters);
}

QString limitScope(const commands::RateLimitParameters& limit, const ControlNames& names)
{
    const QString rate = Words::tr("%1 req/min").arg(format::count(limit.requestsPerMinute));
    return limit.tier ? names.tierId(*limit.tier) + QLatin1Char(' ') + rate : rate;
}

QString amountText(Money amount)
{
    return amount.nanoDollars() % 1'000'000'000 == 0 ? format::wholeMoney(amount) : format::money(amount);
}

QString joined(const std::vector<std::string>& ids)
{
    QStringList words;
    for (const std::string& id : ids) {
        words.append(fromId(id));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

ControlNames::ControlNames(const OverviewValues& values)
{
    for (const TierToday& tier : values.tiers) {
        if (!tier.tier.displayName.empty()) {
            m_tiers.emplace(tier.tier.id, fromId(tier.tier.displayName));
        }
    }
    for (const ProviderHealth& health : values.providers) {
        if (!health.provider.displayName.empty()) {
            m_providers.emplace(health.provider.id, fromId(health.provider.displayName));
        }
    }
}

QString ControlNames::tier(const std::string& id) const
{
    const auto known = m_tiers.find(id);
    return known == m_tiers.end() ? fromId(id) : known->second;
}

QString ControlNames::tierId(const std::string& id) const
{
    return fromId(id);
}

QString ControlNames::tiers(const std::vector<std::string>& ids) const
{
    QStringList words;
    for (const std::string& id : ids) {
        words.append(tier(id));
    }
    return words.join(QStringLiteral(", "));
}

QString ControlNames::provider(const std::string& key) const
{
    const std::string id = key.substr(0, key.find('/'));
    const auto known = m_providers.find(id);
    return known == m_providers.end() ? fromId(key) : known->second + fromId(key.substr(id.size()));
}

QString ControlNames::providers(const std::vector<std::string>& keys) const
{
    QStringList words;
    for (const std::string& key : keys) {
        words.append(provider(key));
    }
    return words.join(QStringLiteral(", "));
}

QString periodWord(Period period)
{
    switch (period) {
    case Period::Hour:
        return Words::tr("hour");
    case Period::Day:
        return Words::tr("day");
    case Period::Week:
        return Words::tr("week");
    case Period::Month:
        return Words::tr("month");
    }
    return {};
}

QString loadWord(LoadLevel level)
{
    switch (level) {
    case LoadLevel::Normal:
        return Words::tr("normal");
    case LoadLevel::Elevated:
        return Words::tr("elevated");
    case LoadLevel::High:
        return Words::tr("high");
    case LoadLevel::Critical:
        return Words::tr("critical");
    }
    return {};
}

QString rateWord(double perMinute)
{
    const bool tenthsMatter = perMinute < 99.95 && perMinute != std::round(perMinute);
    return tenthsMatter || perMinute >= 9'999.5
        ? format::rate(perMinute)
        : format::count(static_cast<std::int64_t>(std::llround(perMinute)));
}

QString durationWord(std::chrono::seconds duration)
{
    const auto seconds = duration.count();
    if (seconds % 3600 == 0 && seconds > 3600) {
        return Words::tr("%1\u00a0h").arg(seconds / 3600);
    }
    if (seconds >= 10 * 3600) {
        return Words::tr("%1\u00a0h").arg((seconds + 1800) / 3600);
    }
    return seconds % 60 == 0 || seconds > 600 ? Words::tr("%1\u00a0min").arg((seconds + 30) / 60)
                                              : Words::tr("%1\u00a0s").arg(seconds);
}

QString commandName(CommandType type)
{
    switch (type) {
    case CommandType::PauseTier:
        return Words::tr("Pause tier");
    case CommandType::ResumeTier:
        return Words::tr("Resume tier");
    case CommandType::PauseProvider:
        return Words::tr("Pause provider");
    case CommandType::ResumeProvider:
        return Words::tr("Resume provider");
    case CommandType::EnterFallback:
        return Words::tr("Fallback mode");
    case CommandType::LeaveFallback:
        return Words::tr("End fallback");
    case CommandType::SetBudgetCap:
        return Words::tr("Budget cap");
    case CommandType::ClearBudgetCap:
        return Words::tr("Clear cap");
    case CommandType::SetRateLimit:
        return Words::tr("Rate limit");
    case CommandType::ClearRateLimit:
        return Words::tr("Clear limit");
    case CommandType::EmergencyStop:
        return Words::tr("Emergency stop");
    case CommandType::ResumeAll:
        return Words::tr("Return to normal");
    case CommandType::SetLoadLevel:
        return Words::tr("Load level");
    case CommandType::SetRouting:
        return Words::tr("Routing");
    case CommandType::SetSafeguards:
        return Words::tr("Safeguards");
    }
    return {};
}

std::string_view commandIcon(CommandType type)
{
    switch (type) {
    case CommandType::PauseTier:
    case CommandType::PauseProvider:
        return "pause";
    case CommandType::ResumeTier:
    case CommandType::ResumeProvider:
    case CommandType::ResumeAll:
    case CommandType::LeaveFallback:
        return "play";
    case CommandType::EnterFallback:
        return "fallback";
    case CommandType::SetBudgetCap:
    case CommandType::ClearBudgetCap:
        return "cap";
    case CommandType::SetRateLimit:
    case CommandType::ClearRateLimit:
        return "rate-limit";
    case CommandType::EmergencyStop:
        return "stop";
    case CommandType::SetLoadLevel:
        return "load";
    case CommandType::SetRouting:
        return "providers";
    case CommandType::SetSafeguards:
        return "ladder";
    }
    return "controls";
}

QString commandScope(const Command& command, const ControlNames& names)
{
    switch (command.type) {
    case CommandType::PauseTier:
    case CommandType::ResumeTier:
        return joined(of<commands::TierParameters>(command).tiers);
    case CommandType::PauseProvider:
    case CommandType::ResumeProvider:
        return names.providers(of<commands::ProviderParameters>(command).providers);
    case CommandType::SetBudgetCap: {
        const auto& cap = of<commands::BudgetCapParameters>(command);
        return periodWord(cap.period) + QLatin1Char(' ') + amountText(cap.amount);
    }
    case CommandType::ClearBudgetCap:
        return periodWord(of<commands::ClearBudgetCapParameters>(command).period);
    case CommandType::SetRateLimit:
        return limitScope(of<commands::RateLimitParameters>(command), names);
    case CommandType::ClearRateLimit: {
        const auto& tier = of<commands::ClearRateLimitParameters>(command).tier;
        return tier ? names.tierId(*tier) : Words::tr("all tiers");
    }
    case CommandType::SetLoadLevel:
        return loadWord(of<commands::LoadLevelParameters>(command).level);
    case CommandType::SetRouting: {
        const auto& routing = of<commands::RoutingParameters>(command);
        return (routing.tier ? names.tierId(*routing.tier) + QStringLiteral(": ") : QString())
            + names.providers(routing.providers);
    }
    case CommandType::EnterFallback:
    case CommandType::LeaveFallback:
    case CommandType::EmergencyStop:
    case CommandType::ResumeAll:
    case CommandType::SetSafeguards:
        return Words::tr("all tiers");
    }
    return {};
}

QString commandTitle(const Command& command, const ControlNames& names)
{
    switch (command.type) {
    case CommandType::PauseTier:
    case CommandType::ResumeTier: {
        const auto& tiers = of<commands::TierParameters>(command).tiers;
        const bool pause = command.type == CommandType::PauseTier;
        const QString which = joined(tiers);
        if (tiers.size() == 1) {
            return (pause ? Words::tr("Pause the %1 tier") : Words::tr("Resume the %1 tier")).arg(which);
        }
        return (pause ? Words::tr("Pause the tiers %1") : Words::tr("Resume the tiers %1")).arg(which);
    }
    case CommandType::PauseProvider:
        return Words::tr("Pause %1").arg(commandScope(command, names));
    case CommandType::ResumeProvider:
        return Words::tr("Resume %1").arg(commandScope(command, names));
    case CommandType::EnterFallback:
        return Words::tr("Send all tiers to the fallback");
    case CommandType::LeaveFallback:
        return Words::tr("End fallback mode");
    case CommandType::SetBudgetCap: {
        const auto& cap = of<commands::BudgetCapParameters>(command);
        //: %1 is an amount, %2 a period
        return Words::tr("Cap spend at %1 a %2").arg(amountText(cap.amount), periodWord(cap.period));
    }
    case CommandType::ClearBudgetCap:
        return Words::tr("Clear the cap of the %1").arg(commandScope(command, names));
    case CommandType::SetRateLimit:
        return Words::tr("Limit %1").arg(commandScope(command, names));
    case CommandType::ClearRateLimit:
        return Words::tr("Clear the limit of %1").arg(commandScope(command, names));
    case CommandType::EmergencyStop:
        return Words::tr("Stop every AI request");
    case CommandType::ResumeAll:
        return Words::tr("Return to normal");
    case CommandType::SetLoadLevel:
        return Words::tr("Set the load level to %1").arg(commandScope(command, names));
    case CommandType::SetRouting:
        return Words::tr("Change the routing");
    case CommandType::SetSafeguards:
        return Words::tr("Change the safeguards");
    }
    return {};
}

QString commandVerb(const Command& command, const ControlNames& names)
{
    const QString scope = commandScope(command, names);
    QString verb;
    switch (command.type) {
    case CommandType::PauseTier:
    case CommandType::PauseProvider:
        verb = Words::tr("Pause %1").arg(scope);
        break;
    case CommandType::ResumeTier:
    case CommandType::ResumeProvider:
        verb = Words::tr("Resume %1").arg(scope);
        break;
    case CommandType::EnterFallback:
        verb = Words::tr("Fall back");
        break;
    case CommandType::SetBudgetCap:
        verb = Words::tr("Cap %1").arg(scope);
        break;
    case CommandType::SetRateLimit:
        verb = Words::tr("Limit %1").arg(scope);
        break;
    case CommandType::EmergencyStop:
        verb = Words::tr("Stop everything");
        break;
    case CommandType::SetLoadLevel:
        verb = Words::tr("Set level %1").arg(scope);
        break;
    case CommandType::LeaveFallback:
    case CommandType::ClearBudgetCap:
    case CommandType::ClearRateLimit:
    case CommandType::ResumeAll:
    case CommandType::SetRouting:
    case CommandType::SetSafeguards:
        verb = commandName(command.type);
        break;
    }
    //: %1 is what is ordered, %2 a duration: "Pause free for 60 min"
    return command.duration ? Words::tr("%1 for %2").arg(verb, durationWord(*command.duration)) : verb;
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/active_levers.h"

#include "widgets/components/formatting.h"

#include <QCoreApplication>

namespace spillway
{

namespace
{

QString words(const char* text)
{
    return QCoreApplication::translate("ActiveLevers", text);
}

QString fromId(const std::string& id)
{
    return QString::fromStdString(id);
}

QString tierName(const OverviewValues& values, const std::string& id)
{
    for (const TierToday& tier : values.tiers) {
        if (tier.tier.id == id && !tier.tier.displayName.empty()) {
            return fromId(tier.tier.displayName);
        }
    }
    return fromId(id);
}

/// `key` is a provider, or "provider/model".
QString providerName(const OverviewValues& values, const std::string& key)
{
    const std::string id = key.substr(0, key.find('/'));
    for (const ProviderHealth& health : values.providers) {
        if (health.provider.id == id && !health.provider.displayName.empty()) {
            return fromId(health.provider.displayName) + fromId(key.substr(id.size()));
        }
    }
    return fromId(key);
}

QString periodWord(Period period)
{
    switch (period) {
    case Period::Hour:
        return words(QT_TRANSLATE_NOOP("ActiveLevers", "hour"));
    case Period::Day:
        return words(QT_TRANSLATE_NOOP("ActiveLevers", "day"));
    case Period::Week:
        return words(QT_TRANSLATE_NOOP("ActiveLevers", "week"));
    case Period::Month:
        return words(QT_TRANSLATE_NOOP("ActiveLevers", "month"));
    }
    return {};
}

QString loadWord(LoadLevel level)
{
    switch (level) {
    case LoadLevel::Normal:
        return words(QT_TRANSLATE_NOOP("ActiveLevers", "normal"));
    case LoadLevel::Elevated:
        return words(QT_TRANSLATE_NOOP("ActiveLevers", "elevated"));
    case LoadLevel::High:
        return words(QT_TRANSLATE_NOOP("ActiveLevers", "high"));
    case LoadLevel::Critical:
        return words(QT_TRANSLATE_NOOP("ActiveLevers", "critical"));
    }
    return {};
}

class Collector
{
public:
    explicit Collector(Instant now) : m_now(now) { }

    void add(const LeverOrigin& origin, std::string_view icon, const QString& shortName,
        const QString& headline, bool stopsEverything = false)
    {
        if (!origin.expiresAt || *origin.expiresAt > m_now) {
            m_levers.push_back({ headline.toUpper(), shortName, icon, origin, stopsEverything });
        }
    }

    [[nodiscard]] std::vector<ActiveLever> take() { return std::move(m_levers); }

private:
    Instant m_now;
    std::vector<ActiveLever> m_levers;
};

void addLimits(Collector& levers, const ControlState& control, const OverviewValues& values)
{
    for (const auto& [period, cap] : control.budgetCaps) {
        //: %1 is an amount, %2 a period: "cap $180 a day"
        const QString text = words(QT_TRANSLATE_NOOP("ActiveLevers", "cap %1 a %2"))
                                 .arg(format::money(cap.amount), periodWord(period));
        levers.add(cap.origin, "cap", text, text);
    }
    for (const auto& [tier, limit] : control.rateLimits) {
        const QString rate = format::count(limit.requestsPerMinute);
        const QString text = tier == "*"
            ? words(QT_TRANSLATE_NOOP("ActiveLevers", "limit %1 req/min")).arg(rate)
            : words(QT_TRANSLATE_NOOP("ActiveLevers", "%1 limit %2 req/min"))
                  .arg(tierName(values, tier), rate);
        levers.add(limit.origin, "rate-limit", text, text);
    }
    if (control.loadLevel != LoadLevel::Normal && control.loadLevelOrigin) {
        const QString text
            = words(QT_TRANSLATE_NOOP("ActiveLevers", "load level %1")).arg(loadWord(control.loadLevel));
        levers.add(*control.loadLevelOrigin, "load", text, text);
    }
}

} // namespace

std::vector<ActiveLever> activeLevers(const OverviewValues& values)
{
    const ControlState& control = values.control;
    Collector levers(values.now);
    if (control.emergencyStop) {
        levers.add(*control.emergencyStop, "stop", words(QT_TRANSLATE_NOOP("ActiveLevers", "emergency stop")),
            words(QT_TRANSLATE_NOOP("ActiveLevers", "emergency stop")), true);
    }
    for (const auto& [id, origin] : control.pausedTiers) {
        const QString name = tierName(values, id);
        levers.add(origin, "pause", words(QT_TRANSLATE_NOOP("ActiveLevers", "%1 paused")).arg(name),
            words(QT_TRANSLATE_NOOP("ActiveLevers", "%1 tier paused")).arg(name));
    }
    for (const auto& [key, origin] : control.pausedProviders) {
        const QString text
            = words(QT_TRANSLATE_NOOP("ActiveLevers", "%1 paused")).arg(providerName(values, key));
        levers.add(origin, "pause", text, text);
    }
    if (control.fallback) {
        const QString text = words(QT_TRANSLATE_NOOP("ActiveLevers", "fallback"));
        levers.add(
            *control.fallback, "undo", text, words(QT_TRANSLATE_NOOP("ActiveLevers", "fallback active")));
    }
    addLimits(levers, control, values);
    return levers.take();
}

} // namespace spillway

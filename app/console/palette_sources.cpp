// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/palette_sources.h"

#include "widgets/components/formatting.h"

namespace spillway
{

using commands::CommandParameters;
using commands::CommandType;

namespace
{

QString nameOf(const std::string& display, const std::string& id)
{
    return QString::fromStdString(display.empty() ? id : display);
}

} // namespace

void PaletteSources::setValues(std::shared_ptr<const OverviewValues> values)
{
    m_values = std::move(values);
}

void PaletteSources::add(std::vector<PaletteEntry>& entries, std::string icon, const QString& title,
    const QString& detail, CommandType type, CommandParameters parameters)
{
    commands::Command draft;
    draft.type = type;
    draft.environment = m_values->environment;
    draft.expectedVersion = m_values->control.version;
    draft.parameters = std::move(parameters);
    const QString name = QString::fromUtf8(commands::commandTypeName(type).data());
    entries.push_back({ PaletteGroup::Controls, std::move(icon), title, detail, {}, name,
        [this, draft = std::move(draft)] { Q_EMIT armWanted(draft); } });
}

void PaletteSources::addAmount(
    std::vector<PaletteEntry>& entries, std::string icon, const QString& title, const QString& detail)
{
    entries.push_back({ PaletteGroup::Controls, std::move(icon), title, detail, {}, {},
        [this] { Q_EMIT leversWanted(); } });
}

std::vector<PaletteEntry> PaletteSources::levers()
{
    std::vector<PaletteEntry> entries;
    if (!m_values) {
        return entries;
    }
    addTiers(entries);
    addProviders(entries);
    addOthers(entries);
    return entries;
}

void PaletteSources::addTiers(std::vector<PaletteEntry>& entries)
{
    for (const TierToday& today : m_values->tiers) {
        const QString name = nameOf(today.tier.displayName, today.tier.id);
        const auto paused = m_values->control.pausedTiers.find(today.tier.id);
        if (paused == m_values->control.pausedTiers.end()) {
            add(entries, "pause", tr("Pause tier: %1").arg(name),
                tr("%1 requests today").arg(format::count(today.requests)), CommandType::PauseTier,
                commands::TierParameters{ { today.tier.id } });
            continue;
        }
        QString detail = QStringLiteral("v%1").arg(m_values->control.version);
        if (paused->second.expiresAt) {
            //: %1 is a version, %2 a countdown
            detail
                = tr("%1, %2 left").arg(detail, format::countdown(*paused->second.expiresAt - m_values->now));
        }
        add(entries, "play", tr("End pause: %1").arg(name), detail, CommandType::ResumeTier,
            commands::TierParameters{ { today.tier.id } });
        addAmount(entries, "plus", tr("Extend pause: %1").arg(name), tr("+15 or +60 min"));
    }
}

void PaletteSources::addProviders(std::vector<PaletteEntry>& entries)
{
    for (const ProviderHealth& health : m_values->providers) {
        const QString name = nameOf(health.provider.displayName, health.provider.id);
        const bool paused = m_values->control.pausedProviders.contains(health.provider.id);
        const QString success
            = health.successRate ? tr("success %1").arg(format::percent(*health.successRate, 1)) : QString();
        add(entries, paused ? "play" : "pause",
            paused ? tr("Resume provider: %1").arg(name) : tr("Pause provider: %1").arg(name), success,
            paused ? CommandType::ResumeProvider : CommandType::PauseProvider,
            commands::ProviderParameters{ { health.provider.id } });
    }
}

void PaletteSources::addOthers(std::vector<PaletteEntry>& entries)
{
    const ControlState& control = m_values->control;
    const bool fallback = control.fallback.has_value();
    add(entries, "fallback", fallback ? tr("Leave fallback mode") : tr("Enter fallback mode"), {},
        fallback ? CommandType::LeaveFallback : CommandType::EnterFallback);
    addAmount(entries, "cap", tr("Cap the budget"), tr("needs an amount"));
    addAmount(entries, "rate-limit", tr("Limit the rate"), tr("needs an amount"));
    addAmount(entries, "load", tr("Set the load level"), tr("needs an amount"));
    if (control.emergencyStop) {
        add(entries, "play", tr("Resume everything"), {}, CommandType::ResumeAll);
    } else {
        add(entries, "stop", tr("Emergency stop"), tr("refuses every request"), CommandType::EmergencyStop);
    }
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/settings_feed.h"

#include "app/console/console_settings.h"
#include "app/console/overview_feed.h"

#include <utility>

namespace spillway
{
namespace
{

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

QString place(const redis::Endpoint& endpoint)
{
    if (!endpoint.socketPath.empty()) {
        return text(endpoint.socketPath);
    }
    return QStringLiteral("%1:%2").arg(text(endpoint.host)).arg(endpoint.port);
}

} // namespace

SettingsFeed::SettingsFeed(const PageContext& context, SettingsPage* page, QObject* parent)
    : PageFeed(parent)
    , m_context(context)
    , m_page(page)
{
    SettingsValues chosen = ConsoleSettings::load().chosen;
    chosen.theme = context.theme.mode(); // which a key may have switched since
    page->setValues(chosen);
    connect(page, &SettingsPage::changed, this, &SettingsFeed::apply);
    connect(&context.overview, &OverviewFeed::valuesChanged, this, &SettingsFeed::takeValues);
    refresh();
}

void SettingsFeed::apply(const SettingsValues& values)
{
    m_context.theme.setMode(values.theme);
    m_context.theme.setDensity(values.density);
    m_context.theme.setReducedMotion(values.reducedMotion);
    ConsoleSettings settings = ConsoleSettings::load();
    settings.chosen = values;
    settings.save();
}

void SettingsFeed::takeValues(const std::shared_ptr<const OverviewValues>& values)
{
    m_values = values;
    if (m_active) {
        refresh();
    }
}

void SettingsFeed::setActive(bool active)
{
    m_active = active;
    if (active) {
        refresh();
    }
}

void SettingsFeed::refresh()
{
    m_page->setConnection(facts());
}

ConnectionFacts SettingsFeed::facts() const
{
    const Profile& profile = m_context.profile;
    ConnectionFacts facts;
    facts.profile = text(profile.name);
    for (const std::string& name : profileNames()) {
        facts.profiles.append(text(name));
    }
    if (!facts.profiles.contains(facts.profile)) {
        facts.profiles.append(facts.profile); // one that was named by its path
    }
    facts.facts = { { tr("Environment"), text(profile.environment) },
        { tr("Time zone"), text(profile.zone.name()) },
        { QStringLiteral("PostgreSQL"),
            QStringLiteral("%1 @ %2 / %3")
                .arg(text(profile.postgres.user), text(profile.postgres.host),
                    text(profile.postgres.database)) },
        { QStringLiteral("Redis"), place(profile.redis) },
        { tr("Gateway"), profile.gateway.url.empty() ? tr("none is named") : text(profile.gateway.url) } };
    if (m_values) {
        facts.postgres = m_values->postgres.powers;
        facts.redis = m_values->redis.powers;
    }
    return facts;
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/palette_sources.h"

#include "app/console/ledger_queries.h"
#include "app/postgres/spend_reader.h"
#include "widgets/components/formatting.h"
#include "widgets/components/playbook_button.h"

#include <algorithm>

namespace spillway
{

using commands::CommandParameters;
using commands::CommandType;

namespace
{

constexpr std::chrono::milliseconds kReadAgainAfter{ 60'000 };
constexpr std::chrono::hours kRecent{ 24 };
constexpr int kMostUsers = 1'000;
constexpr qsizetype kShortestId = 3;

/// Ids of users have digits or signs in them, and words that are looked for have not.
bool looksLikeId(const QString& question)
{
    const auto isSign = [](QChar c) { return c.isDigit() || c == u'_' || c == u'-' || c == u'@'; };
    return question.size() >= kShortestId && !question.contains(u' ') && question.front().isLetter()
        && std::ranges::any_of(question, isSign);
}

QString nameOf(const std::string& display, const std::string& id)
{
    return QString::fromStdString(display.empty() ? id : display);
}

} // namespace

PaletteSources::PaletteSources(LedgerQueries& ledger, QObject* parent) : QObject(parent), m_ledger(ledger)
{
}

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

std::vector<PaletteEntry> PaletteSources::playbooks()
{
    std::vector<PaletteEntry> entries;
    if (!m_values) {
        return entries;
    }
    for (const auto& [outage, health] : { std::pair(Outage::Gateway, &m_values->gateway),
             std::pair(Outage::Redis, &m_values->redis), std::pair(Outage::Postgres, &m_values->postgres) }) {
        const QString link = QString::fromStdString(m_values->playbooks.of(outage));
        if (link.isEmpty()) {
            continue;
        }
        const bool isAway
            = health->state == ConnectionState::Unreachable || health->state == ConnectionState::Refused;
        PaletteEntry entry{ PaletteGroup::AlertsAndPlaybooks, "book", playbookTitle(outage),
            isAway ? tr("does not answer now") : QString(), {}, tr("playbook"),
            [this, link] { Q_EMIT linkWanted(link); } };
        entries.insert(isAway ? entries.begin() : entries.end(), std::move(entry));
    }
    return entries;
}

void PaletteSources::addTiers(std::vector<PaletteEntry>& entries)
{
    for (const TierToday& today : m_values->tiers) {
        const QString name = nameOf(today.tier.displayName, today.tier.id);
        const auto paused = m_values->control.pausedTiers.find(today.tier.id);
        if (paused == m_values->control.pausedTiers.end()) {
            add(entries, "pause", tr("Pause tier: %1").arg(name),
                today.requests ? tr("%1 requests today").arg(format::count(*today.requests)) : QString(),
                CommandType::PauseTier, commands::TierParameters{ { today.tier.id } });
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

void PaletteSources::readSpenders()
{
    if (m_sinceAsked.isValid() && m_sinceAsked.elapsed() < kReadAgainAfter.count()) {
        return;
    }
    m_sinceAsked.start();
    SpendQuestion question;
    question.range.to = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    question.range.from = question.range.to - kRecent;
    m_ledger.ask<Spenders>(
        QStringLiteral("palette"), this,
        [question](postgres::Connection& connection) -> Result<Spenders> {
            postgres::SpendReader reader(connection);
            auto users = reader.topUsers(question, kMostUsers);
            if (!users) {
                return std::unexpected(users.error());
            }
            auto models = reader.modelCosts(question);
            if (!models) {
                return std::unexpected(models.error());
            }
            return Spenders{ std::move(*users), std::move(*models) };
        },
        [this](Result<Spenders> spenders) {
            if (spenders) { // else what was known goes on; the pages say what is wrong
                m_spenders = std::move(*spenders);
                Q_EMIT changed();
            }
        });
}

std::vector<PaletteEntry> PaletteSources::spenders(const QString& question)
{
    readSpenders();
    std::vector<PaletteEntry> entries;
    addUsers(entries, question.trimmed());
    addModels(entries);
    return entries;
}

void PaletteSources::addUsers(std::vector<PaletteEntry>& entries, const QString& question)
{
    const auto add = [this, &entries](const QString& id, const QString& detail) {
        SpendView view;
        view.user = id.toStdString();
        entries.push_back({ PaletteGroup::Users, "user", id, detail, {}, tr("user"),
            [this, view] { Q_EMIT spendWanted(view); } });
    };
    bool isKnown = false;
    for (const UserSpend& user : m_spenders.users.users) {
        const QString id = QString::fromStdString(user.user);
        isKnown = isKnown || id == question;
        //: %1 a tier or a provider, %2 an amount
        add(id, tr("%1 · %2 in 24 h").arg(tierName(user.tier), format::money(user.sums.cost)));
    }
    if (!isKnown && looksLikeId(question)) {
        add(question, tr("as typed"));
    }
}

void PaletteSources::addModels(std::vector<PaletteEntry>& entries)
{
    std::vector<const ModelCost*> dearest;
    dearest.reserve(m_spenders.models.size());
    for (const ModelCost& cost : m_spenders.models) {
        dearest.push_back(&cost);
    }
    std::ranges::stable_sort(dearest, std::greater(), [](const ModelCost* cost) { return cost->sums.cost; });
    for (const ModelCost* cost : dearest) {
        SpendView view;
        view.filter[Dimension::Model] = { cost->provider + '/' + cost->model };
        const QString detail
            = tr("%1 · %2 in 24 h").arg(providerName(cost->provider), format::money(cost->sums.cost));
        entries.push_back({ PaletteGroup::Models, "spend", QString::fromStdString(cost->model), detail, {},
            tr("model"), [this, view] { Q_EMIT spendWanted(view); } });
    }
}

QString PaletteSources::tierName(const std::string& id) const
{
    if (m_values) {
        for (const TierToday& today : m_values->tiers) {
            if (today.tier.id == id) {
                return nameOf(today.tier.displayName, id);
            }
        }
    }
    return QString::fromStdString(id);
}

QString PaletteSources::providerName(const std::string& id) const
{
    if (m_values) {
        for (const ProviderHealth& health : m_values->providers) {
            if (health.provider.id == id) {
                return nameOf(health.provider.displayName, id);
            }
        }
    }
    return QString::fromStdString(id);
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/audit_feed.h"

#include "app/configuration/audit_memory.h"
#include "app/configuration/signing_key.h"
#include "app/console/ledger_queries.h"
#include "app/console/overview_feed.h"
#include "app/postgres/audit_reader.h"
#include "app/sources/incident_pack.h"
#include "widgets/pages/audit_page.h"
#include "widgets/shell/console_window.h"

#include <algorithm>

namespace spillway
{
namespace
{

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

commands::KeyRing keysKnownHere(const Profile& profile)
{
    std::vector<commands::KeyRing::Source> sources;
    for (const commands::KeyFile& key : knownKeys(profile.signingKeyFile)) {
        sources.push_back({ key.keyId, commands::encodeKeyFile(key) });
    }
    return commands::KeyRing(sources);
}

} // namespace

AuditFeed::AuditFeed(const PageContext& context, AuditPage* page) : m_context(context), m_page(page)
{
    connect(&context.overview, &OverviewFeed::valuesChanged, this,
        [this](const std::shared_ptr<const OverviewValues>& values) {
            if (m_isActive || m_values.entries.empty()) {
                m_page->setLive(*values);
            }
        });
    connect(page, &AuditPage::verifyRequested, this, &AuditFeed::verify);
    connect(page, &AuditPage::kindsChosen, this, [this](const QStringList& kinds) {
        m_kinds = kinds;
        askEntries();
    });
    connect(page, &AuditPage::actorChosen, this, [this](const QString& actor) {
        m_actor = actor.toStdString();
        askEntries();
    });
    connect(page, &AuditPage::packRequested, this, &AuditFeed::gatherPack);
    connect(page, &AuditPage::entryChosen, this, [this](qint64 sequence) { prove(sequence); });
    connect(&m_timer, &QTimer::timeout, this, &AuditFeed::askEntries);
}

void AuditFeed::setActive(bool active)
{
    m_isActive = active;
    if (!active) {
        m_timer.stop();
        return;
    }
    m_timer.start(kEvery);
    refresh();
}

void AuditFeed::refresh()
{
    askEntries();
    askActors();
    if (!m_hasVerified) {
        verify();
    }
}

void AuditFeed::askEntries()
{
    postgres::AuditReader::Filter filter;
    filter.environment = m_context.profile.environment;
    filter.actor = m_actor;
    for (const QString& kind : m_kinds) {
        filter.kinds.push_back(kind.toStdString());
    }
    m_context.ledger.ask<std::vector<commands::AuditEntry>>(
        QStringLiteral("audit"), this,
        [filter](postgres::Connection& connection) {
            return postgres::AuditReader(connection).newest(filter, kShown);
        },
        [this](Result<std::vector<commands::AuditEntry>> entries) {
            m_values.isRead = m_values.isRead || entries.has_value();
            m_values.problem = entries ? std::string() : entries.error().message;
            if (entries) {
                m_values.entries = std::move(*entries);
            }
            publish();
        });
}

void AuditFeed::askActors()
{
    m_context.ledger.ask<std::vector<std::string>>(
        QStringLiteral("audit/actors"), this,
        [environment = m_context.profile.environment](postgres::Connection& connection) {
            return postgres::AuditReader(connection).actors(environment);
        },
        [this](Result<std::vector<std::string>> actors) {
            if (actors) {
                m_values.actors = std::move(*actors);
                publish();
            }
        });
}

void AuditFeed::gatherPack(const TimeRange& range, const QByteArray& png)
{
    const IncidentPackRequest request{ .environment = m_context.profile.environment,
        .range = range,
        .zone = m_context.window.time().zone(),
        .now = systemNow(),
        .verdict = m_values.verdict,
        .picture = png.toStdString() };
    m_context.ledger.ask<std::string>(
        QStringLiteral("audit/pack"), this,
        [request](postgres::Connection& connection) { return incidentPack(connection, request); },
        [this, name = QString::fromStdString(incidentPackName(request))](const Result<std::string>& pack) {
            m_page->savePack(name,
                pack ? Result<QByteArray>(QByteArray::fromStdString(*pack)) : std::unexpected(pack.error()));
        });
}

void AuditFeed::verify()
{
    if (m_values.isVerifying) {
        return;
    }
    m_values.isVerifying = true;
    publish();
    m_context.ledger.ask<commands::AuditVerdict>(
        QStringLiteral("audit/verify"), this,
        [profile = m_context.profile](postgres::Connection& connection) -> Result<commands::AuditVerdict> {
            const auto remembered = AuditMemory(profile).load();
            if (!remembered) {
                return std::unexpected(remembered.error());
            }
            return postgres::AuditReader(connection)
                .verify(profile.gateway.publicKey, keysKnownHere(profile), *remembered);
        },
        [this](Result<commands::AuditVerdict> verdict) { takeVerdict(std::move(verdict)); });
}

void AuditFeed::takeVerdict(Result<commands::AuditVerdict> verdict)
{
    m_values.isVerifying = false;
    m_hasVerified = true;
    if (verdict) {
        m_values.verifiedAt = systemNow();
        // A broken chain is not what to remember: the next verdict must still be held against the good one.
        if (verdict->isSound() && verdict->last) {
            if (const auto saved = AuditMemory(m_context.profile).save(*verdict->last); !saved) {
                m_values.problem = saved.error().message;
            }
        }
        m_values.verdict = std::move(*verdict);
    } else {
        m_values.problem = verdict.error().message;
    }
    publish();
}

void AuditFeed::prove(std::int64_t sequence)
{
    const auto entry = std::ranges::find(m_values.entries, sequence, &commands::AuditEntry::sequence);
    if (entry == m_values.entries.end() || !entry->commandId) {
        m_values.proof.reset();
        publish();
        return;
    }
    const bool wantsApproval = entry->kind.find("approv") != std::string::npos;
    m_context.ledger.ask<controls::RequestProof>(
        QStringLiteral("audit/proof"), this,
        [sequence, profile = m_context.profile, id = *entry->commandId, wantsApproval](
            postgres::Connection& connection) -> Result<controls::RequestProof> {
            controls::RequestProof proof;
            proof.sequence = sequence;
            const commands::KeyRing keys = keysKnownHere(profile);
            const auto read = postgres::AuditReader(connection).requests([&](const auto& request) {
                const bool better = proof.state == controls::RequestProof::State::None
                    || request.isApproval == wantsApproval;
                if (request.commandId == id && better) {
                    proof = controls::proveRequest(sequence, request, keys);
                }
            });
            return read ? Result<controls::RequestProof>(proof) : std::unexpected(read.error());
        },
        [this](Result<controls::RequestProof> proof) {
            if (proof) {
                m_values.proof = std::move(*proof);
                publish();
            }
        });
}

void AuditFeed::publish()
{
    m_page->setValues(m_values);
}

bool AuditFeed::isComplete() const
{
    // A page that was never in sight asks nothing; a picture of it is complete once it has been.
    return !m_isActive || (m_values.isRead && !m_values.isVerifying && m_hasVerified);
}

} // namespace spillway

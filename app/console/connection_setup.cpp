// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connection_setup.h"

#include "app/configuration/profile_writer.h"
#include "app/console/console_settings.h"
#include "widgets/dialogs/power_step.h"
#include "widgets/panels/power_rows.h"

#include <QUrl>

#include <algorithm>
#include <chrono>

namespace spillway
{
namespace
{

/// HOST[:PORT], [IPV6][:PORT], or the path of a socket.
Result<void> readAddress(const QString& address, redis::Endpoint& endpoint)
{
    if (address.startsWith(QLatin1Char('/'))) {
        endpoint.socketPath = address.toStdString();
        return {};
    }
    const QUrl url = QUrl(QStringLiteral("redis://") + address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.path().isEmpty() || !url.userInfo().isEmpty()) {
        return failure(
            ErrorCode::InvalidArgument, "Redis: \"" + address.toStdString() + "\" is no host and no socket");
    }
    endpoint.host = url.host().toStdString();
    endpoint.port = static_cast<std::uint16_t>(url.port(6379));
    return {};
}

int partsOf(WizardStep step)
{
    switch (step) {
    case WizardStep::Postgres:
        return ExaminePostgres;
    case WizardStep::Redis:
        return ExamineRedis;
    case WizardStep::Gateway:
        return ExamineGateway;
    case WizardStep::Powers:
    case WizardStep::Naming:
    case WizardStep::FirstLook:
        break;
    }
    return ExamineAll;
}

/// The power test has a step of its own, and the environment is named after the servers.
bool isShownIn(WizardStep step, const std::string& id)
{
    return step == WizardStep::FirstLook
        || (!id.ends_with(".powers") && !id.ends_with(".environment") && !id.ends_with(".relations")
            && id != "profile");
}

/// Who came this far with too much power goes on with it: it is said once more, and hinders nothing.
CheckRow rowAtLast(const Finding& finding)
{
    CheckRow row = checkRow(finding, true);
    if (!finding.powers.powers.empty()) {
        row.state = CheckRow::State::Warning;
        row.detail = powerHeadline(finding.powers, {});
    }
    return row;
}

} // namespace

Result<Profile> profileOf(const ConnectionDraft& draft)
{
    Profile profile;
    profile.name = draft.name.toStdString();
    profile.environment = draft.environment.toStdString();
    const auto zone = Zone::named(draft.zone.toStdString());
    if (!zone) {
        return failure(ErrorCode::InvalidArgument,
            "\"" + draft.zone.toStdString() + "\" is no IANA time zone such as Europe/Berlin");
    }
    profile.zone = *zone;
    profile.credentialsInKeyring = draft.passwords == ConnectionDraft::Passwords::Keyring;
    profile.credentialsAsked = draft.passwords == ConnectionDraft::Passwords::AskEachSession;
    profile.postgres.host = draft.postgresHost.toStdString();
    if (draft.postgresPorts.contains(QLatin1Char(','))) {
        profile.postgres.ports = draft.postgresPorts.toStdString();
    } else if (!draft.postgresPorts.isEmpty()) {
        profile.postgres.port = static_cast<std::uint16_t>(draft.postgresPorts.toUShort());
    }
    profile.postgres.database = draft.postgresDatabase.toStdString();
    profile.postgres.user = draft.postgresUser.toStdString();
    profile.postgres.rootCertificate = draft.rootCertificate.toStdString();
    profile.postgres.targetSessionAttributes = draft.targetSessionAttributes.toStdString();
    profile.postgres.allowPlainNetwork = draft.postgresPlain;
    if (const auto address = readAddress(draft.redisAddress, profile.redis); !address) {
        return std::unexpected(address.error());
    }
    profile.redis.tls = draft.redisTls && profile.redis.socketPath.empty();
    profile.redis.allowPlainNetwork = draft.redisPlain;
    profile.redis.caFile = draft.redisCaFile.toStdString();
    profile.redis.username = draft.redisUser.toStdString();
    profile.gateway.url = draft.gatewayUrl.toStdString();
    profile.gateway.caFile = draft.gatewayCaFile.toStdString();
    if (!draft.gatewayPublicKey.isEmpty()) {
        const auto key = commands::Ed25519PublicKey::parse(draft.gatewayPublicKey.toStdString());
        if (!key) {
            return failure(
                ErrorCode::InvalidArgument, "the gateway's public key is no Ed25519 key in base64");
        }
        profile.gateway.publicKey = *key;
    }
    profile.signingKeyId = draft.keyId.toStdString();
    // The reader of profiles is the judge of profiles.
    auto read = parseProfile(profileText(profile), profile.name, profileDirectory());
    if (read) {
        read->postgres.password = draft.postgresPassword.toStdString();
        read->redis.password = draft.redisPassword.toStdString();
    }
    return read;
}

ConnectionSetup::ConnectionSetup()
    : m_theme(ConsoleSettings::load().chosen.theme)
    , m_wizard(m_theme, SecretStore::mayHaveKeyring())
    , m_status(new StatusBar(m_theme))
{
    m_wizard.addFooter(m_status);
    m_status->setSetup(true);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &ConnectionSetup::showHealth);
    m_clock.start();
    showHealth();
    connect(&m_wizard, &ConnectionWizard::edited, this, &ConnectionSetup::forgetHealth);
    connect(&m_wizard, &ConnectionWizard::checkRequested, this, &ConnectionSetup::check);
    connect(&m_wizard, &ConnectionWizard::saveRequested, this, &ConnectionSetup::save);
    connect(&m_wizard, &ConnectionWizard::cancelled, this, &ConnectionSetup::cancelled);
}

ConnectionSetup::~ConnectionSetup() = default;

void ConnectionSetup::show()
{
    m_wizard.resize(m_wizard.sizeHint());
    m_wizard.show();
}

void ConnectionSetup::check(WizardStep step)
{
    const auto profile = profileOf(m_wizard.draft());
    if (!profile) {
        m_wizard.stopChecks(step);
        m_wizard.setProblem(QString::fromStdString(profile.error().message));
        return;
    }
    m_wizard.setProblem({});
    m_wizard.startChecks(step);
    m_began.start();
    const std::uint64_t number = m_checks.examine(*profile, partsOf(step));
    disconnect(&m_checks, &ConnectionChecks::answered, this, nullptr);
    connect(&m_checks, &ConnectionChecks::answered, this, [this, step, number](const CheckAnswer& answer) {
        if (answer.number == number) {
            take(step, answer);
        }
    });
}

void ConnectionSetup::take(WizardStep step, const CheckAnswer& answer)
{
    takeHealth(answer);
    if (step == WizardStep::Powers) {
        takePowers(answer);
        return;
    }
    std::vector<CheckRow> rows;
    for (const Finding& finding : answer.findings) {
        if (step != WizardStep::FirstLook && !finding.environment.empty()) {
            m_wizard.suggestEnvironment(QString::fromStdString(finding.environment));
        }
        if (isShownIn(step, finding.id)) {
            rows.push_back(step == WizardStep::FirstLook ? rowAtLast(finding) : checkRow(finding, false));
        }
    }
    if (!answer.done) {
        rows.push_back({ CheckRow::State::Running, tr("Checking"), {}, {} });
    }
    m_wizard.setChecks(step, std::move(rows), answer.done);
}

void ConnectionSetup::takePowers(const CheckAnswer& answer)
{
    PowerReport postgres, redis;
    int probes = 0;
    for (const Finding& finding : answer.findings) {
        probes += std::max(1, finding.powers.probes);
        if (finding.id == "postgresql.powers") {
            postgres = finding.powers;
        } else if (finding.id == "redis.powers") {
            redis = finding.powers;
        } else if (finding.id == "postgresql.relations") {
            m_wizard.powerStep().setRelations(finding.relations, m_health.now);
        }
    }
    m_wizard.powerStep().setMeasured(probes, static_cast<double>(m_began.elapsed()) / 1000);
    m_wizard.setPowers(postgres, redis, rowsBesidePowers(answer.findings), answer.done);
}

void ConnectionSetup::takeHealth(const CheckAnswer& answer)
{
    for (const Finding& finding : answer.findings) {
        ConnectionHealth& health = finding.id.starts_with("redis.") ? m_health.redis
            : finding.id.starts_with("gateway.")                    ? m_health.gateway
                                                                    : m_health.postgres;
        if (finding.id.ends_with(".connection") && finding.state != Finding::State::Warning) {
            const bool isGood = finding.state == Finding::State::Good;
            health = { isGood ? ConnectionState::Connected : ConnectionState::Unreachable, {}, false, {},
                finding.text };
        }
        if (finding.roundTripMs && !finding.id.starts_with("gateway.clock")) {
            health.roundTripMs = finding.roundTripMs;
        }
        if (finding.id.ends_with(".powers")) {
            health.powers = finding.powers;
            health.readOnly = finding.powers.isReadOnly();
        }
    }
    showHealth();
}

void ConnectionSetup::forgetHealth(WizardStep step)
{
    if (step == WizardStep::Postgres) {
        m_health.postgres = {};
    } else if (step == WizardStep::Redis) {
        m_health.redis = {};
    } else if (step == WizardStep::Gateway) {
        m_health.gateway = {};
    }
    showHealth();
}

void ConnectionSetup::showHealth()
{
    m_health.now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    m_health.zone = Zone::named(m_wizard.draft().zone.toStdString()).value_or(Zone());
    m_status->setValues(m_health);
}

void ConnectionSetup::save()
{
    const auto profile = profileOf(m_wizard.draft());
    if (!profile) {
        m_wizard.setProblem(QString::fromStdString(profile.error().message));
        return;
    }
    if (const auto saved = saveProfile(*profile, false); !saved) {
        m_wizard.setProblem(QString::fromStdString(saved.error().message));
        return;
    }
    if (profile->credentialsInKeyring) {
        keepPasswords(*profile);
    } else {
        Q_EMIT finished(QString::fromStdString(profile->name));
    }
}

void ConnectionSetup::keepPasswords(const Profile& profile)
{
    const QString name = QString::fromStdString(profile.name);
    const auto failed = [this](const Error& error) {
        m_wizard.setProblem(
            tr("The keyring does not keep the passwords: %1. Choose to be asked each session.")
                .arg(QString::fromStdString(error.message)));
    };
    m_secrets.write(profile.name + "/postgres_password", Secret(std::string(profile.postgres.password)), this,
        [this, name, failed, redis = profile.redis.password, entry = profile.name + "/redis_password"](
            const Result<void>& kept) {
            if (!kept) {
                failed(kept.error());
                return;
            }
            m_secrets.write(
                entry, Secret(std::string(redis)), this, [this, name, failed](const Result<void>& done) {
                    if (done) {
                        Q_EMIT finished(name);
                    } else {
                        failed(done.error());
                    }
                });
        });
}

} // namespace spillway

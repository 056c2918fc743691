// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/diagnosis.h"

#include "app/configuration/signing_key.h"
#include "app/http/gateway_health.h"
#include "app/postgres/connection.h"
#include "app/postgres/history_reader.h"
#include "app/postgres/privileges.h"
#include "app/redis/live_reader.h"
#include "app/redis/privileges.h"
#include "app/sources/contract_check.h"
#include "app/sources/gateway_session.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace spillway
{
namespace
{

using State = Finding::State;

constexpr std::chrono::milliseconds kPatience{ 3000 };
constexpr int kOldestPostgres = 150000;
/// Signed commands are refused beyond 30 s; a clock that far off is close to stopping the levers.
constexpr std::chrono::seconds kMostClockDifference{ 5 };
constexpr std::chrono::minutes kMostLedgerLag{ 2 };

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

class Doctor
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)

public:
    Doctor(const Profile& profile, const std::function<void(const Finding&)>& found, int parts)
        : m_profile(profile)
        , m_found(found)
        , m_parts(parts)
    {
    }

    Diagnosis examine()
    {
        add(State::Good, "profile",
            tr("%1: environment %2, zone %3")
                .arg(text(m_profile.name), text(m_profile.environment), text(m_profile.zone.name())));
        const bool redis = (m_parts & ExamineRedis) == 0 || examineRedis();
        const bool postgres = (m_parts & ExaminePostgres) == 0 || examinePostgres();
        m_diagnosis.connected = redis && postgres;
        if (m_live && m_ledger) {
            examineLedger();
        }
        if ((m_parts & ExamineGateway) != 0) {
            examineGateway();
        }
        return std::move(m_diagnosis);
    }

private:
    static QString text(const std::string& value) { return QString::fromStdString(value); }

    void add(
        State state, const char* id, const QString& found, const QString& fix = {}, PowerReport powers = {})
    {
        add({ state, id, found.toStdString(), fix.toStdString(), std::move(powers) });
    }

    void add(Finding finding)
    {
        m_diagnosis.findings.push_back(std::move(finding));
        if (m_found) {
            m_found(m_diagnosis.findings.back());
        }
    }

    static QString advice(const Error& error)
    {
        switch (error.code) {
        case ErrorCode::Unreachable:
        case ErrorCode::TimedOut:
            return tr("is it running, and does the profile name the right place?");
        case ErrorCode::AccessDenied:
            return tr("check the user, the password and what the server grants");
        case ErrorCode::NotFound:
            return tr("is a gateway running? It loads the functions");
        case ErrorCode::VersionMismatch:
            return tr("upgrade whichever is older");
        case ErrorCode::InvalidArgument:
        case ErrorCode::Conflict:
        case ErrorCode::Malformed:
        case ErrorCode::LimitExceeded:
        case ErrorCode::Cancelled:
        case ErrorCode::Internal:
            break;
        }
        return {};
    }

    void addError(const char* id, const Error& error)
    {
        add(State::Bad, id, text(error.message), advice(error));
    }

    bool examineRedis()
    {
        redis::RedisClient client(m_profile.redis);
        if (const auto connected = client.connect(kPatience); !connected) {
            addError("redis.connection", connected.error());
            return false;
        }
        const auto& endpoint = m_profile.redis;
        add(State::Good, "redis.connection",
            tr("connected to %1")
                .arg(text(endpoint.socketPath.empty() ? endpoint.host : endpoint.socketPath)));
        examineEncryption(
            "redis.tls", endpoint.tls, endpoint.socketPath.empty() ? endpoint.host : std::string());
        examinePowers("redis.powers", redis::inspectPrivileges(client, m_profile.environment, kPatience));
        redis::LiveReader reader(client, m_profile.environment);
        const Instant before = systemNow();
        auto figures = reader.read(1, kPatience);
        if (!figures) {
            addError("redis.functions", figures.error());
            return true;
        }
        add(State::Good, "redis.functions", tr("library version %1").arg(text(figures->libraryVersion)));
        examineClock("redis.clock", figures->serverTime, before);
        if (figures->controlPresent) {
            const QString& zone = text(figures->control.zone);
            const bool sameZone = figures->control.zone == m_profile.zone.name();
            add(sameZone ? State::Good : State::Warning, "redis.control",
                sameZone ? tr("control state version %1").arg(figures->control.version)
                         : tr("control state version %1 counts days in %2")
                               .arg(figures->control.version)
                               .arg(zone),
                sameZone ? QString() : tr("set zone = \"%1\" in the profile").arg(zone));
        } else {
            add(State::Bad, "redis.control", tr("no control state that can be read: every request is denied"),
                tr("is a gateway running?"));
        }
        m_live = std::move(*figures);
        return true;
    }

    void examineClock(const char* id, Instant server, Instant before)
    {
        const Duration roundTrip = systemNow() - before;
        const Instant middle = before + roundTrip / 2;
        const Duration difference = std::chrono::abs(server - middle);
        const double seconds = std::chrono::duration<double>(difference).count();
        const bool good = difference <= kMostClockDifference;
        const QString found = good
            ? tr("clocks agree within %1 s").arg(seconds, 0, 'f', 3)
            : tr("this machine's clock is %1 s off the server's").arg(seconds, 0, 'f', 1);
        Finding finding{ good ? State::Good : State::Warning, id, found.toStdString(),
            good ? std::string() : tr("set it with NTP").toStdString() };
        finding.roundTripMs = std::chrono::duration<double, std::milli>(roundTrip).count();
        finding.clockAheadS = std::chrono::duration<double>(server - middle).count();
        add(std::move(finding));
    }

    bool examinePostgres()
    {
        auto connection = postgres::Connection::open(m_profile.postgres, kPatience);
        if (!connection) {
            addError("postgresql.connection", connection.error());
            return false;
        }
        add(State::Good, "postgresql.connection",
            tr("connected to %1 as %2").arg(text(m_profile.postgres.host), text(m_profile.postgres.user)));
        const auto& server = m_profile.postgres;
        examineEncryption("postgresql.tls", connection->isEncrypted(),
            server.isLocalSocket() ? std::string() : server.host);
        examinePowers("postgresql.powers", postgres::inspectPrivileges(*connection));
        examinePostgresClock(*connection);
        add(examineLimits(*connection, m_profile.postgres.user));
        const int version = connection->serverVersion();
        add(version >= kOldestPostgres ? State::Good : State::Bad, "postgresql.version",
            version >= kOldestPostgres ? tr("PostgreSQL %1.%2").arg(version / 10000).arg(version % 10000)
                                       : tr("PostgreSQL %1 is older than 15").arg(version / 10000),
            version >= kOldestPostgres ? QString() : tr("upgrade the server"));
        postgres::HistoryReader reader(*connection);
        const auto ledger = reader.ledger();
        if (!ledger) {
            addError("postgresql.schema", ledger.error());
            return true;
        }
        const auto figures = reader.overview(m_profile.zone, systemNow());
        if (!figures) {
            addError("postgresql.schema", figures.error());
            return true;
        }
        add(State::Good, "postgresql.schema",
            tr("%n tier(s)", nullptr, static_cast<int>(figures->tiers.size())) + QStringLiteral(", ")
                + tr("%n provider(s)", nullptr, static_cast<int>(figures->providers.size())));
        const auto& environments = figures->environments;
        if (!environments.empty()
            && std::ranges::find(environments, m_profile.environment) == environments.end()) {
            addEnvironment("postgresql.environment", tr("it is the database of environment %1"),
                environments.front(), tr("name that environment, or another database"));
        }
        add(examineRelations(*connection));
        m_ledger = *ledger;
        return true;
    }

    void addEnvironment(
        const char* id, const QString& found, const std::string& environment, const QString& fix)
    {
        add({ State::Bad, id, found.arg(text(environment)).toStdString(), fix.toStdString(), {},
            environment });
    }

    void examinePostgresClock(postgres::Connection& connection)
    {
        const Instant before = systemNow();
        if (const auto now = postgres::serverTime(connection)) {
            examineClock("postgresql.clock", *now, before);
        } else {
            addError("postgresql.clock", now.error());
        }
    }

    /// `host` is empty on a socket, where nobody can listen.
    void examineEncryption(const char* id, bool encrypted, const std::string& host)
    {
        if (host.empty()) {
            add(State::Good, id, tr("a socket on this machine; nothing goes over a network"));
        } else if (encrypted) {
            add(State::Good, id, tr("TLS, verified against %1").arg(text(host)));
        } else {
            const bool here = host == "localhost" || host == "::1" || host.starts_with("127.");
            add(here ? State::Good : State::Warning, id,
                here ? tr("loopback; nothing goes over a network")
                     : tr("plain: passwords and figures can be read"),
                here ? QString() : tr("set up TLS and take allow_plain_network out of the profile"));
        }
    }

    void examinePowers(const char* id, const Result<PowerReport>& report)
    {
        if (!report) {
            addError(id, report.error());
        } else if (report->isReadOnly()) {
            add(State::Good, id, tr("%1 reads and nothing else").arg(text(report->role)), {}, *report);
        } else {
            QStringList powers;
            for (const Power& power : report->powers) {
                powers.append(text(power.rights.empty() ? power.object : power.rights + " " + power.object));
            }
            add(State::Bad, id,
                tr("%1 could do more than read: %2")
                    .arg(text(report->role), powers.join(QStringLiteral(", "))),
                tr("run: %1").arg(text(report->powers.front().remedy)), *report);
        }
    }

    /// Anybody may ask a gateway how it is; what it thinks of our key it tells who signs.
    void examineGateway()
    {
        if (m_profile.gateway.url.empty()) {
            add(State::Warning, "gateway.connection",
                tr("the profile names no gateway: nothing can be ordered"), tr("set gateway.url"));
            return;
        }
        const auto health = http::readGatewayHealth(m_profile.gateway, kPatience);
        if (!health) {
            // A certificate that proves nothing says itself what to look at.
            const bool isUnproven = health.error().code == ErrorCode::AccessDenied;
            add(State::Bad, "gateway.connection", text(health.error().message),
                isUnproven ? QString() : advice(health.error()));
            return;
        }
        Finding reached{ State::Good, "gateway.connection",
            tr("connected to %1, version %2")
                .arg(text(m_profile.gateway.url), text(health->version))
                .toStdString(),
            {} };
        reached.roundTripMs = health->roundTripMs;
        add(std::move(reached));
        add(health->healthy ? State::Good : State::Warning, "gateway.health",
            health->healthy ? tr("healthy") : tr("degraded"));
        if (health->environment != m_profile.environment) {
            addEnvironment("gateway.environment", tr("it serves environment %1"), health->environment,
                tr("name that environment, or another gateway"));
        }
        if (health->keyFaults > 0) {
            add(State::Warning, "gateway.keys_d",
                tr("it leaves out %n file(s) of keys.d", nullptr, health->keyFaults),
                tr("its log says which and why, and on its host: spillway-gateway check"));
        }
        if (!health->encryption.empty()) {
            add(State::Good, "gateway.tls", text(health->encryption));
        }
        if (m_profile.signingKeyId.empty()) {
            add(State::Warning, "gateway.key",
                tr("the profile names no key to sign with: nothing can be ordered"),
                tr("make one with spillwayctl keys new and set gateway.key_id"));
            return;
        }
        examineSigning();
    }

    /// Known, on time, and signed: the gateway tells all three by answering one question.
    void examineSigning()
    {
        auto key = loadSigningKeyNow(m_profile, systemNow());
        if (!key) {
            addError("gateway.key", key.error());
            return;
        }
        const std::string keyId = key->keyId;
        const std::optional<commands::KeyFile> publicHalf = key->publicHalf;
        const Instant before = systemNow();
        const auto answer = GatewaySession(m_profile, std::move(*key)).control();
        if (!answer) {
            examineRefusal(answer.error());
            return;
        }
        add(State::Good, "gateway.signature",
            tr("its answers carry the signature of the profile's public key"));
        examineKey(keyId, publicHalf);
        examineClock("gateway.clock", answer->value.serverTime, before);
    }

    void examineKey(const std::string& keyId, const std::optional<commands::KeyFile>& publicHalf)
    {
        constexpr std::chrono::days kSoon{ 7 };
        if (publicHalf && publicHalf->valid.to - systemNow() < kSoon) {
            add(State::Warning, "gateway.key",
                tr("%1 is accepted, but ends on %2").arg(text(keyId), text(toIsoUtc(publicHalf->valid.to))),
                tr("make the next with spillwayctl keys new"));
            return;
        }
        add(State::Good, "gateway.key", tr("%1 is accepted").arg(text(keyId)));
    }

    void examineRefusal(const http::CommandFailure& failure)
    {
        const char* id = "gateway.answer";
        if (failure.problem) {
            const bool isClock = failure.problem->kind == commands::ProblemKind::ClockSkew
                || failure.problem->kind == commands::ProblemKind::SignatureExpired;
            const bool isKey = commands::httpStatusOf(failure.problem->kind) == 401;
            id = isClock ? "gateway.clock" : isKey ? "gateway.key" : id;
        } else if (failure.error.code == ErrorCode::Malformed) {
            id = "gateway.signature";
        }
        add(State::Bad, id, text(failure.error.message));
    }

    void examineLedger()
    {
        if (m_live->streamLength == 0) {
            add(State::Good, "ledger", tr("nothing waits in Redis"));
            return;
        }
        const Instant newest = m_ledger->newestIngestedAt.value_or(Instant());
        const bool moving = m_live->serverTime - newest < kMostLedgerLag;
        add(moving ? State::Good : State::Warning, "ledger",
            moving ? tr("%1 events wait in Redis, the gateway is at it").arg(m_live->streamLength)
                   : tr("%1 events wait in Redis and none was committed for two minutes")
                         .arg(m_live->streamLength),
            moving ? QString() : tr("is a gateway running?"));
    }

    const Profile& m_profile;
    const std::function<void(const Finding&)>& m_found;
    int m_parts;
    Diagnosis m_diagnosis;
    std::optional<LiveFigures> m_live;
    std::optional<postgres::LedgerState> m_ledger;
};

} // namespace

bool Diagnosis::healthy() const
{
    return std::ranges::none_of(findings, [](const Finding& finding) { return finding.state == State::Bad; });
}

Diagnosis examine(const Profile& profile, const std::function<void(const Finding&)>& found, int parts)
{
    return Doctor(profile, found, parts).examine();
}

} // namespace spillway

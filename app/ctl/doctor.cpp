// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/doctor.h"

#include "app/configuration/signing_key.h"
#include "app/ctl/gateway_session.h"
#include "app/postgres/connection.h"
#include "app/postgres/history_reader.h"
#include "app/redis/live_reader.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace spillway::ctl
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
    explicit Doctor(const Profile& profile) : m_profile(profile) { }

    Diagnosis examine()
    {
        add(State::Good, "profile",
            tr("%1: environment %2, zone %3")
                .arg(text(m_profile.name), text(m_profile.environment), text(m_profile.zone.name())));
        const bool redis = examineRedis();
        const bool postgres = examinePostgres();
        m_diagnosis.connected = redis && postgres;
        if (m_live && m_ledger) {
            examineLedger();
        }
        examineGateway();
        return std::move(m_diagnosis);
    }

private:
    static QString text(const std::string& value) { return QString::fromStdString(value); }

    void add(State state, const char* id, const QString& found)
    {
        m_diagnosis.findings.push_back({ state, id, found.toStdString() });
    }

    static QString advice(const Error& error)
    {
        switch (error.code) {
        case ErrorCode::Unreachable:
        case ErrorCode::TimedOut:
            return tr("; is it running, and does the profile name the right place?");
        case ErrorCode::AccessDenied:
            return tr("; check the user, the password and what the server grants");
        case ErrorCode::NotFound:
            return tr("; is a gateway running? It loads the functions");
        case ErrorCode::VersionMismatch:
            return tr("; upgrade whichever is older");
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
        add(State::Bad, id, text(error.message) + advice(error));
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
                         : tr("control state version %1 counts days in %2; set zone = \"%2\" in the profile")
                               .arg(figures->control.version)
                               .arg(zone));
        } else {
            add(State::Bad, "redis.control",
                tr("no control state that can be read: every request is denied; is a gateway running?"));
        }
        m_live = std::move(*figures);
        return true;
    }

    void examineClock(const char* id, Instant server, Instant before)
    {
        const Instant middle = before + (systemNow() - before) / 2;
        const Duration difference = std::chrono::abs(server - middle);
        const double seconds = std::chrono::duration<double>(difference).count();
        const bool good = difference <= kMostClockDifference;
        add(good ? State::Good : State::Warning, id,
            good ? tr("clocks agree within %1 s").arg(seconds, 0, 'f', 3)
                 : tr("this machine's clock is %1 s off the server's; set it with NTP")
                       .arg(seconds, 0, 'f', 1));
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
        const int version = connection->serverVersion();
        add(version >= kOldestPostgres ? State::Good : State::Bad, "postgresql.version",
            version >= kOldestPostgres
                ? tr("PostgreSQL %1.%2").arg(version / 10000).arg(version % 10000)
                : tr("PostgreSQL %1 is older than 15; upgrade the server").arg(version / 10000));
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
        m_ledger = *ledger;
        return true;
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
            moving
                ? tr("%1 events wait in Redis, the gateway is at it").arg(m_live->streamLength)
                : tr("%1 events wait in Redis and none was committed for two minutes; is a gateway running?")
                      .arg(m_live->streamLength));
    }

    /// Reached, known, on time, and signed: the gateway tells all four by answering one question.
    void examineGateway()
    {
        if (m_profile.gateway.url.empty()) {
            add(State::Warning, "gateway.connection",
                tr("the profile names no gateway: nothing can be ordered; set gateway.url"));
            return;
        }
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
        add(State::Good, "gateway.connection", tr("connected to %1").arg(text(m_profile.gateway.url)));
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
                tr("%1 is accepted, but ends on %2: make the next with spillwayctl keys new")
                    .arg(text(keyId), text(toIsoUtc(publicHalf->valid.to))));
            return;
        }
        add(State::Good, "gateway.key", tr("%1 is accepted").arg(text(keyId)));
    }

    void examineRefusal(const http::CommandFailure& failure)
    {
        const char* id = "gateway.connection";
        if (failure.problem) {
            add(State::Good, id, tr("connected to %1").arg(text(m_profile.gateway.url)));
            const bool isClock = failure.problem->kind == commands::ProblemKind::ClockSkew
                || failure.problem->kind == commands::ProblemKind::SignatureExpired;
            const bool isKey = commands::httpStatusOf(failure.problem->kind) == 401;
            id = isClock ? "gateway.clock" : isKey ? "gateway.key" : "gateway.answer";
        } else if (failure.error.code == ErrorCode::Malformed) {
            id = "gateway.signature";
        }
        add(State::Bad, id, text(failure.error.message));
    }

    const Profile& m_profile;
    Diagnosis m_diagnosis;
    std::optional<LiveFigures> m_live;
    std::optional<postgres::LedgerState> m_ledger;
};

QString stateName(State state)
{
    switch (state) {
    case State::Good:
        return QStringLiteral("ok");
    case State::Warning:
        return QStringLiteral("warning");
    case State::Bad:
        break;
    }
    return QStringLiteral("bad");
}

} // namespace

bool Diagnosis::healthy() const
{
    return std::ranges::none_of(findings, [](const Finding& finding) { return finding.state == State::Bad; });
}

Diagnosis examine(const Profile& profile)
{
    return Doctor(profile).examine();
}

QJsonObject doctorJson(const Diagnosis& diagnosis)
{
    QJsonArray findings;
    for (const Finding& finding : diagnosis.findings) {
        findings.append(QJsonObject{ { QStringLiteral("id"), QString::fromStdString(finding.id) },
            { QStringLiteral("state"), stateName(finding.state) },
            { QStringLiteral("text"), QString::fromStdString(finding.text) } });
    }
    return { { QStringLiteral("healthy"), diagnosis.healthy() },
        { QStringLiteral("connected"), diagnosis.connected }, { QStringLiteral("findings"), findings } };
}

QString doctorText(const Diagnosis& diagnosis)
{
    QString all;
    for (const Finding& finding : diagnosis.findings) {
        all += stateName(finding.state).leftJustified(8)
            + QString::fromStdString(finding.id).leftJustified(22) + QString::fromStdString(finding.text)
            + QLatin1Char('\n');
    }
    return all;
}

} // namespace spillway::ctl

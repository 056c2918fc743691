// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/health_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace spillway::gateway
{

namespace
{

QJsonValue instant(const std::optional<Instant>& at)
{
    return at ? QJsonValue(QString::fromStdString(toIsoUtc(*at))) : QJsonValue();
}

bool isInForce(const ControlFigures& control)
{
    return control.inForceAt.has_value()
        && std::ranges::all_of(control.projectionProblems, [](const auto& p) { return p.second.empty(); });
}

} // namespace

bool HealthReport::isHealthy() const
{
    return control.ledgerProblem.empty() && isInForce(control) && !sources.empty()
        && std::ranges::all_of(sources, [](const SourceHealth& source) {
               return source.figures.sourceProblem.empty() && source.figures.sinkProblem.empty();
           });
}

std::string HealthReport::toJson() const
{
    QJsonArray list;
    bool isPostgresThere = control.ledgerProblem.empty();
    for (const auto& [redis, figures] : sources) {
        isPostgresThere = isPostgresThere && figures.sinkProblem.empty();
        list.append(QJsonObject{ { QStringLiteral("redis"), QString::fromStdString(redis) },
            { QStringLiteral("reachable"), figures.sourceProblem.empty() },
            { QStringLiteral("events_stored"), static_cast<qint64>(figures.inserted) },
            { QStringLiteral("events_repeated"), static_cast<qint64>(figures.duplicates) },
            { QStringLiteral("events_malformed"), static_cast<qint64>(figures.malformed) },
            { QStringLiteral("events_waiting"), static_cast<qint64>(figures.waiting) },
            { QStringLiteral("redis_memory_bytes"), static_cast<qint64>(figures.redisMemoryBytes) },
            { QStringLiteral("last_commit_at"), instant(figures.lastCommit) } });
    }
    const QJsonObject controlObject{ { QStringLiteral("version"), static_cast<qint64>(control.version) },
        { QStringLiteral("in_force"), isInForce(control) },
        { QStringLiteral("in_force_at"), instant(control.inForceAt) } };
    const QJsonObject keysObject{ { QStringLiteral("known"), static_cast<qint64>(keys) },
        { QStringLiteral("left_out"), static_cast<qint64>(keyFaults) } };
    const QJsonObject report{ { QStringLiteral("status"),
                                  isHealthy() ? QStringLiteral("ok") : QStringLiteral("degraded") },
        { QStringLiteral("version"), QStringLiteral(SPILLWAY_VERSION) },
        { QStringLiteral("environment"), QString::fromStdString(environment) },
        { QStringLiteral("postgres"), QJsonObject{ { QStringLiteral("reachable"), isPostgresThere } } },
        { QStringLiteral("control"), controlObject }, { QStringLiteral("keys"), keysObject },
        { QStringLiteral("collectors"), list } };
    return QJsonDocument(report).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace spillway::gateway

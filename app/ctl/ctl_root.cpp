// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl_root.h"

#include "app/ctl/audit_command.h"
#include "app/ctl/doctor.h"
#include "app/ctl/export_command.h"
#include "app/ctl/keys_command.h"
#include "app/ctl/order_command.h"
#include "app/ctl/status_command.h"
#include "app/ctl/status_report.h"
#include "app/ctl/terminal.h"
#include "app/sources/server_sources.h"

#include <QJsonDocument>

#include <optional>

namespace spillway::ctl
{
namespace
{

ExitCode status(const Profile& profile, bool json)
{
    const auto live = redisSource(profile)();
    const auto history = postgresSource(profile)();
    const OverviewValues values = readStatus(*live, *history, profile.environment, profile.zone,
        std::chrono::floor<Duration>(std::chrono::system_clock::now()));
    print(json ? QJsonDocument(statusJson(values)).toJson() : statusText(values).toUtf8());
    if (isConnected(values)) {
        return Done;
    }
    if (values.redis.state != ConnectionState::Connected) {
        complainOf("Redis", values.redis.detail);
    }
    if (values.postgres.state != ConnectionState::Connected) {
        complainOf("PostgreSQL", values.postgres.detail);
    }
    return CannotConnect;
}

ExitCode doctor(const Profile& profile, bool json)
{
    const Diagnosis diagnosis = examine(profile);
    print(json ? QJsonDocument(doctorJson(diagnosis)).toJson() : doctorText(diagnosis).toUtf8());
    if (!diagnosis.connected) {
        return CannotConnect;
    }
    return diagnosis.healthy() ? Done : Failed;
}

std::optional<ExitCode> runWithoutProfile(const CtlOptions& options)
{
    switch (options.command) {
    case Command::ForecastSeries:
        return runForecastSeries(options.forecastSeries);
    case Command::NewKey:
        return runKeysNew(options.keys, options.json);
    case Command::ListKeys:
        return runKeysList(options.json);
    default:
        return std::nullopt;
    }
}

} // namespace

ExitCode run(const CtlOptions& options)
{
    if (const auto done = runWithoutProfile(options)) {
        return *done;
    }
    const auto profile = loadProfile(options.profile, options.credentialsDescriptor,
        [](const std::string& what) { return askHidden(QString::fromStdString(what) + QLatin1Char(':')); });
    if (!profile) {
        complain(profile.error().message);
        return Usage;
    }
    switch (options.command) {
    case Command::Status:
        return status(*profile, options.json);
    case Command::Doctor:
        return doctor(*profile, options.json);
    case Command::Order:
        return runOrder(*profile, options.order, options.json);
    case Command::ShowCommand:
        return runCommandShow(*profile, options.about, options.json);
    case Command::ApproveCommand:
        return runCommandApprove(*profile, options.about, options.json);
    case Command::VerifyAudit:
        return runAuditVerify(*profile, options.audit, options.json);
    case Command::Export:
        return runExport(*profile, options.exports, options.json);
    case Command::ForecastSeries:
    case Command::NewKey:
    case Command::ListKeys:
    case Command::None:
        break;
    }
    return Usage;
}

} // namespace spillway::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl_root.h"

#include "app/ctl/doctor.h"
#include "app/ctl/status_command.h"
#include "app/ctl/status_report.h"
#include "app/sources/server_sources.h"

#include <QJsonDocument>

#include <cstdio>

namespace spillway::ctl
{
namespace
{

void complain(const std::string& text)
{
    std::fprintf(stderr, "spillwayctl: %s\n", text.c_str());
}

void print(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
}

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
        complain("Redis: " + values.redis.detail);
    }
    if (values.postgres.state != ConnectionState::Connected) {
        complain("PostgreSQL: " + values.postgres.detail);
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

} // namespace

ExitCode run(const CtlOptions& options)
{
    if (options.command == Command::ForecastSeries) { // needs no server, so no profile
        return runForecastSeries(options.forecastSeries);
    }
    const auto profile = loadProfile(options.profile, options.credentialsDescriptor);
    if (!profile) {
        complain(profile.error().message);
        return Usage;
    }
    switch (options.command) {
    case Command::Status:
        return status(*profile, options.json);
    case Command::Doctor:
        return doctor(*profile, options.json);
    case Command::ForecastSeries:
    case Command::None:
        break;
    }
    return Usage;
}

} // namespace spillway::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/secret_store.h"
#include "app/gateway/check.h"
#include "app/gateway/command_line.h"
#include "app/gateway/gateway.h"
#include "app/gateway/gateway_configuration.h"
#include "app/gateway/log.h"
#include "app/gateway/migrate.h"

#include <QCoreApplication>

using namespace spillway::gateway;

int main(int argc, char** argv)
{
    spillway::forbidCoreDumps();
    const QCoreApplication application(argc, argv);
    const auto parsed = parseCommandLine(argc, argv);
    if (const auto* exitCode = std::get_if<int>(&parsed)) {
        return *exitCode;
    }
    const auto& line = std::get<CommandLine>(parsed);
    const auto configuration = readGatewayConfiguration(line.configurationPath);
    if (!configuration) {
        logError("configuration.refused", { { "why", configuration.error().message } });
        return 2;
    }
    switch (line.action) {
    case Action::Migrate:
        return migrate(*configuration);
    case Action::Check:
        return check(*configuration);
    case Action::NewKey:
        return newKey(*configuration);
    case Action::Run:
        return run(*configuration);
    }
    return 2;
}

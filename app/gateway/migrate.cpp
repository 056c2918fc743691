// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/migrate.h"

#include "app/gateway/log.h"
#include "app/postgres/connection.h"
#include "app/postgres/migrator.h"

namespace spillway::gateway
{

namespace
{

constexpr int kFailed = 1;
constexpr int kCannotConnect = 3;

} // namespace

int migrate(const GatewayConfiguration& configuration)
{
    auto connection = postgres::Connection::open(configuration.postgresOwner);
    if (!connection) {
        logError("migrate.no_connection", { { "why", connection.error().message } });
        return kCannotConnect;
    }
    const auto outcome = postgres::Migrator(*connection).migrate();
    if (!outcome) {
        logError("migrate.failed", { { "why", outcome.error().message } });
        return kFailed;
    }
    logInfo(outcome->before == outcome->after ? "migrate.nothing_to_do" : "migrate.done",
        { { "before", outcome->before }, { "after", outcome->after } });
    return 0;
}

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/check.h"

#include "app/postgres/connection.h"
#include "app/postgres/migrator.h"

#include <algorithm>
#include <iostream>

namespace spillway::gateway
{

namespace
{

constexpr int kOldestPostgres = 150000;
constexpr int kCannotConnect = 3;

std::string adviceFor(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
        return "; is it running, and is it there?";
    case ErrorCode::AccessDenied:
        return "; check the user, the password file and what the server grants";
    case ErrorCode::VersionMismatch:
        return "; run: spillway-gateway migrate";
    case ErrorCode::InvalidArgument:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Malformed:
    case ErrorCode::LimitExceeded:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        break;
    }
    return {};
}

CheckLine checkPostgres(const postgres::Endpoint& endpoint)
{
    CheckLine line{ .what = "PostgreSQL at " + endpoint.host + " as " + endpoint.user, .finding = {} };
    auto connection = postgres::Connection::open(endpoint);
    if (!connection) {
        line.finding = connection.error().message + adviceFor(connection.error());
        return line;
    }
    if (connection->serverVersion() < kOldestPostgres) {
        line.finding = "is older than PostgreSQL 15; upgrade the server";
        return line;
    }
    const auto shipped = postgres::shippedMigrations();
    const auto version = postgres::Migrator(*connection).version();
    if (!shipped || !version) {
        const Error& error = shipped ? version.error() : shipped.error();
        line.finding = error.message + adviceFor(error);
        return line;
    }
    const auto wanted = static_cast<int>(shipped->size());
    line.good = *version == wanted;
    line.finding = "schema version " + std::to_string(*version);
    if (*version < wanted) {
        line.finding += " of " + std::to_string(wanted) + "; run: spillway-gateway migrate";
    } else if (*version > wanted) {
        line.finding += " is newer than this program; upgrade spillway-gateway";
    }
    return line;
}

} // namespace

std::vector<CheckLine> checkEverything(const GatewayConfiguration& configuration)
{
    return { checkPostgres(configuration.postgres) };
}

int check(const GatewayConfiguration& configuration)
{
    const auto lines = checkEverything(configuration);
    for (const auto& line : lines) {
        std::cout << (line.good ? "ok    " : "FAILS ") << line.what << ": " << line.finding << '\n';
    }
    return std::ranges::all_of(lines, &CheckLine::good) ? 0 : kCannotConnect;
}

} // namespace spillway::gateway

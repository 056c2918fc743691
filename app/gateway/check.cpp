// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/check.h"

#include "app/gateway/gateway_key.h"
#include "app/gateway/key_directory.h"
#include "app/gateway/redis_pipes.h"
#include "app/http/command_server.h"
#include "app/postgres/connection.h"
#include "app/postgres/migrator.h"
#include "app/redis/control_store.h"
#include "app/redis/function_library.h"
#include "app/redis/stream_reader.h"
#include "models/domain/control_document.h"

#include <algorithm>
#include <iostream>

namespace spillway::gateway
{

namespace
{

constexpr int kOldestPostgres = 150000;
constexpr int kCannotConnect = 3;
constexpr std::chrono::milliseconds kPatience{ 5'000 };

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

std::string describe(redis::LibraryState state)
{
    switch (state) {
    case redis::LibraryState::Missing:
        return "functions not loaded yet (`run` loads them)";
    case redis::LibraryState::Different:
        return "functions of another version (`run` replaces them)";
    case redis::LibraryState::Current:
        return "functions current";
    case redis::LibraryState::Scripts:
        return "no functions here, scripts are used";
    }
    return {};
}

/// What the document says, or that there is none. One that cannot be read refuses every request.
Result<std::string> describeControl(redis::RedisClient& client, const std::string& environment)
{
    const auto document = redis::ControlStore(client, environment).read(kPatience);
    if (!document) {
        return std::unexpected(document.error());
    }
    if (!*document) {
        return "no control state yet (`run` asserts it; until then backends are told `unset`)";
    }
    const auto state = decodeControlDocument(**document);
    if (!state) {
        return failure(state.error().code, "the control state cannot be read: " + state.error().message);
    }
    return "control version " + std::to_string(state->version);
}

Result<std::string> findingsOf(const redis::Endpoint& endpoint, const std::string& environment)
{
    redis::RedisClient client(endpoint);
    if (const auto connected = client.connect(kPatience); !connected) {
        return std::unexpected(connected.error());
    }
    const auto library = redis::FunctionLibrary(client).state(kPatience);
    if (!library) {
        return std::unexpected(library.error());
    }
    const auto control = describeControl(client, environment);
    if (!control) {
        return control;
    }
    const auto backlog = redis::StreamReader(client, environment, "check").backlog(kPatience);
    if (!backlog) {
        return std::unexpected(backlog.error());
    }
    return describe(*library) + ", " + *control + ", " + std::to_string(backlog->entries) + " events waiting";
}

CheckLine checkRedis(const redis::Endpoint& endpoint, const std::string& environment)
{
    const std::string user = endpoint.username.empty() ? "default" : endpoint.username;
    const auto findings = findingsOf(endpoint, environment);
    return { .good = findings.has_value(),
        .what = "Redis at " + endpointName(endpoint) + " as " + user,
        .finding = findings ? *findings : findings.error().message + adviceFor(findings.error()) };
}

/// The gateway's own key: prints the half that profiles name.
CheckLine checkGatewayKey(const CommandSettings& settings)
{
    CheckLine line{ .what = "signing key " + settings.gatewayKeyFile, .finding = {} };
    if (settings.gatewayKeyFile.empty()) {
        line.what = "signing key";
        line.good = settings.keysDirectory.empty();
        line.finding = "none: no orders are taken and safeguards do not act; set [commands] and run: "
                       "spillway-gateway new-key";
        return line;
    }
    const auto key = GatewayKey::read(settings.gatewayKeyId, settings.gatewayKeyFile);
    line.good = key.has_value();
    line.finding
        = key ? "public_key = \"" + key->publicBase64() + "\" for the profiles" : key.error().message;
    return line;
}

CheckLine checkKeys(const CommandSettings& settings)
{
    CheckLine line{ .what = "keys in " + settings.keysDirectory, .finding = {} };
    KeyDirectory keys(settings.keysDirectory, settings.gatewayKeyId);
    keys.refresh();
    line.good = keys.faults().empty() && keys.keys()->size() > 0;
    line.finding = std::to_string(keys.keys()->size()) + " keys that may give orders";
    for (const auto& fault : keys.faults()) {
        line.finding += "; " + fault;
    }
    return line;
}

/// The certificate and its key, by listening with them for a moment.
CheckLine checkCertificate(const HttpSettings& settings)
{
    http::CommandServer server({});
    http::ServerOptions options;
    options.certificateFile = settings.certificateFile;
    options.keyFile = settings.keyFile;
    const auto started = server.start(options);
    return { .good = started.has_value(),
        .what = "TLS with " + settings.certificateFile,
        .finding = started ? "certificate and key fit" : started.error().message };
}

} // namespace

std::vector<CheckLine> checkEverything(const GatewayConfiguration& configuration)
{
    std::vector<CheckLine> lines = { checkPostgres(configuration.postgres) };
    for (const auto& endpoint : configuration.redis) {
        lines.push_back(checkRedis(endpoint, configuration.environment));
    }
    lines.push_back(checkGatewayKey(configuration.commands));
    if (!configuration.commands.keysDirectory.empty()) {
        lines.push_back(checkKeys(configuration.commands));
    }
    if (!configuration.http.certificateFile.empty()) {
        lines.push_back(checkCertificate(configuration.http));
    }
    return lines;
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

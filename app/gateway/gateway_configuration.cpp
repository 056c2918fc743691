// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gateway_configuration.h"

#include "app/configuration/toml_section.h"
#include "models/commands/key_file.h"
#include "models/domain/zone.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace spillway::gateway
{

namespace
{

bool isEnvironmentName(std::string_view name)
{
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool isLoopback(std::string_view host)
{
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

/// A password file that others can read is refused: it would be a secret only by intention.
Result<std::string> readSecret(const std::string& directory, const std::string& name)
{
    const QString path = QString::fromStdString(name.starts_with('/') ? name : directory + "/" + name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, "cannot read " + name + ": " + file.errorString().toStdString());
    }
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if ((file.permissions() & others) != 0) {
        return failure(
            ErrorCode::AccessDenied, name + " can be read by others; run: chmod 600 " + path.toStdString());
    }
    return file.read(4096).trimmed().toStdString();
}

Result<void> setPassword(std::string& password, const std::string& directory, const std::string& file)
{
    if (!file.empty()) {
        auto secret = readSecret(directory, file);
        if (!secret) {
            return std::unexpected(secret.error());
        }
        password = std::move(*secret);
    }
    return {};
}

Result<redis::Endpoint> readRedis(const toml::table& table, const std::string& directory)
{
    TomlSection section(&table, "redis");
    redis::Endpoint endpoint;
    std::string passwordFile;
    section.read("socket", endpoint.socketPath);
    section.read("host", endpoint.host);
    section.readInteger("port", endpoint.port, 1, 65535);
    section.read("tls", endpoint.tls);
    section.read("allow_plain_network", endpoint.allowPlainNetwork);
    section.read("ca_file", endpoint.caFile);
    section.read("username", endpoint.username);
    section.read("password_file", passwordFile);
    if (endpoint.socketPath.empty()) {
        section.require("host");
        if (!endpoint.tls && !endpoint.allowPlainNetwork && !isLoopback(endpoint.host)) {
            section.fail("host", "is not this machine: set tls = true (or allow_plain_network = true)");
        }
    } else if (!endpoint.host.empty()) {
        section.fail("host", "and socket exclude each other");
    }
    if (const auto finished = section.finish(); !finished) {
        return std::unexpected(finished.error());
    }
    if (const auto done = setPassword(endpoint.password, directory, passwordFile); !done) {
        return std::unexpected(done.error());
    }
    return endpoint;
}

Result<void> readPostgres(
    const toml::table* table, const std::string& directory, GatewayConfiguration& configuration)
{
    TomlSection section(table, "postgres");
    postgres::Endpoint endpoint;
    endpoint.host = "/run/postgresql";
    endpoint.user = "spillway_gateway";
    endpoint.applicationName = "spillway-gateway";
    std::string passwordFile;
    std::string ownerUser = "postgres";
    std::string ownerPasswordFile;
    section.read("host", endpoint.host);
    section.readInteger("port", endpoint.port, 1, 65535);
    section.read("database", endpoint.database);
    section.read("user", endpoint.user);
    section.read("password_file", passwordFile);
    section.read("root_certificate", endpoint.rootCertificate);
    section.read("allow_plain_network", endpoint.allowPlainNetwork);
    section.read("owner_user", ownerUser);
    section.read("owner_password_file", ownerPasswordFile);
    if (auto finished = section.finish(); !finished) {
        return finished;
    }
    configuration.postgres = endpoint;
    configuration.postgresOwner = endpoint;
    configuration.postgresOwner.user = ownerUser;
    auto done = setPassword(configuration.postgres.password, directory, passwordFile);
    return done ? setPassword(configuration.postgresOwner.password, directory, ownerPasswordFile) : done;
}

std::string absolute(const std::string& directory, const std::string& name)
{
    return name.empty() || name.starts_with('/') ? name : directory + '/' + name;
}

/// "127.0.0.1:8377" or "[::1]:8377". Without TLS only this machine may listen.
void splitListen(TomlSection& section, const std::string& listen, HttpSettings& http)
{
    http.enabled = !listen.empty();
    if (!http.enabled) {
        return;
    }
    const auto colon = listen.rfind(':');
    std::string address = listen.substr(0, colon);
    if (address.size() > 2 && address.front() == '[' && address.back() == ']') {
        address = address.substr(1, address.size() - 2);
    }
    bool isNumber = false;
    const int port
        = colon == std::string::npos ? -1 : QString::fromStdString(listen.substr(colon + 1)).toInt(&isNumber);
    if (!isNumber || port < 0 || port > 65535) {
        section.fail("listen", "must look like \"127.0.0.1:8377\"");
    } else if (address == "localhost" || (http.certificateFile.empty() && !isLoopback(address))) {
        section.fail("listen",
            "must be 127.0.0.1 or [::1]: without TLS (tls_certificate, tls_key) only this machine may ask");
    } else {
        http.address = address;
        http.port = static_cast<std::uint16_t>(port);
    }
}

void readHttp(TomlSection& section, const std::string& directory, HttpSettings& http)
{
    std::string listen = http.address + ":" + std::to_string(http.port);
    std::string certificate;
    std::string key;
    section.read("listen", listen);
    section.read("tls_certificate", certificate);
    section.read("tls_key", key);
    section.readInteger("connections", http.connections, 1, 1024);
    section.readInteger("connections_per_address", http.connectionsAnAddress, 1, 1024);
    if (certificate.empty() != key.empty()) {
        section.fail(certificate.empty() ? "tls_certificate" : "tls_key", "is missing: both go together");
    }
    http.certificateFile = absolute(directory, certificate);
    http.keyFile = absolute(directory, key);
    splitListen(section, listen, http);
}

void readCommands(TomlSection& section, const std::string& directory, CommandSettings& commands)
{
    std::string keys;
    std::string keyFile;
    section.read("keys_directory", keys);
    section.read("gateway_key_id", commands.gatewayKeyId);
    section.read("gateway_key_file", keyFile);
    section.read("two_person", commands.twoPerson);
    if (!commands::isKeyId(commands.gatewayKeyId)) {
        section.fail("gateway_key_id", "must be letters, digits, dots, dashes and underscores, at most 64");
    }
    if (!keys.empty() && keyFile.empty()) {
        section.fail("gateway_key_file", "is missing: answers to orders are signed; make one with new-key");
    }
    commands.keysDirectory = absolute(directory, keys);
    commands.gatewayKeyFile = absolute(directory, keyFile);
}

Result<void> readSections(
    const toml::table& root, const std::string& directory, GatewayConfiguration& configuration)
{
    TomlSection environment(root["environment"].as_table(), "environment");
    environment.read("name", configuration.environment);
    environment.read("zone", configuration.zone);
    environment.require("name");
    if (!isEnvironmentName(configuration.environment)) {
        environment.fail("name", "must be lower-case letters, digits, - and _, at most 64");
    }
    if (!Zone::named(configuration.zone)) {
        environment.fail("zone", "must be an IANA time zone such as \"Europe/Berlin\"");
    }

    TomlSection http(root["http"].as_table(), "http");
    readHttp(http, directory, configuration.http);

    TomlSection orders(root["commands"].as_table(), "commands");
    readCommands(orders, directory, configuration.commands);

    TomlSection collector(root["collector"].as_table(), "collector");
    collector.readInteger("batch_events", configuration.collector.batchEvents, 1, 100'000);
    std::int64_t claimAfterSeconds = 30;
    collector.read("claim_after_s", claimAfterSeconds, 1, 86'400);
    configuration.collector.claimAfter = std::chrono::seconds(claimAfterSeconds);
    collector.read("memory_warning_mb", configuration.collector.memoryWarningMegabytes, 1, 1'000'000);

    TomlSection retention(root["retention"].as_table(), "retention");
    retention.readInteger("usage_months", configuration.retention.usageMonths, 0, 1200);
    if (configuration.retention.usageMonths == 1) {
        retention.fail("usage_months", "must be 0 (keep all) or at least 2");
    }

    for (const auto* section : { &environment, &http, &orders, &collector, &retention }) {
        if (auto finished = section->finish(); !finished) {
            return finished;
        }
    }
    return {};
}

Result<void> checkTopLevel(const toml::table& root)
{
    constexpr std::array<std::string_view, 7> kKnown
        = { "postgres", "redis", "environment", "http", "commands", "collector", "retention" };
    for (const auto& [key, node] : root) {
        const auto line = std::to_string(node.source().begin.line);
        const std::string name(key.str());
        if (std::ranges::find(kKnown, key.str()) == kKnown.end()) {
            return failure(ErrorCode::InvalidArgument,
                name + " (line " + line + ") is not a known section; see packaging/gateway.example.toml");
        }
        const bool isRedis = name == "redis";
        if (isRedis ? !node.is_array_of_tables() : !node.is_table()) {
            return failure(ErrorCode::InvalidArgument,
                name + " (line " + line + ") must be written as "
                    + (isRedis ? "[[redis]]" : "[" + name + "]"));
        }
    }
    if (root["redis"].as_array() == nullptr) {
        return failure(ErrorCode::InvalidArgument, "[[redis]] is missing: name at least one Redis server");
    }
    return {};
}

} // namespace

Result<GatewayConfiguration> parseGatewayConfiguration(std::string_view toml, const std::string& directory)
{
    toml::table root;
    try {
        root = toml::parse(toml);
    } catch (const toml::parse_error& error) {
        return failure(ErrorCode::InvalidArgument,
            "line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()));
    }
    GatewayConfiguration configuration;
    auto checked = checkTopLevel(root);
    if (checked) {
        checked = readPostgres(root["postgres"].as_table(), directory, configuration);
    }
    if (checked) {
        checked = readSections(root, directory, configuration);
    }
    if (!checked) {
        return std::unexpected(checked.error());
    }
    for (const auto& node : *root["redis"].as_array()) {
        auto endpoint = readRedis(*node.as_table(), directory);
        if (!endpoint) {
            return std::unexpected(endpoint.error());
        }
        configuration.redis.push_back(std::move(*endpoint));
    }
    return configuration;
}

Result<GatewayConfiguration> readGatewayConfiguration(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, "cannot read " + path + ": " + file.errorString().toStdString());
    }
    const QByteArray text = file.readAll();
    auto configuration
        = parseGatewayConfiguration(std::string_view(text.constData(), static_cast<std::size_t>(text.size())),
            QFileInfo(file).absolutePath().toStdString());
    if (!configuration) {
        return failure(configuration.error().code, path + ": " + configuration.error().message);
    }
    return configuration;
}

} // namespace spillway::gateway

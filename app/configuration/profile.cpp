// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/profile.h"

#include "app/configuration/secret_store.h"
#include "app/configuration/toml_section.h"
#include "models/commands/key_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <array>

namespace spillway
{
namespace
{

constexpr qint64 kMostBytes = 64 * 1024;
constexpr const char* kExample = "packaging/profile.example.toml";

} // namespace

bool isProfileName(std::string_view name)
{
    return !name.empty() && name.size() <= 64 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_';
    });
}

namespace
{

/// "5432,5433": one for each of the hosts between commas.
bool isPortList(std::string_view ports, std::string_view hosts)
{
    return std::ranges::count(ports, ',') == std::ranges::count(hosts, ',')
        && std::ranges::all_of(ports, [](char c) { return (c >= '0' && c <= '9') || c == ','; });
}

bool isLoopback(std::string_view host)
{
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

Result<toml::table> parseToml(std::string_view text)
{
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        return failure(ErrorCode::InvalidArgument,
            "line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()));
    }
}

Result<void> checkTopLevel(const toml::table& root)
{
    constexpr std::array<std::string_view, 8> kKnown = { "environment", "zone", "credentials_file",
        "credentials", "postgres", "redis", "gateway", "playbooks" };
    for (const auto& [key, node] : root) {
        if (std::ranges::find(kKnown, key.str()) == kKnown.end()) {
            return failure(ErrorCode::InvalidArgument,
                std::string(key.str()) + " (line " + std::to_string(node.source().begin.line)
                    + ") is not known here; see " + kExample);
        }
    }
    for (const std::string_view section : { "postgres", "redis" }) {
        if (root[section].as_table() == nullptr) {
            return failure(
                ErrorCode::InvalidArgument, "[" + std::string(section) + "] is missing; see " + kExample);
        }
    }
    return {};
}

Result<void> readPostgres(const toml::table& root, postgres::Endpoint& endpoint)
{
    TomlSection section(root["postgres"].as_table(), "postgres", kExample);
    section.read("host", endpoint.host);
    section.readInteger("port", endpoint.port, 1, 65535);
    section.read("ports", endpoint.ports);
    section.read("target_session_attrs", endpoint.targetSessionAttributes);
    section.read("database", endpoint.database);
    endpoint.user = "spillway_console";
    section.read("user", endpoint.user);
    section.read("root_certificate", endpoint.rootCertificate);
    section.read("allow_plain_network", endpoint.allowPlainNetwork);
    section.require("host");
    constexpr std::array<std::string_view, 7> kAttributes
        = { "", "any", "read-write", "read-only", "primary", "standby", "prefer-standby" };
    if (std::ranges::find(kAttributes, endpoint.targetSessionAttributes) == kAttributes.end()) {
        section.fail(
            "target_session_attrs", "must be any, read-write, read-only, primary, standby or prefer-standby");
    }
    if (!endpoint.ports.empty() && !isPortList(endpoint.ports, endpoint.host)) {
        section.fail("ports", "must be numbers between commas, one for each host");
    }
    return section.finish();
}

Result<void> readRedis(const toml::table& root, redis::Endpoint& endpoint)
{
    TomlSection section(root["redis"].as_table(), "redis", kExample);
    section.read("socket", endpoint.socketPath);
    section.read("host", endpoint.host);
    section.readInteger("port", endpoint.port, 1, 65535);
    section.read("sentinel_master", endpoint.sentinelMaster);
    section.read("tls", endpoint.tls);
    section.read("allow_plain_network", endpoint.allowPlainNetwork);
    section.read("ca_file", endpoint.caFile);
    section.read("username", endpoint.username);
    if (endpoint.socketPath.empty()) {
        section.require("host");
        if (!endpoint.tls && !endpoint.allowPlainNetwork && !isLoopback(endpoint.host)) {
            section.fail("host", "is not this machine: set tls = true (or allow_plain_network = true)");
        }
    } else if (!endpoint.sentinelMaster.empty()) {
        section.fail("sentinel_master", "needs the host of a sentinel, not a socket");
    } else if (!endpoint.host.empty()) {
        section.fail("host", "and socket exclude each other");
    }
    return section.finish();
}

Result<void> readGateway(const toml::table& root, Profile& profile)
{
    TomlSection section(root["gateway"].as_table(), "gateway", kExample);
    std::string publicKey;
    section.read("url", profile.gateway.url);
    section.read("ca_file", profile.gateway.caFile);
    section.read("public_key", publicKey);
    section.read("key_id", profile.signingKeyId);
    section.read("key_file", profile.signingKeyFile);
    if (!profile.gateway.url.empty()) {
        if (const auto address = http::parseGatewayUrl(profile.gateway.url); !address) {
            section.fail("url", "is not accepted: " + address.error().message);
        }
    }
    if (!publicKey.empty()) {
        if (const auto key = commands::Ed25519PublicKey::parse(publicKey)) {
            profile.gateway.publicKey = *key;
        } else {
            section.fail("public_key", "must be an Ed25519 public key in base64");
        }
    }
    if (!profile.signingKeyId.empty() && !commands::isKeyId(profile.signingKeyId)) {
        section.fail("key_id", "must be the name of a key, as in keys.d without .json");
    }
    return section.finish();
}

/// They are opened by a click.
bool isLink(const std::string& text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const bool isPage = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid()
        && ((isPage && !url.host().isEmpty()) || (url.isLocalFile() && url.host().isEmpty()));
}

Result<void> readPlaybooks(const toml::table& root, Playbooks& playbooks)
{
    TomlSection section(root["playbooks"].as_table(), "playbooks", kExample);
    for (auto [key, link] : { std::pair{ "gateway", &playbooks.gateway },
             std::pair{ "redis", &playbooks.redis }, std::pair{ "postgres", &playbooks.postgres } }) {
        section.read(key, *link);
        if (!link->empty() && !isLink(*link)) {
            section.fail(key, "must be a link: https://, http:// or file:///");
        }
    }
    return section.finish();
}

Result<Secret> readDescriptor(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::DontCloseHandle)) {
        return failure(ErrorCode::NotFound,
            "cannot read credentials from descriptor " + std::to_string(descriptor) + ": "
                + file.errorString().toStdString());
    }
    std::string text(kMostBytes, '\0'); // full size at once: growing would leave copies behind
    std::size_t length = 0;
    while (length < text.size()) {
        const qint64 got = file.read(text.data() + length, static_cast<qint64>(text.size() - length));
        if (got <= 0) {
            break;
        }
        length += static_cast<std::size_t>(got);
    }
    text.resize(length);
    return Secret(std::move(text));
}

/// A password that is not in the keyring is not an error: that server may want none.
Result<void> readKeyring(Profile& profile, const AskSecret& ask)
{
    for (const auto& [what, password] : { std::pair{ "postgres_password", &profile.postgres.password },
             std::pair{ "redis_password", &profile.redis.password } }) {
        auto secret = SecretStore().readNow(profile.name + '/' + what);
        if (!secret && secret.error().code != ErrorCode::NotFound && ask) {
            secret = ask(what);
        }
        if (secret) {
            *password = std::string(secret->view());
        } else if (secret.error().code != ErrorCode::NotFound) {
            return failure(secret.error().code,
                secret.error().message
                    + "; pass the passwords by --credentials-fd, or name a credentials_file in the profile");
        }
    }
    return {};
}

/// What a person is asked each session; an empty answer means that the server wants none.
Result<void> askPasswords(Profile& profile, const AskSecret& ask)
{
    for (const auto& [what, password] : { std::pair{ "postgres_password", &profile.postgres.password },
             std::pair{ "redis_password", &profile.redis.password } }) {
        if (!ask) {
            return failure(ErrorCode::AccessDenied,
                "this profile's passwords are asked each session; pass them by --credentials-fd");
        }
        auto secret = ask(what);
        if (!secret) {
            return std::unexpected(secret.error());
        }
        *password = std::string(secret->view());
    }
    return {};
}

Result<std::string> pathOf(std::string_view name)
{
    if (name.find('/') != std::string_view::npos || name.ends_with(".toml")) {
        return std::string(name);
    }
    std::string chosen(name);
    if (chosen.empty()) {
        const std::vector<std::string> names = profileNames();
        const bool only = names.size() == 1;
        chosen = only ? names.front() : "default";
    }
    if (!isProfileName(chosen)) {
        return failure(ErrorCode::InvalidArgument,
            "a profile's name is made of letters, digits, - and _; \"" + chosen + "\" is not");
    }
    return profileDirectory() + "/" + chosen + ".toml";
}

} // namespace

Result<Profile> parseProfile(std::string_view toml, std::string name, const std::string& directory)
{
    const auto root = parseToml(toml);
    if (!root) {
        return std::unexpected(root.error());
    }
    if (const auto checked = checkTopLevel(*root); !checked) {
        return std::unexpected(checked.error());
    }
    Profile profile;
    profile.name = std::move(name);
    toml::table plain = *root;
    for (const std::string_view section : { "postgres", "redis", "gateway", "playbooks" }) {
        plain.erase(section);
    }
    std::string zone = "UTC";
    TomlSection top(&plain, "", kExample);
    top.read("environment", profile.environment);
    top.read("zone", zone);
    top.read("credentials_file", profile.credentialsFile);
    std::string credentials;
    top.read("credentials", credentials);
    profile.credentialsInKeyring = credentials == "keyring";
    profile.credentialsAsked = credentials == "ask";
    if (!credentials.empty() && !profile.credentialsInKeyring && !profile.credentialsAsked) {
        top.fail(
            "credentials", "can be \"keyring\" or \"ask\"; leave it out for peer authentication or a file");
    }
    top.require("environment");
    if (auto named = Zone::named(zone)) {
        profile.zone = *named;
    } else {
        top.fail("zone", "must be an IANA time zone such as \"Europe/Berlin\"");
    }
    if (const auto read = top.finish(); !read) {
        return std::unexpected(read.error());
    }
    for (const auto& read : { readPostgres(*root, profile.postgres), readRedis(*root, profile.redis),
             readGateway(*root, profile), readPlaybooks(*root, profile.playbooks) }) {
        if (!read) {
            return std::unexpected(read.error());
        }
    }
    for (auto* path : { &profile.credentialsFile, &profile.signingKeyFile, &profile.gateway.caFile }) {
        if (!path->empty() && path->front() != '/') {
            *path = directory + "/" + *path;
        }
    }
    return profile;
}

Result<Credentials> parseCredentials(std::string_view toml)
{
    const auto root = parseToml(toml);
    if (!root) {
        // What the parser says quotes the line, and the line is a secret.
        return failure(ErrorCode::InvalidArgument, "the credentials are not TOML");
    }
    Credentials credentials;
    TomlSection section(&*root, "credentials", kExample);
    section.read("postgres_password", credentials.postgresPassword);
    section.read("redis_password", credentials.redisPassword);
    if (const auto finished = section.finish(); !finished) {
        return std::unexpected(finished.error());
    }
    return credentials;
}

std::string profileDirectory()
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return (base + QStringLiteral("/spillway/profiles")).toStdString();
}

std::vector<std::string> profileNames()
{
    std::vector<std::string> names;
    const QDir directory(QString::fromStdString(profileDirectory()));
    for (const QFileInfo& file :
        directory.entryInfoList({ QStringLiteral("*.toml") }, QDir::Files, QDir::Name)) {
        names.push_back(file.completeBaseName().toStdString());
    }
    return names;
}

Result<Profile> loadProfile(std::string_view name, int credentialsDescriptor, const AskSecret& ask)
{
    const auto path = pathOf(name);
    if (!path) {
        return std::unexpected(path.error());
    }
    QFile file(QString::fromStdString(*path));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound,
            "cannot read the profile " + *path + ": " + file.errorString().toStdString()
                + "; copy packaging/profile.example.toml there");
    }
    const QFileInfo info(file);
    auto profile = parseProfile(file.read(kMostBytes).toStdString(), info.completeBaseName().toStdString(),
        info.absolutePath().toStdString());
    if (!profile) {
        return failure(profile.error().code, *path + ": " + profile.error().message);
    }
    if (credentialsDescriptor < 0 && profile->credentialsFile.empty()) {
        if (profile->credentialsInKeyring) {
            if (const auto read = readKeyring(*profile, ask); !read) {
                return std::unexpected(read.error());
            }
        }
        if (profile->credentialsAsked) {
            if (const auto asked = askPasswords(*profile, ask); !asked) {
                return std::unexpected(asked.error());
            }
        }
        return profile;
    }
    const auto text = credentialsDescriptor >= 0 ? readDescriptor(credentialsDescriptor)
                                                 : readSecretFile(profile->credentialsFile);
    if (!text) {
        return std::unexpected(text.error());
    }
    auto credentials = parseCredentials(text->view());
    if (!credentials) {
        return std::unexpected(credentials.error());
    }
    profile->postgres.password = std::move(credentials->postgresPassword);
    profile->redis.password = std::move(credentials->redisPassword);
    return profile;
}

} // namespace spillway

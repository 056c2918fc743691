// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/profile_writer.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace spillway
{
namespace
{

/// A basic string of TOML 1.0.
std::string quoted(std::string_view value)
{
    std::string text = "\"";
    for (const char c : value) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            text += '\\';
            text += c;
        } else if (code < 0x20 || code == 0x7f) {
            constexpr const char* kDigits = "0123456789ABCDEF";
            text += "\\u00";
            text += kDigits[code >> 4];
            text += kDigits[code & 15];
        } else {
            text += c;
        }
    }
    return text + '"';
}

class Text
{
public:
    void section(const char* name) { m_text += std::string("\n[") + name + "]\n"; }
    void value(const char* key, std::string_view text)
    {
        if (!text.empty()) {
            m_text += std::string(key) + " = " + quoted(text) + '\n';
        }
    }
    void number(const char* key, int number)
    {
        m_text += std::string(key) + " = " + std::to_string(number) + '\n';
    }
    void flag(const char* key, bool set)
    {
        if (set) {
            m_text += std::string(key) + " = true\n";
        }
    }
    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text = "# Written by the console; packaging/profile.example.toml explains every key.\n";
};

} // namespace

std::string profileText(const Profile& profile)
{
    Text text;
    text.value("environment", profile.environment);
    text.value("zone", profile.zone.name());
    text.value("credentials_file", profile.credentialsFile);
    text.value("credentials",
        profile.credentialsInKeyring   ? "keyring"
            : profile.credentialsAsked ? "ask"
                                       : "");

    text.section("postgres");
    text.value("host", profile.postgres.host);
    text.value("ports", profile.postgres.ports);
    text.number("port", profile.postgres.port);
    text.value("database", profile.postgres.database);
    text.value("user", profile.postgres.user);
    text.value("target_session_attrs", profile.postgres.targetSessionAttributes);
    text.value("root_certificate", profile.postgres.rootCertificate);
    text.flag("allow_plain_network", profile.postgres.allowPlainNetwork);

    text.section("redis");
    text.value("socket", profile.redis.socketPath);
    if (profile.redis.socketPath.empty()) {
        text.value("host", profile.redis.host);
        text.number("port", profile.redis.port);
        text.flag("tls", profile.redis.tls);
    }
    text.value("sentinel_master", profile.redis.sentinelMaster);
    text.flag("allow_plain_network", profile.redis.allowPlainNetwork);
    text.value("ca_file", profile.redis.caFile);
    text.value("username", profile.redis.username);

    if (!profile.gateway.url.empty()) {
        text.section("gateway");
        text.value("url", profile.gateway.url);
        text.value("ca_file", profile.gateway.caFile);
        if (profile.gateway.publicKey) {
            text.value("public_key", profile.gateway.publicKey->toBase64());
        }
        text.value("key_id", profile.signingKeyId);
        text.value("key_file", profile.signingKeyFile);
    }
    if (profile.playbooks != Playbooks()) {
        text.section("playbooks");
        text.value("gateway", profile.playbooks.gateway);
        text.value("redis", profile.playbooks.redis);
        text.value("postgres", profile.playbooks.postgres);
    }
    return text.take();
}

Result<void> saveProfile(const Profile& profile, bool replace)
{
    if (!isProfileName(profile.name)) {
        return failure(ErrorCode::InvalidArgument,
            "a profile's name is made of letters, digits, - and _; \"" + profile.name + "\" is not");
    }
    const QString directory = QString::fromStdString(profileDirectory());
    if (!QDir().mkpath(directory)) {
        return failure(ErrorCode::AccessDenied, "cannot make the directory " + directory.toStdString());
    }
    const QString path
        = directory + QLatin1Char('/') + QString::fromStdString(profile.name) + QStringLiteral(".toml");
    if (!replace && QFile::exists(path)) {
        return failure(ErrorCode::Conflict, "there is a profile by that name: " + path.toStdString());
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::AccessDenied,
            "cannot write " + path.toStdString() + ": " + file.errorString().toStdString());
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const std::string text = profileText(profile);
    file.write(text.data(), static_cast<qint64>(text.size()));
    if (!file.commit()) {
        return failure(ErrorCode::AccessDenied,
            "cannot write " + path.toStdString() + ": " + file.errorString().toStdString());
    }
    return {};
}

} // namespace spillway

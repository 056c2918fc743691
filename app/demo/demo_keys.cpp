// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_keys.h"

#include "models/commands/key_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QString>
#include <QStringList>

namespace spillway::demo
{

namespace
{

constexpr std::chrono::days kLifetime{ 60 };

Result<void> write(const QString& path, const std::string& text)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(text.data(), static_cast<qint64>(text.size())) >= 0 && file.commit();
    return done ? Result<void>() : failure(ErrorCode::Internal, "Cannot write " + path.toStdString());
}

/// The key in the file, made where there is none that can be read.
Result<commands::Ed25519SecretKey> keyIn(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        std::string text = file.readAll().trimmed().toStdString();
        auto key = commands::Ed25519SecretKey::parse(text);
        commands::wipe(text);
        if (key) {
            return key;
        }
    }
    auto key = commands::Ed25519SecretKey::generate();
    std::string seed = key.seedBase64() + '\n';
    const auto written = write(path, seed);
    commands::wipe(seed);
    return written ? Result<commands::Ed25519SecretKey>(std::move(key)) : std::unexpected(written.error());
}

Result<void> makePerson(const DemoPerson& person, const QString& root, Instant now)
{
    const QString keyId = QString::fromLatin1(person.keyId);
    const auto key = keyIn(root + QStringLiteral("/keys/") + keyId + QStringLiteral(".key"));
    if (!key) {
        return std::unexpected(key.error());
    }
    commands::KeyFile file{ .keyId = person.keyId,
        .person = person.person,
        .roles = {},
        .publicKey = key->publicKey(),
        .valid = { now - std::chrono::hours(1), now + kLifetime },
        .revoked = false };
    for (const QString& name : QString::fromLatin1(person.roles).split(u' ')) {
        const auto role = commands::parseRole(name.toStdString());
        if (!role) {
            return std::unexpected(role.error());
        }
        file.roles.add(*role);
    }
    // For the gateway, and beside the private half, where the console reads who this is.
    for (const char* folder : { "/keys.d/", "/keys/" }) {
        if (auto written = write(root + QLatin1String(folder) + keyId + QStringLiteral(".json"),
                commands::encodeKeyFile(file));
            !written) {
            return written;
        }
    }
    return {};
}

} // namespace

Result<std::string> makeKeys(const std::string& root, Instant now)
{
    const QString path = QString::fromStdString(root);
    if (!QDir(path).mkpath(QStringLiteral("keys")) || !QDir(path).mkpath(QStringLiteral("keys.d"))) {
        return failure(ErrorCode::Internal, "Cannot make the folders of keys in " + root);
    }
    const Instant second = std::chrono::floor<std::chrono::seconds>(now);
    for (const DemoPerson& person : kPeople) {
        if (const auto made = makePerson(person, path, second); !made) {
            return std::unexpected(made.error());
        }
    }
    const auto gateway = keyIn(path + QStringLiteral("/gateway.key"));
    return gateway ? Result<std::string>(gateway->publicKey().toBase64()) : std::unexpected(gateway.error());
}

} // namespace spillway::demo

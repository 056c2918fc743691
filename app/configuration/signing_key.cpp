// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/signing_key.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace spillway
{
namespace
{

using commands::Ed25519SecretKey;
using commands::KeyFile;

constexpr qint64 kMostPublicBytes = 16 * 1024;

std::string privatePath(const std::string& keyId)
{
    return keyDirectory() + '/' + keyId + ".key";
}
std::string publicPath(const std::string& keyId)
{
    return keyDirectory() + '/' + keyId + ".json";
}

Result<KeyFile> readPublicFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, "cannot read " + path.toStdString());
    }
    return commands::parseKeyFile(
        QFileInfo(path).completeBaseName().toStdString(), file.read(kMostPublicBytes).toStdString());
}

/// `privateFile` is empty for a key of the keyring.
Result<SigningKey> checked(
    const std::string& keyId, std::string_view text, Instant now, const std::string& privateFile = {})
{
    auto secret = parsePrivateKey(text);
    if (!secret) {
        return failure(ErrorCode::InvalidArgument, "the private key of " + keyId + " is no Ed25519 key");
    }
    SigningKey key{ keyId, std::move(*secret), std::nullopt };
    std::string path = publicPath(keyId);
    auto known = readPublicKey(keyId);
    if (!known && !privateFile.empty()) {
        const QDir beside = QFileInfo(QString::fromStdString(privateFile)).dir();
        path = beside.filePath(QString::fromStdString(keyId) + QStringLiteral(".json")).toStdString();
        known = readPublicFile(QString::fromStdString(path));
    }
    if (!known) {
        return key; // the gateway knows it or does not
    }
    if (!(known->publicKey == key.secret.publicKey())) {
        return failure(ErrorCode::InvalidArgument,
            "the private key of " + keyId + " is not the one that " + path
                + " goes with: the gateway would refuse it; put the right one back, or make a new pair with "
                  "`spillwayctl keys new`");
    }
    if (now >= known->valid.to) {
        return failure(ErrorCode::InvalidArgument,
            "the key " + keyId + " expired on " + toIsoUtc(known->valid.to)
                + ": make a new pair with `spillwayctl keys new` and have its public file put into the "
                  "gateway's keys.d");
    }
    key.publicHalf = *known;
    return key;
}

Result<SigningKey> fromFile(const std::string& keyId, const std::string& path, Instant now)
{
    const auto secret = readSecretFile(path);
    if (!secret) {
        return std::unexpected(secret.error());
    }
    return checked(keyId, secret->view(), now, path);
}

/// What to do when the keyring did not give the key.
Result<SigningKey> instead(const std::string& keyId, const Error& keyring, Instant now)
{
    if (QFileInfo::exists(QString::fromStdString(privatePath(keyId)))) {
        return fromFile(keyId, privatePath(keyId), now);
    }
    if (keyring.code == ErrorCode::AccessDenied || keyring.code == ErrorCode::TimedOut) {
        return std::unexpected(keyring);
    }
    return failure(ErrorCode::NotFound,
        "the private key of " + keyId + " is neither in the keyring (" + keyring.message + ") nor in "
            + privatePath(keyId)
            + "; make a pair with `spillwayctl keys new`, or name its file as gateway.key_file");
}

std::optional<Error> noKeyNamed(const Profile& profile)
{
    if (!profile.signingKeyId.empty()) {
        return std::nullopt;
    }
    return Error{
        ErrorCode::NotFound,
        "the profile names no key to sign with; make one with `spillwayctl keys new` and set gateway.key_id"
    };
}

Result<void> keepPublic(const KeyFile& key)
{
    // Not a secret, but what nobody else may replace.
    return writeSecretFile(publicPath(key.keyId), Secret(commands::encodeKeyFile(key)));
}

} // namespace

std::string keyringName(const std::string& keyId)
{
    return "key/" + keyId;
}

Result<Ed25519SecretKey> parsePrivateKey(std::string_view text)
{
    std::string base64;
    base64.reserve(text.size());
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) {
            line.remove_suffix(1);
        }
        if (!line.starts_with("-----")) {
            base64 += line;
        }
    }
    auto key = Ed25519SecretKey::parse(base64);
    commands::wipe(base64);
    return key;
}

Result<KeyFile> readPublicKey(const std::string& keyId)
{
    return readPublicFile(QString::fromStdString(publicPath(keyId)));
}

std::vector<KeyFile> knownKeys(const std::string& privateFile)
{
    std::vector<KeyFile> keys;
    std::vector<QDir> directories{ QDir(QString::fromStdString(keyDirectory())) };
    if (!privateFile.empty()) {
        directories.push_back(QFileInfo(QString::fromStdString(privateFile)).dir());
    }
    for (const QDir& directory : directories) {
        for (const QFileInfo& file :
            directory.entryInfoList({ QStringLiteral("*.json") }, QDir::Files, QDir::Name)) {
            auto key = readPublicFile(file.absoluteFilePath());
            if (key && std::ranges::find(keys, key->keyId, &KeyFile::keyId) == keys.end()) {
                keys.push_back(std::move(*key));
            }
        }
    }
    return keys;
}

void loadSigningKey(
    const Profile& profile, Instant now, QObject* context, std::function<void(Result<SigningKey>)> take)
{
    if (auto error = noKeyNamed(profile)) {
        take(std::unexpected(std::move(*error)));
        return;
    }
    if (!profile.signingKeyFile.empty()) {
        take(fromFile(profile.signingKeyId, profile.signingKeyFile, now));
        return;
    }
    SecretStore().read(keyringName(profile.signingKeyId), context,
        [keyId = profile.signingKeyId, now, take = std::move(take)](Result<Secret> secret) {
            take(secret ? checked(keyId, secret->view(), now) : instead(keyId, secret.error(), now));
        });
}

Result<SigningKey> loadSigningKeyNow(const Profile& profile, Instant now)
{
    if (auto error = noKeyNamed(profile)) {
        return std::unexpected(std::move(*error));
    }
    if (!profile.signingKeyFile.empty()) {
        return fromFile(profile.signingKeyId, profile.signingKeyFile, now);
    }
    const auto secret = SecretStore().readNow(keyringName(profile.signingKeyId));
    return secret ? checked(profile.signingKeyId, secret->view(), now)
                  : instead(profile.signingKeyId, secret.error(), now);
}

Result<NewKey> makeKey(KeyFile wanted, const std::string& path)
{
    if (!commands::isKeyId(wanted.keyId)) {
        return failure(ErrorCode::InvalidArgument,
            "a key's name is made of up to 64 letters, digits, dots and dashes; \"" + wanted.keyId
                + "\" is not");
    }
    const Ed25519SecretKey key = Ed25519SecretKey::generate();
    wanted.publicKey = key.publicKey();
    // What the gateway would leave out is not made.
    if (const auto sound = commands::parseKeyFile(wanted.keyId, commands::encodeKeyFile(wanted)); !sound) {
        return std::unexpected(sound.error());
    }
    if (QFileInfo::exists(QString::fromStdString(publicPath(wanted.keyId)))) {
        return failure(ErrorCode::Conflict,
            "there is a key " + wanted.keyId + " already (" + publicPath(wanted.keyId)
                + "); choose another --id");
    }
    NewKey made{ wanted, KeyPlace::Keyring, {} };
    Result<void> kept = path.empty()
        ? SecretStore().writeNow(keyringName(wanted.keyId), Secret(key.seedBase64()))
        : failure(ErrorCode::Unreachable, "a file was asked for");
    if (!kept && kept.error().code == ErrorCode::Unreachable) {
        made.place = KeyPlace::File;
        made.path = path.empty() ? privatePath(wanted.keyId) : path;
        kept = writeSecretFile(made.path, Secret(key.seedBase64()));
    }
    if (!kept) {
        return std::unexpected(kept.error());
    }
    if (const auto stored = keepPublic(wanted); !stored) {
        return std::unexpected(stored.error());
    }
    return made;
}

} // namespace spillway

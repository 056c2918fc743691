// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/configuration/secret_store.h"
#include "models/commands/key_file.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QObject;

namespace spillway
{

/// Signs commands as `keyId`. The private half comes from the file the profile names, else from the keyring,
/// else from "KEYID.key" in keyDirectory().
struct SigningKey {
    std::string keyId;
    commands::Ed25519SecretKey secret;
    /// "KEYID.json" in keyDirectory(), as `keys new` left it, or beside the file of the private half.
    std::optional<commands::KeyFile> publicHalf;
};

/// Answers on `context`'s thread. NotFound says how to make a key; AccessDenied that others can read the file
/// or the keyring refuses; InvalidArgument that the key is no key, is not the one of that name, or that
/// its time is over at `now`: the gateway would not say which.
void loadSigningKey(
    const Profile& profile, Instant now, QObject* context, std::function<void(Result<SigningKey>)> take);
/// The same for a program without a window.
[[nodiscard]] Result<SigningKey> loadSigningKeyNow(const Profile& profile, Instant now);

/// The entry of the keyring that holds a private key.
[[nodiscard]] std::string keyringName(const std::string& keyId);
/// Base64 of the seed, or of PKCS #8 as OpenSSL writes it, with or without PEM's first and last line.
[[nodiscard]] Result<commands::Ed25519SecretKey> parsePrivateKey(std::string_view text);

/// The public halves in keyDirectory(), by key id, and those beside the file of a private half; files that
/// are wrong are left out, and the first of a name is taken.
[[nodiscard]] std::vector<commands::KeyFile> knownKeys(const std::string& privateFile = {});
[[nodiscard]] Result<commands::KeyFile> readPublicKey(const std::string& keyId);

enum class KeyPlace : std::uint8_t { Keyring, File };
struct NewKey {
    commands::KeyFile publicHalf;
    KeyPlace place = KeyPlace::Keyring;
    std::string path; ///< of File
};
/// Makes a pair, keeps the private half in the keyring (`path` empty and there is one) or in a 0600 file, and
/// the public half in keyDirectory(). `wanted` says all but the public key. Conflict when there is a key of
/// that name: nothing is overwritten.
[[nodiscard]] Result<NewKey> makeKey(commands::KeyFile wanted, const std::string& path);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/secret.h"
#include "models/domain/result.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

class QObject;

namespace spillway
{

/// The system's keyring (libsecret, KWallet …) through QtKeychain, never with its insecure fallback. Entries
/// belong to the service "spillway" and are named "PROFILE/postgres_password", "PROFILE/redis_password" or
/// "key/KEYID".
///
/// Errors everywhere: NotFound when there is no such entry, Unreachable when there is no keyring (then ask
/// each session, or keep a key in a file), AccessDenied when the person or the keyring says no.
class SecretStore
{
public:
    static constexpr std::chrono::seconds kPatience{ 60 }; ///< a person may have to unlock it first

    /// Whether there can be one at all: a session bus to reach it by. Asks nobody.
    [[nodiscard]] static bool mayHaveKeyring();

    /// Answers on `context`'s thread, which has an event loop, unless `context` is gone by then.
    void read(const std::string& name, QObject* context, std::function<void(Result<Secret>)> take);
    void write(
        const std::string& name, Secret secret, QObject* context, std::function<void(Result<void>)> take);
    void remove(const std::string& name, QObject* context, std::function<void(Result<void>)> take);

    /// The same for a program without a window: waits, running an event loop of its own.
    [[nodiscard]] Result<Secret> readNow(const std::string& name);
    [[nodiscard]] Result<void> writeNow(const std::string& name, Secret secret);
    [[nodiscard]] Result<void> removeNow(const std::string& name);
};

/// A file that nobody else may read: AccessDenied, with the chmod to run, when they may; AccessDenied too
/// when it belongs to somebody else, or is a link.
[[nodiscard]] Result<Secret> readSecretFile(const std::string& path);
/// Makes the file with mode 0600, and its directory with 0700 where missing; Conflict when it exists.
[[nodiscard]] Result<void> writeSecretFile(const std::string& path, const Secret& secret);

/// From here on no core dump and no other process of the same user shows what this one holds in memory.
void forbidCoreDumps();

/// "$XDG_DATA_HOME/spillway/keys", where private keys are kept on machines without a keyring.
[[nodiscard]] std::string keyDirectory();

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/secret.h"
#include "app/http/endpoint.h"
#include "app/postgres/endpoint.h"
#include "app/redis/redis_client.h"
#include "models/domain/playbooks.h"
#include "models/domain/result.h"
#include "models/domain/zone.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace spillway
{

/// Where one product's servers are, as the console and spillwayctl are told by a file. The file holds no
/// secret; passwords come from Credentials.
struct Profile {
    std::string name;
    std::string environment;
    Zone zone;
    postgres::Endpoint postgres;
    redis::Endpoint redis;
    http::Endpoint gateway; ///< its url is empty where none is known: then nothing can be ordered
    std::string signingKeyId; ///< that commands are signed as; empty: none
    std::string signingKeyFile; ///< absolute; empty: the keyring holds it
    Playbooks playbooks;
    std::string credentialsFile; ///< absolute; empty: none
    bool credentialsAsked = false; ///< each session, and kept nowhere
    bool credentialsInKeyring = false; ///< as "PROFILE/postgres_password" and "PROFILE/redis_password"
};

/// TOML with `postgres_password` and `redis_password`; both may be absent, as with peer authentication.
struct Credentials {
    std::string postgresPassword;
    std::string redisPassword;
};

/// Refuses an unknown key, a wrong type, a plain connection over a network that was not asked for.
/// `directory` is what a relative credentials_file is relative to.
[[nodiscard]] Result<Profile> parseProfile(
    std::string_view toml, std::string name, const std::string& directory);
[[nodiscard]] Result<Credentials> parseCredentials(std::string_view toml);

/// Letters, digits, - and _, at most 64: what a profile may be called.
[[nodiscard]] bool isProfileName(std::string_view name);
/// "$XDG_CONFIG_HOME/spillway/profiles"
[[nodiscard]] std::string profileDirectory();
[[nodiscard]] std::vector<std::string> profileNames();
/// `name` is a file name without .toml in profileDirectory(), or a path (it has a slash or ends in
/// .toml). Empty: "default", or the only one there is. With `credentialsDescriptor` ≥ 0 the credentials are
/// read from there to its end, else from the profile's credentials_file, which nobody else may be able to
/// read, else from the keyring where the profile says so. `ask` is asked for what the keyring does not give
/// ("postgres_password"); without it that is an error.
using AskSecret = std::function<Result<Secret>(const std::string& what)>;
[[nodiscard]] Result<Profile> loadProfile(
    std::string_view name, int credentialsDescriptor = -1, const AskSecret& ask = {});

} // namespace spillway

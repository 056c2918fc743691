// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/redis_client.h"

#include <string>
#include <string_view>

namespace spillway::redis
{

enum class LibraryState : std::uint8_t {
    Missing,
    Different, ///< another text is loaded: an older version, or somebody replaced it
    Current,
    Scripts, ///< the server knows no functions; calls go through EVALSHA
};

/// The functions of resources/redis/spillway.lua on one server. `client` must outlive this.
class FunctionLibrary
{
public:
    explicit FunctionLibrary(RedisClient& client) : m_client(client) { }

    /// Compares the text on the server with ours; needs FUNCTION LIST.
    [[nodiscard]] Result<LibraryState> state(std::chrono::milliseconds timeout);
    /// Loads ours in place of whatever is there; needs FUNCTION LOAD. Nothing to do where there are only
    /// scripts.
    [[nodiscard]] Result<void> load(std::chrono::milliseconds timeout);

    enum class Access : std::uint8_t { ReadOnly, Write };
    /// FCALL or FCALL_RO with one key; EVALSHA where the server has no functions. NotFound when the library
    /// is not loaded.
    [[nodiscard]] Result<Reply> call(Access access, std::string_view function, const std::string& key,
        const std::vector<std::string>& arguments, std::chrono::milliseconds timeout);

private:
    [[nodiscard]] Result<Reply> callScript(std::string_view function, const std::string& key,
        const std::vector<std::string>& arguments, std::chrono::milliseconds timeout);
    RedisClient& m_client;
    bool m_scripts = false;
    std::string m_sha;
};

} // namespace spillway::redis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/function_library.h"

#include <cstdint>
#include <optional>
#include <string>

namespace spillway::redis
{

/// The control document of one environment on one server, as text: models/domain/control_document.h reads
/// and writes it. `client` must outlive this.
class ControlStore
{
public:
    ControlStore(RedisClient& client, std::string environment);

    /// Nothing when Redis holds none.
    [[nodiscard]] Result<std::optional<std::string>> read(std::chrono::milliseconds timeout);

    struct Outcome {
        bool applied = false; ///< false: somebody else wrote `version` since
        std::int64_t version = 0; ///< what Redis holds now; 0 is none, or one that cannot be read
    };
    /// Writes `document` if Redis holds `expectedVersion` (0: none). InvalidArgument when the functions
    /// refuse the document, NotFound when they are not loaded.
    [[nodiscard]] Result<Outcome> compareAndSet(
        std::int64_t expectedVersion, const std::string& document, std::chrono::milliseconds timeout);

private:
    RedisClient& m_client;
    FunctionLibrary m_library;
    std::string m_key;
};

} // namespace spillway::redis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/function_library.h"
#include "models/domain/live_figures.h"

#include <string>

namespace spillway::redis
{

/// Reads what spillway_live tells of one environment. `client` must outlive this.
class LiveReader
{
public:
    LiveReader(RedisClient& client, std::string environment);

    /// One round trip. `minutes` is 1…1440, the running one included. NotFound when the functions are not
    /// loaded, Malformed when the answer cannot be read. A control document that cannot be read counts as
    /// not present: Redis then admits nothing.
    [[nodiscard]] Result<LiveFigures> read(int minutes, std::chrono::milliseconds timeout);

private:
    FunctionLibrary m_library;
    std::string m_key;
    std::string m_document; ///< what m_control was read from
    Result<ControlState> m_control;
};

/// For tests and fuzzing: the answer of spillway_live as values.
[[nodiscard]] Result<LiveFigures> decodeLiveFigures(const Reply& reply, std::string& document);

} // namespace spillway::redis

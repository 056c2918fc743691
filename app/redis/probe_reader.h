// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/function_library.h"
#include "models/controls/effect_plan.h"

#include <span>
#include <string>
#include <vector>

namespace spillway::redis
{

/// Asks what admission would answer now, with the console's read-only login: nothing is admitted, counted or
/// changed. `client` must outlive this.
class ProbeReader
{
public:
    ProbeReader(RedisClient& client, const std::string& environment);

    /// One answer a canary, in their order, in one round trip. NotFound when the functions are not loaded,
    /// Malformed when an answer cannot be read.
    [[nodiscard]] Result<std::vector<controls::ProbeAnswer>> read(
        std::span<const controls::Canary> canaries, std::chrono::milliseconds timeout);

private:
    [[nodiscard]] Result<std::vector<Reply>> ask(
        std::span<const controls::Canary> canaries, std::chrono::milliseconds timeout);
    RedisClient& m_client;
    FunctionLibrary m_library;
    std::string m_key;
};

/// For tests and fuzzing: one answer of spillway_probe as a value.
[[nodiscard]] Result<controls::ProbeAnswer> decodeProbeAnswer(
    const controls::Canary& canary, const Reply& reply);

} // namespace spillway::redis

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace spillway::http
{

struct HealthAnswer {
    bool healthy = false; ///< 200 or 503
    std::string json;
};

/// Answers GET and HEAD /v1/health on loopback, everything else with an RFC 9457 problem. One request a
/// connection, 64 connections, 10 s for the whole of each. Runs on a thread of its own; `answer` is called
/// there and must return at once.
class HealthServer
{
public:
    explicit HealthServer(std::function<HealthAnswer()> answer);
    ~HealthServer();
    HealthServer(const HealthServer&) = delete;
    HealthServer& operator=(const HealthServer&) = delete;

    /// Listens; port 0 takes a free one. The answer is the port. Anything but a loopback address is refused,
    /// since nothing here is encrypted.
    [[nodiscard]] Result<std::uint16_t> start(const std::string& address, std::uint16_t port);
    void stop();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace spillway::http

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/live_figures.h"
#include "models/domain/power_report.h"
#include "models/domain/result.h"
#include "models/overview/history_figures.h"

#include <functional>
#include <memory>

namespace spillway
{

/// Where live figures come from. Used from the thread that made it; every call ends within its deadline.
class LiveSource
{
public:
    virtual ~LiveSource() = default;
    /// With what this login could do beyond reading.
    [[nodiscard]] virtual Result<PowerReport> connect() = 0;
    [[nodiscard]] virtual Result<LiveFigures> read(int minutes) = 0;
    virtual void close() = 0;
};

/// Where history comes from, with the same rules.
class HistorySource
{
public:
    virtual ~HistorySource() = default;
    [[nodiscard]] virtual Result<PowerReport> connect() = 0;
    [[nodiscard]] virtual Result<HistoryFigures> read(Instant now, const Zone& zone) = 0;
    virtual void close() = 0;
    /// Ends a call that waits for the server, from any thread; of a source that is connected.
    [[nodiscard]] virtual std::function<void()> breaker() const { return {}; }
};

using LiveSourceFactory = std::function<std::unique_ptr<LiveSource>()>;
using HistorySourceFactory = std::function<std::unique_ptr<HistorySource>()>;

/// What a failed connect or read says about the connection.
[[nodiscard]] inline ConnectionState connectionStateOf(const Error& error)
{
    return error.code == ErrorCode::AccessDenied ? ConnectionState::Refused : ConnectionState::Unreachable;
}

} // namespace spillway

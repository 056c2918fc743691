// SPDX-License-Identifier: GPL-3.0-or-later
// What the files of Connection share; not for others.
#pragma once

#include "app/postgres/connection.h"

#include <chrono>
#include <libpq-fe.h>
#include <memory>
#include <set>
#include <string>

namespace spillway::postgres
{

using Clock = std::chrono::steady_clock;

enum class Readiness : std::uint8_t { Ready, TimedOut, Broken };

/// Waits for `events` of poll(2) on the connection's socket.
[[nodiscard]] Readiness waitFor(PGconn* connection, short events, Clock::time_point deadline);
/// A message of libpq without its line breaks.
[[nodiscard]] std::string oneLine(const char* message);
[[nodiscard]] std::unexpected<Error> failureOf(const PGresult* result);
[[nodiscard]] std::unexpected<Error> broken(PGconn* connection);
/// Tells the server to stop what the connection is doing. False when it did not take that in time: then the
/// request may yet hit whatever the connection does next, so that it must not be used again.
[[nodiscard]] bool cancelWithin(PGconn* connection, std::chrono::milliseconds patience);

struct ResultDeleter {
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, ResultDeleter>;

struct Connection::Private {
    PGconn* connection = nullptr;
    std::chrono::milliseconds patience = kPatience;
    std::string host; ///< which of several answered
    std::set<std::string> prepared; ///< names of statements

    Private() = default;
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;
    ~Private() { PQfinish(connection); }

    Result<void> flush(Clock::time_point deadline) const;
    Result<ResultPointer> finish(Clock::time_point deadline);
    Result<void> cancel();
};

} // namespace spillway::postgres

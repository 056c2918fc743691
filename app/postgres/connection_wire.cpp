// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/connection_private.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>

namespace spillway::postgres
{
namespace
{

ErrorCode codeOf(std::string_view state)
{
    if (state == "42501" || state.starts_with("28")) {
        return ErrorCode::AccessDenied;
    }
    if (state == "57014") {
        return ErrorCode::TimedOut;
    }
    if (state.starts_with("40") || state == "23505" || state == "55P03") {
        return ErrorCode::Conflict;
    }
    if (state.starts_with("22") || state.starts_with("23")) {
        return ErrorCode::InvalidArgument;
    }
    if (state.starts_with("08") || state.starts_with("57P") || state == "53300") {
        return ErrorCode::Unreachable;
    }
    if (state == "42P01" || state == "3F000" || state == "42703" || state == "42883") {
        return ErrorCode::VersionMismatch; // a relation, schema, column or function that should be there
    }
    return ErrorCode::Internal;
}

} // namespace

std::string oneLine(const char* message)
{
    std::string line = message ? message : "";
    while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) {
        line.pop_back();
    }
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

Readiness waitFor(PGconn* connection, short events, Clock::time_point deadline)
{
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd descriptor{ PQsocket(connection), events, 0 };
        if (descriptor.fd < 0) {
            return Readiness::Broken;
        }
        const int ready = ::poll(&descriptor, 1, static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000)));
        if (ready > 0) {
            return Readiness::Ready;
        }
        if (ready < 0 && errno != EINTR) {
            return Readiness::Broken;
        }
        if (left <= 0) {
            return Readiness::TimedOut;
        }
    }
}

std::unexpected<Error> failureOf(const PGresult* result)
{
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    return failure(codeOf(state ? state : ""), "PostgreSQL: " + oneLine(PQresultErrorMessage(result)));
}

std::unexpected<Error> broken(PGconn* connection)
{
    return failure(
        ErrorCode::Unreachable, "the connection to PostgreSQL broke: " + oneLine(PQerrorMessage(connection)));
}

Result<void> Connection::Private::flush(Clock::time_point deadline) const
{
    for (;;) {
        const int pending = PQflush(connection);
        if (pending == 0) {
            return {};
        }
        // Read while writing: a server that answers with much would otherwise wait for us as we for it.
        if (pending < 0) {
            return broken(connection);
        }
        switch (waitFor(connection, POLLIN | POLLOUT, deadline)) {
        case Readiness::Ready:
            break;
        case Readiness::TimedOut:
            return failure(ErrorCode::TimedOut, "PostgreSQL did not take a statement in time");
        case Readiness::Broken:
            return broken(connection);
        }
        if (PQconsumeInput(connection) == 0) {
            return broken(connection);
        }
    }
}

/// Reads to the end of the answer and keeps its last result, or its first failure.
Result<ResultPointer> Connection::Private::finish(Clock::time_point deadline)
{
    if (auto flushed = flush(deadline); !flushed) {
        return std::unexpected(flushed.error());
    }
    ResultPointer kept;
    for (;;) {
        while (PQisBusy(connection) == 1) {
            const auto readiness = waitFor(connection, POLLIN, deadline);
            if (readiness == Readiness::TimedOut) {
                (void)cancel();
                return failure(ErrorCode::TimedOut, "PostgreSQL did not answer in time");
            }
            if (readiness == Readiness::Broken || PQconsumeInput(connection) == 0) {
                return broken(connection);
            }
        }
        ResultPointer next(PQgetResult(connection));
        if (!next) {
            break;
        }
        const auto status = PQresultStatus(next.get());
        const bool failed = status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
        if (!kept || failed || PQresultStatus(kept.get()) != PGRES_FATAL_ERROR) {
            kept = std::move(next);
        }
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT) {
            return kept;
        }
    }
    if (!kept) {
        return broken(connection);
    }
    if (PQresultStatus(kept.get()) == PGRES_FATAL_ERROR || PQresultStatus(kept.get()) == PGRES_BAD_RESPONSE) {
        return PQstatus(connection) == CONNECTION_BAD ? broken(connection) : failureOf(kept.get());
    }
    return kept;
}

/// Asks the server to stop, then drains what it still sends for a second at most.
Result<void> Connection::Private::cancel()
{
    if (!cancelWithin(connection, std::chrono::seconds(1))) {
        PQfinish(connection);
        connection = nullptr;
        return failure(ErrorCode::Unreachable, "PostgreSQL did not take a cancellation");
    }
    const auto deadline = Clock::now() + std::chrono::seconds(1);
    while (PQtransactionStatus(connection) == PQTRANS_ACTIVE) {
        // Rows of a COPY come before its result, and PQgetResult would say COPY for ever.
        char* row = nullptr;
        const int copied = PQgetCopyData(connection, &row, 1);
        PQfreemem(row);
        if (copied > 0 && Clock::now() < deadline) {
            continue;
        }
        if (copied < 0 && PQisBusy(connection) == 0) {
            PQclear(PQgetResult(connection));
        } else if (waitFor(connection, POLLIN, deadline) != Readiness::Ready
            || PQconsumeInput(connection) == 0) {
            PQfinish(connection);
            connection = nullptr;
            return failure(ErrorCode::Unreachable, "PostgreSQL did not answer a cancellation");
        }
    }
    return {};
}

} // namespace spillway::postgres

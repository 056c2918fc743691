// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/connection.h"

#include "app/postgres/binary_format.h"
#include "app/postgres/connection_private.h"

#include <poll.h>

namespace spillway::postgres
{
namespace
{

constexpr std::chrono::milliseconds kAskEvery{ 100 };
constexpr std::size_t kSignature = 11; ///< "PGCOPY\n\377\r\n\0", then flags and the length of an extension

struct FreeMemory {
    void operator()(char* memory) const { PQfreemem(memory); }
};

/// The bytes of a message behind the header that the first one begins with; nothing when it makes no sense.
std::optional<std::string_view> withoutHeader(std::string_view message)
{
    if (message.size() < kSignature + 8 || !message.starts_with("PGCOPY\n")) {
        return {};
    }
    const auto extension = bigEndian<std::int32_t>(message.substr(kSignature + 4));
    message.remove_prefix(kSignature + 8);
    if (extension < 0 || static_cast<std::size_t>(extension) > message.size()) {
        return {};
    }
    return message.substr(static_cast<std::size_t>(extension));
}

bool isTrailer(std::string_view message)
{
    return message.size() == 2 && bigEndian<std::int16_t>(message) == -1;
}

Error outOfStep()
{
    return { ErrorCode::Malformed, "PostgreSQL sent a COPY that makes no sense" };
}

} // namespace

Result<void> Connection::copyOut(std::string_view sql, const std::function<Result<void>(CopyRow&)>& take,
    const std::function<bool()>& goOn)
{
    PGconn* connection = d->connection;
    auto deadline = Clock::now() + d->patience;
    const auto stop = [this](Error error) {
        (void)d->cancel();
        return std::unexpected(std::move(error));
    };
    const auto pause = [&]() -> Result<void> {
        const auto readiness = waitFor(connection, POLLIN, std::min(deadline, Clock::now() + kAskEvery));
        if (goOn && !goOn()) {
            return stop({ ErrorCode::Cancelled, "cancelled" });
        }
        if (readiness == Readiness::TimedOut && Clock::now() >= deadline) {
            return stop({ ErrorCode::TimedOut, "PostgreSQL did not answer in time" });
        }
        if (readiness == Readiness::Broken
            || (readiness == Readiness::Ready && PQconsumeInput(connection) == 0)) {
            return broken(connection);
        }
        return {};
    };
    if (PQsendQuery(connection, std::string(sql).c_str()) == 0) {
        return broken(connection);
    }
    if (auto sent = d->flush(deadline); !sent) {
        return sent;
    }
    // A query that sorts is silent for long before its first row.
    while (PQisBusy(connection) == 1) {
        if (auto waited = pause(); !waited) {
            return waited;
        }
    }
    if (auto started = d->finish(deadline); !started) {
        return std::unexpected(started.error());
    }
    CopyRow row;
    bool first = true;
    for (;;) {
        char* buffer = nullptr;
        const int length = PQgetCopyData(connection, &buffer, 1);
        const std::unique_ptr<char, FreeMemory> owned(buffer);
        if (length == -1) {
            break;
        }
        if (length < -1) {
            return broken(connection);
        }
        if (length == 0) {
            if (auto waited = pause(); !waited) {
                return waited;
            }
            continue;
        }
        std::optional message = std::string_view(buffer, static_cast<std::size_t>(length));
        if (first) {
            message = withoutHeader(*message);
            first = false;
        }
        if (!message) {
            return stop(outOfStep());
        }
        if (message->empty() || isTrailer(*message)) {
            continue;
        }
        if (!row.assign(*message)) {
            return stop(outOfStep());
        }
        if (auto taken = take(row); !taken) {
            return stop(taken.error());
        }
        deadline = Clock::now() + d->patience;
    }
    if (auto ended = d->finish(Clock::now() + d->patience); !ended) {
        return std::unexpected(ended.error());
    }
    return row.check();
}

} // namespace spillway::postgres

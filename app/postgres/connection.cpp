// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/connection.h"

#include "app/postgres/connection_private.h"
#include "app/postgres/stored_query.h"

#include <fcntl.h>
#include <future>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace spillway::postgres
{
namespace
{

/// PQcancel waits for a server that may hang, so it gets a thread that ends with the server's answer, or with
/// the process; the future is ready once the server took the request.
std::future<void> sendCancellation(const std::shared_ptr<PGcancel>& request)
{
    auto sent = std::make_shared<std::promise<void>>();
    auto done = sent->get_future();
    std::thread([request, sent] {
        char reason[256];
        if (request) {
            PQcancel(request.get(), reason, sizeof reason);
        }
        sent->set_value();
    }).detach();
    return done;
}

std::vector<const char*> valuesOf(std::span<const Parameter> parameters)
{
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const auto& value : parameters) {
        values.push_back(value ? value->c_str() : nullptr);
    }
    return values;
}

} // namespace

Parameter parameter(Instant instant)
{
    return toIsoUtc(instant);
}

Parameter parameter(std::int64_t value)
{
    return std::to_string(value);
}

Parameter parameter(std::span<const std::string> values)
{
    std::string array = "{";
    for (const auto& value : values) {
        array += array.size() > 1 ? ",\"" : "\"";
        for (const char c : value) {
            if (c == '"' || c == '\\') {
                array += '\\';
            }
            array += c;
        }
        array += '"';
    }
    return array + '}';
}

Connection::Connection(std::unique_ptr<Private> p) : d(std::move(p))
{
}
Connection::~Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;

bool Connection::isEncrypted() const
{
    return PQsslInUse(d->connection) == 1;
}

const std::string& Connection::host() const
{
    return d->host;
}

Result<Instant> serverTime(Connection& connection)
{
    auto rows = connection.query("select clock_timestamp()");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    const Instant now = rows->instant(0, 0);
    return checked(*rows, now);
}

bool Connection::isOpen() const
{
    return d && PQstatus(d->connection) == CONNECTION_OK;
}

int Connection::serverVersion() const
{
    return PQserverVersion(d->connection);
}

bool cancelWithin(PGconn* connection, std::chrono::milliseconds patience)
{
    const std::shared_ptr<PGcancel> request(PQgetCancel(connection), PQfreeCancel);
    return sendCancellation(request).wait_for(patience) == std::future_status::ready;
}

Result<void> Connection::insistOnDurableCommits()
{
    return execute("set synchronous_commit = on");
}

Connection::Canceller Connection::canceller() const
{
    const std::shared_ptr<PGcancel> request(PQgetCancel(d->connection), PQfreeCancel);
    return [request] { (void)sendCancellation(request); };
}

Connection::Breaker Connection::breaker() const
{
    // A descriptor of its own: by then the number may be that of something else.
    const std::shared_ptr<const int> socket(
        new int(::fcntl(PQsocket(d->connection), F_DUPFD_CLOEXEC, 0)), [](const int* descriptor) {
            if (*descriptor >= 0) {
                ::close(*descriptor);
            }
            delete descriptor;
        });
    return [socket] {
        if (*socket >= 0) {
            ::shutdown(*socket, SHUT_RDWR);
        }
    };
}

void Connection::setPatience(std::chrono::milliseconds patience)
{
    d->patience = patience;
}

Result<Rows> Connection::query(std::string_view sql, std::span<const Parameter> parameters)
{
    const std::string statement(sql);
    const auto values = valuesOf(parameters);
    if (PQsendQueryParams(d->connection, statement.c_str(), static_cast<int>(values.size()), nullptr,
            values.data(), nullptr, nullptr, 1)
        == 0) {
        return broken(d->connection);
    }
    return rows();
}

Result<Rows> Connection::queryPrepared(const std::string& name,
    const std::function<Result<std::string>()>& text, std::initializer_list<Parameter> parameters)
{
    if (!d->prepared.contains(name)) {
        const auto statement = text();
        if (!statement) {
            return std::unexpected(statement.error());
        }
        if (PQsendPrepare(d->connection, name.c_str(), statement->c_str(), 0, nullptr) == 0) {
            return broken(d->connection);
        }
        if (const auto prepared = rows(); !prepared) {
            return std::unexpected(prepared.error());
        }
        d->prepared.insert(name);
    }
    const auto values = valuesOf({ parameters.begin(), parameters.size() });
    if (PQsendQueryPrepared(
            d->connection, name.c_str(), static_cast<int>(values.size()), values.data(), nullptr, nullptr, 1)
        == 0) {
        return broken(d->connection);
    }
    return rows();
}

/// What the server answers to what was just sent.
Result<Rows> Connection::rows()
{
    auto result = d->finish(Clock::now() + d->patience);
    if (!result) {
        return std::unexpected(result.error());
    }
    return Rows(result->release());
}

Result<Rows> Connection::query(std::string_view sql, std::initializer_list<Parameter> parameters)
{
    return query(sql, std::span(parameters.begin(), parameters.size()));
}

Result<void> Connection::execute(std::string_view sql)
{
    const std::string statements(sql);
    if (PQsendQuery(d->connection, statements.c_str()) == 0) {
        return broken(d->connection);
    }
    auto result = d->finish(Clock::now() + d->patience);
    if (!result) {
        return std::unexpected(result.error());
    }
    return {};
}

Result<void> Connection::copyIn(std::string_view sql, std::string_view data)
{
    const auto deadline = Clock::now() + d->patience;
    if (auto started = execute(sql); !started) {
        return started;
    }
    constexpr std::size_t kChunk = 256 * 1024;
    while (!data.empty()) {
        const auto chunk = data.substr(0, kChunk);
        const int taken = PQputCopyData(d->connection, chunk.data(), static_cast<int>(chunk.size()));
        if (taken < 0) {
            return broken(d->connection);
        }
        if (taken == 1) {
            data.remove_prefix(chunk.size());
        }
        if (auto flushed = d->flush(deadline); !flushed) {
            return flushed;
        }
    }
    while (PQputCopyEnd(d->connection, nullptr) == 0) {
        if (auto flushed = d->flush(deadline); !flushed) {
            return flushed;
        }
    }
    auto result = d->finish(deadline);
    if (!result) {
        return std::unexpected(result.error());
    }
    return {};
}

Result<Transaction> Transaction::begin(Connection& connection, Mode mode)
{
    const char* statement
        = mode == Mode::ReadWrite ? "begin" : "begin isolation level repeatable read read only";
    if (auto begun = connection.execute(statement); !begun) {
        return std::unexpected(begun.error());
    }
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept : m_connection(other.m_connection)
{
    other.m_connection = nullptr;
}

Transaction::~Transaction()
{
    if (m_connection && m_connection->isOpen()) {
        (void)m_connection->execute("rollback");
    }
}

Result<void> Transaction::commit()
{
    Connection* connection = m_connection;
    m_connection = nullptr;
    return connection->execute("commit");
}

} // namespace spillway::postgres

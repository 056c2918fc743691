// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/connection.h"

#include "app/postgres/connection_private.h"

#include <poll.h>
#include <vector>

namespace spillway::postgres
{
namespace
{

bool isLoopback(const Endpoint& endpoint)
{
    return endpoint.isLocalSocket() || endpoint.host == "localhost" || endpoint.host == "::1"
        || endpoint.host.starts_with("127.");
}

ErrorCode codeOfLogin(std::string_view message)
{
    for (const std::string_view sign : { "authentication failed", "no pg_hba.conf entry", "permission denied",
             "does not exist", "not permitted to log in", "no password supplied" }) {
        if (message.find(sign) != std::string_view::npos && message.find("FATAL") != std::string_view::npos) {
            return ErrorCode::AccessDenied;
        }
    }
    return ErrorCode::Unreachable;
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

Result<Connection> Connection::open(const Endpoint& endpoint, std::chrono::milliseconds timeout)
{
    const bool verified = !isLoopback(endpoint) && !endpoint.allowPlainNetwork;
    if (verified && endpoint.rootCertificate.empty()) {
        return failure(ErrorCode::AccessDenied,
            "PostgreSQL over a network needs a root certificate to verify the server by; name one in the "
            "profile");
    }
    const std::string port = std::to_string(endpoint.port);
    std::vector<const char*> keys;
    std::vector<const char*> values;
    const auto set = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            keys.push_back(key);
            values.push_back(value.c_str());
        }
    };
    const std::string sslMode = verified ? "verify-full" : "prefer";
    const std::string encoding = "UTF8";
    set("host", endpoint.host);
    set("port", port);
    set("dbname", endpoint.database);
    set("user", endpoint.user);
    set("password", endpoint.password);
    set("sslmode", sslMode);
    set("sslrootcert", endpoint.rootCertificate);
    set("application_name", endpoint.applicationName);
    set("client_encoding", encoding);
    keys.push_back(nullptr);
    values.push_back(nullptr);

    auto p = std::make_unique<Private>();
    p->connection = PQconnectStartParams(keys.data(), values.data(), 0);
    const auto deadline = Clock::now() + timeout;
    auto state = p->connection ? PGRES_POLLING_WRITING : PGRES_POLLING_FAILED;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED || PQstatus(p->connection) == CONNECTION_BAD) {
            const std::string why = oneLine(PQerrorMessage(p->connection));
            return failure(codeOfLogin(why), "cannot connect to PostgreSQL: " + why);
        }
        const short events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        if (waitFor(p->connection, events, deadline) == Readiness::TimedOut) {
            return failure(ErrorCode::TimedOut, "PostgreSQL did not accept the connection in time");
        }
        state = PQconnectPoll(p->connection);
    }
    PQsetnonblocking(p->connection, 1);
    PQsetNoticeProcessor(p->connection, [](void*, const char*) { }, nullptr);
    return Connection(std::move(p));
}

bool Connection::isOpen() const
{
    return d && PQstatus(d->connection) == CONNECTION_OK;
}

int Connection::serverVersion() const
{
    return PQserverVersion(d->connection);
}

Connection::Canceller Connection::canceller() const
{
    const std::shared_ptr<PGcancel> request(PQgetCancel(d->connection), PQfreeCancel);
    return [request] {
        char reason[256];
        if (request) {
            PQcancel(request.get(), reason, sizeof reason);
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
    std::vector<const char*> values;
    values.reserve(parameters.size());
    for (const auto& value : parameters) {
        values.push_back(value ? value->c_str() : nullptr);
    }
    if (PQsendQueryParams(d->connection, statement.c_str(), static_cast<int>(values.size()), nullptr,
            values.data(), nullptr, nullptr, 1)
        == 0) {
        return broken(d->connection);
    }
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

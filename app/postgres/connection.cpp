// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/connection.h"

#include <algorithm>
#include <cerrno>
#include <libpq-fe.h>
#include <poll.h>
#include <vector>

namespace spillway::postgres
{
namespace
{

using Clock = std::chrono::steady_clock;

std::string oneLine(const char* message)
{
    std::string line = message ? message : "";
    while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) {
        line.pop_back();
    }
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

enum class Readiness : std::uint8_t { Ready, TimedOut, Broken };

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

struct ResultDeleter {
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, ResultDeleter>;

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

struct Connection::Private {
    PGconn* connection = nullptr;
    std::chrono::milliseconds patience = kPatience;

    Private() = default;
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;
    ~Private() { PQfinish(connection); }

    Result<void> flush(Clock::time_point deadline) const;
    Result<ResultPointer> finish(Clock::time_point deadline);
    Result<void> cancel();
};

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
        if (status == PGRES_COPY_IN) {
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
    if (PGcancel* request = PQgetCancel(connection)) {
        char reason[256];
        PQcancel(request, reason, sizeof reason);
        PQfreeCancel(request);
    }
    const auto deadline = Clock::now() + std::chrono::seconds(1);
    while (PQtransactionStatus(connection) == PQTRANS_ACTIVE) {
        if (PQisBusy(connection) == 0) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a server among several, and connecting to it.
#include "app/postgres/connection_private.h"

#include <algorithm>
#include <poll.h>
#include <vector>

namespace spillway::postgres
{

namespace
{

/// How long what was sent may go unacknowledged, in ms. Shorter than Connection::kPatience, so that a network
/// that swallows packets is known from a server that takes its time; the kernel sends again after 0.2, 0.6,
/// 1.4, 3 and 6.2 s, so that one that is away for a moment breaks nothing.
constexpr const char* kUnacknowledged = "10000";
/// After so many seconds of silence the server's machine is asked whether it is there, and again after so
/// many more: who only waits sends nothing that could go unacknowledged.
constexpr const char* kSilence = "5";
constexpr const char* kSilenceAgain = "2";

/// One of the hosts an endpoint names.
struct Host {
    std::string name;
    std::string port;
    [[nodiscard]] bool isHere() const
    {
        return name.empty() || name.front() == '/' || name == "localhost" || name == "::1"
            || name.starts_with("127.");
    }
};

std::vector<std::string> listOf(const std::string& text)
{
    std::vector<std::string> items(1);
    for (const char c : text) {
        if (c == ',') {
            items.emplace_back();
        } else if (c != ' ') {
            items.back() += c;
        }
    }
    return items;
}

std::vector<Host> hostsOf(const Endpoint& endpoint)
{
    std::vector<Host> hosts;
    const std::vector<std::string> ports = listOf(endpoint.ports);
    for (const std::string& name : listOf(endpoint.host)) {
        const std::string& own
            = ports.size() > 1 ? ports[std::min(hosts.size(), ports.size() - 1)] : ports.front();
        hosts.push_back({ name, own.empty() ? std::to_string(endpoint.port) : own });
    }
    return hosts;
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

/// Starts connecting; the strings that libpq is given live until it has copied them.
PGconn* startConnecting(
    const Endpoint& endpoint, const Host& host, const std::string& attributes, bool verified)
{
    std::vector<const char*> keys;
    std::vector<const char*> values;
    const auto set = [&](const char* key, const char* value) {
        if (*value != '\0') {
            keys.push_back(key);
            values.push_back(value);
        }
    };
    set("host", host.name.c_str());
    set("port", host.port.c_str());
    set("dbname", endpoint.database.c_str());
    set("user", endpoint.user.c_str());
    set("password", endpoint.password.c_str());
    set("sslmode", verified ? "verify-full" : "prefer");
    set("sslrootcert", endpoint.rootCertificate.c_str());
    set("application_name", endpoint.applicationName.c_str());
    set("client_encoding", "UTF8");
    set("target_session_attrs", attributes.c_str());
    set("tcp_user_timeout", kUnacknowledged);
    set("keepalives_idle", kSilence);
    set("keepalives_interval", kSilenceAgain);
    keys.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectStartParams(keys.data(), values.data(), 0);
}

/// Which kinds of host to look for, one after the other.
std::vector<std::string> passes(const std::string& attributes)
{
    if (attributes == "prefer-standby") {
        return { "standby", "any" };
    }
    return { attributes };
}

/// A wrong password is wrong on the next host too; another kind of host may be there.
bool isWorthTryingOn(const Error& error)
{
    return error.code != ErrorCode::AccessDenied;
}

} // namespace

Result<Connection> Connection::open(const Endpoint& endpoint, std::chrono::milliseconds timeout)
{
    const std::vector<Host> hosts = hostsOf(endpoint);
    const std::vector<std::string> wanted
        = passes(hosts.size() > 1 ? endpoint.targetSessionAttributes : std::string());
    const auto deadline = Clock::now() + timeout;
    std::size_t left = hosts.size() * wanted.size();
    Error last{ ErrorCode::Unreachable, "no host is named" };
    for (const std::string& attributes : wanted) {
        for (const Host& host : hosts) {
            // Each host has its share of the time, so that one that swallows packets leaves some to the next.
            const auto share = (deadline - Clock::now()) / static_cast<std::int64_t>(left--);
            auto opened = openHost(endpoint, host.name, host.port, attributes, Clock::now() + share);
            if (opened) {
                return opened;
            }
            last = opened.error();
            if (!isWorthTryingOn(last)) {
                return std::unexpected(last);
            }
        }
    }
    return std::unexpected(last);
}

Result<Connection> Connection::openHost(const Endpoint& endpoint, const std::string& name,
    const std::string& port, const std::string& attributes, std::chrono::steady_clock::time_point deadline)
{
    const Host host{ name, port };
    const bool verified = !host.isHere() && !endpoint.allowPlainNetwork;
    if (verified && endpoint.rootCertificate.empty()) {
        return failure(ErrorCode::AccessDenied,
            "PostgreSQL over a network needs a root certificate to verify the server by; name one in the "
            "profile");
    }
    auto p = std::make_unique<Private>();
    p->host = name;
    p->connection = startConnecting(endpoint, host, attributes, verified);
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

} // namespace spillway::postgres

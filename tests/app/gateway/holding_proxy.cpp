// SPDX-License-Identifier: GPL-3.0-or-later
#include "holding_proxy.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace spillway::gateway
{

namespace
{

constexpr int kPollMs = 20; ///< until it is seen that it shall stop
constexpr int kAnswerMs = 10'000; ///< of a server that is well
constexpr std::size_t kLengthBytes = 4;

sockaddr_un addressOf(const std::string& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy_n(path.begin(), std::min(path.size(), sizeof address.sun_path - 1), address.sun_path);
    return address;
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Appends what has come; false at the end of the stream.
bool readSome(int descriptor, std::string& into)
{
    std::array<char, 65'536> bytes{};
    const auto got = ::recv(descriptor, bytes.data(), bytes.size(), 0);
    if (got > 0) {
        into.append(bytes.data(), static_cast<std::size_t>(got));
    }
    return got > 0;
}

std::uint32_t number(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, kLengthBytes)) {
        value = value << 8U | static_cast<unsigned char>(byte);
    }
    return value;
}

/// The length of PostgreSQL's message at the beginning of `bytes`; 0 while it is not all there.
std::size_t postgresMessage(std::string_view bytes, bool hasType)
{
    const std::size_t head = hasType ? 1 : 0;
    if (bytes.size() < head + kLengthBytes) {
        return 0;
    }
    const std::size_t length = head + number(bytes.substr(head));
    return bytes.size() < length ? 0 : length;
}

/// The same of a Redis command, an array of strings.
std::size_t redisMessage(std::string_view bytes)
{
    std::size_t at = 0;
    const auto line = [&]() -> std::optional<std::size_t> {
        const auto end = bytes.find("\r\n", at);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const std::string text(bytes.substr(at + 1, end - at - 1));
        at = end + 2;
        return std::stoul(text);
    };
    auto left = line();
    while (left && *left > 0) {
        const auto length = line();
        if (!length || bytes.size() < at + *length + 2) {
            return 0;
        }
        at += *length + 2;
        --*left;
    }
    return left ? at : 0;
}

} // namespace

HoldingProxy::HoldingProxy(std::vector<Route> routes) : m_routes(std::move(routes))
{
}

HoldingProxy::~HoldingProxy()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
    std::ranges::for_each(m_connections, close);
    std::ranges::for_each(m_listeners, ::close);
}

bool HoldingProxy::start()
{
    for (const Route& route : m_routes) {
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        m_listeners.push_back(listener);
        const auto address = addressOf(route.listens);
        if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0
            || ::listen(listener, 64) != 0) {
            return false;
        }
    }
    m_thread = std::thread([this] { run(); });
    return true;
}

void HoldingProxy::holdAt(Point point)
{
    const std::scoped_lock lock(m_mutex);
    m_point = std::move(point);
    for (Connection& connection : m_connections) {
        connection.signsSeen = 0;
    }
}

bool HoldingProxy::isHeld() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isHeld;
}

bool HoldingProxy::waitUntilHeld(std::chrono::milliseconds timeout) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, timeout, [this] { return m_isHeld; });
}

void HoldingProxy::release()
{
    {
        const std::scoped_lock lock(m_mutex);
        std::ranges::for_each(m_connections, close);
        m_connections.clear();
        m_point.reset();
        m_isHeld = false;
        ++m_releases;
    }
    m_changed.notify_all();
}

void HoldingProxy::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopped) {
        if (m_isHeld) {
            m_changed.wait(lock, [this] { return !m_isHeld || m_isStopped; });
            continue;
        }
        std::vector<pollfd> watched;
        const auto watch = [&watched](int descriptor) { watched.push_back({ descriptor, POLLIN, 0 }); };
        std::ranges::for_each(m_listeners, watch);
        for (const Connection& connection : m_connections) {
            watch(connection.client);
            watch(connection.server);
        }
        const auto releases = m_releases;
        lock.unlock();
        ::poll(watched.data(), watched.size(), kPollMs);
        lock.lock();
        if (releases != m_releases) {
            continue; // those descriptors are gone
        }
        std::vector<int> readable;
        for (const pollfd& descriptor : watched) {
            if (descriptor.revents != 0) {
                readable.push_back(descriptor.fd);
            }
        }
        serve(readable);
    }
}

void HoldingProxy::serve(const std::vector<int>& readable)
{
    const auto has
        = [&readable](int descriptor) { return std::ranges::find(readable, descriptor) != readable.end(); };
    for (auto connection = m_connections.begin(); connection != m_connections.end() && !m_isHeld;) {
        const bool goesOn = (!has(connection->server) || passToClient(*connection))
            && (!has(connection->client) || passToServer(*connection));
        if (!goesOn && !m_isHeld) {
            close(*connection);
            connection = m_connections.erase(connection);
        } else {
            ++connection;
        }
    }
    for (std::size_t i = 0; i < m_listeners.size() && !m_isHeld; ++i) {
        if (has(m_listeners[i])) {
            accept(m_routes[i], m_listeners[i]);
        }
    }
}

void HoldingProxy::accept(const Route& route, int listener)
{
    Connection connection{ .route = &route,
        .client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC),
        .server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) };
    const auto address = addressOf(route.server);
    if (connection.client < 0
        || ::connect(connection.server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(connection);
        return;
    }
    m_connections.push_back(std::move(connection));
}

bool HoldingProxy::passToClient(const Connection& connection)
{
    std::string bytes;
    return readSome(connection.server, bytes) && writeAll(connection.client, bytes);
}

bool HoldingProxy::passToServer(Connection& connection)
{
    if (!readSome(connection.client, connection.received)) {
        return false;
    }
    std::string_view rest = connection.received;
    const bool isPostgres = connection.route->protocol == Protocol::Postgres;
    bool goesOn = true;
    while (goesOn && !m_isHeld) {
        const std::size_t length
            = isPostgres ? postgresMessage(rest, connection.isLoggedIn) : redisMessage(rest);
        if (length == 0) {
            break;
        }
        goesOn = passMessage(connection, rest.substr(0, length));
        rest.remove_prefix(length);
    }
    connection.received = std::string(rest);
    return goesOn;
}

bool HoldingProxy::passMessage(Connection& connection, std::string_view message)
{
    const bool hasType = connection.route->protocol == Protocol::Redis || connection.isLoggedIn;
    connection.isLoggedIn = true;
    const char type = hasType ? message.front() : '\0';
    if (!hasType || !isPoint(connection, type, message)) {
        return writeAll(connection.server, message);
    }
    if (m_point->side == Side::BeforeGateway) {
        if (!writeAll(connection.server, message) || !takeAnswer(connection, type)) {
            return false;
        }
    }
    m_isHeld = true;
    m_changed.notify_all();
    return true;
}

bool HoldingProxy::isPoint(Connection& connection, char type, std::string_view message)
{
    if (!m_point || connection.signsSeen == m_point->signs.size()) {
        return false;
    }
    const Sign& sign = m_point->signs[connection.signsSeen];
    const bool isNext = type == sign.type && std::ranges::all_of(sign.contains, [&](const std::string& text) {
        return message.find(text) != std::string_view::npos;
    });
    connection.signsSeen += isNext ? 1 : 0;
    return isNext && connection.signsSeen == m_point->signs.size();
}

/// The server's answer, kept from the gateway. PostgreSQL is ready for the next ('Z') when it has committed;
/// of what is executed within a transaction it says that it is complete ('C') when it is asked to ('H').
bool HoldingProxy::takeAnswer(const Connection& connection, char type)
{
    using namespace std::string_view_literals;
    const bool isPostgres = connection.route->protocol == Protocol::Postgres;
    const bool isExecute = isPostgres && type == 'E';
    if (isExecute && !writeAll(connection.server, "H\0\0\0\4"sv)) {
        return false;
    }
    std::string answer;
    for (;;) {
        pollfd descriptor{ connection.server, POLLIN, 0 };
        if (::poll(&descriptor, 1, kAnswerMs) <= 0 || !readSome(connection.server, answer)) {
            return false;
        }
        if (!isPostgres) {
            return true; // Redis answers when it is done
        }
        std::string_view rest = answer;
        while (const std::size_t length = postgresMessage(rest, true)) {
            const char said = rest.front();
            if (said == 'Z' || (isExecute && said == 'C')) {
                return true;
            }
            rest.remove_prefix(length);
        }
    }
}

void HoldingProxy::close(const Connection& connection)
{
    for (const int descriptor : { connection.client, connection.server }) {
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
}

} // namespace spillway::gateway

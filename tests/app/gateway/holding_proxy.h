// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace spillway::gateway
{

/// Stands on Unix sockets between a gateway and its servers and passes every message on as it is, until the
/// one that is waited for comes by. From then on nothing moves on any connection, so that the gateway can be
/// killed at that very point. The gateway itself knows nothing of it.
class HoldingProxy
{
public:
    enum class Protocol : std::uint8_t { Postgres, Redis };
    struct Route {
        Protocol protocol = Protocol::Postgres;
        std::string listens; ///< a path of under 108 bytes, where nothing is yet
        std::string server; ///< the socket of the server itself
    };
    /// A message of the gateway.
    struct Sign {
        char type = 0; ///< PostgreSQL's: 'B' Bind, 'E' Execute, 'S' Sync, 'Q' Query; '*' for a call of Redis
        std::vector<std::string> contains = {}; ///< each of these, anywhere in it
    };
    enum class Side : std::uint8_t {
        BeforeServer, ///< the message was sent and never arrives
        BeforeGateway, ///< the server has done it, and its answer never arrives
    };
    /// These messages on one connection, in this order, with any others between them; at the last it is held.
    struct Point {
        std::vector<Sign> signs = {};
        Side side = Side::BeforeServer;
    };

    explicit HoldingProxy(std::vector<Route> routes);
    ~HoldingProxy();
    HoldingProxy(const HoldingProxy&) = delete;
    HoldingProxy& operator=(const HoldingProxy&) = delete;

    [[nodiscard]] bool start();
    /// From now on, until release().
    void holdAt(Point point);
    [[nodiscard]] bool isHeld() const;
    [[nodiscard]] bool waitUntilHeld(std::chrono::milliseconds timeout) const;
    /// Ends every connection with what is held on it, and passes on what comes after.
    void release();

private:
    struct Connection {
        const Route* route = nullptr;
        int client = -1;
        int server = -1;
        std::string received = {}; ///< of the client, not a whole message yet
        bool isLoggedIn = false; ///< PostgreSQL's first message has no type
        std::size_t signsSeen = 0;
    };

    void run();
    void serve(const std::vector<int>& readable);
    void accept(const Route& route, int listener);
    [[nodiscard]] bool passToServer(Connection& connection);
    [[nodiscard]] bool passMessage(Connection& connection, std::string_view message);
    [[nodiscard]] static bool passToClient(const Connection& connection);
    [[nodiscard]] bool isPoint(Connection& connection, char type, std::string_view message);
    [[nodiscard]] static bool takeAnswer(const Connection& connection, char type);
    static void close(const Connection& connection);

    const std::vector<Route> m_routes;
    std::vector<int> m_listeners; ///< one a route
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    std::list<Connection> m_connections; ///< guarded, as is all below
    std::optional<Point> m_point;
    std::uint64_t m_releases = 0;
    bool m_isHeld = false;
    bool m_isStopped = false;
    std::thread m_thread;
};

} // namespace spillway::gateway

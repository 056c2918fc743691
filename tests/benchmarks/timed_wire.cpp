// SPDX-License-Identifier: GPL-3.0-or-later
#include "timed_wire.h"

#include <algorithm>
#include <array>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace spillway::benchmarks
{

namespace
{

constexpr int kPollMs = 50; ///< until it is seen that it shall stop

sockaddr_un addressOf(const std::string& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy_n(path.begin(), std::min(path.size(), sizeof address.sun_path - 1), address.sun_path);
    return address;
}

} // namespace

TimedWire::TimedWire(std::string path, std::string server) : m_server(std::move(server))
{
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const auto address = addressOf(path);
    if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        && ::listen(listener, 16) == 0) {
        m_listener = listener;
        m_thread = std::thread([this] { run(); });
    } else {
        ::close(listener);
    }
}

TimedWire::~TimedWire()
{
    m_isStopped = true;
    if (m_thread.joinable()) {
        m_thread.join();
        ::close(m_listener);
    }
    for (const Way& way : m_ways) {
        ::close(way.client);
        ::close(way.server);
    }
}

void TimedWire::run()
{
    while (!m_isStopped) {
        std::vector<pollfd> watched{ { m_listener, POLLIN, 0 } };
        for (const Way& way : m_ways) {
            watched.push_back({ way.client, POLLIN, 0 });
            watched.push_back({ way.server, POLLIN, 0 });
        }
        ::poll(watched.data(), watched.size(), kPollMs);
        std::erase_if(m_ways, [this](const Way& way) { return !pass(way); });
        if (watched.front().revents != 0) {
            accept();
        }
    }
}

void TimedWire::accept()
{
    const Way way{ ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC),
        ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0) };
    const auto address = addressOf(m_server);
    if (::connect(way.server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        m_ways.push_back(way);
    } else {
        ::close(way.client);
        ::close(way.server);
    }
}

/// Hands on what has come; false when one of the two is gone, and then both are closed.
bool TimedWire::pass(const Way& way)
{
    std::array<char, 65'536> bytes{};
    for (const auto& [from, to] : { std::pair(way.client, way.server), std::pair(way.server, way.client) }) {
        const auto got = ::recv(from, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (got > 0) {
            if (from == way.server) {
                m_handedOn = Clock::now();
            }
            ::send(to, bytes.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL);
        } else if (got == 0) {
            ::close(way.client);
            ::close(way.server);
            return false;
        }
    }
    return true;
}

} // namespace spillway::benchmarks

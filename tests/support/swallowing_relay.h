// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <cstdint>
#include <list>
#include <memory>
#include <string>

class QLocalSocket;
class QTcpServer;
class QTcpSocket;

namespace spillway::tests
{

/// A port of 127.0.0.1 that leads to a server's Unix socket, over a network that can turn into a black hole.
/// While it swallows, the kernel drops every packet that comes to the port before TCP sees it: what is sent
/// on a connection that stands is not acknowledged, a connection that is tried gets no answer, and nothing
/// is reset, as where a firewall drops packets or a cable is pulled beyond the next switch. The other way
/// nothing is passed on, not even that the server is gone. Needs no privilege, and leaves nothing behind.
/// Used from any thread but its own.
class SwallowingRelay
{
public:
    explicit SwallowingRelay(const std::string& serverSocket);
    ~SwallowingRelay();
    SwallowingRelay(const SwallowingRelay&) = delete;
    SwallowingRelay& operator=(const SwallowingRelay&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; } ///< 0: it could not listen
    /// From now on, until passOn(). False where the kernel took no filter on one of the sockets.
    [[nodiscard]] bool swallow();
    [[nodiscard]] bool passOn();

private:
    class Desk;
    bool setSwallowing(bool on);
    QThread m_thread;
    std::unique_ptr<Desk> m_desk; ///< the thread's
    std::uint16_t m_port = 0;
};

} // namespace spillway::tests

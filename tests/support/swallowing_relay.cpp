// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/swallowing_relay.h"

#include <QHostAddress>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>

#include <linux/filter.h>
#include <sys/socket.h>

namespace spillway::tests
{

namespace
{

/// A socket filter that keeps no byte of a packet drops it. On a TCP socket it is asked before anything
/// else, on one that listens also of packets that would begin a connection (tcp_filter() in the kernel's
/// net/ipv4/tcp_ipv4.c).
bool setFilter(qintptr socket, bool on)
{
    sock_filter dropAll{ BPF_RET | BPF_K, 0, 0, 0 };
    const sock_fprog program{ 1, &dropAll };
    const int unused = 0;
    const auto descriptor = static_cast<int>(socket);
    return on ? ::setsockopt(descriptor, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program) == 0
              : ::setsockopt(descriptor, SOL_SOCKET, SO_DETACH_FILTER, &unused, sizeof unused) == 0;
}

} // namespace

class SwallowingRelay::Desk : public QObject
{
public:
    explicit Desk(const std::string& serverSocket) : m_path(QString::fromStdString(serverSocket))
    {
        connect(&m_listener, &QTcpServer::newConnection, this, &Desk::take);
    }
    bool listen() { return m_listener.listen(QHostAddress::LocalHost); }
    std::uint16_t port() const { return m_listener.serverPort(); }

    bool setSwallowing(bool on)
    {
        bool isDone = setFilter(m_listener.socketDescriptor(), on);
        for (const Way& way : m_ways) {
            if (way.console->socketDescriptor() >= 0) {
                isDone = setFilter(way.console->socketDescriptor(), on) && isDone;
            }
        }
        m_isSwallowing = on;
        settle();
        return isDone;
    }
    void close()
    {
        m_listener.close();
        m_ways.clear();
    }

private:
    struct Way {
        std::unique_ptr<QTcpSocket> console;
        std::unique_ptr<QLocalSocket> server;
    };

    void take()
    {
        while (QTcpSocket* console = m_listener.nextPendingConnection()) {
            console->setParent(nullptr);
            console->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            if (m_isSwallowing) { // it was accepted just before
                setFilter(console->socketDescriptor(), true);
            }
            m_ways.push_back({ std::unique_ptr<QTcpSocket>(console), std::make_unique<QLocalSocket>() });
            QLocalSocket* server = m_ways.back().server.get();
            connect(console, &QIODevice::readyRead, this, &Desk::settle);
            connect(server, &QIODevice::readyRead, this, &Desk::settle);
            // Not at once: these may be said within a call of settle().
            connect(console, &QTcpSocket::stateChanged, this, &Desk::settle, Qt::QueuedConnection);
            connect(server, &QLocalSocket::stateChanged, this, &Desk::settle, Qt::QueuedConnection);
            server->connectToServer(m_path);
        }
    }

    /// Passes on whatever has come, and ends what has ended.
    void settle()
    {
        if (m_isSwallowing) {
            return;
        }
        for (const Way& way : m_ways) {
            const auto console = way.console->state();
            const auto server = way.server->state();
            if (server == QLocalSocket::ConnectedState) {
                way.server->write(way.console->readAll());
            }
            if (console == QAbstractSocket::ConnectedState && way.server->isOpen()) {
                way.console->write(way.server->readAll());
            }
            if (server == QLocalSocket::UnconnectedState && console == QAbstractSocket::ConnectedState) {
                way.console->disconnectFromHost();
            }
            if (console == QAbstractSocket::UnconnectedState && server == QLocalSocket::ConnectedState) {
                way.server->disconnectFromServer();
            }
        }
        m_ways.remove_if([](const Way& way) {
            return way.console->state() == QAbstractSocket::UnconnectedState
                && way.server->state() == QLocalSocket::UnconnectedState;
        });
    }

    QString m_path;
    QTcpServer m_listener{ this };
    std::list<Way> m_ways;
    bool m_isSwallowing = false;
};

SwallowingRelay::SwallowingRelay(const std::string& serverSocket)
    : m_desk(std::make_unique<Desk>(serverSocket))
{
    m_desk->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_desk.get(),
        [this] {
            if (m_desk->listen()) {
                m_port = m_desk->port();
            }
        },
        Qt::BlockingQueuedConnection);
}

SwallowingRelay::~SwallowingRelay()
{
    QMetaObject::invokeMethod(m_desk.get(), [this] { m_desk->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

bool SwallowingRelay::setSwallowing(bool on)
{
    bool isDone = false;
    QMetaObject::invokeMethod(
        m_desk.get(), [&] { isDone = m_desk->setSwallowing(on); }, Qt::BlockingQueuedConnection);
    return isDone;
}

bool SwallowingRelay::swallow()
{
    return setSwallowing(true);
}

bool SwallowingRelay::passOn()
{
    return setSwallowing(false);
}

} // namespace spillway::tests

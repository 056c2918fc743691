// SPDX-License-Identifier: GPL-3.0-or-later
// That the black hole of the fault tests is one: nothing is acknowledged, answered or reset, and what was
// sent arrives when it is over.
#include "tests/support/swallowing_relay.h"

#include <QHostAddress>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <linux/sockios.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

using spillway::tests::SwallowingRelay;

namespace
{

/// Long enough for three tries of the kernel to send again, 0.2 s, 0.4 s and 0.8 s after one another.
constexpr int kWhileMs = 1'500;

/// Bytes that were sent and not acknowledged.
int unacknowledged(const QTcpSocket& socket)
{
    int bytes = -1;
    ::ioctl(static_cast<int>(socket.socketDescriptor()), SIOCOUTQ, &bytes);
    return bytes;
}

} // namespace

class TestSwallowingRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passesOnBothWays();
    void swallowsWhatStands();
    void swallowsWhatIsTried();
    void tellsOfTheEndWhenItIsOver();
    void aServerThatIsAwayEndsTheConnection();

private:
    QLocalSocket* accepted()
    {
        return m_server->waitForNewConnection(5'000) ? m_server->nextPendingConnection() : nullptr;
    }

    QTemporaryDir m_directory;
    std::unique_ptr<QLocalServer> m_server;
    std::unique_ptr<SwallowingRelay> m_relay;
    std::unique_ptr<QTcpSocket> m_client;
    QLocalSocket* m_atServer = nullptr;
};

void TestSwallowingRelay::init()
{
    const QString path = m_directory.filePath(QStringLiteral("socket"));
    m_server = std::make_unique<QLocalServer>();
    QLocalServer::removeServer(path);
    QVERIFY(m_server->listen(path));
    m_relay = std::make_unique<SwallowingRelay>(path.toStdString());
    QVERIFY(m_relay->port() != 0);
    m_client = std::make_unique<QTcpSocket>();
    m_client->connectToHost(QHostAddress::LocalHost, m_relay->port());
    QVERIFY(m_client->waitForConnected(5'000));
    m_atServer = accepted();
    QVERIFY(m_atServer != nullptr);
}

void TestSwallowingRelay::passesOnBothWays()
{
    m_client->write("question");
    QTRY_COMPARE(m_atServer->peek(99), QByteArray("question"));
    m_atServer->write("answer");
    QTRY_COMPARE(m_client->peek(99), QByteArray("answer"));
    m_client->disconnectFromHost();
    QTRY_COMPARE(m_atServer->state(), QLocalSocket::UnconnectedState);
}

void TestSwallowingRelay::swallowsWhatStands()
{
    QVERIFY(m_relay->swallow());
    m_client->write("question");
    m_atServer->write("answer");
    QTest::qWait(kWhileMs);
    QCOMPARE(m_client->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(m_client->bytesToWrite(), 0); // the kernel has it,
    QCOMPARE(unacknowledged(*m_client), 8); // and sends it in vain
    QCOMPARE(m_client->bytesAvailable(), 0);
    QCOMPARE(m_atServer->bytesAvailable(), 0);

    QVERIFY(m_relay->passOn());
    QTRY_COMPARE(m_client->peek(99), QByteArray("answer"));
    QTRY_COMPARE_WITH_TIMEOUT(m_atServer->peek(99), QByteArray("question"), 10'000);
    QCOMPARE(unacknowledged(*m_client), 0);
}

void TestSwallowingRelay::swallowsWhatIsTried()
{
    QVERIFY(m_relay->swallow());
    QTcpSocket second;
    second.connectToHost(QHostAddress::LocalHost, m_relay->port());
    QTest::qWait(kWhileMs);
    QCOMPARE(second.state(), QAbstractSocket::ConnectingState); // neither answered nor refused
    QVERIFY(!m_server->waitForNewConnection(0));

    QVERIFY(m_relay->passOn());
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), QAbstractSocket::ConnectedState, 10'000);
    QVERIFY(accepted() != nullptr);
}

void TestSwallowingRelay::tellsOfTheEndWhenItIsOver()
{
    QVERIFY(m_relay->swallow());
    m_atServer->disconnectFromServer();
    QTest::qWait(kWhileMs);
    QCOMPARE(m_client->state(), QAbstractSocket::ConnectedState);

    QVERIFY(m_relay->passOn());
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
}

void TestSwallowingRelay::aServerThatIsAwayEndsTheConnection()
{
    m_server->close();
    QTcpSocket second;
    second.connectToHost(QHostAddress::LocalHost, m_relay->port());
    QVERIFY(second.waitForConnected(5'000));
    QTRY_COMPARE(second.state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestSwallowingRelay)
#include "tst_swallowing_relay.moc"

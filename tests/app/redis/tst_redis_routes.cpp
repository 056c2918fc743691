// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to a server other than straight: over TLS, by a sentinel, round a cluster.
#include "app/demo/private_redis.h"
#include "app/redis/redis_client.h"

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <functional>

using namespace spillway;
using namespace spillway::redis;
using namespace std::chrono_literals;

namespace
{

/// Answers commands as it is told, one thread and one port of the system's choice each.
class FakeServer
{
public:
    using Answer = std::function<QByteArray(const QByteArray& command)>;

    explicit FakeServer(Answer answer) : m_answer(std::move(answer))
    {
        m_thread.start();
        QMetaObject::invokeMethod(&m_context, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~FakeServer()
    {
        QMetaObject::invokeMethod(&m_context, [this] { delete m_server; }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    void listen()
    {
        m_server = new QTcpServer;
        QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
            QTcpSocket* socket = m_server->nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(socket); });
        });
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
    }

    /// A command is an array of bulk strings; its words are handed on with spaces between them.
    void read(QTcpSocket* socket)
    {
        QByteArray buffer = socket->property("buffer").toByteArray() + socket->readAll();
        while (buffer.startsWith('*')) {
            qsizetype at = buffer.indexOf("\r\n");
            int words = buffer.mid(1, at - 1).toInt();
            at += 2;
            QByteArrayList command;
            for (; words > 0; --words) {
                const qsizetype end = buffer.indexOf("\r\n", at);
                const int length = end < 0 ? -1 : buffer.mid(at + 1, end - at - 1).toInt();
                if (length < 0 || buffer.size() < end + 2 + length + 2) {
                    socket->setProperty("buffer", buffer);
                    return;
                }
                command.append(buffer.mid(end + 2, length));
                at = end + 2 + length + 2;
            }
            buffer.remove(0, at);
            const QByteArray line = command.join(' ');
            if (line == "PING") {
                socket->write("+PONG\r\n");
            } else if (line.startsWith("CLIENT")) {
                socket->write("+OK\r\n");
            } else {
                ++m_asked;
                socket->write(m_answer(line));
            }
        }
        socket->setProperty("buffer", buffer);
    }

    struct Thread : QThread {
    } m_thread;
    struct Context : QObject {
        explicit Context(QThread* thread) { moveToThread(thread); }
    } m_context{ &m_thread };
    Answer m_answer;
    QTcpServer* m_server = nullptr;
    std::uint16_t m_port = 0;
    std::atomic_int m_asked = 0;
};

Endpoint endpointOf(const FakeServer& server)
{
    Endpoint endpoint;
    endpoint.host = "127.0.0.1";
    endpoint.port = server.port();
    return endpoint;
}

QByteArray bulk(const QByteArray& text)
{
    return '$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n";
}

QByteArray masterAt(std::uint16_t port)
{
    return "*2\r\n" + bulk("127.0.0.1") + bulk(QByteArray::number(port));
}

} // namespace

class TestRedisRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentinelNamesTheMaster();
    void sentinelWithoutTheMaster();
    void yesterdaysMasterIsNone();
    void movedIsFollowed();
    void pipelineFollowsWhatMoved();
    void aCircleEnds();
    void tlsIsVerified();

private:
    bool makeCertificates(const QString& directory);
};

void TestRedisRoutes::sentinelNamesTheMaster()
{
    FakeServer master([](const QByteArray& line) {
        return line == "ROLE" ? "*1\r\n" + bulk("master") : bulk("here " + line);
    });
    FakeServer sentinel([&](const QByteArray& line) {
        return line == "SENTINEL GET-MASTER-ADDR-BY-NAME spillway" ? masterAt(master.port())
                                                                   : QByteArray("-ERR\r\n");
    });
    Endpoint endpoint = endpointOf(sentinel);
    endpoint.sentinelMaster = "spillway";
    RedisClient client(endpoint);
    const auto connected = client.connect(2s);
    QVERIFY2(connected, connected ? "" : connected.error().message.c_str());
    const auto reply = client.call({ "GET", "a" }, 2s);
    QVERIFY(reply && reply->text == "here GET a");
}

void TestRedisRoutes::sentinelWithoutTheMaster()
{
    FakeServer sentinel([](const QByteArray&) { return QByteArray("*-1\r\n"); });
    Endpoint endpoint = endpointOf(sentinel);
    endpoint.sentinelMaster = "other";
    RedisClient client(endpoint);
    const auto connected = client.connect(2s);
    QVERIFY(!connected && connected.error().code == ErrorCode::NotFound);
}

void TestRedisRoutes::yesterdaysMasterIsNone()
{
    FakeServer old([](const QByteArray&) { return "*1\r\n" + bulk("slave"); });
    FakeServer sentinel([&](const QByteArray&) { return masterAt(old.port()); });
    Endpoint endpoint = endpointOf(sentinel);
    endpoint.sentinelMaster = "spillway";
    RedisClient client(endpoint);
    const auto connected = client.connect(2s);
    QVERIFY(!connected && connected.error().code == ErrorCode::Unreachable);
    QVERIFY(!client.isConnected());
}

void TestRedisRoutes::movedIsFollowed()
{
    FakeServer node([](const QByteArray& line) { return bulk("node " + line); });
    FakeServer first([&](const QByteArray&) {
        return "-MOVED 3999 127.0.0.1:" + QByteArray::number(node.port()) + "\r\n";
    });
    RedisClient client(endpointOf(first));
    QVERIFY(client.connect(2s));
    for (int i = 0; i < 3; ++i) {
        const auto reply = client.call({ "GET", "a" }, 2s);
        QVERIFY(reply && reply->text == "node GET a");
    }
    QCOMPARE(first.asked(), 1); // and stayed there
}

void TestRedisRoutes::pipelineFollowsWhatMoved()
{
    FakeServer node([](const QByteArray& line) { return bulk("node " + line); });
    FakeServer first([&](const QByteArray& line) {
        return line == "TIME" ? QByteArray("+now\r\n")
                              : "-MOVED 1 :" + QByteArray::number(node.port()) + "\r\n"; // of the same host
    });
    RedisClient client(endpointOf(first));
    QVERIFY(client.connect(2s));
    const std::vector<Command> commands{ { "GET", "a" }, { "TIME" }, { "GET", "b" } };
    const auto replies = client.pipeline(commands, 2s);
    QVERIFY(replies);
    QVERIFY(replies->at(0).text == "node GET a");
    QVERIFY(replies->at(1).text == "now");
    QVERIFY(replies->at(2).text == "node GET b");
}

void TestRedisRoutes::aCircleEnds()
{
    std::atomic<std::uint16_t> port = 0;
    FakeServer round(
        [&](const QByteArray&) { return "-MOVED 1 127.0.0.1:" + QByteArray::number(port.load()) + "\r\n"; });
    port = round.port();
    RedisClient client(endpointOf(round));
    QVERIFY(client.connect(2s));
    const auto reply = client.call({ "GET", "a" }, 2s);
    QVERIFY(!reply && reply.error().code == ErrorCode::Unreachable);
    QCOMPARE(round.asked(), 6); // once, and five times on
}

bool TestRedisRoutes::makeCertificates(const QString& directory)
{
    const auto openssl = [&](const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(directory);
        process.start(QStringLiteral("openssl"), arguments);
        return process.waitForFinished(30'000) && process.exitCode() == 0;
    };
    const auto selfSigned = [&](const char* name, const QString& host) {
        return openssl({ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
            QStringLiteral("ec"), QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
            QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=") + host, QStringLiteral("-addext"),
            QStringLiteral("subjectAltName=DNS:") + host, QStringLiteral("-keyout"),
            QLatin1String(name) + QStringLiteral(".key"), QStringLiteral("-out"),
            QLatin1String(name) + QStringLiteral(".pem") });
    };
    return selfSigned("server", QStringLiteral("localhost"))
        && selfSigned("other", QStringLiteral("localhost"));
}

void TestRedisRoutes::tlsIsVerified()
{
    QTemporaryDir directory;
    QVERIFY(makeCertificates(directory.path()));
    QTcpServer probe;
    QVERIFY(probe.listen(QHostAddress::LocalHost));
    const std::uint16_t port = probe.serverPort();
    probe.close();
    const auto file = [&](const char* name) { return directory.filePath(QLatin1String(name)).toStdString(); };
    auto server = demo::PrivateRedis::start({ .directory = directory.path().toStdString(),
        .more = { "--tls-port", std::to_string(port), "--bind", "127.0.0.1", "--tls-cert-file",
            file("server.pem"), "--tls-key-file", file("server.key"), "--tls-ca-cert-file",
            file("server.pem"), "--tls-auth-clients", "no" } });
    QVERIFY2(server, server ? "" : server.error().message.c_str());
    Endpoint endpoint;
    endpoint.host = "localhost";
    endpoint.port = port;
    endpoint.tls = true;
    endpoint.caFile = file("server.pem");
    RedisClient client(endpoint);
    const auto connected = client.connect(5s);
    QVERIFY2(connected, connected ? "" : connected.error().message.c_str());
    QVERIFY(client.call({ "PING" }, 2s));

    Endpoint stranger = endpoint;
    stranger.caFile = file("other.pem");
    QVERIFY(!RedisClient(stranger).connect(5s)); // signed by nobody we trust
    Endpoint misnamed = endpoint;
    misnamed.host = "127.0.0.1";
    QVERIFY(!RedisClient(misnamed).connect(5s)); // the certificate is another host's
}

QTEST_GUILESS_MAIN(TestRedisRoutes)
#include "tst_redis_routes.moc"

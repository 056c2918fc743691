// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/health_server.h"
#include "app/http/request_check.h"

#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <memory>
#include <vector>

using namespace spillway;
using namespace spillway::http;

class HealthServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answers_data();
    void answers();
    void headHasNoBody();
    void anUnhealthyGatewayIs503();
    void onlyLoopback_data();
    void onlyLoopback();
    void slowCallersDoNotBlockOthers();

private:
    QByteArray ask(const QByteArray& request) const;

    std::atomic<bool> m_healthy = true;
    std::unique_ptr<HealthServer> m_server;
    std::uint16_t m_port = 0;
};

void HealthServerTest::initTestCase()
{
    m_server = std::make_unique<HealthServer>(
        [this] { return HealthAnswer{ m_healthy.load(), R"({"status":"ok"})" }; });
    const auto port = m_server->start("127.0.0.1", 0);
    QVERIFY2(port, port ? "" : port.error().message.c_str());
    m_port = *port;
}

QByteArray HealthServerTest::ask(const QByteArray& request) const
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected()) {
        return "not connected";
    }
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead()) {
        answer += socket.readAll();
    }
    return answer + socket.readAll();
}

void HealthServerTest::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("statusLine");
    const QByteArray host = "Host: localhost\r\n";
    const QByteArray get = "GET /v1/health HTTP/1.1\r\n";
    QTest::newRow("health") << get + host + "\r\n" << QByteArray("HTTP/1.1 200 ");
    QTest::newRow("other path") << "GET /v1/control HTTP/1.1\r\n" + host + "\r\n"
                                << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("other method") << "POST /v1/health HTTP/1.1\r\n" + host + "\r\n"
                                  << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("a body") << get + host + "Content-Length: 5\r\n\r\nhello" << QByteArray("HTTP/1.1 413 ");
    QTest::newRow("transfer encoding") << get + host + "Transfer-Encoding: xchunked\r\n\r\n"
                                       << QByteArray("HTTP/1.1 501 ");
    QTest::newRow("no host") << get + "\r\n" << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("two hosts") << get + host + host + "\r\n" << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("absolute target") << "GET http://localhost/v1/health HTTP/1.1\r\n" + host + "\r\n"
                                     << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("two equal lengths") << get + host + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n"
                                       << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("folded header") << get + host + "X-A: 1\r\n 2\r\n\r\n" << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("space before colon") << get + host + "X-A : 1\r\n\r\n" << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("bare line feeds") << get + host + "X-A: 1\nX-B: 2\r\n\r\n" << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("old protocol") << "GET /v1/health HTTP/1.0\r\n" + host + "\r\n"
                                  << QByteArray("HTTP/1.1 505 ");
    QTest::newRow("huge header") << get + host + "X-A: " + QByteArray(9000, 'a') + "\r\n\r\n"
                                 << QByteArray("HTTP/1.1 431 ");
    QTest::newRow("not HTTP") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
}

void HealthServerTest::answers()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, statusLine);
    const auto answer = ask(request);
    QVERIFY2(answer.startsWith(statusLine), answer.constData());
    const bool isProblem = !statusLine.contains(" 200 ");
    QCOMPARE(answer.contains("application/problem+json"), isProblem);
    QVERIFY(answer.contains(isProblem ? "\"detail\":" : "{\"status\":\"ok\"}"));
    QVERIFY(answer.contains("Connection: close"));
}

void HealthServerTest::headHasNoBody()
{
    const auto answer = ask("HEAD /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(answer.endsWith("\r\n\r\n"));
}

void HealthServerTest::anUnhealthyGatewayIs503()
{
    m_healthy = false;
    const auto answer = ask("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    m_healthy = true;
    QVERIFY(answer.startsWith("HTTP/1.1 503 "));
}

void HealthServerTest::onlyLoopback_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const auto* address : { "0.0.0.0", "::", "10.0.0.1", "localhost", "" }) {
        QTest::newRow(address) << QByteArray(address);
    }
}

void HealthServerTest::onlyLoopback()
{
    QFETCH(const QByteArray, address);
    HealthServer server([] { return HealthAnswer{}; });
    QVERIFY(!server.start(address.toStdString(), 0));
}

void HealthServerTest::slowCallersDoNotBlockOthers()
{
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 40; ++i) {
        slow.push_back(std::make_unique<QTcpSocket>());
        slow.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
        QVERIFY(slow.back()->waitForConnected());
        slow.back()->write("GET /v1");
        slow.back()->flush();
    }
    QVERIFY(ask("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n").startsWith("HTTP/1.1 200 "));
}

QTEST_GUILESS_MAIN(HealthServerTest)
#include "tst_health_server.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/command_server.h"
#include "app/http/failure_limiter.h"
#include "app/http/request_check.h"
#include "signed_caller.h"

#include <QDir>
#include <QProcess>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

using namespace spillway;
using namespace spillway::http;
using spillway::commands::CommandAnswer;
using spillway::commands::Ed25519SecretKey;
using spillway::commands::KeyRing;
using spillway::commands::ProblemKind;
using spillway::commands::RoleSet;
using spillway::tests::SignedCaller;

class CommandServerTest : public QObject
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
    void aSignedCallArrivesAndItsAnswerIsSigned();
    void badSignaturesGetOneAnswer_data();
    void badSignaturesGetOneAnswer();
    void skewIsToldWithTheTime_data();
    void skewIsToldWithTheTime();
    void noMutationIsAccepted();
    void failuresAreLimitedAndValidOnesAreNot();
    void connectionsAreKeptAlive();
    void tooMuchIsRefused_data();
    void tooMuchIsRefused();
    void tlsOneTwoAtLeast();

private:
    QByteArray ask(const QByteArray& request) const;
    [[nodiscard]] ServerCallbacks callbacks();
    SignedCaller caller() const { return { m_port, "ops-ann", *Ed25519SecretKey::parse(m_seed) }; }

    std::atomic<bool> m_healthy = true;
    std::string m_seed = Ed25519SecretKey::generate().seedBase64();
    Ed25519SecretKey m_gatewayKey = Ed25519SecretKey::generate();
    std::shared_ptr<const KeyRing> m_keys;
    std::atomic<int> m_calls = 0;
    std::atomic<int> m_refusals = 0;
    std::unique_ptr<CommandServer> m_server;
    std::uint16_t m_port = 0;
};

namespace
{

Instant currentTime()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

} // namespace

ServerCallbacks CommandServerTest::callbacks()
{
    ServerCallbacks callbacks;
    callbacks.health = [this] { return HealthAnswer{ m_healthy.load(), R"({"status":"ok"})" }; };
    callbacks.keys = [this] { return m_keys; };
    callbacks.call = [this](SignedCall call, std::function<void(CallAnswer)> answer) {
        ++m_calls;
        CommandAnswer command;
        command.id = call.signature.idempotencyKey.value_or(call.commandId);
        command.actor = call.signature.keyId;
        command.state = commands::CommandState::Seen;
        answer(command);
    };
    callbacks.refused = [this](const SignatureRefusal&) { ++m_refusals; };
    callbacks.now = currentTime;
    callbacks.sign = [this](commands::HttpAnswer& answer, const commands::HttpRequest& request) {
        (void)commands::signAnswer(answer, request, m_gatewayKey, "gateway", currentTime());
    };
    return callbacks;
}

void CommandServerTest::initTestCase()
{
    const auto key = *Ed25519SecretKey::parse(m_seed);
    m_keys = std::make_shared<const KeyRing>(std::vector<KeyRing::Source>{
        { "ops-ann", tests::keyFileText("ops-ann", "ann", RoleSet{ commands::Role::Operator }, key) } });
    QCOMPARE(m_keys->size(), std::size_t(1));
    m_server = std::make_unique<CommandServer>(callbacks());
    ServerOptions options;
    const auto port = m_server->start(options);
    QVERIFY2(port, port ? "" : port.error().message.c_str());
    m_port = *port;
}

QByteArray CommandServerTest::ask(const QByteArray& request) const
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

void CommandServerTest::answers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("statusLine");
    const QByteArray host = "Host: localhost\r\n";
    const QByteArray get = "GET /v1/health HTTP/1.1\r\n";
    QTest::newRow("health") << get + host + "\r\n" << QByteArray("HTTP/1.1 200 ");
    QTest::newRow("unsigned") << "GET /v1/control HTTP/1.1\r\n" + host + "\r\n"
                              << QByteArray("HTTP/1.1 401 ");
    QTest::newRow("unsigned order") << "POST /v1/commands HTTP/1.1\r\n" + host
            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                                    << QByteArray("HTTP/1.1 401 ");
    QTest::newRow("order without a body") << "POST /v1/commands HTTP/1.1\r\n" + host + "\r\n"
                                          << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("order as a form") << "POST /v1/commands HTTP/1.1\r\n" + host
            + "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}"
                                     << QByteArray("HTTP/1.1 415 ");
    QTest::newRow("order with GET") << "GET /v1/commands HTTP/1.1\r\n" + host + "\r\n"
                                    << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("head of a signed one") << "HEAD /v1/control HTTP/1.1\r\n" + host + "\r\n"
                                          << QByteArray("HTTP/1.1 405 ");
    QTest::newRow("no id") << "GET /v1/commands/1 HTTP/1.1\r\n" + host + "\r\n"
                           << QByteArray("HTTP/1.1 404 ");
    QTest::newRow("more than was announced") << "POST /v1/commands HTTP/1.1\r\n" + host
            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}GET / HTTP/1.1\r\n\r\n"
                                             << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("huge body") << "POST /v1/commands HTTP/1.1\r\n" + host
            + "Content-Type: application/json\r\nContent-Length: 16385\r\n\r\n"
                               << QByteArray("HTTP/1.1 413 ");
    QTest::newRow("other path") << "GET /v2/control HTTP/1.1\r\n" + host + "\r\n"
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

void CommandServerTest::answers()
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

void CommandServerTest::headHasNoBody()
{
    const auto answer = ask("HEAD /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    QVERIFY(answer.endsWith("\r\n\r\n"));
}

void CommandServerTest::anUnhealthyGatewayIs503()
{
    m_healthy = false;
    const auto answer = ask("GET /v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
    m_healthy = true;
    QVERIFY(answer.startsWith("HTTP/1.1 503 "));
}

void CommandServerTest::onlyLoopback_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const auto* address : { "0.0.0.0", "::", "10.0.0.1", "localhost", "" }) {
        QTest::newRow(address) << QByteArray(address);
    }
}

void CommandServerTest::onlyLoopback()
{
    QFETCH(const QByteArray, address);
    CommandServer server(callbacks());
    QVERIFY(!server.start({ .address = address.toStdString() }));
}

void CommandServerTest::slowCallersDoNotBlockOthers()
{
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int i = 0; i < 40; ++i) {
        slow.push_back(std::make_unique<QTcpSocket>());
        slow.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
        QVERIFY(slow.back()->waitForConnected());
        slow.back()->write("GET /v1");
        slow.back()->flush();
    }
    QVERIFY(ask("GET /v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .startsWith("HTTP/1.1 200 "));
}

void CommandServerTest::aSignedCallArrivesAndItsAnswerIsSigned()
{
    const auto ann = caller();
    const auto request = ann.signedPost("/v1/commands", R"({"type":"x"})", commands::randomUuid());
    const auto answer = ann.send(request);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.command().actor, "ops-ann");
    const auto trusted = commands::verifyAnswer(answer.message, request, m_gatewayKey.publicKey());
    QVERIFY2(trusted, trusted ? "" : trusted.error().message.c_str());
    QVERIFY(!commands::verifyAnswer(answer.message, request, Ed25519SecretKey::generate().publicKey()));
    QCOMPARE(ann.get("/v1/commands/" + commands::randomUuid()).status, 200);
}

void CommandServerTest::badSignaturesGetOneAnswer_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : { "unknown key", "another key's secret", "other body and digest" }) {
        QTest::newRow(what) << QString::fromLatin1(what);
    }
}

void CommandServerTest::badSignaturesGetOneAnswer()
{
    QFETCH(const QString, what);
    const int before = m_calls;
    const SignedCaller stranger(
        m_port, what == u"unknown key" ? "ops-eve" : "ops-ann", Ed25519SecretKey::generate());
    auto request = stranger.signedPost("/v1/commands", "{}", commands::randomUuid());
    if (what == u"other body and digest") {
        request = caller().signedPost("/v1/commands", "{}", commands::randomUuid());
        request.body = "[]";
        for (auto& field : request.fields) {
            if (field.name == "Content-Digest") {
                field.value = commands::serialiseContentDigest(commands::sha256(request.body));
            }
        }
    }
    const auto answer = caller().send(request);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.problem().kind, ProblemKind::SignatureRefused);
    QCOMPARE(answer.problem().detail, "The signature is not one of a key that may sign now.");
    QCOMPARE(m_calls.load(), before);
}

void CommandServerTest::skewIsToldWithTheTime_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("status");
    for (const int seconds : { -120, -60, -32, -28, -10, 0, 10, 28, 32, 60, 120 }) {
        // A signature is good for 30 s from its making, and may come from a clock 30 s ahead.
        QTest::addRow("%d s", seconds) << seconds << (seconds >= -30 && seconds <= 30 ? 200 : 401);
    }
}

void CommandServerTest::skewIsToldWithTheTime()
{
    QFETCH(const int, seconds);
    QFETCH(const int, status);
    CommandServer server(callbacks()); // its failures are its own
    const auto port = server.start({});
    QVERIFY(port);
    auto ann = caller();
    ann.setPort(*port);
    const auto answer = ann.send(ann.signedPost(
        "/v1/commands", "{}", commands::randomUuid(), currentTime() + std::chrono::seconds(seconds)));
    QCOMPARE(answer.status, status);
    if (status != 200) {
        const auto problem = answer.problem();
        QVERIFY(problem.kind == ProblemKind::ClockSkew || problem.kind == ProblemKind::SignatureExpired);
        QVERIFY(problem.serverTime);
        QVERIFY(currentTime() - *problem.serverTime < std::chrono::seconds(10));
    }
}

/// One signed request, altered in one place after another: in any byte of what is signed, and of the
/// signature. tests/hard does ten thousand.
void CommandServerTest::noMutationIsAccepted()
{
    const auto ann = caller();
    const auto request = ann.signedPost("/v1/commands", R"({"type":"pause_tier"})", commands::randomUuid());
    const QByteArray good = SignedCaller::wire(request);
    QCOMPARE(ann.sendRaw(good).status, 200);
    const int before = m_calls;
    int renamed = 0;
    const auto start = good.indexOf("Signature-Input: ") + 17;
    for (int i = 0; i < 300; ++i) {
        QByteArray bad = good;
        const auto at = i % 3 == 0 ? bad.size() - 1 - i % 20 : start + (i * 7) % (bad.size() - start);
        bad[at] = static_cast<char>(bad[at] ^ (1 << (i % 6)));
        if (bad.contains("\r\n\r\n") && bad != good) {
            const int status = ann.sendRaw(bad).status;
            const bool isRenamed
                = bad.toLower() == good.toLower(); // a header's name in other case says the same
            renamed += isRenamed && status == 200 ? 1 : 0;
            QVERIFY2(isRenamed || status == 0 || status >= 400, bad.constData());
        }
    }
    QCOMPARE(m_calls.load(), before + renamed);
}

void CommandServerTest::failuresAreLimitedAndValidOnesAreNot()
{
    const SignedCaller stranger(m_port, "ops-eve", Ed25519SecretKey::generate());
    SignedCaller::Answer last;
    for (int i = 0; i < 15; ++i) {
        last = stranger.get("/v1/control");
    }
    QCOMPARE(last.status, 429);
    QCOMPARE(last.problem().kind, ProblemKind::TooManyFailures);
    QVERIFY(last.problem().retryAfter.value_or(std::chrono::seconds(0)).count() > 0);
    QVERIFY(last.raw.contains("Retry-After: "));
    QCOMPARE(caller().get("/v1/control").status, 200);

    FailureLimiter limiter;
    const auto start = FailureLimiter::Clock::now();
    for (int i = 0; i < 10; ++i) {
        QVERIFY(limiter.allow("a", start));
    }
    QVERIFY(!limiter.allow("a", start));
    QVERIFY(limiter.allow("b", start));
    QCOMPARE(limiter.wait("a", start).count(), 6);
    QVERIFY(limiter.allow("a", start + std::chrono::seconds(7)));
}

void CommandServerTest::connectionsAreKeptAlive()
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    QVERIFY(socket.waitForConnected());
    for (int i = 0; i < 3; ++i) {
        socket.write(
            SignedCaller::wire(caller().signedGet("/v1/control")).replace("Connection: close\r\n", ""));
        QByteArray answer;
        while (!answer.endsWith("}") && socket.waitForReadyRead(5'000)) {
            answer += socket.readAll();
        }
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    }
}

void CommandServerTest::tooMuchIsRefused_data()
{
    QTest::addColumn<bool>("wholeHead");
    QTest::newRow("a head that never ends") << false;
    QTest::newRow("a body that never comes") << true;
}

void CommandServerTest::tooMuchIsRefused()
{
    QFETCH(const bool, wholeHead);
    CommandServer server(callbacks());
    ServerOptions options;
    options.limits.wholeRequest = std::chrono::milliseconds(300);
    const auto port = server.start(options);
    QVERIFY(port);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), *port);
    QVERIFY(socket.waitForConnected());
    socket.write(wholeHead ? "POST /v1/commands HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                             "Content-Length: 100\r\n\r\n"
                           : "POST /v1/commands HTTP/1.1\r\n");
    socket.flush();
    QVERIFY(socket.waitForDisconnected(5'000));
}

void CommandServerTest::tlsOneTwoAtLeast()
{
    QTemporaryDir directory;
    const QString key = directory.filePath(QStringLiteral("tls.key"));
    const QString certificate = directory.filePath(QStringLiteral("tls.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
        { QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
            QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate, QStringLiteral("-days"),
            QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost") });
    QVERIFY2(openssl.waitForFinished(30'000) && openssl.exitCode() == 0, openssl.readAllStandardError());
    CommandServer server(callbacks());
    ServerOptions options;
    options.certificateFile = certificate.toStdString();
    options.keyFile = key.toStdString();
    options.address = "0.0.0.0"; // with TLS any address
    const auto port = server.start(options);
    QVERIFY2(port, port ? "" : port.error().message.c_str());
    const auto negotiated = [&](QSsl::SslProtocol protocol) {
        QSslSocket socket;
        socket.setProtocol(protocol);
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), *port);
        if (!socket.waitForEncrypted(5'000)) {
            return QByteArray("no TLS");
        }
        socket.write("GET /v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QByteArray answer;
        while (socket.waitForReadyRead(5'000)) {
            answer += socket.readAll();
        }
        return answer.left(12);
    };
    QCOMPARE(negotiated(QSsl::TlsV1_2), QByteArray("HTTP/1.1 200"));
    QCOMPARE(negotiated(QSsl::TlsV1_3), QByteArray("HTTP/1.1 200"));
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QCOMPARE(negotiated(QSsl::TlsV1_1), QByteArray("no TLS"));
    QT_WARNING_POP
    QVERIFY(server.reloadCertificate());
}

QTEST_GUILESS_MAIN(CommandServerTest)
#include "tst_command_server.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/command_client.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace spillway;
using namespace spillway::commands;
using namespace spillway::http;

namespace
{

/// What the server in the test makes of a request.
struct Made {
    HttpAnswer answer;
    bool isSigned = true;
    bool hangsUp = false; ///< takes the request and answers nothing
};

Instant systemNow()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// A gateway's wire in a few lines: reads whole requests, answers them as it is told.
class WireServer : public QObject
{
    Q_OBJECT

public:
    using Make = std::function<Made(const HttpRequest&, int)>;

    explicit WireServer(Make make) : m_make(std::move(make))
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
        (void)m_server.listen(QHostAddress::LocalHost);
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(m_server.serverPort()); }
    std::string authority() const { return "127.0.0.1:" + std::to_string(m_server.serverPort()); }
    Endpoint endpoint() const { return { url(), {}, gateway.publicKey() }; }

    const Ed25519SecretKey gateway = Ed25519SecretKey::generate();
    std::vector<HttpRequest> requests;

private:
    void read(QTcpSocket* socket)
    {
        QByteArray& bytes = m_bytes[socket];
        bytes += socket->readAll();
        const auto head = bytes.indexOf("\r\n\r\n");
        if (head < 0) {
            return;
        }
        HttpRequest request;
        qsizetype length = 0;
        const QList<QByteArray> lines = bytes.left(head).split('\n');
        for (const QByteArray& line : lines.mid(1)) {
            const auto colon = line.indexOf(": ");
            const QByteArray name = line.left(colon);
            const QByteArray value = line.mid(colon + 2).trimmed();
            request.fields.push_back({ name.toStdString(), value.toStdString() });
            length = name.toLower() == "content-length" ? value.toLongLong() : length;
        }
        if (bytes.size() < head + 4 + length) {
            return;
        }
        const QList<QByteArray> first = lines.front().trimmed().split(' ');
        request.method = first.value(0).toStdString();
        request.path = first.value(1).toStdString();
        request.authority = authority();
        request.body = bytes.mid(head + 4, length).toStdString();
        bytes.remove(0, head + 4 + length);
        requests.push_back(request);
        answer(socket, request);
    }

    void answer(QTcpSocket* socket, const HttpRequest& request)
    {
        Made made = m_make(request, static_cast<int>(requests.size()));
        if (made.hangsUp) {
            socket->abort();
            return;
        }
        if (made.isSigned) {
            (void)signAnswer(made.answer, request, gateway, "gateway-1", systemNow());
        }
        QByteArray out = "HTTP/1.1 " + QByteArray::number(made.answer.status) + " X\r\nContent-Length: "
            + QByteArray::number(static_cast<qlonglong>(made.answer.body.size())) + "\r\n";
        for (const HttpField& field : made.answer.fields) {
            out += QByteArray::fromStdString(field.name) + ": " + QByteArray::fromStdString(field.value)
                + "\r\n";
        }
        socket->write(out + "\r\n" + QByteArray::fromStdString(made.answer.body));
    }

    Make m_make;
    QTcpServer m_server;
    std::map<QTcpSocket*, QByteArray> m_bytes;
};

Command pauseFree()
{
    return { .type = CommandType::PauseTier,
        .environment = "production",
        .parameters = TierParameters{ { "free" } },
        .duration = std::chrono::minutes(10),
        .reason = "loops",
        .expectedVersion = 3,
        .confirmation = "pause free" };
}

Made applied(const HttpRequest& request)
{
    CommandAnswer answer{ .id = "6f0b7c1e-5a3d-4e2f-9b8a-0c1d2e3f4a5b",
        .state = CommandState::Seen,
        .type = "pause_tier",
        .environment = "production",
        .actor = "ann",
        .keyId = "ann-1",
        .reason = "loops",
        .body = request.body,
        .digest = "sha-256=:x:",
        .controlVersion = 4,
        .receivedAt = systemNow(),
        .serverTime = systemNow() };
    return { { 200, { { "Content-Type", "application/json" } }, encodeCommandAnswer(answer) } };
}

Made refused(const Problem& problem)
{
    return { { httpStatusOf(problem.kind), { { "Content-Type", "application/problem+json" } },
        encodeProblem(problem) } };
}

std::string value(const HttpRequest& request, std::string_view name)
{
    return singleField(request.fields, name).value_or(std::nullopt).value_or(std::string());
}

} // namespace

class TestCommandClient : public QObject
{
    Q_OBJECT

private:
    const std::string m_id = randomUuid();
    const std::string m_seed = Ed25519SecretKey::generate().seedBase64();

    Ed25519SecretKey key() const { return *Ed25519SecretKey::parse(m_seed); }

    Outcome<CommandAnswer> order(Endpoint endpoint, bool withKey = true)
    {
        CommandClient client(std::move(endpoint));
        if (withKey) {
            client.setKey("ann-1", key());
        }
        std::optional<Outcome<CommandAnswer>> outcome;
        client.send(pauseFree(), m_id, this, [&](auto answer) { outcome.emplace(std::move(answer)); });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }, 30'000)) {
            return std::unexpected(
                CommandFailure{ { ErrorCode::Internal, "no outcome" }, {}, false, false, {} });
        }
        return std::move(*outcome);
    }

    std::expected<VerifiedRequest, Refusal> verified(const HttpRequest& request) const
    {
        return verifyRequest(
            request, [this](std::string_view) { return std::optional(key().publicKey()); }, systemNow());
    }

private Q_SLOTS:
    void aVerifiedAnswerIsAReceipt()
    {
        WireServer server([](const HttpRequest& request, int) { return applied(request); });
        const auto outcome = order(server.endpoint());
        QVERIFY2(outcome, outcome ? "" : outcome.error().error.message.c_str());
        QVERIFY(outcome->value.controlVersion == 4);
        QCOMPARE(outcome->value.body, encodeCommand(pauseFree()));
        QVERIFY(verifyAnswer(outcome->receipt.answer, outcome->receipt.request, server.gateway.publicKey()));
        QCOMPARE(server.requests.size(), 1U);
        const auto request = verified(server.requests.front());
        QVERIFY2(request, request ? "" : request.error().message.c_str());
        QVERIFY(request->idempotencyKey == m_id);
        QCOMPARE(request->keyId, std::string("ann-1"));
        QCOMPARE(server.requests.front().path, std::string("/v1/commands"));
        // Nothing of what browsers carry along.
        QVERIFY(value(server.requests.front(), "cookie").empty());
        QCOMPARE(value(server.requests.front(), "accept-encoding"), std::string("identity"));
    }

    void aLostConnectionIsTriedAfreshUnderTheSameId()
    {
        std::set<std::string> nonces;
        WireServer server([&](const HttpRequest& request, int) {
            const auto sent = verified(request);
            // Qt sends the same bytes again by itself: the gateway knows such a nonce.
            const bool isNew = nonces.insert(sent ? sent->nonce : std::string()).second;
            Made made = isNew ? applied(request) : refused({ .kind = ProblemKind::NonceUsed });
            made.hangsUp = nonces.size() < 3;
            return made;
        });
        const auto outcome = order(server.endpoint());
        QVERIFY2(outcome, outcome ? "" : outcome.error().error.message.c_str());
        QCOMPARE(nonces.size(), 3U);
        for (const HttpRequest& request : server.requests) {
            QVERIFY(verified(request)->idempotencyKey == m_id);
        }
    }

    void aCommandThatIsStillRunningIsAskedForAgain()
    {
        WireServer server([](const HttpRequest& request, int count) {
            return count == 1 ? refused({ .kind = ProblemKind::StillRunning }) : applied(request);
        });
        QVERIFY(order(server.endpoint()));
        QCOMPARE(server.requests.size(), 2U);
    }

    void whatCannotBeKnownIsSaid()
    {
        WireServer server([](const HttpRequest& request, int) {
            Made made = applied(request);
            made.hangsUp = true;
            return made;
        });
        const auto outcome = order(server.endpoint());
        QVERIFY(!outcome);
        QVERIFY(outcome.error().isOutcomeUnknown);
        QCOMPARE(outcome.error().error.code, ErrorCode::Unreachable);
        QVERIFY2(outcome.error().error.message.contains("command show " + m_id),
            outcome.error().error.message.c_str());
    }

    void aGatewayThatIsNotThereChangedNothing()
    {
        std::string url;
        {
            const WireServer server([](const HttpRequest&, int) { return Made(); });
            url = server.url();
        }
        const auto outcome = order({ url, {}, key().publicKey() });
        QVERIFY(!outcome);
        QVERIFY(!outcome.error().isOutcomeUnknown);
        QCOMPARE(outcome.error().error.code, ErrorCode::Unreachable);
        QVERIFY(outcome.error().error.message.contains("nothing was changed"));
        QVERIFY(outcome.error().error.message.contains("systemctl status spillway-gateway"));
    }

    void onlyTheGatewayIsBelieved_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("unsigned") << 0;
        QTest::newRow("signed by another") << 1;
        QTest::newRow("not a gateway") << 2;
        QTest::newRow("sends elsewhere") << 3;
    }
    void onlyTheGatewayIsBelieved()
    {
        QFETCH(int, what);
        WireServer server([what](const HttpRequest& request, int) {
            Made made = applied(request);
            made.isSigned = what == 1;
            if (what == 2) {
                made.answer = { 502, {}, "<html>Bad gateway</html>" };
            }
            if (what == 3) {
                made.answer = { 307, { { "Location", "http://127.0.0.1:1/v1/commands" } }, "" };
            }
            return made;
        });
        Endpoint endpoint = server.endpoint();
        if (what == 1) {
            endpoint.publicKey = Ed25519SecretKey::generate().publicKey();
        }
        const auto outcome = order(std::move(endpoint));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().error.code, ErrorCode::Malformed);
        QVERIFY(outcome.error().isOutcomeUnknown);
        QCOMPARE(server.requests.size(), 1U);
    }

    void problemsBecomeOneSentence_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, ProblemKind kind, ErrorCode code, const char* says) {
            QTest::newRow(name) << int(kind) << int(code) << QByteArray(says);
        };
        row("unknown, expired or wrong key", ProblemKind::SignatureRefused, ErrorCode::AccessDenied,
            "does not accept the key ann-1");
        row("clock", ProblemKind::ClockSkew, ErrorCode::AccessDenied,
            "clock is 120 s ahead of the gateway's");
        row("version", ProblemKind::VersionConflict, ErrorCode::Conflict, "Look and order again.");
        row("roles", ProblemKind::Forbidden, ErrorCode::AccessDenied, "Look and order again.");
        row("no record", ProblemKind::NotRecorded, ErrorCode::Unreachable, "Look and order again.");
        row("invalid", ProblemKind::InvalidCommand, ErrorCode::InvalidArgument, "Look and order again.");
        row("nothing there", ProblemKind::NothingToDo, ErrorCode::Conflict, "Look and order again.");
    }
    void problemsBecomeOneSentence()
    {
        QFETCH(int, kind);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        WireServer server([kind](const HttpRequest&, int) {
            return refused({ .kind = static_cast<ProblemKind>(kind),
                .detail = "What is wrong.",
                .next = "Look and order again.",
                .serverTime = systemNow() - std::chrono::seconds(120) });
        });
        const auto outcome = order(server.endpoint());
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.error().error.code), code);
        QVERIFY(outcome.error().isProven);
        QVERIFY(outcome.error().problem);
        QVERIFY2(QByteArray::fromStdString(outcome.error().error.message).contains(says),
            outcome.error().error.message.c_str());
    }

    void whatIsMissingIsNamed()
    {
        WireServer server([](const HttpRequest& request, int) { return applied(request); });
        const auto says = [this](const Endpoint& endpoint, bool withKey, const char* text) {
            const auto outcome = order(endpoint, withKey);
            return !outcome && outcome.error().error.message.contains(text)
                && !outcome.error().isOutcomeUnknown;
        };
        QVERIFY(says({}, true, "gateway.url"));
        QVERIFY(says({ server.url(), {}, std::nullopt }, true, "gateway.public_key"));
        QVERIFY(says(server.endpoint(), false, "keys new"));
        QVERIFY(says({ "http://gateway.example:8377", {}, key().publicKey() }, true, "https://"));
        QVERIFY(says({ "https://127.0.0.1:1", "/nonexistent.pem", key().publicKey() }, true, "ca_file"));
        QVERIFY(server.requests.empty());
    }

    void aCancelledRequestStaysSilent()
    {
        WireServer server([](const HttpRequest& request, int) { return applied(request); });
        CommandClient client(server.endpoint());
        client.setKey("ann-1", key());
        int answers = 0;
        const auto first = client.send(pauseFree(), m_id, this, [&](const auto&) { answers += 1; });
        auto context = std::make_unique<QObject>();
        const auto second = client.fetchCommand(m_id, context.get(), [&](const auto&) { answers += 10; });
        const auto third = client.fetchCommand(m_id, this, [&](const auto&) { answers += 100; });
        QVERIFY(first < second && second < third);
        client.cancel(first);
        context.reset();
        QVERIFY(QTest::qWaitFor([&] { return answers != 0; }));
        QTest::qWait(50);
        QCOMPARE(answers, 100);
    }

    void addresses_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("authority"); ///< empty: refused
        const auto row = [](const char* url, const char* authority) {
            QTest::newRow(url) << QByteArray(url) << QByteArray(authority);
        };
        row("https://Gateway.example:8377", "gateway.example:8377");
        row("https://gateway.example:443/", "gateway.example");
        row("https://gateway.example", "gateway.example");
        row("http://127.0.0.1:8377", "127.0.0.1:8377");
        row("http://[::1]:8377", "[::1]:8377");
        row("http://localhost:80", "localhost");
        row("http://gateway.example:8377", "");
        row("http://127.0.0.1.example", "");
        row("https://user:pass@gateway.example", "");
        row("https://gateway.example/prefix", "");
        row("https://gateway.example?x", "");
        row("ftp://gateway.example", "");
        row("gateway.example", "");
        row("", "");
    }
    void addresses()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, authority);
        const auto address = parseGatewayUrl(url.toStdString());
        QCOMPARE(address.has_value(), !authority.isEmpty());
        if (address) {
            QCOMPARE(QByteArray::fromStdString(address->authority), authority);
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandClient)
#include "tst_command_client.moc"

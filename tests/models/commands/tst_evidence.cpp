// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/evidence.h"

#include <QTest>

using namespace spillway;
using namespace spillway::commands;

class TestEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoredRequestVerifies_data();
    void aStoredRequestVerifies();
    void everyAlteredByteIsNoticed();
    void otherTextIsRefused_data();
    void otherTextIsRefused();
    void theHeadNamesSequenceAndHash();
};

namespace
{
const Instant kNow = fromUnixMilliseconds(1'773'335'060'000);

HttpRequest signedRequest(const Ed25519SecretKey& key, std::string body, std::string query)
{
    HttpRequest request{ .method = body.empty() ? "GET" : "POST",
        .authority = "gateway.example:8443",
        .path = "/v1/commands",
        .query = std::move(query),
        .fields = { { "Accept", "*/*" } },
        .body = std::move(body) };
    if (!request.body.empty()) {
        request.fields.push_back({ "Content-Type", "application/json" });
        request.fields.push_back({ "Idempotency-Key", "\"" + randomUuid() + "\"" });
    }
    if (!signRequest(request, key, "ops-ann", kNow, randomNonce())) {
        request.fields.clear();
    }
    return request;
}
} // namespace

void TestEvidence::aStoredRequestVerifies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("order") << QByteArray(R"({"type":"pause_tier"})") << QByteArray("?");
    QTest::newRow("question") << QByteArray() << QByteArray("?");
    QTest::newRow("with a query") << QByteArray() << QByteArray("?a=b&c=?");
}

void TestEvidence::aStoredRequestVerifies()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, query);
    const auto key = Ed25519SecretKey::generate();
    const HttpRequest request = signedRequest(key, body.toStdString(), query.toStdString());
    const auto text = encodeStoredRequest(request);
    QVERIFY(text);
    QVERIFY(!text->contains("Accept"));
    const auto back = decodeStoredRequest(*text, request.body);
    QVERIFY(back);
    const auto verified = verifyStoredRequest(*back, key.publicKey());
    QVERIFY2(verified, verified ? "" : verified.error().message.c_str());
    QCOMPARE(verified->keyId, "ops-ann");
    QVERIFY(!verifyStoredRequest(*back, Ed25519SecretKey::generate().publicKey()));
}

void TestEvidence::everyAlteredByteIsNoticed()
{
    const auto key = Ed25519SecretKey::generate();
    const HttpRequest request = signedRequest(key, R"({"type":"pause_tier"})", "?");
    const std::string text = encodeStoredRequest(request).value();
    const auto verifies = [&key](const std::string& stored, const std::string& body) {
        const auto back = decodeStoredRequest(stored, body);
        return back && verifyStoredRequest(*back, key.publicKey());
    };
    QVERIFY(verifies(text, request.body));
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string altered = text;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        QVERIFY2(!verifies(altered, request.body), altered.c_str());
    }
    for (std::size_t i = 0; i < request.body.size(); ++i) {
        std::string altered = request.body;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        QVERIFY(!verifies(text, altered));
    }
}

void TestEvidence::otherTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no query") << QByteArray("GET /v1/control\nhost: a\n");
    QTest::newRow("no host") << QByteArray("GET /v1/control?\nsignature: a\n");
    QTest::newRow("another field") << QByteArray("GET /v1/control?\nhost: a\ncookie: b\n");
    QTest::newRow("twice") << QByteArray("GET /v1/control?\nhost: a\nsignature: b\nsignature: b\n");
    QTest::newRow("another order") << QByteArray(
        "GET /v1/control?\nhost: a\nsignature: b\nsignature-input: b\n");
    QTest::newRow("no end") << QByteArray("GET /v1/control?\nhost: a");
}

void TestEvidence::otherTextIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!decodeStoredRequest(text.toStdString(), {}));
}

void TestEvidence::theHeadNamesSequenceAndHash()
{
    const char hash[] = { '\x00', '\x7f', '\xff' };
    QCOMPARE(auditHeadBase(12, std::string_view(hash, 3)), "spillway-audit-head 12 007fff");
}

QTEST_APPLESS_MAIN(TestEvidence)
#include "tst_evidence.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/http_signature.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace spillway;
using namespace spillway::commands;
using namespace std::chrono_literals;

namespace
{
const Instant kNow = Instant(std::chrono::seconds(1'800'000'000));
const std::string kKeyId = "ops-ann-2026-01";
// RFC 9421, appendix B.1.4
const std::string kRfcPublic = "MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=";
const std::string kRfcPrivate = "MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF";

HttpRequest rfcRequest()
{
    return { .method = "POST",
        .authority = "example.com",
        .path = "/foo",
        .query = "?param=Value&Pet=dog",
        .fields = { { "Host", "example.com" }, { "Date", "Tue, 20 Apr 2021 02:07:55 GMT" },
            { "Content-Type", "application/json" }, { "Content-Length", "18" } },
        .body = R"({"hello": "world"})" };
}

HttpRequest commandRequest()
{
    return { .method = "POST",
        .authority = "gateway.example:8443",
        .path = "/v1/commands",
        .query = "?",
        .fields = { { "Content-Type", "application/json" }, { "Idempotency-Key", '"' + randomUuid() + '"' } },
        .body = R"({"type":"pause_tier"})" };
}

std::string& field(std::vector<HttpField>& fields, std::string_view name)
{
    return std::ranges::find(fields, name, &HttpField::name)->value;
}
} // namespace

class TestHttpSignature : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_key = *Ed25519SecretKey::parse(kRfcPrivate); }
    void rfcBaseString();
    void rfcSignature();
    void keysKeepTheirForms();
    void canonicalAuthorityOfHosts();
    void roundTrip_data();
    void roundTrip();
    void profileRefusals_data();
    void profileRefusals();
    void skewTable_data();
    void skewTable();
    void unknownKeyLooksLikeABadSignature();
    void mutationsAreRefused();
    void storedEvidence();
    void answers();

private:
    HttpRequest signedRequest()
    {
        HttpRequest request = commandRequest();
        const auto done = signRequest(request, m_key, kKeyId, kNow, randomNonce());
        return done ? request : HttpRequest();
    }
    /// Signs whatever Signature-Input the text makes: a sender that holds the key but breaks the profile.
    HttpRequest signedWith(HttpRequest request, const std::string& inputText)
    {
        request.fields.push_back({ "Content-Digest", serialiseContentDigest(sha256(request.body)) });
        const auto input = parseSignatureInput(inputText);
        const auto base = input ? signatureBase(*input, request) : Result<std::string>(std::string());
        request.fields.push_back({ "Signature-Input", inputText });
        request.fields.push_back(
            { "Signature", serialiseSignature({ "cmd", m_key.sign(base.value_or("")) }) });
        return request;
    }
    std::expected<VerifiedRequest, Refusal> verify(const HttpRequest& request, Instant now = kNow)
    {
        return verifyRequest(
            request,
            [this](std::string_view id) -> std::optional<Ed25519PublicKey> {
                return id == kKeyId ? std::optional(m_key.publicKey()) : std::nullopt;
            },
            now);
    }
    Ed25519SecretKey m_key = Ed25519SecretKey::generate();
};

void TestHttpSignature::rfcBaseString()
{
    const auto input = parseSignatureInput(
        R"(sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519")");
    QVERIFY(input);
    const auto base = signatureBase(*input, rfcRequest());
    QVERIFY(base);
    QCOMPARE(base->size(), 284U);
    const Sha256 digest = sha256(*base);
    QCOMPARE(QByteArray(reinterpret_cast<const char*>(digest.data()), 32).toHex(),
        QByteArray("e6402577f54303accfda63dfbde1a7b8c5e5e6f3f7898637b7d78dc07ee1896a"));
}

void TestHttpSignature::rfcSignature()
{
    auto input = parseSignatureInput(
        R"(sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519")");
    const auto base = signatureBase(*input, rfcRequest());
    const std::string expected
        = "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";
    QCOMPARE(toBase64(m_key.sign(*base)), expected);
    const auto field = parseSignature("sig-b26=:" + expected + ":");
    QVERIFY(field);
    QVERIFY(Ed25519PublicKey::parse(kRfcPublic)->verify(*base, field->signature));
    QVERIFY(!Ed25519PublicKey::parse(kRfcPublic)->verify(*base + "\n", field->signature));
}

void TestHttpSignature::keysKeepTheirForms()
{
    QVERIFY(m_key.publicKey() == *Ed25519PublicKey::parse(kRfcPublic));
    QVERIFY(*Ed25519PublicKey::parse(m_key.publicKey().toBase64()) == m_key.publicKey());
    QVERIFY(Ed25519SecretKey::parse(m_key.seedBase64())->publicKey() == m_key.publicKey());
    QVERIFY(!Ed25519PublicKey::parse("AAAA"));
    QVERIFY(!Ed25519PublicKey::parse(kRfcPrivate));
    QVERIFY(!Ed25519SecretKey::parse(kRfcPublic));
    QVERIFY(randomNonce() != randomNonce());
    QCOMPARE(randomNonce().size(), 22U);
}

void TestHttpSignature::canonicalAuthorityOfHosts()
{
    QCOMPARE(canonicalAuthority("Gateway.Example:443", "https"), std::string("gateway.example"));
    QCOMPARE(canonicalAuthority("gateway.example:8443", "https"), std::string("gateway.example:8443"));
    QCOMPARE(canonicalAuthority("127.0.0.1:80", "http"), std::string("127.0.0.1"));
    QCOMPARE(canonicalAuthority("127.0.0.1:443", "http"), std::string("127.0.0.1:443"));
}

void TestHttpSignature::roundTrip_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 50; ++seed) {
        QTest::addRow("seed %d", seed) << seed;
    }
}

void TestHttpSignature::roundTrip()
{
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    HttpRequest request = commandRequest();
    request.path += '/' + std::to_string(random.generate());
    request.query = seed % 2 == 0 ? "?" : "?a=" + std::to_string(random.generate());
    request.body.clear();
    if (seed % 3 != 0) {
        for (quint32 left = random.bounded(1U, 4096U); left > 0; --left) {
            request.body += static_cast<char>(random.bounded(256));
        }
    } else {
        request.method = "GET";
    }
    const std::string nonce = randomNonce();
    QVERIFY(signRequest(request, m_key, kKeyId, kNow, nonce));
    const auto verified = verify(request);
    QVERIFY2(verified, verified ? "" : verified.error().message.c_str());
    QCOMPARE(verified->keyId, kKeyId);
    QCOMPARE(verified->nonce, nonce);
    QCOMPARE(verified->idempotencyKey.has_value(), seed % 3 != 0);
    QVERIFY(verified->created == kNow);
    QVERIFY(verified->expires == kNow + 30s);
}

void TestHttpSignature::profileRefusals_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("good");
    const QByteArray parts
        = R"(("@method" "@authority" "@path" "@query" "content-type" "content-digest" "idempotency-key"))";
    const QByteArray times = ";created=1800000000;expires=1800000030";
    const QByteArray rest = R"(;nonce="AAAAAAAAAAAAAAAAAAAAAA";keyid="ops-ann-2026-01";alg="ed25519")";
    const QByteArray tag = R"(;tag="spillway-command")";
    const auto with
        = [&](const char* name, const QByteArray& text, bool good) { QTest::newRow(name) << text << good; };
    with("as it should be", "cmd=" + parts + times + rest + tag, true);
    with("another label", "sig=" + parts + times + rest + tag, false);
    with("component missing", "cmd=" + QByteArray(parts).replace(" \"@query\"", "") + times + rest + tag,
        false);
    with("component too many", "cmd=" + QByteArray(parts).replace("(", "(\"host\" ") + times + rest + tag,
        false);
    with("another order",
        "cmd=" + QByteArray(parts).replace("\"@method\" \"@authority\"", "\"@authority\" \"@method\"") + times
            + rest + tag,
        false);
    with("body not covered", R"(cmd=("@method" "@authority" "@path" "@query"))" + times + rest + tag, false);
    with("no expires", "cmd=" + parts + ";created=1800000000" + rest + tag, false);
    with("sixty seconds", "cmd=" + parts + ";created=1800000000;expires=1800000060" + rest + tag, true);
    with("sixty-one seconds", "cmd=" + parts + ";created=1800000000;expires=1800000061" + rest + tag, false);
    with("expires before created", "cmd=" + parts + ";created=1800000000;expires=1799999999" + rest + tag,
        false);
    with("short nonce", "cmd=" + parts + times + QByteArray(rest).replace("\"AAA", "\"AA") + tag, false);
    with("odd nonce", "cmd=" + parts + times + QByteArray(rest).replace("\"AAA", "\"A+A") + tag, false);
    with("another algorithm",
        "cmd=" + parts + times + QByteArray(rest).replace("ed25519", "hmac-sha256") + tag, false);
    with("no algorithm", "cmd=" + parts + times + QByteArray(rest).replace(R"(;alg="ed25519")", "") + tag,
        false);
    with("no tag", "cmd=" + parts + times + rest, false);
    with("another tag", "cmd=" + parts + times + rest + R"(;tag="spillway-answer")", false);
    with("no key id",
        "cmd=" + parts + times + QByteArray(rest).replace(R"(;keyid="ops-ann-2026-01")", "") + tag, false);
}

void TestHttpSignature::profileRefusals()
{
    QFETCH(QByteArray, input);
    QFETCH(bool, good);
    const auto verified = verify(signedWith(commandRequest(), input.toStdString()));
    QCOMPARE(verified.has_value(), good);
    if (!good) {
        QCOMPARE(verified.error().reason, RefusalReason::Malformed);
    }
}

void TestHttpSignature::skewTable_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<bool>("good");
    for (const int offset : { -120, -60, -45, -31, -30, -29, -15, -1, 0, 1, 15, 29, 30, 31, 45, 60, 120 }) {
        QTest::addRow("%+d s", offset) << offset << (offset >= -30 && offset <= 30);
    }
}

void TestHttpSignature::skewTable()
{
    QFETCH(int, offset);
    QFETCH(bool, good);
    HttpRequest request = commandRequest();
    QVERIFY(signRequest(request, m_key, kKeyId, kNow + std::chrono::seconds(offset), randomNonce()));
    const auto verified = verify(request);
    QCOMPARE(verified.has_value(), good);
    if (!good) {
        QCOMPARE(verified.error().reason, RefusalReason::ClockSkew);
        QVERIFY(verified.error().message.contains(toIsoUtc(kNow)));
    }
}

void TestHttpSignature::unknownKeyLooksLikeABadSignature()
{
    HttpRequest unknown = commandRequest();
    QVERIFY(signRequest(unknown, m_key, "nobody", kNow, randomNonce()));
    HttpRequest forged = commandRequest();
    QVERIFY(signRequest(forged, Ed25519SecretKey::generate(), kKeyId, kNow, randomNonce()));
    const auto first = verify(unknown);
    const auto second = verify(forged);
    QVERIFY(!first && !second);
    QCOMPARE(first.error().reason, RefusalReason::BadSignature);
    QCOMPARE(second.error().reason, first.error().reason);
    QCOMPARE(second.error().message, first.error().message);
    // A key whose bytes are all zero is a point of small order: the stand-in must never verify.
    QVERIFY(!Ed25519PublicKey().verify("", Ed25519Signature{}));

    HttpRequest twice = signedRequest();
    twice.fields.push_back({ "signature", field(twice.fields, "Signature") });
    QCOMPARE(verify(twice).error().reason, RefusalReason::Malformed);
    HttpRequest bare = commandRequest();
    QCOMPARE(verify(bare).error().reason, RefusalReason::Unsigned);
    HttpRequest keyless = signedRequest();
    std::erase_if(keyless.fields, [](const HttpField& f) { return f.name == "Idempotency-Key"; });
    QCOMPARE(verify(keyless).error().reason, RefusalReason::NoIdempotencyKey);
    HttpRequest otherBody = signedRequest();
    otherBody.body += ' ';
    QCOMPARE(verify(otherBody).error().reason, RefusalReason::DigestMismatch);
}

void TestHttpSignature::mutationsAreRefused()
{
    QRandomGenerator random(20260312);
    const HttpRequest good = signedRequest();
    QVERIFY(verify(good));
    int accepted = 0;
    for (int round = 0; round < 10'000; ++round) {
        HttpRequest request = good;
        std::vector<std::string*> places{ &request.method, &request.authority, &request.path, &request.query,
            &request.body };
        for (HttpField& f : request.fields) {
            places.push_back(&f.value);
        }
        std::string& place = *places[random.bounded(static_cast<quint32>(places.size()))];
        const std::string before = place;
        const std::size_t at = random.bounded(static_cast<quint32>(place.size()));
        switch (random.bounded(4)) {
        case 0:
            place[at] = static_cast<char>(place[at] ^ (1 << random.bounded(8)));
            break;
        case 1:
            place.erase(at, 1 + random.bounded(4U));
            break;
        case 2:
            place.insert(at, 1, static_cast<char>(random.bounded(256)));
            break;
        default:
            place += place.substr(at);
            break;
        }
        accepted += place != before && verify(request) ? 1 : 0;
    }
    QCOMPARE(accepted, 0);
}

void TestHttpSignature::storedEvidence()
{
    HttpRequest request = signedRequest();
    QVERIFY(verifyStoredRequest(request, m_key.publicKey()));
    for (std::size_t at = 0; at < request.body.size(); ++at) {
        HttpRequest altered = request;
        altered.body[at] = static_cast<char>(altered.body[at] ^ 1);
        QVERIFY(!verifyStoredRequest(altered, m_key.publicKey()));
    }
    QVERIFY(!verifyStoredRequest(request, Ed25519SecretKey::generate().publicKey()));
}

void TestHttpSignature::answers()
{
    const auto gateway = Ed25519SecretKey::generate();
    const HttpRequest request = signedRequest();
    const HttpRequest otherRequest = signedRequest();
    HttpAnswer answer{ .status = 201, .fields = { { "Content-Type", "application/json" } }, .body = "{}" };
    QVERIFY(signAnswer(answer, request, gateway, "gateway-1", kNow));
    QVERIFY(verifyAnswer(answer, request, gateway.publicKey()));
    QVERIFY(!verifyAnswer(answer, otherRequest, gateway.publicKey()));
    QVERIFY(!verifyAnswer(answer, request, m_key.publicKey()));
    HttpAnswer altered = answer;
    altered.status = 202;
    QVERIFY(!verifyAnswer(altered, request, gateway.publicKey()));
    altered = answer;
    altered.body = "[]";
    QVERIFY(!verifyAnswer(altered, request, gateway.publicKey()));
    HttpAnswer unsignedAnswer{ .status = 200, .fields = {}, .body = {} };
    QVERIFY(!verifyAnswer(unsignedAnswer, request, gateway.publicKey()));
    QVERIFY(!signAnswer(unsignedAnswer, commandRequest(), gateway, "gateway-1", kNow));
    QVERIFY(unsignedAnswer.fields.empty());
}

QTEST_APPLESS_MAIN(TestHttpSignature)
#include "tst_http_signature.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/command.h"
#include "models/commands/evidence.h"
#include "models/controls/audit_values.h"

#include <QTest>

using namespace spillway;
using namespace spillway::commands;
using spillway::controls::proveRequest;
using spillway::controls::RequestProof;
using State = RequestProof::State;

namespace
{

const Instant kNow = parseIso("2026-03-12T16:04:20Z").value();
constexpr const char* kId = "6b1f8a52-5b0e-4d57-9a0e-0d3a5c1f2e77";

/// Ann's order to pause free, as the gateway stores it.
StoredRequest storedOrder(const Ed25519SecretKey& key)
{
    Command command;
    command.type = CommandType::PauseTier;
    command.environment = "production";
    command.parameters = TierParameters{ { "free" } };
    command.reason = "spend spike";
    command.expectedVersion = 41;
    command.confirmation = confirmationText(command);
    HttpRequest request;
    request.authority = "gateway.example:8377";
    request.path = "/v1/commands";
    request.body = encodeCommand(command);
    request.fields
        = { { "Content-Type", "application/json" }, { "Idempotency-Key", '"' + std::string(kId) + '"' } };
    if (!signRequest(request, key, "ops-ann", kNow, randomNonce())) {
        qFatal("cannot sign");
    }
    StoredRequest stored;
    stored.commandId = kId;
    stored.actor = "ann";
    stored.keyId = "ops-ann";
    stored.type = "pause_tier";
    stored.environment = "production";
    stored.reason = "spend spike";
    stored.request = encodeStoredRequest(request).value();
    stored.body = request.body;
    return stored;
}

KeyRing ringWith(const Ed25519SecretKey& key, const char* person)
{
    const KeyFile file{ "ops-ann", person, { Role::Operator }, key.publicKey(),
        { kNow - std::chrono::hours(1), kNow + std::chrono::hours(1) }, false };
    return KeyRing({ { "ops-ann", encodeKeyFile(file) } });
}

} // namespace

class TestAuditValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSignedIsVerified();
    void everyAlteredByteIsFound();
    void columnsThatSayOtherwiseAreFound();
    void anUnknownKeyIsSaid();
    void entriesReadWell();
};

void TestAuditValues::whatWasSignedIsVerified()
{
    const auto key = Ed25519SecretKey::generate();
    const RequestProof proof = proveRequest(7, storedOrder(key), ringWith(key, "ann"));
    QCOMPARE(proof.state, State::Verified);
    QCOMPARE(proof.sequence, 7);
    QCOMPARE(proof.person, std::string("ann"));
}

void TestAuditValues::everyAlteredByteIsFound()
{
    const auto key = Ed25519SecretKey::generate();
    const KeyRing ring = ringWith(key, "ann");
    const StoredRequest good = storedOrder(key);
    for (std::size_t i = 0; i < good.body.size(); ++i) {
        StoredRequest bad = good;
        bad.body[i] = static_cast<char>(bad.body[i] ^ 1);
        QCOMPARE(proveRequest(7, bad, ring).state, State::Broken);
    }
}

void TestAuditValues::columnsThatSayOtherwiseAreFound()
{
    const auto key = Ed25519SecretKey::generate();
    const StoredRequest good = storedOrder(key);
    StoredRequest reason = good;
    reason.reason = "nothing to see";
    QCOMPARE(proveRequest(7, reason, ringWith(key, "ann")).state, State::Broken);
    StoredRequest id = good;
    id.commandId = randomUuid();
    QCOMPARE(proveRequest(7, id, ringWith(key, "ann")).state, State::Broken);
    QCOMPARE(proveRequest(7, good, ringWith(key, "ben")).state, State::Broken);
    QCOMPARE(proveRequest(7, good, ringWith(Ed25519SecretKey::generate(), "ann")).state, State::Broken);
}

void TestAuditValues::anUnknownKeyIsSaid()
{
    QCOMPARE(proveRequest(7, storedOrder(Ed25519SecretKey::generate()), KeyRing()).state, State::UnknownKey);
}

void TestAuditValues::entriesReadWell()
{
    AuditEntry entry;
    entry.detail = R"({"text":"Paused free for 60 min","version":42})";
    QCOMPARE(controls::auditText(entry), std::string("Paused free for 60 min"));
    entry.detail = "plain";
    QCOMPARE(controls::auditText(entry), std::string("plain"));
    QCOMPARE(controls::shortHash(std::string(32, '\xab')), std::string("abab…abab"));
}

QTEST_APPLESS_MAIN(TestAuditValues)
#include "tst_audit_values.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/audit_chain.h"

#include <QTest>

#include <algorithm>

using namespace spillway;
using namespace spillway::commands;

namespace
{
const Instant kNow = fromUnixMilliseconds(1'773'335'060'123);
constexpr std::int64_t kEntries = 1000;

AuditEntry entryAfter(
    const AuditEntry* before, std::string kind, std::optional<std::string> commandId, std::string detail)
{
    AuditEntry entry{ .sequence = before != nullptr ? before->sequence + 1 : 1,
        .at = kNow + std::chrono::seconds(before != nullptr ? before->sequence : 0),
        .environment = "production",
        .kind = std::move(kind),
        .actor = "ann",
        .commandId = std::move(commandId),
        .detail = std::move(detail),
        .previousHash = before != nullptr ? before->hash : std::string(32, '\0'),
        .hash = {} };
    entry.hash = auditHash(entry);
    return entry;
}

std::vector<AuditEntry> chain(std::int64_t count)
{
    std::vector<AuditEntry> entries;
    for (std::int64_t i = 0; i < count; ++i) {
        entries.push_back(entryAfter(entries.empty() ? nullptr : &entries.back(), "lever.lapsed",
            std::nullopt, R"({"text":"ended ä"})"));
    }
    return entries;
}

SignedHead headOf(const AuditEntry& entry, const Ed25519SecretKey& key)
{
    const auto signature = key.sign(auditHeadBase(entry.sequence, entry.hash));
    return { entry.sequence, entry.hash, "gateway-1", std::string(signature.begin(), signature.end()) };
}

AuditVerdict check(const std::vector<AuditEntry>& entries, std::optional<Ed25519PublicKey> gateway = {},
    std::vector<SignedHead> heads = {}, std::optional<AuditMark> remembered = {})
{
    AuditChecker checker(gateway, std::move(heads), std::move(remembered));
    for (const AuditEntry& entry : entries) {
        checker.take(entry);
    }
    return checker.finish();
}

bool has(const AuditVerdict& verdict, AuditFaultKind kind, std::int64_t sequence)
{
    return std::ranges::any_of(verdict.faults,
        [&](const AuditFault& fault) { return fault.kind == kind && fault.sequence == sequence; });
}

/// An order that ann signed, and the audit entry of it.
struct Order {
    StoredRequest stored;
    AuditEntry entry;
    KeyRing keys;
};
Order orderBy(const Ed25519SecretKey& key)
{
    Command command{ .type = CommandType::PauseTier,
        .environment = "production",
        .parameters = TierParameters{ { "free" } },
        .duration = std::chrono::minutes(10),
        .reason = "loops",
        .expectedVersion = 3,
        .confirmation = "pause free" };
    const std::string id = randomUuid();
    HttpRequest request{ .authority = "127.0.0.1:8377",
        .path = "/v1/commands",
        .fields = { { "Content-Type", "application/json" }, { "Idempotency-Key", '"' + id + '"' } },
        .body = encodeCommand(command) };
    Order order;
    if (!signRequest(request, key, "ann-1", kNow, randomNonce())) {
        return order;
    }
    order.stored = { .commandId = id,
        .isApproval = false,
        .actor = "ann",
        .keyId = "ann-1",
        .type = "pause_tier",
        .environment = "production",
        .reason = "loops",
        .request = encodeStoredRequest(request).value(),
        .body = request.body };
    order.entry = entryAfter(nullptr, "command.recorded", id,
        R"({"text":"x","digest":")" + serialiseContentDigest(sha256(request.body)) + R"(","request_sha256":")"
            + toBase64(sha256(order.stored.request)) + R"("})");
    const KeyFile file{ "ann-1", "ann", { Role::Operator }, key.publicKey(),
        { kNow - std::chrono::days(1), kNow + std::chrono::days(1) }, false };
    order.keys = KeyRing({ { "ann-1", encodeKeyFile(file) } });
    return order;
}

AuditVerdict checkOrder(const Order& order)
{
    AuditChecker checker(std::nullopt, {}, std::nullopt);
    checker.take(order.entry);
    checker.take(order.stored, order.keys);
    return checker.finish();
}
} // namespace

class TestAuditChain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSoundChainIsSound()
    {
        const auto entries = chain(kEntries);
        const auto key = Ed25519SecretKey::generate();
        const AuditMark mark{ 500, entries[499].hash };
        const AuditVerdict verdict
            = check(entries, key.publicKey(), { headOf(entries[99], key), headOf(entries[999], key) }, mark);
        QVERIFY(verdict.isSound());
        QCOMPARE(verdict.entries, kEntries);
        QCOMPARE(verdict.headsSigned, 2);
        QCOMPARE(verdict.newestSignedHead, kEntries);
        QVERIFY((verdict.last == AuditMark{ kEntries, entries.back().hash }));
        QVERIFY(check({}).isSound());
    }

    void eachAlteredEntryIsFound()
    {
        auto entries = chain(kEntries);
        const std::string id = randomUuid();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            AuditEntry& entry = entries[i];
            const AuditEntry before = entry;
            std::string* const texts[] = { &entry.environment, &entry.kind, &entry.actor, &entry.detail,
                &entry.previousHash, &entry.hash };
            const std::size_t column = i % 8;
            if (column == 6) {
                entry.at += Duration(1);
            } else if (column == 7) {
                entry.commandId = id;
            } else {
                texts[column]->back() = static_cast<char>(texts[column]->back() ^ 1);
            }
            QVERIFY2(has(check(entries), AuditFaultKind::Hash, before.sequence),
                qPrintable(QString::number(before.sequence)));
            entry = before;
        }
        QVERIFY(check(entries).isSound());
    }

    void aRewrittenOrCutChainIsFound()
    {
        const auto key = Ed25519SecretKey::generate();
        const auto entries = chain(20);
        const std::vector<SignedHead> heads{ headOf(entries[9], key), headOf(entries[19], key) };
        const AuditMark mark{ 15, entries[14].hash };

        auto without = entries;
        without.erase(without.begin() + 5);
        QVERIFY(has(check(without), AuditFaultKind::Gap, 7));

        auto moved = entries;
        std::swap(moved[3], moved[4]);
        QVERIFY(!check(moved).isSound());

        // An owner rewrites everything from entry 5 on, hashes and all.
        auto rewritten = chain(4);
        while (rewritten.size() < entries.size()) {
            rewritten.push_back(
                entryAfter(&rewritten.back(), "lever.lapsed", std::nullopt, R"({"text":"b"})"));
        }
        QVERIFY(check(rewritten).isSound());
        const AuditVerdict bySignature = check(rewritten, key.publicKey(), heads);
        QVERIFY(has(bySignature, AuditFaultKind::HeadDiffers, 10));
        QVERIFY(has(bySignature, AuditFaultKind::HeadDiffers, 20));
        QVERIFY(has(check(rewritten, {}, {}, mark), AuditFaultKind::MarkDiffers, 15));

        const std::vector<AuditEntry> cut(entries.begin(), entries.begin() + 12);
        QVERIFY(has(check(cut, key.publicKey(), heads), AuditFaultKind::CutOff, 20));
        QVERIFY(has(check(cut, {}, {}, mark), AuditFaultKind::CutOff, 15));
        QVERIFY(has(check({}, {}, {}, mark), AuditFaultKind::CutOff, 15));
    }

    void headsOfOthersAreNoProof()
    {
        const auto key = Ed25519SecretKey::generate();
        const auto entries = chain(10);
        SignedHead forged = headOf(entries[9], Ed25519SecretKey::generate());
        QVERIFY(has(check(entries, key.publicKey(), { forged }), AuditFaultKind::HeadSignature, 10));
        SignedHead older = headOf(entries[4], Ed25519SecretKey::generate());
        older.keyId = "gateway-0";
        const AuditVerdict verdict = check(entries, key.publicKey(), { older, headOf(entries[9], key) });
        QVERIFY(verdict.isSound());
        QCOMPARE(verdict.headsSigned, 1);
        QCOMPARE(verdict.headsOfOtherKeys, 1);
    }

    void whatPeopleSignedIsHeldAgainstIt()
    {
        const auto key = Ed25519SecretKey::generate();
        const Order good = orderBy(key);
        const AuditVerdict verdict = checkOrder(good);
        QVERIFY2(verdict.isSound(), verdict.faults.empty() ? "" : verdict.faults.front().text.c_str());
        QCOMPARE(verdict.requestsChecked, 1);
        for (std::size_t i = 0; i < good.stored.body.size(); ++i) {
            Order altered = good;
            altered.stored.body[i] = static_cast<char>(altered.stored.body[i] ^ 1);
            QVERIFY(has(checkOrder(altered), AuditFaultKind::RequestDiffers, 1));
            altered.keys = KeyRing();
            QVERIFY(has(checkOrder(altered), AuditFaultKind::RequestDiffers, 1));
        }
        for (std::size_t i = 0; i < good.stored.request.size(); ++i) {
            Order altered = good;
            altered.stored.request[i] = static_cast<char>(altered.stored.request[i] ^ 1);
            QVERIFY(!checkOrder(altered).isSound());
        }
        for (std::string StoredRequest::* column : { &StoredRequest::actor, &StoredRequest::type,
                 &StoredRequest::environment, &StoredRequest::reason }) {
            Order altered = good;
            altered.stored.*column += "x";
            QVERIFY(has(checkOrder(altered), AuditFaultKind::RequestMisread, 1));
        }
    }

    void aForgedOrLostOrderIsFound()
    {
        const Order good = orderBy(Ed25519SecretKey::generate());
        // The gateway makes up an order of ann's, with an audit entry to match.
        Order forged = orderBy(Ed25519SecretKey::generate());
        forged.keys = good.keys;
        QVERIFY(has(checkOrder(forged), AuditFaultKind::RequestUnsigned, 1));
        // An order that nobody recorded, and one that was recorded and is gone.
        Order stray = good;
        stray.stored.commandId = randomUuid();
        const AuditVerdict verdict = checkOrder(stray);
        QVERIFY(has(verdict, AuditFaultKind::RequestDiffers, 0));
        QVERIFY(has(verdict, AuditFaultKind::RequestMissing, 1));
        Order unknown = good;
        unknown.keys = KeyRing();
        QVERIFY(checkOrder(unknown).isSound());
        QCOMPARE(checkOrder(unknown).requestsUnknownKey, 1);
    }

    void theGatewaysOwnOrdersAreChecked()
    {
        const auto gateway = Ed25519SecretKey::generate();
        Order order = orderBy(gateway);
        order.stored.actor = "safeguard";
        const auto verdictOf = [&](const std::string& keyId) {
            SignedHead head = headOf(order.entry, gateway);
            head.keyId = keyId;
            AuditChecker checker(gateway.publicKey(), { head }, std::nullopt);
            checker.take(order.entry);
            checker.take(order.stored, KeyRing());
            return checker.finish();
        };
        QVERIFY(verdictOf("ann-1").isSound());
        QCOMPARE(verdictOf("ann-1").requestsChecked, 1);
        QCOMPARE(verdictOf("gateway-1").requestsUnknownKey, 1);
        order.stored.body += ' ';
        QVERIFY(has(verdictOf("ann-1"), AuditFaultKind::RequestUnsigned, 1));
    }

    void faultsAreCountedButNotHoarded()
    {
        auto entries = chain(kEntries);
        for (AuditEntry& entry : entries) {
            entry.hash[0] = static_cast<char>(entry.hash[0] ^ 1);
        }
        const AuditVerdict verdict = check(entries);
        QVERIFY(verdict.faultCount >= kEntries);
        QCOMPARE(verdict.faults.size(), AuditChecker::kMaximumFaults);
    }
};

QTEST_APPLESS_MAIN(TestAuditChain)
#include "tst_audit_chain.moc"

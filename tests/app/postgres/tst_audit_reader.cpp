// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/audit_reader.h"
#include "private_database.h"

#include <QTest>

#include <algorithm>

using namespace spillway;
using namespace spillway::commands;
using spillway::tests::PrivateDatabase;

namespace
{
constexpr int kEntries = 1000;
}

class TestAuditReader : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<PrivateDatabase> m_database;

    AuditVerdict verify(std::optional<Ed25519PublicKey> gateway = {}, std::optional<AuditMark> mark = {})
    {
        auto console = m_database->open("spillway_console");
        return PrivateDatabase::taken(
            postgres::AuditReader(console).verify(gateway, KeyRing(), std::move(mark)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<PrivateDatabase>();
        auto gateway = m_database->open("spillway_gateway");
        PrivateDatabase::taken(gateway.query(
            "select spillway.audit_append('production', 'command.refused', 'ann', "
            "case when n % 2 = 0 then gen_random_uuid() end, '{\"text\":\"Größe ' || n || '\"}') "
            "from generate_series(1, "
            + std::to_string(kEntries) + ") n"));
    }

    void theServersHashIsOurs()
    {
        const AuditVerdict verdict = verify();
        QVERIFY2(verdict.isSound(), verdict.faults.empty() ? "" : verdict.faults.front().text.c_str());
        QCOMPARE(verdict.entries, kEntries);
    }

    void pagesComeNewestFirst()
    {
        auto console = m_database->open("spillway_console");
        postgres::AuditReader reader(console);
        const auto page = PrivateDatabase::taken(reader.newest({ "production", 101, {}, {} }, 10));
        QCOMPARE(page.size(), 10U);
        QCOMPARE(page.front().sequence, 100);
        QCOMPARE(page.back().sequence, 91);
        QVERIFY(PrivateDatabase::taken(reader.newest({ "production", {}, { "lever." }, {} }, 10)).empty());
        QCOMPARE(PrivateDatabase::taken(reader.newest({ "production", {}, { "lever.", "command." }, {} }, 3))
                     .size(),
            3U);
        QVERIFY(PrivateDatabase::taken(reader.newest({ "staging", {}, {}, {} }, 10)).empty());
        QCOMPARE(PrivateDatabase::taken(reader.newest({ "production", {}, {}, "ann" }, 10)).size(),
            std::size_t(10));
        QVERIFY(PrivateDatabase::taken(reader.newest({ "production", {}, {}, "an" }, 10)).empty());
        QCOMPARE(PrivateDatabase::taken(reader.actors("production")), std::vector<std::string>{ "ann" });
        int seen = 0;
        PrivateDatabase::taken(reader.entries(990, [&seen](const AuditEntry&) { return ++seen < 5; }));
        QCOMPARE(seen, 5);
        QCOMPARE(reader.story(randomUuid()).error().code, ErrorCode::NotFound);
        QCOMPARE(reader.controlVersion("production").error().code, ErrorCode::NotFound);
    }

    void aRowThatItsOwnerAltersIsFound()
    {
        auto owner = m_database->open("postgres");
        PrivateDatabase::taken(owner.execute("alter table spillway.audit disable trigger append_only"));
        for (const int sequence : { 1, 2, kEntries / 2, kEntries }) {
            const std::string where = " where sequence = " + std::to_string(sequence);
            PrivateDatabase::taken(owner.execute("update spillway.audit set actor = 'bob'" + where));
            const AuditVerdict verdict = verify();
            QCOMPARE(verdict.faultCount, 1);
            QCOMPARE(verdict.faults.front().kind, AuditFaultKind::Hash);
            QCOMPARE(verdict.faults.front().sequence, sequence);
            PrivateDatabase::taken(owner.execute("update spillway.audit set actor = 'ann'" + where));
        }
        QVERIFY(verify().isSound());
    }

    void aSignedHeadFindsAChainThatWasCut()
    {
        const auto key = Ed25519SecretKey::generate();
        const AuditMark last = verify().last.value();
        const auto signature = key.sign(auditHeadBase(last.sequence, last.hash));
        auto gateway = m_database->open("spillway_gateway");
        PrivateDatabase::taken(gateway.query("insert into spillway.audit_head (sequence, hash, key_id, "
                                             "signature) values ($1::bigint, decode($2, 'base64'), 'g', "
                                             "decode($3, 'base64'))",
            { postgres::parameter(last.sequence), toBase64(bytesOf(last.hash)), toBase64(signature) }));
        QCOMPARE(verify(key.publicKey()).headsSigned, 1);
        auto owner = m_database->open("postgres");
        PrivateDatabase::taken(owner.execute("delete from spillway.audit where sequence > 990"));
        const AuditVerdict verdict = verify(key.publicKey(), AuditMark{ 995, last.hash });
        QCOMPARE(verdict.faultCount, 2);
        QVERIFY(std::ranges::all_of(
            verdict.faults, [](const AuditFault& fault) { return fault.kind == AuditFaultKind::CutOff; }));
    }
};

QTEST_GUILESS_MAIN(TestAuditReader)
#include "tst_audit_reader.moc"

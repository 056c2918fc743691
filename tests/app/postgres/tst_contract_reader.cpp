// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/contract_reader.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/postgres/private_database.h"

#include <QTest>

#include <algorithm>

using namespace spillway;
using namespace spillway::postgres;
using namespace std::chrono_literals;
using spillway::tests::PrivateDatabase;

class TestContractReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_database = std::make_unique<PrivateDatabase>(); }

    void theConsolesRoleIsCutOff()
    {
        auto console = m_database->open("spillway_console");
        QVERIFY((PrivateDatabase::taken(sessionLimits(console)) == SessionLimits{ 15s, 2s }));
        auto admin = m_database->open("postgres");
        QVERIFY((PrivateDatabase::taken(sessionLimits(admin)) == SessionLimits{ 0ms, 0ms }));
    }

    void everyViewIsCounted()
    {
        auto admin = m_database->open("postgres");
        PrivateDatabase::taken(admin.execute("insert into spillway.account (user_id, tier, joined_at) values "
                                             "('u1', 'free', '2026-01-01Z'), ('u2', 'free', '2026-02-01Z')"));
        auto console = m_database->open("spillway_console");
        const auto relations = PrivateDatabase::taken(contractRelations(console));
        QCOMPARE(relations.size(), std::size_t(6));
        for (const ContractRelation& relation : relations) {
            QCOMPARE(
                relation.rows, PrivateDatabase::number(console, "select count(*) from " + relation.name));
        }
        const auto account = std::ranges::find(relations, "console.account", &ContractRelation::name);
        QCOMPARE(account->rows, 2);
        QVERIFY(account->newest == parseIso("2026-02-01T00:00:00Z"));
        const auto command = std::ranges::find(relations, "console.command", &ContractRelation::name);
        QVERIFY(command->rows == 0 && !command->newest);
    }

    void whoMayNotReadIsTold()
    {
        auto gateway = m_database->open("postgres");
        PrivateDatabase::taken(gateway.execute("create role nobody_at_all login"));
        auto nobody = m_database->open("nobody_at_all");
        QVERIFY(!contractRelations(nobody));
    }

private:
    std::unique_ptr<PrivateDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestContractReader)
#include "tst_contract_reader.moc"

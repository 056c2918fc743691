// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/pages/overview_sample.h"
#include "widgets/components/data_table.h"
#include "widgets/pages/audit_page.h"
#include "widgets/panels/audit_entry_panel.h"

#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

controls::AuditValues entries(Instant now)
{
    controls::AuditValues values;
    values.isRead = true;
    for (int i = 0; i < 12; ++i) {
        commands::AuditEntry entry;
        entry.sequence = 18204 - i;
        entry.at = now - i * 7min;
        entry.environment = "production";
        entry.kind = i == 3 ? "command.applied" : i == 4 ? "command.refused" : "command.recorded";
        entry.actor = i % 3 == 0 ? "ann" : "gateway";
        entry.commandId = "c412";
        entry.detail = R"({"text":"Pause tier: free, 60 min"})";
        entry.previousHash = std::string(32, static_cast<char>(i + 1));
        entry.hash = std::string(32, static_cast<char>(i));
        values.entries.push_back(entry);
    }
    return values;
}

} // namespace

class TestAuditPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chainIsSaid();
    void entriesAreListedAndOpened();
    void proofIsSaid_data();
    void proofIsSaid();
    void picture();
};

void TestAuditPage::chainIsSaid()
{
    Theme theme;
    AuditPage page(theme);
    const OverviewValues live = overviewSample();
    page.setLive(live);
    auto values = entries(live.now);
    page.setValues(values);
    QCOMPARE(page.chainText(), QStringLiteral("chain not verified yet"));
    values.verdict.emplace();
    values.verdict->entries = 18204;
    values.verifiedAt = parseIso("2026-03-12T16:30:00Z").value();
    page.setValues(values);
    QCOMPARE(page.chainText(), QStringLiteral("chain verified · 18,204 entries · 0 breaks · 17:30:00"));
    values.verdict->faultCount = 1;
    values.verdict->faults.push_back({ commands::AuditFaultKind::Hash, 9, "Entry 9 was altered." });
    page.setValues(values);
    QVERIFY(page.chainText().startsWith(QStringLiteral("chain broken · Entry 9 was altered.")));
}

void TestAuditPage::entriesAreListedAndOpened()
{
    Theme theme;
    AuditPage page(theme);
    const OverviewValues live = overviewSample();
    page.setLive(live);
    page.setValues(entries(live.now));
    auto* table = page.findChild<DataTable*>();
    QCOMPARE(table->model().rows().size(), std::size_t(12));
    QCOMPARE(table->model().rows()[3].cells[3].text, QStringLiteral("Command"));
    QCOMPARE(table->model().rows()[4].cells[3].text, QStringLiteral("Refusal"));
    QSignalSpy chosen(&page, &AuditPage::entryChosen);
    table->select(QStringLiteral("18201"));
    QCOMPARE(chosen.count(), 1);
    QVERIFY(page.findChild<AuditEntryPanel*>()->copyText().startsWith(QStringLiteral("18201\t")));
}

void TestAuditPage::proofIsSaid_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("text");
    using State = controls::RequestProof::State;
    QTest::newRow("verified") << int(State::Verified)
                              << QStringLiteral("signed with ops-ann by ann, verified here");
    QTest::newRow("unknown key") << int(State::UnknownKey)
                                 << QStringLiteral("signed with ops-ann, not checked");
    QTest::newRow("altered") << int(State::Broken) << QStringLiteral("not what ann signed");
    QTest::newRow("no request") << int(State::None) << QString();
}

void TestAuditPage::proofIsSaid()
{
    QFETCH(int, state);
    QFETCH(QString, text);
    Theme theme;
    AuditPage page(theme);
    const OverviewValues live = overviewSample();
    page.setLive(live);
    auto values = entries(live.now);
    page.setValues(values);
    page.findChild<DataTable*>()->select(QStringLiteral("18201"));
    values.proof = controls::RequestProof{ 18201, controls::RequestProof::State(state), "ann", "ops-ann",
        R"({"type":"pause_tier"})", "a byte differs" };
    page.setValues(values);
    QCOMPARE(page.findChild<AuditEntryPanel*>()->proofText(), text);
}

void TestAuditPage::picture()
{
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light }) {
        Theme theme(mode);
        AuditPage page(theme);
        page.setStyleSheet(theme.styleSheet());
        page.setPalette(theme.palette());
        page.resize(1368, 792);
        const OverviewValues live = overviewSample();
        page.setLive(live);
        auto values = entries(live.now);
        values.verdict.emplace();
        values.verdict->entries = 18204;
        values.verifiedAt = live.now;
        page.setValues(values);
        page.show();
        page.findChild<DataTable*>()->select(QStringLiteral("18201"));
        values.proof = controls::RequestProof{ 18201, controls::RequestProof::State::Verified, "ann",
            "ops-ann", R"({"type":"pause_tier","parameters":{"tiers":["free"]}})", {} };
        page.setValues(values);
        QCoreApplication::processEvents();
        QVERIFY(!page.grab().isNull());
        if (!folder.isEmpty()) {
            page.grab().save(folder
                + (mode == ThemeMode::Dark ? QStringLiteral("/audit-dark.png")
                                           : QStringLiteral("/audit-light.png")));
        }
    }
}

QTEST_MAIN(TestAuditPage)
#include "tst_audit_page.moc"

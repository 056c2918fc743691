// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/pages/overview_sample.h"
#include "widgets/components/data_table.h"
#include "widgets/pages/audit_page.h"
#include "widgets/panels/audit_entry_panel.h"
#include "widgets/panels/audit_lanes.h"

#include <QSignalSpy>
#include <QTableView>
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
        if (i == 3) {
            entry.detail = R"({"text":"Pause tier: free, 60 min","version":412,"changes":[)"
                           R"({"path":"paused_tiers.free.command_id","after":"c412"},)"
                           R"({"path":"paused_tiers.free.expires","before":"16:30","after":"17:04"}]})";
        }
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
    void whatHappenedHasRoomInTheSmallestWindow();
    void whatChangedIsSaid();
    void lanesTellWhatHappened();
    void anIncidentPackIsAskedForOnce();
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

void TestAuditPage::whatHappenedHasRoomInTheSmallestWindow()
{
    Theme theme;
    AuditPage page(theme);
    const OverviewValues live = overviewSample();
    page.setLive(live);
    page.setValues(entries(live.now));
    page.resize(1028, 592);
    page.show();
    QCoreApplication::processEvents();
    const auto* view = page.findChild<DataTable*>()->findChild<QTableView*>();
    QVERIFY(view->isColumnHidden(5)); // the hash, which the entry beside it says
    QVERIFY2(view->columnWidth(4) >= 150, qPrintable(QString::number(view->columnWidth(4))));
    page.resize(1368, 792);
    QCoreApplication::processEvents();
    QVERIFY(!view->isColumnHidden(5));
}

void TestAuditPage::whatChangedIsSaid()
{
    Theme theme;
    AuditPage page(theme);
    const OverviewValues live = overviewSample();
    page.setLive(live);
    page.setValues(entries(live.now));
    auto* table = page.findChild<DataTable*>();
    const auto* panel = page.findChild<AuditEntryPanel*>();
    table->select(QStringLiteral("18201"));
    QCOMPARE(panel->changeLines(),
        (QStringList{ QStringLiteral("control state v411 to v412"),
            QStringLiteral("- paused_tiers.free.expires = 16:30"),
            QStringLiteral("+ paused_tiers.free.expires = 17:04") }));
    table->select(QStringLiteral("18202"));
    QCOMPARE(panel->changeLines(), QStringList());
}

void TestAuditPage::lanesTellWhatHappened()
{
    Theme theme;
    AuditPage page(theme);
    page.resize(1368, 792);
    OverviewValues live = overviewSample();
    live.marks = { { live.now - 50min, live.now - 20min, MarkKind::Warning, "Burn rate", "auto", {} },
        { live.now - 40min, {}, MarkKind::Critical, "Over budget", "auto", {} },
        { live.now - 30min, live.now + 30min, MarkKind::Command, "Free tier paused", "ann", 412 },
        { live.now - 10h * 24, {}, MarkKind::Command, "long ago", "ann", 1 },
        { live.now - 35min, live.now - 15min, MarkKind::Outage, "Gemini does not answer", "auto", {} } };
    page.setLive(live);
    auto values = entries(live.now);
    page.setValues(values);
    const auto* lanes = page.findChild<AuditLanes*>();
    QCOMPARE(lanes->items(AuditLanes::Alerts).size(), std::size_t(2));
    QCOMPARE(lanes->rows(AuditLanes::Alerts), std::size_t(2)); // they overlap
    QCOMPARE(lanes->items(AuditLanes::Providers).front().text, QStringLiteral("Gemini does not answer"));
    QCOMPARE(lanes->items(AuditLanes::Commands).size(), std::size_t(1));
    QCOMPARE(lanes->items(AuditLanes::Commands).front().text, QStringLiteral("v412 Free tier paused"));
    for (const LaneItem& person : lanes->items(AuditLanes::People)) {
        QCOMPARE(person.text, QStringLiteral("ann")); // the gateway is nobody
    }
    QVERIFY(!lanes->items(AuditLanes::People).empty());
}

void TestAuditPage::anIncidentPackIsAskedForOnce()
{
    Theme theme;
    AuditPage page(theme);
    page.resize(1368, 792);
    page.setLive(overviewSample());
    page.show();
    QSignalSpy asked(&page, &AuditPage::packRequested);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* log = page.findChild<DataTable*>();
    log->setFocus();
    QTest::keyClick(page.window()->focusWidget(), Qt::Key_E);
    QTest::keyClick(page.window()->focusWidget(), Qt::Key_E); // while the first is being gathered
    QCOMPARE(asked.count(), 1);
    QVERIFY(asked[0][1].toByteArray().startsWith("\x89PNG"));
    QVERIFY(asked[0][0].value<TimeRange>().length() > 1h);
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

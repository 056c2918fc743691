// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/command_palette.h"
#include "widgets/shell/console_window.h"
#include "widgets/shell/control_strip.h"
#include "widgets/shell/palette_list.h"
#include "widgets/shell/search_box.h"
#include "widgets/shell/shortcut_list.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;

namespace
{

PaletteEntry entry(PaletteGroup group, const char* title, const char* words = "")
{
    return { group, "pause", QString::fromUtf8(title), {}, {}, QString::fromUtf8(words), {} };
}

QStringList titles(const std::vector<PaletteHit>& hits)
{
    QStringList found;
    for (const PaletteHit& hit : hits) {
        found.append(hit.entry.title);
    }
    return found;
}

struct Shown {
    Theme theme;
    ConsoleWindow window{ theme };
    CommandPalette* palette = window.findChild<CommandPalette*>();
    QLineEdit* question = palette->findChild<QLineEdit*>();
    int armed = 0;

    Shown()
    {
        for (const char* id : { "overview", "spend", "controls" }) {
            window.addPage(QString::fromLatin1(id), QString::fromLatin1(id), id, new QWidget);
        }
        window.addPaletteProvider([this](const QString&) {
            PaletteEntry pause = entry(PaletteGroup::Controls, "Pause tier: premium");
            pause.detail = QStringLiteral("1,012 active today");
            pause.open = [this] { ++armed; };
            return std::vector<PaletteEntry>{ pause };
        });
        window.resize(1440, 900);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        window.activateWindow();
    }
};

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordMustOccur();
    void groupsKeepTheirOrder();
    void matchesAreMarked();
    void scopeNarrows();
    void opensByKeyAndSearchBox();
    void enterLeadsToThePage();
    void aControlIsOnlyLedTo();
    void tabNarrowsAndArrowsMove();
    void escapeReturnsTheKeyboard();
    void worksWhileTyping();
    void stripStaysAboveTheScrim();
    void timeRangesByNameAndTyped();
    void newFindingsKeepTheChoice();
    void listOfKeysIsTrue();
    void looksAsDrawn();
};

void TestCommandPalette::everyWordMustOccur()
{
    const auto hits
        = searchPalette({ entry(PaletteGroup::GoTo, "Spend by tier", "cost money"),
                            entry(PaletteGroup::GoTo, "Tiers"), entry(PaletteGroup::GoTo, "Audit") },
            QStringLiteral(" TIER  cost "));
    QCOMPARE(titles(hits), QStringList{ QStringLiteral("Spend by tier") });
    QVERIFY(searchPalette({ entry(PaletteGroup::GoTo, "Audit") }, QStringLiteral("zebra")).empty());
}

void TestCommandPalette::groupsKeepTheirOrder()
{
    const auto hits = searchPalette(
        { entry(PaletteGroup::TimeRanges, "Pause week"), entry(PaletteGroup::GoTo, "All pause commands"),
            entry(PaletteGroup::GoTo, "Pause tier, on Controls"),
            entry(PaletteGroup::Controls, "End pause: free") },
        QStringLiteral("pause"));
    QCOMPARE(titles(hits),
        (QStringList{ QStringLiteral("End pause: free"), QStringLiteral("Pause tier, on Controls"),
            QStringLiteral("All pause commands"), QStringLiteral("Pause week") }));
}

void TestCommandPalette::matchesAreMarked()
{
    using Spans = std::vector<std::pair<qsizetype, qsizetype>>;
    const auto hits
        = searchPalette({ entry(PaletteGroup::GoTo, "Pause tier: free") }, QStringLiteral("tier pause aus"));
    QCOMPARE(hits.front().matched, (Spans{ { 0, 5 }, { 6, 4 } }));
}

void TestCommandPalette::scopeNarrows()
{
    const auto hits
        = searchPalette({ entry(PaletteGroup::Users, "ann"), entry(PaletteGroup::Models, "annex") },
            QStringLiteral("ann"), PaletteGroup::Models);
    QCOMPARE(titles(hits), QStringList{ QStringLiteral("annex") });
}

void TestCommandPalette::opensByKeyAndSearchBox()
{
    Shown shown;
    QTest::keyClick(&shown.window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(shown.palette->isOpen());
    QCOMPARE(shown.window.focusWidget(), shown.question);
    QTest::keyClick(shown.question, Qt::Key_Escape);
    QVERIFY(!shown.palette->isOpen());
    QTest::mouseClick(shown.window.findChild<SearchBox*>(), Qt::LeftButton);
    QVERIFY(shown.palette->isOpen());
    QTest::mouseClick(shown.palette, Qt::LeftButton, {}, QPoint(20, 400));
    QVERIFY(!shown.palette->isOpen());
}

void TestCommandPalette::enterLeadsToThePage()
{
    Shown shown;
    QTest::keyClick(&shown.window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(shown.question, QStringLiteral("spend"));
    QTest::keyClick(shown.question, Qt::Key_Return);
    QCOMPARE(shown.window.currentPage(), QStringLiteral("spend"));
    QVERIFY(!shown.palette->isOpen());
}

void TestCommandPalette::aControlIsOnlyLedTo()
{
    Shown shown;
    shown.window.openPalette(QStringLiteral("premium"));
    const PaletteHit* hit = shown.palette->results().hitAt(1);
    QVERIFY(hit != nullptr);
    QVERIFY(shown.palette->results()
            .data(shown.palette->results().index(1, 0), Qt::AccessibleTextRole)
            .toString()
            .endsWith(QStringLiteral("asks to confirm")));
    QTest::keyClick(shown.question, Qt::Key_Return);
    QCOMPARE(shown.armed, 1); // its arm step, once
    QVERIFY(!shown.palette->isOpen());
}

void TestCommandPalette::tabNarrowsAndArrowsMove()
{
    Shown shown;
    shown.window.openPalette();
    const auto* list = shown.palette->findChild<QListView*>();
    QCOMPARE(list->currentIndex().row(), 1); // below the heading
    QTest::keyClick(shown.question, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 3); // over the next heading
    QTest::keyClick(shown.question, Qt::Key_Up);
    QTest::keyClick(shown.question, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), shown.palette->results().rowCount() - 1);
    QTest::keyClick(shown.question, Qt::Key_Tab);
    QCOMPARE(shown.palette->results().hitCount(), 1);
    QCOMPARE(shown.window.focusWidget(), shown.question);
    QTest::keyClick(shown.question, Qt::Key_Backtab);
    QVERIFY(shown.palette->results().hitCount() > 1);
}

void TestCommandPalette::escapeReturnsTheKeyboard()
{
    Shown shown;
    auto* box = shown.window.findChild<SearchBox*>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(shown.palette->isOpen());
    QTest::keyClick(shown.question, Qt::Key_Escape);
    QCOMPARE(shown.window.focusWidget(), box);
}

void TestCommandPalette::worksWhileTyping()
{
    Shown shown;
    auto* edit = new QLineEdit;
    shown.window.addPage(QStringLiteral("edit"), QStringLiteral("Edit"), "spend", edit);
    (void)shown.window.showPage(QStringLiteral("edit"));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("r?!2"));
    QCOMPARE(edit->text(), QStringLiteral("r?!2"));
    QCOMPARE(shown.window.currentPage(), QStringLiteral("edit"));
    QTest::keyClick(edit, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(shown.palette->isOpen());
}

void TestCommandPalette::stripStaysAboveTheScrim()
{
    Shown shown;
    const auto pixel = [&] { return shown.window.grab().toImage().pixelColor(700, 60); };
    const QColor before = pixel();
    shown.window.openPalette();
    QCOMPARE(pixel(), before);
}

void TestCommandPalette::timeRangesByNameAndTyped()
{
    Shown shown;
    const auto choose = [&shown](const char* question) {
        shown.window.openPalette(QString::fromLatin1(question));
        QTest::keyClick(shown.question, Qt::Key_Return);
        return shown.window.time().selection();
    };
    QCOMPARE(choose("last 7"), TimeSelection(TimeSelection::Last{ std::chrono::hours(7 * 24) }));
    QCOMPARE(choose("last hour"), TimeSelection(TimeSelection::Last{ std::chrono::hours(1) }));
    QCOMPARE(choose("this month"), TimeSelection(TimeSelection::Calendar{ Period::Month, {} }));
    const auto typed = std::get<TimeSelection::Fixed>(choose("2026-03-09 18:00").value());
    QCOMPARE(typed.from, parseIso("2026-03-09T18:00:00Z").value());
    QVERIFY(!typed.to);
    const auto ago = std::get<TimeSelection::Fixed>(choose("-3d").value());
    QVERIFY(ago.from > typed.from);
}

void TestCommandPalette::newFindingsKeepTheChoice()
{
    Shown shown;
    std::vector<PaletteEntry> users{ entry(PaletteGroup::Users, "u_2"), entry(PaletteGroup::Users, "u_3") };
    shown.window.addPaletteProvider([&users](const QString&) { return users; });
    shown.window.openPalette(QStringLiteral("u_"));
    QTest::keyClick(shown.question, Qt::Key_Down);
    const auto* list = shown.palette->findChild<QListView*>();
    const auto chosen
        = [&] { return shown.palette->results().hitAt(list->currentIndex().row())->entry.title; };
    QCOMPARE(chosen(), QStringLiteral("u_3"));
    users.insert(users.begin(), entry(PaletteGroup::Users, "u_1"));
    shown.window.refreshPalette();
    QCOMPARE(shown.palette->results().hitCount(), 3);
    QCOMPARE(chosen(), QStringLiteral("u_3"));
}

void TestCommandPalette::listOfKeysIsTrue()
{
    Shown shown;
    QTest::keyClick(&shown.window, Qt::Key_Question);
    auto* list = shown.window.findChild<ShortcutList*>();
    QVERIFY(list->isOpen());
    QStringList keys;
    for (const ShortcutList::Line& line : list->lines()) {
        keys.append(line.keys);
        QVERIFY(!line.what.isEmpty());
    }
    QVERIFY(keys.contains(QStringLiteral("Ctrl+K")));
    QVERIFY(keys.contains(QStringLiteral("F11")));
    QVERIFY(keys.contains(QStringLiteral("1 … 0")));
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!list->isOpen());
}

void TestCommandPalette::looksAsDrawn()
{
    Shown shown;
    shown.window.openPalette(QStringLiteral("pa"));
    const auto sheetPixel = shown.window.grab().toImage().pixelColor(400, 96 + 30);
    QCOMPARE(sheetPixel.rgb(), shown.theme.colour("surface.raised").rgb());
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    if (!folder.isEmpty()) {
        shown.window.grab().save(folder + QStringLiteral("/palette.png"));
        shown.window.resize(1100, 700);
        shown.theme.setMode(ThemeMode::Light);
        shown.window.grab().save(folder + QStringLiteral("/palette-light-1100.png"));
        QTest::keyClick(shown.question, Qt::Key_Escape);
        QTest::keyClick(&shown.window, Qt::Key_Question);
        shown.window.grab().save(folder + QStringLiteral("/keys-light-1100.png"));
    }
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"

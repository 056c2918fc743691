// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/action_button.h"
#include "widgets/components/runs_label.h"
#include "widgets/shell/console_window.h"
#include "widgets/shell/control_strip.h"
#include "widgets/shell/header_bar.h"
#include "widgets/shell/navigation_rail.h"
#include "widgets/shell/status_bar.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

const Instant kNow = *parseIso("2026-03-12T16:32:10Z");

OverviewValues someValues()
{
    OverviewValues values;
    values.now = kNow;
    values.zone = *Zone::named("Europe/Berlin");
    values.environment = "production";
    values.live = { Freshness::Fresh, kNow - 2s };
    values.history = { Freshness::Fresh, kNow - 2s };
    values.control.version = 412;
    values.control.pausedTiers["free"]
        = { "ann", "scripted sign-ups, Gemini quota at 96 %", kNow - 27min - 50s, kNow + 32min + 10s, "c1" };
    values.controlKnown = true;
    values.postgres = { ConnectionState::Connected, 3.0, true, kNow - 1h, {} };
    values.redis = { ConnectionState::Connected, 0.4, true, kNow - 1h, {} };
    values.gateway = { ConnectionState::Connected, 2.1, false, kNow - 1h, {} };
    values.ledgerLagSeconds = 1.4;
    values.drift = Money::fromNanoDollars(20'000'000);
    SpendHistory::Bucket bucket;
    bucket.start = kNow - 24h;
    values.spend.buckets.push_back(bucket);
    return values;
}

QStringList spokenSegments(const QWidget& window)
{
    QStringList texts;
    const auto segments = window.findChild<StatusBar*>()->findChildren<RunsLabel*>();
    for (const RunsLabel* segment : segments) {
        texts.append(segment->accessibleName());
    }
    return texts;
}

} // namespace

class TestConsoleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stripShowsAPausedTier();
    void statusBarNamesEveryConnection();
    void brokenConnectionSaysSince();
    void headerNamesThePersonAndTheRole();
    void oldDataIsMarked();
    void pagesFollowRailAndKeys();
    void keysAreOffWhileTyping();
    void spaceStandsStill();
    void refreshByKeyAndButton();
    void themeCyclesAndRepaints();
    void everythingHasAName();
    void layoutFollowsTheDesign();
    void compactWindowDropsTheRange();
    void tabGoesInReadingOrder();
};

void TestConsoleWindow::stripShowsAPausedTier()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.setValues(someValues());
    const auto* strip = window.findChild<ControlStrip*>();
    QVERIFY(strip->accessibleName().startsWith(QStringLiteral("FREE TIER PAUSED, 32:10 left by ann")));
}

void TestConsoleWindow::statusBarNamesEveryConnection()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.setValues(someValues());
    QCOMPARE(spokenSegments(window),
        (QStringList{ QStringLiteral("PostgreSQL connected 3.0 ms · read-only"),
            QStringLiteral("Redis live 0.4 ms · read-only"), QStringLiteral("Gateway reachable 2.1 ms"),
            QStringLiteral("Ledger lag 1.4 s drift $0.02"),
            QStringLiteral("Data as of 17:32:08 2\u00a0s ago"),
            QStringLiteral("Thu 12 Mar 2026 17:32:10 Europe/Berlin") }));
}

void TestConsoleWindow::brokenConnectionSaysSince()
{
    Theme theme;
    ConsoleWindow window(theme);
    OverviewValues values = someValues();
    values.redis
        = { ConnectionState::Unreachable, std::nullopt, false, kNow - 24min - 8s, "connection refused" };
    values.postgres = { ConnectionState::Refused, std::nullopt, false, kNow - 24min - 8s, "no such role" };
    values.gateway.state = ConnectionState::Connecting;
    window.setValues(values);
    const QStringList spoken = spokenSegments(window);
    QCOMPARE(spoken.at(0), QStringLiteral("PostgreSQL refused since 17:08:02"));
    QCOMPARE(spoken.at(1), QStringLiteral("Redis unreachable since 17:08:02"));
    QCOMPARE(spoken.at(2), QStringLiteral("Gateway connecting"));
    QCOMPARE(window.findChild<StatusBar*>()->findChildren<RunsLabel*>().at(1)->toolTip(),
        QStringLiteral("connection refused"));
}

void TestConsoleWindow::headerNamesThePersonAndTheRole()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.setValues(someValues());
    const auto* chip = window.findChild<PersonChip*>();
    QVERIFY(chip->isHidden()); // nobody can send orders from here
    controls::ControlsValues controls;
    controls.access.person = "ann";
    window.setControls(controls);
    QVERIFY(!chip->isHidden());
    QCOMPARE(chip->accessibleName(), QStringLiteral("ann"));
    controls.access.roles = { commands::Role::Operator, commands::Role::Approver };
    controls.access.rolesAreKnown = true;
    window.setControls(controls);
    QCOMPARE(chip->accessibleName(), QStringLiteral("ann, approver"));
    controls.access.roles = { commands::Role::Operator };
    window.setControls(controls);
    controls::ControlsValues keyless;
    keyless.access.state = controls::Access::State::NoKey;
    window.setControls(keyless); // who may order nothing is told so
    QVERIFY(!chip->isHidden());
    QCOMPARE(chip->accessibleName(), QStringLiteral("read-only"));
    window.setControls(controls);
    QCOMPARE(chip->accessibleName(), QStringLiteral("ann, operator"));
}

void TestConsoleWindow::oldDataIsMarked()
{
    Theme theme;
    ConsoleWindow window(theme);
    OverviewValues values = someValues();
    values.live = { Freshness::Stale, kNow - 24min };
    window.setValues(values);
    const RunsLabel* age = window.findChild<StatusBar*>()->findChildren<RunsLabel*>().at(4);
    QCOMPARE(age->accessibleName(), QStringLiteral("Data as of 17:08:10 24\u00a0min ago"));
    QCOMPARE(age->runs().back().colour, std::string_view("status.warn"));
}

void TestConsoleWindow::pagesFollowRailAndKeys()
{
    Theme theme;
    ConsoleWindow window(theme);
    QSignalSpy changed(&window, &ConsoleWindow::currentPageChanged);
    window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", new QWidget);
    window.addPage(QStringLiteral("spend"), QStringLiteral("Spend"), "spend", new QWidget);
    QCOMPARE(window.currentPage(), QStringLiteral("overview"));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    QTest::keyClick(&window, Qt::Key_2);
    QCOMPARE(window.currentPage(), QStringLiteral("spend"));
    QTest::keyClick(&window, Qt::Key_3);
    QCOMPARE(window.currentPage(), QStringLiteral("spend"));
    const auto items = window.findChildren<RailItem*>();
    QCOMPARE(items.size(), 2);
    QTest::mouseClick(items.at(0), Qt::LeftButton);
    QCOMPARE(window.currentPage(), QStringLiteral("overview"));
    QVERIFY(!window.showPage(QStringLiteral("nowhere")));
    QCOMPARE(changed.count(), 3);
    window.setPageCount(QStringLiteral("spend"), 2, Tone::Critical);
    QCOMPARE(items.at(1)->accessibleName(), QStringLiteral("Spend, 2 need attention"));
}

void TestConsoleWindow::keysAreOffWhileTyping()
{
    Theme theme;
    ConsoleWindow window(theme);
    auto* edit = new QLineEdit;
    window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", edit);
    QSignalSpy refresh(&window, &ConsoleWindow::refreshRequested);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_R);
    QCOMPARE(refresh.count(), 0);
    QCOMPARE(edit->text(), QStringLiteral("r"));
}

void TestConsoleWindow::spaceStandsStill()
{
    Theme theme;
    ConsoleWindow window(theme);
    QSignalSpy paused(&window, &ConsoleWindow::pausedChanged);
    auto* page = new QWidget;
    auto* button = new ActionButton(
        theme, QStringLiteral("Press"), ActionButton::Kind::Normal, ActionButton::Size::Medium, page);
    QSignalSpy pressed(button, &ActionButton::clicked);
    window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", page);
    window.addPage(QStringLiteral("spend"), QStringLiteral("Spend"), "spend", new QWidget);
    window.setValues(someValues());
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    window.setFocus();
    QTest::keyClick(&window, Qt::Key_Space);
    QVERIFY(window.isPaused());
    QCOMPARE(paused.count(), 1);
    QVERIFY(spokenSegments(window).contains(QStringLiteral("Figures paused at 17:32:10 Space goes on")));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space); // a button's own key
    QCOMPARE(pressed.count(), 1);
    QVERIFY(window.isPaused());
    QVERIFY(window.showPage(QStringLiteral("spend")));
    QVERIFY(!window.isPaused());
    QCOMPARE(paused.count(), 2);
}

void TestConsoleWindow::refreshByKeyAndButton()
{
    Theme theme;
    ConsoleWindow window(theme);
    QSignalSpy refresh(&window, &ConsoleWindow::refreshRequested);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    QTest::keyClick(&window, Qt::Key_R);
    QCOMPARE(refresh.count(), 1);
    const auto buttons = window.findChild<HeaderBar*>()->findChildren<QAbstractButton*>();
    QTest::mouseClick(buttons.at(3), Qt::LeftButton); // after search, range and zone
    QCOMPARE(refresh.count(), 2);
}

void TestConsoleWindow::themeCyclesAndRepaints()
{
    Theme theme(ThemeMode::Dark);
    ConsoleWindow window(theme);
    window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", new QWidget);
    window.resize(1440, 900);
    const auto ground = [&] { return window.grab().toImage().pixelColor(700, 500); };
    QCOMPARE(ground().rgb(), theme.colour("bg.window").rgb());
    const auto buttons = window.findChild<HeaderBar*>()->findChildren<QAbstractButton*>();
    for (const ThemeMode mode : { ThemeMode::Light, ThemeMode::HighContrast, ThemeMode::Dark }) {
        QTest::mouseClick(buttons.at(4), Qt::LeftButton);
        QCOMPARE(int(theme.mode()), int(mode));
        QCOMPARE(ground().rgb(), theme.colour("bg.window").rgb());
    }
}

void TestConsoleWindow::everythingHasAName()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", new QWidget);
    window.setValues(someValues());
    const auto buttons = window.findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        QVERIFY(!button->accessibleName().isEmpty());
        if (!button->isVisibleTo(&window)) {
            continue; // of the palette, whose Tab key goes through them
        }
        QVERIFY(button->focusPolicy() != Qt::NoFocus);
        QVERIFY(button->sizeHint().width() >= 24 && button->sizeHint().height() >= 24);
    }
    QVERIFY(!window.findChild<ConnectionChip*>()->accessibleName().isEmpty());
}

void TestConsoleWindow::layoutFollowsTheDesign()
{
    Theme theme;
    ConsoleWindow window(theme);
    auto* page = new QWidget;
    window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", page);
    window.setConnectionName(QStringLiteral("acme-assist"));
    window.setValues(someValues());
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(QRect(page->mapTo(&window, QPoint(0, 0)), page->size()), QRect(72, 82, 1368, 792));
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    if (!folder.isEmpty()) {
        window.grab().save(folder + QStringLiteral("/shell-dark.png"));
        theme.setMode(ThemeMode::Light);
        window.grab().save(folder + QStringLiteral("/shell-light.png"));
    }
}

void TestConsoleWindow::compactWindowDropsTheRange()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.setValues(someValues());
    window.resize(1100, 700);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.size(), QSize(1100, 700));
    window.setProfileZone(Zone::named("Europe/Berlin").value());
    const ActionButton* range = window.findChild<HeaderBar*>()->rangeButton();
    const int narrow = range->sizeHint().width();
    QCOMPARE(range->text(), QStringLiteral("Last 24 hours"));
    window.resize(1440, 900);
    QVERIFY(range->sizeHint().width() > narrow); // with its span beside it
    QCOMPARE(range->accessibleName(), QStringLiteral("Time range: Last 24 hours, 11 Mar 17:32 – now (T)"));
}

void TestConsoleWindow::tabGoesInReadingOrder()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", new QWidget);
    window.addPage(QStringLiteral("spend"), QStringLiteral("Spend"), "spend", new QWidget);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.activateWindow();
    QTRY_COMPARE(window.focusWidget(), &window);
    const auto items = window.findChildren<RailItem*>();
    const auto buttons = window.findChild<HeaderBar*>()->findChildren<QAbstractButton*>();
    // The rail is one stop, the arrows move within it.
    const QList<QWidget*> order{ items.at(0), buttons.at(0), buttons.at(1), buttons.at(2) };
    for (QWidget* expected : order) {
        QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
        QCOMPARE(window.focusWidget(), expected);
    }
}

QTEST_MAIN(TestConsoleWindow)
#include "tst_console_window.moc"

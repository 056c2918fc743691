// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/dialogs/controls_sample.h"
#include "widgets/components/action_button.h"
#include "widgets/components/data_table.h"
#include "widgets/components/playbook_button.h"
#include "widgets/dialogs/confirm_sheet.h"
#include "widgets/dialogs/control_desk.h"
#include "widgets/dialogs/lights_sheet.h"
#include "widgets/pages/controls_page.h"
#include "widgets/panels/active_controls.h"
#include "widgets/panels/lever_board.h"
#include "widgets/panels/load_level_matrix.h"
#include "widgets/panels/notice_banner.h"
#include "widgets/panels/safeguard_ladder.h"
#include "widgets/shell/console_window.h"
#include "widgets/shell/control_strip.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;
using commands::Command;
using commands::CommandType;
using State = controls::Access::State;

namespace
{

/// The real window with the real page and desk; what a feed would bring is handed in.
class Scene
{
public:
    Theme theme;
    ConsoleWindow window{ theme };
    ControlsPage* page = new ControlsPage(theme);
    ControlDesk* desk = new ControlDesk(theme, &window);
    OverviewValues live;
    controls::ControlsValues controls;
    QSignalSpy confirmed{ desk, &ControlDesk::confirmed };

    explicit Scene(bool paused = false) : live(controlsSampleLive(paused)), controls(controlsSample(live))
    {
        window.addPage(QStringLiteral("controls"), QStringLiteral("Controls"), "controls", page);
        QObject::connect(page, &ControlsPage::armRequested, desk, &ControlDesk::arm);
        QObject::connect(page, &ControlsPage::extendRequested, desk, &ControlDesk::extend);
        QObject::connect(page, &ControlsPage::endRequested, desk, &ControlDesk::end);
        QObject::connect(page, &ControlsPage::commandOpened, desk, &ControlDesk::openCommand);
        QObject::connect(window.strip(), &ControlStrip::endRequested, desk, &ControlDesk::end);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        tell();
    }
    void tell()
    {
        window.setValues(live);
        window.setControls(controls);
        desk->setControls(controls);
        desk->setValues(std::make_shared<const OverviewValues>(live));
        page->setValues(live, controls);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] LeverCard* card(const char* title) const
    {
        for (LeverCard* card : page->findChildren<LeverCard*>()) {
            if (card->accessibleName() == QString::fromUtf8(title)) {
                return card;
            }
        }
        return nullptr;
    }
    [[nodiscard]] ActionButton* button(const QWidget* in, const char* text) const
    {
        for (ActionButton* button : in->findChildren<ActionButton*>()) {
            if (button->text() == QString::fromUtf8(text) && button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    }
};

void answerLights(controls::ControlsValues& controls, const OverviewValues& live)
{
    controls::EffectPlan plan;
    plan.command.type = CommandType::PauseTier;
    plan.command.parameters = commands::TierParameters{ { "free" } };
    plan.command.duration = 60min;
    plan.scope = controls::TrafficScope{ { "free" }, {}, {} };
    plan.requestsPerMinuteBefore = 177;
    plan.requestsPerMinuteAllowed = 9;
    for (const char* provider : { "openai", "gemini", "perplexity", "fallback" }) {
        plan.canaries.push_back({ "free", provider });
    }
    plan.companions = { { "premium", "openai" }, { "unlimited", "anthropic" } };
    controls::EffectWatch watch(plan, live.now - 42s);
    watch.accepted(live.now - 42s + 112ms, 412);
    watch.stored(live.now - 42s + 116ms, 412);
    std::vector<controls::ProbeAnswer> answers;
    for (const controls::Canary& canary : plan.canaries) {
        answers.push_back(
            { canary, controls::ProbeAnswer::Decision::Deny, "tier_paused", canary.provider, 412 });
    }
    for (const controls::Canary& canary : plan.companions) {
        answers.push_back({ canary, controls::ProbeAnswer::Decision::Allow, "ok", canary.provider, 412 });
    }
    LiveFigures figures;
    figures.control = live.control;
    figures.controlPresent = true;
    watch.probed(live.now - 42s + 142ms, answers, figures);
    controls.followed.emplace(controls::Followed{ "c412", live.now - 42s, watch, std::nullopt, true, true });
}

/// What would be opened in a browser.
class Opened : public QObject
{
    Q_OBJECT

public:
    QStringList links;

public Q_SLOTS:
    void open(const QUrl& link) { links.append(link.toString()); }
};

} // namespace

class TestControlsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingScrollsSideways_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : { QSize(1100, 700), QSize(1300, 800), QSize(1440, 900), QSize(1920, 1080) }) {
            QTest::addRow("%d wide", size.width()) << size;
        }
    }
    void nothingScrollsSideways()
    {
        QFETCH(QSize, size);
        Scene scene(true);
        scene.window.resize(size);
        scene.tell();
        QCOMPARE(scene.page->horizontalScrollBar()->maximum(), 0);
        const QRect page = scene.page->widget()->rect();
        QVERIFY(size.width() < 1400 || page.width() >= 1336);
        for (const QWidget* part : scene.page->widget()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
            QVERIFY(!part->isVisible() || page.contains(part->geometry()));
        }
    }
    void nothingActiveIsSaid();
    void aPauseIsShownWithCountdown();
    void armingOpensTheSheetAndChangesNothing();
    void noKeyFiresAnything();
    void stripAndCardEnd();
    void extendingAsksForAReason();
    void rolesAreSaidBesideTheButton_data();
    void rolesAreSaidBesideTheButton();
    void brokenStatesSayWhatToDo_data();
    void brokenStatesSayWhatToDo();
    void nothingIsKnownWhileAllIsAway();
    void aRedisAwayIsSaidAndLeversStayUsable();
    void thePlaybookIsOneKeyAway();
    void capNeedsAnAmount();
    void loadLevelIsArmedLikeAnyLever();
    void safeguardsAreListed();
    void recentCommandsTellTheirState();
    void lightsFollow();
    void aWaitingRequestIsInTheStrip();
    void everythingHasANameAndAWayIn();
    void pictures();
};

void TestControlsPage::nothingActiveIsSaid()
{
    Scene scene;
    QVERIFY(scene.page->findChild<ActiveControls*>()->levers().empty());
    QVERIFY(scene.page->findChild<ActiveControls*>()->accessibleDescription().startsWith(
        QStringLiteral("Last change v411, safeguards")));
    QVERIFY(scene.window.strip()->accessibleName().startsWith(QStringLiteral("NO CONTROLS ACTIVE")));
    QCOMPARE(scene.card("Return to normal")->obstacle(), QStringLiteral("nothing to end"));
    QCOMPARE(scene.card("Pause")->effect().first(), QStringLiteral("saves about $32.92/h"));
}

void TestControlsPage::aPauseIsShownWithCountdown()
{
    Scene scene(true);
    const auto& levers = scene.page->findChild<ActiveControls*>()->levers();
    QCOMPARE(levers.size(), std::size_t(1));
    QCOMPARE(levers.front().headline, QStringLiteral("FREE TIER PAUSED"));
    QCOMPARE(scene.card("Pause")->badge().text, QStringLiteral("free"));
    QCOMPARE(scene.card("Pause")->button()->text(), QStringLiteral("Arm resume…"));
    QVERIFY(scene.card("Return to normal")->obstacle().isEmpty());
}

void TestControlsPage::armingOpensTheSheetAndChangesNothing()
{
    Scene scene;
    QTest::mouseClick(scene.card("Pause")->button(), Qt::LeftButton);
    QVERIFY(scene.desk->confirmSheet()->isOpen());
    QCOMPARE(scene.desk->confirmSheet()->title(), QStringLiteral("Pause the free tier"));
    QCOMPARE(scene.confirmed.count(), 0);
    QTest::keyClick(scene.window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!scene.desk->confirmSheet()->isOpen());
    QCOMPARE(scene.window.focusWidget(), scene.card("Pause")->button());
}

void TestControlsPage::noKeyFiresAnything()
{
    Scene scene(true);
    for (QWidget* widget : scene.page->findChildren<ActionButton*>()) {
        widget->setFocus();
        for (const Qt::Key key : { Qt::Key_Space, Qt::Key_Return, Qt::Key_E, Qt::Key_P }) {
            QTest::keyClick(scene.window.focusWidget(), key);
            if (scene.desk->confirmSheet()->isOpen()) {
                QTest::keyClick(scene.window.focusWidget(), key);
                scene.desk->confirmSheet()->close();
            }
        }
    }
    QCOMPARE(scene.confirmed.count(), 0);
}

void TestControlsPage::stripAndCardEnd()
{
    Scene scene(true);
    for (const QWidget* place : { static_cast<QWidget*>(scene.window.strip()),
             static_cast<QWidget*>(scene.page->findChild<ActiveControls*>()) }) {
        ActionButton* end = scene.button(place, "End now…");
        QVERIFY(end);
        QTest::mouseClick(end, Qt::LeftButton);
        QVERIFY(scene.desk->confirmSheet()->isOpen());
        QCOMPARE(scene.desk->confirmSheet()->title(), QStringLiteral("Resume the free tier"));
        QCOMPARE(scene.desk->confirmSheet()->command().confirmation, std::string("resume free"));
        scene.desk->confirmSheet()->close();
    }
}

void TestControlsPage::extendingAsksForAReason()
{
    Scene scene(true);
    QTest::mouseClick(scene.button(scene.page->findChild<ActiveControls*>(), "+15 min"), Qt::LeftButton);
    QVERIFY(scene.desk->confirmSheet()->isOpen());
    QTest::keyClicks(scene.window.focusWidget(), QStringLiteral("still going on"));
    QTest::keyClick(scene.window.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(scene.confirmed.count(), 1);
    const auto command = scene.confirmed.front().front().value<Command>();
    QCOMPARE(command.type, CommandType::PauseTier);
    QCOMPARE(command.duration, std::optional<std::chrono::seconds>(32min + 10s + 15min));
    QVERIFY(commands::validateCommand(command));
}

void TestControlsPage::rolesAreSaidBesideTheButton_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("stop");
    QTest::addColumn<QString>("resume");
    const QString none;
    QTest::newRow("viewer") << int(commands::Role::Viewer)
                            << QStringLiteral("you are viewer, this needs an operator")
                            << QStringLiteral("you are viewer, this needs an approver");
    QTest::newRow("operator") << int(commands::Role::Operator) << none
                              << QStringLiteral("you are operator, this needs an approver");
    QTest::newRow("approver") << int(commands::Role::Approver)
                              << QStringLiteral("you are approver, this needs an operator") << none;
    QTest::newRow("break-glass") << int(commands::Role::Breakglass) << none << none;
}

void TestControlsPage::rolesAreSaidBesideTheButton()
{
    QFETCH(int, role);
    QFETCH(QString, stop);
    QFETCH(QString, resume);
    Scene scene(true);
    scene.controls.access.roles = { commands::Role(role) };
    scene.tell();
    QCOMPARE(scene.card("Emergency stop")->obstacle(), stop);
    QCOMPARE(scene.card("Emergency stop")->button()->isEnabled(), stop.isEmpty());
    QCOMPARE(scene.card("Return to normal")->obstacle(), resume);
}

void TestControlsPage::nothingIsKnownWhileAllIsAway()
{
    Theme theme;
    ControlsPage page(theme);
    OverviewValues live;
    live.now = controlsSampleLive(false).now;
    controls::ControlsValues controls;
    controls.access.state = controls::Access::State::Unreachable;
    page.setValues(live, controls); // no tier, no provider, no gateway: nothing to give as an example
    QVERIFY(page.findChild<ActiveControls*>()->levers().empty());
    QVERIFY(page.findChild<SafeguardLadder*>()->rungTexts().isEmpty()); // not the defaults
    controls.ledger = controlsSample(controlsSampleLive(true)).ledger;
    controls.access.state = controls::Access::State::Ready;
    page.setValues(live, controls);
    const auto& newest = page.findChild<DataTable*>()->model().rows().front();
    QCOMPARE(newest.cells[7].text, QStringLiteral("not known")); // whether it still stands
}

void TestControlsPage::aRedisAwayIsSaidAndLeversStayUsable()
{
    Scene scene;
    scene.live.redis = { ConnectionState::Unreachable, std::nullopt, false,
        parseIso("2026-03-12T16:08:02Z").value(), "refused" };
    scene.tell();
    const auto* banner = scene.page->findChild<NoticeBanner*>();
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->title(), QStringLiteral("Redis does not answer since 17:08:02"));
    QVERIFY(scene.card("Emergency stop")->button()->isEnabled());
    scene.live.redis.state = ConnectionState::Connected;
    scene.tell();
    QVERIFY(!banner->isVisible());
}

void TestControlsPage::brokenStatesSayWhatToDo_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("line");
    const QString pause = QStringLiteral("spillwayctl pause-tier free --for 45m --reason REASON");
    QTest::newRow("gateway away") << int(State::Unreachable) << true
                                  << QStringLiteral("The gateway does not answer since 17:08:02") << pause;
    QTest::newRow("no gateway") << int(State::NoGateway) << true
                                << QStringLiteral("This connection names no gateway") << QString();
    QTest::newRow("no key") << int(State::NoKey) << true << QStringLiteral("No signing key on this machine")
                            << QString();
    QTest::newRow("refused") << int(State::Refused) << true
                             << QStringLiteral("No order can be given from this console") << QString();
    QTest::newRow("postgres down") << int(State::Ready) << false
                                   << QStringLiteral("PostgreSQL does not answer since 17:08:02") << pause;
}

void TestControlsPage::brokenStatesSayWhatToDo()
{
    QFETCH(int, state);
    QFETCH(bool, postgres);
    QFETCH(QString, title);
    QFETCH(QString, line);
    Scene scene;
    const Instant since = parseIso("2026-03-12T16:08:02Z").value();
    scene.controls.access.state = State(state);
    scene.controls.access.since = since;
    if (!postgres) {
        scene.live.postgres = { ConnectionState::Unreachable, std::nullopt, false, since, "refused" };
    }
    scene.tell();
    const auto* banner = scene.page->findChild<NoticeBanner*>();
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->title(), title);
    QCOMPARE(banner->line(), line);
    for (const LeverCard* card : scene.page->findChildren<LeverCard*>()) {
        QVERIFY(!card->button()->isEnabled());
        QVERIFY(!card->obstacle().isEmpty());
    }
    scene.controls.access.state = State::Ready;
    scene.live.postgres.state = ConnectionState::Connected;
    scene.tell();
    QVERIFY(!banner->isVisible());
    QVERIFY(scene.card("Pause")->button()->isEnabled());
}

void TestControlsPage::thePlaybookIsOneKeyAway()
{
    Scene scene;
    scene.live.playbooks = { "https://wiki.example/gateway", {}, "https://wiki.example/postgres" };
    scene.controls.access.state = State::Unreachable;
    scene.tell();
    auto* playbook = scene.page->findChild<NoticeBanner*>()->findChild<PlaybookButton*>();
    QCOMPARE(playbook->text(), QStringLiteral("Playbook: gateway away"));
    QCOMPARE(
        playbook->accessibleName(), QStringLiteral("Playbook: gateway away, https://wiki.example/gateway"));
    Opened opened;
    QDesktopServices::setUrlHandler(QStringLiteral("https"), &opened, "open");
    playbook->setFocus();
    QTest::keyClick(playbook, Qt::Key_Space);
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    QCOMPARE(opened.links, QStringList{ QStringLiteral("https://wiki.example/gateway") });
    QTest::keyClick(playbook, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://wiki.example/gateway"));
    // PostgreSQL away has another one, Redis has none, and it is said how to name it.
    scene.controls.access.state = State::Ready;
    scene.live.postgres.state = ConnectionState::Unreachable;
    scene.tell();
    QCOMPARE(playbook->link(), QStringLiteral("https://wiki.example/postgres"));
    scene.live.postgres.state = ConnectionState::Connected;
    scene.live.redis.state = ConnectionState::Unreachable;
    scene.tell();
    QVERIFY(playbook->isVisible() && !playbook->isEnabled());
    QCOMPARE(playbook->accessibleName(),
        QStringLiteral("Name one in the profile: redis = \"https://…\" under [playbooks]"));
    // No server is away where the profile names no gateway.
    scene.live.redis.state = ConnectionState::Connected;
    scene.controls.access.state = State::NoGateway;
    scene.tell();
    QVERIFY(!playbook->isVisible());
}

void TestControlsPage::capNeedsAnAmount()
{
    Scene scene;
    LeverCard* card = scene.card("Budget cap");
    QVERIFY(!card->button()->isEnabled());
    QTest::keyClicks(card->findChild<QLineEdit*>(), QStringLiteral("$180.50x"));
    QCOMPARE(card->findChild<QLineEdit*>()->text(), QStringLiteral("$180.50"));
    QVERIFY(card->button()->isEnabled());
    QTest::mouseClick(card->button(), Qt::LeftButton);
    QCOMPARE(scene.desk->confirmSheet()->command().confirmation, std::string("cap 180.5 per day"));
}

void TestControlsPage::loadLevelIsArmedLikeAnyLever()
{
    Scene scene;
    auto* matrix = scene.page->findChild<LoadLevelMatrix*>();
    matrix->setFocus();
    QVERIFY(!scene.button(scene.page, "Arm level…")->isEnabled());
    QTest::keyClick(matrix, Qt::Key_Right);
    QTest::keyClick(matrix, Qt::Key_Right);
    scene.tell();
    QCOMPARE(matrix->chosen(), LoadLevel::High);
    QTest::mouseClick(scene.button(scene.page, "Arm level…"), Qt::LeftButton);
    QCOMPARE(scene.desk->confirmSheet()->command().confirmation, std::string("load high"));
    QCOMPARE(scene.confirmed.count(), 0);
}

void TestControlsPage::safeguardsAreListed()
{
    Scene scene;
    const QStringList rungs = scene.page->findChild<SafeguardLadder*>()->rungTexts();
    QCOMPARE(rungs.size(), 3);
    QVERIFY(rungs.at(0).startsWith(QStringLiteral("100\u00a0%, Stop, $200")));
    QVERIFY(rungs.at(2).startsWith(QStringLiteral("90\u00a0%, Pause free, $180, about ")));
}

void TestControlsPage::recentCommandsTellTheirState()
{
    Scene scene(true);
    const auto* table = scene.page->findChild<DataTable*>();
    const auto& rows = table->model().rows();
    QCOMPARE(rows.size(), std::size_t(4));
    QCOMPARE(rows[0].cells[0].text, QStringLiteral("v412"));
    QCOMPARE(rows[0].cells[3].text, QStringLiteral("free, 60\u00a0min"));
    QCOMPARE(rows[0].cells[7].text, QStringLiteral("active 32:10"));
    QCOMPARE(rows[0].cells[8].text, QStringLiteral("spend \u221289\u00a0%"));
    QCOMPARE(rows[3].cells[7].text, QStringLiteral("ended by itself"));
}

void TestControlsPage::lightsFollow()
{
    Scene scene(true);
    answerLights(scene.controls, scene.live);
    scene.tell();
    scene.desk->takeAccepted();
    const LightsSheet* sheet = scene.desk->lightsSheet();
    QVERIFY(sheet->isOpen());
    QCOMPARE(int(sheet->lights()[2].state), int(controls::LightState::Done));
    QVERIFY(sheet->headline().startsWith(QStringLiteral("Enforced. Measuring traffic")));
    QCOMPARE(sheet->findChild<CanaryList*>()->lines().size(), std::size_t(6));
    QTest::keyClick(scene.window.focusWidget(), Qt::Key_Escape);
    QVERIFY(!sheet->isOpen()); // and nothing else happened
    QVERIFY(scene.window.strip()->accessibleName().startsWith(QStringLiteral("PAUSING FREE TIER")));
}

void TestControlsPage::aWaitingRequestIsInTheStrip()
{
    Scene scene(true);
    Command resume;
    resume.type = CommandType::ResumeTier;
    resume.parameters = commands::TierParameters{ { "free" } };
    resume.reason = "scripts are blocked";
    auto record = controlsSampleRecord("c413", resume, "ben", scene.live.now - 28s, 413);
    record.answer.state = commands::CommandState::AwaitingApproval;
    record.answer.appliedAt.reset();
    record.answer.controlVersion.reset();
    record.answer.approval = commands::ApprovalAnswer{ .lapsesAt = scene.live.now + 14min + 32s };
    scene.controls.ledger->commands.insert(scene.controls.ledger->commands.begin(), record);
    scene.tell();
    QVERIFY(scene.window.strip()->accessibleName().contains(
        QStringLiteral("ben asks: Resume free; a second person must approve lapses in 14:32")));
    QVERIFY(scene.button(scene.window.strip(), "Approve…"));
    scene.controls.access.person = "ben";
    scene.tell();
    QVERIFY(scene.button(scene.window.strip(), "Withdraw…"));
}

void TestControlsPage::everythingHasANameAndAWayIn()
{
    Scene scene(true);
    for (const ActionButton* button : scene.window.findChildren<ActionButton*>()) {
        QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->text()));
        QVERIFY(button->focusPolicy() != Qt::NoFocus);
        QVERIFY(button->height() >= 24 || !button->isVisible());
    }
}

void TestControlsPage::pictures()
{
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    for (const QSize size : { QSize(1440, 900), QSize(1100, 700), QSize(1920, 1080) }) {
        for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light }) {
            Scene scene(true);
            scene.theme.setMode(mode);
            scene.window.resize(size);
            scene.tell();
            const QString name
                = QStringLiteral("/controls-%1-%2.png")
                      .arg(mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                      .arg(size.width());
            QVERIFY(!scene.window.grab().isNull());
            if (!folder.isEmpty()) {
                scene.window.grab().save(folder + name);
                QTest::mouseClick(scene.card("Emergency stop")->button(), Qt::LeftButton);
                QCoreApplication::processEvents();
                scene.window.grab().save(folder + QStringLiteral("/stop") + name.mid(1));
                scene.desk->confirmSheet()->close();
                answerLights(scene.controls, scene.live);
                scene.tell();
                scene.desk->showLights();
                QCoreApplication::processEvents();
                scene.window.grab().save(folder + QStringLiteral("/lights") + name.mid(1));
            }
        }
    }
}

QTEST_MAIN(TestControlsPage)
#include "tst_controls_page.moc"

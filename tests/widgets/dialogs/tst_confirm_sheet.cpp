// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/dialogs/controls_sample.h"
#include "widgets/components/action_button.h"
#include "widgets/components/segmented_control.h"
#include "widgets/dialogs/confirm_sheet.h"
#include "widgets/dialogs/hold_button.h"
#include "widgets/dialogs/preview_panel.h"
#include "widgets/dialogs/typed_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;
using commands::Command;
using commands::CommandType;

namespace
{

Command pauseFree()
{
    Command command;
    command.type = CommandType::PauseTier;
    command.parameters = commands::TierParameters{ { "free" } };
    return command;
}

Command order(CommandType type)
{
    Command command;
    command.type = type;
    return command;
}

/// A window with an armed sheet, driven by the keyboard as a person would.
class Armed
{
public:
    Theme theme;
    QWidget window;
    OverviewValues live = controlsSampleLive();
    controls::ControlsValues controls = controlsSample(live);
    ConfirmSheet* sheet = new ConfirmSheet(theme, &window);
    QSignalSpy confirmed{ sheet, &ConfirmSheet::confirmed };

    explicit Armed(
        const Command& draft = pauseFree(), ConfirmSheet::Asking asking = ConfirmSheet::Asking::Words)
    {
        window.setStyleSheet(theme.styleSheet());
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        sheet->arm(&window, draft, asking, live, controls);
    }

    [[nodiscard]] QPlainTextEdit* reason() const { return sheet->findChild<QPlainTextEdit*>(); }
    [[nodiscard]] TypedWords* words() const { return sheet->findChild<TypedWords*>(); }
    [[nodiscard]] HoldButton* button() const { return sheet->findChild<HoldButton*>(); }
    void type(const char* why, const char* text) const
    {
        reason()->setFocus();
        QTest::keyClicks(reason(), QString::fromUtf8(why));
        words()->setFocus();
        QTest::keyClicks(words(), QString::fromUtf8(text));
    }
    void tell() const { sheet->setValues(live, controls); }
};

} // namespace

class TestConfirmSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void focusIsOnTheReason();
    void aChipBeginsTheReason();
    void controlEnterConfirms();
    void enterDoesNothing();
    void hindrances_data();
    void hindrances();
    void pasteIsRefused();
    void caseDoesNotMatter();
    void anotherVersionDisarmsTheButton();
    void anOldPreviewIsNotConfirmedOn();
    void previewSaysWhatItDoes();
    void nothingIsSentTwice();
    void refusalIsSaidAndCanBeTriedAgain();
    void stopHasToBeHeld();
    void lettingGoStopsNothing();
    void extendingNeedsAReasonOnly();
    void disarmsItselfWithoutInput();
    void durationIsChosen();
    void twoPersonsAreAnnounced();
    void breakGlassLastsHalfAnHour();
    void redisAwayIsSaid();
    void picture();
};

void TestConfirmSheet::focusIsOnTheReason()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    QCOMPARE(armed.window.focusWidget(), armed.reason());
    QVERIFY(!armed.button()->isEnabled());
    QCOMPARE(armed.button()->text(), QStringLiteral("Pause free for 60\u00a0min"));
}

void TestConfirmSheet::aChipBeginsTheReason()
{
    Armed armed;
    ActionButton* abuse = nullptr;
    ActionButton* drill = nullptr;
    for (ActionButton* button : armed.sheet->findChildren<ActionButton*>()) {
        abuse = button->text() == QStringLiteral("abuse") ? button : abuse;
        drill = button->text() == QStringLiteral("drill") ? button : drill;
    }
    QTest::mouseClick(abuse, Qt::LeftButton);
    QCOMPARE(armed.reason()->toPlainText(), QStringLiteral("abuse: "));
    QVERIFY(abuse->isChecked() && !drill->isChecked());
    QTest::keyClicks(armed.reason(), QStringLiteral("scripted"));
    QVERIFY(abuse->isChecked());
    QTest::mouseClick(drill, Qt::LeftButton);
    QVERIFY(drill->isChecked() && !abuse->isChecked());
    armed.reason()->clear();
    QVERIFY(!drill->isChecked());
}

void TestConfirmSheet::controlEnterConfirms()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type("spend spike, free tier loops", "pause free");
    QCOMPARE(armed.sheet->hindrance(), QString());
    QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(armed.confirmed.count(), 1);
    const auto command = armed.confirmed.front().front().value<Command>();
    QCOMPARE(command.reason, std::string("spend spike, free tier loops"));
    QCOMPARE(command.expectedVersion, 411);
    QCOMPARE(command.environment, std::string("production"));
    QCOMPARE(command.duration, std::optional<std::chrono::seconds>(3600s));
    QVERIFY(commands::validateCommand(command));
}

void TestConfirmSheet::enterDoesNothing()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type("spend spike", "pause free");
    for (QWidget* widget : { static_cast<QWidget*>(armed.words()), static_cast<QWidget*>(armed.reason()),
             static_cast<QWidget*>(armed.button()) }) {
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_Return);
        QTest::keyClick(widget, Qt::Key_Enter);
    }
    QCOMPARE(armed.confirmed.count(), 0);
    QVERIFY(armed.sheet->isOpen());
    QCOMPARE(armed.reason()->toPlainText(), QStringLiteral("spend spike"));
}

void TestConfirmSheet::hindrances_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("hindrance");
    const auto row = [](const char* name, const char* reason, const char* words, const char* why) {
        QTest::newRow(name) << QString::fromUtf8(reason) << QString::fromUtf8(words)
                            << QString::fromUtf8(why);
    };
    row("nothing", "", "", "Say the reason, at least 8 characters.");
    row("too short", "spike", "pause free", "The reason is too short: at least 8 characters.");
    row("spaces are no reason", "a          b", "pause free",
        "The reason is too short: at least 8 characters.");
    row("no words", "spend spike", "", "Type “pause free” first.");
    row("wrong words", "spend spike", "pause premium", "Type “pause free” first.");
    row("more than the words", "spend spike", "pause free!", "Type “pause free” first.");
    row("right", "spend spike", "pause free", "");
}

void TestConfirmSheet::hindrances()
{
    QFETCH(QString, reason);
    QFETCH(QString, words);
    QFETCH(QString, hindrance);
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type(qPrintable(reason), qPrintable(words));
    QCOMPARE(armed.sheet->hindrance(), hindrance);
    QCOMPARE(armed.button()->isEnabled(), hindrance.isEmpty());
    QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(armed.confirmed.count(), hindrance.isEmpty() ? 1 : 0);
}

void TestConfirmSheet::pasteIsRefused()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    QSignalSpy refused(armed.words(), &TypedWords::pasteRefused);
    QGuiApplication::clipboard()->setText(QStringLiteral("pause free"));
    armed.words()->setFocus();
    QTest::keyClick(armed.words(), Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(armed.words(), Qt::Key_Insert, Qt::ShiftModifier);
    QCOMPARE(armed.words()->text(), QString());
    armed.words()->paste(); // as an input method or a menu would
    armed.words()->insert(QStringLiteral("pause free"));
    QCOMPARE(armed.words()->text(), QString());
    QVERIFY(refused.count() >= 3);
    QVERIFY(!armed.words()->isRight());
}

void TestConfirmSheet::caseDoesNotMatter()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type("spend spike", "Pause FREE");
    QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(armed.confirmed.count(), 1);
    // What is signed is spelled the one way.
    QCOMPARE(armed.confirmed.front().front().value<Command>().confirmation, std::string("pause free"));
}

void TestConfirmSheet::anotherVersionDisarmsTheButton()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type("spend spike", "pause free");
    armed.live.control.version = 412;
    auto record
        = controlsSampleRecord("c9", order(CommandType::EnterFallback), "ben", armed.live.now - 4s, 412);
    armed.controls.ledger->commands.insert(armed.controls.ledger->commands.begin(), record);
    armed.tell();
    QCOMPARE(armed.sheet->hindrance(), QStringLiteral("State is now v412, by ben, 3\u00a0s ago. Review."));
    QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(armed.confirmed.count(), 0);
    const auto buttons = armed.sheet->findChildren<ActionButton*>();
    const auto review = std::find_if(buttons.begin(), buttons.end(),
        [](const ActionButton* button) { return button->text() == QStringLiteral("Review"); });
    QVERIFY((*review)->isVisible());
    QTest::mouseClick(*review, Qt::LeftButton);
    QCOMPARE(armed.words()->text(), QString()); // it is confirmed anew
    QTest::keyClicks(armed.words(), QStringLiteral("pause free"));
    QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(armed.confirmed.count(), 1);
    QCOMPARE(armed.confirmed.front().front().value<Command>().expectedVersion, 412);
}

void TestConfirmSheet::anOldPreviewIsNotConfirmedOn()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type("spend spike", "pause free");
    armed.live.now += 4s;
    armed.tell();
    QCOMPARE(armed.sheet->hindrance(), QString());
    armed.live.now += 20s;
    armed.live.lastQuarterHour.reset(); // minutes were missed: it cannot be computed
    armed.tell();
    QCOMPARE(armed.sheet->hindrance(), QStringLiteral("The preview is 24\u00a0s old."));
}

void TestConfirmSheet::previewSaysWhatItDoes()
{
    Armed armed;
    const auto& tiles = armed.sheet->preview()->tiles();
    QCOMPARE(tiles.size(), std::size_t(4));
    QCOMPARE(tiles[0].value, QStringLiteral("10,212"));
    QCOMPARE(tiles[0].note, QStringLiteral("1,386 active this hour"));
    QCOMPARE(tiles[1].value, QStringLiteral("177 /min"));
    QCOMPARE(tiles[2].value, QStringLiteral("$32.92 /h"));
    QCOMPARE(tiles[3].value, QStringLiteral("0"));
    QCOMPARE(tiles[3].note, QStringLiteral("not touched"));
    QVERIFY(armed.sheet->preview()->stops().contains(QStringLiteral("Free")));
    QVERIFY(armed.sheet->preview()->goesOn().startsWith(QStringLiteral("Premium, Unlimited")));
}

void TestConfirmSheet::nothingIsSentTwice()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type("spend spike", "pause free");
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
        QTest::mouseClick(armed.button(), Qt::LeftButton);
    }
    QCOMPARE(armed.confirmed.count(), 1);
}

void TestConfirmSheet::refusalIsSaidAndCanBeTriedAgain()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type("spend spike", "pause free");
    QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    armed.sheet->setRefused(QStringLiteral("The clock of this machine is 120 s behind."));
    const auto labels = armed.sheet->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](const QLabel* label) { return label->text().startsWith(QStringLiteral("The clock")); }));
    QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(armed.confirmed.count(), 2);
}

void TestConfirmSheet::stopHasToBeHeld()
{
    Armed armed(order(CommandType::EmergencyStop));
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.type("everything burns", "stop everything");
    armed.button()->setHoldTime(120ms);
    QTest::mouseClick(armed.button(), Qt::LeftButton);
    QTest::keyClick(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(armed.confirmed.count(), 0);
    QTest::mousePress(armed.button(), Qt::LeftButton);
    QTRY_COMPARE(armed.confirmed.count(), 1);
    QTest::mouseRelease(armed.button(), Qt::LeftButton);
}

void TestConfirmSheet::lettingGoStopsNothing()
{
    Armed armed(order(CommandType::EmergencyStop));
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    QCOMPARE(armed.button()->holdTime(), ConfirmSheet::kHold);
    armed.type("everything burns", "stop everything");
    QTest::keyPress(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(100);
    QTest::keyRelease(armed.words(), Qt::Key_Return, Qt::ControlModifier);
    QTest::qWait(100);
    QCOMPARE(armed.confirmed.count(), 0);
}

void TestConfirmSheet::extendingNeedsAReasonOnly()
{
    Command draft = pauseFree();
    draft.duration = 45min;
    Armed armed(draft, ConfirmSheet::Asking::Reason);
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    QVERIFY(!armed.words()->isVisible());
    QTest::keyClicks(armed.reason(), QStringLiteral("still going on"));
    QTest::keyClick(armed.reason(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(armed.confirmed.count(), 1);
    QCOMPARE(armed.confirmed.front().front().value<Command>().duration,
        std::optional<std::chrono::seconds>(45min));
}

void TestConfirmSheet::disarmsItselfWithoutInput()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    QSignalSpy disarmed(armed.sheet, &ConfirmSheet::disarmed);
    armed.sheet->setDisarmAfter(150ms);
    QTRY_COMPARE(disarmed.count(), 1);
    QVERIFY(!armed.sheet->isOpen());
    QCOMPARE(armed.confirmed.count(), 0);
}

void TestConfirmSheet::durationIsChosen()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    auto* duration = armed.sheet->findChild<SegmentedControl*>();
    duration->setCurrent(0);
    Q_EMIT duration->chosen(0);
    QCOMPARE(armed.sheet->command().duration, std::optional<std::chrono::seconds>(15min));
    QCOMPARE(armed.button()->text(), QStringLiteral("Pause free for 15\u00a0min"));
}

void TestConfirmSheet::twoPersonsAreAnnounced()
{
    Armed armed;
    armed.live = controlsSampleLive(true);
    armed.controls = controlsSample(armed.live);
    armed.controls.access.twoPersons = true;
    Command resume = order(CommandType::ResumeTier);
    resume.parameters = commands::TierParameters{ { "free" } };
    armed.sheet->arm(&armed.window, resume, ConfirmSheet::Asking::Words, armed.live, armed.controls);
    QCOMPARE(armed.button()->text(), QStringLiteral("Ask: Resume free"));
    QVERIFY(armed.sheet->preview()->tiles()[1].label == QStringLiteral("Requests return"));
}

void TestConfirmSheet::breakGlassLastsHalfAnHour()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.controls.access.roles = { commands::Role::Breakglass };
    armed.tell();
    armed.type("spend spike", "pause free");
    QCOMPARE(armed.sheet->hindrance(), QStringLiteral("Break-glass lasts 30 minutes at most."));
}

void TestConfirmSheet::redisAwayIsSaid()
{
    Armed armed;
    QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
    armed.live.live.freshness = Freshness::Stale;
    armed.tell();
    armed.type("spend spike", "pause free");
    QCOMPARE(armed.sheet->hindrance(), QString()); // recorded now, applied when Redis is back
    QVERIFY(armed.sheet->preview()->notice().startsWith(QStringLiteral("Redis does not answer.")));
}

void TestConfirmSheet::picture()
{
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light }) {
        Armed armed;
        armed.theme.setMode(mode);
        armed.window.setStyleSheet(armed.theme.styleSheet());
        armed.window.setPalette(armed.theme.palette());
        QVERIFY(QTest::qWaitForWindowExposed(&armed.window));
        armed.type("Scripted sign-ups, Gemini quota at 96 %", "pause free");
        const QPixmap shot = armed.window.grab();
        QVERIFY(!shot.isNull());
        if (!folder.isEmpty()) {
            shot.save(folder
                + (mode == ThemeMode::Dark ? QStringLiteral("/confirm-dark.png")
                                           : QStringLiteral("/confirm-light.png")));
        }
    }
}

QTEST_MAIN(TestConfirmSheet)
#include "tst_confirm_sheet.moc"

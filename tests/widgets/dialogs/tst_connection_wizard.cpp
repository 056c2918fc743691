// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/action_button.h"
#include "widgets/components/choice_card.h"
#include "widgets/dialogs/connection_wizard.h"
#include "widgets/dialogs/power_step.h"
#include "widgets/dialogs/wizard_steps.h"
#include "widgets/panels/contract_list.h"
#include "widgets/panels/power_notice.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;

namespace
{

CheckRow row(CheckRow::State state, const char* title, const char* detail = "")
{
    return { state, QString::fromUtf8(title), QString::fromUtf8(detail), {} };
}

ActionButton* buttonSaying(const QWidget& wizard, const QString& text)
{
    for (auto* button : wizard.findChildren<ActionButton*>()) {
        if (button->text() == text && button->isVisibleTo(&wizard)) {
            return button;
        }
    }
    return nullptr;
}

QLineEdit* field(const QWidget& wizard, const char* name)
{
    for (auto* edit : wizard.findChildren<QLineEdit*>()) {
        if (edit->accessibleName().startsWith(QLatin1String(name)) && edit->isVisibleTo(&wizard)) {
            return edit;
        }
    }
    return nullptr;
}

PowerReport writer()
{
    return { "acme_report",
        { { PowerKind::Relation, "spillway.budget", "INSERT, UPDATE",
            "revoke INSERT, UPDATE on spillway.budget from acme_report, public;" } },
        true, 7, { "grant usage on schema console to acme_report;" } };
}

ChoiceCard* cardSaying(const QWidget& wizard, const char* title)
{
    for (auto* card : wizard.findChildren<ChoiceCard*>()) {
        if (card->title() == QLatin1String(title) && card->isVisibleTo(&wizard)) {
            return card;
        }
    }
    return nullptr;
}

void shoot(QWidget& widget, const char* name)
{
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    if (!folder.isEmpty()) {
        QVERIFY(widget.grab().save(folder + QLatin1Char('/') + QLatin1String(name)));
    }
}

/// As far as the power test, everything found good.
struct Shown {
    Theme theme;
    ConnectionWizard wizard{ theme, true };
    QSignalSpy asked{ &wizard, &ConnectionWizard::checkRequested };

    Shown()
    {
        wizard.resize(1440, 900);
        wizard.show();
        (void)QTest::qWaitForWindowExposed(&wizard);
    }
    void pass(WizardStep step)
    {
        wizard.startChecks(step);
        wizard.setChecks(step, { row(CheckRow::State::Good, "Reach and log in") }, true);
        QTest::mouseClick(buttonSaying(wizard, QStringLiteral("Continue")), Qt::LeftButton);
    }
};

} // namespace

class TestConnectionWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGoesOnUntested();
    void aBadFindingStops();
    void editingMakesTheTestWorthless();
    void tooMuchPowerIsShownAndAccepted();
    void anotherRoleIsTypedWhereTheRoleIs();
    void aUserOfRedisIsNamedWhereTheRoleIsFine();
    void whatTheConsoleReadsIsCounted();
    void theDraftIsWhatWasTyped();
    void aTypedPasswordIsNotForgotten_data();
    void aTypedPasswordIsNotForgotten();
    void theLastStepSaves();
    void theStepsSayWhatWasAnswered();
    void aServersEnvironmentIsSuggested();
    void escapeGoesBack();
    void everythingHasAName();
};

void TestConnectionWizard::nothingGoesOnUntested()
{
    Shown shown;
    QVERIFY(buttonSaying(shown.wizard, QStringLiteral("Continue")) == nullptr);
    QTest::mouseClick(buttonSaying(shown.wizard, QStringLiteral("Test")), Qt::LeftButton);
    QCOMPARE(shown.asked.count(), 1);
    shown.wizard.startChecks(WizardStep::Postgres);
    QVERIFY(!buttonSaying(shown.wizard, QStringLiteral("Test"))->isEnabled());
    shown.wizard.setChecks(WizardStep::Postgres, { row(CheckRow::State::Good, "Reach and log in") }, true);
    QTest::mouseClick(buttonSaying(shown.wizard, QStringLiteral("Continue")), Qt::LeftButton);
    QCOMPARE(int(shown.wizard.step()), int(WizardStep::Redis));
    QCOMPARE(shown.asked.count(), 2); // the next step is tested as it opens
}

void TestConnectionWizard::aBadFindingStops()
{
    Shown shown;
    shown.wizard.setChecks(WizardStep::Postgres,
        { row(CheckRow::State::Bad, "Reach and log in", "no route to host. is it running?") }, true);
    QVERIFY(!buttonSaying(shown.wizard, QStringLiteral("Continue"))->isEnabled());
    QVERIFY(buttonSaying(shown.wizard, QStringLiteral("Test again")) != nullptr);
    shoot(shown.wizard, "wizard-bad.png");
    shown.wizard.setChecks(WizardStep::Postgres, { row(CheckRow::State::Warning, "Clocks") }, true);
    QVERIFY(buttonSaying(shown.wizard, QStringLiteral("Continue"))->isEnabled());
}

void TestConnectionWizard::editingMakesTheTestWorthless()
{
    Shown shown;
    shown.wizard.setChecks(WizardStep::Postgres, { row(CheckRow::State::Good, "Reach and log in") }, true);
    QTest::keyClicks(field(shown.wizard, "Database"), QStringLiteral("x"));
    QVERIFY(buttonSaying(shown.wizard, QStringLiteral("Test")) != nullptr);
    QVERIFY(shown.wizard.findChildren<CheckList*>().front()->rows().empty());
}

void TestConnectionWizard::tooMuchPowerIsShownAndAccepted()
{
    Shown shown;
    shown.pass(WizardStep::Postgres);
    shown.pass(WizardStep::Redis);
    shown.pass(WizardStep::Gateway);
    QCOMPARE(int(shown.wizard.step()), int(WizardStep::Powers));
    shown.wizard.setPowers(writer(), { "spillway-console", {}, true });
    auto* goOn = buttonSaying(shown.wizard, QStringLiteral("Continue"));
    QVERIFY(!goOn->isEnabled());
    const QString lines = shown.wizard.findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY2(lines.contains(QStringLiteral("revoke INSERT, UPDATE on spillway.budget")), qPrintable(lines));
    QVERIFY2(
        lines.endsWith(QStringLiteral("\ngrant usage on schema console to acme_report;")), qPrintable(lines));
    const auto* notice = shown.wizard.findChild<PowerNotice*>();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->headline(), QStringLiteral("This role can write: 1 table(s)"));
    shoot(shown.wizard, "wizard-power.png");
    QTest::mouseClick(cardSaying(shown.wizard, "Go on with this role"), Qt::LeftButton);
    QVERIFY(goOn->isEnabled());
    QCOMPARE(goOn->text(), QStringLiteral("Continue"));
    shown.wizard.setPowers({ "reader", {}, true }, { "spillway-console", {}, true });
    QVERIFY(goOn->isEnabled());
    QVERIFY(!notice->isVisible());
    QVERIFY(cardSaying(shown.wizard, "Take the power away") == nullptr);
}

void TestConnectionWizard::anotherRoleIsTypedWhereTheRoleIs()
{
    Shown shown;
    for (const WizardStep step : { WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway }) {
        shown.pass(step);
    }
    shown.wizard.setPowers(writer(), { "spillway-console", {}, true });
    QTest::mouseClick(cardSaying(shown.wizard, "Use another role, such as spillway_console"), Qt::LeftButton);
    QTest::mouseClick(buttonSaying(shown.wizard, QStringLiteral("Back to PostgreSQL")), Qt::LeftButton);
    QCOMPARE(int(shown.wizard.step()), int(WizardStep::Postgres));
    QTest::keyClicks(shown.wizard.focusWidget(), QStringLiteral("reader"));
    QCOMPARE(shown.wizard.draft().postgresUser, QStringLiteral("reader"));
    // What was measured of the old role says nothing of the new one.
    const qsizetype before = shown.asked.count();
    for (const WizardStep step : { WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway }) {
        shown.pass(step);
    }
    QCOMPARE(int(shown.wizard.step()), int(WizardStep::Powers));
    QVERIFY(shown.asked.count() > before);
    QCOMPARE(shown.asked.last().at(0).value<WizardStep>(), WizardStep::Powers);
}

void TestConnectionWizard::aUserOfRedisIsNamedWhereTheRoleIsFine()
{
    Shown shown;
    for (const WizardStep step : { WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway }) {
        shown.pass(step);
    }
    shown.wizard.setPowers({ "reader", {}, true },
        { "default", { { PowerKind::Command, "EVAL", "", "ACL SETUSER spillway-console on" } }, true });
    QVERIFY(cardSaying(shown.wizard, "Use another user, such as spillway-console") != nullptr);
    QVERIFY(shown.wizard.findChild<QPlainTextEdit*>()->toPlainText().endsWith(
        QStringLiteral("ACL SETUSER spillway-console on")));
    QSignalSpy asked(&shown.wizard, &ConnectionWizard::checkRequested);
    QTest::mouseClick(buttonSaying(shown.wizard, QStringLiteral("Test again")), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

void TestConnectionWizard::whatTheConsoleReadsIsCounted()
{
    Shown shown;
    for (const WizardStep step : { WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway }) {
        shown.pass(step);
    }
    const auto* list = shown.wizard.findChild<ContractList*>();
    const Instant now = *parseIso("2026-03-12T16:32:10Z");
    using namespace std::chrono_literals;
    shown.wizard.powerStep().setRelations(
        { { "console.account", 9'612, now - 41s }, { "console.provider", 5, std::nullopt },
            { "console.command", 0, std::nullopt } },
        now);
    shown.wizard.powerStep().setMeasured(31, 0.42);
    shown.wizard.setPowers(writer(), { "spillway-console", {}, true },
        { row(CheckRow::State::Good, "Clocks agree", "PostgreSQL +0.2 s") });
    QCOMPARE(list->accessibleDescription(),
        QStringLiteral("console.account: 9,612 row(s), 41\u00a0s old; console.provider: 5 row(s), undated; "
                       "console.command: 0 row(s), none yet"));
    QVERIFY(shown.wizard.powerStep().list()->accessibleDescription().contains(
        QStringLiteral("Clocks agree, good: PostgreSQL +0.2 s")));
    shoot(shown.wizard, "wizard-power-measured.png");
    shown.wizard.resize(1100, 700);
    QCoreApplication::processEvents();
    shoot(shown.wizard, "wizard-power-small.png");
}

void TestConnectionWizard::aTypedPasswordIsNotForgotten_data()
{
    using Passwords = ConnectionDraft::Passwords;
    QTest::addColumn<bool>("hasKeyring");
    QTest::addColumn<QString>("password");
    QTest::addColumn<Passwords>("kept");
    QTest::newRow("in the keyring") << true << QStringLiteral("secret") << Passwords::Keyring;
    QTest::newRow("asked for") << false << QStringLiteral("secret") << Passwords::AskEachSession;
    QTest::newRow("none") << true << QString() << Passwords::None;
}

void TestConnectionWizard::aTypedPasswordIsNotForgotten()
{
    QFETCH(bool, hasKeyring);
    QFETCH(QString, password);
    QFETCH(ConnectionDraft::Passwords, kept);
    Theme theme;
    ConnectionWizard wizard(theme, hasKeyring);
    ConnectionDraft draft = wizard.draft();
    draft.redisPassword = password;
    wizard.setDraft(draft);
    wizard.show();
    for (const WizardStep step :
        { WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway, WizardStep::Powers }) {
        QCOMPARE(int(wizard.step()), int(step));
        wizard.startChecks(step);
        wizard.setChecks(step, { row(CheckRow::State::Good, "Reach and log in") }, true);
        wizard.setPowers({ "reader", {}, true }, { "reader", {}, true });
        buttonSaying(wizard, QStringLiteral("Continue"))->click();
    }
    QCOMPARE(int(wizard.step()), int(WizardStep::Naming));
    QCOMPARE(int(wizard.draft().passwords), int(kept));
    QCOMPARE(wizard.focusWidget(), field(wizard, "What you call"));
}

void TestConnectionWizard::theDraftIsWhatWasTyped()
{
    Shown shown;
    auto* host = field(shown.wizard, "Host, or the directory");
    QVERIFY(host != nullptr);
    host->clear();
    QTest::keyClicks(host, QStringLiteral(" db1,db2 "));
    QCOMPARE(shown.wizard.draft().postgresHost, QStringLiteral("db1,db2"));
    ConnectionDraft draft = shown.wizard.draft();
    draft.redisAddress = QStringLiteral("redis.acme:6380");
    draft.redisTls = true;
    draft.targetSessionAttributes = QStringLiteral("prefer-standby");
    draft.passwords = ConnectionDraft::Passwords::AskEachSession;
    shown.wizard.setDraft(draft);
    QVERIFY(shown.wizard.draft() == draft);
}

void TestConnectionWizard::theLastStepSaves()
{
    Shown shown;
    QSignalSpy saved(&shown.wizard, &ConnectionWizard::saveRequested);
    for (const WizardStep step : { WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway }) {
        shown.pass(step);
    }
    shown.wizard.setPowers({ "reader", {}, true }, { "reader", {}, true });
    QTest::mouseClick(buttonSaying(shown.wizard, QStringLiteral("Continue")), Qt::LeftButton);
    shoot(shown.wizard, "wizard-naming.png");
    QTest::mouseClick(buttonSaying(shown.wizard, QStringLiteral("Continue")), Qt::LeftButton);
    QCOMPARE(int(shown.wizard.step()), int(WizardStep::FirstLook));
    shown.wizard.setChecks(WizardStep::FirstLook, { row(CheckRow::State::Good, "Gateway") }, true);
    QTest::mouseClick(buttonSaying(shown.wizard, QStringLiteral("Save and open")), Qt::LeftButton);
    QCOMPARE(saved.count(), 1);
    shown.wizard.setProblem(QStringLiteral("there is a profile by that name"));
    QVERIFY(shown.wizard.isVisible());
}

void TestConnectionWizard::theStepsSayWhatWasAnswered()
{
    Shown shown;
    ConnectionDraft draft = shown.wizard.draft();
    draft.postgresHost = QStringLiteral("db.acme.internal");
    draft.postgresPorts = QStringLiteral("5433");
    draft.redisAddress = QStringLiteral("redis.acme.internal:6380");
    draft.keyId = QStringLiteral("ops-ann-2025-11");
    shown.wizard.setDraft(draft);
    for (const WizardStep step : { WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway }) {
        shown.pass(step);
    }
    shown.wizard.setPowers(writer(), { "spillway-console", {}, true });
    const QString steps = shown.wizard.findChild<WizardSteps*>()->accessibleDescription();
    QCOMPARE(steps,
        QStringLiteral("PostgreSQL: db.acme.internal:5433/spillway, Redis: redis.acme.internal:6380, "
                       "Gateway and signing key: key ops-ann-2025-11, Power test: too much power: 1 "
                       "finding(s), Name and time zone, First look"));
}

void TestConnectionWizard::aServersEnvironmentIsSuggested()
{
    Shown shown;
    shown.wizard.suggestEnvironment(QStringLiteral("staging"));
    QCOMPARE(shown.wizard.draft().environment, QStringLiteral("staging"));
    for (const WizardStep step : { WizardStep::Postgres, WizardStep::Redis, WizardStep::Gateway }) {
        shown.pass(step);
    }
    shown.wizard.setPowers({ "reader", {}, true }, { "reader", {}, true });
    QTest::mouseClick(buttonSaying(shown.wizard, QStringLiteral("Continue")), Qt::LeftButton);
    QTest::keyClicks(field(shown.wizard, "Environment"), QStringLiteral("2"));
    shown.wizard.suggestEnvironment(QStringLiteral("staging"));
    QCOMPARE(shown.wizard.draft().environment, QStringLiteral("staging2")); // what was typed stays
}

void TestConnectionWizard::escapeGoesBack()
{
    Shown shown;
    QSignalSpy cancelled(&shown.wizard, &ConnectionWizard::cancelled);
    shown.pass(WizardStep::Postgres);
    QTest::keyClick(&shown.wizard, Qt::Key_Escape);
    QCOMPARE(int(shown.wizard.step()), int(WizardStep::Postgres));
    QTest::keyClick(&shown.wizard, Qt::Key_Escape);
    QCOMPARE(cancelled.count(), 1);
}

void TestConnectionWizard::everythingHasAName()
{
    Shown shown;
    for (const auto* widget : shown.wizard.findChildren<QWidget*>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0) {
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestConnectionWizard)
#include "tst_connection_wizard.moc"

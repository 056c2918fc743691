// SPDX-License-Identifier: GPL-3.0-or-later
// The first connection on real servers: from what is typed to what could be done with it.
#include "app/console/connection_setup.h"
#include "app/postgres/connection.h"
#include "tests/app/gateway/gateway_scene.h"
#include "widgets/components/action_button.h"
#include "widgets/components/choice_card.h"
#include "widgets/components/runs_label.h"
#include "widgets/dialogs/power_step.h"
#include "widgets/panels/contract_list.h"
#include "widgets/panels/power_notice.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardPaths>
#include <QTest>

#include <stdexcept>

using namespace spillway;
using gateway::GatewayScene;

namespace
{

constexpr int kPatience = 30'000;

} // namespace

class TestConnectionSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tooMuchPowerIsMeasuredAndTakenAway();
    void aServerThatIsNotThereIsSaid();

private:
    [[nodiscard]] ConnectionDraft draft(const char* role) const;
    /// Presses the way on, once it can be pressed, and waits for the next step's checks.
    static void goOn(ConnectionWizard& wizard, WizardStep next);
    static ActionButton* button(const QWidget& wizard, const QStringList& texts);
    static QString statusOf(ConnectionWizard& wizard);

    GatewayScene m_scene{ { { "ann", commands::RoleSet{ commands::Role::Operator } } }, false };
};

void TestConnectionSetup::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString fault = m_scene.start();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    auto admin = postgres::Connection::open(m_scene.postgres().endpoint());
    QVERIFY(admin);
    const auto controls
        = [&] { return admin->query("select count(*) from spillway.control_state")->integer(0, 0); };
    QTRY_COMPARE_WITH_TIMEOUT(
        controls(), 1, kPatience); // the gateway's first act, which names the environment
}

ConnectionDraft TestConnectionSetup::draft(const char* role) const
{
    const auto profile = loadProfile(m_scene.profile("ann").toStdString());
    if (!profile) {
        throw std::runtime_error(profile.error().message);
    }
    ConnectionDraft draft;
    draft.postgresHost = QString::fromStdString(profile->postgres.host);
    draft.postgresDatabase = QStringLiteral("spillway");
    draft.postgresUser = QLatin1String(role);
    draft.redisAddress = QString::fromStdString(profile->redis.socketPath);
    draft.gatewayUrl = QString::fromStdString(profile->gateway.url);
    draft.gatewayPublicKey = QString::fromStdString(profile->gateway.publicKey->toBase64());
    draft.name = QStringLiteral("tried");
    draft.environment = QStringLiteral("production"); // not what these servers are
    draft.zone = QStringLiteral("UTC");
    return draft;
}

ActionButton* TestConnectionSetup::button(const QWidget& wizard, const QStringList& texts)
{
    for (auto* found : wizard.findChildren<ActionButton*>()) {
        if (texts.contains(found->text()) && found->isVisibleTo(&wizard)) {
            return found;
        }
    }
    return nullptr;
}

void TestConnectionSetup::goOn(ConnectionWizard& wizard, WizardStep next)
{
    const auto forward
        = [&] { return button(wizard, { QStringLiteral("Continue"), QStringLiteral("Test") }); };
    QTRY_VERIFY_WITH_TIMEOUT(forward() && forward()->isEnabled(), kPatience);
    if (forward()->text() == QStringLiteral("Test")) {
        forward()->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            forward() && forward()->isEnabled() && forward()->text() == QStringLiteral("Continue"),
            kPatience);
    }
    forward()->click();
    QCOMPARE(int(wizard.step()), int(next));
}

QString TestConnectionSetup::statusOf(ConnectionWizard& wizard)
{
    QStringList segments;
    for (const auto* segment : wizard.findChild<StatusBar*>()->findChildren<RunsLabel*>()) {
        segments.append(segment->accessibleName());
    }
    return segments.join(QStringLiteral(" | "));
}

void TestConnectionSetup::tooMuchPowerIsMeasuredAndTakenAway()
{
    ConnectionSetup setup;
    ConnectionWizard& wizard = setup.wizard();
    wizard.setDraft(draft("postgres"));
    setup.show();
    QVERIFY2(
        statusOf(wizard).contains(QStringLiteral("PostgreSQL not tested")), qPrintable(statusOf(wizard)));
    goOn(wizard, WizardStep::Redis);
    QCOMPARE(wizard.draft().environment, QStringLiteral("test"));
    QVERIFY2(statusOf(wizard).contains(QStringLiteral("PostgreSQL reached")), qPrintable(statusOf(wizard)));
    goOn(wizard, WizardStep::Gateway);
    goOn(wizard, WizardStep::Powers);

    const auto* notice = wizard.findChild<PowerNotice*>();
    const auto* way = wizard.findChild<QPlainTextEdit*>();
    const auto* reads = wizard.findChild<ContractList*>();
    // The gateway is looked at last, and with it the clocks.
    QTRY_VERIFY_WITH_TIMEOUT(!reads->accessibleDescription().isEmpty()
            && wizard.powerStep().list()->accessibleDescription().contains(QStringLiteral("ordered through")),
        kPatience);
    QVERIFY2(notice->headline().startsWith(QStringLiteral("This role can")), qPrintable(notice->headline()));
    QVERIFY(way->toPlainText().contains(QStringLiteral("alter role postgres nosuperuser;")));
    QVERIFY(way->toPlainText().contains(QStringLiteral("ACL SETUSER spillway-console")));
    const QString checks = wizard.powerStep().list()->accessibleDescription();
    for (const char* expected : { "It is, or could become, more than a reader, bad",
             "Redis lets it do more than read, bad", "The connections are verified, good",
             "Clocks agree, good", "Slow queries are not cut off, warning" }) {
        QVERIFY2(checks.contains(QLatin1String(expected)), qPrintable(checks));
    }
    QVERIFY2(reads->accessibleDescription().contains(QStringLiteral("console.account: 0 row(s), none yet")),
        qPrintable(reads->accessibleDescription()));
    const QString status = statusOf(wizard);
    QVERIFY2(status.contains(QStringLiteral("role can write"))
            && status.contains(QStringLiteral("Gateway reached"))
            && status.contains(QStringLiteral("Setup: no command can be sent")),
        qPrintable(status));

    for (auto* card : wizard.findChildren<ChoiceCard*>()) {
        if (card->title() == QStringLiteral("Go on with this role")) {
            card->button()->click();
        }
    }
    goOn(wizard, WizardStep::Naming);
    goOn(wizard, WizardStep::FirstLook); // what was accepted does not hinder at last
    const auto save = [&] { return button(wizard, { QStringLiteral("Save and open") }); };
    QTRY_VERIFY_WITH_TIMEOUT(save() && save()->isEnabled(), kPatience);
    button(wizard, { QStringLiteral("Back") })->click();
    button(wizard, { QStringLiteral("Back") })->click();
    QCOMPARE(int(wizard.step()), int(WizardStep::Powers));

    for (auto* card : wizard.findChildren<ChoiceCard*>()) {
        if (card->title() == QStringLiteral("Use another role, such as spillway_console")) {
            card->button()->click();
        }
    }
    button(wizard, { QStringLiteral("Back to PostgreSQL") })->click();
    QTest::keyClicks(wizard.focusWidget(), QStringLiteral("spillway_console"));
    QVERIFY(statusOf(wizard).contains(QStringLiteral("PostgreSQL not tested")));
    goOn(wizard, WizardStep::Redis);
    goOn(wizard, WizardStep::Gateway);
    goOn(wizard, WizardStep::Powers);
    QTRY_VERIFY_WITH_TIMEOUT(wizard.powerStep().list()->accessibleDescription().contains(
                                 QStringLiteral("Slow queries are cut off, good")),
        kPatience);
    QVERIFY(notice->headline().startsWith(QStringLiteral("This Redis user can do more than read")));
    QVERIFY(!way->toPlainText().contains(QStringLiteral("nosuperuser")));
}

void TestConnectionSetup::aServerThatIsNotThereIsSaid()
{
    ConnectionSetup setup;
    ConnectionWizard& wizard = setup.wizard();
    ConnectionDraft typed = draft("spillway_console");
    typed.postgresHost = QStringLiteral("/nowhere");
    wizard.setDraft(typed);
    setup.show();
    button(wizard, { QStringLiteral("Test") })->click();
    QTRY_VERIFY_WITH_TIMEOUT(statusOf(wizard).contains(QStringLiteral("PostgreSQL unreachable")), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(button(wizard, { QStringLiteral("Test again") }) != nullptr, kPatience);
    QVERIFY(!button(wizard, { QStringLiteral("Continue") })->isEnabled());
}

QTEST_MAIN(TestConnectionSetup)
#include "tst_connection_setup.moc"

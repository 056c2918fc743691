// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/action_button.h"
#include "widgets/shell/console_window.h"
#include "widgets/shell/power_banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QTest>

using namespace spillway;

namespace
{

PowerReport writer()
{
    return { "acme_report",
        { { PowerKind::Relation, "spillway.usage_event", "INSERT, UPDATE",
              "revoke INSERT, UPDATE on spillway.usage_event from acme_report, public;" },
            { PowerKind::Relation, "spillway.budget", "DELETE",
                "revoke DELETE on spillway.budget from acme_report, public;" },
            { PowerKind::Database, "temporary", "",
                "revoke temporary on database acme from acme_report, public;" } },
        true };
}

PowerReport strongRedis()
{
    return { "root",
        { { PowerKind::Command, "EVAL", "", "ACL SETUSER root reset" },
            { PowerKind::Command, "CONFIG GET", "", "ACL SETUSER root reset" } },
        true };
}

OverviewValues valuesWith(const PowerReport& postgres, const PowerReport& redis)
{
    OverviewValues values;
    values.postgres.state = ConnectionState::Connected;
    values.redis.state = ConnectionState::Connected;
    values.postgres.powers = postgres;
    values.redis.powers = redis;
    return values;
}

ActionButton* buttonSaying(const QWidget& parent, const char* text)
{
    for (auto* button : parent.findChildren<ActionButton*>()) {
        if (button->text() == QLatin1String(text)) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

class TestPowerBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersShowNothing();
    void bothAreNamed();
    void remediesAreShownOnceAndCopied();
    void goingOnHidesItUntilMoreIsFound();
};

void TestPowerBanner::readersShowNothing()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.show();
    const auto* banner = window.findChild<PowerBanner*>();
    window.setValues(valuesWith({}, {})); // not measured is not guilty
    QVERIFY(!banner->isVisible());
    window.setValues(valuesWith({ "reader", {}, true }, { "reader", {}, true }));
    QVERIFY(!banner->isVisible());
}

void TestPowerBanner::bothAreNamed()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.resize(1440, 900);
    window.show();
    window.setValues(valuesWith(writer(), strongRedis()));
    const auto* banner = window.findChild<PowerBanner*>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->headline().startsWith(QStringLiteral("This role can write: 2 table")));
    QVERIFY(banner->headline().contains(QStringLiteral("This Redis user can do more than read: 2 command")));
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    if (!folder.isEmpty()) {
        window.grab().save(folder + QStringLiteral("/power-banner.png"));
    }
}

void TestPowerBanner::remediesAreShownOnceAndCopied()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.setValues(valuesWith(writer(), strongRedis()));
    QTest::mouseClick(buttonSaying(*window.findChild<PowerBanner*>(), "What to revoke"), Qt::LeftButton);
    auto* sheet = window.findChild<PowerSheet*>();
    QVERIFY(sheet->isOpen());
    const QString text = sheet->findChild<QPlainTextEdit*>()->toPlainText();
    QVERIFY(text.contains(QStringLiteral("revoke DELETE on spillway.budget from acme_report, public;")));
    QCOMPARE(text.count(QStringLiteral("ACL SETUSER root reset")), 1);
    QTest::mouseClick(buttonSaying(*sheet, "Copy lines"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    if (!folder.isEmpty()) {
        QCoreApplication::processEvents();
        window.grab().save(folder + QStringLiteral("/power-sheet.png"));
    }
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isOpen());
}

void TestPowerBanner::goingOnHidesItUntilMoreIsFound()
{
    Theme theme;
    ConsoleWindow window(theme);
    window.resize(1440, 900);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto* banner = window.findChild<PowerBanner*>();
    window.setValues(valuesWith(writer(), {}));
    QTest::mouseClick(buttonSaying(*banner, "Go on with this role"), Qt::LeftButton);
    QVERIFY(!banner->isVisible());
    window.setValues(valuesWith(writer(), {}));
    QVERIFY(!banner->isVisible());
    window.setValues(valuesWith(writer(), strongRedis()));
    QVERIFY(banner->isVisible());
}

QTEST_MAIN(TestPowerBanner)
#include "tst_power_banner.moc"

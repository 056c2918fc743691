// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/console_window.h"
#include "widgets/shell/environment_banner.h"

#include <QTest>

using namespace spillway;

class TestEnvironmentBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForeignDatabaseIsNamedOnEveryPage()
    {
        Theme theme;
        ConsoleWindow window(theme);
        window.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), "overview", new QWidget);
        window.addPage(QStringLiteral("spend"), QStringLiteral("Spend"), "spend", new QWidget);
        window.resize(1440, 900);
        window.show();
        const auto* banner = window.findChild<EnvironmentBanner*>();
        OverviewValues values;
        values.environment = "staging";
        window.setValues(values);
        QVERIFY(!banner->isVisible());
        values.foreignEnvironment = "production";
        window.setValues(values);
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->title(),
            QStringLiteral("This database is that of production; the profile names staging."));
        QVERIFY(window.showPage(QStringLiteral("spend")));
        QVERIFY(banner->isVisible());
        values.foreignEnvironment.clear();
        window.setValues(values);
        QVERIFY(!banner->isVisible());
    }
};

QTEST_MAIN(TestEnvironmentBanner)
#include "tst_environment_banner.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/check_list.h"
#include "widgets/components/segmented_control.h"
#include "widgets/components/text_label.h"
#include "widgets/components/toggle_switch.h"
#include "widgets/pages/settings_page.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;

namespace
{

SegmentedControl* control(const QWidget& page, const char* name)
{
    for (auto* candidate : page.findChildren<SegmentedControl*>()) {
        if (candidate->accessibleName() == QLatin1String(name)) {
            return candidate;
        }
    }
    return nullptr;
}

void choose(const QWidget& page, const char* name, int index)
{
    auto* buttons = control(page, name);
    QVERIFY2(buttons != nullptr, name);
    QTest::mouseClick(buttons->findChildren<QAbstractButton*>().at(index), Qt::LeftButton);
}

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAreTold();
    void languageWaitsForTheNextStart();
    void themeFollowsWhoeverSwitchesIt();
    void connectionIsDescribed();
    void densityChangesRows();
    void paints();
};

void TestSettingsPage::choicesAreTold()
{
    Theme theme;
    SettingsPage page(theme);
    page.show();
    QSignalSpy changed(&page, &SettingsPage::changed);
    choose(page, "Theme", 2);
    QCOMPARE(int(page.values().theme), int(ThemeMode::HighContrast));
    choose(page, "Density", 0);
    QCOMPARE(int(page.values().density), int(Density::Compact));
    choose(page, "Scale", 3);
    QCOMPARE(page.values().scalePercent, 200);
    choose(page, "Language", 2);
    QCOMPARE(page.values().language, QStringLiteral("de"));
    const auto switches = page.findChildren<ToggleSwitch*>();
    QTest::mouseClick(switches.at(0), Qt::LeftButton);
    QVERIFY(page.values().reducedMotion);
    QTest::mouseClick(switches.at(1), Qt::LeftButton);
    QVERIFY(!page.values().notifyStale);
    QCOMPARE(changed.count(), 6);
}

void TestSettingsPage::languageWaitsForTheNextStart()
{
    Theme theme;
    SettingsPage page(theme);
    page.show();
    const auto hint = [&] {
        for (auto* label : page.findChildren<TextLabel*>()) {
            if (label->text().startsWith(QStringLiteral("Close and open"))) {
                return label->isVisibleTo(&page);
            }
        }
        return false;
    };
    QVERIFY(!hint());
    choose(page, "Language", 1);
    QVERIFY(hint());
    choose(page, "Language", 0);
    QVERIFY(!hint());
}

void TestSettingsPage::themeFollowsWhoeverSwitchesIt()
{
    Theme theme(ThemeMode::Dark);
    SettingsPage page(theme);
    theme.setMode(ThemeMode::Light);
    QCOMPARE(control(page, "Theme")->current(), 1);
}

void TestSettingsPage::connectionIsDescribed()
{
    Theme theme;
    SettingsPage page(theme);
    ConnectionFacts facts;
    facts.profile = QStringLiteral("b");
    facts.profiles = { QStringLiteral("a"), QStringLiteral("b") };
    facts.facts = { { QStringLiteral("Environment"), QStringLiteral("production") } };
    facts.postgres = { "reader", {}, true };
    page.setConnection(facts);
    page.show();
    QCOMPARE(control(page, "Profile")->current(), 1);
    QSignalSpy chosen(&page, &SettingsPage::connectionChosen);
    choose(page, "Profile", 0);
    QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("a"));
    const auto& rows = page.findChild<CheckList*>()->rows();
    QCOMPARE(rows.size(), 4U); // three of PostgreSQL, Redis not measured yet
    QCOMPARE(int(rows.front().state), int(CheckRow::State::Good));
    QCOMPARE(int(rows.back().state), int(CheckRow::State::Waiting));
}

void TestSettingsPage::densityChangesRows()
{
    Theme theme;
    QCOMPARE(theme.rowHeight(), 30);
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setDensity(Density::Compact);
    QCOMPARE(theme.rowHeight(), 26);
    theme.setDensity(Density::Comfortable);
    QCOMPARE(theme.rowHeight(), 38);
    QCOMPARE(changed.count(), 2);
    QVERIFY(theme.motion("base") == 140);
    theme.setReducedMotion(true);
    QCOMPARE(theme.motion("base"), 0);
}

void TestSettingsPage::paints()
{
    Theme theme;
    SettingsPage page(theme);
    page.resize(1368, 792);
    const QImage picture = page.grab().toImage();
    QCOMPARE(picture.pixelColor(4, 4).rgb(), theme.colour("bg.window").rgb());
    const QString folder = qEnvironmentVariable("SPILLWAY_SHOTS");
    if (!folder.isEmpty()) {
        picture.save(folder + QStringLiteral("/settings-dark.png"));
        theme.setMode(ThemeMode::HighContrast);
        page.grab().save(folder + QStringLiteral("/settings-contrast.png"));
    }
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"

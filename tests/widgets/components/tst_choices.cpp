// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/segmented_control.h"
#include "widgets/components/toggle_switch.h"

#include <QSignalSpy>
#include <QTest>

using namespace spillway;

class TestChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSegmentHolds()
    {
        const Theme theme;
        SegmentedControl control(theme, QStringLiteral("Group by"));
        control.setItems({ QStringLiteral("Tier"), QStringLiteral("Provider"), QStringLiteral("Model") });
        QCOMPARE(control.current(), -1);
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        control.setCurrent(1);
        QCOMPARE(control.current(), 1);
        QVERIFY(chosen.isEmpty());
        control.show();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        const auto segments = control.findChildren<QAbstractButton*>();
        QTest::mouseClick(segments.at(2), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(control.current(), 2);
        QVERIFY(segments.at(2)->hasFocus());
        QTest::keyClick(segments.at(2), Qt::Key_Left);
        QCOMPARE(control.current(), 1);
        control.setCurrent(-1);
        QCOMPARE(control.current(), -1);
        QCOMPARE(chosen.count(), 2);
        QVERIFY(control.height() == 28);
    }

    void segmentsAreReadAloud()
    {
        const Theme theme;
        SegmentedControl control(theme, QStringLiteral("Range"));
        control.setItems({ QStringLiteral("1 h") }, { QStringLiteral("Last hour") });
        QCOMPARE(control.accessibleName(), QStringLiteral("Range"));
        QCOMPARE(control.findChild<QAbstractButton*>()->accessibleName(), QStringLiteral("Last hour"));
    }

    void theSwitchIsFlippedByKeyAndClick()
    {
        const Theme theme;
        ToggleSwitch toggle(theme, QStringLiteral("Compare"));
        QSignalSpy toggled(&toggle, &ToggleSwitch::toggled);
        toggle.show();
        QTest::mouseClick(&toggle, Qt::LeftButton);
        QVERIFY(toggle.isChecked());
        QTest::keyClick(&toggle, Qt::Key_Space);
        QVERIFY(!toggle.isChecked());
        QCOMPARE(toggled.count(), 2);
        QVERIFY(toggle.sizeHint().height() >= 24);
    }
};

QTEST_MAIN(TestChoices)
#include "tst_choices.moc"

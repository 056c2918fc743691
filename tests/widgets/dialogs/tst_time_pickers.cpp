// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/components/action_button.h"
#include "widgets/components/time_scope.h"
#include "widgets/dialogs/month_calendar.h"
#include "widgets/dialogs/range_picker.h"
#include "widgets/dialogs/zone_picker.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

const Instant kNow = parseIso("2026-03-12T16:32:08Z").value();

/// A window with a button that a popover opens from.
struct Opened {
    Theme theme;
    QWidget window;
    ActionButton opener{ theme, QStringLiteral("Range"), ActionButton::Kind::Normal,
        ActionButton::Size::Medium, &window };
    Zone zone = Zone::named("Europe/Berlin").value();

    Opened()
    {
        window.setFont(theme.font("body"));
        window.setPalette(theme.palette());
        window.setStyleSheet(theme.styleSheet());
        window.resize(1440, 900);
        opener.setGeometry(900, 8, 200, 28);
        window.show();
    }
};

QLineEdit* edit(QWidget& picker, const QString& name)
{
    for (auto* candidate : picker.findChildren<QLineEdit*>()) {
        if (candidate->accessibleName() == name) {
            return candidate;
        }
    }
    return nullptr;
}

ActionButton* button(QWidget& picker, const QString& text)
{
    for (auto* candidate : picker.findChildren<ActionButton*>()) {
        if (candidate->text() == text) {
            return candidate;
        }
    }
    return nullptr;
}

} // namespace

class TestTimePickers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCommonRangeIsChosen()
    {
        Opened opened;
        RangePicker picker(opened.theme, &opened.window);
        picker.open(&opened.opener, 86, TimeSelection::Last{ 72h }, opened.zone, kNow, kNow - 30min);
        auto* presets = picker.findChild<QListWidget*>();
        QCOMPARE(presets->count(), 10);
        QCOMPARE(presets->currentItem()->text(), QStringLiteral("Last 3 days"));
        QCOMPARE(edit(picker, QStringLiteral("From"))->text(), QStringLiteral("2026-03-09 17:32"));
        QCOMPARE(edit(picker, QStringLiteral("To"))->text(), QStringLiteral("now"));
        QCOMPARE(picker.geometry().top(), 86);
        QVERIFY(opened.window.rect().contains(picker.geometry()));
        const QString pictures = qEnvironmentVariable("SPILLWAY_PICTURES");
        if (!pictures.isEmpty()) {
            picker.grab().save(pictures + QStringLiteral("/range-picker.png"));
        }
        QSignalSpy chosen(&picker, &RangePicker::chosen);
        presets->setCurrentRow(8);
        QTest::mouseClick(button(picker, QStringLiteral("Apply")), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(
            chosen[0][0].value<TimeSelection>(), TimeSelection(TimeSelection::Calendar{ Period::Month, {} }));
        QVERIFY(!picker.isVisible());
    }

    void whatIsTypedIsReadOrExplained()
    {
        Opened opened;
        RangePicker picker(opened.theme, &opened.window);
        picker.open(&opened.opener, 86, TimeSelection(), opened.zone, kNow);
        QSignalSpy chosen(&picker, &RangePicker::chosen);
        QLineEdit* from = edit(picker, QStringLiteral("From"));
        from->selectAll();
        QTest::keyClicks(from, QStringLiteral("soon"));
        QVERIFY(!button(picker, QStringLiteral("Apply"))->isEnabled());
        QTest::keyClick(from, Qt::Key_Return);
        QVERIFY(chosen.isEmpty());
        from->selectAll();
        QTest::keyClicks(from, QStringLiteral("yesterday 08:00"));
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<TimeSelection>(),
            TimeSelection(TimeSelection::Fixed{ parseIso("2026-03-11T07:00:00Z").value(), {} }));
    }

    void twoDaysMakeARange()
    {
        Opened opened;
        RangePicker picker(opened.theme, &opened.window);
        picker.open(&opened.opener, 86, TimeSelection(), opened.zone, kNow);
        QSignalSpy chosen(&picker, &RangePicker::chosen);
        auto* month = picker.findChildren<MonthCalendar*>().last();
        QCOMPARE(month->month(), QDate(2026, 3, 1));
        Q_EMIT month->dayChosen(QDate(2026, 3, 2));
        Q_EMIT month->dayChosen(QDate(2026, 3, 4));
        QTest::mouseClick(button(picker, QStringLiteral("Apply")), Qt::LeftButton);
        QCOMPARE(chosen[0][0].value<TimeSelection>(),
            TimeSelection(TimeSelection::Fixed{
                parseIso("2026-03-01T23:00:00Z").value(), parseIso("2026-03-04T23:00:00Z").value() }));
    }

    void escapeAndAClickOutsideClose()
    {
        Opened opened;
        RangePicker picker(opened.theme, &opened.window);
        picker.open(&opened.opener, 86, TimeSelection(), opened.zone, kNow);
        QTest::keyClick(&picker, Qt::Key_Escape);
        QVERIFY(!picker.isVisible());
        picker.open(&opened.opener, 86, TimeSelection(), opened.zone, kNow);
        QTest::mouseClick(&opened.window, Qt::LeftButton, {}, QPoint(20, 800));
        QVERIFY(!picker.isVisible());
    }

    void anyZoneIsFound()
    {
        Opened opened;
        ZonePicker picker(opened.theme, &opened.window);
        picker.open(&opened.opener, 86, opened.zone, opened.zone, kNow);
        QSignalSpy chosen(&picker, &ZonePicker::chosen);
        auto* list = picker.findChild<QListWidget*>();
        QVERIFY(list->currentItem()->text().startsWith(QStringLiteral("Europe/Berlin  UTC+01:00")));
        QLineEdit* search = edit(picker, QStringLiteral("Search time zones"));
        QTest::keyClicks(search, QStringLiteral("new york"));
        QVERIFY(list->currentItem()->text().startsWith(QStringLiteral("America/New_York")));
        search->selectAll();
        QTest::keyClicks(search, QStringLiteral("+05:45"));
        QVERIFY(list->currentItem()->text().contains(QStringLiteral("Asia/Kat")));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Zone>().offsetText(kNow), std::string("+05:45"));
        picker.open(&opened.opener, 86, opened.zone, opened.zone, kNow);
        QTest::keyClicks(search, QStringLiteral("atlantis"));
        QVERIFY(!list->isVisible());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
    }

    void selectionsHaveNames_data()
    {
        QTest::addColumn<QString>("selection");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("span");
        QTest::newRow("hour") << "last 3600" << "Last hour" << "12 Mar 16:32 – now";
        QTest::newRow("days") << "last 259200" << "Last 3 days" << "9 Mar 17:32 – now";
        QTest::newRow("day") << "day" << "Today" << "12 Mar 00:00 – now";
        QTest::newRow("a day") << "day 2026-03-10T12:00:00Z" << "Tue 10 Mar" << "10 Mar 00:00 – 11 Mar 00:00";
        QTest::newRow("a month") << "month 2025-12-10T12:00:00Z" << "December 2025"
                                 << "1 Dec 2025 00:00 – 1 Jan 00:00";
        QTest::newRow("fixed") << "from 2026-03-10T12:00:00Z to 2026-03-10T18:00:00Z" << "6\u00a0h"
                               << "10 Mar 13:00 – 10 Mar 19:00";
    }
    void selectionsHaveNames()
    {
        QFETCH(QString, selection);
        QFETCH(QString, name);
        QFETCH(QString, span);
        const Zone berlin = Zone::named("Europe/Berlin").value();
        const TimeSelection parsed = TimeSelection::parse(selection.toStdString()).value();
        QCOMPARE(selectionName(parsed, kNow, berlin), name);
        QCOMPARE(selectionSpan(parsed, kNow, berlin), span);
    }
};

QTEST_MAIN(TestTimePickers)
#include "tst_time_pickers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time_selection.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}
Zone zone(std::string_view name)
{
    return Zone::named(name).value();
}
const Instant kNow = at("2026-03-12T16:32:10Z"); // Thursday, 17:32:10 in Berlin

} // namespace

class TestTimeSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansWhatItSaysAtAnyMoment()
    {
        const Zone berlin = zone("Europe/Berlin");
        QCOMPARE(TimeSelection().at(kNow, berlin), (TimeRange{ kNow - 24h, kNow }));
        QCOMPARE(TimeSelection(TimeSelection::Calendar{ Period::Day, {} }).at(kNow, berlin),
            (TimeRange{ at("2026-03-11T23:00:00Z"), kNow }));
        QCOMPARE(TimeSelection(TimeSelection::Calendar{ Period::Week, {} }).at(kNow, berlin).from,
            at("2026-03-08T23:00:00Z"));
        QCOMPARE(TimeSelection(TimeSelection::Calendar{ Period::Day, at("2026-03-29T12:00:00Z") })
                     .at(at("2026-04-02T00:00:00Z"), berlin)
                     .length(),
            Duration(23h));
        QCOMPARE(
            TimeSelection(TimeSelection::Calendar{ Period::Day, {} }).at(kNow, zone("Asia/Kathmandu")).from,
            at("2026-03-11T18:15:00Z"));
        // Turned round or empty is mended, not refused: a chart needs some width.
        QCOMPARE(TimeSelection(TimeSelection::Fixed{ kNow, kNow - 1h }).at(kNow, berlin),
            (TimeRange{ kNow - 1h, kNow }));
        QCOMPARE(TimeSelection(TimeSelection::Fixed{ kNow, kNow }).at(kNow, berlin).length(), Duration(1min));
    }

    void previousAndNext()
    {
        const Zone berlin = zone("Europe/Berlin");
        const TimeSelection day(TimeSelection::Last{ 24h });
        const TimeSelection before = day.previous(kNow, berlin);
        QCOMPARE(before.at(kNow, berlin), (TimeRange{ kNow - 48h, kNow - 24h }));
        QVERIFY(!before.endsNow());
        QCOMPARE(before.next(kNow, berlin), day); // back where the clock is
        QCOMPARE(before.next(kNow + 20min, berlin), day); // also for who looked at it a while
        QVERIFY(!before.next(kNow + 2h, berlin).endsNow());
        QCOMPARE(day.next(kNow, berlin), day);

        const TimeSelection month(TimeSelection::Calendar{ Period::Month, {} });
        const TimeSelection february = month.previous(kNow, berlin);
        QCOMPARE(
            february.at(kNow, berlin), (TimeRange{ at("2026-01-31T23:00:00Z"), at("2026-02-28T23:00:00Z") }));
        QCOMPARE(
            february.previous(kNow, berlin).next(kNow, berlin).at(kNow, berlin), february.at(kNow, berlin));
        QCOMPARE(february.next(kNow, berlin), month);
    }

    void settingsKeepIt_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
            { "last 3600", "last 259200", "day", "week", "month", "week 2026-03-09T00:00:00Z",
                "from 2026-03-09T17:00:00Z", "from 2026-03-09T17:00:00Z to 2026-03-10T17:00:00Z" }) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void settingsKeepIt()
    {
        QFETCH(QString, text);
        const auto parsed = TimeSelection::parse(text.toStdString());
        QVERIFY(parsed);
        QCOMPARE(parsed->toText(), text.toStdString());
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : { "", "last", "last x", "last 5", "last 99999999999", "year", "day soon",
                 "from 2026-03-09", "from 2026-03-09T17:00:00Z to 2026-03-08T17:00:00Z", "day day day" }) {
            QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
        }
    }
    void nonsenseIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!TimeSelection::parse(text.toStdString()));
    }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("now") << "now" << "2026-03-12T16:32:10Z";
        QTest::newRow("days") << "-3d" << "2026-03-09T16:32:10Z";
        QTest::newRow("minutes") << " -90m " << "2026-03-12T15:02:10Z";
        QTest::newRow("wall clock") << "2026-03-09 18:00" << "2026-03-09T17:00:00Z";
        QTest::newRow("seconds") << "2026-3-9 8:00:30" << "2026-03-09T07:00:30Z";
        QTest::newRow("date") << "2026-03-09" << "2026-03-08T23:00:00Z";
        QTest::newRow("yesterday") << "Yesterday 08:00" << "2026-03-11T07:00:00Z";
        QTest::newRow("today") << "today" << "2026-03-11T23:00:00Z";
        QTest::newRow("clock") << "8:15" << "2026-03-12T07:15:00Z";
        QTest::newRow("summer") << "2026-04-01 12:00" << "2026-04-01T10:00:00Z";
        QTest::newRow("iso") << "2026-03-09T18:00:00+05:30" << "2026-03-09T12:30:00Z";
    }
    void readsWhatPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto moment = parseMoment(text.toStdString(), kNow, zone("Europe/Berlin"));
        QVERIFY(moment);
        QCOMPARE(QString::fromStdString(toIsoUtc(*moment)), iso);
    }

    void readsTheWordsOfALanguage()
    {
        const MomentWords german{ QStringLiteral("jetzt"), QStringLiteral("heute"),
            QStringLiteral("gestern") };
        const auto read = [&](const char* text) {
            return toIsoUtc(parseMoment(text, kNow, zone("Europe/Berlin"), german).value());
        };
        QCOMPARE(read("Jetzt"), toIsoUtc(kNow));
        QCOMPARE(read("gestern 08:00"), std::string("2026-03-11T07:00:00Z"));
        QCOMPARE(read("heute"), std::string("2026-03-11T23:00:00Z"));
        QCOMPARE(read("yesterday 08:00"), read("gestern 08:00"));
        QVERIFY(!parseMoment("gestern", kNow, Zone()));
        QVERIFY(!parseMoment("gesternabend", kNow, Zone(), german));
    }

    void saysWhatItCannotRead()
    {
        for (const char* text : { "", "soon", "2026-13-01", "25:00", "2026-02-30 10:00", "-d", "--3d" }) {
            QVERIFY2(!parseMoment(text, kNow, Zone()), text);
        }
    }
};

QTEST_GUILESS_MAIN(TestTimeSelection)
#include "tst_time_selection.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/zone.h"

#include <QTest>

using namespace spillway;

class TestZone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void periodsFollowTheWallClock_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("period");
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* name, const char* zone, Period period, const char* at,
                             const char* from, const char* to) {
            QTest::newRow(name) << QByteArray(zone) << static_cast<int>(period) << QByteArray(at)
                                << QString::fromLatin1(from) << QString::fromLatin1(to);
        };
        row("day in UTC", "UTC", Period::Day, "2026-03-12T17:00:00Z", "2026-03-12T00:00:00Z",
            "2026-03-13T00:00:00Z");
        row("day in Kolkata", "Asia/Kolkata", Period::Day, "2026-03-12T17:00:00Z", "2026-03-11T18:30:00Z",
            "2026-03-12T18:30:00Z");
        row("day in Kathmandu", "Asia/Kathmandu", Period::Day, "2026-03-12T18:20:00Z", "2026-03-12T18:15:00Z",
            "2026-03-13T18:15:00Z");
        row("23 hour day in Berlin", "Europe/Berlin", Period::Day, "2026-03-29T12:00:00Z",
            "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
        row("25 hour day in Berlin", "Europe/Berlin", Period::Day, "2026-10-25T12:00:00Z",
            "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
        row("week starts on Monday", "Europe/Berlin", Period::Week, "2026-03-12T12:00:00Z",
            "2026-03-08T23:00:00Z", "2026-03-15T23:00:00Z");
        row("month over a clock change", "Europe/Berlin", Period::Month, "2026-03-12T12:00:00Z",
            "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z");
        row("hour in Kathmandu", "Asia/Kathmandu", Period::Hour, "2026-03-12T12:20:00Z",
            "2026-03-12T12:15:00Z", "2026-03-12T13:15:00Z");
        row("first repeated hour", "Europe/Berlin", Period::Hour, "2026-10-25T00:30:00Z",
            "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
        row("second repeated hour", "Europe/Berlin", Period::Hour, "2026-10-25T01:30:00Z",
            "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z");
        row("midnight that does not exist", "America/Santiago", Period::Day, "2026-09-06T12:00:00Z",
            "2026-09-06T04:00:00Z", "2026-09-07T03:00:00Z");
        row("half-hour change", "Australia/Lord_Howe", Period::Hour, "2026-04-04T14:45:00Z",
            "2026-04-04T14:00:00Z", "2026-04-04T15:00:00Z");
    }
    void periodsFollowTheWallClock()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, period);
        QFETCH(QByteArray, at);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto range = Zone::named(zone.toStdString())
                               ->periodAt(static_cast<Period>(period), *parseIso(at.toStdString()));
        QCOMPARE(QString::fromStdString(toIsoUtc(range.from)), from);
        QCOMPARE(QString::fromStdString(toIsoUtc(range.to)), to);
    }

    void periodsTileTimeWithoutGapOrOverlap_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char* zone : { "UTC", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu",
                 "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia", "America/New_York" }) {
            QTest::newRow(zone) << QByteArray(zone);
        }
    }
    void periodsTileTimeWithoutGapOrOverlap()
    {
        QFETCH(QByteArray, zone);
        const auto place = Zone::named(zone.toStdString()).value();
        const Instant start = *parseIso("2026-01-01T00:00:00Z");
        for (const auto period : kPeriods) {
            TimeRange range = place.periodAt(period, start);
            for (int i = 0; range.to < start + std::chrono::days(366); ++i) {
                QVERIFY(range.from < range.to);
                QCOMPARE(place.periodAt(period, range.from), range);
                QCOMPARE(place.periodAt(period, range.to - Duration(1)), range);
                QCOMPARE(floorToQuarter(range.from), range.from);
                const TimeRange next = place.periodAt(period, range.to);
                QCOMPARE(next.from, range.to);
                range = next;
            }
        }
    }

    void startsAreConsecutive()
    {
        const auto starts
            = Zone::named("Europe/Berlin")->periodStarts(Period::Day, *parseIso("2026-10-24T12:00:00Z"), 3);
        QCOMPARE(starts.size(), 3U);
        QCOMPARE(toIsoUtc(starts[0]), std::string("2026-10-23T22:00:00Z"));
        QCOMPARE(toIsoUtc(starts[1]), std::string("2026-10-24T22:00:00Z"));
        QCOMPARE(toIsoUtc(starts[2]), std::string("2026-10-25T23:00:00Z"));
    }

    void namesAndOffsets()
    {
        QVERIFY(!Zone::named("Mars/Olympus").has_value());
        QVERIFY(!Zone::named("").has_value());
        QVERIFY(!Zone::named("Etc/Nowhere").has_value());
        QCOMPARE(
            Zone::named("Etc/GMT-3")->offsetText(*parseIso("2026-03-12T16:04:20Z")), std::string("+03:00"));
        const auto berlin = Zone::named("Europe/Berlin").value();
        QCOMPARE(berlin.toIso(*parseIso("2026-03-12T16:04:20Z")), std::string("2026-03-12T17:04:20+01:00"));
        QCOMPARE(Zone::named("Asia/Kathmandu")->offsetText(*parseIso("2026-03-12T16:04:20Z")),
            std::string("+05:45"));
        QCOMPARE(berlin.hourOfWeek(*parseIso("2026-03-08T23:30:00Z")), 0);
        QCOMPARE(berlin.hourOfWeek(*parseIso("2026-03-15T22:30:00Z")), 167);
    }
};

QTEST_APPLESS_MAIN(TestZone)
#include "tst_zone.moc"

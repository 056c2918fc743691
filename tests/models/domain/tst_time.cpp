// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"

#include <QTest>

using namespace spillway;

class TestTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsIso8601_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("zulu") << QByteArray("2026-03-12T16:04:20Z") << QStringLiteral("2026-03-12T16:04:20Z");
        QTest::newRow("east") << QByteArray("2026-03-12T17:04:20+01:00")
                              << QStringLiteral("2026-03-12T16:04:20Z");
        QTest::newRow("west") << QByteArray("2026-03-12T11:04:20-05:00")
                              << QStringLiteral("2026-03-12T16:04:20Z");
        QTest::newRow("quarter zone")
            << QByteArray("2026-03-12T05:45:00+0545") << QStringLiteral("2026-03-12T00:00:00Z");
        QTest::newRow("postgres") << QByteArray("2026-03-12 16:04:20.5+00")
                                  << QStringLiteral("2026-03-12T16:04:20.500000Z");
        QTest::newRow("no seconds") << QByteArray("2026-03-12T16:04Z")
                                    << QStringLiteral("2026-03-12T16:04:00Z");
        QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.999999Z")
                                     << QStringLiteral("1969-12-31T23:59:59.999999Z");
        QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z")
                                  << QStringLiteral("2024-02-29T00:00:00Z");
    }
    void readsIso8601()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, utc);
        const auto instant = parseIso(text.toStdString());
        QVERIFY(instant.has_value());
        QCOMPARE(QString::fromStdString(toIsoUtc(*instant)), utc);
    }

    void refusesTheRest_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : { "", "2026", "2026-03-12", "2026-03-12T16:04:20", "2026-02-30T00:00:00Z",
                 "2026-13-01T00:00:00Z", "2026-03-12T24:00:00Z", "2026-03-12T16:60:00Z",
                 "2026-03-12T16:04:60Z", "2026-03-12T16:04:20.Z", "2026-03-12T16:04:20Zjunk",
                 "2026-03-12T16:04:20+19:00", "2026-03-12T16:04:20+01:60", "12/03/2026 16:04Z" }) {
            QTest::newRow(text) << QByteArray(text);
        }
    }
    void refusesTheRest()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseIso(text.toStdString()).has_value());
    }

    void floorsToQuarters()
    {
        QCOMPARE(toIsoUtc(floorToQuarter(*parseIso("2026-03-12T16:14:59.999999Z"))),
            std::string("2026-03-12T16:00:00Z"));
        QCOMPARE(
            toIsoUtc(floorToQuarter(*parseIso("2026-03-12T16:15:00Z"))), std::string("2026-03-12T16:15:00Z"));
        QCOMPARE(
            toIsoUtc(floorToQuarter(*parseIso("1969-12-31T23:59:59Z"))), std::string("1969-12-31T23:45:00Z"));
    }
};

QTEST_APPLESS_MAIN(TestTime)
#include "tst_time.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forecast/series_file.h"

#include <QTest>

#include <cmath>

using namespace spillway;
using namespace spillway::forecast;

class TestSeriesFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void times_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<QString>("step");
        QTest::addColumn<int>("values");
        QTest::addColumn<int>("gaps");
        QTest::addColumn<QString>("next");
        const auto row = [](const char* name, const char* rows, const char* step, int values, int gaps,
                             const char* next) {
            QTest::newRow(name) << QString::fromLatin1(rows) << QString::fromLatin1(step) << values << gaps
                                << QString::fromLatin1(next);
        };
        row("index", "1,5\n2,6\n3,7\n", "1", 3, 0, "4");
        row("index with a hole", "0,5\n10,6\n30,7\n40,8\n", "10", 5, 1, "50");
        row("negative index", "-2,5\n-1,6\n", "1", 2, 0, "0");
        row("dates", "2026-02-27,5\n2026-02-28,6\n2026-03-02,7\n", "1 day", 4, 1, "2026-03-03");
        row("weeks", "2026-02-26,5\n2026-03-05,6\n", "7 days", 2, 0, "2026-03-12");
        row("months", "2025-11-01,5\n2025-12-01,6\n2026-02-01,6\n", "1 month", 4, 1, "2026-03-01");
        row("hours", "2026-03-12T22:00:00Z,5\n2026-03-12T23:00:00Z,6\n", "1 hour", 2, 0,
            "2026-03-13T00:00:00Z");
        row("quarters with an offset", "2026-03-12T23:30:00+01:00,5\n2026-03-12T23:45:00+01:00,6\n",
            "15 minutes", 2, 0, "2026-03-13T00:00:00+01:00");
        row("wall clock", "2018-01-01 00:00:00,5\n2018-01-01 01:00:00,6\n", "1 hour", 2, 0,
            "2018-01-01T02:00:00");
        row("local days across the clock change",
            "2026-03-28T00:00:00+01:00,5\n2026-03-29T00:00:00+01:00,6\n2026-03-30T00:00:00+02:00,7\n",
            "1 day", 3, 0, "2026-03-31T00:00:00+02:00");
        row("hours across the clock change",
            "2026-03-29T01:00:00+01:00,5\n2026-03-29T03:00:00+02:00,6\n2026-03-29T04:00:00+02:00,7\n",
            "1 hour", 3, 0, "2026-03-29T05:00:00+02:00");
        row("an empty value", "1,5\n2,\n3,7\n", "1", 3, 1, "4");
    }
    void times()
    {
        QFETCH(QString, rows);
        const auto file = parseSeriesFile("time,value\n" + rows.toStdString());
        QVERIFY2(file.has_value(), file ? "" : file.error().front().message.c_str());
        const TimedSeries& series = file->front();
        QTEST(QString::fromStdString(series.axis.stepText()), "step");
        QTEST(int(series.values.size()), "values");
        QTEST(int(std::ranges::count_if(series.values, [](double v) { return std::isnan(v); })), "gaps");
        QTEST(QString::fromStdString(series.axis.text(series.values.size())), "next");
    }

    void faults_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const char* csv, int line, const char* says) {
            QTest::newRow(name) << QString::fromUtf8(csv) << line << QString::fromLatin1(says);
        };
        row("empty", "", 1, "empty");
        row("no rows", "time,value\n", 1, "no row");
        row("no value column", "time,amount\n1,2\n", 1, "amount");
        row("a column twice", "time,value,value\n1,2,3\n", 1, "twice");
        row("text for a number", "time,value\n1,2\n2,abc\n", 3, "abc");
        row("a comma for a point", "time,value\n1,2\n2,\"3,5\"\n", 3, "3,5");
        row("infinite", "time,value\n1,inf\n", 2, "inf");
        row("too large", "time,value\n1,2\n2,-1e308\n", 3, "too large");
        row("too many fields", "time,value\n1,2\n2,3,4\n", 3, "3 fields");
        row("no time", "time,value\nyesterday,2\n", 2, "yesterday");
        row("13th month", "time,value\n2026-13-01,2\n", 2, "2026-13-01");
        row("the same time twice", "time,value\n1,2\n1,3\n", 3, "there already");
        row("backwards", "time,value\n2,2\n1,3\n", 3, "before");
        row("off the rhythm", "time,value\n0,1\n2,1\n4,1\n7,1\n", 5, "rhythm");
        row("two forms", "time,value\n2026-03-12,1\n2026-03-13T00:00:00Z,1\n", 3, "form");
        row("a quote never closed", "time,value\n1,2\n2,\"3\n3,4\n", 3, "quote");
        row("after a line break in quotes", "series,time,value\n\"a\nb\",1,2\n\"a\nb\",2,x\n", 4, "x");
    }
    void faults()
    {
        QFETCH(QString, csv);
        QFETCH(QString, says);
        const auto file = parseSeriesFile(csv.toStdString());
        QVERIFY(!file);
        QTEST(int(file.error().front().line), "line");
        QVERIFY2(QString::fromStdString(file.error().front().message).contains(says),
            file.error().front().message.c_str());
    }

    void namesAreUtf8()
    {
        const auto file = parseSeriesFile("series,time,value\nM\xfcnchen,1,2\n");
        QVERIFY(!file);
        QCOMPARE(file.error().front().line, 2U);
        QVERIFY(file.error().front().message.find("UTF-8") != std::string::npos);
        QVERIFY(parseSeriesFile("series,time,value\nM\xc3\xbcnchen,1,2\nM\xc3\xbcnchen,2,2\n").has_value());
    }

    void everyBadRowIsNamed()
    {
        const auto file = parseSeriesFile("time,value\r\n1,2\r\nx,3\r\n\r\n4,y\r\n5,6\r\n");
        QVERIFY(!file);
        QCOMPARE(file.error().size(), 2U);
        QCOMPARE(file.error()[0].line, 3U);
        QCOMPARE(file.error()[1].line, 5U);
    }

    void seriesAreApart()
    {
        const auto file = parseSeriesFile(
            "\xEF\xBB\xBFvalue,series,time\n5,\"b, \"\"x\"\"\",1\n1,a,2026-01-01\n6,\"b, \"\"x\"\"\",2\n");
        QVERIFY(file.has_value());
        QCOMPARE(file->size(), 2U);
        QCOMPARE(file->front().name, std::string("b, \"x\""));
        QCOMPARE(file->front().values, (std::vector<double>{ 5, 6 }));
        QCOMPARE(file->back().name, std::string("a"));
    }

    void usualSeasons_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QList<int>>("seasons");
        const auto row = [](const char* name, const char* first, const char* second, QList<int> seasons) {
            QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(second) << seasons;
        };
        row("index", "1", "2", {});
        row("hours", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z", { 24, 168 });
        row("quarter hours", "2026-01-01T00:00:00Z", "2026-01-01T00:15:00Z", { 96, 672 });
        row("days", "2026-01-01", "2026-01-02", { 7 });
        row("weeks", "2026-01-01", "2026-01-08", { 52 });
        row("months", "2026-01-01", "2026-02-01", { 12 });
        row("seven hours", "2026-01-01T00:00:00Z", "2026-01-01T07:00:00Z", {});
    }
    void usualSeasons()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const std::string csv = "time,value\n" + first.toStdString() + ",1\n" + second.toStdString() + ",2\n";
        const auto file = parseSeriesFile(csv);
        QList<int> seasons;
        for (const std::size_t season : file->front().axis.usualSeasons()) {
            seasons << int(season);
        }
        QTEST(seasons, "seasons");
    }
};

QTEST_APPLESS_MAIN(TestSeriesFile)
#include "tst_series_file.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/ctl_options.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace spillway::ctl;

namespace
{

std::string twoSeries()
{
    std::string csv = "series,time,value\n";
    for (int day = 1; day <= 28; ++day) {
        const std::string date = "2026-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
        csv += "\"free, openai\"," + date + "," + std::to_string(100 + day % 7) + "\n";
        csv += "=cmd|' /C calc'!A0," + date + "," + (day == 9 ? "" : std::to_string(day % 7 - 3)) + "\n";
    }
    return csv;
}

} // namespace

class TestForecastSeries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreAsPublished()
    {
        ForecastSeriesOptions options;
        options.horizon = 7;
        const auto report = reportSeries(twoSeries(), options);
        QVERIFY(report.has_value());
        const QStringList lines
            = QString::fromStdString(report->output).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 15);
        QCOMPARE(
            lines[0], QStringLiteral("series,step,time,mean,lower_80,upper_80,lower_95,upper_95,method"));
        QVERIFY(lines[1].startsWith(QStringLiteral("\"free, openai\",1,2026-03-01,1")));
        QVERIFY(lines[7].startsWith(QStringLiteral("\"free, openai\",7,2026-03-07,10")));
        QVERIFY(lines[8].startsWith(QStringLiteral("'=cmd|' /C calc'!A0,1,2026-03-01,")));
        QString remarks;
        for (const std::string& remark : report->remarks) {
            remarks += QString::fromStdString(remark) + QLatin1Char('\n');
        }
        QVERIFY(remarks.contains(QStringLiteral("2 series: a step is 1 day; seasons by that: 7")));
        QVERIFY(remarks.contains(QStringLiteral("series free, openai: no value is below zero")));
        QVERIFY(remarks.contains(QStringLiteral("unknown, not as zero")));
    }

    void theSameBytesEveryTime()
    {
        const ForecastSeriesOptions options;
        QCOMPARE(reportSeries(twoSeries(), options)->output, reportSeries(twoSeries(), options)->output);
    }

    void jsonHoldsTheSame()
    {
        ForecastSeriesOptions options;
        options.horizon = 2;
        options.format = "json";
        const auto report = reportSeries("time,value\n1,3\n2,4\n3,5\n", options);
        const QJsonArray rows = QJsonDocument::fromJson(QByteArray::fromStdString(report->output)).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1].toObject().value(QStringLiteral("time")).toInt(), 5);
        QVERIFY(rows[1].toObject().value(QStringLiteral("upper_95")).isDouble());
    }

    void badRowsStopEverything()
    {
        const auto report = reportSeries("time,value\n1,3\n2,x\n3,5\n4,\"\"\"\"\n", {});
        QVERIFY(!report && report.error().code == ErrorCode::InvalidArgument);
        QVERIFY(report.error().message.find("line 3: ") != std::string::npos);
        QVERIFY(report.error().message.find("line 5: ") != std::string::npos);
    }

    void oneValueIsTooFew()
    {
        const auto report = reportSeries("series,time,value\na,1,3\na,2,4\nb,1,3\n", {});
        QVERIFY(!report && report.error().message.starts_with("series b: "));
    }

    void theProgramItself()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("series.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("time,value\n1,3\n2,4\n3,5\n");
        file.close();
        const QString program = qEnvironmentVariable("SPILLWAY_BIN") + QStringLiteral("/spillwayctl");
        QProcess ctl;
        ctl.start(program,
            { QStringLiteral("forecast"), QStringLiteral("series"), QStringLiteral("--input"), path,
                QStringLiteral("--horizon"), QStringLiteral("2"), QStringLiteral("--season"),
                QStringLiteral("0") });
        QVERIFY(ctl.waitForFinished());
        QCOMPARE(ctl.exitCode(), int(Done));
        QCOMPARE(ctl.readAllStandardOutput().count('\n'), 3);
        QVERIFY(ctl.readAllStandardError().contains("no value is below zero"));
        ctl.start(program,
            { QStringLiteral("forecast"), QStringLiteral("series"), QStringLiteral("--input"),
                directory.filePath(QStringLiteral("none.csv")) });
        QVERIFY(ctl.waitForFinished());
        QCOMPARE(ctl.exitCode(), int(Failed));
        ctl.start(program,
            { QStringLiteral("forecast"), QStringLiteral("series"), QStringLiteral("--input"), path,
                QStringLiteral("--horizon"), QStringLiteral("0") });
        QVERIFY(ctl.waitForFinished());
        QCOMPARE(ctl.exitCode(), int(Usage));
    }
};

QTEST_GUILESS_MAIN(TestForecastSeries)
#include "tst_forecast_series.moc"

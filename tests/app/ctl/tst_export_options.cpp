// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/export_options.h"

#include <QTest>

using namespace spillway;
using namespace spillway::ctl;
using exports::ExportFormat;
using exports::ExportKind;

namespace
{

Result<ExportOrder> orderOf(const ExportOptions& options)
{
    return exportOrder(options, *Zone::named("Europe/Berlin"), *parseIso("2026-03-12T17:30:00+01:00"), false);
}

} // namespace

class TestExportOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatFollowsTheName_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<int>("answer"); ///< -1: refused
        const auto row = [](const char* file, const char* format, int answer) {
            QTest::addRow("%s %s", file, format) << QByteArray(file) << QByteArray(format) << answer;
        };
        row("", "", static_cast<int>(ExportFormat::Csv));
        row("march", "", static_cast<int>(ExportFormat::Csv));
        row("reports.d/march", "", static_cast<int>(ExportFormat::Csv));
        row("march.json", "", static_cast<int>(ExportFormat::Json));
        row("march.xlsx", "", static_cast<int>(ExportFormat::Xlsx));
        row("march.pdf", "", -1);
        row("march.csv.gz", "", -1);
        row("march.txt", "csv", static_cast<int>(ExportFormat::Csv));
    }
    void formatFollowsTheName()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, format);
        QFETCH(int, answer);
        ExportOptions options;
        options.output = file.toStdString();
        options.format = format.toStdString();
        const auto order = orderOf(options);
        QCOMPARE(order ? static_cast<int>(order->format) : -1, answer);
        if (!order) {
            QVERIFY(order.error().message.contains("csv, json"));
            QVERIFY(order.error().message.contains("--format"));
        }
    }

    void windowAheadSaysWhatToAskFor()
    {
        ExportOptions options;
        options.from = "2026-05";
        options.to = "2026-06";
        const auto spend = orderOf(options);
        QVERIFY(!spend && spend.error().code == ErrorCode::InvalidArgument);
        QVERIFY(spend.error().message.contains("spillwayctl export forecast --horizon"));
        options.kind = ExportKind::Forecast;
        const auto forecast = orderOf(options);
        QVERIFY(!forecast && forecast.error().message.contains("--horizon 90d"));
        options.from = "2026-02";
        QVERIFY(orderOf(options));
    }

    void zoneThereIsNotIsAUsageError()
    {
        ExportOptions options;
        options.zone = "Mars/Olympus";
        const auto order = orderOf(options);
        QVERIFY(!order && order.error().code == ErrorCode::InvalidArgument);
        QVERIFY(order.error().message.starts_with("--zone: "));
        QVERIFY(order.error().message.contains("Mars/Olympus"));
    }
};

QTEST_GUILESS_MAIN(TestExportOptions)

#include "tst_export_options.moc"

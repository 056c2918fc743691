// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/export_request.h"

#include <QTest>

using namespace spillway;
using namespace spillway::exports;

namespace
{

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}

} // namespace

class TestExportRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesReadBack();
    void dimensionsThatBelongTogether();
    void edges_data();
    void edges();
    void horizons();
    void daysAcrossTheClockChange();
    void windowsAndFileNames();
};

void TestExportRequest::namesReadBack()
{
    for (const auto kind : kExportKinds) {
        QCOMPARE(parseExportKind(exportKindName(kind)).value(), kind);
        QVERIFY(!exportKindMeaning(kind).empty());
    }
    for (const auto format : kExportFormats) {
        QCOMPARE(parseExportFormat(exportFormatName(format)).value(), format);
    }
    QVERIFY(parseExportKind("costs").error().message.find("spend, tiers") != std::string::npos);
    QVERIFY(!parseExportFormat("xls"));
}

void TestExportRequest::dimensionsThatBelongTogether()
{
    QCOMPARE(parseDimensions("tier,model").value(), (std::vector{ Dimension::Tier, Dimension::Model }));
    QCOMPARE(parseDimensions("feature,tier").value(), (std::vector{ Dimension::Feature, Dimension::Tier }));
    QVERIFY(parseDimensions("").value().empty());
    for (const auto* refused : { "user", "tier,tier", "feature,model", "region,device", "tier,,model" }) {
        QCOMPARE(parseDimensions(refused).error().code, ErrorCode::InvalidArgument);
    }
}

void TestExportRequest::edges_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("instant");
    QTest::newRow("day") << QByteArray("Europe/Berlin") << QByteArray("2026-03-12")
                         << QByteArray("2026-03-11T23:00:00Z");
    QTest::newRow("far east") << QByteArray("Pacific/Kiritimati") << QByteArray("2026-03-12")
                              << QByteArray("2026-03-11T10:00:00Z");
    QTest::newRow("far west") << QByteArray("Pacific/Pago_Pago") << QByteArray("2026-03-12")
                              << QByteArray("2026-03-12T11:00:00Z");
    QTest::newRow("clock change") << QByteArray("America/New_York") << QByteArray("2026-03-09")
                                  << QByteArray("2026-03-09T04:00:00Z");
    QTest::newRow("month") << QByteArray("America/New_York") << QByteArray("2026-11")
                           << QByteArray("2026-11-01T04:00:00Z");
    QTest::newRow("instant") << QByteArray("UTC") << QByteArray("2026-03-12T17:00:00+01:00")
                             << QByteArray("2026-03-12T16:00:00Z");
}

void TestExportRequest::edges()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, instant);
    QCOMPARE(parseWindowEdge(text.toStdString(), Zone::named(zone.toStdString()).value()).value(),
        at(instant.toStdString()));
    for (const auto* wrong : { "", "2026-02-30", "2026-13", "tomorrow", "2026-03-12T17:00:00" }) {
        QCOMPARE(parseWindowEdge(wrong, Zone()).error().code, ErrorCode::InvalidArgument);
    }
}

void TestExportRequest::horizons()
{
    QCOMPARE(parseHorizonDays("90d").value(), 90);
    QCOMPARE(parseHorizonDays("7").value(), 7);
    QCOMPARE(parseHorizonDays("12w").value(), 84);
    QCOMPARE(parseHorizonDays("3m").value(), 90);
    QCOMPARE(parseHorizonDays("1y").value(), 365);
    for (const auto* wrong : { "", "0d", "-7d", "367d", "2y", "7h", "d", "999999999y" }) {
        QCOMPARE(parseHorizonDays(wrong).error().code, ErrorCode::InvalidArgument);
    }
}

void TestExportRequest::daysAcrossTheClockChange()
{
    ExportRequest request;
    request.zone = Zone::named("America/New_York").value();
    request.window = { at("2026-03-07T12:00:00Z"), at("2026-03-10T12:00:00Z") };
    const auto starts = periodStarts(request).value();
    QCOMPARE(starts.size(), std::size_t(4));
    QCOMPARE(starts[1], at("2026-03-08T05:00:00Z"));
    QCOMPARE(starts[2], at("2026-03-09T04:00:00Z")); // a day of 23 hours
    QCOMPARE(wholePeriods(request).to, at("2026-03-11T04:00:00Z"));
    request.grain = Period::Hour;
    request.window = { at("2026-11-01T05:00:00Z"), at("2026-11-01T08:00:00Z") };
    QCOMPARE(periodStarts(request).value().size(), std::size_t(3)); // one o'clock comes twice
    request.window = { at("1900-01-01T00:00:00Z"), at("2030-01-01T00:00:00Z") };
    QCOMPARE(periodStarts(request).error().code, ErrorCode::LimitExceeded);
}

void TestExportRequest::windowsAndFileNames()
{
    const Zone berlin = Zone::named("Europe/Berlin").value();
    const Instant now = at("2026-03-30T10:00:00Z");
    const TimeRange month = defaultWindow(ExportKind::Spend, Period::Day, berlin, now);
    QCOMPARE(berlin.toIso(month.from), std::string("2026-03-01T00:00:00+01:00"));
    QCOMPARE(berlin.toIso(month.to), std::string("2026-03-31T00:00:00+02:00"));
    QCOMPARE(exportFileName("spend", month, berlin, ExportFormat::Csv),
        std::string("spend-2026-03-01_2026-03-30.csv"));
    const TimeRange hours = defaultWindow(ExportKind::Spend, Period::Hour, berlin, now);
    QVERIFY(hours.length() <= std::chrono::hours(49));
    QCOMPARE(defaultWindow(ExportKind::Audit, Period::Day, berlin, now).from, Instant());
}

QTEST_GUILESS_MAIN(TestExportRequest)
#include "tst_export_request.moc"

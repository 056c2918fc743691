// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/csv_encoder.h"
#include "models/exports/export_metadata.h"
#include "models/exports/focus_columns.h"
#include "models/exports/json_encoder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace spillway;
using namespace spillway::exports;

namespace
{

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}

std::string csvOf(std::string_view text)
{
    std::string out;
    appendCsvText(out, text);
    return out;
}

std::string moneyOf(std::int64_t nano)
{
    std::string out;
    appendExactMoney(out, Money::fromNanoDollars(nano));
    return out;
}

template <typename Encoder>
std::string encoded(const Zone& zone, const std::vector<Column>& columns, const std::vector<Cell>& cells)
{
    Encoder encoder(zone);
    std::string out;
    encoder.begin(columns, out);
    encoder.row(cells, out);
    encoder.end(out);
    return out;
}

} // namespace

class TestCsvEncoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void theGuardCanBeTakenAway();
    void money_data();
    void money();
    void timesCarryTheZonesOffset_data();
    void timesCarryTheZonesOffset();
    void everyKindOfColumn();
    void jsonKeepsTextAndMoney();
    void focusHasItsColumns();
    void metadataSaysWhatItIs();
};

void TestCsvEncoder::text_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("plain") << QByteArray("free") << QByteArray("free");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("comma") << QByteArray("a, b") << QByteArray("\"a, b\"");
    QTest::newRow("quotes") << QByteArray("\"quoted\", comma") << QByteArray("\"\"\"quoted\"\", comma\"");
    QTest::newRow("line break") << QByteArray("a\r\nb") << QByteArray("\"a\r\nb\"");
    QTest::newRow("formula") << QByteArray("=cmd|' /C calc'!A0") << QByteArray("'=cmd|' /C calc'!A0");
    QTest::newRow("formula with comma") << QByteArray("=A1,B1") << QByteArray("\"'=A1,B1\"");
    QTest::newRow("plus") << QByteArray("+1") << QByteArray("'+1");
    QTest::newRow("minus") << QByteArray("-1") << QByteArray("'-1");
    QTest::newRow("at") << QByteArray("@SUM(A1)") << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << QByteArray("\t=1") << QByteArray("'\t=1");
    QTest::newRow("line feed") << QByteArray("\n=1") << QByteArray("\"'\n=1\"");
    QTest::newRow("wide equals") << QByteArray("\xEF\xBC\x9D"
                                               "1")
                                 << QByteArray("'\xEF\xBC\x9D"
                                               "1");
    QTest::newRow("apostrophe") << QByteArray("'tis") << QByteArray("''tis");
    QTest::newRow("space") << QByteArray(" =1") << QByteArray("\" =1\"");
    QTest::newRow("emoji") << QByteArray("\xF0\x9F\x9A\x80") << QByteArray("\xF0\x9F\x9A\x80");
    QTest::newRow("right to left") << QByteArray("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D")
                                   << QByteArray("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
}

void TestCsvEncoder::text()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, field);
    QCOMPARE(QByteArray::fromStdString(csvOf(value.toStdString())), field);
}

void TestCsvEncoder::theGuardCanBeTakenAway()
{
    for (const std::string value : { "=1", "'=1", "''=1", "'", "plain", "@", "-", "\t" }) {
        std::string field = csvOf(value);
        if (field.starts_with('\'')) {
            field.erase(0, 1);
        }
        QCOMPARE(field, value);
    }
}

void TestCsvEncoder::money_data()
{
    QTest::addColumn<qint64>("nano");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << qint64(0) << QByteArray("0.00");
    QTest::newRow("dollar") << qint64(1'000'000'000) << QByteArray("1.00");
    QTest::newRow("nano") << qint64(1) << QByteArray("0.000000001");
    QTest::newRow("mill") << qint64(1'284'205'000'000) << QByteArray("1284.205");
    QTest::newRow("negative") << qint64(-10'000'000) << QByteArray("-0.01");
    QTest::newRow("least") << std::numeric_limits<qint64>::min() << QByteArray("-9223372036.854775808");
}

void TestCsvEncoder::money()
{
    QFETCH(qint64, nano);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(moneyOf(nano)), text);
}

void TestCsvEncoder::timesCarryTheZonesOffset_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<int>("days");
    QTest::newRow("New York, spring")
        << QByteArray("America/New_York") << QByteArray("2026-03-07T00:00:00Z") << 3;
    QTest::newRow("New York, autumn")
        << QByteArray("America/New_York") << QByteArray("2026-10-31T00:00:00Z") << 3;
    QTest::newRow("Lord Howe") << QByteArray("Australia/Lord_Howe") << QByteArray("2026-04-04T00:00:00Z")
                               << 3;
    QTest::newRow("Kathmandu") << QByteArray("Asia/Kathmandu") << QByteArray("2026-03-12T00:00:00Z") << 1;
    QTest::newRow("before the epoch")
        << QByteArray("Europe/Berlin") << QByteArray("1969-12-30T00:00:00Z") << 3;
}

void TestCsvEncoder::timesCarryTheZonesOffset()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, from);
    QFETCH(int, days);
    const Zone there = Zone::named(zone.toStdString()).value();
    LocalTimeText time(there);
    // Twice, so that what was remembered is read too.
    for (int round = 0; round < 2; ++round) {
        for (Instant instant = at(from.toStdString());
            instant < at(from.toStdString()) + std::chrono::days(days);
            instant += std::chrono::minutes(7) + Duration(round)) {
            std::string text;
            time.append(text, instant);
            QCOMPARE(text, there.toIso(instant));
        }
    }
}

void TestCsvEncoder::everyKindOfColumn()
{
    const std::vector<Column> columns{ { "t", ColumnKind::Time }, { "u", ColumnKind::UtcTime },
        { "n", ColumnKind::Integer }, { "m", ColumnKind::Money }, { "c", ColumnKind::Cents },
        { "r", ColumnKind::Real }, { "f", ColumnKind::Flag }, { "x", ColumnKind::Text } };
    const Money amount = Money::parse("1284.205").value();
    const std::vector<Cell> cells{ at("2026-03-08T06:59:59Z"), at("2026-03-08T06:59:59.5Z"),
        std::int64_t{ -3 }, amount, amount, 0.125, true, {} };
    QCOMPARE(encoded<CsvEncoder>(Zone::named("America/New_York").value(), columns, cells),
        std::string("t,u,n,m,c,r,f,x\r\n2026-03-08T01:59:59-05:00,2026-03-08T06:59:59.500000Z,-3,1284.205,"
                    "1284.21,0.125,true,\r\n"));
}

void TestCsvEncoder::jsonKeepsTextAndMoney()
{
    const std::string hostile = "=cmd|' /C calc'!A0 \"q\"\\ \r\n\t\x01 \xF0\x9F\x9A\x80";
    const std::vector<Column> columns{ { "name", ColumnKind::Text }, { "usd", ColumnKind::Money },
        { "share", ColumnKind::Real }, { "none", ColumnKind::Text } };
    const std::string text = encoded<JsonEncoder>(Zone(), columns,
        { std::string_view(hostile), Money::fromNanoDollars(1), std::numeric_limits<double>::quiet_NaN(),
            {} });
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    const QJsonObject row = document.array().at(0).toObject();
    QCOMPARE(row.value(u"name").toString(), QString::fromStdString(hostile));
    QCOMPARE(row.value(u"usd").toString(), QStringLiteral("0.000000001"));
    QVERIFY(row.value(u"share").isNull());
    QVERIFY(row.value(u"none").isNull());
    QVERIFY(row.contains(u"none"));
}

void TestCsvEncoder::focusHasItsColumns()
{
    QCOMPARE(focusColumns().size(), std::size_t(43));
    std::set<std::string> names;
    for (const auto& column : focusColumns()) {
        names.insert(column.name);
    }
    QCOMPARE(names.size(), std::size_t(43));
    FocusRow row("production");
    const TimeRange day{ at("2026-03-12T00:00:00Z"), at("2026-03-13T00:00:00Z") };
    const TimeRange month{ at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z") };
    const auto cells = row.fill({ .period = day,
        .billingPeriod = month,
        .tier = "fr\"ee",
        .tierName = "Free",
        .providerName = "OpenAI",
        .model = "gpt-5",
        .requests = 1,
        .tokens = 1000,
        .cost = Money::fromDollars(2) });
    std::string out;
    CsvEncoder encoder{ Zone() };
    encoder.begin(focusColumns(), out);
    out.clear();
    encoder.row(cells, out);
    QCOMPARE(out,
        std::string(
            ",2.00,production,production,USD,2026-04-01T00:00:00Z,2026-03-01T00:00:00Z,Usage,,"
            "\"gpt-5 by tier fr\"\"ee: 1 request\",Usage-Based,2026-03-13T00:00:00Z,2026-03-12T00:00:00Z,"
            ",,,,,1000,Tokens,2.00,0.002,2.00,OpenAI,2.00,0.002,Standard,1000,Tokens,OpenAI,OpenAI,,,"
            "gpt-5,gpt-5,Model,AI and Machine Learning,OpenAI,gpt-5,gpt-5,\"fr\"\"ee\",Free,"
            "\"{\"\"tier\"\":\"\"fr\\\"\"ee\"\"}\"\r\n"));
}

void TestCsvEncoder::metadataSaysWhatItIs()
{
    ExportMetadata metadata;
    metadata.file = "spend \"x\".csv";
    metadata.kind = "spend";
    metadata.format = "csv";
    metadata.zone = Zone::named("America/New_York").value();
    metadata.window = { at("2026-03-07T05:00:00Z"), at("2026-03-09T04:00:00Z") };
    metadata.method = "recorded cost";
    metadata.priceList = { "openai gpt-5 from 2025-08-07" };
    metadata.notes = { { "drift", "0.02" } };
    metadata.rows = 3;
    metadata.sha256 = "ab";
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(metadataJson(metadata))).object();
    QCOMPARE(json.value(u"file").toString(), QStringLiteral("spend \"x\".csv"));
    QCOMPARE(json.value(u"from").toString(), QStringLiteral("2026-03-07T00:00:00-05:00"));
    QCOMPARE(json.value(u"to").toString(), QStringLiteral("2026-03-09T00:00:00-04:00"));
    QVERIFY(json.value(u"data_as_of").isNull());
    QCOMPARE(json.value(u"price_list").toArray().size(), 1);
    QCOMPARE(json.value(u"drift").toString(), QStringLiteral("0.02"));
    QCOMPARE(json.value(u"rows").toInt(), 3);
    QVERIFY(json.contains(u"text_guard"));
}

QTEST_GUILESS_MAIN(TestCsvEncoder)
#include "tst_csv_encoder.moc"

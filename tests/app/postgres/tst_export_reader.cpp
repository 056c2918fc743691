// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of export from a real server, held against the SQL it stands for.
#include "app/postgres/export_reader.h"
#include "app/postgres/usage_writer.h"
#include "models/exports/csv_encoder.h"
#include "tests/app/postgres/private_database.h"

#include <QTest>

using namespace spillway;
using namespace spillway::exports;
using namespace spillway::postgres;
using spillway::tests::PrivateDatabase;

namespace
{

Instant at(std::string_view iso)
{
    return parseIso(iso).value();
}

/// Rows as the CSV they would be, a line each.
class CsvText : public RowSink
{
public:
    explicit CsvText(Zone zone) : m_encoder(std::move(zone)) { }
    Result<void> begin(std::span<const Column> columns) override
    {
        m_encoder.begin(columns, m_text);
        return {};
    }
    Result<void> row(Row cells) override
    {
        m_encoder.row(cells, m_text);
        return ++m_rows == m_refuseAt ? Result<void>(failure(ErrorCode::LimitExceeded, "enough"))
                                      : Result<void>();
    }
    Result<void> end() override
    {
        m_ended = true;
        return {};
    }
    [[nodiscard]] QStringList lines() const
    {
        return QString::fromStdString(m_text).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    }
    std::int64_t m_refuseAt = -1;
    std::int64_t m_rows = 0;
    bool m_ended = false;

private:
    CsvEncoder m_encoder;
    std::string m_text;
};

const Zone& newYork()
{
    static const Zone zone = Zone::named("America/New_York").value();
    return zone;
}

UsageEvent usage(
    int i, std::string_view when, std::string tier, std::string provider, std::optional<std::int64_t> nano)
{
    UsageEvent e;
    e.requestId = "r" + std::to_string(i);
    e.occurredAt = at(when);
    e.userId = i % 2 == 0 ? "=cmd|' /C calc'!A0" : "\xF0\x9F\x9A\x80, \"bo\"";
    e.tier = std::move(tier);
    e.provider = std::move(provider);
    e.model = "m";
    e.feature = i % 2 == 0 ? "chat" : "search";
    e.inputTokens = 100;
    e.cachedInputTokens = 10;
    e.outputTokens = 5;
    if (nano) {
        e.cost = Money::fromNanoDollars(*nano);
    }
    e.latencyMs = 100 * (i + 1);
    e.status = RequestStatus::Ok;
    return e;
}

ExportRequest request(ExportKind kind, Period grain, std::string_view from, std::string_view to)
{
    ExportRequest request;
    request.kind = kind;
    request.grain = grain;
    request.window = { at(from), at(to) };
    request.zone = newYork();
    return request;
}

} // namespace

class TestExportReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void spendByDayAcrossTheClockChange();
    void spendByHourThatComesTwice();
    void spendByFeature();
    void totalsEqualSql();
    void spendEqualsGroupingInSql_data();
    void spendEqualsGroupingInSql();
    void tiersCountAccounts();
    void providersReadQuantiles();
    void usersKeepTheirNames();
    void businessAddsUp();
    void auditAndFocus();
    void refusals();
    void theSinkAndTheUserMayStopIt();

private:
    QStringList lines(ExportRequest asked)
    {
        auto reader = ExportReader::begin(*m_console, std::move(asked), "production");
        if (!reader) {
            qWarning("%s", reader.error().message.c_str());
            return {};
        }
        CsvText text(newYork());
        const auto streamed = reader->stream(text);
        if (!streamed) {
            qWarning("%s", streamed.error().message.c_str());
            return {};
        }
        return text.lines();
    }

    std::unique_ptr<PrivateDatabase> m_database;
    std::optional<Connection> m_console;
};

void TestExportReader::initTestCase()
{
    m_database = std::make_unique<PrivateDatabase>();
    auto gateway = m_database->open("spillway_gateway");
    // In New York the clock goes from 02:00 to 03:00 on 8 March 2026, and back from 02:00 to 01:00 on 2
    // November 2025.
    const std::vector<UsageEvent> events{ usage(0, "2026-03-08T04:59:59Z", "free", "openai", 1'000'000'000),
        usage(1, "2026-03-08T05:00:00Z", "free", "openai", 2),
        usage(2, "2026-03-08T06:30:00Z", "premium", "anthropic", 30),
        usage(3, "2026-03-09T03:59:59Z", "free", "openai", {}),
        usage(4, "2026-03-09T04:00:00Z", "free", "openai", 500),
        usage(5, "2025-11-02T05:30:00Z", "free", "openai", 7), // 01:30 EDT
        usage(6, "2025-11-02T06:30:00Z", "free", "openai", 8) }; // 01:30 EST
    QCOMPARE(UsageWriter(gateway).write(events).value().inserted, 7);
    QVERIFY(gateway.execute(R"(
        insert into spillway.account values ('a', 'free', '2026-01-05Z', null, 0),
            ('b', 'premium', '2026-02-10Z', null, 19000000000), ('c', 'premium', '2026-02-11Z', '2026-03-09Z', 19000000000);
        insert into spillway.fixed_cost (name, kind, monthly_nusd, valid_from) values
            ('db', 'infrastructure', 5000000000, '2026-01-01Z'), ('desk', 'support', 1000000000, '2026-03-01T05:00:00Z');
        select spillway.audit_append('production', 'command', 'ann', null, E'pause "free",\nnow');
    )"));
    m_console = m_database->open("spillway_console");
}

void TestExportReader::spendByDayAcrossTheClockChange()
{
    auto asked = request(ExportKind::Spend, Period::Day, "2026-03-07T12:00:00Z", "2026-03-09T12:00:00Z");
    asked.groupBy = { Dimension::Provider, Dimension::Tier };
    QCOMPARE(lines(asked),
        QStringList({ QStringLiteral(
                          "period_start,period_end,provider,tier,requests,errors,cache_hits,input_tokens,"
                          "cached_input_tokens,output_tokens,usd,unpriced_requests"),
            QStringLiteral(
                "2026-03-07T00:00:00-05:00,2026-03-08T00:00:00-05:00,openai,free,1,0,0,100,10,5,1.00,0"),
            QStringLiteral("2026-03-08T00:00:00-05:00,2026-03-09T00:00:00-04:00,openai,free,2,0,0,200,20,10,"
                           "0.000000002,1"),
            QStringLiteral(
                "2026-03-08T00:00:00-05:00,2026-03-09T00:00:00-04:00,anthropic,premium,1,0,0,100,10,5,"
                "0.00000003,0"),
            QStringLiteral("2026-03-09T00:00:00-04:00,2026-03-10T00:00:00-04:00,openai,free,1,0,0,100,10,5,"
                           "0.0000005,0") }));
}

void TestExportReader::spendByHourThatComesTwice()
{
    const auto got
        = lines(request(ExportKind::Spend, Period::Hour, "2025-11-02T05:00:00Z", "2025-11-02T07:00:00Z"));
    QCOMPARE(got.size(), 3);
    QVERIFY(got[1].startsWith(QStringLiteral("2025-11-02T01:00:00-04:00,2025-11-02T01:00:00-05:00,1,")));
    QVERIFY(got[2].startsWith(QStringLiteral("2025-11-02T01:00:00-05:00,2025-11-02T02:00:00-05:00,1,")));
}

void TestExportReader::spendByFeature()
{
    auto asked = request(ExportKind::Spend, Period::Month, "2026-03-01T12:00:00Z", "2026-03-09T12:00:00Z");
    asked.groupBy = { Dimension::Feature };
    const auto got = lines(asked);
    QCOMPARE(got.size(), 3);
    QCOMPARE(got[0],
        QStringLiteral("period_start,period_end,feature,requests,errors,input_tokens,cached_input_tokens,"
                       "output_tokens,usd"));
    QCOMPARE(got[1],
        QStringLiteral("2026-03-01T00:00:00-05:00,2026-04-01T00:00:00-04:00,chat,3,0,300,30,15,"
                       "1.00000053"));
}

void TestExportReader::totalsEqualSql()
{
    for (const auto grain : kPeriods) {
        Money sum;
        auto asked = request(ExportKind::Spend, grain, "2026-03-01T05:00:00Z", "2026-04-01T04:00:00Z");
        asked.groupBy = { Dimension::Tier, Dimension::Model };
        for (const auto& line : lines(asked).mid(1)) {
            sum += Money::parse(line.split(u',')[10].toStdString()).value();
        }
        // Weeks reach beyond the month, where nothing happened.
        QCOMPARE(sum.nanoDollars(),
            PrivateDatabase::number(*m_console,
                "select sum(cost_nusd)::bigint from console.usage_event where occurred_at >= "
                "'2026-03-01T05:00:00Z'"));
    }
}

void TestExportReader::spendEqualsGroupingInSql_data()
{
    QTest::addColumn<QVector<Dimension>>("groupBy");
    QTest::addColumn<QString>("columns");
    using enum Dimension;
    QTest::newRow("in all") << QVector<Dimension>{} << QString();
    QTest::newRow("tier") << QVector{ Tier } << QStringLiteral("tier");
    QTest::newRow("provider") << QVector{ Provider } << QStringLiteral("provider");
    QTest::newRow("model") << QVector{ Model } << QStringLiteral("model");
    QTest::newRow("tier and model") << QVector{ Tier, Model } << QStringLiteral("tier, model");
    QTest::newRow("all three") << QVector{ Tier, Provider, Model } << QStringLiteral("tier, provider, model");
}

/// Groups that come, go and come again within a period and between periods, in the roll-ups of two summer
/// days.
void TestExportReader::spendEqualsGroupingInSql()
{
    QFETCH(QVector<Dimension>, groupBy);
    QFETCH(QString, columns);
    auto admin = m_database->open("postgres");
    PrivateDatabase::taken(admin.execute(R"(
        insert into spillway.rollup_quarter
        select q, 'tier ' || t, 'p' || p, 'é' || m, 1 + m, 1, 0, 0, 0, t, 0, p, 10 * m, m, 5, 1234567891 * (1::bigint + m) + p,
               0, 0, '{}'
        from generate_series('2026-07-01 04:00Z'::timestamptz, '2026-07-03 03:45Z', '15 minutes') q,
             generate_series(0, 2) t, generate_series(0, 2) p, generate_series(0, 4) m
        where hashtext(q::text || t || p || m) % 3 = 0
        on conflict do nothing;
    )"));
    for (const auto grain : { Period::Hour, Period::Day }) {
        auto asked = request(ExportKind::Spend, grain, "2026-07-01T04:00:00Z", "2026-07-03T04:00:00Z");
        asked.groupBy.assign(groupBy.begin(), groupBy.end());
        const QString named = columns.isEmpty() ? QString() : columns + QStringLiteral(", ");
        const auto sql = QStringLiteral(R"(
            select string_agg(concat_ws(',', %1requests, errors, cache_hits, input, cached, output, unpriced, usd),
                              E'\n' order by start%2)
            from (select date_trunc('%3', quarter at time zone 'America/New_York') as start, %1sum(requests) as requests,
                         sum(errors) as errors, sum(cache_hits) as cache_hits, sum(input_tokens) as input,
                         sum(cached_input_tokens) as cached, sum(output_tokens) as output, sum(unpriced) as unpriced,
                         sum(cost_nusd) as usd
                  from console.rollup_quarter
                  where quarter >= '2026-07-01 04:00Z' and quarter < '2026-07-03 04:00Z'
                  group by start%4) s)")
                             .arg(named,
                                 QString(columns).isEmpty() ? QString()
                                                            : QStringLiteral(", ")
                                         + QString(columns).replace(
                                             QStringLiteral(","), QStringLiteral(" collate \"C\","))
                                         + QStringLiteral(" collate \"C\""),
                                 grain == Period::Hour ? QStringLiteral("hour") : QStringLiteral("day"),
                                 columns.isEmpty() ? QString() : QStringLiteral(", ") + columns);
        QStringList got;
        for (const auto& line : lines(asked).mid(1)) {
            auto cells = line.split(u',').mid(2);
            const auto usd = Money::parse(cells[cells.size() - 2].toStdString()).value().nanoDollars();
            cells.remove(cells.size() - 2);
            got.append(cells.join(u',') + u',' + QString::number(usd));
        }
        const auto expected = PrivateDatabase::taken(m_console->query(sql.toStdString()));
        QVERIFY(got.size() >= 2);
        QCOMPARE(got.join(u'\n'), QString::fromStdString(std::string(expected.text(0, 0))));
    }
}

void TestExportReader::tiersCountAccounts()
{
    const auto got
        = lines(request(ExportKind::Tiers, Period::Month, "2026-02-15T00:00:00Z", "2026-03-15T00:00:00Z"));
    QCOMPARE(got.size(), 7); // two months of three tiers
    QVERIFY(got[2].contains(QStringLiteral(",premium,Premium,0,0,0.00,0,2,2,0,38.00,500.00,2000.00")));
    QVERIFY(got[5].contains(QStringLiteral(",premium,Premium,1,0,0.00000003,0,1,0,1,19.00,500.00,2000.00")));
    QVERIFY(got[4].contains(QStringLiteral(",free,Free,4,0,1.000000502,1,1,0,0,0.00,")));
}

void TestExportReader::providersReadQuantiles()
{
    const auto got = lines(
        request(ExportKind::Providers, Period::Month, "2026-03-01T12:00:00Z", "2026-03-09T12:00:00Z"));
    QCOMPARE(got.size(), 3);
    const auto openai = got[2].split(u',');
    QCOMPARE(openai.mid(2, 3),
        QStringList({ QStringLiteral("openai"), QStringLiteral("m"), QStringLiteral("4") }));
    QCOMPARE(openai[14], QStringLiteral("1.000000502"));
    QCOMPARE(openai[15], QStringLiteral("1"));
    QCOMPARE(openai[16], QStringLiteral("300")); // of 100, 200, 400 and 500
    QVERIFY(openai[19].toDouble() >= 392 && openai[19].toDouble() <= 510);
}

void TestExportReader::usersKeepTheirNames()
{
    const auto got
        = lines(request(ExportKind::Users, Period::Day, "2026-03-08T00:00:00Z", "2026-03-10T00:00:00Z"));
    QCOMPARE(got.size(), 4);
    QVERIFY(got[1].startsWith(QStringLiteral("'=cmd|' /C calc'!A0,free,,,,2,0,")));
    QVERIFY(got[3].startsWith(QString::fromUtf8("\"\xF0\x9F\x9A\x80, \"\"bo\"\"\",free,")));
    QVERIFY(got[3].endsWith(
        QStringLiteral(",0.000000002,1,2026-03-08T00:00:00-05:00,2026-03-08T23:59:59-04:00")));
}

void TestExportReader::businessAddsUp()
{
    const auto got
        = lines(request(ExportKind::Business, Period::Month, "2026-02-15T00:00:00Z", "2026-03-15T00:00:00Z"));
    QCOMPARE(got.size(), 9); // two months of three tiers and their total
    QVERIFY(got[4].contains(QStringLiteral(",*,3,2,0,0,38.00,0.00,38.00,1,5.00,0.00,0.00,33.00")));
    QVERIFY(got[8].contains(
        QStringLiteral(",*,2,0,1,0.333333,19.00,1.000000532,17.999999468,0.947368,5.00,1.00,0.00,"
                       "11.999999468")));
    QCOMPARE(
        ExportReader::begin(*m_console,
            request(ExportKind::Business, Period::Day, "2026-02-15T00:00:00Z", "2026-03-15T00:00:00Z"), "")
            .error()
            .code,
        ErrorCode::InvalidArgument);
}

void TestExportReader::auditAndFocus()
{
    auto asked = request(ExportKind::Audit, Period::Day, "2026-03-08T00:00:00Z", "2100-01-01T00:00:00Z");
    asked.window.from = Instant();
    const auto audit = lines(asked).join(u'\n');
    QVERIFY(audit.contains(QStringLiteral(",production,command,ann,,\"pause \"\"free\"\",\nnow\",0000")));
    const auto focus
        = lines(request(ExportKind::Focus, Period::Day, "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"));
    QCOMPARE(focus.size(), 3);
    QVERIFY(focus[1].startsWith(QStringLiteral(",0.000000002,production,production,USD,2026-04-01T04:00:00Z,"
                                               "2026-03-01T05:00:00Z,Usage,,m by tier free: 2 requests,")));
    QVERIFY(focus[1].contains(QStringLiteral(",OpenAI,")));
}

void TestExportReader::refusals()
{
    auto asked = request(ExportKind::Tiers, Period::Day, "2026-03-08T00:00:00Z", "2026-03-09T00:00:00Z");
    asked.groupBy = { Dimension::Model };
    QCOMPARE(ExportReader::begin(*m_console, asked, "").error().code, ErrorCode::InvalidArgument);
    asked.groupBy = {};
    asked.window.to = asked.window.from;
    QCOMPARE(ExportReader::begin(*m_console, asked, "").error().code, ErrorCode::InvalidArgument);
}

void TestExportReader::theSinkAndTheUserMayStopIt()
{
    for (const bool bySink : { true, false }) {
        auto reader = ExportReader::begin(*m_console,
            request(ExportKind::Spend, Period::Hour, "2026-03-01T00:00:00Z", "2026-03-20T00:00:00Z"), "");
        QVERIFY(reader);
        CsvText text(newYork());
        text.m_refuseAt = bySink ? 2 : -1;
        const auto streamed = reader->stream(text, [bySink] { return bySink; });
        QVERIFY(!text.m_ended || streamed);
        if (bySink) {
            QCOMPARE(streamed.error().code, ErrorCode::LimitExceeded);
        }
    }
    // The connection is as good as new.
    QCOMPARE(
        lines(request(ExportKind::Spend, Period::Day, "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z")).size(),
        2);
}

QTEST_GUILESS_MAIN(TestExportReader)
#include "tst_export_reader.moc"

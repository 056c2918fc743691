// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exports/csv_encoder.h"
#include "models/exports/forecast_rows.h"
#include "models/forecast/forecast_values.h"
#include "models/forecast/recommendations.h"
#include "tests/models/exports/forecast_sample.h"

#include <QTest>

#include <map>

using namespace spillway;
using namespace spillway::exports;
using spillway::tests::forecastSample;

namespace
{

struct ReadRow {
    Instant from, to;
    std::string scenario, tier, provider, kind;
    std::int64_t cents = 0;
    bool hasBand = false;
};

class Rows : public RowSink
{
public:
    Result<void> begin(std::span<const Column> columns) override
    {
        for (const auto& column : columns) {
            header += (header.empty() ? "" : ",") + column.name;
        }
        return {};
    }
    Result<void> row(Row cells) override
    {
        const auto text = [&](std::size_t i) { return std::string(std::get<std::string_view>(cells[i])); };
        const auto nano = std::get<Money>(cells[6]).nanoDollars();
        whole = whole && nano % 10'000'000 == 0;
        rows.push_back({ std::get<Instant>(cells[0]), std::get<Instant>(cells[1]), text(2), text(3), text(4),
            text(5), nano / 10'000'000, std::holds_alternative<Money>(cells[7]) });
        return {};
    }
    Result<void> end() override { return {}; }
    std::string header;
    std::vector<ReadRow> rows;
    bool whole = true;
};

const forecast::Outlook& outlook()
{
    static const forecast::Outlook made = forecast::makeOutlook(forecastSample()).value();
    return made;
}

} // namespace

class TestForecastRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreThoseOfTheContract();
    void partsAddUpToTheCent_data();
    void partsAddUpToTheCent();
    void daysAreRightAcrossTheClockChange();
    void whatWasEqualsItsSum();
    void todayDividesItsMonth();
    void scenariosAreNamed();
    void theSameBytesEveryTime();
    void tooLittleHistorySaysSo();
    void capsAndTotals();
    void fansMeetToday_data();
    void fansMeetToday();
    void recommendationsHaveFigures();
};

void TestForecastRows::columnsAreThoseOfTheContract()
{
    Rows rows;
    QVERIFY(writeForecast(outlook(), {}, rows));
    QCOMPARE(rows.header,
        std::string(
            "period_start,period_end,scenario,tier,provider,kind,usd,lower_80_usd,upper_80_usd,lower_95_usd,"
            "upper_95_usd"));
    QCOMPARE(rows.rows.size(), std::size_t(100));
    QCOMPARE(rows.rows.front().from, outlook().ahead.front());
    QCOMPARE(forecastRowCount(outlook(), {}), 100);
}

void TestForecastRows::partsAddUpToTheCent_data()
{
    QTest::addColumn<Period>("grain");
    QTest::addColumn<bool>("byTier");
    QTest::addColumn<bool>("byProvider");
    for (const auto grain : { Period::Day, Period::Week, Period::Month }) {
        QTest::addRow("both by %s", std::string(periodName(grain)).c_str()) << grain << true << true;
        QTest::addRow("tier by %s", std::string(periodName(grain)).c_str()) << grain << true << false;
        QTest::addRow("provider by %s", std::string(periodName(grain)).c_str()) << grain << false << true;
    }
}

void TestForecastRows::partsAddUpToTheCent()
{
    QFETCH(Period, grain);
    QFETCH(bool, byTier);
    QFETCH(bool, byProvider);
    ForecastSelection selection;
    selection.scenarios = parseScenarios("all", outlook()).value();
    selection.grain = grain;
    selection.byTier = byTier;
    selection.byProvider = byProvider;
    selection.actualFrom = outlook().history.starts.front();
    Rows rows;
    QVERIFY(writeForecast(outlook(), selection, rows));
    QVERIFY(rows.whole);
    std::map<std::pair<std::string, Instant>, std::int64_t> left;
    for (const auto& row : rows.rows) {
        const bool total = row.tier == "*" && row.provider == "*";
        left[{ row.scenario, row.from }] += total ? -row.cents : row.cents;
        QCOMPARE(row.hasBand, row.kind == "forecast");
        QCOMPARE(row.scenario == "*", row.kind == "actual");
    }
    for (const auto& [period, cents] : left) {
        QCOMPARE(cents, 0);
    }
    QCOMPARE(forecastRowCount(outlook(), selection), static_cast<std::int64_t>(rows.rows.size()));
}

void TestForecastRows::daysAreRightAcrossTheClockChange()
{
    std::string text;
    CsvEncoder encoder(outlook().history.zone);
    Rows rows;
    QVERIFY(writeForecast(outlook(), {}, rows));
    Instant last = rows.rows.front().from;
    const Zone& zone = outlook().history.zone;
    for (const auto& row : rows.rows) {
        QCOMPARE(row.from, last);
        QCOMPARE(zone.toIso(row.from).substr(11, 8), std::string("00:00:00"));
        last = row.to;
    }
    QCOMPARE(zone.toIso(rows.rows[3].from), std::string("2026-03-08T00:00:00-05:00"));
    QCOMPARE(zone.toIso(rows.rows[3].to), std::string("2026-03-09T00:00:00-04:00"));
    QCOMPARE((rows.rows[3].to - rows.rows[3].from) / std::chrono::hours(1), 23);
}

void TestForecastRows::whatWasEqualsItsSum()
{
    ForecastSelection selection;
    selection.grain = Period::Month;
    selection.actualFrom = outlook().history.starts.front();
    Rows rows;
    QVERIFY(writeForecast(outlook(), selection, rows));
    for (const auto& row : rows.rows) {
        if (row.kind != "actual") {
            continue;
        }
        Money sum;
        for (std::size_t day = 0; day < outlook().history.days(); ++day) {
            if (outlook().history.starts[day] >= row.from && outlook().history.starts[day] < row.to) {
                sum += outlook().history.total(day);
            }
        }
        QCOMPARE(Money::fromNanoDollars(row.cents * 10'000'000).toDecimal(2), sum.toDecimal(2));
    }
}

void TestForecastRows::todayDividesItsMonth()
{
    ForecastSelection selection;
    selection.grain = Period::Month;
    selection.actualFrom = outlook().ahead.front() - std::chrono::hours(24 * 10);
    Rows rows;
    QVERIFY(writeForecast(outlook(), selection, rows));
    const Zone& zone = outlook().history.zone;
    QCOMPARE(rows.rows[1].kind, std::string("actual"));
    QCOMPARE(zone.toIso(rows.rows[1].from), std::string("2026-03-01T00:00:00-05:00"));
    QCOMPARE(rows.rows[1].to, outlook().ahead.front());
    QCOMPARE(rows.rows[2].kind, std::string("forecast"));
    QCOMPARE(rows.rows[2].from, outlook().ahead.front());
    QCOMPARE(zone.toIso(rows.rows[2].to), std::string("2026-04-01T00:00:00-04:00"));
}

void TestForecastRows::scenariosAreNamed()
{
    QCOMPARE(parseScenarios("all", outlook()).value().size(), std::size_t(5));
    QCOMPARE(parseScenarios("expected,driver", outlook()).value(),
        (std::vector{ forecast::Scenario::Expected, forecast::Scenario::Driver }));
    QVERIFY(parseScenarios("sunny", outlook()).error().message.find("expected, conservative")
        != std::string::npos);
    ForecastSelection hourly;
    hourly.grain = Period::Hour;
    Rows rows;
    QCOMPARE(writeForecast(outlook(), hourly, rows).error().code, ErrorCode::InvalidArgument);
}

void TestForecastRows::theSameBytesEveryTime()
{
    const auto again = forecast::makeOutlook(forecastSample()).value();
    Rows first;
    Rows second;
    QVERIFY(writeForecast(outlook(), {}, first));
    QVERIFY(writeForecast(again, {}, second));
    for (std::size_t i = 0; i < first.rows.size(); ++i) {
        QCOMPARE(first.rows[i].cents, second.rows[i].cents);
    }
    ExportMetadata metadata;
    describeForecast(outlook(), {}, metadata);
    QCOMPARE(metadata.kind, std::string("forecast"));
    QVERIFY(std::ranges::any_of(
        metadata.notes, [](const auto& note) { return note.first == "back_test_week_held_80"; }));
}

void TestForecastRows::tooLittleHistorySaysSo()
{
    const auto refused = forecast::makeOutlook(forecastSample("UTC", "2026-03-05T17:00:00Z", 9));
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
    QVERIFY(refused.error().message.find("14 days of spend, there are 9") != std::string::npos);
    const auto stopped = forecast::makeOutlook(forecastSample(), [](double) { return false; });
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestForecastRows::capsAndTotals()
{
    const auto& expected = outlook().expected();
    const auto reached = [&](Period period) { return expected.reached.at(period); };
    // Of the first week in which it is met: spent to then, and the whole days before it.
    QVERIFY(reached(Period::Month) >= outlook().ahead.front());
    const auto week = budgetReached(outlook(), expected.forecast, Period::Week, Money::fromDollars(1));
    QVERIFY(week.value() <= outlook().ahead.front()); // long met
    QVERIFY(!budgetReached(outlook(), expected.forecast, Period::Month, Money::fromDollars(1'000'000)));
    QVERIFY(!budgetReached(outlook(), expected.forecast, Period::Hour, Money::fromDollars(1)));
    const auto& month = outlook().totals[0];
    QVERIFY(month.isWhole);
    Money spent;
    for (std::size_t day = outlook().history.days() - 4; day < outlook().history.days(); ++day) {
        spent += outlook().history.total(day);
    }
    QCOMPARE(month.spent, spent);
    QVERIFY(month.total.mean > spent.toDouble());
    QVERIFY(month.total.lower80 < month.total.mean && month.total.mean < month.total.upper80);
    QVERIFY(*month.overChance >= 0 && *month.overChance <= 1);
    QCOMPARE(outlook().totals[1].months, 3);
    QCOMPARE(outlook().totals[1].budget.value(), Money::fromDollars(9000));
    // More growth is dearer.
    const auto sum = [](forecast::Scenario scenario) {
        return outlook().find(scenario)->forecast.total.forecast.sums.back().mean;
    };
    QVERIFY(sum(forecast::Scenario::Optimistic) > sum(forecast::Scenario::Conservative));
    QVERIFY(sum(forecast::Scenario::Conservative) > sum(forecast::Scenario::Pessimistic));
}

void TestForecastRows::fansMeetToday_data()
{
    QTest::addColumn<int>("view");
    QTest::newRow("per day") << static_cast<int>(forecast::ForecastView::PerDay);
    QTest::newRow("average") << static_cast<int>(forecast::ForecastView::WeekAverage);
    QTest::newRow("cumulative") << static_cast<int>(forecast::ForecastView::Cumulative);
}

void TestForecastRows::fansMeetToday()
{
    QFETCH(int, view);
    const auto fan = forecast::fanSeries(outlook(), static_cast<forecast::ForecastView>(view), 30);
    QCOMPARE(fan.ahead.size(), std::size_t(30));
    QCOMPARE(fan.before.back(), fan.ahead.front());
    QCOMPARE(fan.actual.size(), fan.before.size());
    QCOMPARE(fan.actual.back(), fan.lines.front().points.front().mean);
    for (const auto& line : fan.lines) {
        for (const auto& point : line.points) {
            QVERIFY(point.lower95 <= point.lower80 && point.lower80 <= point.mean);
            QVERIFY(point.mean <= point.upper80 && point.upper80 <= point.upper95);
        }
    }
}

void TestForecastRows::recommendationsHaveFigures()
{
    const std::vector<forecast::TierFigures> tiers{ { "free", 1000, 90'000, Money::fromDollars(900), {} },
        { "premium", 10, 5'000, Money::fromDollars(300), Money::fromDollars(190) } };
    const std::vector<forecast::ProviderFigures> providers{ { "openai", 50'000, 500,
                                                                Money::fromDollars(1000) },
        { "gemini", 40'000, 380, Money::fromDollars(200) }, { "broken", 1'000, 400, Money::fromDollars(1) } };
    const auto found = forecast::recommend(outlook(), tiers, providers);
    const auto of = [&](forecast::Recommendation::Kind kind) {
        return std::ranges::find(found, kind, &forecast::Recommendation::kind);
    };
    const auto move = of(forecast::Recommendation::Kind::MoveProvider);
    QVERIFY(move != found.end());
    QCOMPARE(move->subject, std::string("openai"));
    QCOMPARE(move->other, std::string("gemini")); // cheaper still fails too often
    QCOMPARE(move->amount, Money::fromDollars(75)); // (0.02 - 0.005) x 50,000 x 10 %
    const auto below = of(forecast::Recommendation::Kind::TierBelowCost);
    QCOMPARE(below->amount, Money::fromDollars(110));
    QCOMPARE(below->perUser, Money::fromDollars(30));
    const auto limit = of(forecast::Recommendation::Kind::LimitTier);
    QCOMPARE(limit->amount, Money::fromDollars(90));
    QCOMPARE(limit->share, 0.75);
    QVERIFY(forecast::recommend(outlook(), {}, {}).size() <= 1);
}

QTEST_GUILESS_MAIN(TestForecastRows)
#include "tst_forecast_rows.moc"

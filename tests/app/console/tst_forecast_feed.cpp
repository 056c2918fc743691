// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/forecast_feed.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/console/fed_page.h"
#include "widgets/charts/fan_chart.h"
#include "widgets/components/formatting.h"
#include "widgets/components/segmented_control.h"
#include "widgets/pages/forecast_page.h"
#include "widgets/panels/cap_table.h"

#include <cmath>
#include <numeric>

using namespace spillway;
using namespace std::chrono_literals;
using spillway::tests::PrivateDatabase;
using spillway::tests::systemNow;
using spillway::tests::zoneOfNoon;

namespace
{

/// A hundred and thirty days of requests up to now, one every two hours: about 150 dollars a day.
std::vector<UsageEvent> history()
{
    std::vector<UsageEvent> events(130 * 12);
    for (std::size_t i = 0; i < events.size(); ++i) {
        UsageEvent& e = events[i];
        e.requestId = "r" + std::to_string(i);
        e.occurredAt = systemNow() - 2s - static_cast<std::int64_t>(i) * 2h;
        e.userId = "u" + std::to_string(i % 7);
        e.tier = i % 2 == 0 ? "free" : "premium";
        e.provider = i % 3 == 0 ? "openai" : "gemini";
        e.model = "a model";
        e.latencyMs = 800;
        e.cost = Money::fromNanoDollars(static_cast<std::int64_t>(12'500'000'000 + i % 97 * 7'919'001));
    }
    return events;
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-6 * std::max(1.0, std::abs(b));
}

} // namespace

/// What the page says of the past, of budgets and of the caps, against SQL of its own.
class TestForecastFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theActualPartIsWhatSqlSays();
    void totalsBeginWithWhatSqlSays();
    void capsAreReachedWhereSpentAndExpectedMeetThem();

private:
    struct Console;
    [[nodiscard]] Money spent(Instant from, Instant to) const
    {
        return PrivateDatabase::taken(
            m_reader->query("select coalesce(sum(cost_nusd), 0)::bigint from console.usage_event "
                            "where occurred_at >= '"
                + toIsoUtc(from) + "' and occurred_at < '" + toIsoUtc(to) + '\''))
            .money(0, 0);
    }
    [[nodiscard]] Money budget(const std::string& period) const
    {
        return PrivateDatabase::taken(
            m_reader->query("select amount_nusd from console.budget where period = '" + period
                + "' order by valid_from desc limit 1"))
            .money(0, 0);
    }
    Zone m_zone = zoneOfNoon();
    std::unique_ptr<PrivateDatabase> m_database;
    std::unique_ptr<postgres::Connection> m_reader;
};

struct TestForecastFeed::Console {
    Profile profile;
    Theme theme;
    OverviewFeed overview{ [] { return nullptr; }, [] { return nullptr; }, "production", Zone(),
        Playbooks() }; // not started
    ConsoleWindow window{ theme };
    LedgerQueries ledger;
    ForecastPage* page = new ForecastPage(theme);
    std::unique_ptr<ForecastFeed> feed;

    Console(PrivateDatabase& database, const Zone& zone) : ledger(database.endpoint("spillway_console"))
    {
        profile.zone = zone;
        profile.postgres = database.endpoint("spillway_console");
        window.addPage(QStringLiteral("forecast"), QStringLiteral("Forecast"), "forecast", page);
        feed = std::make_unique<ForecastFeed>(PageContext{ profile, theme, ledger, overview, window }, *page);
        feed->setActive(true);
    }
    void choose(const char* control, int choice) const
    {
        for (auto* each : page->findChildren<SegmentedControl*>()) {
            if (each->accessibleName() == QLatin1String(control)) {
                Q_EMIT each->chosen(choice);
                return;
            }
        }
        throw std::runtime_error(std::string("there is no choice of ") + control);
    }
    /// Means of the expected scenario by day, the first of today.
    [[nodiscard]] const std::vector<double>& expected() const
    {
        for (const auto& line : page->chart().values().lines) {
            if (line.isMain) {
                return line.values;
            }
        }
        throw std::runtime_error("nothing is expected");
    }
    [[nodiscard]] Instant today() const { return page->chart().values().ahead.front(); }
};

void TestForecastFeed::initTestCase()
{
    m_database = std::make_unique<PrivateDatabase>();
    auto gateway = m_database->open("spillway_gateway");
    QCOMPARE(postgres::UsageWriter(gateway).write(history()).value().inserted, 1'560);
    m_reader = std::make_unique<postgres::Connection>(m_database->open("spillway_console"));
}

void TestForecastFeed::theActualPartIsWhatSqlSays()
{
    Console console(*m_database, m_zone);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 60'000);
    console.choose("Show", 0);
    const FanChartValues days = console.page->chart().values();
    QCOMPARE(console.today(), m_zone.periodAt(Period::Day, systemNow()).from);
    QVERIFY(days.before.size() > 14);
    for (std::size_t day = 0; day + 1 < days.before.size(); ++day) {
        QVERIFY(near(days.actual[day], spent(days.before[day], days.before[day + 1]).toDouble()));
        QVERIFY(days.actual[day] > 100);
    }
    console.choose("Show", 1);
    const FanChartValues weeks = console.page->chart().values();
    for (std::size_t day = 0; day + 1 < weeks.before.size(); ++day) {
        const Money week = spent(weeks.before[day + 1] - 7 * 24h, weeks.before[day + 1]);
        QVERIFY(near(weeks.actual[day], week.toDouble() / 7));
    }
}

void TestForecastFeed::totalsBeginWithWhatSqlSays()
{
    Console console(*m_database, m_zone);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 60'000);
    console.choose("Show", 0);
    console.choose("Horizon", 3); // 90 days
    const std::vector<double>& expected = console.expected();
    const TimeRange month = m_zone.periodAt(Period::Month, systemNow());
    TimeRange quarter = month;
    const auto monthOf = [&](Instant at) { return std::stoi(m_zone.toIso(at).substr(5, 2)) - 1; };
    while (monthOf(quarter.from) % 3 != 0) {
        quarter.from = m_zone.periodAt(Period::Month, quarter.from - 1s).from;
    }
    while (monthOf(quarter.to) % 3 != 0) {
        quarter.to = m_zone.periodAt(Period::Month, quarter.to).to;
    }
    const QString lines = console.page->findChild<CapTable*>()->lines().join(u'\n');
    const auto verifyTotal = [&](const TimeRange& period, const Money& cap) {
        const auto ahead = static_cast<std::size_t>((period.to - console.today()) / 24h);
        if (ahead <= expected.size()) { // the first two days of a quarter see farther than 90 days
            const double whole
                = std::accumulate(expected.begin(), expected.begin() + static_cast<std::ptrdiff_t>(ahead),
                    spent(period.from, console.today()).toDouble());
            const QString text = format::wholeMoney(Money::fromEstimate(whole));
            QVERIFY2(lines.contains(text), qPrintable(text + u'\n' + lines));
        }
        const QString over = QStringLiteral("Chance over %1").arg(format::wholeMoney(cap));
        QVERIFY2(lines.contains(over), qPrintable(over + u'\n' + lines));
    };
    const Money monthly = budget("month");
    verifyTotal(month, monthly);
    verifyTotal(quarter, Money::fromNanoDollars(3 * monthly.nanoDollars()));
}

void TestForecastFeed::capsAreReachedWhereSpentAndExpectedMeetThem()
{
    Console console(*m_database, m_zone);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 60'000);
    console.choose("Show", 0);
    console.choose("Horizon", 3);
    const std::vector<double>& expected = console.expected();
    const TableModel& caps = console.page->findChild<CapTable*>()->table().model();
    const auto row = std::ranges::find(caps.rows(), QStringLiteral("expected"), &TableRow::key);
    QVERIFY(row != caps.rows().end());
    for (const auto& [column, name, period] : { std::tuple(std::size_t(1), "week", Period::Week),
             std::tuple(std::size_t(2), "month", Period::Month) }) {
        const Money cap = budget(name);
        QVERIFY(caps.columns()[column].title.endsWith(format::wholeMoney(cap)));
        // Day by day from what SQL says was spent before today; every period begins at nothing again.
        TimeRange range = m_zone.periodAt(period, console.today());
        double sum = spent(range.from, console.today()).toDouble();
        std::optional<Instant> reached = sum >= cap.toDouble() ? std::optional(range.from) : std::nullopt;
        for (std::size_t day = 0; day < expected.size() && !reached; ++day) {
            const Instant from = console.page->chart().values().ahead[day];
            if (from >= range.to) {
                range = m_zone.periodAt(period, from);
                sum = 0;
            }
            if (sum + expected[day] >= cap.toDouble()) {
                reached = from + std::chrono::floor<Duration>(24h * ((cap.toDouble() - sum) / expected[day]));
            }
            sum += expected[day];
        }
        QVERIFY2(reached, name);
        const Instant shown = std::get<Instant>(row->cells[column].value);
        QVERIFY2(std::chrono::abs(shown - *reached) < 1s, toIsoUtc(shown).c_str());
    }
    QVERIFY(row->cells[3].text.startsWith(QStringLiteral("not in"))); // 200 dollars a day are not
}

QTEST_MAIN(TestForecastFeed)
#include "tst_forecast_feed.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/ledger_queries.h"
#include "app/console/overview_feed.h"
#include "app/console/spend_feed.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/postgres/private_database.h"
#include "widgets/charts/brush_chart.h"
#include "widgets/charts/time_chart.h"
#include "widgets/components/badge.h"
#include "widgets/components/data_table.h"
#include "widgets/pages/spend_page.h"
#include "widgets/panels/spend_chart_panel.h"
#include "widgets/panels/spend_tables.h"
#include "widgets/shell/console_window.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;
using spillway::tests::PrivateDatabase;

namespace
{

/// Two days of requests up to now, one every three minutes.
std::vector<UsageEvent> history()
{
    const Instant now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    static const std::string tiers[] = { "free", "premium" };
    static const std::string models[][2]
        = { { "openai", "gpt-4.1" }, { "gemini", "gemini-2.5-flash" }, { "fallback", "=llama" } };
    std::vector<UsageEvent> events(960);
    for (std::size_t i = 0; i < events.size(); ++i) {
        UsageEvent& e = events[i];
        e.requestId = "r" + std::to_string(i);
        e.occurredAt = now - 2s - static_cast<std::int64_t>(i) * 3min;
        e.userId = "u" + std::to_string(i % 17);
        e.tier = tiers[i % 2];
        e.provider = models[i % 3][0];
        e.model = models[i % 3][1];
        e.inputTokens = static_cast<std::int64_t>(1'000 + i);
        e.outputTokens = 100;
        e.latencyMs = 800;
        if (i % 40 != 0) {
            e.cost = Money::fromNanoDollars(static_cast<std::int64_t>(1'000'000 + i * 7'919));
        }
    }
    return events;
}

} // namespace

class TestSpendFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePageShowsTheLedger();
    void anotherZoneAndRangeAskAgain();
    void exportsWhatIsShown();
    void aServerAwayIsSaidAndComesBack();
    void whatWasKnownStaysWhileTheServerIsAway();

private:
    struct Console;
    Money sql(const std::string& condition)
    {
        return PrivateDatabase::taken(m_reader->query("select coalesce(sum(cost_nusd), 0)::bigint from "
                                                      "console.usage_event where "
                                          + condition))
            .money(0, 0);
    }
    std::unique_ptr<PrivateDatabase> m_database;
    std::unique_ptr<postgres::Connection> m_reader;
};

struct TestSpendFeed::Console {
    Profile profile;
    Theme theme;
    OverviewFeed overview{ [] { return nullptr; }, [] { return nullptr; }, "production", Zone(),
        Playbooks() }; // not started
    ConsoleWindow window{ theme };
    LedgerQueries ledger;
    SpendPage* page = new SpendPage(theme);
    std::unique_ptr<SpendFeed> feed;

    explicit Console(PrivateDatabase& database) : ledger(database.endpoint("spillway_console"))
    {
        window.addPage(QStringLiteral("spend"), QStringLiteral("Spend"), "spend", page);
        window.setProfileZone(Zone::named("Asia/Kathmandu").value());
        window.time().setSelection(TimeSelection::Last{ 24h });
        feed = std::make_unique<SpendFeed>(PageContext{ profile, theme, ledger, overview, window }, *page);
        feed->setActive(true);
    }
    [[nodiscard]] Money total() const
    {
        const auto& totals = page->groupTable()->model().totals();
        return totals.empty() ? Money() : std::get<Money>(totals[CostColumn].value);
    }
    [[nodiscard]] Instant from() const { return page->chartPanel()->chart()->values().starts.front(); }
};

void TestSpendFeed::initTestCase()
{
    m_database = std::make_unique<PrivateDatabase>();
    auto gateway = m_database->open("spillway_gateway");
    QCOMPARE(postgres::UsageWriter(gateway).write(history()).value().inserted, 960);
    m_reader = std::make_unique<postgres::Connection>(m_database->open("spillway_console"));
}

void TestSpendFeed::thePageShowsTheLedger()
{
    Console console(*m_database);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    QVERIFY(console.total() > Money());
    QCOMPARE(console.total(), sql("occurred_at >= '" + toIsoUtc(console.from()) + "'"));
    QVERIFY(console.page->chartPanel()->chart()->values().lastIsRunning);
    QVERIFY(!console.page->chartPanel()->brush()->values().totals.empty());
    if (const QString pictures = qEnvironmentVariable("SPILLWAY_PICTURES"); !pictures.isEmpty()) {
        console.window.resize(1440, 900);
        console.window.show();
        QTest::keyClick(&console.window, Qt::Key_T);
        for (const ThemeMode mode : { ThemeMode::Dark, ThemeMode::Light }) {
            console.theme.setMode(mode);
            QCoreApplication::processEvents();
            console.window.grab().save(QStringLiteral("%1/window-%2.png").arg(pictures).arg(int(mode)));
        }
    }

    SpendView view = console.page->view();
    view.groupBy = Dimension::Tier;
    view.filter[Dimension::Provider] = { "openai" };
    view.table = SpendTable::Users;
    console.page->setView(view);
    Q_EMIT console.page->viewChosen(view);
    QTRY_COMPARE(console.page->groupTable()->model().rows().size(), std::size_t(2));
    QCOMPARE(
        console.total(), sql("provider = 'openai' and occurred_at >= '" + toIsoUtc(console.from()) + "'"));
    QCOMPARE(console.page->groupTable()->shownKeys().size(), 2);
    QTRY_VERIFY(console.page->userTable()->model().rows().size() == 17);
    QTRY_VERIFY(!console.page->priceTable()->model().rows().empty());
    QCOMPARE(console.page->groupTable()->model().rows()[0].cells[GroupColumn].text.isEmpty(), false);
}

void TestSpendFeed::anotherZoneAndRangeAskAgain()
{
    Console console(*m_database);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    console.window.time().setSelection(TimeSelection::Calendar{ Period::Day, {} });
    const Instant now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    for (const char* name : { "Asia/Kathmandu", "Asia/Kolkata" }) {
        const Zone zone = Zone::named(name).value();
        console.window.time().setZone(zone);
        const Instant midnight = zone.periodAt(Period::Day, now).from;
        QTRY_COMPARE_WITH_TIMEOUT(console.from(), midnight, 10'000);
        QCOMPARE(console.total(), sql("occurred_at >= '" + toIsoUtc(midnight) + "'"));
    }
}

void TestSpendFeed::exportsWhatIsShown()
{
    Console console(*m_database);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("spend.csv"));
    Q_EMIT console.page->exportRequested(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.first().trimmed(),
        QByteArray("period_start,period_end,provider,model,requests,errors,unpriced_requests,input_tokens,"
                   "cached_input_tokens,output_tokens,cost_usd"));
    Money sum;
    bool guarded = false;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].trimmed().split(',');
        QCOMPARE(cells.size(), 11);
        QVERIFY(cells[0].endsWith("+05:45"));
        guarded = guarded || cells[3] == "'=llama";
        sum += Money::parse(cells[10].toStdString()).value();
    }
    QVERIFY(guarded);
    QCOMPARE(sum, console.total());
    QVERIFY(QFile::exists(path + QStringLiteral(".meta.json")));
    Q_EMIT console.page->exportRequested(directory.filePath(QStringLiteral("none/spend.csv")));
    QVERIFY(!QFile::exists(directory.filePath(QStringLiteral("none"))));
}

void TestSpendFeed::aServerAwayIsSaidAndComesBack()
{
    Console console(*m_database);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    auto admin = m_database->open("postgres");
    QVERIFY(admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'spillway_console'"));
    for (int attempt = 0; attempt < 5; ++attempt) {
        console.feed->refresh();
        QTest::qWait(300);
    }
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
}

void TestSpendFeed::whatWasKnownStaysWhileTheServerIsAway()
{
    Console console(*m_database);
    QTRY_VERIFY_WITH_TIMEOUT(console.feed->isComplete(), 20'000);
    const auto* panel = console.page->chartPanel();
    const auto badge = [panel] {
        QStringList texts;
        for (const Badge* one : panel->findChildren<Badge*>()) {
            texts << (one->isHidden() ? QString() : one->values().text);
        }
        return texts.join(u' ').trimmed();
    };
    QCOMPARE(badge(), QString());
    const Money known = console.total();
    m_reader.reset();
    m_database->server().stop();
    console.feed->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(badge().startsWith(QStringLiteral("to ")), 20'000);
    QCOMPARE(console.total(), known);
    QVERIFY(!panel->chart()->isHidden());
    SpendView other = console.page->view();
    other.groupBy = Dimension::Device;
    console.page->choose(other); // nothing is known of that
    QTRY_VERIFY_WITH_TIMEOUT(panel->chart()->isHidden(), 20'000);
    PrivateDatabase::taken(m_database->server().restart());
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            console.feed->refresh();
            QTest::qWait(200);
            return console.feed->isComplete();
        }(),
        60'000);
    QCOMPARE(badge(), QString());
    QVERIFY(!panel->chart()->isHidden());
    m_reader = std::make_unique<postgres::Connection>(m_database->open("spillway_console"));
}

QTEST_MAIN(TestSpendFeed)
#include "tst_spend_feed.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/ledger_queries.h"
#include "app/console/palette_sources.h"
#include "app/postgres/usage_writer.h"
#include "tests/app/postgres/private_database.h"
#include "widgets/components/formatting.h"

#include <QSignalSpy>
#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;
using spillway::tests::PrivateDatabase;

namespace
{

/// Twenty hours of requests up to now, one a minute, by seven users.
std::vector<UsageEvent> history()
{
    const Instant now = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    std::vector<UsageEvent> events(1'200);
    for (std::size_t i = 0; i < events.size(); ++i) {
        UsageEvent& e = events[i];
        e.requestId = "r" + std::to_string(i);
        e.occurredAt = now - 2s - static_cast<std::int64_t>(i) * 1min;
        e.userId = "u_" + std::to_string(i * i % 7);
        e.tier = "free";
        e.provider = i % 3 == 0 ? "openai" : "gemini";
        e.model = i % 3 == 0 ? "gpt-4.1" : "gemini-2.5-flash";
        e.latencyMs = 800;
        e.cost = Money::fromNanoDollars(static_cast<std::int64_t>(10'000'000 + i * 7'919));
    }
    return events;
}

/// Those of one group, by their titles.
std::map<QString, PaletteEntry> entriesOf(std::vector<PaletteEntry> all, PaletteGroup group)
{
    std::map<QString, PaletteEntry> some;
    for (PaletteEntry& entry : all) {
        if (entry.group == group) {
            some.emplace(entry.title, std::move(entry));
        }
    }
    return some;
}

} // namespace

class TestPaletteSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void usersAndModelsOfTheLedger();
    void anIdThatIsTyped_data();
    void anIdThatIsTyped();
    void aLeverIsOnlyAskedFor();
    void playbooksAreThoseOfTheProfile();

private:
    Money cost(const std::string& condition)
    {
        return PrivateDatabase::taken(
            m_reader->query("select sum(cost_nusd)::bigint from console.usage_event "
                            "where "
                + condition))
            .money(0, 0);
    }
    std::unique_ptr<PrivateDatabase> m_database;
    std::unique_ptr<postgres::Connection> m_reader;
};

void TestPaletteSources::initTestCase()
{
    m_database = std::make_unique<PrivateDatabase>();
    auto gateway = m_database->open("spillway_gateway");
    QCOMPARE(postgres::UsageWriter(gateway).write(history()).value().inserted, 1'200);
    m_reader = std::make_unique<postgres::Connection>(m_database->open("spillway_console"));
}

void TestPaletteSources::usersAndModelsOfTheLedger()
{
    LedgerQueries ledger(m_database->endpoint("spillway_console"));
    PaletteSources sources(ledger);
    QSignalSpy changed(&sources, &PaletteSources::changed);
    QSignalSpy wanted(&sources, &PaletteSources::spendWanted);
    QVERIFY(sources.spenders({}).empty()); // asked for, not yet known
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20'000);

    const auto users = entriesOf(sources.spenders({}), PaletteGroup::Users);
    QCOMPARE(PrivateDatabase::number(*m_reader, "select count(distinct user_id) from console.usage_event"),
        static_cast<std::int64_t>(users.size()));
    for (const auto& [title, entry] : users) {
        const QString amount = format::money(cost("user_id = '" + title.toStdString() + "'"));
        QVERIFY2(entry.detail.contains(amount), qPrintable(entry.detail));
        entry.open();
        QCOMPARE(wanted.takeLast().at(0).value<SpendView>().user, title.toStdString());
    }
    const auto models = entriesOf(sources.spenders({}), PaletteGroup::Models);
    QCOMPARE(models.size(), std::size_t(2));
    for (const auto& [title, entry] : models) {
        const QString amount = format::money(cost("model = '" + title.toStdString() + "'"));
        QVERIFY2(entry.detail.contains(amount), qPrintable(entry.detail));
        entry.open();
        const SpendFilter filter = wanted.takeLast().at(0).value<SpendView>().filter;
        QVERIFY(QString::fromStdString(filter.at(Dimension::Model).at(0)).endsWith(u'/' + title));
    }
    QCOMPARE(changed.count(), 1); // what is less than a minute old is not read again
}

void TestPaletteSources::anIdThatIsTyped_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("an id") << QStringLiteral("u_2b81") << true;
    QTest::newRow("an address") << QStringLiteral("ann@acme") << true;
    QTest::newRow("a word") << QStringLiteral("pause") << false;
    QTest::newRow("words") << QStringLiteral("last 7") << false;
    QTest::newRow("a time") << QStringLiteral("-3d") << false;
    QTest::newRow("little") << QStringLiteral("u_") << false;
}

void TestPaletteSources::anIdThatIsTyped()
{
    QFETCH(QString, question);
    QFETCH(bool, isOffered);
    LedgerQueries ledger(m_database->endpoint("spillway_console"));
    PaletteSources sources(ledger);
    QCOMPARE(entriesOf(sources.spenders(question), PaletteGroup::Users).contains(question), isOffered);
}

void TestPaletteSources::aLeverIsOnlyAskedFor()
{
    LedgerQueries ledger(m_database->endpoint("spillway_console"));
    PaletteSources sources(ledger);
    QVERIFY(sources.levers().empty()); // nothing is known
    auto values = std::make_shared<OverviewValues>();
    values->tiers.emplace_back();
    values->tiers.back().tier.id = "free";
    values->tiers.back().tier.displayName = "Free";
    values->control.version = 7;
    sources.setValues(values);
    QSignalSpy armed(&sources, &PaletteSources::armWanted);
    QSignalSpy led(&sources, &PaletteSources::leversWanted);
    const std::vector<PaletteEntry> levers = sources.levers();
    for (const PaletteEntry& lever : levers) {
        QCOMPARE(lever.group, PaletteGroup::Controls);
        lever.open();
    }
    QCOMPARE(armed.count() + led.count(), static_cast<qsizetype>(levers.size()));
    const auto draft = armed.at(0).at(0).value<commands::Command>();
    QCOMPARE(draft.type, commands::CommandType::PauseTier);
    QCOMPARE(draft.expectedVersion, 7);
}

void TestPaletteSources::playbooksAreThoseOfTheProfile()
{
    LedgerQueries ledger(m_database->endpoint("spillway_console"));
    PaletteSources sources(ledger);
    QVERIFY(sources.playbooks().empty());
    OverviewValues values;
    values.playbooks.redis = "https://wiki/redis";
    values.playbooks.gateway = "https://wiki/gateway";
    values.redis.state = ConnectionState::Unreachable;
    sources.setValues(std::make_shared<const OverviewValues>(values));
    const auto entries = sources.playbooks(); // none is named for PostgreSQL
    QCOMPARE(entries.size(), std::size_t(2));
    QCOMPARE(entries[0].title, QStringLiteral("Playbook: Redis down"));
    QCOMPARE(entries[0].detail, QStringLiteral("does not answer now"));
    QCOMPARE(entries[1].title, QStringLiteral("Playbook: gateway away"));
    QVERIFY(entries[0].group == PaletteGroup::AlertsAndPlaybooks && entries[1].detail.isEmpty());
    QSignalSpy wanted(&sources, &PaletteSources::linkWanted);
    entries[0].open();
    QCOMPARE(wanted.takeFirst().at(0).toString(), QStringLiteral("https://wiki/redis"));
}

QTEST_GUILESS_MAIN(TestPaletteSources)
#include "tst_palette_sources.moc"

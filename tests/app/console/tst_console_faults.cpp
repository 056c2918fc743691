// SPDX-License-Identifier: GPL-3.0-or-later
// The real window on real servers that die, stop and hang, and on a network that swallows all that is sent to
// them, while it is up: it never freezes, says what is old, and comes back by itself with the right figures.
#include "app/console/console_root.h"
#include "app/demo/private_postgres.h"
#include "app/demo/private_redis.h"
#include "app/postgres/connection.h"
#include "app/redis/product_calls.h"
#include "heartbeat.h"
#include "server_room.h"
#include "tests/app/gateway/gateway_process.h"
#include "tests/support/process_memory.h"
#include "tests/support/sanitizer_factor.h"
#include "tests/support/swallowing_relay.h"
#include "widgets/components/runs_label.h"
#include "widgets/pages/overview_page.h"
#include "widgets/panels/feed_banner.h"
#include "widgets/shell/console_window.h"
#include "widgets/shell/status_bar.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

/// What a person does not notice; how long the machine itself is away comes on top of it.
constexpr qint64 kFreeze = 100;
constexpr int kPerMinute = 2000;
/// Beyond what it is after a sixth of the hour; a page of history more is no growth, every reconnection's
/// would be.
constexpr long kGrowthKib = 4096;

bool fullCounts()
{
    return qEnvironmentVariableIntValue("SPILLWAY_FULL_COUNTS") == 1;
}

/// A product that records 2,000 requests a minute, and the same one again when Redis was away.
class Traffic
{
public:
    explicit Traffic(redis::Endpoint endpoint) : m_thread([this, endpoint] { run(endpoint); }) { }
    ~Traffic() { finish(); }
    void finish()
    {
        m_stop = true;
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }
    [[nodiscard]] std::int64_t recorded() const { return m_recorded; }

private:
    void run(const redis::Endpoint& endpoint)
    {
        redis::RedisClient client(endpoint);
        redis::ProductCalls calls(client, "test");
        auto next = std::chrono::steady_clock::now();
        while (!m_stop) {
            UsageEvent event;
            event.requestId = "r" + std::to_string(m_recorded);
            event.occurredAt = std::chrono::floor<Duration>(std::chrono::system_clock::now());
            event.userId = "u" + std::to_string(m_recorded % 40);
            event.tier = m_recorded % 3 == 0 ? "free" : "premium";
            event.provider = "openai";
            event.model = "m";
            event.cost = Money::fromNanoDollars(1'000'000);
            if (!client.isConnected() && !client.connect(1s)) {
                std::this_thread::sleep_for(50ms);
                continue;
            }
            if (const auto done = calls.record({ &event, 1 }, 1s); done && done->front()) {
                ++m_recorded;
            }
            next = std::max(
                next + std::chrono::milliseconds(60'000 / kPerMinute), std::chrono::steady_clock::now());
            std::this_thread::sleep_until(next);
        }
    }

    std::atomic<bool> m_stop = false;
    std::atomic<std::int64_t> m_recorded = 0;
    std::thread m_thread;
};

template <typename Part> Part* partOfWindow()
{
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        if (auto* part = window->findChild<Part*>()) {
            return part;
        }
    }
    return nullptr;
}

bool statusBarSays(const char* words)
{
    const auto segments = partOfWindow<StatusBar>()->findChildren<RunsLabel*>();
    return std::ranges::any_of(segments,
        [words](const RunsLabel* label) { return label->accessibleName().contains(QLatin1String(words)); });
}

/// What the banner above the overview says; empty while there is none.
QString bannerText()
{
    const auto* banner = partOfWindow<OverviewPage>()->findChild<FeedBanner*>();
    return banner->isVisible() ? banner->accessibleName() : QString();
}

} // namespace

class TestConsoleFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void breaksAndComesBack_data();
    void breaksAndComesBack();
    void isLeftAtOnceWhileAllIsSwallowed();
    void hourOfTrouble();

private:
    bool fresh() const
    {
        return m_last && m_last->live.freshness == Freshness::Fresh
            && m_last->postgres.state == ConnectionState::Connected
            && m_last->history.freshness == Freshness::Fresh;
    }
    void breakIt(const QString& what, const QString& how);
    void mendIt(const QString& what, const QString& how);
    void startServers();
    void openConsole();
    static void turnPages();
    [[nodiscard]] Profile profile() const;
    [[nodiscard]] bool noticed(const QString& what) const;
    std::int64_t rows();

    QTemporaryDir m_directory;
    tests::ServerRoom m_room;
    std::unique_ptr<demo::PrivatePostgres> m_postgres;
    std::unique_ptr<demo::PrivateRedis> m_redis;
    std::unique_ptr<gateway::GatewayProcess> m_gateway;
    std::unique_ptr<tests::SwallowingRelay> m_toPostgres; ///< the console's network; product and gateway
    std::unique_ptr<tests::SwallowingRelay> m_toRedis; ///< are beside the servers and go on
    std::unique_ptr<Traffic> m_traffic;
    std::unique_ptr<ConsoleRoot> m_console;
    std::shared_ptr<const OverviewValues> m_last;
    tests::Heartbeat m_heartbeat;
};

void TestConsoleFaults::startServers()
{
    QDir().mkpath(m_directory.filePath(QStringLiteral("redis")));
    auto postgres = demo::PrivatePostgres::start(m_directory.path(), demo::PrivatePostgres::Durability::Fast);
    QVERIFY2(postgres, postgres ? "" : postgres.error().message.c_str());
    m_postgres = std::move(*postgres);
    QVERIFY(m_postgres->createDatabase("spillway"));
    // On disk before it is answered: once a second, Redis puts writes off while the disk is slow, and what
    // was recorded then is lost when it is killed.
    auto redis = demo::PrivateRedis::start(
        { .directory = m_directory.filePath(QStringLiteral("redis")).toStdString(),
            .appendOnly = true,
            .more = { "--appendfsync", "always" } });
    QVERIFY2(redis, redis ? "" : redis.error().message.c_str());
    m_redis = std::move(*redis);
}

Profile TestConsoleFaults::profile() const
{
    Profile profile;
    profile.name = "faults";
    profile.environment = "test";
    profile.postgres = m_postgres->endpoint("spillway_console");
    profile.postgres.host = "127.0.0.1";
    profile.postgres.port = m_toPostgres->port();
    profile.redis.host = "127.0.0.1";
    profile.redis.port = m_toRedis->port();
    return profile;
}

/// The console knows of everything in `what` that it is away.
bool TestConsoleFaults::noticed(const QString& what) const
{
    const auto isKnown = [&](const char* name, const ConnectionHealth& health) {
        return !what.contains(QLatin1String(name)) || health.state == ConnectionState::Unreachable;
    };
    return isKnown("redis", m_last->redis) && isKnown("postgres", m_last->postgres);
}

void TestConsoleFaults::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_room.run([this] { startServers(); });
    QVERIFY(m_postgres && m_redis);
    m_gateway = std::make_unique<gateway::GatewayProcess>(m_directory.path(), m_postgres->endpoint(),
        m_redis->socketPath(), QStringLiteral("[http]\nlisten = \"127.0.0.1:0\"\n"));
    const auto migrated = m_gateway->runToEnd({ QStringLiteral("migrate") });
    QVERIFY2(migrated.exitCode == 0, qPrintable(migrated.err));
    m_gateway->start();
    redis::Endpoint beside;
    beside.socketPath = m_redis->socketPath();
    m_traffic = std::make_unique<Traffic>(beside);
    m_toPostgres = std::make_unique<tests::SwallowingRelay>(m_postgres->endpoint().host + "/.s.PGSQL.5432");
    m_toRedis = std::make_unique<tests::SwallowingRelay>(m_redis->socketPath());
    QVERIFY(m_toPostgres->port() != 0 && m_toRedis->port() != 0);
    openConsole();
    QTRY_VERIFY_WITH_TIMEOUT(fresh(), 60'000);
}

void TestConsoleFaults::openConsole()
{
    m_console = std::make_unique<ConsoleRoot>(profile(), ConsoleOptions());
    connect(m_console.get(), &ConsoleRoot::valuesTaken, this,
        [this](const std::shared_ptr<const OverviewValues>& values) { m_last = values; });
    m_console->start();
}

void TestConsoleFaults::cleanupTestCase()
{
    m_console.reset();
    m_toPostgres.reset();
    m_toRedis.reset();
    m_traffic.reset();
    m_gateway.reset();
    m_room.run([this] {
        m_redis.reset();
        m_postgres.reset();
    });
}

void TestConsoleFaults::breakIt(const QString& what, const QString& how)
{
    const bool redis = what.contains(QStringLiteral("redis"));
    const bool postgres = what.contains(QStringLiteral("postgres"));
    if (how == QStringLiteral("is swallowed")) {
        QVERIFY(!redis || m_toRedis->swallow());
        QVERIFY(!postgres || m_toPostgres->swallow());
        return;
    }
    if (how == QStringLiteral("hangs")) {
        if (redis) {
            tests::signalAll(QString::fromStdString(m_redis->socketPath()), SIGSTOP);
        }
        if (postgres) {
            tests::signalAll(m_directory.filePath(QStringLiteral("postgres/data")), SIGSTOP);
        }
        return;
    }
    if (redis) {
        m_redis->kill();
    }
    if (postgres) {
        how == QStringLiteral("dies") ? m_postgres->kill() : m_postgres->stop();
    }
}

void TestConsoleFaults::mendIt(const QString& what, const QString& how)
{
    if (how == QStringLiteral("is swallowed")) {
        QVERIFY(!what.contains(QStringLiteral("redis")) || m_toRedis->passOn());
        QVERIFY(!what.contains(QStringLiteral("postgres")) || m_toPostgres->passOn());
        return;
    }
    if (how == QStringLiteral("hangs")) {
        tests::signalAll(m_directory.path(), SIGCONT);
        return;
    }
    if (what.contains(QStringLiteral("postgres"))) {
        const auto back = m_postgres->restart();
        QVERIFY2(back, back ? "" : back.error().message.c_str());
    }
    if (what.contains(QStringLiteral("redis"))) {
        const auto back = m_redis->restart();
        QVERIFY2(back, back ? "" : back.error().message.c_str());
    }
}

void TestConsoleFaults::breaksAndComesBack_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("how");
    for (const char* what : { "redis", "postgres", "redis and postgres" }) {
        for (const char* how : { "dies", "hangs", "is swallowed" }) {
            QTest::addRow("%s %s", what, how) << QString::fromLatin1(what) << QString::fromLatin1(how);
        }
    }
}

void TestConsoleFaults::breaksAndComesBack()
{
    QFETCH(QString, what);
    QFETCH(QString, how);
    QVERIFY(fresh());
    m_heartbeat.restart();
    m_room.run([&] { breakIt(what, how); });
    const bool redis = what.contains(QStringLiteral("redis"));
    const bool postgres = what.contains(QStringLiteral("postgres"));
    QTRY_VERIFY_WITH_TIMEOUT(noticed(what), 45'000); // a query in flight may run for its 15 s
    QCOMPARE(statusBarSays("Redis unreachable since"), redis);
    QCOMPARE(statusBarSays("PostgreSQL unreachable since"), postgres);
    const Instant before = m_last->now;
    QTest::qWait(2500);
    QVERIFY(m_last->now - before >= 1s); // the clock goes on whatever hangs
    if (redis) {
        QTRY_VERIFY_WITH_TIMEOUT(m_last->live.freshness == Freshness::Stale, 10'000);
        QVERIFY(m_last->requestsPerMinute.has_value()); // old, and still there
        QVERIFY2(bannerText().contains(QLatin1String("does not answer. Figures stop at")),
            qPrintable(bannerText()));
    }
    if (redis && postgres && how == QStringLiteral("is swallowed")) {
        QTRY_COMPARE_WITH_TIMEOUT(
            bannerText(), QStringLiteral("Neither Redis nor PostgreSQL answers."), 60'000);
    }
    m_room.run([&] { mendIt(what, how); });
    QTRY_VERIFY_WITH_TIMEOUT(fresh(), 60'000);
    QVERIFY(!statusBarSays("unreachable"));
    QCOMPARE(bannerText(), QString());
    qInfo("%s: GUI thread away %lld ms at most, machine %lld ms", QTest::currentDataTag(),
        static_cast<long long>(m_heartbeat.longestMs()), static_cast<long long>(m_heartbeat.machineMs()));
    QVERIFY2(m_heartbeat.longestMs() - m_heartbeat.machineMs() < kFreeze * tests::sanitizerFactor(),
        qPrintable(QStringLiteral("the window froze for %1 ms").arg(m_heartbeat.longestMs())));
}

/// Each page is shown for a moment, long enough for it to ask its questions.
void TestConsoleFaults::turnPages()
{
    auto* window = qobject_cast<ConsoleWindow*>(partOfWindow<StatusBar>()->window());
    for (const QString& page : window->pages()) {
        QVERIFY(window->showPage(page));
        QTest::qWait(300);
    }
    QVERIFY(window->showPage(QStringLiteral("overview")));
}

/// A person who sees that all is away looks at other pages, asks again, and may open another connection; none
/// of it waits for this one.
void TestConsoleFaults::isLeftAtOnceWhileAllIsSwallowed()
{
    const QString all = QStringLiteral("redis and postgres");
    QVERIFY(fresh());
    turnPages(); // which makes them
    m_room.run([&] { breakIt(all, QStringLiteral("is swallowed")); });
    m_heartbeat.restart();
    turnPages();
    QVERIFY2(m_heartbeat.longestMs() - m_heartbeat.machineMs() < kFreeze * tests::sanitizerFactor(),
        qPrintable(QStringLiteral("turning the pages took %1 ms").arg(m_heartbeat.longestMs())));
    QTRY_VERIFY_WITH_TIMEOUT(noticed(all), 45'000);
    m_console->refresh(); // so that all of them connect
    QTest::qWait(200);
    m_heartbeat.restart();
    m_room.run([&] { QMetaObject::invokeMethod(this, [this] { m_console.reset(); }, Qt::QueuedConnection); });
    QTRY_VERIFY(!m_console);
    QTest::qWait(50);
    QVERIFY2(m_heartbeat.longestMs() - m_heartbeat.machineMs() < kFreeze * tests::sanitizerFactor(),
        qPrintable(QStringLiteral("leaving took %1 ms").arg(m_heartbeat.longestMs())));
    m_room.run([&] { mendIt(all, QStringLiteral("is swallowed")); });
    m_last.reset();
    openConsole();
    QTRY_VERIFY_WITH_TIMEOUT(fresh(), 60'000);
}

std::int64_t TestConsoleFaults::rows()
{
    auto connection = postgres::Connection::open(m_postgres->endpoint());
    const auto counted = connection ? connection->query("select count(*) from spillway.usage_event")
                                    : std::unexpected(connection.error());
    return counted ? counted->integer(0, 0) : -1;
}

/// Postgres and Redis stopped and started, and the network to both made to swallow everything, spread over
/// the time that SPILLWAY_MINUTES says (60 at full counts). Once each where the suite runs every day.
void TestConsoleFaults::hourOfTrouble()
{
    const int stops = fullCounts() ? 10 : 1;
    const int holes = fullCounts() ? 5 : 1;
    const int minutes = qEnvironmentVariableIntValue("SPILLWAY_MINUTES");
    const std::chrono::milliseconds whole = std::chrono::minutes(minutes > 0 ? minutes
            : fullCounts()                                                   ? 60
                                                                             : 0);
    const auto pause = whole / (2 * stops + holes + 1);
    m_heartbeat.restart();
    int unnoticed = 0;
    const auto trouble = [&](const QString& what, const QString& how) {
        QTest::qWait(static_cast<int>(pause.count() / 2));
        m_room.run([&] { breakIt(what, how); });
        QTest::qWait(static_cast<int>(std::max<std::chrono::milliseconds>(pause / 2, 2s).count()));
        unnoticed += noticed(what) ? 0 : 1;
        m_room.run([&] { mendIt(what, how); });
    };
    const long firstKib = tests::privateMemoryKib();
    long settledKib = 0;
    for (int i = 0; i < stops; ++i) {
        if (i == stops / 6) {
            settledKib = tests::privateMemoryKib();
        }
        trouble(QStringLiteral("postgres"), QStringLiteral("stops"));
        trouble(QStringLiteral("redis"), QStringLiteral("dies"));
        if (i < holes) {
            trouble(QStringLiteral("redis and postgres"), QStringLiteral("is swallowed"));
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(fresh(), 90'000);
    m_traffic->finish();
    std::int64_t found = -1;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     found = rows();
                     return found == m_traffic->recorded();
                 },
                 60'000),
        qPrintable(QStringLiteral("%1 of %2 requests are rows").arg(found).arg(m_traffic->recorded())));
    // The window says what the table says.
    m_console->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_last->spentToday
            && *m_last->spentToday == Money::fromNanoDollars(1'000'000 * m_traffic->recorded()),
        60'000);
    const long grownKib = tests::privateMemoryKib() - settledKib;
    qInfo(
        "%lld requests recorded and shown, %d of %d outages too short to notice, GUI thread away %lld ms at "
        "most, machine %lld ms, own memory %ld KiB, after a sixth %ld and then %ld more",
        static_cast<long long>(m_traffic->recorded()), unnoticed, 2 * stops + holes,
        static_cast<long long>(m_heartbeat.longestMs()), static_cast<long long>(m_heartbeat.machineMs()),
        firstKib, settledKib, grownKib);
    QVERIFY(!fullCounts() || unnoticed == 0);
    QVERIFY2(!fullCounts() || grownKib < kGrowthKib, "memory grew");
    QVERIFY(m_heartbeat.longestMs() - m_heartbeat.machineMs() < kFreeze * tests::sanitizerFactor());
}

QTEST_MAIN(TestConsoleFaults)
#include "tst_console_faults.moc"

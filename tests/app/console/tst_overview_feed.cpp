// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/overview_feed.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

/// What both fake sources of a test share with it.
struct Switches {
    std::atomic_bool redisUp = true;
    std::atomic_bool postgresUp = true;
    std::atomic_bool throwing = false;
    std::atomic_int liveConnects = 0, historyReads = 0, minutesAsked = 0;
    std::atomic_int historyDelayMs = 0;
    std::atomic<QThread*> liveThread = nullptr;
};

class FakeLive : public LiveSource
{
public:
    explicit FakeLive(Switches& switches) : m_switches(switches) { }
    Result<PowerReport> connect() override
    {
        ++m_switches.liveConnects;
        m_switches.liveThread = QThread::currentThread();
        if (!m_switches.redisUp) {
            return failure(ErrorCode::Unreachable, "no such socket");
        }
        return PowerReport{ "spillway_console", {}, true };
    }
    Result<LiveFigures> read(int minutes) override
    {
        m_switches.minutesAsked = minutes;
        if (m_switches.throwing) {
            throw std::runtime_error("thrown");
        }
        if (!m_switches.redisUp) {
            return failure(ErrorCode::Unreachable, "gone");
        }
        LiveFigures figures;
        figures.serverTime = std::chrono::floor<Duration>(std::chrono::system_clock::now()) + 3h;
        figures.usersOnline = 5;
        figures.controlPresent = true;
        return figures;
    }
    void close() override { }

private:
    Switches& m_switches;
};

class FakeHistory : public HistorySource
{
public:
    explicit FakeHistory(Switches& switches) : m_switches(switches) { }
    Result<PowerReport> connect() override
    {
        if (!m_switches.postgresUp) {
            return failure(ErrorCode::AccessDenied, "password authentication failed");
        }
        return PowerReport{ "spillway_console", {}, true };
    }
    Result<HistoryFigures> read(Instant now, const Zone&) override
    {
        const int number = ++m_switches.historyReads;
        QThread::msleep(static_cast<unsigned long>(m_switches.historyDelayMs));
        HistoryFigures figures;
        figures.completeTo = now;
        figures.spentToday = Money::fromDollars(number);
        return figures;
    }
    void close() override { }

private:
    Switches& m_switches;
};

struct Feed {
    Switches switches;
    std::shared_ptr<const OverviewValues> last;
    int count = 0;
    std::unique_ptr<OverviewFeed> feed;

    Feed()
        : feed(std::make_unique<OverviewFeed>([this] { return std::make_unique<FakeLive>(switches); },
              [this] { return std::make_unique<FakeHistory>(switches); }, "production", Zone(), Playbooks()))
    {
        QObject::connect(feed.get(), &OverviewFeed::valuesChanged, feed.get(),
            [this](const std::shared_ptr<const OverviewValues>& values) {
                QCOMPARE(QThread::currentThread(), feed->thread());
                last = values;
                ++count;
            });
    }
    ~Feed() { feed.reset(); }
};

} // namespace

class TestOverviewFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothSourcesMeet()
    {
        Feed feed;
        feed.feed->start();
        QTRY_VERIFY(feed.last && feed.last->live.freshness == Freshness::Fresh
            && feed.last->history.freshness == Freshness::Fresh);
        QCOMPARE(feed.last->usersOnline.value(), 5);
        QVERIFY(feed.last->spentToday == Money::fromDollars(1));
        QVERIFY(feed.last->redis.readOnly && feed.last->postgres.readOnly);
        QVERIFY(feed.last->redis.roundTripMs.has_value());
        QVERIFY(feed.switches.liveThread != feed.feed->thread());
    }

    void everythingIsAskedForFirstAndLittleThen()
    {
        Feed feed;
        feed.feed->start();
        QTRY_VERIFY(feed.switches.minutesAsked == LiveWindow::kKeptMinutes);
        // The server's clock is three hours ahead of ours; that must not look like three hours missed.
        QTRY_VERIFY(feed.switches.minutesAsked > 0 && feed.switches.minutesAsked <= 3);
    }

    void redisAwayIsSaidAndComesBack()
    {
        Feed feed;
        feed.feed->start();
        QTRY_VERIFY(feed.last && feed.last->redis.state == ConnectionState::Connected);
        feed.switches.redisUp = false;
        QTRY_VERIFY(feed.last->redis.state == ConnectionState::Unreachable);
        QVERIFY(!feed.last->redis.detail.empty());
        QTRY_VERIFY_WITH_TIMEOUT(feed.last->live.freshness == Freshness::Stale, 10'000);
        QCOMPARE(feed.last->usersOnline.value(), 5);
        feed.switches.redisUp = true;
        QTRY_VERIFY_WITH_TIMEOUT(feed.last->live.freshness == Freshness::Fresh, 20'000);
    }

    void refusalIsNotAbsence()
    {
        Feed feed;
        feed.switches.postgresUp = false;
        feed.feed->start();
        QTRY_VERIFY(feed.last && feed.last->postgres.state == ConnectionState::Refused);
        QVERIFY(feed.last->history.freshness == Freshness::Missing);
        feed.switches.postgresUp = true;
        QTRY_VERIFY_WITH_TIMEOUT(feed.last->postgres.state == ConnectionState::Connected, 20'000);
    }

    void clocksAreOfTheZoneThatIsShown()
    {
        Feed feed;
        feed.feed->start();
        QTRY_VERIFY(feed.last && feed.last->spentToday);
        QVERIFY(!feed.last->budgetZone);
        const Zone budgets = feed.last->zone;
        const auto spent = feed.last->spentToday;
        const Zone kathmandu = Zone::named("Asia/Kathmandu").value();
        feed.feed->setShown(TimeSelection::Last{ 12h }, 1h, kathmandu);
        QTRY_VERIFY(feed.last->zone == kathmandu);
        QVERIFY(feed.last->zoneOfBudgets() == budgets);
        QCOMPARE(feed.last->spentToday, spent); // of the same day as before
        feed.feed->setShown(TimeSelection::Last{ 12h }, 1h, budgets);
        QTRY_VERIFY(!feed.last->budgetZone);
    }

    void aTimeThatIsOverIsShownAsItWas()
    {
        Feed feed;
        feed.feed->start();
        QTRY_VERIFY(feed.last && feed.last->spentToday);
        const Zone zone = feed.last->zone;
        const Instant to = floorToQuarter(feed.last->now) - 48h;
        feed.feed->setShown(TimeSelection::Fixed{ to - 3h, to }, 1h, zone);
        QTRY_COMPARE(feed.last->spend.buckets.size(), std::size_t{ 12 });
        QVERIFY(feed.last->spend.buckets.back().start == to - kQuarter);
        QVERIFY(feed.last->spentToday); // the tiles go on being of now
        feed.feed->setShown(TimeSelection::Fixed{ to - 60 * 24h, to }, 1h, zone);
        QTRY_COMPARE(feed.last->spend.buckets.size(), std::size_t{ 7 * 96 }); // a week is the most it draws
        feed.feed->setShown(TimeSelection(), 1h, zone);
        QTRY_VERIFY(feed.last->spend.buckets.back().start + kQuarter > feed.last->now);
    }

    void anExceptionStaysInside()
    {
        Feed feed;
        feed.switches.throwing = true;
        feed.feed->start();
        QTRY_VERIFY(feed.last && feed.last->redis.detail == "thrown");
    }

    void staleAnswersAreDropped()
    {
        Feed feed;
        feed.switches.historyDelayMs = 150;
        feed.feed->start();
        feed.feed->refreshHistory();
        feed.feed->refreshHistory();
        QTRY_VERIFY(feed.last && feed.last->spentToday);
        QVERIFY(feed.last->spentToday == Money::fromDollars(3));
    }

    void backoffGrowsToItsLimitAndStartsOver()
    {
        Backoff backoff(1);
        auto limit = backoff.limit();
        QCOMPARE(limit, Backoff::kFirst);
        for (int i = 0; i < 40; ++i) {
            QVERIFY(backoff.limit() >= limit && backoff.limit() <= Backoff::kMost);
            limit = backoff.limit();
            const auto pause = backoff.next();
            QVERIFY(pause >= 0ms && pause <= limit);
        }
        QCOMPARE(limit, Backoff::kMost);
        backoff.reset();
        QCOMPARE(backoff.limit(), Backoff::kFirst);
    }
};

QTEST_GUILESS_MAIN(TestOverviewFeed)
#include "tst_overview_feed.moc"

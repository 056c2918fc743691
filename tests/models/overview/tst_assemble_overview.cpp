// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview/assemble_overview.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;

namespace
{

const Instant kNow = parseIso("2026-03-12T14:07:30Z").value();
const Instant kDay = parseIso("2026-03-12T00:00:00Z").value();

/// Two tiers, 60 cents an hour together, one request every three minutes each, no change from hour to hour.
HistoryFigures steadyHistory(int days = 36)
{
    HistoryFigures history;
    history.completeTo = floorToQuarter(kNow);
    history.spend.tiers = { "free", "pro" };
    for (Instant start = kDay - 24h * days; start <= history.completeTo; start += kQuarter) {
        const bool running = start == history.completeTo;
        history.spend.buckets.push_back({ start, false,
            { Money::fromNanoDollars(running ? 1 : 50'000'000),
                Money::fromNanoDollars(running ? 0 : 100'000'000) },
            { 5, 5 } });
    }
    Tier free;
    free.id = "free";
    free.displayName = "Free";
    free.dailyBudget = Money::fromDollars(24);
    Tier pro = free;
    pro.id = "pro";
    pro.displayName = "Pro";
    pro.dailyBudget.reset();
    history.tiers = { free, pro };
    Provider openai;
    openai.id = "openai";
    openai.displayName = "OpenAI";
    Provider anthropic;
    anthropic.id = "anthropic";
    anthropic.displayName = "Anthropic";
    history.providers = { openai, anthropic };
    history.providerFigures = { { "openai", 1000, 10, Money(), 812.5, 400, {} } };
    history.dailyBudget = Money::fromDollars(20);
    history.weeklyBudget = Money::fromDollars(140);
    history.spentToday = Money::fromDollars(8);
    history.spentThisWeek = Money::fromDollars(50);
    history.requestsToday = 560;
    history.costPerRequestBefore = Money::fromNanoDollars(10'000'000);
    return history;
}

LiveFigures liveFigures()
{
    LiveFigures live;
    live.serverTime = kNow;
    live.controlPresent = true;
    live.control.environment = "production";
    live.control.providerOrder = { "openai", "anthropic" };
    live.usersOnline = 17;
    live.spent[Period::Day] = { kDay, Money::fromDollars(9) };
    live.spent[Period::Week] = { parseIso("2026-03-09T00:00:00Z").value(), Money::fromDollars(51) };
    live.tiersToday = { { "free", Money::fromDollars(3), 300 }, { "pro", Money::fromDollars(6), 300 } };
    const Instant running = std::chrono::floor<std::chrono::minutes>(kNow);
    for (int i = 0; i < 120; ++i) {
        for (const char* tier : { "free", "pro" }) {
            MinuteFigures minute;
            minute.minute = running - std::chrono::minutes(119 - i);
            minute.tier = tier;
            minute.provider = "openai";
            minute.requests = 2;
            minute.cacheHits = 1;
            minute.cost = Money::fromNanoDollars(5'000'000);
            live.minutes.push_back(minute);
        }
    }
    return live;
}

struct Scene {
    HistoryFigures history = steadyHistory();
    LiveFigures figures = liveFigures();
    LiveWindow window;
    std::optional<forecast::WeekModel> model;
    OverviewInputs inputs;

    OverviewValues assemble(bool withLive = true, bool withHistory = true)
    {
        window.merge(figures, 120);
        inputs.now = kNow;
        inputs.environment = "production";
        inputs.shown = { kNow - 24h, kNow };
        if (withLive) {
            inputs.live = &window;
            if (!inputs.liveReceivedAt) {
                inputs.liveReceivedAt = kNow;
            }
        }
        if (withHistory) {
            model = forecast::WeekModel::learn(Zone(), completeQuarters(history));
            inputs.history = &history;
            inputs.model = model ? &*model : nullptr;
            if (!inputs.historyReceivedAt) {
                inputs.historyReceivedAt = kNow;
            }
        }
        return assembleOverview(inputs);
    }
};

Mark markAt(Instant at, std::optional<Instant> until, const char* text)
{
    Mark mark;
    mark.at = at;
    mark.until = until;
    mark.text = text;
    return mark;
}

MinuteSums answers(std::int64_t requests, std::int64_t errors)
{
    MinuteSums sums;
    sums.requests = requests;
    sums.errors = errors;
    return sums;
}

} // namespace

class TestAssembleOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDatabaseOfAnotherEnvironmentIsNamed()
    {
        Scene scene;
        QVERIFY(scene.assemble().foreignEnvironment.empty()); // no gateway has run on it yet
        scene.history.environments = { "production" };
        QVERIFY(scene.assemble().foreignEnvironment.empty());
        scene.history.environments = { "demo", "staging" };
        QCOMPARE(scene.assemble().foreignEnvironment, std::string("demo"));
        QVERIFY(Scene().assemble(true, false).foreignEnvironment.empty());
    }

    void nothingKnownIsEmptyNotZero()
    {
        OverviewInputs inputs;
        inputs.now = kNow;
        inputs.shown = { kNow - 1h, kNow };
        const OverviewValues values = assembleOverview(inputs);
        QVERIFY(values.live.freshness == Freshness::Loading);
        QVERIFY(
            !values.spentToday && !values.requestsPerMinute && !values.dayForecast && !values.usersOnline);
        QVERIFY(values.dayActual.empty());
        QCOMPARE(values.spend.buckets.size(), std::size_t{ 5 });
        QVERIFY(std::ranges::all_of(values.spend.buckets, &SpendHistory::Bucket::missing));
        QVERIFY(values.costSpike.state == AlertLight::State::Unknown);
        QVERIFY(values.providerDown.state == AlertLight::State::Unknown);
        QVERIFY(!values.controlKnown);
    }

    void whatIsRecordedStandsInForARedisThatIsAway()
    {
        ControlState recorded;
        recorded.version = 412;
        recorded.pausedTiers["free"] = { "ann", "loops", kNow - 1min, kNow + 1h, "c412" };
        Scene scene;
        scene.figures.control.version = 411;
        scene.inputs.recorded = &recorded;
        OverviewValues values = scene.assemble(); // Redis answers: what it says is in force
        QCOMPARE(values.control.version, std::int64_t(411));
        QVERIFY(values.controlKnown);
        scene.inputs.liveReceivedAt = kNow - 1min;
        values = scene.assemble();
        QCOMPARE(values.control.version, std::int64_t(412));
        QVERIFY(values.control.pausedTiers.contains("free"));
        recorded.version = 410; // from before Redis went away
        QCOMPARE(scene.assemble().control.version, std::int64_t(411));
        Scene cold;
        cold.inputs.recorded = &recorded;
        values = cold.assemble(false);
        QCOMPARE(values.control.version, std::int64_t(410));
        QVERIFY(!values.controlKnown);
    }

    void liveCountersWin()
    {
        Scene scene;
        const OverviewValues values = scene.assemble();
        QVERIFY(values.spentToday == Money::fromDollars(9));
        QVERIFY(values.spentThisWeek == Money::fromDollars(51));
        QVERIFY(values.burnRatePerHour == Money::fromNanoDollars(600'000'000));
        QCOMPARE(values.burnRateChange.value(), 0.0);
        QCOMPARE(values.requestsPerMinute.value(), 4.0);
        QCOMPARE(values.cacheHitRate.value(), 0.5);
        QCOMPARE(values.errorRate.value(), 0.0);
        QCOMPARE(values.requestsTrend.size(), std::size_t{ 60 });
        QVERIFY(values.costPerRequest == Money::fromNanoDollars(15'000'000));
        QCOMPARE(values.costPerRequestChange.value(), 0.5);
        QCOMPARE(values.usersOnline.value(), 17);
    }

    /// A Redis that was started anew at noon knows only the afternoon; the ledger knows the day.
    void aCounterThatBeganLateHidesNothing()
    {
        Scene scene;
        scene.figures.spent[Period::Day].spent = Money::fromDollars(1);
        scene.figures.spent[Period::Week].spent = Money::fromDollars(1);
        scene.figures.tiersToday = { { "free", Money::fromNanoDollars(1), 1 }, { "pro", Money(), 2 } };
        const OverviewValues values = scene.assemble();
        QVERIFY(values.spentToday == Money::fromDollars(8));
        QVERIFY(values.spentThisWeek == Money::fromDollars(50));
        QVERIFY(values.costPerRequest == Money::fromNanoDollars(8'000'000'000 / 560));
        Money today;
        for (const auto& bucket : scene.history.spend.buckets) {
            if (bucket.start >= kDay && bucket.start < kDay + 24h) {
                today += bucket.spendByTier.at(0);
            }
        }
        QVERIFY(today > Money());
        QVERIFY(values.tiers.at(0).spent == today);
    }

    void withoutRedisTheLedgerCountsTheTiers()
    {
        Scene scene;
        const OverviewValues values = scene.assemble(false, true);
        // 56 quarter hours from midnight to 14:00, and the running one.
        QVERIFY(values.tiers.at(0).spent == Money::fromNanoDollars(56 * 50'000'000LL + 1));
        QVERIFY(values.tiers.at(0).requests == 57 * 5);
        QVERIFY(values.tiers.at(1).spent == Money::fromNanoDollars(56 * 100'000'000LL));
        QVERIFY(!values.tiers.at(0).requestsPerMinute);
    }

    /// Nobody says anything of today: the ledger ends yesterday, and Redis last answered then.
    void tiersThatNobodyCountedAreUnknown()
    {
        Scene scene;
        scene.history.completeTo = kDay - 1h;
        QVERIFY(!scene.assemble(false, true).tiers.at(0).spent);
        scene.figures.serverTime = kDay - 1min;
        const OverviewValues values = scene.assemble();
        QVERIFY(!values.tiers.at(0).spent && !values.tiers.at(0).requests);
    }

    void staleLiveGivesWayToAFreshLedger()
    {
        Scene scene;
        scene.inputs.liveReceivedAt = kNow - 10min;
        const OverviewValues values = scene.assemble();
        QVERIFY(values.live.freshness == Freshness::Stale);
        QVERIFY(values.spentToday == Money::fromDollars(8));
    }

    void counterOfYesterdayIsNotToday()
    {
        Scene scene;
        scene.figures.spent[Period::Day].since = kDay - 24h;
        QVERIFY(scene.assemble().spentToday == Money::fromDollars(8));
        Scene alone;
        alone.figures.spent[Period::Day].since = kDay - 24h;
        QVERIFY(!alone.assemble(true, false).spentToday);
    }

    void runningQuarterComesFromTheLiveMinutes()
    {
        Scene scene;
        const OverviewValues values = scene.assemble();
        const auto& last = values.spend.buckets.back();
        QVERIFY(last.start == floorToQuarter(kNow));
        QVERIFY(last.spendByTier[0] == Money::fromNanoDollars(8 * 5'000'000));
        QVERIFY(values.spend.buckets[values.spend.buckets.size() - 2].spendByTier[0]
            == Money::fromNanoDollars(50'000'000));
    }

    void gapsOfTheLedgerStayGaps()
    {
        Scene scene;
        scene.history.spend.buckets[scene.history.spend.buckets.size() - 40].missing = true;
        const OverviewValues values = scene.assemble();
        QCOMPARE(std::ranges::count_if(values.spend.buckets, &SpendHistory::Bucket::missing), 1);
    }

    void dayIsProjectedAgainstTheBudget()
    {
        Scene scene;
        const OverviewValues values = scene.assemble();
        // $9 and 9 h 52 min 30 s of 60 cents an hour.
        const double expected = 9 + 0.6 * (9 + 52.5 / 60);
        QVERIFY(std::abs(values.dayForecast->mean.toDouble() - expected) < 1e-6);
        QVERIFY(values.dayForecastBand.front().mean == values.spentToday.value());
        QVERIFY(values.dayForecastBand.back().at == kDay + 24h);
        QVERIFY(!values.capReached);
        QCOMPARE(values.capProbability.value(), 0.0);
        QVERIFY(std::abs(values.targetByNow->toDouble() - 20 * (14.125 / 24)) < 1e-6);
        QVERIFY(values.dayTarget.back().amount == Money::fromDollars(20));
        QVERIFY(values.dayActual.back().at == kNow);
        QVERIFY(values.dayActual.back().amount == Money::fromDollars(9));
        QVERIFY(std::ranges::is_sorted(values.dayActual, {}, &CumulativePoint::amount));
    }

    void capInForceIsTheBudget()
    {
        Scene scene;
        scene.figures.control.budgetCaps[Period::Day] = { Money::fromDollars(12), {} };
        const OverviewValues values = scene.assemble();
        QVERIFY(values.dailyBudget == Money::fromDollars(12) && values.dayIsCapped);
        QVERIFY(values.capReached.has_value());
        QVERIFY(std::chrono::abs(*values.capReached - (kNow + 5h)) < 1s);
        Scene lapsed;
        lapsed.figures.control.budgetCaps[Period::Day] = { Money::fromDollars(12), {} };
        lapsed.figures.control.budgetCaps[Period::Day].origin.expiresAt = kNow - 1s;
        QVERIFY(lapsed.assemble().dailyBudget == Money::fromDollars(20));
    }

    void aCapThatWasPassedIsPassedWhenItWas()
    {
        Scene scene;
        scene.figures.control.budgetCaps[Period::Day] = { Money::fromDollars(4), {} };
        const OverviewValues values = scene.assemble();
        QVERIFY(values.capReached.has_value());
        const auto& curve = values.dayActual;
        const auto after = std::ranges::find_if(
            curve, [](const CumulativePoint& p) { return p.amount >= Money::fromDollars(4); });
        QVERIFY(after != curve.begin() && after != curve.end());
        const auto before = std::prev(after);
        QVERIFY(*values.capReached > before->at && *values.capReached <= after->at);
        const double share = (4 - before->amount.toDouble()) / (after->amount - before->amount).toDouble();
        const double length = std::chrono::duration<double>(after->at - before->at).count();
        const double passed = std::chrono::duration<double>(*values.capReached - before->at).count();
        QVERIFY(std::abs(passed - share * length) < 0.001);
        QVERIFY(
            values.capReachedEarliest == values.capReached && values.capReachedLatest == values.capReached);
    }

    void capAboveTheBudgetHidesNoBudget()
    {
        Scene scene;
        scene.history.spentToday = Money::fromDollars(19);
        scene.figures.control.budgetCaps[Period::Day] = { Money::fromDollars(9'000'000), {} };
        scene.figures.control.budgetCaps[Period::Week] = { Money::fromDollars(141), {} };
        const OverviewValues values = scene.assemble();
        QVERIFY(values.dailyBudget == Money::fromDollars(20) && !values.dayIsCapped);
        QVERIFY(values.weeklyBudget == Money::fromDollars(140) && !values.weekIsCapped);
        QVERIFY(values.capReached.has_value());
        QVERIFY(values.heavyUse.state == AlertLight::State::Warning);
        Scene unplanned;
        unplanned.history.dailyBudget.reset();
        unplanned.figures.control.budgetCaps[Period::Day] = { Money::fromDollars(500), {} };
        const OverviewValues capped = unplanned.assemble();
        QVERIFY(capped.dailyBudget == Money::fromDollars(500) && capped.dayIsCapped);
    }

    void pausedTiersAreShownUntilTheyLapse()
    {
        Scene scene;
        scene.figures.control.pausedTiers["free"].expiresAt = kNow + 45min;
        scene.figures.control.pausedTiers["pro"].expiresAt = kNow - 1s;
        const OverviewValues values = scene.assemble();
        QVERIFY(values.tiers[0].paused && values.tiers[0].pausedUntil == kNow + 45min);
        QVERIFY(!values.tiers[1].paused);
        QVERIFY(values.tiers[0].targetByNow && !values.tiers[1].targetByNow);
        QCOMPARE(values.tiers[1].requestsPerMinute.value(), 2.0);
    }

    void circuit_data()
    {
        QTest::addColumn<qint64>("requests");
        QTest::addColumn<qint64>("errors");
        QTest::addColumn<int>("expected");
        QTest::newRow("no traffic") << qint64(0) << qint64(0) << int(CircuitState::Unknown);
        QTest::newRow("all well") << qint64(100) << qint64(0) << int(CircuitState::Closed);
        QTest::newRow("9 %") << qint64(100) << qint64(9) << int(CircuitState::Closed);
        QTest::newRow("10 %") << qint64(100) << qint64(10) << int(CircuitState::HalfOpen);
        QTest::newRow("half") << qint64(100) << qint64(50) << int(CircuitState::Open);
        QTest::newRow("too few to open") << qint64(3) << qint64(3) << int(CircuitState::HalfOpen);
    }
    void circuit()
    {
        QFETCH(qint64, requests);
        QFETCH(qint64, errors);
        QTEST(int(circuitOf(answers(requests, errors))), "expected");
    }

    void alerts()
    {
        Scene calm;
        OverviewValues values = calm.assemble();
        QVERIFY(values.costSpike.state == AlertLight::State::Off);
        QCOMPARE(values.costSpike.detail, std::string("100 %"));
        QVERIFY(values.heavyUse.state == AlertLight::State::Off);
        QVERIFY(values.providerDown.state == AlertLight::State::Off);

        Scene loud;
        loud.figures.spent[Period::Day].spent = Money::fromDollars(17);
        for (MinuteFigures& minute : loud.figures.minutes) {
            minute.cost = Money::fromNanoDollars(11'000'000);
            minute.errors = minute.requests;
        }
        values = loud.assemble();
        QVERIFY(values.costSpike.state == AlertLight::State::Critical);
        QCOMPARE(values.costSpike.detail, std::string("220 %"));
        QVERIFY(values.heavyUse.state == AlertLight::State::Warning);
        QVERIFY(values.providerDown.state == AlertLight::State::Critical);
        QCOMPARE(values.providerDown.detail, std::string("OpenAI"));
    }

    void providersCarryBothSources()
    {
        Scene scene;
        const OverviewValues values = scene.assemble();
        QCOMPARE(values.providers.size(), std::size_t{ 2 });
        QVERIFY(values.providers[0].circuit == CircuitState::Closed);
        QCOMPARE(values.providers[0].successRate.value(), 0.99);
        QVERIFY(values.providers[1].circuit == CircuitState::Unknown);
        QVERIFY(!values.providers[1].successRate);
    }

    void marksOutsideTheRangeAreLeftOut()
    {
        Scene scene;
        scene.history.marks = { markAt(kNow - 30h, std::nullopt, "old"),
            markAt(kNow - 30h, kNow - 20h, "reaches in"), markAt(kNow - 1h, std::nullopt, "new") };
        const OverviewValues values = scene.assemble();
        QCOMPARE(values.marks.size(), std::size_t{ 2 });
        QCOMPARE(values.marks[0].text, std::string("reaches in"));
    }

    void ledgerLagIsZeroWhenNothingWaits()
    {
        Scene scene;
        QCOMPARE(scene.assemble().ledgerLagSeconds.value(), 0.0);
        Scene waiting;
        waiting.figures.streamLength = 5;
        const OverviewValues values = waiting.assemble();
        QCOMPARE(values.ledgerLagSeconds.value(), 450.0);
        QVERIFY(values.history.freshness == Freshness::Partial);
    }

    void anEmptyLedgerHasNoAge()
    {
        Scene scene;
        scene.history.completeTo = Instant();
        scene.figures.streamLength = 5;
        const OverviewValues values = scene.assemble();
        QVERIFY(values.history.freshness == Freshness::Missing);
        QVERIFY(!values.ledgerLagSeconds);
    }

    void driftIsComparedAtOneTime()
    {
        Scene scene;
        QVERIFY(!scene.assemble().drift);
        Scene compared;
        compared.inputs.countersAtHistory = Money::fromDollars(8);
        QVERIFY(compared.assemble().drift == Money());
    }
};

QTEST_APPLESS_MAIN(TestAssembleOverview)
#include "tst_assemble_overview.moc"

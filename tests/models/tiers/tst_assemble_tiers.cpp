// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tiers/assemble_tiers.h"

#include <QTest>

using namespace spillway;
using std::chrono::hours;

namespace
{

using Counts = std::map<std::int64_t, std::int64_t>;

const Instant kNow = parseIso("2026-03-12T12:00:00Z").value(); // a Thursday

/// One tier that spends a dollar a quarter hour for five weeks, up to now.
TierHistory steady(Money daily)
{
    TierHistory history;
    Tier tier;
    tier.id = "free";
    tier.displayName = "Free";
    tier.dailyBudget = daily;
    tier.monthlyBudget = Money::fromDollars(3000);
    history.tiers = { tier };
    history.completeTo = kNow;
    history.spend.tiers = { "free" };
    for (Instant at = kNow - hours(35 * 24); at < kNow; at += kQuarter) {
        history.spend.buckets.push_back({ at, false, { Money::fromDollars(1) }, { 10 } });
    }
    return history;
}

OverviewValues overview(Freshness live)
{
    OverviewValues values;
    values.now = kNow;
    values.live = { live, kNow };
    TierToday today;
    today.tier.id = "free";
    today.spent = Money::fromDollars(50);
    today.requests = 7;
    values.tiers = { today };
    return values;
}

TiersValues assembled(const TierHistory& history, const OverviewValues& values)
{
    const TierModels models = learnTiers(history, Zone());
    TierInputs inputs;
    inputs.history = &history;
    inputs.models = &models;
    inputs.overview = &values;
    return assembleTiers(inputs);
}

} // namespace

class TestAssembleTiers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void distributes_data()
    {
        QTest::addColumn<Counts>("made");
        QTest::addColumn<qlonglong>("limit"); // 0: none
        QTest::addColumn<QList<int>>("bars");
        QTest::addColumn<double>("median"); // 0: none
        QTest::newRow("nobody") << Counts{} << 0LL << QList<int>{ 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } << 0.0;
        QTest::newRow("only denied") << Counts{ { 0, 9 } } << 20LL << QList<int>(11, 0) << 0.0;
        QTest::newRow("tenths of the limit") << Counts{ { 1, 5 }, { 2, 4 }, { 19, 2 }, { 20, 3 }, { 25, 1 } }
                                             << 20LL << QList<int>{ 5, 4, 0, 0, 0, 0, 0, 0, 0, 2, 4 } << 2.0;
        QTest::newRow("even") << Counts{ { 2, 1 }, { 5, 1 } } << 0LL
                              << QList<int>{ 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0 } << 3.5;
        QTest::newRow("no limit, by fifteen") << Counts{ { 15, 7 }, { 16, 2 }, { 148, 1 } } << 0LL
                                              << QList<int>{ 7, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0 } << 15.0;
    }
    void distributes()
    {
        QFETCH(Counts, made);
        QFETCH(qlonglong, limit);
        QFETCH(QList<int>, bars);
        QFETCH(double, median);
        const UsageDistribution result
            = distributionOf(made, limit > 0 ? std::optional<std::int64_t>(limit) : std::nullopt);
        QCOMPARE(QList<int>(result.users.begin(), result.users.end()), bars);
        QCOMPARE(result.median.value_or(0), median);
        QCOMPARE(result.byLimit, limit > 0);
    }

    void nearAndAtTheLimit()
    {
        const UsageDistribution result
            = distributionOf({ { 15, 1 }, { 16, 2 }, { 19, 4 }, { 20, 8 }, { 30, 16 } }, 20);
        QCOMPARE(result.nearLimit, 6);
        QCOMPARE(result.atLimit, 24);
    }

    void liveFiguresWinWhileTheyAreFresh()
    {
        const TiersValues fresh = assembled(steady(Money::fromDollars(200)), overview(Freshness::Fresh));
        QCOMPARE(fresh.economics[0].costToday, Money::fromDollars(50));
        QCOMPARE(fresh.economics[0].requestsToday, 7);
        // The month is eleven whole days of the ledger, and today live.
        QCOMPARE(fresh.economics[0].costThisMonth, Money::fromDollars(11 * 96 + 50));
        const TiersValues stale = assembled(steady(Money::fromDollars(200)), overview(Freshness::Stale));
        QCOMPARE(stale.economics[0].costToday, Money::fromDollars(48));
        QCOMPARE(stale.economics[0].requestsToday, 480);
    }

    void saysWhereTheBudgetGoes()
    {
        const OverviewValues old = overview(Freshness::Missing);
        const auto today = [&](int dollars) {
            return assembled(steady(Money::fromDollars(dollars)), old).cards[0].burns[0];
        };
        QCOMPARE(today(200).outlook.kind, BudgetOutlook::Kind::Within);
        QCOMPARE(today(200).outlook.endsAt->toDecimal(0), std::string("96"));
        QCOMPARE(today(72).outlook.kind, BudgetOutlook::Kind::Fills);
        QCOMPARE(today(72).outlook.at, kNow + hours(6));
        QCOMPARE(today(24).outlook.kind, BudgetOutlook::Kind::Over);
        QCOMPARE(today(24).outlook.at, kNow - hours(6));
        QCOMPARE(today(200).pace, 0.5);
        const auto week = assembled(steady(Money::fromDollars(200)), old).cards[0].burns[1];
        QCOMPARE(week.outlook.kind, BudgetOutlook::Kind::Unknown);
        QCOMPARE(week.spent, Money::fromDollars(3 * 96 + 48));
    }

    void stateComesFromTheControlState()
    {
        OverviewValues values = overview(Freshness::Fresh);
        const auto state = [&] { return assembled(steady(Money::fromDollars(200)), values).cards[0].state; };
        QCOMPARE(state(), TierState::Unknown);
        values.controlKnown = true;
        QCOMPARE(state(), TierState::Serving);
        values.control.rateLimits["*"] = { 100, { "ann", "", kNow, kNow + hours(1), "" } };
        QCOMPARE(state(), TierState::RateLimited);
        values.control.pausedTiers["free"] = { "ann", "", kNow, kNow + hours(1), "" };
        QCOMPARE(state(), TierState::Paused);
        values.control.pausedTiers["free"].expiresAt = kNow;
        QCOMPARE(state(), TierState::RateLimited);
        values.control.emergencyStop = LeverOrigin{ "ben", "", kNow, std::nullopt, "" };
        QCOMPARE(state(), TierState::Stopped);
        values.live.freshness = Freshness::Stale;
        QCOMPARE(state(), TierState::NotProven);
    }

    void withoutHistoryNothingIsClaimed()
    {
        OverviewValues values = overview(Freshness::Fresh);
        TierInputs inputs;
        inputs.overview = &values;
        QVERIFY(assembleTiers(inputs).cards.empty());
        QCOMPARE(assembleTiers(inputs).history.freshness, Freshness::Loading);
        inputs.historyIsOld = true;
        QCOMPARE(assembleTiers(inputs).history.freshness, Freshness::Missing);
    }
};

QTEST_APPLESS_MAIN(TestAssembleTiers)
#include "tst_assemble_tiers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/blast_radius.h"

#include <QTest>

using namespace spillway;
using namespace spillway::controls;
using namespace std::chrono_literals;
using commands::Command;
using commands::CommandType;

namespace
{

const Instant kNow = parseIso("2026-03-12T12:00:00Z").value();

Money usd(double dollars)
{
    return Money::fromEstimate(dollars);
}

MinuteFigures row(Instant minute, const char* tier, const char* provider, std::int64_t count, Money cost)
{
    MinuteFigures figures;
    figures.minute = minute;
    figures.tier = tier;
    figures.provider = provider;
    figures.admitted = figures.requests = count;
    figures.cost = cost;
    return figures;
}

/// Noon of a day that ends at midnight, $60 of $100 spent. Free asks 20 a minute at $0.01 ($12/h), pro 10 at
/// $0.02 ($12/h), so that all burn $24 an hour.
BlastInputs noon(Command command)
{
    BlastInputs inputs;
    inputs.now = kNow;
    inputs.command = std::move(command);
    inputs.command.environment = "production";
    inputs.control.environment = "production";
    inputs.control.version = 41;
    inputs.control.providerOrder = { "openai", "anthropic", "local" };
    inputs.control.fallbackProvider = "local";
    inputs.measured = { kNow - 15min, kNow };
    inputs.tiers = { "free", "pro" };
    for (int i = 0; i < 15; ++i) {
        const Instant minute = inputs.measured.from + i * 1min;
        inputs.minutes.push_back(row(minute, "free", "openai", 20, usd(0.2)));
        inputs.minutes.push_back(row(minute, "pro", "anthropic", 10, usd(0.2)));
    }
    inputs.minutes.push_back(row(kNow, "free", "openai", 1000, usd(9)));
    inputs.accounts = { { "free", 1000, 0, 120, usd(0.01) }, { "pro", 50, 50, 20, usd(0.02) } };
    inputs.providerCost = { { "anthropic", usd(0.02) }, { "local", usd(0.001) }, { "openai", usd(0.01) } };
    inputs.spentToday = usd(60);
    inputs.dailyBudget = usd(100);
    inputs.dayEnd = kNow + 12h;
    return inputs;
}

Command order(CommandType type, commands::CommandParameters parameters = commands::NoParameters(),
    std::optional<std::chrono::seconds> duration = std::nullopt)
{
    return { type, {}, std::move(parameters), duration, "a reason", 41, {} };
}

Command pauseFree(std::optional<std::chrono::seconds> duration = std::nullopt)
{
    return order(CommandType::PauseTier, commands::TierParameters{ { "free" } }, duration);
}

} // namespace

class TestBlastRadius : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausingATier();
    void pausingForAnHourBuysThatHoursSpend();
    void stoppingEverythingTouchesPayingUsers();
    void limitRefusesOnlyTheExcess_data();
    void limitRefusesOnlyTheExcess();
    void fallbackMovesAndSavesTheDifference();
    void pausedProviderMovesToTheNext();
    void capRefusesNothingBeforeItIsReached();
    void resumingLetsInWhatIsRefusedNow();
    void withoutTheLedgerUsersAreUnknown();
    void theShapeOfTheDayIsKept();
    void noTrafficIsZeroNotACrash();
};

void TestBlastRadius::pausingATier()
{
    const BlastRadius radius = blastRadius(noon(pauseFree()));
    QCOMPARE(radius.effect, commands::Effect::Tightens);
    QCOMPARE(radius.users, 1000);
    QCOMPARE(radius.activeUsers, 120);
    QCOMPARE(radius.payingUsers, 0);
    QVERIFY(radius.payingTiers.empty());
    QCOMPARE(radius.tiersTouched, std::vector<std::string>{ "free" });
    QCOMPARE(radius.tiersUntouched, std::vector<std::string>{ "pro" });
    QCOMPARE(radius.requestsPerMinute, 20.0);
    QCOMPARE(radius.allRequestsPerMinute, 30.0);
    QCOMPARE(radius.avoidedPerHour, usd(12));
    QCOMPARE(radius.burnPerHour, usd(24));
    // $40 are left: 100 minutes at $24 an hour, 200 at $12.
    QCOMPARE(radius.capWithout, kNow + 100min);
    QCOMPARE(radius.capWith, kNow + 200min);
    QCOMPARE(radius.runwayBought, Duration(100min));
}

void TestBlastRadius::pausingForAnHourBuysThatHoursSpend()
{
    const BlastRadius radius = blastRadius(noon(pauseFree(1h)));
    // The hour leaves $12 unspent, which at $24 an hour is half an hour.
    QCOMPARE(radius.capWith, kNow + 130min);
    QCOMPARE(radius.runwayBought, Duration(30min));
}

void TestBlastRadius::stoppingEverythingTouchesPayingUsers()
{
    const BlastRadius radius = blastRadius(noon(order(CommandType::EmergencyStop)));
    QCOMPARE(radius.users, 1050);
    QCOMPARE(radius.payingUsers, 50);
    QCOMPARE(radius.payingTiers, std::vector<std::string>{ "pro" });
    QCOMPARE(radius.requestsPerMinute, 30.0);
    QCOMPARE(radius.avoidedPerHour, usd(24));
    QVERIFY(!radius.capWith);
    QCOMPARE(radius.runwayBought, Duration(12h - 100min));
    QCOMPARE(radius.with.back().amount, usd(60));
}

void TestBlastRadius::limitRefusesOnlyTheExcess_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<bool>("freeOnly");
    QTest::addColumn<double>("refused");
    QTest::addColumn<double>("avoided");
    QTest::newRow("above what is asked") << qint64(40) << false << 0.0 << 0.0;
    QTest::newRow("half of all") << qint64(15) << false << 15.0 << 12.0;
    QTest::newRow("free to a quarter") << qint64(5) << true << 15.0 << 9.0;
}

void TestBlastRadius::limitRefusesOnlyTheExcess()
{
    QFETCH(qint64, limit);
    QFETCH(bool, freeOnly);
    commands::RateLimitParameters parameters{ limit, {} };
    if (freeOnly) {
        parameters.tier = "free";
    }
    const BlastRadius radius = blastRadius(noon(order(CommandType::SetRateLimit, parameters)));
    QTEST(radius.requestsPerMinute, "refused");
    QFETCH(double, avoided);
    QCOMPARE(radius.avoidedPerHour, usd(avoided));
}

void TestBlastRadius::fallbackMovesAndSavesTheDifference()
{
    const BlastRadius radius = blastRadius(noon(order(CommandType::EnterFallback)));
    QCOMPARE(radius.requestsPerMinute, 0.0);
    QCOMPARE(radius.requestsPerMinuteMoved, 30.0);
    // 1,800 requests an hour at $0.001 instead of $24.
    QCOMPARE(radius.avoidedPerHour, usd(22.2));

    BlastInputs nowhere = noon(order(CommandType::EnterFallback));
    nowhere.control.fallbackProvider.clear();
    QCOMPARE(blastRadius(nowhere).requestsPerMinute, 30.0);
}

void TestBlastRadius::pausedProviderMovesToTheNext()
{
    const BlastRadius radius
        = blastRadius(noon(order(CommandType::PauseProvider, commands::ProviderParameters{ { "openai" } })));
    QCOMPARE(radius.requestsPerMinute, 0.0);
    QCOMPARE(radius.requestsPerMinuteMoved, 20.0);
    QCOMPARE(radius.tiersTouched, std::vector<std::string>{ "free" });
    QCOMPARE(radius.avoidedPerHour, usd(-12)); // anthropic is dearer
}

void TestBlastRadius::capRefusesNothingBeforeItIsReached()
{
    const auto cap = [](double amount) {
        return blastRadius(noon(
            order(CommandType::SetBudgetCap, commands::BudgetCapParameters{ usd(amount), Period::Day })));
    };
    const BlastRadius later = cap(72);
    QCOMPARE(later.requestsPerMinute, 0.0);
    QCOMPARE(later.with.back().amount, usd(72));
    const BlastRadius now = cap(50);
    QCOMPARE(now.requestsPerMinute, 30.0);
    QCOMPARE(now.with.back().amount, usd(60));
}

void TestBlastRadius::resumingLetsInWhatIsRefusedNow()
{
    BlastInputs inputs = noon(order(CommandType::ResumeTier, commands::TierParameters{ { "free" } }));
    inputs.control.pausedTiers["free"] = { "ann", "spike", kNow - 30min, kNow + 30min, "c1" };
    for (MinuteFigures& figures : inputs.minutes) {
        if (figures.tier == "free") {
            figures.refused = figures.admitted;
            figures.admitted = figures.requests = 0;
            figures.cost = {};
        }
    }
    const BlastRadius radius = blastRadius(inputs);
    QCOMPARE(radius.effect, commands::Effect::Loosens);
    QCOMPARE(radius.requestsPerMinute, 20.0);
    QCOMPARE(radius.burnPerHour, usd(12));
    QCOMPARE(radius.avoidedPerHour, usd(12)); // 1,200 an hour at a cent
    QCOMPARE(radius.capWithout, kNow + 200min);
    QCOMPARE(radius.capWith, kNow + 100min);
    QVERIFY(!radius.runwayBought);
}

void TestBlastRadius::withoutTheLedgerUsersAreUnknown()
{
    BlastInputs inputs = noon(pauseFree());
    inputs.accounts.reset();
    const BlastRadius radius = blastRadius(inputs);
    QVERIFY(!radius.users);
    QVERIFY(!radius.payingUsers);
    QCOMPARE(radius.requestsPerMinute, 20.0);
}

void TestBlastRadius::theShapeOfTheDayIsKept()
{
    BlastInputs inputs = noon(pauseFree());
    // Expected: $12 in the first hour, $6 in the second, nothing more.
    inputs.expected
        = { { kNow, usd(60) }, { kNow + 1h, usd(72) }, { kNow + 2h, usd(78) }, { kNow + 12h, usd(78) } };
    const BlastRadius radius = blastRadius(inputs);
    // Twice that rate is measured, half of it is free's.
    QCOMPARE(radius.without.back().amount, usd(96));
    QCOMPARE(radius.with.back().amount, usd(78));
    QVERIFY(!radius.capWithout);
    QVERIFY(!radius.runwayBought);
}

void TestBlastRadius::noTrafficIsZeroNotACrash()
{
    BlastInputs inputs = noon(pauseFree());
    inputs.minutes.clear();
    inputs.measured = {};
    const BlastRadius radius = blastRadius(inputs);
    QCOMPARE(radius.requestsPerMinute, 0.0);
    QCOMPARE(radius.avoidedPerHour, Money());
    QCOMPARE(radius.with.back().amount, usd(60));
}

QTEST_APPLESS_MAIN(TestBlastRadius)
#include "tst_blast_radius.moc"

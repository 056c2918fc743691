// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/control_revert.h"
#include "models/commands/safeguard_ladder.h"
#include "models/commands/structured_field.h"

#include <QTest>

#include <set>

using namespace spillway;
using namespace spillway::commands;
using namespace std::chrono_literals;

class TestSafeguardLadder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsAreReached_data();
    void stepsAreReached();
    void leversOfPersonsAreLeftAlone();
    void theCommandLastsToTheEndOfThePeriod();
    void theIdNamesTheStepOfThePeriod();
    void largeLimitsDoNotOverflow();
    void revertTakesBackWhatStands();
    void revertLeavesAloneWhatWasChangedSince();
};

namespace
{
const Instant kNow = parseIso("2026-03-12T17:04:20Z").value();

ControlState stateAt(std::int64_t version)
{
    ControlState state;
    state.version = version;
    state.environment = "production";
    state.tiers["free"] = {};
    return state;
}
LeverOrigin by(const std::string& actor, std::optional<Instant> until = {})
{
    return { .actor = actor, .reason = "r", .since = kNow, .expiresAt = until, .commandId = "c" };
}
std::vector<SafeguardTrigger> reached(std::map<Period, Money> spent)
{
    return reachedSteps(defaultSafeguards(), spent, Zone(), kNow);
}
} // namespace

void TestSafeguardLadder::stepsAreReached_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("week");
    QTest::addColumn<QList<int>>("percents");
    const auto row = [](const char* name, const char* day, const char* week, QList<int> percents) {
        QTest::newRow(name) << QString::fromLatin1(day) << QString::fromLatin1(week) << percents;
    };
    row("nothing", "0", "0", {});
    row("just below", "179.999999999", "899.999999999", {});
    row("the first step", "180", "0", { 90 });
    row("two steps", "190", "0", { 90, 95 });
    row("all at once", "200", "0", { 90, 95, 100 });
    row("far beyond", "2000", "0", { 90, 95, 100 });
    row("the week's", "0", "950", { 90, 95 });
    row("of both", "180", "950", { 90, 90, 95 });
}

void TestSafeguardLadder::stepsAreReached()
{
    QFETCH(const QString, day);
    QFETCH(const QString, week);
    QFETCH(const QList<int>, percents);
    QList<int> found;
    for (const auto& trigger : reached({ { Period::Day, Money::parse(day.toStdString()).value() },
             { Period::Week, Money::parse(week.toStdString()).value() } })) {
        found << trigger.step.percent;
    }
    QCOMPARE(found, percents);
}

void TestSafeguardLadder::leversOfPersonsAreLeftAlone()
{
    const auto day = reached({ { Period::Day, Money::fromDollars(200) } });
    ControlState state = stateAt(7);
    for (const auto& trigger : day) {
        QVERIFY(isNeeded(trigger, state, kNow));
    }
    state.pausedTiers["free"] = by("ann");
    state.fallback = by("ann", day[0].span.to);
    state.emergencyStop = by("ann", day[0].span.to - 1s); // ends before the day does
    QVERIFY(!isNeeded(day[0], state, kNow));
    QVERIFY(!isNeeded(day[1], state, kNow));
    QVERIFY(isNeeded(day[2], state, kNow));
}

void TestSafeguardLadder::theCommandLastsToTheEndOfThePeriod()
{
    const ControlState state = stateAt(7);
    for (const auto& trigger :
        reached({ { Period::Day, Money::fromDollars(200) }, { Period::Week, Money::fromDollars(1000) } })) {
        const Command command = safeguardCommand(trigger, state, kNow);
        QVERIFY2(validateCommand(command), commandTypeName(command.type).data());
        QCOMPARE(kNow + *command.duration, trigger.span.to);
        QCOMPARE(command.expectedVersion, 7);
        QCOMPARE(decodeCommand(encodeCommand(command)).value(), command);
    }
}

void TestSafeguardLadder::theIdNamesTheStepOfThePeriod()
{
    std::set<std::string> ids;
    const auto both
        = reached({ { Period::Day, Money::fromDollars(200) }, { Period::Week, Money::fromDollars(1000) } });
    for (const auto& trigger : both) {
        const std::string id = safeguardCommandId("production", trigger);
        QVERIFY2(parseIdempotencyKey('"' + id + '"'), id.c_str());
        ids.insert(id);
        SafeguardTrigger more = trigger;
        more.spent += Money::fromDollars(1);
        QCOMPARE(safeguardCommandId("production", more), id); // spending on does not make it another
        more.limit += Money::fromDollars(1);
        ids.insert(safeguardCommandId("production", more));
        more.span.from += 24h;
        ids.insert(safeguardCommandId("production", more));
        ids.insert(safeguardCommandId("staging", trigger));
    }
    QCOMPARE(ids.size(), both.size() * 4);
}

void TestSafeguardLadder::largeLimitsDoNotOverflow()
{
    const Safeguards large{ .limits = { { Period::Month, kMaximumAmount } },
        .steps = { { 99, SafeguardAction::Stop, {} } } };
    QVERIFY(
        reachedSteps(large, { { Period::Month, Money::fromDollars(989'999'999) } }, Zone(), kNow).empty());
    QCOMPARE(reachedSteps(large, { { Period::Month, Money::fromDollars(990'000'000) } }, Zone(), kNow).size(),
        std::size_t(1));
}

void TestSafeguardLadder::revertTakesBackWhatStands()
{
    ControlState before = stateAt(1);
    before.pausedTiers["free"] = by("ann");
    before.emergencyStop = by("ann", kNow - 1s); // has ended since
    before.budgetCaps[Period::Day] = { Money::fromDollars(10), by("ann") };
    ControlState after = stateAt(2);
    after.budgetCaps[Period::Day] = { Money::fromDollars(99), by("oncall", kNow - 1s) }; // lapsed by now
    after.providerOrder = { "other" };
    const ControlState back = revertedState(after, before, after, kNow);
    QCOMPARE(back.pausedTiers, before.pausedTiers);
    QVERIFY(!back.emergencyStop);
    QCOMPARE(back.budgetCaps, before.budgetCaps);
    QVERIFY(back.providerOrder.empty());
    QCOMPARE(back.version, after.version);
}

void TestSafeguardLadder::revertLeavesAloneWhatWasChangedSince()
{
    ControlState before = stateAt(1);
    before.pausedTiers["free"] = by("ann");
    before.fallback = by("ann");
    const ControlState after = stateAt(2);
    ControlState current = after;
    current.pausedTiers["free"] = by("ben"); // paused again by somebody
    current.rateLimits["*"] = { 5, by("ben") };
    const ControlState back = revertedState(current, before, after, kNow);
    QCOMPARE(back.pausedTiers.at("free").actor, "ben");
    QCOMPARE(back.fallback->actor, "ann");
    QVERIFY(back.rateLimits.contains("*"));
}

QTEST_APPLESS_MAIN(TestSafeguardLadder)
#include "tst_safeguard_ladder.moc"

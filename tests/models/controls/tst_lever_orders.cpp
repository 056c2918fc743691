// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/apply_command.h"
#include "models/controls/lever_orders.h"

#include <QTest>

using namespace spillway;
using namespace spillway::controls;
using namespace std::chrono_literals;
using commands::Command;
using commands::CommandType;

namespace
{

const Instant kNow = parseIso("2026-03-12T16:32:10.5Z").value();

/// A state with every kind of lever, each for another half hour.
ControlState everything()
{
    ControlState state;
    state.version = 41;
    state.environment = "production";
    state.tiers["free"] = {};
    const LeverOrigin origin{ "ann", "spike", kNow - 30min, kNow + 30min, "c1" };
    state.pausedTiers["free"] = origin;
    state.pausedProviders["openai/gpt-5"] = origin;
    state.fallback = origin;
    state.budgetCaps[Period::Week] = { Money::parse("180.5").value(), origin };
    state.rateLimits["*"] = { 90, origin };
    state.rateLimits["free"] = { 20, origin };
    state.emergencyStop = origin;
    state.loadLevel = LoadLevel::High;
    state.loadLevelOrigin = origin;
    return state;
}

Command sendable(Command command)
{
    command.environment = "production";
    command.reason = "still going on";
    command.expectedVersion = 41;
    command.confirmation = commands::confirmationText(command);
    return command;
}

} // namespace

class TestLeverOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extendingTightens();
    void endingLoosens();
    void whatDoesNotEndIsNotExtended();
    void findsTheLeverOfACommand();
    void shellLines_data();
    void shellLines();
};

void TestLeverOrders::extendingTightens()
{
    const ControlState state = everything();
    const auto levers = commands::activeLevers(state, kNow);
    QCOMPARE(levers.size(), std::size_t(8));
    for (const commands::Lever& lever : levers) {
        const auto order = extended(lever, 15min, kNow);
        QVERIFY(order);
        QCOMPARE(*order->duration, std::chrono::seconds(45min));
        const Command command = sendable(*order);
        QVERIFY(commands::validateCommand(command));
        QCOMPARE(commands::effectOf(command, state, kNow), commands::Effect::Tightens);
        const auto after = commands::applyCommand(state, command, "ann", "c2", kNow);
        QVERIFY(after);
        QVERIFY(leverSetBy(*after, "c2", kNow + 31min));
    }
}

void TestLeverOrders::endingLoosens()
{
    const ControlState state = everything();
    for (const commands::Lever& lever : commands::activeLevers(state, kNow)) {
        const Command command = sendable(ended(lever));
        QVERIFY(commands::validateCommand(command));
        QCOMPARE(commands::effectOf(command, state, kNow), commands::Effect::Loosens);
        const auto after = commands::applyCommand(state, command, "ann", "c2", kNow);
        QVERIFY(after);
        QVERIFY(commands::activeLevers(*after, kNow).size() < 8);
    }
}

void TestLeverOrders::whatDoesNotEndIsNotExtended()
{
    ControlState state;
    state.budgetCaps[Period::Day] = { Money::fromDollars(180), { "ann", "plan", kNow, std::nullopt, "c1" } };
    QVERIFY(!extended(commands::activeLevers(state, kNow).front(), 15min, kNow));
    state.budgetCaps[Period::Day].origin.expiresAt = kNow + commands::kMaximumDuration;
    QVERIFY(!extended(commands::activeLevers(state, kNow).front(), 15min, kNow));
}

void TestLeverOrders::findsTheLeverOfACommand()
{
    const ControlState state = everything();
    QCOMPARE(leverSetBy(state, "c1", kNow)->kind, commands::LeverKind::EmergencyStop);
    QVERIFY(!leverSetBy(state, "c1", kNow + 30min));
    QVERIFY(!leverSetBy(state, "c7", kNow));
}

void TestLeverOrders::shellLines_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("line");
    const auto row = [](CommandType type, const char* line) {
        QTest::newRow(line) << int(type) << QString::fromLatin1(line);
    };
    row(CommandType::PauseTier, "spillwayctl pause-tier free trial --for 45m --reason 'it''s'");
    row(CommandType::SetBudgetCap, "spillwayctl cap set 180.5 --per day --for 45m --reason 'it''s'");
    row(CommandType::SetRateLimit, "spillwayctl rate-limit set 20 --tier free --for 45m --reason 'it''s'");
    row(CommandType::ResumeAll, "spillwayctl resume-all --reason 'it''s'"); // nothing that lapses
    row(CommandType::EmergencyStop, "spillwayctl stop --for 45m --reason 'it''s'");
    row(CommandType::SetLoadLevel, "spillwayctl load-level high --for 45m --reason 'it''s'");
}

void TestLeverOrders::shellLines()
{
    QFETCH(int, type);
    QFETCH(QString, line);
    Command command;
    command.type = CommandType(type);
    command.duration = 45min;
    command.reason = "it's";
    switch (command.type) {
    case CommandType::PauseTier:
        command.parameters = commands::TierParameters{ { "free", "trial" } };
        break;
    case CommandType::SetBudgetCap:
        command.parameters = commands::BudgetCapParameters{ Money::parse("180.5").value(), Period::Day };
        break;
    case CommandType::SetRateLimit:
        command.parameters = commands::RateLimitParameters{ 20, "free" };
        break;
    case CommandType::SetLoadLevel:
        command.parameters = commands::LoadLevelParameters{ LoadLevel::High };
        break;
    default:
        break;
    }
    line.replace(QStringLiteral("it''s"), QStringLiteral("it'\\''s"));
    QCOMPARE(QString::fromStdString(shellLine(command).value()), line);
    command.reason.clear();
    QVERIFY(shellLine(command)->ends_with(" --reason REASON"));
}

QTEST_APPLESS_MAIN(TestLeverOrders)
#include "tst_lever_orders.moc"

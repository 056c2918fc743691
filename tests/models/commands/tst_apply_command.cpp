// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/apply_command.h"
#include "models/commands/levers.h"

#include <QTest>

using namespace spillway;
using namespace spillway::commands;
using namespace std::chrono_literals;

namespace
{
const Instant kNow = Instant(std::chrono::seconds(1'800'000'000));

ControlState freshState()
{
    ControlState state;
    state.version = 41;
    state.environment = "production";
    state.tiers = { { "free", {} }, { "premium", {} } };
    state.providerOrder = { "openai" };
    state.fallbackProvider = "small";
    return state;
}

LeverOrigin originUntil(std::optional<Instant> end)
{
    return { .actor = "ben", .reason = "before", .since = kNow - 1h, .expiresAt = end, .commandId = "c0" };
}

/// Every lever set an hour ago, ending in an hour.
ControlState busyState()
{
    ControlState state = freshState();
    const LeverOrigin origin = originUntil(kNow + 1h);
    state.pausedTiers["free"] = origin;
    state.pausedProviders["openai"] = origin;
    state.fallback = origin;
    state.emergencyStop = origin;
    state.budgetCaps[Period::Day] = { Money::fromDollars(200), origin };
    state.rateLimits["*"] = { 100, origin };
    state.rateLimits["free"] = { 10, origin };
    state.loadLevel = LoadLevel::High;
    state.loadLevelOrigin = origin;
    return state;
}

Command order(CommandType type, CommandParameters parameters = NoParameters{},
    std::optional<std::chrono::seconds> duration = std::nullopt)
{
    Command command{ .type = type,
        .environment = "production",
        .parameters = std::move(parameters),
        .duration = duration,
        .reason = "drill",
        .expectedVersion = 41,
        .confirmation = {} };
    command.confirmation = confirmationText(command);
    return command;
}

Result<ControlState> applied(const ControlState& state, const Command& command)
{
    return applyCommand(state, command, "ann", "c1", kNow);
}

const ProviderCatalog kCatalog{ { "anthropic", { "sonnet" } }, { "openai", { "gpt-5", "gpt-5-mini" } },
    { "small", {} } };

const BudgetCapParameters kCap150{ Money::fromDollars(150), Period::Day };
const BudgetCapParameters kCap250{ Money::fromDollars(250), Period::Day };
} // namespace

class TestApplyCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leversAreSet_data();
    void leversAreSet();
    void leversAreLifted_data();
    void leversAreLifted();
    void routingAndSafeguards();
    void originSaysWhoAndUntilWhen();
    void refusals_data();
    void refusals();
    void tiersThereAreNotAreAnsweredWithThoseThereAre();
    void providersThereAreNot_data();
    void providersThereAreNot();
    void effects_data();
    void effects();
    void lapsedLeversCountAsNotSet();
    void lapsesAreReported();
};

void TestApplyCommand::leversAreSet_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("lever");
    using enum CommandType;
    const auto row = [](const Command& command, const char* lever) {
        QTest::newRow(lever) << command << QByteArray(lever);
    };
    row(order(PauseTier, TierParameters{ { "free" } }), "paused_tier|free|");
    row(order(PauseProvider, ProviderParameters{ { "openai/gpt-5" } }), "paused_provider|openai/gpt-5|");
    row(order(EnterFallback), "fallback||");
    row(order(SetBudgetCap, kCap150), "budget_cap|day|150");
    row(order(SetRateLimit, RateLimitParameters{ 60, std::nullopt }), "rate_limit|*|60");
    row(order(SetRateLimit, RateLimitParameters{ 60, "free" }), "rate_limit|free|60");
    row(order(EmergencyStop), "emergency_stop||");
    row(order(SetLoadLevel, LoadLevelParameters{ LoadLevel::High }), "load_level||high");
}

void TestApplyCommand::leversAreSet()
{
    QFETCH(Command, command);
    QFETCH(QByteArray, lever);
    const auto next = applied(freshState(), command);
    QVERIFY2(next, next ? "" : next.error().message.c_str());
    const auto levers = activeLevers(*next, kNow);
    QCOMPARE(levers.size(), 1U);
    const Lever& only = levers.front();
    QCOMPARE(
        std::string(leverKindName(only.kind)) + '|' + only.subject + '|' + only.value, lever.toStdString());
    QCOMPARE(next->version, 42);
}

void TestApplyCommand::leversAreLifted_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<int>("left");
    using enum CommandType;
    const auto row
        = [](const char* name, const Command& command, int left) { QTest::newRow(name) << command << left; };
    row("tier", order(ResumeTier, TierParameters{ { "free", "premium" } }), 7);
    row("provider", order(ResumeProvider, ProviderParameters{ { "openai" } }), 7);
    row("fallback", order(LeaveFallback), 7);
    row("cap", order(ClearBudgetCap, ClearBudgetCapParameters{ Period::Day }), 7);
    row("limit of all", order(ClearRateLimit, ClearRateLimitParameters{ std::nullopt }), 7);
    row("limit of a tier", order(ClearRateLimit, ClearRateLimitParameters{ "free" }), 7);
    row("load level", order(SetLoadLevel, LoadLevelParameters{ LoadLevel::Normal }), 7);
    row("everything that stops", order(ResumeAll), 4);
}

void TestApplyCommand::leversAreLifted()
{
    QFETCH(Command, command);
    QFETCH(int, left);
    QCOMPARE(activeLevers(busyState(), kNow).size(), 8U);
    const auto next = applied(busyState(), command);
    QVERIFY2(next, next ? "" : next.error().message.c_str());
    QCOMPARE(static_cast<int>(activeLevers(*next, kNow).size()), left);
    QCOMPARE(effectOf(command, busyState(), kNow), Effect::Loosens);
    if (command.type != CommandType::SetLoadLevel) {
        const auto nothing = applied(freshState(), command);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, ErrorCode::Conflict);
    }
}

void TestApplyCommand::routingAndSafeguards()
{
    using enum CommandType;
    const auto global = applied(
        freshState(), order(SetRouting, RoutingParameters{ {}, { "anthropic", "openai" }, "tiny" }));
    QVERIFY(global);
    QCOMPARE(global->providerOrder, (std::vector<std::string>{ "anthropic", "openai" }));
    QCOMPARE(global->fallbackProvider, std::string("tiny"));
    const auto kept = applied(freshState(), order(SetRouting, RoutingParameters{ {}, { "anthropic" }, {} }));
    QCOMPARE(kept->fallbackProvider, std::string("small"));
    const auto tier
        = applied(freshState(), order(SetRouting, RoutingParameters{ "premium", { "anthropic" }, {} }));
    QCOMPARE(tier->tiers.at("premium").providerOrder, std::vector<std::string>{ "anthropic" });
    const auto guarded = applied(freshState(), order(SetSafeguards, defaultSafeguards()));
    QVERIFY(guarded->safeguards == defaultSafeguards());
}

void TestApplyCommand::originSaysWhoAndUntilWhen()
{
    const auto next
        = applied(freshState(), order(CommandType::PauseTier, TierParameters{ { "free" } }, 45min));
    QVERIFY(next);
    const LeverOrigin expected{
        .actor = "ann", .reason = "drill", .since = kNow, .expiresAt = kNow + 45min, .commandId = "c1"
    };
    QVERIFY(next->pausedTiers.at("free") == expected);
    const auto unbounded = applied(freshState(), order(CommandType::EmergencyStop));
    QVERIFY(!unbounded->emergencyStop->expiresAt);
    // Setting it again is how a lever is extended.
    const auto extended
        = applied(busyState(), order(CommandType::PauseTier, TierParameters{ { "free" } }, 2h));
    QVERIFY(extended->pausedTiers.at("free").expiresAt == kNow + 2h);
}

void TestApplyCommand::refusals_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<int>("code");
    using enum CommandType;
    const auto row = [](const char* name, Command command, ErrorCode code) {
        QTest::newRow(name) << command << static_cast<int>(code);
    };
    Command old = order(EmergencyStop);
    old.expectedVersion = 40;
    row("an older version", old, ErrorCode::Conflict);
    Command early = order(EmergencyStop);
    early.expectedVersion = 42;
    row("a version not yet there", early, ErrorCode::Conflict);
    Command elsewhere = order(EmergencyStop);
    elsewhere.environment = "staging";
    row("another environment", elsewhere, ErrorCode::InvalidArgument);
    Command unconfirmed = order(EmergencyStop);
    unconfirmed.confirmation = "yes";
    row("not confirmed", unconfirmed, ErrorCode::InvalidArgument);
    row("unknown tier", order(PauseTier, TierParameters{ { "free", "fre" } }), ErrorCode::InvalidArgument);
    row("limit of an unknown tier", order(SetRateLimit, RateLimitParameters{ 5, "fre" }),
        ErrorCode::InvalidArgument);
    row("routing of an unknown tier", order(SetRouting, RoutingParameters{ "fre", { "openai" }, {} }),
        ErrorCode::InvalidArgument);
    Safeguards misspelt = defaultSafeguards();
    misspelt.steps[0].tiers = { "fre" };
    row("safeguard for an unknown tier", order(SetSafeguards, misspelt), ErrorCode::InvalidArgument);
}

void TestApplyCommand::refusals()
{
    QFETCH(Command, command);
    QFETCH(int, code);
    const auto next = applied(busyState(), command);
    QVERIFY(!next);
    QCOMPARE(static_cast<int>(next.error().code), code);
}

void TestApplyCommand::providersThereAreNot_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("refusal"); ///< empty: it is applied
    using enum CommandType;
    const auto pause = [](const char* name, const QByteArray& refusal) {
        QTest::newRow(name) << order(PauseProvider, ProviderParameters{ { name } }) << refusal;
    };
    const QByteArray noProvider = "There is no provider \"opanai\"; there are: anthropic, openai, small.";
    pause("openai", {});
    pause("openai/gpt-5", {});
    pause("small/whatever", {}); // no model of it has a price
    pause("opanai", noProvider);
    pause("opanai/gpt-5", noProvider);
    pause("openai/nosuch", "openai has no model \"nosuch\"; it has: gpt-5, gpt-5-mini.");
    pause("openai/sonnet", "openai has no model \"sonnet\"; it has: gpt-5, gpt-5-mini.");
    QTest::newRow("one of two") << order(PauseProvider, ProviderParameters{ { "openai", "opanai" } })
                                << noProvider;
    QTest::newRow("order") << order(SetRouting, RoutingParameters{ {}, { "openai", "opanai" }, {} })
                           << noProvider;
    QTest::newRow("order of a tier") << order(SetRouting, RoutingParameters{ "free", { "opanai" }, {} })
                                     << noProvider;
    QTest::newRow("fallback") << order(SetRouting, RoutingParameters{ {}, { "openai" }, "opanai" })
                              << noProvider;
    QTest::newRow("known ones") << order(SetRouting, RoutingParameters{ {}, { "openai" }, "small" })
                                << QByteArray();
}

void TestApplyCommand::providersThereAreNot()
{
    QFETCH(Command, command);
    QFETCH(QByteArray, refusal);
    const auto next = applyCommand(freshState(), command, "ann", "c1", kNow, kCatalog);
    QCOMPARE(QByteArray::fromStdString(next ? std::string() : next.error().message), refusal);
    QVERIFY(next || next.error().code == ErrorCode::InvalidArgument);
    // What was paused before its provider was taken off the list can be resumed.
    ControlState paused = freshState();
    paused.pausedProviders["opanai"] = originUntil({});
    QVERIFY(applyCommand(paused, order(CommandType::ResumeProvider, ProviderParameters{ { "opanai" } }),
        "ann", "c1", kNow, kCatalog));
}

void TestApplyCommand::tiersThereAreNotAreAnsweredWithThoseThereAre()
{
    ControlState state = freshState();
    state.tiers["free"] = {};
    state.tiers["premium"] = {};
    const auto next = applyCommand(
        state, order(CommandType::PauseTier, TierParameters{ { "fre" } }), "ann", "c1", kNow, kCatalog);
    QVERIFY(!next);
    QCOMPARE(next.error().message, "There is no tier \"fre\"; there are: free, premium.");

    state.tiers.clear();
    const RoutingParameters routing{ .tier = "fre", .providers = { "openai" }, .fallbackProvider = {} };
    const auto unknown
        = applyCommand(state, order(CommandType::SetRouting, routing), "ann", "c1", kNow, kCatalog);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().message,
        "There is no tier \"fre\"; none is known: the ledger had no tiers when this environment first ran.");
}

void TestApplyCommand::effects_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<bool>("loosens");
    using enum CommandType;
    const auto row = [](const char* name, const Command& command, bool loosens) {
        QTest::newRow(name) << command << loosens;
    };
    const TierParameters free{ { "free" } };
    row("pause another tier", order(PauseTier, TierParameters{ { "premium" } }, 1s), false);
    row("pause for longer", order(PauseTier, free, 2h), false);
    row("pause for good", order(PauseTier, free), false);
    row("pause for less long", order(PauseTier, free, 1s), true);
    row("pause both for less long", order(PauseTier, TierParameters{ { "premium", "free" } }, 1s), true);
    row("provider for less long", order(PauseProvider, ProviderParameters{ { "openai" } }, 1s), true);
    row("provider for longer", order(PauseProvider, ProviderParameters{ { "openai" } }, 2h), false);
    row("stop for less long", order(EmergencyStop, NoParameters{}, 1s), true);
    row("stop for good", order(EmergencyStop), false);
    row("fallback for less long", order(EnterFallback, NoParameters{}, 1s), true);
    row("fallback for longer", order(EnterFallback, NoParameters{}, 2h), false);
    row("lower cap", order(SetBudgetCap, kCap150, 2h), false);
    row("lower cap for less long", order(SetBudgetCap, kCap150, 1s), true);
    row("higher cap", order(SetBudgetCap, kCap250, 2h), true);
    row("cap of another period",
        order(SetBudgetCap, BudgetCapParameters{ Money::fromDollars(900), Period::Week }), false);
    row("lower limit", order(SetRateLimit, RateLimitParameters{ 99, std::nullopt }, 2h), false);
    row("higher limit", order(SetRateLimit, RateLimitParameters{ 101, std::nullopt }, 2h), true);
    row("tier's limit under the global one", order(SetRateLimit, RateLimitParameters{ 50, "premium" }),
        false);
    row("tier's limit above the global one", order(SetRateLimit, RateLimitParameters{ 500, "premium" }),
        true);
    row("higher load level", order(SetLoadLevel, LoadLevelParameters{ LoadLevel::Critical }, 2h), false);
    row("higher load level for less long",
        order(SetLoadLevel, LoadLevelParameters{ LoadLevel::Critical }, 1s), true);
    row("lower load level", order(SetLoadLevel, LoadLevelParameters{ LoadLevel::Elevated }, 2h), true);
    row("routing", order(SetRouting, RoutingParameters{ {}, { "openai" }, {} }), true);
    row("same safeguards", order(SetSafeguards, defaultSafeguards()), false);
    Safeguards stricter = defaultSafeguards();
    stricter.limits[Period::Day] = Money::fromDollars(100);
    stricter.steps[0].percent = 50;
    row("stricter safeguards", order(SetSafeguards, stricter), false);
    Safeguards higher = defaultSafeguards();
    higher.limits[Period::Day] = Money::fromDollars(201);
    row("higher safeguard limit", order(SetSafeguards, higher), true);
    Safeguards later = defaultSafeguards();
    later.steps[0].percent = 91;
    row("later safeguard step", order(SetSafeguards, later), true);
    Safeguards fewer = defaultSafeguards();
    fewer.steps.pop_back();
    row("fewer safeguard steps", order(SetSafeguards, fewer), true);
    Safeguards noWeek = defaultSafeguards();
    noWeek.limits.erase(Period::Week);
    row("fewer safeguard limits", order(SetSafeguards, noWeek), true);
}

void TestApplyCommand::effects()
{
    QFETCH(Command, command);
    QFETCH(bool, loosens);
    QCOMPARE(effectOf(command, busyState(), kNow) == Effect::Loosens, loosens);
    const bool guardedAnyway
        = command.type == CommandType::SetRouting || command.type == CommandType::SetSafeguards;
    if (!guardedAnyway) {
        QCOMPARE(effectOf(command, freshState(), kNow), Effect::Tightens);
    }
}

void TestApplyCommand::lapsedLeversCountAsNotSet()
{
    ControlState state = busyState();
    state.pausedTiers["free"] = originUntil(kNow);
    QVERIFY(!applied(state, order(CommandType::ResumeTier, TierParameters{ { "free" } })));
    QCOMPARE(effectOf(order(CommandType::PauseTier, TierParameters{ { "free" } }, 1s), state, kNow),
        Effect::Tightens);
    const auto next = applied(state, order(CommandType::LeaveFallback));
    QVERIFY(next->pausedTiers.empty());
}

void TestApplyCommand::lapsesAreReported()
{
    ControlState state = busyState();
    QVERIFY(removeLapsed(state, kNow + 1h - 1us).empty());
    QVERIFY(state == busyState());
    QVERIFY(nextLapse(state, kNow) == kNow + 1h);
    state.pausedTiers["premium"] = originUntil(std::nullopt);
    QCOMPARE(removeLapsed(state, kNow + 1h).size(), 8U);
    QCOMPARE(activeLevers(state, kNow + 1h).size(), 1U);
    QCOMPARE(state.loadLevel, LoadLevel::Normal);
    QVERIFY(!nextLapse(state, kNow + 1h));
}

QTEST_APPLESS_MAIN(TestApplyCommand)
#include "tst_apply_command.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/command.h"

#include <QTest>

using namespace spillway;
using namespace spillway::commands;

namespace
{
/// The example of the command contract with one piece of its text replaced.
QByteArray example(const QByteArray& what = {}, const QByteArray& by = {})
{
    QByteArray text
        = R"({ "type": "pause_tier", "environment": "production", "parameters": {"tiers": ["free"]},
  "duration_s": 2700, "reason": "spend spike, free tier loops", "expected_version": 41, "confirmation": "pause free" })";
    return what.isEmpty() ? text : text.replace(what, by);
}

Command commandOf(CommandType type, CommandParameters parameters)
{
    Command command{ .type = type,
        .environment = "production",
        .parameters = std::move(parameters),
        .duration = std::nullopt,
        .reason = "drill",
        .expectedVersion = 7,
        .confirmation = {} };
    command.confirmation = confirmationText(command);
    return command;
}
} // namespace

class TestCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contractExample();
    void typesKeepTheirNames();
    void everyTypeSurvivesJson_data();
    void everyTypeSurvivesJson();
    void refusals_data();
    void refusals();
    void parameterRefusals_data();
    void parameterRefusals();
};

void TestCommand::contractExample()
{
    const auto command = decodeCommand(example().toStdString());
    QVERIFY2(command, command ? "" : command.error().message.c_str());
    QCOMPARE(command->type, CommandType::PauseTier);
    QCOMPARE(std::get<TierParameters>(command->parameters).tiers, std::vector<std::string>{ "free" });
    QVERIFY(command->duration == std::chrono::seconds(2700));
    QCOMPARE(command->expectedVersion, 41);
    QCOMPARE(encodeCommand(*command),
        std::string(R"({"type":"pause_tier","environment":"production","parameters":{"tiers":["free"]},)"
                    R"("duration_s":2700,"reason":"spend spike, free tier loops","expected_version":41,)"
                    R"("confirmation":"pause free"})"));
}

void TestCommand::typesKeepTheirNames()
{
    QCOMPARE(std::size(kCommandTypes), 15U);
    for (const CommandType type : kCommandTypes) {
        QCOMPARE(parseCommandType(commandTypeName(type)).value(), type);
    }
    QVERIFY(!parseCommandType(""));
    QVERIFY(!parseCommandType("PAUSE_TIER"));
}

void TestCommand::everyTypeSurvivesJson_data()
{
    QTest::addColumn<Command>("command");
    QTest::addColumn<QByteArray>("confirmation");
    const auto row = [](CommandType type, CommandParameters parameters, const char* confirmation) {
        QTest::newRow(confirmation) << commandOf(type, std::move(parameters)) << QByteArray(confirmation);
    };
    using enum CommandType;
    row(PauseTier, TierParameters{ { "free" } }, "pause free");
    row(PauseTier, TierParameters{ { "free", "trial" } }, "pause free trial");
    row(ResumeTier, TierParameters{ { "free" } }, "resume free");
    row(PauseProvider, ProviderParameters{ { "openai" } }, "pause provider openai");
    row(ResumeProvider, ProviderParameters{ { "openai/gpt-5" } }, "resume provider openai/gpt-5");
    row(EnterFallback, NoParameters{}, "fallback on");
    row(LeaveFallback, NoParameters{}, "fallback off");
    row(SetBudgetCap, BudgetCapParameters{ Money::fromDollars(200), Period::Day }, "cap 200 per day");
    row(SetBudgetCap, BudgetCapParameters{ Money::fromNanoDollars(50'000'000), Period::Hour },
        "cap 0.05 per hour");
    row(ClearBudgetCap, ClearBudgetCapParameters{ Period::Week }, "clear cap per week");
    row(SetRateLimit, RateLimitParameters{ 100, std::nullopt }, "limit 100");
    row(SetRateLimit, RateLimitParameters{ 100, "free" }, "limit free 100");
    row(ClearRateLimit, ClearRateLimitParameters{ std::nullopt }, "clear limit");
    row(ClearRateLimit, ClearRateLimitParameters{ "free" }, "clear limit free");
    row(EmergencyStop, NoParameters{}, "stop everything");
    row(ResumeAll, NoParameters{}, "resume everything");
    row(SetLoadLevel, LoadLevelParameters{ LoadLevel::High }, "load high");
    row(SetRouting, RoutingParameters{ std::nullopt, { "openai", "anthropic" }, "small" },
        "route openai anthropic");
    row(SetRouting, RoutingParameters{ "premium", { "anthropic" }, std::nullopt },
        "route premium: anthropic");
    row(SetSafeguards, defaultSafeguards(), "set safeguards");
}

void TestCommand::everyTypeSurvivesJson()
{
    QFETCH(Command, command);
    QFETCH(QByteArray, confirmation);
    QCOMPARE(command.confirmation, confirmation.toStdString());
    const auto valid = validateCommand(command);
    QVERIFY2(valid, valid ? "" : valid.error().message.c_str());
    const auto decoded = decodeCommand(encodeCommand(command));
    QVERIFY2(decoded, decoded ? "" : decoded.error().message.c_str());
    QVERIFY(*decoded == command);
    command.duration = std::chrono::hours(1);
    QCOMPARE(decodeCommand(encodeCommand(command)).has_value(), mayLapse(command.type));
}

void TestCommand::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const QByteArray& what, const QByteArray& by, const char* says) {
        QVERIFY(example().contains(what));
        QTest::newRow(name) << example(what, by) << QByteArray(says);
    };
    row("unknown member", R"("duration_s")", R"("force": true, "duration_s")", "\"force\" is not a member");
    row("misspelt duration", "duration_s", "duration", "\"duration\" is not a member");
    row("unknown parameter", R"("tiers")", R"("all": true, "tiers")", "\"all\" is not a member");
    row("repeated member", R"("duration_s")", R"("type": "pause_tier", "duration_s")", "occurs twice");
    row("unknown type", "pause_tier", "pause_everything", "\"type\" is not one of");
    row("no reason", R"("reason": "spend spike, free tier loops",)", "", "\"reason\" is missing");
    row("empty reason", "spend spike, free tier loops", "", "Say the reason");
    row("blank reason", "spend spike, free tier loops", "   ", "Say the reason");
    row("long reason", "spend spike", QByteArray(500, 'x'), "longer than 500");
    row("two-line reason", "spend spike", "spend\\nspike", "Say the reason");
    row("right-to-left override", "spend spike", "spend \\u202e spike", "Say the reason");
    row("no duration", "2700", "0", "between 1 and");
    row("long duration", "2700", "2678401", "between 1 and");
    row("fractional duration", "2700", "0.5", "whole numbers");
    row("duration as text", "2700", "\"2700\"", "whole number");
    row("null duration", "2700", "null", "whole number");
    row("negative version", "41", "-1", "between 0 and");
    row("no version", R"("expected_version": 41, )", "", "\"expected_version\" is missing");
    row("wrong confirmation", "pause free\"", "pause premium\"", "type \"pause free\"");
    row("upper-case confirmation", "pause free\"", "Pause free\"", "type \"pause free\"");
    row("no confirmation", R"("confirmation": "pause free")", R"("confirmation": "")", "type \"pause free\"");
    row("no tier", R"(["free"])", "[]", "must hold 1 to 32");
    row("same tier twice", R"(["free"])", R"(["free","free"])", "twice");
    row("all tiers", R"(["free"])", R"(["*"])", "cannot be the name");
    row("tier with a space", R"(["free"])", R"(["free tier"])", "cannot be the name");
    row("tier of the wrong type", R"(["free"])", "[1]", "must hold strings");
    row("tiers as text", R"(["free"])", R"("free")", "must be a list");
    row("parameters as list", R"({"tiers": ["free"]})", "[]", "must be a JSON object");
    row("parameters of another type", "\"tiers\"", "\"providers\"", "\"tiers\" is missing");
    row("environment with a brace", "production", "prod}uction", "environment must be");
    row("not an object", example(), "[]", "must be a JSON object");
    row("cut off", " }", " ", "malformed");
}

void TestCommand::refusals()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, says);
    const auto command = decodeCommand(json.toStdString());
    QVERIFY(!command);
    QVERIFY2(command.error().message.contains(says.toStdString()), command.error().message.c_str());
}

void TestCommand::parameterRefusals_data()
{
    QTest::addColumn<Command>("command");
    const auto row = [](const char* name, CommandType type, CommandParameters parameters) {
        QTest::newRow(name) << commandOf(type, std::move(parameters));
    };
    using enum CommandType;
    row("parameters of another kind", PauseTier, NoParameters{});
    row("33 tiers", PauseTier, TierParameters{ std::vector<std::string>(33, "a") });
    row("cap of nothing", SetBudgetCap, BudgetCapParameters{ Money(), Period::Day });
    row("negative cap", SetBudgetCap, BudgetCapParameters{ Money::fromDollars(-1), Period::Day });
    row("enormous cap", SetBudgetCap, BudgetCapParameters{ Money::fromDollars(1'000'000'001), Period::Day });
    row("no requests a minute", SetRateLimit, RateLimitParameters{ 0, std::nullopt });
    row("too many requests a minute", SetRateLimit, RateLimitParameters{ 10'000'001, std::nullopt });
    row("limit of all tiers by star", SetRateLimit, RateLimitParameters{ 1, "*" });
    row("no provider order", SetRouting, RoutingParameters{ std::nullopt, {}, std::nullopt });
    row("fallback of one tier", SetRouting, RoutingParameters{ "free", { "openai" }, "small" });
    Safeguards noLimit = defaultSafeguards();
    noLimit.limits.clear();
    row("safeguards without limit", SetSafeguards, noLimit);
    Safeguards descending = defaultSafeguards();
    std::swap(descending.steps[0], descending.steps[1]);
    row("safeguards out of order", SetSafeguards, descending);
    Safeguards nobody = defaultSafeguards();
    nobody.steps[0].tiers.clear();
    row("safeguard pausing nobody", SetSafeguards, nobody);
    Safeguards beyond = defaultSafeguards();
    beyond.steps[2].percent = 101;
    row("safeguard beyond the limit", SetSafeguards, beyond);
}

void TestCommand::parameterRefusals()
{
    QFETCH(Command, command);
    QVERIFY(!validateCommand(command));
    QVERIFY(!decodeCommand(encodeCommand(command)));
}

QTEST_APPLESS_MAIN(TestCommand)
#include "tst_command.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/command_answer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <set>

using namespace spillway;
using namespace spillway::commands;
using namespace std::chrono_literals;

class TestCommandAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commandSurvives();
    void sparseCommandSurvives();
    void controlSurvives();
    void problemSurvives();
    void approvalIsReadStrictly_data();
    void approvalIsReadStrictly();
    void everyKindHasItsOwnType();
    void unknownMembersArePassedOver();
    void unknownProblemsKeepTheirStatus();
    void nonsenseIsRefused_data();
    void nonsenseIsRefused();
    void statusSaysWhetherItWaits_data();
    void statusSaysWhetherItWaits();
};

namespace
{
const Instant kNow = fromUnixMilliseconds(1'773'335'060'123) + 456us;

CommandAnswer fullAnswer()
{
    return { .id = "0c1f6f0e-6a52-4f0a-8a51-3f0b5d1f2a10",
        .state = CommandState::Seen,
        .type = "pause_tier",
        .environment = "production",
        .actor = "ann",
        .keyId = "ops-ann-2026-01",
        .reason = "free tier \"loops\" – ü",
        .body = R"({"type":"pause_tier"})",
        .digest = "sha-256=:AAAA:",
        .expectedVersion = 41,
        .controlVersion = 42,
        .receivedAt = kNow,
        .appliedAt = kNow + 2ms,
        .seenAt = kNow + 3ms,
        .expiresAt = kNow + 45min,
        .approval = ApprovalAnswer{ .lapsesAt = kNow + 15min, .decidedBy = "priya", .decidedAt = kNow + 1s },
        .projections = { { "127.0.0.1:6379", true, 42 }, { "/run/redis.sock", false, 0 } },
        .breakGlass = true,
        .why = "why",
        .next = "next",
        .serverTime = kNow + 4ms };
}

ControlAnswer fullControl()
{
    ControlAnswer answer;
    answer.state.version = 42;
    answer.state.environment = "production";
    answer.state.zone = "Europe/Berlin";
    answer.state.tiers["free"] = {};
    answer.state.pausedTiers["free"] = { .actor = "ann",
        .reason = "spike",
        .since = fromUnixMilliseconds(1'773'335'060'123),
        .expiresAt = fromUnixMilliseconds(1'773'335'960'000),
        .commandId = "c" };
    answer.projections = { { "127.0.0.1:6379", true, 42 } };
    answer.twoPerson = true;
    answer.awaitingApproval = { "one", "two" };
    answer.serverTime = kNow;
    return answer;
}
} // namespace

void TestCommandAnswer::commandSurvives()
{
    QCOMPARE(decodeCommandAnswer(encodeCommandAnswer(fullAnswer())).value(), fullAnswer());
}

void TestCommandAnswer::sparseCommandSurvives()
{
    CommandAnswer sparse;
    for (const CommandState state : kCommandStates) {
        sparse.state = state;
        QCOMPARE(decodeCommandAnswer(encodeCommandAnswer(sparse)).value(), sparse);
    }
    const auto json
        = QJsonDocument::fromJson(QByteArray::fromStdString(encodeCommandAnswer(sparse))).object();
    QVERIFY(!json.contains(QStringLiteral("approval")));
    QVERIFY(!json.contains(QStringLiteral("control_version")));
}

void TestCommandAnswer::controlSurvives()
{
    QCOMPARE(decodeControlAnswer(encodeControlAnswer(fullControl())).value(), fullControl());
}

void TestCommandAnswer::problemSurvives()
{
    for (const ProblemKind kind : kProblemKinds) {
        const Problem plain{ .kind = kind, .detail = "detail", .next = "next" };
        QCOMPARE(decodeProblem(encodeProblem(plain)).value(), plain);
        Problem full = plain;
        full.serverTime = kNow;
        full.currentVersion = 43;
        full.commandId = "id";
        full.retryAfter = 17s;
        full.control = fullControl();
        QCOMPARE(decodeProblem(encodeProblem(full)).value(), full);
    }
}

void TestCommandAnswer::approvalIsReadStrictly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* name, const char* json, bool good) {
        QTest::newRow(name) << QByteArray(json) << good;
    };
    row("approve", R"({"decision":"approve","command_digest":"sha-256=:AA:"})", true);
    row("turn down", R"({"decision":"turn_down","command_digest":"sha-256=:AA:"})", true);
    row("other decision", R"({"decision":"yes","command_digest":"sha-256=:AA:"})", false);
    row("without a digest", R"({"decision":"approve"})", false);
    row("more members", R"({"decision":"approve","command_digest":"x","force":true})", false);
    row("twice", R"({"decision":"turn_down","decision":"approve","command_digest":"x"})", false);
    row("nothing", "", false);
}

void TestCommandAnswer::approvalIsReadStrictly()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    const auto request = decodeApprovalRequest(json.toStdString());
    QCOMPARE(request.has_value(), good);
    if (good) {
        QCOMPARE(encodeApprovalRequest(*request), json.toStdString());
    }
}

void TestCommandAnswer::everyKindHasItsOwnType()
{
    std::set<std::string_view> types;
    std::set<std::string_view> titles;
    for (const ProblemKind kind : kProblemKinds) {
        types.insert(problemType(kind));
        titles.insert(problemTitle(kind));
        QVERIFY(httpStatusOf(kind) >= 400);
    }
    QCOMPARE(types.size(), std::size(kProblemKinds));
    QCOMPARE(titles.size(), std::size(kProblemKinds));
}

void TestCommandAnswer::unknownMembersArePassedOver()
{
    std::string json = encodeCommandAnswer(fullAnswer());
    json.insert(1, R"("of_tomorrow":[1.5,null],)");
    QCOMPARE(decodeCommandAnswer(json).value(), fullAnswer());
}

void TestCommandAnswer::unknownProblemsKeepTheirStatus()
{
    const auto problem = decodeProblem(R"({"type":"about:blank","title":"?","status":403,"detail":"no"})");
    QCOMPARE(problem.value().kind, ProblemKind::Forbidden);
    QCOMPARE(problem.value().detail, "no");
    QCOMPARE(decodeProblem(R"({"type":"about:blank","status":418})").value().kind, ProblemKind::Internal);
}

void TestCommandAnswer::nonsenseIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no members") << QByteArray("{}");
    QByteArray wrong = QByteArray::fromStdString(encodeCommandAnswer(fullAnswer()));
    QTest::newRow("wrong state") << QByteArray(wrong).replace("\"seen\"", "\"seem\"");
    QTest::newRow("wrong time") << QByteArray(wrong).replace("\"received_at\":\"2026", "\"received_at\":\"x");
    QTest::newRow("wrong kind") << QByteArray(wrong).replace(
        "\"expected_version\":41", "\"expected_version\":\"41\"");
    QTest::newRow("wrong inside") << QByteArray(wrong).replace("\"holds\":true", "\"holds\":1");
}

void TestCommandAnswer::nonsenseIsRefused()
{
    QFETCH(QByteArray, json);
    QVERIFY(!decodeCommandAnswer(json.toStdString()));
    QVERIFY(!decodeControlAnswer(json.toStdString()));
    QVERIFY(!decodeProblem(json.toStdString()));
}

void TestCommandAnswer::statusSaysWhetherItWaits_data()
{
    QTest::addColumn<CommandState>("state");
    QTest::addColumn<int>("status");
    QTest::newRow("recorded") << CommandState::Recorded << 202;
    QTest::newRow("awaiting approval") << CommandState::AwaitingApproval << 202;
    QTest::newRow("applied, not yet everywhere") << CommandState::Applied << 202;
    QTest::newRow("seen") << CommandState::Seen << 200;
    QTest::newRow("refused") << CommandState::Refused << 200;
    QTest::newRow("lapsed") << CommandState::Lapsed << 200;
}

void TestCommandAnswer::statusSaysWhetherItWaits()
{
    QFETCH(CommandState, state);
    CommandAnswer answer;
    answer.state = state;
    QTEST(httpStatusOf(answer), "status");
}

QTEST_APPLESS_MAIN(TestCommandAnswer)
#include "tst_command_answer.moc"

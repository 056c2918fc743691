// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a signed call, on a real PostgreSQL and with Redis servers that can be switched off.
#include "app/gateway/audit_text.h"
#include "app/gateway/command_desk.h"
#include "app/gateway/command_upkeep.h"
#include "app/postgres/audit_reader.h"
#include "models/commands/evidence.h"
#include "models/commands/levers.h"
#include "models/domain/control_document.h"
#include "signed_caller.h"
#include "tests/app/postgres/private_database.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>

using namespace spillway;
using namespace spillway::gateway;
using namespace spillway::tests;
using namespace std::chrono_literals;
using commands::CommandAnswer;
using commands::CommandState;
using commands::ControlAnswer;
using commands::Ed25519SecretKey;
using commands::Problem;
using commands::ProblemKind;
using commands::Role;
using commands::RoleSet;

namespace
{

Instant currentTime()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

class FakeRedis : public ControlProjection
{
public:
    std::optional<ControlState> held;
    bool away = false;
    const std::string& name() const override { return m_name; }
    Result<ControlAssertion> hold(const ControlState& state, Instant) override
    {
        if (away) {
            return failure(ErrorCode::Unreachable, "no Redis");
        }
        const auto before = held ? held->version : 0;
        if (before > state.version) {
            return failure(ErrorCode::Conflict, "newer");
        }
        held = state;
        return ControlAssertion{ before != state.version, before };
    }

private:
    std::string m_name = "redis";
};

struct Person {
    const char* keyId;
    const char* person;
    RoleSet roles;
    Ed25519SecretKey key = Ed25519SecretKey::generate();
};

} // namespace

class CommandDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aPauseIsRecordedAppliedAndSeen();
    void theSameKeyAndBodyAnswersTheFirstOutcome();
    void anotherBodyUnderTheSameKeyIsRefused();
    void aReplayIsRefused();
    void aStaleVersionIsAnsweredWithTheCurrentState();
    void aProviderThereIsNotIsRefused();
    void wrongCommandsAreRefusedBeforeTheyAreRecorded_data();
    void wrongCommandsAreRefusedBeforeTheyAreRecorded();
    void rolesAndTypes_data();
    void rolesAndTypes();
    void looseningWaitsForAnotherPerson();
    void ownSecondKeyIsNoSecondPerson();
    void whatIsApprovedIsWhatWasShown();
    void anEditVoidsTheApproval();
    void approvalsLapse();
    void turningDownEndsIt();
    void aRevokedOrdererVoidsTheApproval();
    void breakGlassLastsHalfAnHour();
    void breakGlassMayBeApprovedAfterwards();
    void leversLapseOnTheRecord();
    void aRedisThatIsAwayIsToldLater();
    void aRedisNewerThanTheRecordIsOvertaken();
    void interruptedCommandsAreFinishedOrReported();
    void withoutPostgresNothingIsChanged();
    void theLadderActsOnceAPeriod();
    void twoGatewaysClimbOnce();
    void oneOfHundredWins();
    void theAuditVerifies();

private:
    [[nodiscard]] http::CallAnswer call(const Person& who, http::Question question, const std::string& id,
        const std::string& body, std::optional<std::string> key = {});
    [[nodiscard]] http::CallAnswer order(
        const Person& who, const commands::Command& command, const std::string& id = commands::randomUuid())
    {
        return call(who, http::Question::SubmitCommand, id, commands::encodeCommand(command), id);
    }
    [[nodiscard]] http::CallAnswer decide(
        const Person& who, const CommandAnswer& command, bool approve = true)
    {
        return call(who, http::Question::DecideApproval, command.id,
            commands::encodeApprovalRequest({ .approve = approve, .commandDigest = command.digest }));
    }
    [[nodiscard]] CommandAnswer show(const std::string& id)
    {
        return std::get<CommandAnswer>(call(m_viewer, http::Question::ShowCommand, id, {}));
    }
    [[nodiscard]] ControlState state();
    [[nodiscard]] std::int64_t version() { return state().version; }
    void setState(const ControlState& state);
    void writeKeys(bool annRevoked = false);
    void makeDesk(bool twoPerson);
    [[nodiscard]] CommandUpkeep upkeep();
    [[nodiscard]] std::int64_t number(const std::string& sql)
    {
        return PrivateDatabase::number(*m_admin, sql);
    }

    PrivateDatabase m_database;
    QTemporaryDir m_keysDirectory;
    Person m_ann{ "ann-1", "ann", RoleSet{ Role::Operator } };
    Person m_ann2{ "ann-2", "ann", RoleSet{ Role::Operator, Role::Approver } };
    Person m_priya{ "priya-1", "priya", RoleSet{ Role::Approver } };
    Person m_ben{ "ben-1", "ben", RoleSet{ Role::Operator, Role::Approver } };
    Person m_viewer{ "vera-1", "vera", RoleSet{ Role::Viewer } };
    Person m_glass{ "glass-1", "oncall", RoleSet{ Role::Breakglass } };
    std::optional<postgres::Connection> m_admin;
    std::unique_ptr<KeyDirectory> m_keys;
    RefusalTally m_refusals;
    FakeRedis m_redis;
    GatewayKey m_gatewayKey{ "gateway", Ed25519SecretKey::generate() };
    CommandRules m_rules{ .environment = "test", .twoPerson = false, .gatewayKeyId = "gateway" };
    std::unique_ptr<CommandDesk> m_desk;
    std::map<Period, Money> m_spent;
    Duration m_ahead{ 0 }; ///< of the gateway's clock, for what time does
};

void CommandDeskTest::writeKeys(bool annRevoked)
{
    for (const Person* who : { &m_ann, &m_ann2, &m_priya, &m_ben, &m_viewer, &m_glass }) {
        auto text = QByteArray::fromStdString(keyFileText(who->keyId, who->person, who->roles, who->key));
        if (annRevoked && who == &m_ann) {
            text.replace("\"revoked\": false", "\"revoked\": true");
        }
        QFile file(m_keysDirectory.filePath(QLatin1String(who->keyId) + QStringLiteral(".json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    m_keys->refresh();
    QCOMPARE(m_keys->faults().size(), std::size_t(0));
}

void CommandDeskTest::initTestCase()
{
    m_admin.emplace(m_database.open("postgres"));
    m_keys = std::make_unique<KeyDirectory>(m_keysDirectory.path().toStdString(), "gateway");
    writeKeys();
}

void CommandDeskTest::makeDesk(bool twoPerson)
{
    m_rules.twoPerson = twoPerson;
    m_desk = std::make_unique<CommandDesk>(m_database.endpoint("spillway_gateway"), m_rules, *m_keys,
        m_refusals, std::vector<ControlProjection*>{ &m_redis });
}

void CommandDeskTest::init()
{
    ControlState first;
    first.version = 1;
    first.environment = "test";
    first.tiers["free"] = {};
    first.tiers["premium"] = {};
    first.safeguards = defaultSafeguards();
    setState(first);
    m_redis.held.reset();
    m_redis.away = false;
    m_spent.clear();
    m_ahead = {};
    makeDesk(false);
}

void CommandDeskTest::setState(const ControlState& state)
{
    QVERIFY(m_admin->execute("delete from spillway.control_state"));
    QVERIFY(postgres::ControlRecord(*m_admin, "test")
            .save(0, { .version = state.version, .document = encodeControlDocument(state, currentTime()) }));
}

ControlState CommandDeskTest::state()
{
    const auto recorded = postgres::ControlRecord(*m_admin, "test").load();
    return recorded && *recorded ? decodeControlDocument((*recorded)->document).value_or(ControlState())
                                 : ControlState();
}

http::CallAnswer CommandDeskTest::call(const Person& who, http::Question question, const std::string& id,
    const std::string& body, std::optional<std::string> key)
{
    const SignedCaller caller(1, who.keyId, *Ed25519SecretKey::parse(who.key.seedBase64()));
    const Instant now = currentTime() + m_ahead;
    http::SignedCall call{
        .question = question, .commandId = id, .request = {}, .signature = {}, .address = "127.0.0.1"
    };
    call.request = body.empty()
        ? caller.signedGet("/v1/commands/" + id)
        : caller.signedPost("/v1/commands", body, key.value_or(commands::randomUuid()), now);
    const auto verified = commands::verifyStoredRequest(call.request, who.key.publicKey());
    call.signature = *verified;
    return m_desk->answer(call, now);
}

CommandUpkeep CommandDeskTest::upkeep()
{
    return { m_database.endpoint("spillway_gateway"), m_rules, *m_keys, &m_gatewayKey,
        [this] { return Result<std::map<Period, Money>>(m_spent); } };
}

void CommandDeskTest::aPauseIsRecordedAppliedAndSeen()
{
    const auto answer = std::get<CommandAnswer>(order(m_ann, pauseFree(1)));
    QCOMPARE(answer.state, CommandState::Seen);
    QCOMPARE(answer.controlVersion, std::optional<std::int64_t>(2));
    QCOMPARE(answer.actor, "ann");
    QVERIFY(answer.appliedAt && answer.seenAt && answer.expiresAt);
    QVERIFY(*answer.expiresAt - *answer.appliedAt == 10min);
    QVERIFY(m_redis.held->pausedTiers.contains("free"));
    QCOMPARE(state().pausedTiers.at("free").actor, "ann");
    const std::string events
        = "select count(*) from spillway.command_event where command_id = '" + answer.id + "'";
    QCOMPARE(number(events), std::int64_t(3));
    QCOMPARE(number("select count(*) from spillway.audit where command_id = '" + answer.id + "'"),
        std::int64_t(3));
    const auto control = std::get<ControlAnswer>(call(m_viewer, http::Question::ShowControl, {}, {}));
    QCOMPARE(control.state.version, std::int64_t(2));
    QVERIFY(control.projections.at(0).holds);
    QCOMPARE(commands::decodeCommand(show(answer.id).body).value(), pauseFree(1));
}

void CommandDeskTest::theSameKeyAndBodyAnswersTheFirstOutcome()
{
    const std::string id = commands::randomUuid();
    const auto first = std::get<CommandAnswer>(order(m_ann, pauseFree(1), id));
    for (int i = 0; i < 3; ++i) {
        const auto again = std::get<CommandAnswer>(order(m_ann, pauseFree(1), id));
        QCOMPARE(again.controlVersion, first.controlVersion);
        QCOMPARE(again.appliedAt, first.appliedAt);
    }
    QCOMPARE(version(), std::int64_t(2));
    const std::string refused = commands::randomUuid();
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(std::get<Problem>(order(m_ann, pauseFree(1), refused)).kind, ProblemKind::VersionConflict);
    }
}

void CommandDeskTest::anotherBodyUnderTheSameKeyIsRefused()
{
    const std::string id = commands::randomUuid();
    QCOMPARE(std::get<CommandAnswer>(order(m_ann, pauseFree(1), id)).state, CommandState::Seen);
    QCOMPARE(std::get<Problem>(order(m_ann, pauseFree(2), id)).kind, ProblemKind::IdempotencyKeyReused);
    QCOMPARE(std::get<Problem>(order(m_ben, pauseFree(1), id)).kind, ProblemKind::IdempotencyKeyReused);
}

void CommandDeskTest::aReplayIsRefused()
{
    const SignedCaller ann(1, m_ann.keyId, *Ed25519SecretKey::parse(m_ann.key.seedBase64()));
    http::SignedCall captured{ .question = http::Question::SubmitCommand,
        .commandId = {},
        .request
        = ann.signedPost("/v1/commands", commands::encodeCommand(pauseFree(1)), commands::randomUuid()),
        .signature = {},
        .address = "127.0.0.1" };
    captured.signature = *commands::verifyStoredRequest(captured.request, m_ann.key.publicKey());
    QVERIFY(std::holds_alternative<CommandAnswer>(m_desk->answer(captured, currentTime())));
    for (int i = 0; i < 10; ++i) {
        makeDesk(false); // a gateway that was started again
        QCOMPARE(std::get<Problem>(m_desk->answer(captured, currentTime())).kind, ProblemKind::NonceUsed);
    }
    QCOMPARE(version(), std::int64_t(2));
    QVERIFY(!m_refusals.take(currentTime()).empty());
}

void CommandDeskTest::aStaleVersionIsAnsweredWithTheCurrentState()
{
    QVERIFY(std::holds_alternative<CommandAnswer>(order(m_ann, pauseFree(1))));
    const auto problem = std::get<Problem>(order(m_ben, pauseFree(1)));
    QCOMPARE(problem.kind, ProblemKind::VersionConflict);
    QCOMPARE(problem.currentVersion, std::optional<std::int64_t>(2));
    QVERIFY(problem.control->state.pausedTiers.contains("free"));
    QVERIFY(problem.commandId);
    QCOMPARE(show(*problem.commandId).state, CommandState::Refused);
    QCOMPARE(std::get<Problem>(
                 order(m_ben, orderOf(commands::CommandType::LeaveFallback, commands::NoParameters{}, 2)))
                 .kind,
        ProblemKind::NothingToDo);
}

void CommandDeskTest::aProviderThereIsNotIsRefused()
{
    const auto pause = [this](const char* name) {
        return order(m_ann,
            orderOf(commands::CommandType::PauseProvider, commands::ProviderParameters{ { name } }, version(),
                10min));
    };
    const auto provider = std::get<Problem>(pause("opanai"));
    QCOMPARE(provider.kind, ProblemKind::InvalidCommand);
    QCOMPARE(provider.detail,
        "There is no provider \"opanai\"; there are: anthropic, fallback, gemini, openai, perplexity.");
    const auto model = std::get<Problem>(pause("openai/nosuch"));
    QCOMPARE(model.kind, ProblemKind::InvalidCommand);
    QVERIFY2(model.detail.contains("gpt-5-mini"), model.detail.c_str());
    QCOMPARE(version(), std::int64_t(1));
    makeDesk(true); // nobody is asked to approve what could not be done
    const auto routing = order(m_ben,
        orderOf(commands::CommandType::SetRouting, commands::RoutingParameters{ {}, { "opanai" }, {} },
            version()));
    QCOMPARE(std::get<Problem>(routing).kind, ProblemKind::InvalidCommand);
    QVERIFY(std::holds_alternative<CommandAnswer>(pause("openai/gpt-5")));
}

void CommandDeskTest::wrongCommandsAreRefusedBeforeTheyAreRecorded_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray good = QByteArray::fromStdString(commands::encodeCommand(pauseFree(1)));
    QTest::newRow("not JSON") << QByteArray("pause") << 400;
    QTest::newRow("unknown member") << QByteArray(good).replace("{\"type\"", "{\"x\":1,\"type\"") << 422;
    QTest::newRow("unknown type") << QByteArray(good).replace("pause_tier", "delete_tier") << 422;
    QTest::newRow("wrong confirmation") << QByteArray(good).replace("\"pause free\"", "\"yes\"") << 422;
    QTest::newRow("another environment") << QByteArray(good).replace("\"test\"", "\"staging\"") << 422;
    QTest::newRow("no reason") << QByteArray(good).replace("a test of it", "") << 422;
}

void CommandDeskTest::wrongCommandsAreRefusedBeforeTheyAreRecorded()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    const auto before = number("select count(*) from spillway.command");
    const auto answer = call(m_ann, http::Question::SubmitCommand, {}, body.toStdString());
    QCOMPARE(commands::httpStatusOf(std::get<Problem>(answer).kind), status);
    QCOMPARE(number("select count(*) from spillway.command"), before);
    QCOMPARE(version(), std::int64_t(1));
}

void CommandDeskTest::rolesAndTypes_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("twoPerson");
    for (int type = 0; type < static_cast<int>(std::size(commands::kCommandTypes)); ++type) {
        for (const Role role : commands::kRoles) {
            for (const bool two : { false, true }) {
                const auto name = commands::roleName(role);
                QTest::addRow("%s %s%s", commands::commandTypeName(commands::kCommandTypes[type]).data(),
                    name.data(), two ? " by two" : "")
                    << type << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) << two;
            }
        }
    }
}

/// Every role tries every type, in a state where each would change something, and the outcome is what the
/// roles say: done, waiting for another person, or refused with nothing changed.
void CommandDeskTest::rolesAndTypes()
{
    QFETCH(const int, type);
    QFETCH(const QString, role);
    QFETCH(const bool, twoPerson);
    ControlState pulled = state();
    const LeverOrigin origin{
        .actor = "x", .reason = "y", .since = currentTime(), .expiresAt = {}, .commandId = ""
    };
    pulled.pausedTiers["premium"] = origin;
    pulled.pausedTiers["free"] = origin;
    pulled.pausedProviders["openai"] = origin;
    pulled.fallback = origin;
    pulled.emergencyStop = origin;
    pulled.budgetCaps[Period::Day] = { Money::fromDollars(100), origin };
    pulled.rateLimits["*"] = { 1000, origin };
    setState(pulled);
    makeDesk(twoPerson);
    auto command = oneOfEach(1).at(static_cast<std::size_t>(type));
    const RoleSet roles{ *commands::parseRole(role.toStdString()) };
    const bool isGlass = roles.has(Role::Breakglass);
    if (isGlass && commands::mayLapse(command.type)) {
        command.duration = 20min;
    }
    const auto effect = commands::effectOf(command, state(), currentTime());
    const auto permission = commands::permissionFor(roles, effect, twoPerson);
    const Person& who = roles.has(Role::Viewer) ? m_viewer
        : roles.has(Role::Operator)             ? m_ann
        : roles.has(Role::Approver)             ? m_priya
                                                : m_glass;
    const auto answer = order(who, command);
    switch (permission) {
    case commands::Permission::Refused:
        QCOMPARE(std::get<Problem>(answer).kind, ProblemKind::Forbidden);
        QCOMPARE(version(), std::int64_t(1));
        break;
    case commands::Permission::NeedsSecondPerson:
        QCOMPARE(std::get<CommandAnswer>(answer).state, CommandState::AwaitingApproval);
        QCOMPARE(commands::httpStatusOf(std::get<CommandAnswer>(answer)), 202);
        QCOMPARE(version(), std::int64_t(1));
        break;
    case commands::Permission::Allowed:
    case commands::Permission::AllowedLoudly:
        QVERIFY2(std::holds_alternative<CommandAnswer>(answer),
            std::holds_alternative<Problem>(answer) ? std::get<Problem>(answer).detail.c_str() : "");
        QCOMPARE(std::get<CommandAnswer>(answer).state, CommandState::Seen);
        QCOMPARE(std::get<CommandAnswer>(answer).breakGlass, isGlass);
        QCOMPARE(version(), std::int64_t(2));
        break;
    }
}

void CommandDeskTest::looseningWaitsForAnotherPerson()
{
    makeDesk(true);
    QCOMPARE(
        std::get<CommandAnswer>(order(m_ann, pauseFree(1))).state, CommandState::Seen); // stopping is fast
    const auto waiting = std::get<CommandAnswer>(order(m_ann, resumeFree(2)));
    QCOMPARE(waiting.state, CommandState::AwaitingApproval);
    QVERIFY(waiting.approval->lapsesAt > currentTime() + 14min);
    const auto control = std::get<ControlAnswer>(call(m_viewer, http::Question::ShowControl, {}, {}));
    QVERIFY(std::ranges::find(control.awaitingApproval, waiting.id) != control.awaitingApproval.end());
    QCOMPARE(std::get<Problem>(decide(m_viewer, waiting)).kind, ProblemKind::Forbidden);
    const auto done = std::get<CommandAnswer>(decide(m_priya, waiting));
    QCOMPARE(done.state, CommandState::Seen);
    QCOMPARE(done.approval->decidedBy, std::optional<std::string>("priya"));
    QVERIFY(state().pausedTiers.empty());
    QCOMPARE(std::get<Problem>(decide(m_priya, waiting)).kind, ProblemKind::NotAwaitingApproval);
}

void CommandDeskTest::ownSecondKeyIsNoSecondPerson()
{
    makeDesk(true);
    (void)order(m_ann, pauseFree(1));
    const auto waiting = std::get<CommandAnswer>(order(m_ann, resumeFree(2)));
    QCOMPARE(std::get<Problem>(decide(m_ann2, waiting)).kind, ProblemKind::SecondPersonNeeded);
    QVERIFY(state().pausedTiers.contains("free"));
}

void CommandDeskTest::whatIsApprovedIsWhatWasShown()
{
    makeDesk(true);
    (void)order(m_ann, pauseFree(1));
    auto waiting = std::get<CommandAnswer>(order(m_ann, resumeFree(2)));
    waiting.digest = commands::serialiseContentDigest(commands::sha256("something else"));
    QCOMPARE(std::get<Problem>(decide(m_priya, waiting)).kind, ProblemKind::InvalidCommand);
    QVERIFY(state().pausedTiers.contains("free"));
}

void CommandDeskTest::anEditVoidsTheApproval()
{
    makeDesk(true);
    (void)order(m_ann, pauseFree(1));
    const auto waiting = std::get<CommandAnswer>(order(m_ann, resumeFree(2)));
    QCOMPARE(std::get<CommandAnswer>(order(m_ben, pauseFree(2, 20min))).state, CommandState::Seen);
    const auto problem = std::get<Problem>(decide(m_priya, waiting));
    QCOMPARE(problem.kind, ProblemKind::VersionConflict);
    QVERIFY(state().pausedTiers.contains("free"));
    QCOMPARE(show(waiting.id).state, CommandState::Refused);
}

void CommandDeskTest::approvalsLapse()
{
    makeDesk(true);
    (void)order(m_ann, pauseFree(1));
    const auto waiting = std::get<CommandAnswer>(order(m_ann, resumeFree(2)));
    m_ahead = 15min;
    QCOMPARE(std::get<Problem>(decide(m_priya, waiting)).kind, ProblemKind::NotAwaitingApproval);
    upkeep().beforeAssertion(currentTime() + 16min);
    m_ahead = {};
    const auto lapsed = show(waiting.id);
    QCOMPARE(lapsed.state, CommandState::Lapsed);
    QVERIFY(!lapsed.appliedAt);
    QCOMPARE(std::get<Problem>(decide(m_priya, waiting)).kind, ProblemKind::NotAwaitingApproval);
}

void CommandDeskTest::turningDownEndsIt()
{
    makeDesk(true);
    (void)order(m_ann, pauseFree(1));
    const auto first = std::get<CommandAnswer>(order(m_ann, resumeFree(2)));
    QCOMPARE(std::get<CommandAnswer>(decide(m_priya, first, false)).state, CommandState::Refused);
    const auto second = std::get<CommandAnswer>(order(m_ann, resumeFree(2)));
    QCOMPARE(std::get<CommandAnswer>(decide(m_ann, second, false)).state, CommandState::Refused); // withdrawn
    QCOMPARE(std::get<Problem>(decide(m_priya, second)).kind, ProblemKind::NotAwaitingApproval);
    QVERIFY(state().pausedTiers.contains("free"));
}

void CommandDeskTest::aRevokedOrdererVoidsTheApproval()
{
    makeDesk(true);
    (void)order(m_ann, pauseFree(1));
    const auto waiting = std::get<CommandAnswer>(order(m_ann, resumeFree(2)));
    writeKeys(true);
    const auto answer = decide(m_priya, waiting);
    writeKeys();
    QCOMPARE(std::get<Problem>(answer).kind, ProblemKind::Forbidden);
    QVERIFY(state().pausedTiers.contains("free"));
}

void CommandDeskTest::breakGlassLastsHalfAnHour()
{
    upkeep().beforeAssertion(currentTime() + 31min); // what other tests left
    init();
    makeDesk(true);
    (void)order(m_ann, pauseFree(1, {}));
    QCOMPARE(std::get<Problem>(order(m_glass, pauseFree(2, 31min))).kind, ProblemKind::InvalidCommand);
    QCOMPARE(std::get<Problem>(order(m_glass, pauseFree(2, {}))).kind, ProblemKind::InvalidCommand);
    const auto loud = std::get<CommandAnswer>(order(m_glass, resumeFree(2)));
    QCOMPARE(loud.state, CommandState::Seen);
    QVERIFY(loud.breakGlass);
    QVERIFY(state().pausedTiers.empty());
    const std::string alerts
        = "select count(*) from spillway.alert where rule = 'break_glass' and scope = '" + loud.id + "'";
    QCOMPARE(number(alerts + " and ended_at is null and severity = 'critical'"), std::int64_t(1));
    QCOMPARE(number("select count(*) from spillway.audit where kind = 'command.applied_by_break_glass' and "
                    "command_id = '"
                 + loud.id + "'"),
        std::int64_t(1));
    upkeep().beforeAssertion(currentTime() + 29min);
    QVERIFY(state().pausedTiers.empty());
    upkeep().beforeAssertion(currentTime() + 30min + 1s);
    upkeep().beforeAssertion(currentTime() + 31min);
    QCOMPARE(state().pausedTiers.at("free").actor, "ann"); // as it was before the glass broke
    QCOMPARE(version(), std::int64_t(4));
    QCOMPARE(number(alerts + " and ended_at is null"), std::int64_t(0));
    QCOMPARE(show(loud.id).state, CommandState::Lapsed);
}

void CommandDeskTest::breakGlassMayBeApprovedAfterwards()
{
    makeDesk(true);
    (void)order(m_ann, pauseFree(1, {}));
    const auto loud = std::get<CommandAnswer>(order(m_glass, resumeFree(2)));
    QCOMPARE(std::get<CommandAnswer>(decide(m_priya, loud)).state, CommandState::Seen);
    upkeep().beforeAssertion(currentTime() + 31min);
    QVERIFY(state().pausedTiers.empty());
}

void CommandDeskTest::leversLapseOnTheRecord()
{
    const auto pause = std::get<CommandAnswer>(order(m_ann, pauseFree(1, 600s)));
    upkeep().beforeAssertion(currentTime() + 599s);
    QCOMPARE(version(), std::int64_t(2));
    upkeep().beforeAssertion(currentTime() + 601s);
    upkeep().beforeAssertion(currentTime() + 602s);
    QCOMPARE(version(), std::int64_t(3));
    QVERIFY(state().pausedTiers.empty());
    QCOMPARE(show(pause.id).state, CommandState::Lapsed);
    QVERIFY(show(pause.id).appliedAt);
    const std::string lapses
        = "select count(*) from spillway.audit where kind = 'lever.lapsed' and command_id = '" + pause.id
        + "'";
    QCOMPARE(number(lapses), std::int64_t(1));
    QCOMPARE(number(lapses + " and detail::jsonb #>> '{changes,0,path}' = 'paused_tiers.free.actor'"),
        std::int64_t(1));
}

void CommandDeskTest::aRedisThatIsAwayIsToldLater()
{
    m_redis.away = true;
    const auto pause = std::get<CommandAnswer>(order(m_ann, pauseFree(1)));
    QCOMPARE(pause.state, CommandState::Applied);
    QCOMPARE(commands::httpStatusOf(pause), 202);
    QVERIFY(!pause.projections.at(0).holds);
    QVERIFY(pause.next.find("as soon as it is back") != std::string::npos);
    m_redis.away = false;
    auto keeping = upkeep();
    ControlFigures figures;
    figures.version = 2;
    figures.projectionProblems["redis"] = "no Redis";
    keeping.afterAssertion(figures, currentTime());
    QCOMPARE(show(pause.id).state, CommandState::Applied);
    figures.projectionProblems["redis"].clear();
    keeping.afterAssertion(figures, currentTime());
    keeping.afterAssertion(figures, currentTime());
    QCOMPARE(show(pause.id).state, CommandState::Seen);
    QCOMPARE(number("select count(*) from spillway.command_event where state = 'seen' and command_id = '"
                 + pause.id + "'"),
        std::int64_t(1));
}

/// What is not recorded is not in force, whatever version it claims; the record's version goes above it.
void CommandDeskTest::aRedisNewerThanTheRecordIsOvertaken()
{
    QVERIFY(std::holds_alternative<CommandAnswer>(order(m_ann, pauseFree(1))));
    ControlState strange = state();
    strange.version = 40;
    strange.pausedTiers.clear();
    strange.fallback.emplace();
    ControlFigures figures;
    figures.version = 2;
    figures.projectionProblems["redis"] = "newer";
    figures.newer["redis"] = strange;
    auto keeping = upkeep();
    keeping.afterAssertion(figures, currentTime());
    keeping.afterAssertion(figures, currentTime()); // the record has caught up
    QCOMPARE(version(), std::int64_t(41));
    QVERIFY(state().pausedTiers.contains("free"));
    QVERIFY(!state().fallback);
    QCOMPARE(number("select count(*) from spillway.audit where kind = 'control.overtaken' and detail like "
                    "'%version 40 (fallback)%' and detail::jsonb #>> '{changes,0,path}' like 'fallback.%'"),
        std::int64_t(1));
}

void CommandDeskTest::interruptedCommandsAreFinishedOrReported()
{
    auto gateway = m_database.open("spillway_gateway");
    const auto recordOnly = [&](const std::string& id, std::int64_t at) {
        const SignedCaller ann(1, m_ann.keyId, *Ed25519SecretKey::parse(m_ann.key.seedBase64()));
        const auto body = commands::encodeCommand(pauseFree(at));
        const auto request = ann.signedPost("/v1/commands", body, id);
        postgres::CommandRecord record(gateway, "test");
        return record.record({ .id = id,
                                 .type = "pause_tier",
                                 .parameters = "{}",
                                 .reason = "a test of it",
                                 .actor = "ann",
                                 .keyId = m_ann.keyId,
                                 .expectedVersion = at,
                                 .durationSeconds = 600,
                                 .receivedAt = {},
                                 .request = *commands::encodeStoredRequest(request),
                                 .body = body },
            commands::randomNonce(), currentTime() + 1h, auditText("recorded"));
    };
    const std::string young = commands::randomUuid();
    QVERIFY(recordOnly(young, 1));
    upkeep().beforeAssertion(currentTime() + 5s);
    upkeep().beforeAssertion(currentTime() + 6s);
    QCOMPARE(show(young).state, CommandState::Applied);
    QCOMPARE(version(), std::int64_t(2));
    const std::string old = commands::randomUuid();
    QVERIFY(recordOnly(old, 2));
    upkeep().beforeAssertion(currentTime() + 90s);
    QCOMPARE(show(old).state, CommandState::Failed);
    QCOMPARE(version(), std::int64_t(2));
    QCOMPARE(
        number(
            "select count(*) from spillway.command_event where state in ('applied', 'refused', 'failed') and "
            "command_id in ('"
            + young + "', '" + old + "')"),
        std::int64_t(2));
}

void CommandDeskTest::withoutPostgresNothingIsChanged()
{
    m_database.server().stop();
    const auto problem = std::get<Problem>(order(m_ann, pauseFree(1)));
    QCOMPARE(problem.kind, ProblemKind::NotRecorded);
    QCOMPARE(commands::httpStatusOf(problem.kind), 503);
    QVERIFY(!m_redis.held);
    QVERIFY(m_database.server().restart());
    m_admin.emplace(m_database.open("postgres"));
    QCOMPARE(std::get<CommandAnswer>(order(m_ann, pauseFree(1))).state, CommandState::Seen);
}

void CommandDeskTest::theLadderActsOnceAPeriod()
{
    auto keeping = upkeep();
    const Instant now = currentTime();
    m_spent = { { Period::Day, Money::fromDollars(179) } };
    keeping.beforeAssertion(now);
    QCOMPARE(version(), std::int64_t(1));
    m_spent = { { Period::Day, Money::fromDollars(181) } };
    keeping.beforeAssertion(now);
    keeping.beforeAssertion(now);
    QCOMPARE(version(), std::int64_t(2));
    const auto pause = state().pausedTiers.at("free");
    QCOMPARE(pause.actor, "safeguard");
    const Instant end = Zone().periodAt(Period::Day, now).to;
    QVERIFY(*pause.expiresAt >= end && *pause.expiresAt < end + 1s);
    QVERIFY(!state().fallback);
    // Who lifts it takes the responsibility: the step does not act again, the next one does.
    QCOMPARE(std::get<CommandAnswer>(order(m_ben, resumeFree(2))).state, CommandState::Seen);
    keeping.beforeAssertion(now);
    QCOMPARE(version(), std::int64_t(3));
    m_spent = { { Period::Day, Money::fromDollars(230) } };
    keeping.beforeAssertion(now);
    QVERIFY(state().pausedTiers.empty());
    QVERIFY(state().fallback && state().emergencyStop);
    QCOMPARE(number("select count(*) from spillway.alert where rule = 'safeguard' and ended_at is null"),
        std::int64_t(3));
    QCOMPARE(number("select count(*) from spillway.command where actor = 'safeguard'"), std::int64_t(3));
    // At the period's end everything it did is over, on the record.
    m_spent.clear();
    keeping.beforeAssertion(end + 2s);
    QVERIFY(!state().fallback && !state().emergencyStop);
}

void CommandDeskTest::twoGatewaysClimbOnce()
{
    ControlState other = state();
    other.safeguards->limits = { { Period::Week, Money::fromDollars(777) } };
    setState(other);
    m_spent = { { Period::Week, Money::fromDollars(900) } };
    const Instant now = currentTime();
    const auto before = number("select count(*) from spillway.command where actor = 'safeguard'");
    std::vector<std::thread> gateways;
    for (int i = 0; i < 4; ++i) {
        gateways.emplace_back([this, now] {
            auto keeping = upkeep();
            for (int round = 0; round < 5; ++round) {
                keeping.beforeAssertion(now);
            }
        });
    }
    for (auto& gateway : gateways) {
        gateway.join();
    }
    QCOMPARE(number("select count(*) from spillway.command where actor = 'safeguard'"), before + 3);
    QCOMPARE(version(), std::int64_t(4));
}

void CommandDeskTest::oneOfHundredWins()
{
    std::atomic<int> applied = 0;
    std::atomic<int> conflicts = 0;
    const std::string seed = m_ann.key.seedBase64();
    std::vector<std::thread> admins;
    for (int admin = 0; admin < 4; ++admin) {
        admins.emplace_back([this, &applied, &conflicts, &seed] {
            FakeRedis redis;
            RefusalTally refusals;
            CommandDesk desk(m_database.endpoint("spillway_gateway"), m_rules, *m_keys, refusals, { &redis });
            const SignedCaller ann(1, m_ann.keyId, *Ed25519SecretKey::parse(seed));
            for (int i = 0; i < 25; ++i) {
                http::SignedCall call{ .question = http::Question::SubmitCommand,
                    .commandId = {},
                    .request = ann.signedPost(
                        "/v1/commands", commands::encodeCommand(pauseFree(1)), commands::randomUuid()),
                    .signature = {},
                    .address = "127.0.0.1" };
                call.signature = *commands::verifyStoredRequest(call.request, m_ann.key.publicKey());
                const auto answer = desk.answer(call, currentTime());
                const auto* problem = std::get_if<Problem>(&answer);
                applied += problem == nullptr ? 1 : 0;
                if (problem != nullptr && problem->kind != ProblemKind::VersionConflict) {
                    qWarning("%s: %s", commands::problemType(problem->kind).data(), problem->detail.c_str());
                }
                conflicts += problem != nullptr && problem->kind == ProblemKind::VersionConflict ? 1 : 0;
            }
        });
    }
    for (auto& admin : admins) {
        admin.join();
    }
    QCOMPARE(applied.load(), 1);
    QCOMPARE(conflicts.load(), 99);
    QCOMPARE(version(), std::int64_t(2));
}

/// The whole suite's orders, refusals and lapses, held against the chain, the gateway's signed heads and the
/// people's own signatures, as a console does it.
void CommandDeskTest::theAuditVerifies()
{
    (void)call(m_ann, http::Question::SubmitCommand, {}, "{}");
    m_desk->tick(currentTime());
    auto keeping = upkeep();
    keeping.beforeAssertion(currentTime());
    auto console = m_database.open("spillway_console");
    const auto publicKey = commands::Ed25519PublicKey::parse(m_gatewayKey.publicBase64());
    const auto verdict = postgres::AuditReader(console).verify(*publicKey, *m_keys->keys(), std::nullopt);
    QVERIFY2(verdict, verdict ? "" : verdict.error().message.c_str());
    QVERIFY2(verdict->isSound(), verdict->faults.empty() ? "" : verdict->faults.front().text.c_str());
    QVERIFY(verdict->entries > 100);
    QVERIFY(verdict->headsSigned > 0);
    QVERIFY(verdict->requestsChecked > 50);
    QCOMPARE(number("select count(*) from spillway.audit where kind = 'key.signed_in'") > 0, true);
    QCOMPARE(number("select count(*) from spillway.audit where kind = 'request.refused'") > 0, true);
}

QTEST_GUILESS_MAIN(CommandDeskTest)
#include "tst_command_desk.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/command_reader.h"
#include "models/commands/ed25519.h"
#include "tests/app/postgres/private_database.h"

#include <QTest>

using namespace spillway;
using namespace std::chrono_literals;
using commands::Command;
using commands::CommandState;
using commands::CommandType;
using tests::PrivateDatabase;

namespace
{

const Instant kNow = parseIso("2026-03-12T16:32:10Z").value();

Command pauseFree()
{
    Command command;
    command.type = CommandType::PauseTier;
    command.environment = "production";
    command.parameters = commands::TierParameters{ { "free" } };
    command.duration = 60min;
    command.reason = "spend spike";
    command.expectedVersion = 41;
    command.confirmation = commands::confirmationText(command);
    return command;
}

} // namespace

class TestCommandReader : public QObject
{
    Q_OBJECT

    std::unique_ptr<PrivateDatabase> m_database;

    void run(const std::string& sql)
    {
        auto connection = m_database->open("postgres");
        const auto done = connection.execute(sql);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }
    void order(const char* id, const char* at, const Command& command, const char* actor)
    {
        auto connection = m_database->open("postgres");
        const auto done = connection.query(
            "insert into spillway.command (id, environment, type, parameters, reason, actor, key_id, "
            "expected_version, duration_s, received_at, request, body) values ($1::uuid, 'production', $2, "
            "'{}', $3, $4, 'key', 41, $5::bigint, $6::timestamptz, '', decode($7, 'base64'))",
            { std::string(id), std::string(commands::commandTypeName(command.type)), command.reason,
                std::string(actor),
                command.duration ? std::optional(std::to_string(command.duration->count())) : std::nullopt,
                std::string(at), commands::toBase64(commands::bytesOf(commands::encodeCommand(command))) });
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }
    void became(const char* id, const char* state, const char* at, const char* actor = "gateway",
        const char* version = "null", const char* detail = "{}")
    {
        run(std::string("insert into spillway.command_event (command_id, at, state, actor, control_version, "
                        "detail) values ('")
            + id + "', '" + at + "', '" + state + "', '" + actor + "', " + version + ", '" + detail + "')");
    }

private Q_SLOTS:
    void initTestCase();
    void tellsWhatBecameOfCommands();
    void measuresSpendAroundThem();
    void countsUsersByTier();
    void listsFeaturesByLevel();
    void readsAllAsTheConsole();
};

void TestCommandReader::initTestCase()
{
    m_database = std::make_unique<PrivateDatabase>();
    const Command pause = pauseFree();
    order("00000000-0000-4000-8000-000000000001", "2026-03-12T16:04:20Z", pause, "ann");
    became("00000000-0000-4000-8000-000000000001", "recorded", "2026-03-12T16:04:20.1Z", "ann");
    became("00000000-0000-4000-8000-000000000001", "applied", "2026-03-12T16:04:20.2Z", "ann", "42");
    became("00000000-0000-4000-8000-000000000001", "seen", "2026-03-12T16:04:20.3Z");
    Command resume = pause;
    resume.type = CommandType::ResumeTier;
    resume.duration.reset();
    resume.confirmation = commands::confirmationText(resume);
    order("00000000-0000-4000-8000-000000000002", "2026-03-12T16:20:00Z", resume, "ben");
    became("00000000-0000-4000-8000-000000000002", "recorded", "2026-03-12T16:20:00Z", "ben");
    became("00000000-0000-4000-8000-000000000002", "awaiting_approval", "2026-03-12T16:20:01Z", "ben");
    order("00000000-0000-4000-8000-000000000003", "2026-03-12T16:25:00Z", pause, "ann");
    became("00000000-0000-4000-8000-000000000003", "recorded", "2026-03-12T16:25:00Z", "ann");
    became("00000000-0000-4000-8000-000000000003", "refused", "2026-03-12T16:25:01Z", "gateway", "null",
        R"({"text": "The state is now v42."})");
    run("insert into spillway.account (user_id, tier, joined_at, left_at, monthly_price_nusd) values "
        "('u1', 'free', '2026-01-01Z', null, 0), ('u2', 'free', '2026-01-01Z', null, 0), "
        "('gone', 'free', '2026-01-01Z', '2026-02-01Z', 0), ('p1', 'premium', '2026-01-01Z', null, "
        "19000000000)");
    const auto quarter = [](const char* at, const char* tier, const char* provider, int cost, int denied) {
        return std::string("('") + at + "', '" + tier + "', '" + provider + "', 'm', 10, 0, 0, 0, "
            + std::to_string(denied) + ", 0, 0, 0, 0, 0, 0, " + std::to_string(cost) + ", 0, 0, '{}')";
    };
    run("insert into spillway.rollup_quarter values "
        + quarter("2026-03-12T15:45:00Z", "free", "openai", 7000, 0) + ", "
        + quarter("2026-03-12T15:45:00Z", "premium", "anthropic", 3000, 0) + ", "
        + quarter("2026-03-12T16:15:00Z", "premium", "anthropic", 1000, 5));
    run("select spillway.partition_ensure('2026-03-01Z', '2026-04-01Z')");
    run("insert into spillway.usage_event (request_id, occurred_at, user_id, tier, provider, model, "
        "input_tokens, "
        "cached_input_tokens, output_tokens, status, cache_hit, fallback) values "
        "('r1', '2026-03-12T16:00:00Z', 'u1', 'free', 'openai', 'm', 1, 0, 1, 'ok', false, false), "
        "('r2', '2026-03-12T16:01:00Z', 'u1', 'free', 'openai', 'm', 1, 0, 1, 'ok', false, false), "
        "('r3', '2026-03-12T14:00:00Z', 'u2', 'free', 'openai', 'm', 1, 0, 1, 'ok', false, false)");
    run("update spillway.ledger set newest_occurred_at = '2026-03-12T16:30:00Z'");
}

void TestCommandReader::tellsWhatBecameOfCommands()
{
    auto connection = m_database->open("spillway_console");
    const auto records = postgres::CommandReader(connection).recent("production", 10);
    QVERIFY2(records, records ? "" : records.error().message.c_str());
    QCOMPARE(records->size(), std::size_t(3));
    const auto& refused = records->at(0).answer;
    QCOMPARE(refused.state, CommandState::Refused);
    QCOMPARE(refused.why, std::string("The state is now v42."));
    const auto& waiting = records->at(1).answer;
    QCOMPARE(waiting.state, CommandState::AwaitingApproval);
    QCOMPARE(waiting.approval->lapsesAt, parseIso("2026-03-12T16:35:01Z").value());
    QVERIFY(!waiting.controlVersion);
    const auto& paused = records->at(2);
    QCOMPARE(paused.answer.state, CommandState::Seen);
    QCOMPARE(paused.answer.controlVersion, 42);
    QCOMPARE(paused.answer.actor, std::string("ann"));
    QCOMPARE(paused.answer.expiresAt, parseIso("2026-03-12T17:04:20.2Z").value());
    QCOMPARE(paused.command->type, CommandType::PauseTier);
    QVERIFY(paused.answer.digest.starts_with("sha-256=:"));
}

void TestCommandReader::measuresSpendAroundThem()
{
    auto connection = m_database->open("spillway_console");
    const auto records = postgres::CommandReader(connection).recent("production", 10);
    QVERIFY(records);
    const auto& spend = records->at(2).spend;
    QCOMPARE(spend->before, Money::fromNanoDollars(10000));
    QCOMPARE(spend->after, Money::fromNanoDollars(1000));
    QVERIFY(!records->at(0).spend); // nothing took effect
    run("update spillway.ledger set newest_occurred_at = '2026-03-12T16:29:59Z'");
    const auto early = postgres::CommandReader(connection).recent("production", 10);
    QVERIFY(!early->at(2).spend->after); // the quarter is not over
    run("update spillway.ledger set newest_occurred_at = '2026-03-12T16:30:00Z'");
}

void TestCommandReader::countsUsersByTier()
{
    auto connection = m_database->open("spillway_console");
    const auto accounts = postgres::CommandReader(connection).accounts(kNow);
    QVERIFY2(accounts, accounts ? "" : accounts.error().message.c_str());
    QCOMPARE(accounts->size(), std::size_t(3));
    QCOMPARE(accounts->at(0), (controls::TierAccounts{ "free", 2, 0, 1, Money::fromNanoDollars(700) }));
    // Ten of the twenty requests of premium were answered, five denied: 4,000 over 15.
    QCOMPARE(accounts->at(1), (controls::TierAccounts{ "premium", 1, 1, 0, Money::fromNanoDollars(266) }));
    QVERIFY(!accounts->at(2).costPerRequest);
}

void TestCommandReader::listsFeaturesByLevel()
{
    auto connection = m_database->open("spillway_console");
    const auto features = postgres::CommandReader(connection).loadFeatures();
    QVERIFY2(features, features ? "" : features.error().message.c_str());
    QCOMPARE(features->front().id, std::string("chat"));
    QCOMPARE(features->front().at(LoadLevel::Critical), FeatureMode::Small);
    QCOMPARE(features->back().at(LoadLevel::Elevated), FeatureMode::Off);
}

void TestCommandReader::readsAllAsTheConsole()
{
    auto connection = m_database->open("spillway_console");
    const auto ledger = postgres::CommandReader(connection).controls("production", kNow);
    QVERIFY2(ledger, ledger ? "" : ledger.error().message.c_str());
    QCOMPARE(ledger->version, 0); // no gateway ran yet
    QCOMPARE(ledger->providerCost.at("openai"), Money::fromNanoDollars(700));
    QVERIFY(!ledger->models.at("openai").empty());
}

QTEST_GUILESS_MAIN(TestCommandReader)
#include "tst_command_reader.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/controls/controls_values.h"
#include "tests/widgets/pages/overview_sample.h"

namespace spillway
{

/// The Thursday of overviewSample() with its last minutes, minute by minute: free asks 177 requests a minute
/// at 0.3 cents, premium 15 and unlimited 3.
inline OverviewValues controlsSampleLive(bool freePaused = false)
{
    using namespace std::chrono_literals;
    OverviewValues v = overviewSample();
    v.live.asOf = v.now;
    v.control.version = freePaused ? 412 : 411;
    v.control.environment = "production";
    v.control.providerOrder = { "openai", "anthropic", "gemini", "perplexity" };
    v.control.fallbackProvider = "fallback";
    v.control.tiers = { { "free", {} }, { "premium", {} }, { "unlimited", {} } };
    v.tiers[0].paused = freePaused;
    if (freePaused) {
        v.control.pausedTiers["free"] = { "ann", "Scripted sign-ups, Gemini quota at 96 %",
            v.now - 27min - 50s, v.now + 32min + 10s, "c412" };
    }
    const Instant running = std::chrono::floor<std::chrono::minutes>(v.now);
    const auto row = [&](Instant minute, const char* tier, const char* provider, int count, double each) {
        MinuteFigures figures;
        figures.minute = minute;
        figures.tier = tier;
        figures.provider = provider;
        const bool refused = freePaused && std::string(tier) == "free";
        (refused ? figures.refused : figures.admitted) = count;
        figures.requests = refused ? 0 : count;
        figures.cost = refused ? Money() : Money::fromEstimate(each * count);
        v.recentMinutes.push_back(figures);
    };
    for (int i = 20; i >= 1; --i) {
        const Instant minute = running - i * 1min;
        row(minute, "free", "openai", 177, 0.0031);
        row(minute, "premium", "openai", 15, 0.0045);
        row(minute, "unlimited", "anthropic", 3, 0.009);
    }
    v.lastQuarterHour = TimeRange{ running - 15min, running };
    v.postgres = { ConnectionState::Connected, 3.0, true, v.now - 1h, {} };
    v.redis = { ConnectionState::Connected, 0.4, true, v.now - 1h, {} };
    return v;
}

inline controls::CommandRecord controlsSampleRecord(
    const char* id, commands::Command command, const char* actor, Instant at, std::int64_t version)
{
    using namespace std::chrono_literals;
    command.environment = "production";
    command.expectedVersion = version - 1;
    command.confirmation = commands::confirmationText(command);
    controls::CommandRecord record;
    record.answer.id = id;
    record.answer.type = commands::commandTypeName(command.type);
    record.answer.actor = actor;
    record.answer.keyId = std::string("ops-") + actor + "-2026-01";
    record.answer.reason = command.reason;
    record.answer.state = commands::CommandState::Seen;
    record.answer.controlVersion = version;
    record.answer.receivedAt = at;
    record.answer.appliedAt = at + 4ms;
    record.answer.seenAt = at + 30ms;
    record.answer.digest = "sha-256=:x:";
    if (command.duration) {
        record.answer.expiresAt = *record.answer.appliedAt + *command.duration;
    }
    record.command = command;
    return record;
}

/// Ann, an operator and approver, with the gateway in reach; five commands of the week.
inline controls::ControlsValues controlsSample(const OverviewValues& live)
{
    using namespace std::chrono_literals;
    using commands::CommandType;
    controls::ControlsValues values;
    values.access.state = controls::Access::State::Ready;
    values.access.person = "ann";
    values.access.keyId = "ops-ann-2026-01";
    values.access.roles = { commands::Role::Operator, commands::Role::Approver };
    values.ledgerAnswers = true;
    controls::ControlsLedger& ledger = values.ledger.emplace();
    ledger.asOf = live.now;
    ledger.version = live.control.version;
    ledger.accounts = { { "free", 10212, 0, 1386, Money::fromEstimate(0.0031) },
        { "premium", 1012, 1012, 420, Money::fromEstimate(0.0045) },
        { "unlimited", 201, 201, 77, Money::fromEstimate(0.009) } };
    ledger.providerCost
        = { { "openai", Money::fromEstimate(0.0033) }, { "fallback", Money::fromEstimate(0.0004) } };
    ledger.models = { { "openai", { "gpt-5", "gpt-5-mini" } } };
    using M = FeatureMode;
    ledger.features = { { "chat", "Chat", { M::Full, M::Full, M::Full, M::Small } },
        { "search", "Search answers", { M::Full, M::Full, M::Small, M::Off } },
        { "summary", "Summaries", { M::Full, M::Small, M::Small, M::Off } },
        { "voice", "Voice", { M::Full, M::Small, M::Off, M::Off } },
        { "report", "Reports", { M::Full, M::Off, M::Off, M::Off } } };
    const auto order = [](CommandType type, commands::CommandParameters parameters, const char* reason,
                           std::optional<std::chrono::seconds> duration = {}) {
        commands::Command command;
        command.type = type;
        command.parameters = std::move(parameters);
        command.reason = reason;
        command.duration = duration;
        return command;
    };
    const bool paused = !live.control.pausedTiers.empty();
    if (paused) {
        auto record = controlsSampleRecord("c412",
            order(CommandType::PauseTier, commands::TierParameters{ { "free" } },
                "Scripted sign-ups, Gemini quota at 96 %", 60min),
            "ann", live.now - 27min - 50s, 412);
        record.spend = controls::SpendAround{ Money::fromEstimate(10.83), Money::fromEstimate(1.19) };
        ledger.commands.push_back(record);
    }
    ledger.commands.push_back(controlsSampleRecord("c411",
        order(CommandType::SetSafeguards, defaultSafeguards(), "Q1 plan, signed off by finance"), "priya",
        live.now - 6h, 411));
    ledger.commands.push_back(controlsSampleRecord("c410",
        order(CommandType::LeaveFallback, commands::NoParameters(), "Provider recovered"), "ben",
        live.now - 32h, 410));
    ledger.commands.push_back(controlsSampleRecord("c409",
        order(CommandType::EnterFallback, commands::NoParameters(), "Perplexity timeouts above 20 %", 60min),
        "ben", live.now - 33h, 409));
    return values;
}

} // namespace spillway

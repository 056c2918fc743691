// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/effect_watch.h"

#include <QTest>

using namespace spillway;
using namespace spillway::controls;
using namespace std::chrono_literals;
using commands::Command;
using commands::CommandType;

namespace
{

const Instant kSent = parseIso("2026-03-12T16:04:20Z").value();
constexpr std::int64_t kVersion = 42;

MinuteFigures minute(int before, const char* tier, const char* provider, std::int64_t requests)
{
    MinuteFigures row;
    row.minute = std::chrono::floor<std::chrono::minutes>(kSent) - std::chrono::minutes(before);
    row.tier = tier;
    row.provider = provider;
    row.admitted = requests;
    row.requests = requests;
    row.cost = Money::fromNanoDollars(requests * 1'000'000);
    return row;
}

/// Five minutes of 120 free and 60 premium requests each, of which gemini answers the premium ones.
LiveFigures live()
{
    LiveFigures figures;
    figures.serverTime = kSent;
    figures.control.environment = "production";
    figures.control.tiers = { { "free", {} }, { "premium", {} } };
    figures.control.providerOrder = { "openai", "gemini" };
    figures.control.fallbackProvider = "gemini";
    figures.spent[Period::Day] = { kSent - 16h, Money::fromDollars(10) };
    for (int i = 0; i <= 5; ++i) {
        figures.minutes.push_back(minute(i, "free", "openai", 120));
        figures.minutes.push_back(minute(i, "premium", "gemini", 60));
    }
    return figures;
}

Command commandOf(CommandType type, commands::CommandParameters parameters)
{
    Command command;
    command.type = type;
    command.parameters = std::move(parameters);
    return command;
}
Command pauseFree()
{
    return commandOf(CommandType::PauseTier, commands::TierParameters{ { "free" } });
}

EffectPlan planOf(const Command& command)
{
    return planEffect(command, live(), {}, {});
}

ProbeAnswer answer(const Canary& canary, ProbeAnswer::Decision decision, const char* reason,
    std::int64_t version = kVersion, const char* provider = "openai")
{
    return { canary, decision, reason, provider, version };
}
ProbeAnswer denied(const Canary& canary, const char* reason, std::int64_t version = kVersion)
{
    return answer(canary, ProbeAnswer::Decision::Deny, reason, version);
}

} // namespace

class TestEffectWatch : public QObject
{
    Q_OBJECT

private:
    static LightState state(const EffectWatch& watch, LightKind kind) { return watch.light(kind).state; }

    /// Accepted, stored and enforced within the first 40 ms.
    static EffectWatch enforced(const Command& command = pauseFree())
    {
        EffectWatch watch(planOf(command), kSent);
        watch.accepted(kSent + 10ms, kVersion);
        watch.stored(kSent + 20ms, kVersion);
        watch.probed(kSent + 40ms, { denied(watch.plan().canaries.front(), "tier_paused") }, live());
        return watch;
    }

    /// One observation a second of traffic that goes on at `perMinute`.
    static void goOn(EffectWatch& watch, int from, int to, double perMinute, std::int64_t already = 0)
    {
        for (int second = from; second <= to; ++second) {
            const auto count
                = already + static_cast<std::int64_t>(perMinute * static_cast<double>(second - from) / 60);
            watch.counted(kSent + std::chrono::seconds(second),
                { count, count, Money::fromNanoDollars(count * 1'000'000) });
            watch.tick(kSent + std::chrono::seconds(second));
        }
    }

private Q_SLOTS:
    void fourLightsWithTheirTimes()
    {
        EffectWatch watch(planOf(pauseFree()), kSent);
        QCOMPARE(state(watch, LightKind::Accepted), LightState::Working);
        QCOMPARE(state(watch, LightKind::Stored), LightState::NotStarted);
        QCOMPARE(watch.plan().requestsPerMinuteBefore, 120.0);
        watch = enforced();
        QVERIFY(watch.light(LightKind::Accepted).at == kSent + 10ms);
        QVERIFY(watch.light(LightKind::Stored).at == kSent + 20ms);
        QVERIFY(watch.light(LightKind::Enforced).at == kSent + 40ms);
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Working);
        QVERIFY(!watch.isSettled());
        goOn(watch, 1, 11, 0, 3);
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Done);
        QVERIFY(watch.light(LightKind::TrafficFell).at == kSent + 11s);
        QVERIFY(watch.isSettled() && watch.isProven());
        QCOMPARE(watch.requestsPerMinute().value(), 0.0);
    }

    void trafficThatGoesOnTurnsRedAfterTwoMinutes()
    {
        EffectWatch watch = enforced();
        goOn(watch, 1, 119, 120);
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Working);
        goOn(watch, 120, 121, 120, 240);
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Failed);
        QVERIFY(watch.light(LightKind::TrafficFell).at == kSent + 121s);
        QVERIFY(watch.isSettled() && !watch.isProven());
        goOn(watch, 122, 140, 0, 242);
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Done);
    }

    void whatIsNotSeenIsLateNeverGreen()
    {
        EffectWatch watch(planOf(pauseFree()), kSent);
        watch.tick(kSent + 4s);
        QCOMPARE(state(watch, LightKind::Accepted), LightState::Working);
        watch.tick(kSent + 5s);
        QCOMPARE(state(watch, LightKind::Accepted), LightState::Late);
        watch.accepted(kSent + 6s, kVersion);
        QCOMPARE(state(watch, LightKind::Accepted), LightState::Done);
        watch.stored(kSent + 7s, kVersion - 1); // the state before
        watch.tick(kSent + 11s);
        QCOMPARE(state(watch, LightKind::Stored), LightState::Late);
        QCOMPARE(state(watch, LightKind::Enforced), LightState::Late);
        // Nobody counts: Redis is away. That is no proof that traffic goes on.
        watch.tick(kSent + 200s);
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Late);
        QVERIFY(!watch.isSettled() && !watch.isProven());
        watch.stored(kSent + 201s, kVersion + 1);
        QCOMPARE(state(watch, LightKind::Stored), LightState::Done);
    }

    void anAnswerByAnOlderStateProvesNothing()
    {
        EffectWatch watch(planOf(pauseFree()), kSent);
        const Canary canary = watch.plan().canaries.front();
        watch.probed(kSent, { denied(canary, "tier_paused") }, live()); // before the receipt
        watch.accepted(kSent + 10ms, kVersion);
        watch.probed(kSent + 20ms, { denied(canary, "tier_paused", kVersion - 1) }, live());
        watch.probed(kSent + 30ms, { denied(canary, "unset") }, live());
        watch.probed(kSent + 40ms, {}, live());
        watch.probed(kSent + 50ms, { answer(canary, ProbeAnswer::Decision::Allow, "ok") }, live());
        watch.probed(kSent + 60ms, { denied({ "premium", "openai" }, "tier_paused") }, live());
        QCOMPARE(state(watch, LightKind::Enforced), LightState::Working);
    }

    void refusedAndWaiting()
    {
        EffectWatch refused(planOf(pauseFree()), kSent);
        refused.refused(kSent + 1s);
        QCOMPARE(state(refused, LightKind::Accepted), LightState::Failed);
        QVERIFY(refused.isSettled() && !refused.isProven());
        EffectWatch waiting(planOf(pauseFree()), kSent);
        waiting.waiting();
        waiting.tick(kSent + 10min);
        QVERIFY(waiting.isWaiting());
        QCOMPARE(state(waiting, LightKind::Accepted), LightState::Working);
        waiting.accepted(kSent + 11min, kVersion);
        QVERIFY(!waiting.isWaiting());
    }

    void aBackendThatRecordsRefusalsIsNotTraffic()
    {
        EffectWatch watch = enforced();
        for (int second = 1; second <= 12; ++second) {
            watch.counted(kSent + std::chrono::seconds(second), { 0, 2 * second, Money() });
        }
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Done);
        // Admitted, though, is traffic whatever it costs.
        watch = enforced();
        for (int second = 1; second <= 12; ++second) {
            watch.counted(kSent + std::chrono::seconds(second), { 2 * second, 2 * second, Money() });
        }
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Working);
    }

    void whereAFallIsExpected_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("before"); ///< requests a minute; 0: a dash
        QTest::addColumn<double>("allowed");
        const auto row = [](CommandType type, double before, double allowed) {
            const std::string name(commands::commandTypeName(type));
            QTest::newRow(name.c_str()) << int(type) << before << allowed;
        };
        row(CommandType::PauseTier, 120, 6);
        row(CommandType::PauseProvider, 60, 3);
        row(CommandType::EnterFallback, 120, 6);
        row(CommandType::EmergencyStop, 180, 9);
        row(CommandType::SetBudgetCap, 180, 9);
        row(CommandType::SetRateLimit, 120, 20);
        for (const CommandType type :
            { CommandType::ResumeTier, CommandType::ResumeProvider, CommandType::LeaveFallback,
                CommandType::ClearBudgetCap, CommandType::ClearRateLimit, CommandType::ResumeAll,
                CommandType::SetLoadLevel, CommandType::SetRouting, CommandType::SetSafeguards }) {
            row(type, 0, 0);
        }
    }
    void whereAFallIsExpected()
    {
        QFETCH(int, type);
        QFETCH(double, before);
        QFETCH(double, allowed);
        const auto kind = static_cast<CommandType>(type);
        commands::CommandParameters parameters = commands::NoParameters();
        switch (kind) {
        case CommandType::PauseTier:
        case CommandType::ResumeTier:
            parameters = commands::TierParameters{ { "free" } };
            break;
        case CommandType::PauseProvider:
        case CommandType::ResumeProvider:
            parameters = commands::ProviderParameters{ { "gemini" } };
            break;
        case CommandType::SetBudgetCap:
            parameters = commands::BudgetCapParameters{ Money::fromDollars(10), Period::Day };
            break;
        case CommandType::SetRateLimit:
            parameters = commands::RateLimitParameters{ 20, "free" };
            break;
        case CommandType::ClearRateLimit:
            parameters = commands::ClearRateLimitParameters();
            break;
        default:
            break;
        }
        const EffectPlan plan = planOf(commandOf(kind, parameters));
        QCOMPARE(plan.scope.has_value(), before > 0);
        QVERIFY(!plan.canaries.empty());
        if (before > 0) {
            QCOMPARE(plan.requestsPerMinuteBefore, before);
            QCOMPARE(plan.requestsPerMinuteAllowed, allowed);
        } else {
            QCOMPARE(state(EffectWatch(plan, kSent), LightKind::TrafficFell), LightState::NotExpected);
        }
    }

    void noFallIsPromisedWhereNothingCanFall()
    {
        // A cap that is not reached, a limit above the traffic, a tier without any, one model of a provider.
        QVERIFY(!planOf(commandOf(CommandType::SetBudgetCap,
                            commands::BudgetCapParameters{ Money::fromDollars(11), Period::Day }))
                .scope);
        QVERIFY(!planOf(commandOf(CommandType::SetRateLimit, commands::RateLimitParameters{ 200, "free" }))
                .scope);
        QVERIFY(!planOf(commandOf(CommandType::PauseTier, commands::TierParameters{ { "trial" } })).scope);
        QVERIFY(
            !planOf(commandOf(CommandType::PauseProvider, commands::ProviderParameters{ { "openai/gpt-5" } }))
                .scope);
    }

    void aLimitIsKeptNotZero()
    {
        EffectWatch watch(
            planOf(commandOf(CommandType::SetRateLimit, commands::RateLimitParameters{ 20, "free" })), kSent);
        watch.accepted(kSent, kVersion);
        watch.probed(kSent, { denied(watch.plan().canaries.front(), "rate_limited") }, live());
        QCOMPARE(state(watch, LightKind::Enforced), LightState::Done);
        goOn(watch, 1, 59, 20);
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Working); // less than a minute was seen
        goOn(watch, 60, 62, 20, 20);
        QCOMPARE(state(watch, LightKind::TrafficFell), LightState::Done);
    }

    void whatAnAnswerShows_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("decision");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("provider"); ///< the canary asks for openai
        QTest::addColumn<bool>("shown");
        using D = ProbeAnswer::Decision;
        const auto row = [](const char* name, CommandType type, D decision, const char* reason,
                             const char* provider, bool shown) {
            QTest::newRow(name) << int(type) << int(decision) << QByteArray(reason) << QByteArray(provider)
                                << shown;
        };
        row("paused", CommandType::PauseTier, D::Deny, "tier_paused", "openai", true);
        row("paused, but stopped", CommandType::PauseTier, D::Deny, "stopped", "openai", true);
        row("paused, but limited", CommandType::PauseTier, D::Deny, "rate_limited", "openai", false);
        row("resumed", CommandType::ResumeTier, D::Allow, "ok", "openai", true);
        row("resumed, but capped", CommandType::ResumeTier, D::Deny, "budget_cap", "openai", true);
        row("not resumed", CommandType::ResumeTier, D::Deny, "tier_paused", "openai", false);
        row("provider diverted", CommandType::PauseProvider, D::Allow, "ok", "gemini", true);
        row("provider refused", CommandType::PauseProvider, D::Deny, "provider_paused", "openai", true);
        row("provider still used", CommandType::PauseProvider, D::Allow, "ok", "openai", false);
        row("fallback", CommandType::EnterFallback, D::Fallback, "ok", "gemini", true);
        row("no fallback", CommandType::EnterFallback, D::Allow, "ok", "openai", false);
        row("left fallback", CommandType::LeaveFallback, D::Allow, "ok", "openai", true);
        row("still in fallback", CommandType::LeaveFallback, D::Fallback, "ok", "gemini", false);
        row("stopped", CommandType::EmergencyStop, D::Deny, "stopped", "openai", true);
        row("only paused", CommandType::EmergencyStop, D::Deny, "tier_paused", "openai", false);
        row("all resumed", CommandType::ResumeAll, D::Allow, "ok", "openai", true);
        row("still stopped", CommandType::ResumeAll, D::Deny, "stopped", "openai", false);
        row("load level", CommandType::SetLoadLevel, D::Allow, "ok", "openai", true);
    }
    void whatAnAnswerShows()
    {
        QFETCH(int, type);
        QFETCH(int, decision);
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, provider);
        QFETCH(bool, shown);
        Command command;
        command.type = static_cast<CommandType>(type);
        const ProbeAnswer given = answer({ "free", "openai" }, static_cast<ProbeAnswer::Decision>(decision),
            reason.constData(), kVersion, provider.constData());
        LiveFigures figures = live();
        figures.control.version = kVersion;
        if (command.type == CommandType::PauseProvider) {
            figures.control.pausedProviders["openai"] = {};
        }
        QCOMPARE(shows(given, command, figures, kVersion), shown);
        QVERIFY(!shows(given, command, live(), kVersion + 1));
    }

    void aPausedProviderIsProvenByItsOwnLever()
    {
        const Command pause
            = commandOf(CommandType::PauseProvider, commands::ProviderParameters{ { "openai" } });
        const Command resume
            = commandOf(CommandType::ResumeProvider, commands::ProviderParameters{ { "openai" } });
        LiveFigures figures = live();
        figures.control.pausedTiers["free"] = {};
        // Asked as a tier that no other lever stops.
        const Canary canary = planEffect(pause, figures, {}, {}).canaries.front();
        QVERIFY((canary == Canary{ "premium", "openai" }));
        figures.control.tiers["premium"].providerOrder = { "gemini" }; // never openai, paused or not
        QVERIFY((planEffect(pause, figures, {}, {}).canaries.front() == Canary{ "any", "openai" }));
        const ProbeAnswer byTier = denied(canary, "tier_paused");
        const ProbeAnswer byProvider = denied(canary, "provider_paused");
        const ProbeAnswer open = answer(canary, ProbeAnswer::Decision::Allow, "ok");
        figures.control.version = kVersion;
        figures.control.pausedProviders["gemini"] = {};
        QVERIFY(!shows(byTier, pause, figures, kVersion));
        QVERIFY(!shows(byProvider, pause, figures, kVersion));
        QVERIFY(shows(open, resume, figures, kVersion));
        figures.control.pausedProviders["openai"] = {};
        QVERIFY(shows(byTier, pause, figures, kVersion));
        QVERIFY(shows(byProvider, pause, figures, kVersion));
        QVERIFY(!shows(open, pause, figures, kVersion));
        QVERIFY(!shows(byTier, resume, figures, kVersion));
        figures.control.version = kVersion - 1; // read before the answer was
        QVERIFY(!shows(byProvider, pause, figures, kVersion));
    }

    void companionsAreTheOthers()
    {
        const EffectPlan plan = planOf(pauseFree());
        QCOMPARE(plan.canaries.size(), 1U);
        QVERIFY((plan.canaries.front() == Canary{ "free", "openai" }));
        QCOMPARE(plan.companions.size(), 1U);
        QVERIFY((plan.companions.front() == Canary{ "premium", "openai" }));
        const EffectPlan known = planEffect(pauseFree(), LiveFigures(), { "free", "team" }, { "azure" });
        QVERIFY((known.companions.front() == Canary{ "team", "azure" }));
    }
};

QTEST_APPLESS_MAIN(TestEffectWatch)
#include "tst_effect_watch.moc"

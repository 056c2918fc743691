// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/order_command.h"

#include "app/ctl/effect_follower.h"
#include "app/ctl/order_text.h"
#include "app/ctl/terminal.h"
#include "app/sources/gateway_session.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <thread>

namespace spillway::ctl
{

namespace
{

using commands::Command;
using commands::CommandAnswer;
using commands::CommandState;
using controls::EffectWatch;
using controls::LightKind;
using controls::LightState;

/// How often the servers are read: quickly while a light is due at once.
constexpr std::chrono::milliseconds kSoon{ 100 };
constexpr std::chrono::milliseconds kLater{ 1000 };
constexpr std::chrono::seconds kGatewayEvery{ 2 };
constexpr std::chrono::seconds kAfterTheLast{ 5 };

ExitCode fail(const http::CommandFailure& failure, bool json)
{
    if (json) {
        print(QJsonDocument(failureJson(failure)).toJson());
    }
    complain(failure.error.message);
    return exitCodeOf(failure);
}

/// The key, or nothing after saying why.
std::optional<SigningKey> keyOf(const Profile& profile)
{
    auto key = loadSigningKeyNow(profile, systemNow());
    if (!key) {
        complain(key.error().message);
        return std::nullopt;
    }
    return std::move(*key);
}

class Orderer
{
    Q_DECLARE_TR_FUNCTIONS(Orderer)

public:
    Orderer(const Profile& profile, SigningKey key, OrderOptions options, bool json)
        : m_profile(profile)
        , m_gateway(profile, std::move(key))
        , m_follower(profile)
        , m_options(std::move(options))
        , m_json(json)
    {
    }

    ExitCode run()
    {
        const auto control = m_gateway.control();
        if (!control) {
            return fail(control.error(), m_json);
        }
        Command& command = m_options.command;
        command.environment = m_profile.environment;
        command.expectedVersion = control->value.state.version;
        command.confirmation = commands::confirmationText(command);
        plan(control->value.state);
        if (const ExitCode asked = ask(control->value.twoPerson); asked != Done) {
            return asked;
        }
        if (const auto valid = commands::validateCommand(command); !valid) {
            complain(valid.error().message);
            return Usage;
        }
        const std::string id = commands::randomUuid();
        const Instant sentAt = systemNow();
        auto answer = m_gateway.send(command, id);
        if (!answer) {
            return fail(answer.error(), m_json);
        }
        return m_options.watch ? watch(std::move(*answer), sentAt) : report(*answer);
    }

private:
    void plan(const ControlState& control)
    {
        auto live = m_follower.look();
        if (!live) {
            tell(tr("Redis does not answer (%1): what it would stop cannot be measured.")
                    .arg(QString::fromStdString(live.error().message)));
            live = LiveFigures();
            live->control = control;
        }
        const auto [tiers, providers] = m_follower.names();
        m_plan = controls::planEffect(m_options.command, *live, tiers, providers);
    }

    ExitCode ask(bool twoPersons)
    {
        Command& command = m_options.command;
        const bool mayAsk = isInteractive() && !m_options.yes;
        if (command.reason.empty() && mayAsk) {
            command.reason = askLine(tr("Reason, for the audit:")).value_or(std::string());
        }
        if (command.reason.empty()) {
            complain("say why: --reason TEXT");
            return Usage;
        }
        if (m_options.yes) {
            return Done;
        }
        if (!mayAsk) {
            complain("nobody is there to confirm it; a script says --yes");
            return Usage;
        }
        tell(orderText(command));
        if (const QString expected = expectationText(m_plan); !expected.isEmpty()) {
            tell(expected);
        }
        if (twoPersons) {
            tell(tr("What loosens waits for a second person here."));
        }
        const auto typed
            = askLine(tr("Type \"%1\" to confirm:").arg(QString::fromStdString(command.confirmation)));
        if (typed != command.confirmation) {
            complain("not confirmed; nothing was sent");
            return Failed;
        }
        return Done;
    }

    static ExitCode exitOf(const CommandAnswer& answer)
    {
        switch (answer.state) {
        case CommandState::Seen:
            return Done;
        case CommandState::Applied:
            // Without another server to tell, applied is all there is to be.
            return answer.projections.empty() ? Done : NotSeen;
        case CommandState::Recorded:
        case CommandState::AwaitingApproval:
        case CommandState::Approved:
            return NotSeen;
        case CommandState::Refused:
            return Refused;
        case CommandState::Lapsed:
            return answer.appliedAt ? Done : Refused;
        case CommandState::Failed:
            break;
        }
        return Failed;
    }

    ExitCode report(const http::Answered<CommandAnswer>& answer) const
    {
        const CommandAnswer& value = answer.value;
        if (m_json) {
            print(QJsonDocument(answerJson(answer)).toJson());
        } else {
            printLine(answerText(value, m_profile.zone));
            printLine(tr("id %1").arg(QString::fromStdString(value.id)));
        }
        const ExitCode code = exitOf(value);
        if (code != Done && !value.next.empty()) {
            complain(value.next);
        }
        return code;
    }

    void show(const EffectWatch& watch)
    {
        for (const LightKind kind : controls::kLights) {
            const LightState state = watch.light(kind).state;
            LightState& shown = m_shown[static_cast<std::size_t>(kind)];
            const bool says = state != LightState::NotStarted && state != LightState::Working;
            if (state != shown && says && !m_json) {
                printLine(lightText(kind, watch, m_profile.zone));
            }
            shown = state;
        }
    }

    /// Asks the gateway about an order that is not applied yet. False: it never will be.
    bool pursue(http::Answered<CommandAnswer>& answer, EffectWatch& watch)
    {
        take(answer.value, watch);
        if (watch.version()) {
            return true;
        }
        const CommandState state = answer.value.state;
        if (state == CommandState::Refused || state == CommandState::Failed
            || state == CommandState::Lapsed) {
            watch.refused(systemNow());
            return false;
        }
        if (systemNow() - m_askedAt >= kGatewayEvery) {
            m_askedAt = systemNow();
            if (auto again = m_gateway.command(answer.value.id)) {
                answer = std::move(*again);
                take(answer.value, watch);
            }
        }
        return true;
    }

    void take(const CommandAnswer& answer, EffectWatch& watch)
    {
        if (answer.controlVersion && !watch.version()) {
            watch.accepted(systemNow(), *answer.controlVersion);
            m_acceptedAt = systemNow();
        } else if (answer.state == CommandState::AwaitingApproval && !m_saidItWaits) {
            watch.waiting();
            m_saidItWaits = true;
            tell(answerText(answer, m_profile.zone));
        }
    }

    bool isOver(const EffectWatch& watch) const
    {
        const auto limit = controls::kTrafficFailsAfter + kAfterTheLast;
        return watch.isSettled() || (m_acceptedAt && systemNow() - *m_acceptedAt > limit);
    }

    ExitCode watch(http::Answered<CommandAnswer> answer, Instant sentAt)
    {
        EffectWatch watch(m_plan, sentAt);
        m_shown.fill(LightState::NotStarted);
        if (!m_json) {
            printLine(
                tr("%1, id %2").arg(orderText(m_options.command), QString::fromStdString(answer.value.id)));
        }
        while (pursue(answer, watch) && !isOver(watch)) {
            if (watch.version()) {
                m_follower.observe(watch, sentAt);
            }
            show(watch);
            if (!watch.isSettled()) {
                const bool isDue = watch.light(LightKind::Enforced).state == LightState::Working;
                std::this_thread::sleep_for(isDue ? kSoon : kLater);
            }
        }
        show(watch);
        return conclude(answer, watch);
    }

    ExitCode conclude(const http::Answered<CommandAnswer>& answer, const EffectWatch& watch) const
    {
        if (m_json) {
            QJsonObject object = answerJson(answer);
            object.insert(QStringLiteral("lights"), lightsJson(watch));
            print(QJsonDocument(object).toJson());
        }
        if (!watch.version()) {
            complain(answer.value.why.empty() ? "it was not applied" : answer.value.why);
            return exitOf(answer.value);
        }
        if (watch.isProven()) {
            return Done;
        }
        for (const auto& [name, fault] : { std::pair{ "Redis", &m_follower.redisFault() },
                 std::pair{ "PostgreSQL", &m_follower.postgresFault() } }) {
            if (!fault->empty()) {
                complainOf(name, *fault);
            }
        }
        complain(watch.light(LightKind::TrafficFell).state == LightState::Failed
                ? "applied, but traffic goes on: a backend does not ask spillway_admit, or asks another Redis"
                : "applied, but not seen to take effect; look again with: spillwayctl command show "
                    + answer.value.id);
        return NotSeen;
    }

    const Profile& m_profile;
    GatewaySession m_gateway;
    EffectFollower m_follower;
    OrderOptions m_options;
    bool m_json;
    controls::EffectPlan m_plan;
    std::array<LightState, std::size(controls::kLights)> m_shown{};
    std::optional<Instant> m_acceptedAt;
    Instant m_askedAt;
    bool m_saidItWaits = false;
};

/// What PostgreSQL itself tells, where the gateway cannot be asked.
ExitCode showStory(const Profile& profile, const std::string& id, bool json)
{
    auto connection = postgres::Connection::open(profile.postgres);
    const auto story = connection ? postgres::AuditReader(*connection).story(id)
                                  : Result<postgres::CommandStory>(std::unexpected(connection.error()));
    if (!story) {
        complainOf("PostgreSQL", story.error().message);
        return exitCodeOf(story.error());
    }
    print(json ? QJsonDocument(storyJson(*story)).toJson() : storyText(*story, profile.zone).toUtf8() + '\n');
    return Done;
}

} // namespace

ExitCode runOrder(const Profile& profile, OrderOptions options, bool json)
{
    auto key = keyOf(profile);
    return key ? Orderer(profile, std::move(*key), std::move(options), json).run() : Failed;
}

ExitCode runCommandShow(const Profile& profile, const CommandOptions& options, bool json)
{
    auto key = loadSigningKeyNow(profile, systemNow());
    if (!key) {
        return showStory(profile, options.id, json);
    }
    const auto answer = GatewaySession(profile, std::move(*key)).command(options.id);
    if (!answer) {
        if (answer.error().problem) {
            return fail(answer.error(), json);
        }
        complain(answer.error().error.message);
        return showStory(profile, options.id, json);
    }
    if (json) {
        print(QJsonDocument(answerJson(*answer)).toJson());
        return Done;
    }
    printLine(answerText(answer->value, profile.zone));
    if (const auto command = commands::decodeCommand(answer->value.body)) {
        printLine(orderText(*command));
    }
    if (!answer->value.next.empty()) {
        printLine(QString::fromStdString(answer->value.next));
    }
    return Done;
}

ExitCode runCommandApprove(const Profile& profile, const CommandOptions& options, bool json)
{
    auto key = keyOf(profile);
    if (!key) {
        return Failed;
    }
    GatewaySession gateway(profile, std::move(*key));
    const auto asked = gateway.command(options.id);
    if (!asked) {
        return fail(asked.error(), json);
    }
    const auto command = commands::decodeCommand(asked->value.body);
    if (!command) {
        complain(command.error().message);
        return Failed;
    }
    tell(answerText(asked->value, profile.zone));
    tell(orderText(*command));
    if (!options.yes && !options.turnDown) {
        const std::string words = commands::confirmationText(*command);
        if (!isInteractive()) {
            complain("nobody is there to confirm it; a script says --yes");
            return Usage;
        }
        const auto typed = askLine(QCoreApplication::translate("Orderer", "Type \"%1\" to approve it:")
                .arg(QString::fromStdString(words)));
        if (typed != words) {
            complain("not approved; nothing was sent");
            return Failed;
        }
    }
    const auto answer = gateway.decide(options.id, { !options.turnDown, asked->value.digest });
    if (!answer) {
        return fail(answer.error(), json);
    }
    print(json ? QJsonDocument(answerJson(*answer)).toJson()
               : answerText(answer->value, profile.zone).toUtf8() + '\n');
    const bool asWished = options.turnDown ? answer->value.state == CommandState::Refused
                                           : answer->value.controlVersion.has_value();
    return asWished ? Done : Refused;
}

} // namespace spillway::ctl

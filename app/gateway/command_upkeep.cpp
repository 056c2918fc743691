// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/command_upkeep.h"

#include "app/gateway/log.h"
#include "models/commands/safeguard_ladder.h"

#include <algorithm>

namespace spillway::gateway
{

using commands::CommandState;

namespace
{

constexpr std::chrono::seconds kHeads{ 30 };
constexpr std::chrono::minutes kTidy{ 10 };
constexpr std::chrono::seconds kLedgerLooks{ 10 };
/// A command this young may be in another gateway's hands; taking it over would be harmless and odd.
constexpr std::chrono::seconds kGrace{ 2 };

} // namespace

CommandUpkeep::CommandUpkeep(const postgres::Endpoint& endpoint, CommandRules rules, KeyDirectory& keys,
    const GatewayKey* key, std::function<Result<Spend>()> spent,
    std::function<Result<void>(const Spend& missing)> raise)
    : m_session(endpoint)
    , m_rules(std::move(rules))
    , m_keyDirectory(keys)
    , m_key(key)
    , m_spent(std::move(spent))
    , m_raise(std::move(raise))
{
}

void CommandUpkeep::report(std::string_view what, const Result<void>& done)
{
    const std::string problem = done ? std::string() : done.error().message;
    std::string& before = m_problems[std::string(what)];
    const bool isNew = !done && done.error().code == ErrorCode::NotFound; // no control state yet
    if (problem != before && isNew) {
        logInfo("upkeep.waits", { { "what", std::string(what) }, { "why", problem } });
    } else if (problem != before && !problem.empty()) {
        logError("upkeep.failed", { { "what", std::string(what) }, { "why", problem } });
    }
    before = problem;
    if (!done && !isNew) {
        m_session.close();
    }
}

void CommandUpkeep::beforeAssertion(Instant now)
{
    const auto keys = m_keyDirectory.keys();
    const auto each = [&](std::string_view what, auto part) {
        const auto connection = m_session.connection();
        if (!connection) {
            return report(what, std::unexpected(connection.error()));
        }
        CommandPath path(**connection, m_rules, *keys);
        report(what, part(path));
    };
    each("open commands", [&](CommandPath& path) { return settleOpen(path, now); });
    each("lapses", [&](CommandPath& path) {
        const auto lapsed = path.recordLapses(now);
        return lapsed ? Result<void>() : std::unexpected(lapsed.error());
    });
    each("safeguards", [&](CommandPath& path) { return climb(path, now); });
    each("audit head", [&](CommandPath& path) { return signHead(path, now); });
    each("nonces", [&](CommandPath& path) { return tidy(path, now); });
}

void CommandUpkeep::afterAssertion(const ControlFigures& figures, Instant now)
{
    const bool everywhere = figures.ledgerProblem.empty()
        && std::ranges::all_of(figures.projectionProblems, [](const auto& p) { return p.second.empty(); });
    if ((!everywhere && figures.newer.empty()) || figures.version == 0) {
        return;
    }
    const auto connection = m_session.connection();
    if (!connection) {
        return report("seen", std::unexpected(connection.error()));
    }
    const auto keys = m_keyDirectory.keys();
    CommandPath path(**connection, m_rules, *keys);
    if (everywhere) {
        return report("seen", path.markSeen(figures.version));
    }
    report("newer control state", overtake(path, figures.newer, now));
}

/// The next round asserts what is recorded here.
Result<void> CommandUpkeep::overtake(
    CommandPath& path, const std::map<std::string, ControlState>& newer, Instant now)
{
    for (const auto& [redis, held] : newer) {
        const auto done = path.overtake(redis, held, now);
        if (!done) {
            return std::unexpected(done.error());
        }
        if (*done) {
            logWarning("control.overtaken", { { "redis", redis }, { "held", held.version } });
        }
    }
    return {};
}

Result<void> CommandUpkeep::settleOpen(CommandPath& path, Instant now)
{
    const auto open = path.record().open();
    const auto reverts = open ? path.record().dueReverts(now) : std::unexpected(open.error());
    if (!reverts) {
        return std::unexpected(reverts.error());
    }
    for (const auto& command : *open) {
        Result<void> done;
        if (command.state == CommandState::Recorded && now > command.receivedAt + kGrace) {
            logWarning("command.interrupted", { { "command", command.id } });
            done = path.carryOut(command.id, now);
        } else if (command.state == CommandState::AwaitingApproval
            && now >= command.since + commands::kApprovalLifetime) {
            done = path.lapseApproval(command.id, now);
        }
        if (!done) {
            return done;
        }
    }
    for (const auto& due : *reverts) {
        if (auto done = path.revertBreakGlass(due, now); !done) {
            return done;
        }
        logWarning("break_glass.ended", { { "command", due.id } });
    }
    return {};
}

/// The larger of what every Redis counted and what the roll-ups say: a Redis that was flushed has forgotten,
/// and the roll-ups are some seconds behind.
Result<std::map<Period, Money>> CommandUpkeep::spending(CommandPath& path, const Zone& zone, Instant now)
{
    const auto counted = m_spent();
    if (now >= m_nextLedgerLook) {
        const auto booked = path.record().spendSince(
            zone.periodAt(Period::Day, now).from, zone.periodAt(Period::Week, now).from);
        if (!booked) {
            return std::unexpected(booked.error());
        }
        m_ledgerSpend = { { Period::Day, booked->first }, { Period::Week, booked->second } };
        m_nextLedgerLook = now + kLedgerLooks;
        if (counted && m_raise) {
            report("lost counters", makeUpFor(path, *counted, zone, now));
        }
    }
    std::map<Period, Money> spent = m_ledgerSpend;
    if (counted) {
        for (const auto& [period, amount] : *counted) {
            spent[period] = std::max(spent[period], amount);
        }
    }
    return spent;
}

/// A Redis that was flushed counts from nothing, and would hold the caps against too little. What is counted
/// and not yet rolled up makes the counters the larger ones in any other case.
Result<void> CommandUpkeep::makeUpFor(CommandPath& path, const Spend& counted, const Zone& zone, Instant now)
{
    const auto lacks = [&counted](const Spend& booked) {
        Spend missing;
        for (const auto& [period, amount] : booked) {
            const auto found = counted.find(period);
            const Money has = found == counted.end() ? Money() : found->second;
            if (amount > has) {
                missing.emplace(period, amount - has);
            }
        }
        return missing;
    };
    if (lacks(m_ledgerSpend).empty()) {
        return {};
    }
    const auto booked = path.record().spendOf(zone, now);
    if (!booked) {
        return std::unexpected(booked.error());
    }
    const Spend missing = lacks(*booked);
    const auto done = missing.empty() ? Result<void>() : m_raise(missing);
    if (done && !missing.empty()) {
        logWarning("spend.counters_raised", { { "missing_nusd", missing.rbegin()->second.nanoDollars() } });
    }
    return done;
}

Result<void> CommandUpkeep::climb(CommandPath& path, Instant now)
{
    if (m_key == nullptr) {
        return {};
    }
    const auto state = path.controlState();
    const auto zone = state ? Zone::named(state->zone) : std::unexpected(state.error());
    if (!zone) {
        return std::unexpected(zone.error());
    }
    const auto spent = spending(path, *zone, now);
    if (!spent) {
        return std::unexpected(spent.error());
    }
    const auto reached
        = commands::reachedSteps(state->safeguards.value_or(defaultSafeguards()), *spent, *zone, now);
    const bool needed = std::ranges::any_of(
        reached, [&](const auto& trigger) { return commands::isNeeded(trigger, *state, now); });
    return needed ? act(path, *spent, now) : Result<void>();
}

/// Under the lock, from the state as it then is: what was needed may have been done by another gateway.
Result<void> CommandUpkeep::act(CommandPath& path, const std::map<Period, Money>& spent, Instant now)
{
    const auto connection = m_session.connection();
    auto transaction
        = connection ? postgres::Transaction::begin(**connection) : std::unexpected(connection.error());
    const auto turn = transaction ? path.record().takeSafeguardTurn() : std::unexpected(transaction.error());
    if (!turn || !*turn) {
        return turn ? Result<void>() : std::unexpected(turn.error());
    }
    auto state = path.lockState();
    const auto zone = state ? Zone::named(state->zone) : std::unexpected(state.error());
    if (!zone) {
        return std::unexpected(zone.error());
    }
    const auto reached
        = commands::reachedSteps(state->safeguards.value_or(defaultSafeguards()), spent, *zone, now);
    for (const auto& trigger : reached) {
        if (!commands::isNeeded(trigger, *state, now)) {
            continue;
        }
        const std::string id = commands::safeguardCommandId(m_rules.environment, trigger);
        const std::string nonce = commands::randomNonce();
        const auto request = m_key->order(
            commands::encodeCommand(commands::safeguardCommand(trigger, *state, now)), id, nonce, now);
        const auto ordered
            = request ? path.orderSafeguard(*request, id, nonce, now) : std::unexpected(request.error());
        if (!ordered) {
            return std::unexpected(ordered.error());
        }
        if (*ordered) {
            logWarning("safeguard.acted",
                { { "command", id }, { "period", std::string(periodName(trigger.period)) },
                    { "percent", trigger.step.percent } });
            state = path.lockState();
            if (!state) {
                return std::unexpected(state.error());
            }
        }
    }
    return transaction->commit();
}

Result<void> CommandUpkeep::signHead(CommandPath& path, Instant now)
{
    if (m_key == nullptr || now < m_nextHead) {
        return {};
    }
    m_nextHead = now + kHeads;
    const auto head = path.record().lastAudit();
    if (!head || !*head || (*head)->isSigned) {
        return head ? Result<void>() : std::unexpected(head.error());
    }
    return path.record().addHead(**head, m_key->id(), m_key->signHead((*head)->sequence, (*head)->hash));
}

Result<void> CommandUpkeep::tidy(CommandPath& path, Instant now)
{
    if (now < m_nextTidy) {
        return {};
    }
    m_nextTidy = now + kTidy;
    return path.record().forgetNonces();
}

} // namespace spillway::gateway

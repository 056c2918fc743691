// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/command_path.h"
#include "app/gateway/control_keeper.h"
#include "app/gateway/gateway_key.h"
#include "app/gateway/key_directory.h"
#include "app/gateway/postgres_session.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace spillway::gateway
{

/// What time does to commands, whoever ordered them: interrupted ones are finished or reported, levers lapse
/// on the record, approvals and break-glass run out, safeguards act, old nonces are forgotten and the audit's
/// head is signed. Any number of gateways may do this; each thing happens once. Called by one thread.
class CommandUpkeep
{
public:
    using Spend = std::map<Period, Money>;
    /// `spent` answers what every Redis together counted in the running periods; nothing while one of them
    /// does not answer. `raise` is called with what they lack beside the roll-ups, after one was flushed.
    CommandUpkeep(const postgres::Endpoint& endpoint, CommandRules rules, KeyDirectory& keys,
        const GatewayKey* key, std::function<Result<Spend>()> spent,
        std::function<Result<void>(const Spend& missing)> raise = {});

    /// Before the keeper asserts the recorded state into every Redis.
    void beforeAssertion(Instant now);
    /// After it did, with what it found.
    void afterAssertion(const ControlFigures& figures, Instant now);
    void close() { m_session.close(); }

private:
    [[nodiscard]] Result<void> settleOpen(CommandPath& path, Instant now);
    [[nodiscard]] Result<void> overtake(
        CommandPath& path, const std::map<std::string, ControlState>& newer, Instant now);
    [[nodiscard]] Result<void> makeUpFor(
        CommandPath& path, const Spend& counted, const Zone& zone, Instant now);
    [[nodiscard]] Result<void> climb(CommandPath& path, Instant now);
    [[nodiscard]] Result<void> act(CommandPath& path, const std::map<Period, Money>& spent, Instant now);
    [[nodiscard]] Result<std::map<Period, Money>> spending(CommandPath& path, const Zone& zone, Instant now);
    [[nodiscard]] Result<void> signHead(CommandPath& path, Instant now);
    [[nodiscard]] Result<void> tidy(CommandPath& path, Instant now);
    void report(std::string_view what, const Result<void>& done);

    PostgresSession m_session;
    const CommandRules m_rules;
    KeyDirectory& m_keyDirectory;
    const GatewayKey* m_key; ///< nothing: safeguards do not act and heads are not signed
    std::function<Result<Spend>()> m_spent;
    std::function<Result<void>(const Spend&)> m_raise;
    std::map<std::string, std::string, std::less<>> m_problems; ///< by what; logged when they change
    Instant m_nextHead;
    Instant m_nextTidy;
    Instant m_nextLedgerLook;
    std::map<Period, Money> m_ledgerSpend;
};

} // namespace spillway::gateway

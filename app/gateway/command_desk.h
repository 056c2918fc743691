// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/command_path.h"
#include "app/gateway/control_keeper.h"
#include "app/gateway/key_directory.h"
#include "app/gateway/postgres_session.h"
#include "app/gateway/refusal_tally.h"
#include "app/http/command_server.h"

#include <map>
#include <string>
#include <vector>

namespace spillway::gateway
{

/// Where signed calls are answered, one after another on one thread: by the record first, then by every
/// Redis, then by what the record says became of it.
class CommandDesk
{
public:
    /// `projections` are the desk's own connections, with little patience: a Redis that does not answer is
    /// told later by the upkeep.
    CommandDesk(const postgres::Endpoint& endpoint, CommandRules rules, KeyDirectory& keys,
        RefusalTally& refusals, std::vector<ControlProjection*> projections);

    [[nodiscard]] http::CallAnswer answer(const http::SignedCall& call, Instant now);
    /// Looks for changed keys, and writes refusals and changes into the audit. Every second or so.
    void tick(Instant now);
    void close() { m_session.close(); }

private:
    [[nodiscard]] http::CallAnswer dispatch(CommandPath& path, const http::SignedCall& call, Instant now);
    [[nodiscard]] http::CallAnswer submit(CommandPath& path, const http::SignedCall& call, Instant now);
    [[nodiscard]] http::CallAnswer decide(CommandPath& path, const http::SignedCall& call, Instant now);
    [[nodiscard]] http::CallAnswer show(CommandPath& path, const std::string& id, Instant now);
    [[nodiscard]] http::CallAnswer control(CommandPath& path, Instant now);
    /// Refused commands as the problem their sender is told, all others as they stand.
    [[nodiscard]] http::CallAnswer outcome(CommandPath& path, const std::string& id, Instant now);
    [[nodiscard]] std::expected<commands::ControlAnswer, commands::Problem> currentControl(
        CommandPath& path, Instant now);
    /// Tells every Redis what is recorded, and notes on the command, if there is one, that all of them know.
    /// Other commands, of a gateway that was interrupted, are upkeep's.
    void project(CommandPath& path, Instant now, const std::string& id = {});
    void hold(CommandPath& path, const ControlState& state, Instant now);
    void noteKeys();
    void noteSignIn(CommandPath& path, const http::SignedCall& call, Instant now);
    [[nodiscard]] Result<void> writeNotes(CommandPath& path);

    PostgresSession m_session;
    const CommandRules m_rules;
    KeyDirectory& m_keyDirectory;
    RefusalTally& m_refusals;
    const std::vector<ControlProjection*> m_projections;
    std::vector<commands::ProjectionAnswer> m_held; ///< as last seen, in the order of m_projections
    std::shared_ptr<const commands::KeyRing> m_noted; ///< the keys that the log and the audit know of
    std::map<std::string, Instant> m_signIns; ///< last use of a key
    std::vector<std::pair<std::string, std::string>> m_notes; ///< kind and detail, not yet in the audit
};

} // namespace spillway::gateway

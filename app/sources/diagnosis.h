// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "models/domain/contract_relation.h"
#include "models/domain/power_report.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spillway
{

/// One thing looked at.
struct Finding {
    enum class State : std::uint8_t { Good, Warning, Bad };
    State state = State::Bad;
    std::string id; ///< stable, for scripts: "redis.connection"
    std::string text; ///< what was found
    std::string fix; ///< what to do where something is wrong; else empty
    PowerReport powers{}; ///< of "redis.powers" and "postgresql.powers"
    std::string environment{}; ///< what a server names instead of the profile's; of "*.environment"
    std::optional<double> roundTripMs{}; ///< of "*.clock" and "gateway.connection"
    std::optional<double> clockAheadS{}; ///< the server's clock before ours; of "*.clock"
    std::vector<ContractRelation> relations{}; ///< of "postgresql.relations"
};

struct Diagnosis {
    std::vector<Finding> findings;
    bool connected = false; ///< both servers answered
    [[nodiscard]] bool healthy() const; ///< nothing is bad
};

/// What of a profile to look at.
enum ExaminedParts : int { ExamineRedis = 1, ExaminePostgres = 2, ExamineGateway = 4, ExamineAll = 7 };

/// Looks at every connection, its encryption, version, powers, clock and function library that a profile
/// names. Changes nothing. Takes seconds where a server does not answer; `found` hears each finding as it is
/// made, on the same thread.
[[nodiscard]] Diagnosis examine(
    const Profile& profile, const std::function<void(const Finding&)>& found = {}, int parts = ExamineAll);

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/zone.h"
#include "models/tiers/tier_history.h"

namespace spillway::postgres
{

/// Reads what the tiers page shows from schema `console`: spend from roll-ups, usage by user from the day's
/// single requests.
class TierReader
{
public:
    static constexpr int kHeaviest = 50;

    explicit TierReader(Connection& connection) : m_connection(connection) { }

    /// In one snapshot; days and months are those of `zone`. SQL that answers in a time that grows with the
    /// day's requests: half a second for a million.
    [[nodiscard]] Result<TierHistory> tiers(const Zone& zone, Instant now);

private:
    [[nodiscard]] Result<std::vector<TierUsage>> usage(
        const std::vector<Tier>& tiers, const Zone& zone, Instant now, std::vector<HeavyUser>& heaviest);

    Connection& m_connection;
};

} // namespace spillway::postgres

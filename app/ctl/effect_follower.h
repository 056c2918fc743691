// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/postgres/audit_reader.h"
#include "app/redis/live_reader.h"
#include "app/redis/probe_reader.h"
#include "models/controls/effect_watch.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace spillway::ctl
{

/// Reads back, from PostgreSQL and Redis themselves and with the console's read-only logins, what became of
/// an order. A server that does not answer is tried again; until it does, its lights stay dark.
class EffectFollower
{
public:
    explicit EffectFollower(const Profile& profile);

    /// The live figures before the order, for planEffect(); an error when Redis does not answer.
    [[nodiscard]] Result<LiveFigures> look();
    /// Tiers and providers that there are, for canaries; empty when PostgreSQL does not answer.
    [[nodiscard]] std::pair<std::vector<std::string>, std::vector<std::string>> names();

    /// One look at both servers; called again and again. `now` is this machine's time.
    void observe(controls::EffectWatch& watch, Instant sentAt);

    /// What keeps a server's lights dark; empty when it answers.
    [[nodiscard]] const std::string& redisFault() const { return m_redisFault; }
    [[nodiscard]] const std::string& postgresFault() const { return m_postgresFault; }

private:
    [[nodiscard]] bool connectRedis();
    [[nodiscard]] bool connectPostgres();
    void observeRedis(controls::EffectWatch& watch, Instant sentAt);
    void observePostgres(controls::EffectWatch& watch);

    const Profile& m_profile;
    redis::RedisClient m_redis;
    redis::LiveReader m_live;
    redis::ProbeReader m_probe;
    std::optional<postgres::Connection> m_postgres;
    std::optional<Instant> m_countFrom; ///< by the server's clock, whole minutes
    std::optional<Instant> m_notBefore; ///< of the next attempt to reach PostgreSQL
    std::string m_redisFault;
    std::string m_postgresFault;
};

} // namespace spillway::ctl

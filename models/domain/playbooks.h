// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace spillway
{

/// Which server is away.
enum class Outage : std::uint8_t { Gateway, Redis, Postgres };

/// Where it is written what to do while a server is away: links of the connection's profile, empty where it
/// names none.
struct Playbooks {
    std::string gateway, redis, postgres;
    [[nodiscard]] const std::string& of(Outage outage) const
    {
        return outage == Outage::Gateway ? gateway : outage == Outage::Redis ? redis : postgres;
    }
    bool operator==(const Playbooks&) const = default;
};

} // namespace spillway

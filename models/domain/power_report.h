// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace spillway
{

enum class PowerKind : std::uint8_t {
    Attribute,
    Membership,
    Database,
    Schema,
    Relation,
    Sequence,
    Function,
    Command, ///< of Redis
};

/// Something a login could do beyond reading.
struct Power {
    PowerKind kind = PowerKind::Attribute;
    std::string object; ///< "superuser", a role, "temporary", a qualified name, "CONFIG GET"
    std::string rights; ///< of a relation or sequence: "INSERT, UPDATE"
    std::string remedy; ///< the statement or command that takes it away
    bool operator==(const Power&) const = default;
};

/// What a login could do beyond reading, measured at connect.
struct PowerReport {
    std::string role;
    std::vector<Power> powers;
    bool measured = false; ///< false: the server did not let us ask
    int probes = 0; ///< how many things were tried or looked up
    std::vector<std::string> readingLines{}; ///< statements that leave it what it may read, and no more
    [[nodiscard]] bool isReadOnly() const { return measured && powers.empty(); }
    [[nodiscard]] std::int64_t count(PowerKind kind) const
    {
        return std::count_if(
            powers.begin(), powers.end(), [&](const Power& power) { return power.kind == kind; });
    }
    bool operator==(const PowerReport&) const = default;
};

} // namespace spillway

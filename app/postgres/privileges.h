// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/result.h"

#include <string>
#include <vector>

namespace spillway::postgres
{

enum class PowerKind : std::uint8_t { Attribute, Membership, Database, Schema, Relation, Sequence, Function };

/// Something a role could do beyond reading.
struct Power {
    PowerKind kind = PowerKind::Attribute;
    std::string object; ///< "superuser", a role, "temporary", or a qualified name
    std::string remedy; ///< the SQL statement that takes it away
    bool operator==(const Power&) const = default;
};

struct Privileges {
    std::string role;
    std::vector<Power> powers;
    [[nodiscard]] bool isReadOnly() const { return powers.empty(); }
};

/// Asks the server what this connection's role could do beyond reading. Changes nothing, tries nothing.
[[nodiscard]] Result<Privileges> inspectPrivileges(Connection& connection);

} // namespace spillway::postgres

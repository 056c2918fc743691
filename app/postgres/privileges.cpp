// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/privileges.h"

#include "app/postgres/stored_query.h"

namespace spillway::postgres
{
namespace
{

struct KindName {
    PowerKind kind;
    std::string_view name;
};

constexpr KindName kKinds[] = { { PowerKind::Attribute, "attribute" },
    { PowerKind::Membership, "membership" }, { PowerKind::Database, "database" },
    { PowerKind::Schema, "schema" }, { PowerKind::Relation, "relation" }, { PowerKind::Sequence, "sequence" },
    { PowerKind::Function, "function" } };

/// Everything in `power` is quoted as SQL needs it.
std::string remedyFor(const Power& power, const std::string& role, const std::string& database)
{
    switch (power.kind) {
    case PowerKind::Attribute:
        return "alter role " + role + " no" + power.object + ";";
    case PowerKind::Membership:
        return "revoke " + power.object + " from " + role + ";";
    case PowerKind::Database:
        return "revoke " + power.object + " on database " + database + " from " + role + ", public;";
    case PowerKind::Schema:
        return "revoke create on schema " + power.object + " from " + role + ", public;";
    case PowerKind::Relation:
        return "revoke " + power.rights + " on " + power.object + " from " + role + ", public;";
    case PowerKind::Sequence:
        return "revoke " + power.rights + " on sequence " + power.object + " from " + role + ", public;";
    case PowerKind::Function:
        return "revoke execute on function " + power.object + " from " + role + ", public;";
    case PowerKind::Command:
        break; // of Redis
    }
    return {};
}

} // namespace

Result<Privileges> inspectPrivileges(Connection& connection)
{
    auto rows = storedQuery(connection, "privileges");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    Privileges privileges;
    for (int row = 0; row < rows->size(); ++row) {
        privileges.role = rows->text(row, 0);
        const std::string name = rows->text(row, 1);
        for (const auto& known : kKinds) {
            if (known.name == name) {
                Power power{ known.kind, rows->text(row, 2), rows->text(row, 3), {} };
                power.remedy = remedyFor(power, rows->text(row, 4), rows->text(row, 5));
                privileges.powers.push_back(std::move(power));
            }
        }
    }
    privileges.measured = true;
    // One row is there without any power, and names the role.
    const std::string role = rows->size() > 0 ? rows->text(0, 4) : std::string();
    privileges.readingLines = { "grant usage on schema console to " + role + ";",
        "grant select on all tables in schema console to " + role + ";" };
    privileges.probes = static_cast<int>(std::size(kKinds));
    return checked(*rows, std::move(privileges));
}

} // namespace spillway::postgres

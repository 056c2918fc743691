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

std::string remedyFor(PowerKind kind, const std::string& object, const std::string& role)
{
    switch (kind) {
    case PowerKind::Attribute:
        return "alter role " + role + " no" + object;
    case PowerKind::Membership:
        return "revoke " + object + " from " + role;
    case PowerKind::Database:
        return "revoke " + object + " on the database from " + role + " and public";
    case PowerKind::Schema:
        return "revoke create on schema " + object + " from " + role + " and public";
    case PowerKind::Relation:
        return "revoke insert, update, delete, truncate, references, trigger on " + object + " from " + role
            + " and public";
    case PowerKind::Sequence:
        return "revoke usage, update on sequence " + object + " from " + role + " and public";
    case PowerKind::Function:
        return "revoke execute on function " + object + " from " + role + " and public";
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
                auto object = rows->text(row, 2);
                auto remedy = remedyFor(known.kind, object, privileges.role);
                privileges.powers.push_back(Power{ known.kind, std::move(object), std::move(remedy) });
            }
        }
    }
    return checked(*rows, std::move(privileges));
}

} // namespace spillway::postgres

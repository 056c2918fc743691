// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/roles.h"

namespace spillway::commands
{

std::string_view roleName(Role role)
{
    switch (role) {
    case Role::Viewer:
        return "viewer";
    case Role::Operator:
        return "operator";
    case Role::Approver:
        return "approver";
    case Role::Breakglass:
        return "breakglass";
    }
    return {};
}

Result<Role> parseRole(std::string_view name)
{
    for (const Role role : kRoles) {
        if (roleName(role) == name) {
            return role;
        }
    }
    std::string known;
    for (const Role role : kRoles) {
        known += (known.empty() ? "" : ", ") + std::string(roleName(role));
    }
    return failure(ErrorCode::InvalidArgument,
        "There is no role \"" + std::string(name) + "\"; there are: " + known + ".");
}

Permission permissionFor(RoleSet roles, Effect effect, bool twoPersons)
{
    const bool loosens = effect == Effect::Loosens;
    if (loosens && twoPersons && (roles.has(Role::Operator) || roles.has(Role::Approver))) {
        return Permission::NeedsSecondPerson;
    }
    if (roles.has(loosens ? Role::Approver : Role::Operator)) {
        return Permission::Allowed;
    }
    return roles.has(Role::Breakglass) ? Permission::AllowedLoudly : Permission::Refused;
}

bool mayApprove(RoleSet approverRoles, std::string_view approver, std::string_view requester)
{
    return approverRoles.has(Role::Approver) && !approver.empty() && approver != requester;
}

bool mayRead(RoleSet roles)
{
    return !roles.isEmpty();
}

} // namespace spillway::commands

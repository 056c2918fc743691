// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/apply_command.h"

#include <initializer_list>

namespace spillway::commands
{

enum class Role : std::uint8_t { Viewer, Operator, Approver, Breakglass };
inline constexpr Role kRoles[] = { Role::Viewer, Role::Operator, Role::Approver, Role::Breakglass };
[[nodiscard]] std::string_view roleName(Role role); ///< "viewer", "operator", "approver", "breakglass"
[[nodiscard]] Result<Role> parseRole(std::string_view name);

class RoleSet
{
public:
    constexpr RoleSet() = default;
    constexpr RoleSet(std::initializer_list<Role> roles)
    {
        for (const Role role : roles) {
            add(role);
        }
    }
    constexpr void add(Role role) { m_bits |= bit(role); }
    [[nodiscard]] constexpr bool has(Role role) const { return (m_bits & bit(role)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr bool operator==(const RoleSet&) const = default;

private:
    static constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
    unsigned m_bits = 0;
};

enum class Permission : std::uint8_t {
    Refused,
    Allowed,
    NeedsSecondPerson, ///< waits for an approval
    AllowedLoudly, ///< break-glass: done at once, and everyone is told
};
inline constexpr std::chrono::minutes kApprovalLifetime{ 15 };
inline constexpr std::chrono::minutes kBreakGlassLifetime{ 30 };

/// An operator tightens. An approver loosens; where the environment asks for two persons, an operator or
/// approver may ask and waits for another person who is an approver. Break-glass does both, loudly.
[[nodiscard]] Permission permissionFor(RoleSet roles, Effect effect, bool twoPersons);
/// Persons are compared, not keys: a second key of the same person is the same person.
[[nodiscard]] bool mayApprove(RoleSet approverRoles, std::string_view approver, std::string_view requester);
/// Reading the control state and the commands: any role, since a key without one is not accepted.
[[nodiscard]] bool mayRead(RoleSet roles);

} // namespace spillway::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "models/commands/audit_chain.h"

#include <optional>
#include <string>

namespace spillway
{

/// The last audit entry this desktop saw of a ledger, kept in "$XDG_DATA_HOME/spillway/audit": whoever owns
/// the database can rewrite a whole chain, but not what others remember of it. Not a secret.
class AuditMemory
{
public:
    explicit AuditMemory(const Profile& profile); ///< one a server, database and environment

    /// Nothing when nothing was seen yet. Malformed when the file was damaged.
    [[nodiscard]] Result<std::optional<commands::AuditMark>> load() const;
    [[nodiscard]] Result<void> save(const commands::AuditMark& mark) const;
    void forget() const;
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

} // namespace spillway

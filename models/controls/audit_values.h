// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/audit_chain.h"

#include <optional>
#include <string>
#include <vector>

/// What the audit page shows, as finished values.
namespace spillway::controls
{

/// The signed request that an entry tells of, checked on this machine.
struct RequestProof {
    enum class State : std::uint8_t {
        None, ///< the entry tells of no request
        Verified, ///< the signature is that of the person's key, the columns say what was signed
        UnknownKey, ///< the public half is not on this machine: held against the audit only
        Broken, ///< `detail` says how
    };
    std::int64_t sequence = 0; ///< of the entry
    State state = State::None;
    std::string person, keyId;
    std::string body; ///< the signed bytes
    std::string detail;
    bool operator==(const RequestProof&) const = default;
};

struct AuditValues {
    std::vector<std::string> actors; ///< everyone with an entry, the busiest first
    std::vector<commands::AuditEntry> entries; ///< newest first, of this environment
    bool isRead = false; ///< the ledger has answered
    std::string problem; ///< it does not answer: why
    std::optional<commands::AuditVerdict> verdict;
    std::optional<Instant> verifiedAt;
    bool isVerifying = false;
    std::optional<RequestProof> proof; ///< of the entry chosen last
};

/// Checks one stored request, as `AuditChecker` does for all of them.
[[nodiscard]] RequestProof proveRequest(
    std::int64_t sequence, const commands::StoredRequest& request, const commands::KeyRing& keys);
/// The member "text" of an entry's detail, the detail itself where there is none.
[[nodiscard]] std::string auditText(const commands::AuditEntry& entry);
/// The member "version" of an entry's detail: of the control state that it made.
[[nodiscard]] std::optional<std::int64_t> auditVersion(const commands::AuditEntry& entry);
/// "9f3b02aa…6e10d7c2"
[[nodiscard]] std::string shortHash(const std::string& hash);
[[nodiscard]] std::string longHash(const std::string& hash); ///< all 64 digits

} // namespace spillway::controls

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/evidence.h"
#include "models/commands/key_file.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Checks that nobody rewrote the audit: not whoever owns the database (the gateway signs heads, a console
/// remembers what it saw), not the gateway (it keeps what people signed).
namespace spillway::commands
{

/// A row of console.audit.
struct AuditEntry {
    std::int64_t sequence = 0; ///< 1, 2, 3 … without a gap
    Instant at;
    std::string environment;
    std::string kind; ///< "command.applied"
    std::string actor;
    std::optional<std::string> commandId;
    std::string detail; ///< JSON with the member "text"
    std::string previousHash; ///< 32 bytes
    std::string hash; ///< 32 bytes
    bool operator==(const AuditEntry&) const = default;
};
/// What `hash` must be; as spillway.audit_hash of resources/sql/0004_audit_and_grants.sql.
[[nodiscard]] std::string auditHash(const AuditEntry& entry);

/// A row of console.audit_head.
struct SignedHead {
    std::int64_t sequence = 0;
    std::string hash;
    std::string keyId; ///< of the gateway
    std::string signature; ///< 64 bytes, of auditHeadBase()
};

/// The last entry somebody saw.
struct AuditMark {
    std::int64_t sequence = 0;
    std::string hash;
    bool operator==(const AuditMark&) const = default;
};

/// A row of console.command, or of an approval in console.command_event.
struct StoredRequest {
    std::string commandId;
    bool isApproval = false;
    std::string actor; ///< the person; the gateway signs what its safeguards order
    std::string keyId;
    std::string type; ///< of a command; with the next two as the columns have them
    std::string environment;
    std::string reason;
    std::string request; ///< encodeStoredRequest
    std::string body; ///< the signed bytes
};

enum class AuditFaultKind : std::uint8_t {
    Gap, ///< entries are missing
    PreviousHash, ///< an entry does not follow from the one before it
    Hash, ///< an entry is not what it was when it was written
    HeadSignature, ///< a signed head was not signed by the gateway
    HeadDiffers, ///< the gateway signed another entry of that number
    CutOff, ///< the gateway signed, or somebody saw, an entry after the last one
    MarkDiffers, ///< another entry of that number was seen before
    RequestDiffers, ///< a stored request is not the one the audit recorded
    RequestMissing, ///< the audit recorded a command that is not stored
    RequestUnsigned, ///< a stored request was not signed with the key of that name
    RequestMisread, ///< the columns say something else than what was signed
};
[[nodiscard]] std::string_view auditFaultName(AuditFaultKind kind); ///< "hash"
struct AuditFault {
    AuditFaultKind kind = AuditFaultKind::Hash;
    std::int64_t sequence = 0; ///< of the entry; 0 where there is none
    std::string text; ///< English, one sentence
    bool operator==(const AuditFault&) const = default;
};

struct AuditVerdict {
    std::int64_t entries = 0;
    std::optional<AuditMark> last;
    std::int64_t headsSigned = 0; ///< with the gateway's key, and right
    std::int64_t headsOfOtherKeys = 0; ///< an older key of the gateway's: not checked
    std::int64_t newestSignedHead = 0; ///< sequence
    std::int64_t requestsChecked = 0; ///< signature and columns
    std::int64_t requestsUnknownKey = 0; ///< the key is not known here: only held against the audit
    std::vector<AuditFault> faults; ///< the first kMaximumFaults
    std::int64_t faultCount = 0;
    [[nodiscard]] bool isSound() const { return faultCount == 0; }
};

/// Takes the audit entry by entry, so that any length fits in memory; it keeps one line a command.
class AuditChecker
{
public:
    static constexpr std::size_t kMaximumFaults = 100;

    /// Without the gateway's key heads are only compared. `remembered` is what was seen last time.
    AuditChecker(std::optional<Ed25519PublicKey> gateway, std::vector<SignedHead> heads,
        std::optional<AuditMark> remembered);

    void take(const AuditEntry& entry); ///< ascending
    /// After all entries. `keys` are the public halves known here.
    void take(const StoredRequest& request, const KeyRing& keys);
    [[nodiscard]] AuditVerdict finish();

private:
    struct Recorded {
        std::int64_t sequence = 0;
        std::string bodyDigest; ///< as Content-Digest writes it
        std::string requestDigest; ///< base64
        bool isStored = false;
    };
    void fault(AuditFaultKind kind, std::int64_t sequence, std::string text);
    void checkLinks(const AuditEntry& entry);
    void checkHeads(const AuditEntry& entry);
    void checkMark(const AuditEntry& entry);
    void remember(const AuditEntry& entry);
    void checkRecorded(const StoredRequest& request, std::int64_t& sequence);
    void checkSignature(const StoredRequest& request, const KeyRing& keys, std::int64_t sequence);

    std::optional<Ed25519PublicKey> m_gateway;
    std::map<std::int64_t, SignedHead> m_heads;
    std::string m_newestKeyId;
    std::optional<AuditMark> m_remembered;
    std::map<std::string, Recorded> m_orders; ///< by command id
    std::multimap<std::string, Recorded> m_approvals;
    AuditVerdict m_verdict;
};

} // namespace spillway::commands

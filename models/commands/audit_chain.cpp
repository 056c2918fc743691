// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/audit_chain.h"

#include "models/commands/answer_json.h"

#include <algorithm>

namespace spillway::commands
{

namespace
{
const std::string kNoHash(32, '\0'); ///< that the first entry follows from

std::string textOf(const Sha256& digest)
{
    return { reinterpret_cast<const char*>(digest.data()), digest.size() };
}

std::string number(std::int64_t value)
{
    return std::to_string(value);
}

bool signedBy(const Ed25519PublicKey& key, const SignedHead& head)
{
    Ed25519Signature signature{};
    if (head.signature.size() != signature.size()) {
        return false;
    }
    std::ranges::copy(bytesOf(head.signature), signature.begin());
    return key.verify(auditHeadBase(head.sequence, head.hash), signature);
}

std::string kindOf(const StoredRequest& request)
{
    return request.isApproval ? "approval of " : "order ";
}
} // namespace

std::string_view auditFaultName(AuditFaultKind kind)
{
    switch (kind) {
    case AuditFaultKind::Gap:
        return "gap";
    case AuditFaultKind::PreviousHash:
        return "previous_hash";
    case AuditFaultKind::Hash:
        return "hash";
    case AuditFaultKind::HeadSignature:
        return "head_signature";
    case AuditFaultKind::HeadDiffers:
        return "head_differs";
    case AuditFaultKind::CutOff:
        return "cut_off";
    case AuditFaultKind::MarkDiffers:
        return "mark_differs";
    case AuditFaultKind::RequestDiffers:
        return "request_differs";
    case AuditFaultKind::RequestMissing:
        return "request_missing";
    case AuditFaultKind::RequestUnsigned:
        return "request_unsigned";
    case AuditFaultKind::RequestMisread:
        return "request_misread";
    }
    return "";
}

std::string auditHash(const AuditEntry& entry)
{
    std::string bytes = entry.previousHash;
    for (const std::string& field :
        { number(entry.sequence), number(entry.at.time_since_epoch().count()), entry.environment, entry.kind,
            entry.actor, entry.commandId.value_or(std::string()), entry.detail }) {
        bytes += number(static_cast<std::int64_t>(field.size())) + ':' + field;
    }
    return textOf(sha256(bytes));
}

AuditChecker::AuditChecker(std::optional<Ed25519PublicKey> gateway, std::vector<SignedHead> heads,
    std::optional<AuditMark> remembered)
    : m_gateway(gateway)
    , m_remembered(std::move(remembered))
{
    for (SignedHead& head : heads) {
        const std::int64_t sequence = head.sequence;
        m_heads.insert_or_assign(sequence, std::move(head));
    }
    if (!m_heads.empty()) {
        m_newestKeyId = m_heads.rbegin()->second.keyId;
    }
}

void AuditChecker::fault(AuditFaultKind kind, std::int64_t sequence, std::string text)
{
    ++m_verdict.faultCount;
    if (m_verdict.faults.size() < kMaximumFaults) {
        m_verdict.faults.push_back({ kind, sequence, std::move(text) });
    }
}

void AuditChecker::checkLinks(const AuditEntry& entry)
{
    const std::int64_t expected = m_verdict.last ? m_verdict.last->sequence + 1 : 1;
    if (entry.sequence != expected) {
        fault(AuditFaultKind::Gap, entry.sequence,
            "Entry " + number(expected) + " is missing before entry " + number(entry.sequence) + ".");
    } else if (entry.previousHash != (m_verdict.last ? m_verdict.last->hash : kNoHash)) {
        fault(AuditFaultKind::PreviousHash, entry.sequence,
            "Entry " + number(entry.sequence) + " does not follow from the one before it.");
    }
    if (entry.hash != auditHash(entry)) {
        fault(AuditFaultKind::Hash, entry.sequence,
            "Entry " + number(entry.sequence) + " was altered after it was written.");
    }
}

void AuditChecker::checkHeads(const AuditEntry& entry)
{
    const auto found = m_heads.find(entry.sequence);
    if (found == m_heads.end()) {
        return;
    }
    const SignedHead& head = found->second;
    if (head.hash != entry.hash) {
        fault(AuditFaultKind::HeadDiffers, entry.sequence,
            "The gateway signed another entry " + number(entry.sequence) + " than the one that is there.");
    }
    if (m_gateway && signedBy(*m_gateway, head)) {
        ++m_verdict.headsSigned;
        m_verdict.newestSignedHead = std::max(m_verdict.newestSignedHead, entry.sequence);
    } else if (m_gateway && head.keyId == m_newestKeyId) {
        fault(AuditFaultKind::HeadSignature, entry.sequence,
            "The signature of the head at entry " + number(entry.sequence) + " is not the gateway's.");
    } else {
        ++m_verdict.headsOfOtherKeys;
    }
}

void AuditChecker::checkMark(const AuditEntry& entry)
{
    if (m_remembered && m_remembered->sequence == entry.sequence && m_remembered->hash != entry.hash) {
        fault(AuditFaultKind::MarkDiffers, entry.sequence,
            "Entry " + number(entry.sequence) + " is another one than was seen here before.");
    }
}

void AuditChecker::remember(const AuditEntry& entry)
{
    const bool isOrder = entry.kind == "command.recorded";
    if (!entry.commandId || (!isOrder && entry.kind != "command.approved")) {
        return;
    }
    AnswerReader detail(entry.detail);
    Recorded recorded{ .sequence = entry.sequence,
        .bodyDigest = detail.optionalText("digest").value_or(std::string()),
        .requestDigest = detail.optionalText("request_sha256").value_or(std::string()) };
    if (isOrder) {
        m_orders.insert_or_assign(*entry.commandId, std::move(recorded));
    } else {
        m_approvals.emplace(*entry.commandId, std::move(recorded));
    }
}

void AuditChecker::take(const AuditEntry& entry)
{
    checkLinks(entry);
    checkHeads(entry);
    checkMark(entry);
    remember(entry);
    m_verdict.last = AuditMark{ entry.sequence, entry.hash };
    ++m_verdict.entries;
}

/// The request against what the audit said of it when it came.
void AuditChecker::checkRecorded(const StoredRequest& request, std::int64_t& sequence)
{
    const std::string digest = toBase64(sha256(request.request));
    const auto differs = [&](const Recorded& recorded) {
        return (!recorded.requestDigest.empty() && recorded.requestDigest != digest)
            || (!recorded.bodyDigest.empty()
                && recorded.bodyDigest != serialiseContentDigest(sha256(request.body)));
    };
    const auto say = [&](std::int64_t at) {
        fault(AuditFaultKind::RequestDiffers, at,
            "The stored " + kindOf(request) + request.commandId + " is not the one the audit recorded.");
    };
    if (!request.isApproval) {
        const auto found = m_orders.find(request.commandId);
        if (found == m_orders.end()) {
            say(0);
            return;
        }
        sequence = found->second.sequence;
        found->second.isStored = true;
        if (differs(found->second)) {
            say(sequence);
        }
        return;
    }
    const auto [first, last] = m_approvals.equal_range(request.commandId);
    const auto found = std::find_if(first, last, [&](const auto& entry) { return !differs(entry.second); });
    if (found == last) {
        say(0);
        return;
    }
    sequence = found->second.sequence;
    found->second.isStored = true;
}

/// The request against who it says signed it, and the columns against what was signed.
void AuditChecker::checkSignature(const StoredRequest& request, const KeyRing& keys, std::int64_t sequence)
{
    const KeyFile* person = keys.known(request.keyId);
    const bool byGateway = person == nullptr && m_gateway && request.keyId == m_newestKeyId;
    if (person == nullptr && !byGateway) {
        ++m_verdict.requestsUnknownKey;
        return;
    }
    const auto decoded = decodeStoredRequest(request.request, request.body);
    const auto verified = decoded ? verifyStoredRequest(*decoded, byGateway ? *m_gateway : person->publicKey)
                                  : Result<VerifiedRequest>(std::unexpected(decoded.error()));
    const bool isItsOwn = verified && verified->keyId == request.keyId
        && (request.isApproval || verified->idempotencyKey == request.commandId);
    if (!isItsOwn) {
        fault(AuditFaultKind::RequestUnsigned, sequence,
            "The stored " + kindOf(request) + request.commandId + " was not signed with the key "
                + request.keyId + ".");
        return;
    }
    ++m_verdict.requestsChecked;
    bool says = byGateway || (person->person == request.actor && person->valid.contains(verified->created));
    if (!request.isApproval) {
        const auto command = decodeCommand(request.body);
        says = says && command && commandTypeName(command->type) == request.type
            && command->environment == request.environment && command->reason == request.reason;
    }
    if (!says) {
        fault(AuditFaultKind::RequestMisread, sequence,
            "The columns of the stored " + kindOf(request) + request.commandId
                + " say something else than what was signed.");
    }
}

void AuditChecker::take(const StoredRequest& request, const KeyRing& keys)
{
    std::int64_t sequence = 0;
    checkRecorded(request, sequence);
    checkSignature(request, keys, sequence);
}

AuditVerdict AuditChecker::finish()
{
    const std::int64_t last = m_verdict.last ? m_verdict.last->sequence : 0;
    for (auto head = m_heads.upper_bound(last); head != m_heads.end(); ++head) {
        fault(AuditFaultKind::CutOff, head->first,
            "The gateway signed entry " + number(head->first) + ", but the audit ends at " + number(last)
                + ".");
    }
    if (m_remembered && m_remembered->sequence > last) {
        fault(AuditFaultKind::CutOff, m_remembered->sequence,
            "Entry " + number(m_remembered->sequence) + " was seen here before, but the audit ends at "
                + number(last) + ".");
    }
    const auto check = [this](const std::string& id, const Recorded& recorded, const char* what) {
        if (!recorded.isStored) {
            fault(AuditFaultKind::RequestMissing, recorded.sequence,
                std::string("The audit recorded the ") + what + id + ", but it is not stored.");
        }
    };
    for (const auto& [id, recorded] : m_orders) {
        check(id, recorded, "order ");
    }
    for (const auto& [id, recorded] : m_approvals) {
        check(id, recorded, "approval of ");
    }
    return std::move(m_verdict);
}

} // namespace spillway::commands

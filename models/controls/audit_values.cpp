// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/controls/audit_values.h"
#include "models/domain/hexadecimal.h"

#include "models/commands/command.h"
#include "models/commands/evidence.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace spillway::controls
{

using commands::StoredRequest;
using State = RequestProof::State;

RequestProof proveRequest(std::int64_t sequence, const StoredRequest& request, const commands::KeyRing& keys)
{
    RequestProof proof{ sequence, State::Broken, request.actor, request.keyId, request.body, {} };
    const commands::KeyFile* key = keys.known(request.keyId);
    if (key == nullptr) {
        proof.state = State::UnknownKey;
        return proof;
    }
    const auto decoded = commands::decodeStoredRequest(request.request, request.body);
    const auto verified = decoded ? commands::verifyStoredRequest(*decoded, key->publicKey)
                                  : Result<commands::VerifiedRequest>(std::unexpected(decoded.error()));
    if (!verified) {
        proof.detail = verified.error().message;
        return proof;
    }
    if (verified->keyId != request.keyId || key->person != request.actor) {
        proof.detail = "The columns name another person or key than what was signed.";
        return proof;
    }
    if (!request.isApproval) {
        const auto command = commands::decodeCommand(request.body);
        if (verified->idempotencyKey != request.commandId || !command
            || commands::commandTypeName(command->type) != request.type || command->reason != request.reason
            || command->environment != request.environment) {
            proof.detail = "The columns say something else than what was signed.";
            return proof;
        }
    }
    proof.state = State::Verified;
    return proof;
}

std::string auditText(const commands::AuditEntry& entry)
{
    const QString text = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail))
                             .object()
                             .value(QLatin1String("text"))
                             .toString();
    return text.isEmpty() ? entry.detail : text.toStdString();
}

std::optional<std::int64_t> auditVersion(const commands::AuditEntry& entry)
{
    const QJsonValue version = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail))
                                   .object()
                                   .value(QLatin1String("version"));
    return version.isDouble() ? std::optional(static_cast<std::int64_t>(version.toInteger())) : std::nullopt;
}

std::string longHash(const std::string& hash)
{
    std::string text;
    appendHexadecimal(text, hash);
    return text;
}

std::string shortHash(const std::string& hash)
{
    const std::string all = longHash(hash);
    return all.size() < 12 ? all : all.substr(0, 4) + "…" + all.substr(all.size() - 4);
}

} // namespace spillway::controls

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/gateway_key.h"

#include "app/gateway/key_directory.h"
#include "app/gateway/log.h"
#include "models/commands/evidence.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace spillway::gateway
{

Result<GatewayKey> GatewayKey::read(const std::string& id, const std::string& path)
{
    auto text = readPrivateFile(path);
    if (!text) {
        return std::unexpected(text.error());
    }
    auto key = commands::Ed25519SecretKey::parse(*text);
    commands::wipe(*text);
    if (!key) {
        return failure(ErrorCode::Malformed,
            path + " holds no Ed25519 key in base64; make one: spillway-gateway --config FILE new-key");
    }
    return GatewayKey(id, std::move(*key));
}

Result<GatewayKey> GatewayKey::create(const std::string& id, const std::string& path)
{
    auto key = commands::Ed25519SecretKey::generate();
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    QFile file;
    if (descriptor < 0 || !file.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle)) {
        return failure(ErrorCode::Conflict,
            "cannot make " + path + "; is it there already? An old key is never overwritten.");
    }
    std::string seed = key.seedBase64() + '\n';
    const bool written = file.write(seed.data(), static_cast<qint64>(seed.size())) > 0 && file.flush();
    commands::wipe(seed);
    return written ? Result<GatewayKey>(GatewayKey(id, std::move(key)))
                   : failure(ErrorCode::Internal, "cannot write " + path);
}

void GatewayKey::signAnswer(
    commands::HttpAnswer& answer, const commands::HttpRequest& request, Instant now) const
{
    // A request without a well-formed signature cannot be named in an answer's; that answer goes unsigned.
    if (const auto done = commands::signAnswer(answer, request, m_key, m_id, now);
        !done && answer.status < 400) {
        logError("answer.not_signed", { { "why", done.error().message } });
    }
}

Result<commands::HttpRequest> GatewayKey::order(
    const std::string& body, const std::string& id, std::string_view nonce, Instant now) const
{
    commands::HttpRequest request{ .method = "POST",
        .authority = "spillway-gateway",
        .path = "/v1/commands",
        .query = "?",
        .fields = { { "Content-Type", "application/json" }, { "Idempotency-Key", '"' + id + '"' } },
        .body = body };
    const auto done = commands::signRequest(request, m_key, m_id, now, nonce);
    return done ? Result<commands::HttpRequest>(std::move(request)) : std::unexpected(done.error());
}

std::string GatewayKey::signHead(std::int64_t sequence, std::string_view hash) const
{
    return commands::toBase64(m_key.sign(commands::auditHeadBase(sequence, hash)));
}

} // namespace spillway::gateway

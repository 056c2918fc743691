// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/http_signature.h"

#include <string>

namespace spillway::gateway
{

/// The gateway's own key: signs its answers, what its safeguards order, and the head of the audit. Used from
/// any thread.
class GatewayKey
{
public:
    GatewayKey(std::string id, commands::Ed25519SecretKey key)
        : m_id(std::move(id))
        , m_key(std::move(key)) { }
    /// From a file with the base64 of its seed that nobody else may read.
    [[nodiscard]] static Result<GatewayKey> read(const std::string& id, const std::string& path);
    /// Writes a new key to `path`, which must not exist, for its owner alone.
    [[nodiscard]] static Result<GatewayKey> create(const std::string& id, const std::string& path);

    [[nodiscard]] const std::string& id() const { return m_id; }
    [[nodiscard]] std::string publicBase64() const { return m_key.publicKey().toBase64(); }
    void signAnswer(commands::HttpAnswer& answer, const commands::HttpRequest& request, Instant now) const;
    /// The request that orders `body`, with `id` as its Idempotency-Key.
    [[nodiscard]] Result<commands::HttpRequest> order(
        const std::string& body, const std::string& id, std::string_view nonce, Instant now) const;
    [[nodiscard]] std::string signHead(std::int64_t sequence, std::string_view hash) const; ///< base64

private:
    std::string m_id;
    commands::Ed25519SecretKey m_key;
};

} // namespace spillway::gateway

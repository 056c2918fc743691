// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/structured_field.h"
#include "models/domain/time.h"

#include <chrono>
#include <functional>

/// RFC 9421 HTTP Message Signatures in exactly one profile: Ed25519, one signature labelled `cmd`, a fixed
/// list of components. What one side signs and the other verifies is made here alone.
namespace spillway::commands
{

struct HttpField {
    std::string name; ///< compared without regard to case
    std::string value; ///< without surrounding whitespace
};

struct HttpRequest {
    std::string method = "POST";
    std::string authority; ///< lower case, with the port unless it is the scheme's own
    std::string path = "/";
    std::string query = "?"; ///< from the question mark on; "?" when there is none
    std::vector<HttpField> fields;
    std::string body;
};

struct HttpAnswer {
    int status = 200;
    std::vector<HttpField> fields;
    std::string body;
};

inline constexpr std::chrono::seconds kSignatureLifetime{ 30 };
inline constexpr std::chrono::seconds kMaximumLifetime{ 60 };
inline constexpr std::chrono::seconds kMaximumSkew{ 30 };

/// Lower case, and without ":443" of https or ":80" of http.
[[nodiscard]] std::string canonicalAuthority(std::string_view host, std::string_view scheme);

/// The bytes that are signed (RFC 9421 §2.5), without a final newline. Fails when a component is missing,
/// occurs twice or holds a character that could forge a line. `request` is what an answer's `;req` names.
[[nodiscard]] Result<std::string> signatureBase(const SignatureInput& input, const HttpRequest& message);
[[nodiscard]] Result<std::string> signatureBase(
    const SignatureInput& input, const HttpAnswer& message, const HttpRequest& request);

/// Adds Content-Digest (with a body), Signature-Input and Signature; the caller has set Content-Type and
/// Idempotency-Key of a request with a body. Nothing is added on failure.
[[nodiscard]] Result<void> signRequest(HttpRequest& request, const Ed25519SecretKey& key,
    std::string_view keyId, Instant now, std::string_view nonce);

enum class RefusalReason : std::uint8_t {
    Unsigned, ///< 401: no Signature or Signature-Input
    Malformed, ///< 400: a field that does not parse, occurs twice, or is not of the profile
    NoIdempotencyKey, ///< 400
    DigestMismatch, ///< 400: the body is not the one that was signed
    BadSignature, ///< 401: also for an unknown key
    ClockSkew, ///< 401: says the server's time
    Expired, ///< 401: says the server's time
};
struct Refusal {
    RefusalReason reason = RefusalReason::Malformed;
    std::string message; ///< English, one sentence for the sender; tells nothing about which keys exist
};

struct VerifiedRequest {
    std::string keyId;
    std::string nonce; ///< the caller still has to refuse a nonce this key has used
    std::optional<std::string> idempotencyKey; ///< always there when the request has a body
    Instant created;
    Instant expires;
};

/// The key of that id if it may sign now. Revoked and expired keys are for the finder to leave out.
using KeyFinder = std::function<std::optional<Ed25519PublicKey>(std::string_view keyId)>;
/// A request with a body must cover content type, digest and idempotency key; one without must not.
[[nodiscard]] std::expected<VerifiedRequest, Refusal> verifyRequest(
    const HttpRequest& request, const KeyFinder& findKey, Instant now);

/// For the stored evidence of an applied command: signature and digest are checked, the clock is not.
[[nodiscard]] Result<VerifiedRequest> verifyStoredRequest(
    const HttpRequest& request, const Ed25519PublicKey& key);

/// Adds Content-Digest, Signature-Input and Signature. Fails when the request carries no signature.
[[nodiscard]] Result<void> signAnswer(HttpAnswer& answer, const HttpRequest& request,
    const Ed25519SecretKey& key, std::string_view keyId, Instant now);
/// That this gateway gave this answer to this request.
[[nodiscard]] Result<void> verifyAnswer(
    const HttpAnswer& answer, const HttpRequest& request, const Ed25519PublicKey& key);

/// The value of the only field of that name; nothing when it is missing, an error when there are two.
[[nodiscard]] Result<std::optional<std::string>> singleField(
    const std::vector<HttpField>& fields, std::string_view name);

} // namespace spillway::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/ed25519.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The part of RFC 8941 that the signed request uses. Stricter than the RFC on purpose: a value has one
/// spelling, so no byte of a header can change without changing what it says. Whitespace other than the
/// single space between components, empty or second members, repeated components or parameters, unknown
/// parameters, leading zeros and characters outside printable ASCII are refused.
namespace spillway::commands
{

inline constexpr std::size_t kMaximumFieldSize = 2048;

/// `"content-digest"`, or `"signature";req;key="cmd"`.
struct Component {
    std::string name;
    bool ofRequest = false;
    std::optional<std::string> key;
    bool operator==(const Component&) const = default;
};
[[nodiscard]] std::string serialise(const Component& component);

struct SignatureInput {
    std::string label;
    std::vector<Component> components;
    std::optional<std::int64_t> created;
    std::optional<std::int64_t> expires;
    std::optional<std::string> nonce;
    std::optional<std::string> keyId;
    std::optional<std::string> algorithm;
    std::optional<std::string> tag;
    std::string parametersText; ///< all after `label=`, as the base's "@signature-params" repeats it
    bool operator==(const SignatureInput&) const = default;
};

/// `label=("…" "…");created=1;keyid="…"`
[[nodiscard]] Result<SignatureInput> parseSignatureInput(std::string_view value);
/// Writes `components` and the parameters that are set, in the order of the struct, and fills parametersText.
[[nodiscard]] std::string serialiseSignatureInput(SignatureInput& input);

struct SignatureField {
    std::string label;
    Ed25519Signature signature{};
    bool operator==(const SignatureField&) const = default;
};
/// `label=:<base64 of 64 bytes>:`
[[nodiscard]] Result<SignatureField> parseSignature(std::string_view value);
[[nodiscard]] std::string serialiseSignature(const SignatureField& field);

/// `sha-256=:<base64 of 32 bytes>:`, that algorithm alone.
[[nodiscard]] Result<Sha256> parseContentDigest(std::string_view value);
[[nodiscard]] std::string serialiseContentDigest(const Sha256& digest);

/// `"<uuid>"` in lower case; the UUID without its quotes.
[[nodiscard]] Result<std::string> parseIdempotencyKey(std::string_view value);

} // namespace spillway::commands

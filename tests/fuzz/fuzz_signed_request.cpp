// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/http_signature.h"

#include <array>
#include <cstdlib>

/// Bytes in every part of a request: nothing that was not signed is ever accepted.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace spillway;
    using namespace spillway::commands;
    static const auto key = Ed25519SecretKey::generate().publicKey();
    std::array<std::string, 6> parts;
    std::size_t part = 0;
    for (const char c : std::string_view(reinterpret_cast<const char*>(data), size)) {
        if (c == '\n' && part + 1 < parts.size()) {
            ++part;
        } else {
            parts.at(part) += c;
        }
    }
    const HttpRequest request{ .method = "POST",
        .authority = parts[0],
        .path = parts[1],
        .query = "?",
        .fields = { { "Content-Type", "application/json" },
            { "Content-Digest", serialiseContentDigest(sha256(parts[5])) }, { "Idempotency-Key", parts[2] },
            { "Signature-Input", parts[3] }, { "Signature", parts[4] } },
        .body = parts[5] };
    if (verifyRequest(request, [](std::string_view) { return std::optional(key); }, Instant())) {
        std::abort();
    }
    return 0;
}

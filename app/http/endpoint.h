// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/ed25519.h"

#include <optional>
#include <string>

namespace spillway::http
{

/// Where a gateway is, and how it is known again. Comes from a profile.
struct Endpoint {
    std::string url; ///< "https://gateway.example:8377", or http:// on this machine; without a path
    std::string caFile; ///< empty: the system's authorities
    std::optional<commands::Ed25519PublicKey> publicKey; ///< that it signs its answers with
};

/// `url` in parts, as requests are signed: InvalidArgument, with what it must be, for anything else than
/// https://HOST[:PORT] or, on this machine alone, http://HOST[:PORT].
struct GatewayAddress {
    std::string scheme;
    std::string authority; ///< as signatures cover it
    std::string host;
    std::uint16_t port = 0;
};
[[nodiscard]] Result<GatewayAddress> parseGatewayUrl(const std::string& url);

} // namespace spillway::http

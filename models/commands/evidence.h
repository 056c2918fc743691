// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commands/http_signature.h"

/// What is kept so that anybody can later check, without trusting the gateway, who ordered what and that the
/// audit was not rewritten.
namespace spillway::commands
{

/// The column spillway.command.request: "POST /v1/commands?" without a version, then one line each, ended by
/// a line feed, for "host" (the authority) and the signed fields. The body is a column of its own.
[[nodiscard]] Result<std::string> encodeStoredRequest(const HttpRequest& request);
/// The request as it was signed, for verifyStoredRequest(). Malformed for anything the first did not write.
[[nodiscard]] Result<HttpRequest> decodeStoredRequest(std::string_view text, std::string body);

/// The column spillway.audit_head.signature signs this: the entry's sequence and its hash.
[[nodiscard]] std::string auditHeadBase(std::int64_t sequence, std::string_view hash);

} // namespace spillway::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <expected>
#include <string>

namespace spillway
{

/// Why something that may fail did. Callers branch on the code; the message is for logs and details.
enum class ErrorCode : std::uint8_t {
    InvalidArgument, ///< the caller's value is wrong; nothing was done
    NotFound,
    Conflict, ///< the world changed since the caller looked
    Unreachable, ///< no connection, or it broke
    TimedOut,
    AccessDenied, ///< the server knows us and says no
    VersionMismatch, ///< schema, function library or protocol is of another version
    Malformed, ///< an answer that makes no sense
    LimitExceeded, ///< a size or count beyond what is accepted
    Cancelled,
    Internal,
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message; ///< English, one sentence, says what to do next where that is known
};

/// Every function that can fail in an expected way returns this, and its caller must look.
template <typename T> using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, std::string message)
{
    return std::unexpected<Error>(Error{ code, std::move(message) });
}

} // namespace spillway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/command_client.h"

#include <utility>

/// What an answer of the gateway means, without a network; for command_client.cpp and tests.
namespace spillway::http
{

/// The receipt of an answer that is the gateway's and says yes, or why it is not.
[[nodiscard]] std::expected<Receipt, CommandFailure> judge(Receipt receipt,
    const commands::Ed25519PublicKey& gateway, const std::string& keyId, const std::string& commandId);

/// What a connection that gave no answer means. `unknownCommand` is the command that may have arrived
/// nevertheless; empty when none can have.
[[nodiscard]] Error lossError(const std::string& url, const std::string& said, bool timedOut,
    bool isTlsRefusal, const std::string& unknownCommand);

template <typename T>
[[nodiscard]] std::function<void(std::expected<Receipt, CommandFailure>)> decoding(
    Result<T> (*decode)(std::string_view), std::function<void(Outcome<T>)> take)
{
    return [decode, take = std::move(take)](std::expected<Receipt, CommandFailure> raw) {
        if (!raw) {
            take(std::unexpected(std::move(raw.error())));
            return;
        }
        Result<T> value = decode(raw->answer.body);
        if (!value) {
            take(std::unexpected(CommandFailure{ .error = value.error(),
                .problem = std::nullopt,
                .isProven = true,
                .isOutcomeUnknown = raw->request.method == "POST",
                .commandId = {} }));
            return;
        }
        take(Answered<T>{ std::move(*value), std::move(*raw) });
    };
}

} // namespace spillway::http

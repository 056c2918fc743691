// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/command_exchange.h"

#include <cmath>
#include <cstdio>

namespace spillway::http
{

namespace
{

using commands::Problem;
using commands::ProblemKind;

ErrorCode codeOf(ProblemKind kind)
{
    switch (commands::httpStatusOf(kind)) {
    case 401:
    case 403:
        return ErrorCode::AccessDenied;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 429:
        return ErrorCode::LimitExceeded;
    case 500:
        return ErrorCode::Internal;
    case 503:
        return ErrorCode::Unreachable;
    default:
        return ErrorCode::InvalidArgument;
    }
}

std::string clockSentence(const Problem& problem, std::optional<Instant> now)
{
    std::string text = "This machine's clock is not the gateway's";
    if (problem.serverTime && now) {
        const Duration difference = *now - *problem.serverTime;
        const auto seconds = std::chrono::round<std::chrono::seconds>(std::chrono::abs(difference)).count();
        text = "This machine's clock is " + std::to_string(seconds) + " s "
            + (difference < Duration::zero() ? "behind" : "ahead of") + " the gateway's, "
            + toIsoUtc(*problem.serverTime);
    }
    return text + ": nothing was changed. Set it (timedatectl set-ntp true) and order again.";
}

std::string joined(const std::string& detail, const std::string& next)
{
    return detail.empty() || next.empty() ? detail + next : detail + ' ' + next;
}

CommandFailure untrusted(const Receipt& receipt, std::string message, const std::string& commandId)
{
    return { .error = { ErrorCode::Malformed, std::move(message) },
        .problem = std::nullopt,
        .isProven = false,
        .isOutcomeUnknown = receipt.request.method == "POST",
        .commandId = commandId };
}

} // namespace

std::string explain(const Problem& problem, const std::string& keyId, std::optional<Instant> now)
{
    switch (problem.kind) {
    case ProblemKind::SignatureRefused:
        return "The gateway does not accept the key " + keyId
            + ": it is unknown there, has expired, was revoked, or is another private key than the one of "
              "that name. Nothing was changed. Have "
            + keyId
            + ".json looked at in the gateway's keys.d, or make a new pair with `spillwayctl keys new`.";
    case ProblemKind::TooManyFailures:
        // What is signed well is never counted: this request would not have been taken either.
        return "The gateway refused too many requests from this address, and this one: the key " + keyId
            + " is unknown there, has expired or was revoked, or this machine's clock is off. Nothing was "
              "changed. Wait a minute and order again to hear which.";
    case ProblemKind::ClockSkew:
    case ProblemKind::SignatureExpired:
        return clockSentence(problem, now);
    default:
        break; // the gateway says it best
    }
    const std::string said = joined(problem.detail, problem.next);
    return said.empty() ? std::string(commands::problemTitle(problem.kind)) + '.' : said;
}

Error lossError(const std::string& url, const std::string& said, bool timedOut, bool isTlsRefusal,
    const std::string& unknownCommand)
{
    if (isTlsRefusal) {
        return { ErrorCode::AccessDenied,
            "The gateway at " + url + " could not be proven to be itself (" + said
                + "): nothing was sent. Check gateway.url and gateway.ca_file in the profile." };
    }
    const std::string what = timedOut ? "The gateway at " + url + " did not answer in time"
                                      : "The gateway at " + url + " cannot be reached (" + said + ")";
    const ErrorCode code = timedOut ? ErrorCode::TimedOut : ErrorCode::Unreachable;
    if (!unknownCommand.empty()) {
        return { code,
            what
                + ", and whether the command arrived is not known. Ask before ordering again: "
                  "spillwayctl command show "
                + unknownCommand };
    }
    return { code, what + ": nothing was changed. Is it running (systemctl status spillway-gateway)?" };
}

std::expected<Receipt, CommandFailure> judge(Receipt receipt, const commands::Ed25519PublicKey& gateway,
    const std::string& keyId, const std::string& commandId)
{
    const auto verified = verifyAnswer(receipt.answer, receipt.request, gateway);
    const int status = receipt.answer.status;
    if (status == 200 || status == 202) {
        if (!verified) {
            return std::unexpected(untrusted(receipt,
                "The answer is not signed by the gateway of this profile (" + verified.error().message
                    + "), so it proves nothing. Check gateway.public_key, and who answers at that address.",
                commandId));
        }
        return receipt;
    }
    const auto problem = commands::decodeProblem(receipt.answer.body);
    const bool isDocument = receipt.answer.body.starts_with('{') && problem;
    if (!isDocument) {
        return std::unexpected(untrusted(receipt,
            "Something other than a gateway answered, with status " + std::to_string(status)
                + ". Check gateway.url in the profile, and any proxy before it.",
            commandId));
    }
    return std::unexpected(
        CommandFailure{ .error = { codeOf(problem->kind), explain(*problem, keyId, receipt.receivedAt) },
            .problem = *problem,
            .isProven = verified.has_value(),
            .isOutcomeUnknown
            = problem->kind == ProblemKind::StillRunning || problem->kind == ProblemKind::Internal,
            .commandId = commandId });
}

} // namespace spillway::http

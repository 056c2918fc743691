// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/answer_json.h"
#include "models/commands/command_answer.h"

#include <algorithm>

namespace spillway::commands
{

namespace
{
struct KindTraits {
    int status;
    std::string_view type;
    std::string_view title;
};

KindTraits traitsOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Malformed:
        return { 400, "urn:spillway:problem:malformed", "The request is malformed" };
    case ProblemKind::IdempotencyKeyMissing:
        return { 400, "urn:spillway:problem:idempotency-key-missing", "The Idempotency-Key is missing" };
    case ProblemKind::DigestMismatch:
        return { 400, "urn:spillway:problem:digest-mismatch", "The body is not the one that was signed" };
    case ProblemKind::SignatureRefused:
        return { 401, "urn:spillway:problem:signature-refused", "The signature is not accepted" };
    case ProblemKind::ClockSkew:
        return { 401, "urn:spillway:problem:clock-skew", "The clocks differ" };
    case ProblemKind::SignatureExpired:
        return { 401, "urn:spillway:problem:signature-expired", "The signature has expired" };
    case ProblemKind::NonceUsed:
        return { 401, "urn:spillway:problem:nonce-used", "The request was sent before" };
    case ProblemKind::Forbidden:
        return { 403, "urn:spillway:problem:forbidden", "The key's roles do not allow this" };
    case ProblemKind::SecondPersonNeeded:
        return { 403, "urn:spillway:problem:second-person-needed", "Another person has to approve this" };
    case ProblemKind::NotFound:
        return { 404, "urn:spillway:problem:not-found", "There is no such thing" };
    case ProblemKind::MethodNotAllowed:
        return { 405, "urn:spillway:problem:method-not-allowed", "The method is not allowed" };
    case ProblemKind::VersionConflict:
        return { 409, "urn:spillway:problem:version-conflict", "The control state has changed" };
    case ProblemKind::NothingToDo:
        return { 409, "urn:spillway:problem:nothing-to-do", "There is nothing to change" };
    case ProblemKind::StillRunning:
        return { 409, "urn:spillway:problem:still-running", "The command is being carried out" };
    case ProblemKind::NotAwaitingApproval:
        return { 409, "urn:spillway:problem:not-awaiting-approval", "The command awaits no approval" };
    case ProblemKind::BodyTooLarge:
        return { 413, "urn:spillway:problem:body-too-large", "The body is too large" };
    case ProblemKind::MediaTypeRefused:
        return { 415, "urn:spillway:problem:media-type-refused", "The body must be application/json" };
    case ProblemKind::InvalidCommand:
        return { 422, "urn:spillway:problem:invalid-command", "The command is not valid" };
    case ProblemKind::IdempotencyKeyReused:
        return { 422, "urn:spillway:problem:idempotency-key-reused", "The Idempotency-Key is taken" };
    case ProblemKind::TooManyFailures:
        return { 429, "urn:spillway:problem:too-many-failures", "Too many requests were refused" };
    case ProblemKind::HeaderTooLarge:
        return { 431, "urn:spillway:problem:header-too-large", "The header is too large" };
    case ProblemKind::Internal:
        return { 500, "urn:spillway:problem:internal", "The gateway failed" };
    case ProblemKind::TransferEncodingRefused:
        return { 501, "urn:spillway:problem:transfer-encoding-refused", "Transfer-Encoding is not accepted" };
    case ProblemKind::NotRecorded:
        return { 503, "urn:spillway:problem:not-recorded", "The command cannot be recorded" };
    case ProblemKind::VersionRefused:
        return { 505, "urn:spillway:problem:version-refused", "The request is not HTTP/1.1" };
    }
    return { 500, {}, {} };
}

ProblemKind readKind(AnswerReader& reader)
{
    const std::string type = reader.text("type");
    const std::int64_t status = reader.number("status");
    const auto* found = std::ranges::find(kProblemKinds, type, problemType);
    if (found == std::end(kProblemKinds)) {
        found = std::ranges::find(kProblemKinds, status, [](ProblemKind kind) { return httpStatusOf(kind); });
    }
    return found != std::end(kProblemKinds) ? *found : ProblemKind::Internal;
}
} // namespace

int httpStatusOf(ProblemKind kind)
{
    return traitsOf(kind).status;
}

std::string_view problemType(ProblemKind kind)
{
    return traitsOf(kind).type;
}

std::string_view problemTitle(ProblemKind kind)
{
    return traitsOf(kind).title;
}

std::string encodeProblem(const Problem& problem)
{
    AnswerWriter writer;
    writer.text("type", std::string(problemType(problem.kind)))
        .text("title", std::string(problemTitle(problem.kind)))
        .number("status", httpStatusOf(problem.kind))
        .text("detail", problem.detail)
        .text("next", problem.next)
        .instant("server_time", problem.serverTime)
        .number("current_version", problem.currentVersion)
        .text("command_id", problem.commandId)
        .number(
            "retry_after_s", problem.retryAfter ? std::optional(problem.retryAfter->count()) : std::nullopt);
    if (problem.control) {
        writer.value("control", controlAnswerToJson(*problem.control));
    }
    return writer.json();
}

Result<Problem> decodeProblem(std::string_view json)
{
    AnswerReader reader(json);
    Problem problem;
    problem.kind = readKind(reader);
    problem.detail = reader.optionalText("detail").value_or(std::string());
    problem.next = reader.optionalText("next").value_or(std::string());
    problem.serverTime = reader.optionalInstant("server_time");
    problem.currentVersion = reader.optionalNumber("current_version");
    problem.commandId = reader.optionalText("command_id");
    if (const auto seconds = reader.optionalNumber("retry_after_s")) {
        problem.retryAfter = std::chrono::seconds(*seconds);
    }
    if (const std::optional<QJsonObject> object = reader.optionalObject("control")) {
        AnswerReader members(*object);
        problem.control = readControlAnswer(members);
        reader.take(members);
    }
    return reader.finished("problem", std::move(problem));
}

} // namespace spillway::commands

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commands/command_answer.h"

#include "models/commands/answer_json.h"
#include "models/commands/strict_json.h"
#include "models/domain/control_document.h"

#include <QJsonArray>

#include <algorithm>

namespace spillway::commands
{

namespace
{
QJsonArray projectionsToJson(const std::vector<ProjectionAnswer>& projections)
{
    QJsonArray list;
    for (const ProjectionAnswer& projection : projections) {
        list.append(AnswerWriter()
                .text("name", projection.name)
                .truth("holds", projection.holds)
                .number("version", projection.version)
                .object());
    }
    return list;
}

std::vector<ProjectionAnswer> readProjections(AnswerReader& reader)
{
    std::vector<ProjectionAnswer> projections;
    const QJsonArray list = reader.list("projections");
    for (const auto& entry : list) {
        AnswerReader members(entry.toObject());
        projections.push_back({ .name = members.text("name"),
            .holds = members.truth("holds"),
            .version = members.number("version") });
        reader.take(members);
    }
    return projections;
}

QJsonObject approvalToJson(const ApprovalAnswer& approval)
{
    return AnswerWriter()
        .instant("lapses_at", approval.lapsesAt)
        .text("decided_by", approval.decidedBy)
        .instant("decided_at", approval.decidedAt)
        .object();
}

std::optional<ApprovalAnswer> readApproval(AnswerReader& reader)
{
    const std::optional<QJsonObject> object = reader.optionalObject("approval");
    if (!object) {
        return std::nullopt;
    }
    AnswerReader members(*object);
    ApprovalAnswer approval{ .lapsesAt = members.instant("lapses_at"),
        .decidedBy = members.optionalText("decided_by"),
        .decidedAt = members.optionalInstant("decided_at") };
    reader.take(members);
    return approval;
}

CommandState readState(AnswerReader& reader)
{
    const Result<CommandState> state = parseCommandState(reader.text("state"));
    if (!state) {
        reader.fail("state");
    }
    return state.value_or(CommandState::Recorded);
}
} // namespace

std::string_view commandStateName(CommandState state)
{
    switch (state) {
    case CommandState::Recorded:
        return "recorded";
    case CommandState::AwaitingApproval:
        return "awaiting_approval";
    case CommandState::Approved:
        return "approved";
    case CommandState::Applied:
        return "applied";
    case CommandState::Seen:
        return "seen";
    case CommandState::Refused:
        return "refused";
    case CommandState::Failed:
        return "failed";
    case CommandState::Lapsed:
        return "lapsed";
    }
    return {};
}

Result<CommandState> parseCommandState(std::string_view name)
{
    const auto* found = std::ranges::find(kCommandStates, name, commandStateName);
    return found != std::end(kCommandStates)
        ? Result<CommandState>(*found)
        : failure(ErrorCode::Malformed, "There is no such state of a command.");
}

std::string encodeCommandAnswer(const CommandAnswer& answer)
{
    AnswerWriter writer;
    writer.text("id", answer.id)
        .text("state", std::string(commandStateName(answer.state)))
        .text("type", answer.type)
        .text("environment", answer.environment)
        .text("actor", answer.actor)
        .text("key_id", answer.keyId)
        .text("reason", answer.reason)
        .text("body", answer.body)
        .text("digest", answer.digest)
        .number("expected_version", answer.expectedVersion)
        .number("control_version", answer.controlVersion)
        .instant("received_at", answer.receivedAt)
        .instant("applied_at", answer.appliedAt)
        .instant("seen_at", answer.seenAt)
        .instant("expires_at", answer.expiresAt)
        .truth("break_glass", answer.breakGlass)
        .text("why", answer.why)
        .text("next", answer.next)
        .instant("server_time", answer.serverTime)
        .value("projections", projectionsToJson(answer.projections));
    if (answer.approval) {
        writer.value("approval", approvalToJson(*answer.approval));
    }
    return writer.json();
}

Result<CommandAnswer> decodeCommandAnswer(std::string_view json)
{
    AnswerReader reader(json);
    CommandAnswer answer;
    answer.id = reader.text("id");
    answer.state = readState(reader);
    answer.type = reader.text("type");
    answer.environment = reader.text("environment");
    answer.actor = reader.text("actor");
    answer.keyId = reader.text("key_id");
    answer.reason = reader.text("reason");
    answer.body = reader.text("body");
    answer.digest = reader.text("digest");
    answer.expectedVersion = reader.number("expected_version");
    answer.controlVersion = reader.optionalNumber("control_version");
    answer.receivedAt = reader.instant("received_at");
    answer.appliedAt = reader.optionalInstant("applied_at");
    answer.seenAt = reader.optionalInstant("seen_at");
    answer.expiresAt = reader.optionalInstant("expires_at");
    answer.approval = readApproval(reader);
    answer.projections = readProjections(reader);
    answer.breakGlass = reader.truth("break_glass");
    answer.why = reader.text("why");
    answer.next = reader.text("next");
    answer.serverTime = reader.instant("server_time");
    return reader.finished("command", std::move(answer));
}

int httpStatusOf(const CommandAnswer& answer)
{
    const bool waits = answer.state == CommandState::Recorded
        || answer.state == CommandState::AwaitingApproval || answer.state == CommandState::Approved
        || answer.state == CommandState::Applied;
    return waits ? 202 : 200;
}

QJsonObject controlAnswerToJson(const ControlAnswer& answer)
{
    QJsonArray waiting;
    for (const std::string& id : answer.awaitingApproval) {
        waiting.append(QString::fromStdString(id));
    }
    return AnswerWriter()
        .number("version", answer.state.version)
        .value("control", jsonObjectOf(encodeControlDocument(answer.state, answer.serverTime)))
        .value("projections", projectionsToJson(answer.projections))
        .truth("two_person", answer.twoPerson)
        .value("awaiting_approval", waiting)
        .instant("server_time", answer.serverTime)
        .object();
}

ControlAnswer readControlAnswer(AnswerReader& reader)
{
    ControlAnswer answer;
    const std::optional<QJsonObject> control = reader.optionalObject("control");
    const Result<ControlState> state = decodeControlDocument(control ? textOf(*control) : std::string());
    if (!state) {
        reader.fail("control");
    }
    answer.state = state.value_or(ControlState());
    answer.projections = readProjections(reader);
    answer.twoPerson = reader.truth("two_person");
    const QJsonArray waiting = reader.list("awaiting_approval");
    for (const auto& id : waiting) {
        answer.awaitingApproval.push_back(id.toString().toStdString());
    }
    answer.serverTime = reader.instant("server_time");
    return answer;
}

std::string encodeControlAnswer(const ControlAnswer& answer)
{
    return textOf(controlAnswerToJson(answer));
}

Result<ControlAnswer> decodeControlAnswer(std::string_view json)
{
    AnswerReader reader(json);
    ControlAnswer answer = readControlAnswer(reader);
    return reader.finished("control state", std::move(answer));
}

std::string encodeApprovalRequest(const ApprovalRequest& request)
{
    return R"({"decision":)" + jsonString(request.approve ? "approve" : "turn_down") + R"(,"command_digest":)"
        + jsonString(request.commandDigest) + '}';
}

Result<ApprovalRequest> decodeApprovalRequest(std::string_view json)
{
    const Result<JsonValue> document = parseStrictJson(json);
    if (!document) {
        return std::unexpected(document.error());
    }
    JsonMembers members(*document, "approval");
    const std::string decision = members.string("decision", 16);
    if (decision != "approve" && decision != "turn_down") {
        members.fail("decision", R"(must be "approve" or "turn_down")");
    }
    ApprovalRequest request{ .approve = decision == "approve",
        .commandDigest = members.string("command_digest", 128) };
    const Result<void> done = members.finish();
    return done ? Result<ApprovalRequest>(std::move(request)) : std::unexpected(done.error());
}

} // namespace spillway::commands

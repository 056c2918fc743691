// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/command_view.h"

#include "models/commands/structured_field.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace spillway::gateway
{

using commands::CommandAnswer;
using commands::CommandState;

namespace
{

std::string member(const std::string& json, QLatin1String name)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json))
        .object()
        .value(name)
        .toString()
        .toStdString();
}

/// An approval after the fact does not take a command back to where it waited.
CommandState stateAfter(CommandState before, CommandState event)
{
    const bool wasApplied = before == CommandState::Applied || before == CommandState::Seen;
    return event == CommandState::Approved && wasApplied ? before : event;
}

void take(CommandAnswer& answer, const postgres::CommandEvent& event)
{
    answer.state = stateAfter(answer.state, event.state);
    switch (event.state) {
    case CommandState::Recorded:
        break;
    case CommandState::AwaitingApproval:
        answer.approval = commands::ApprovalAnswer{ .lapsesAt = event.at + commands::kApprovalLifetime };
        break;
    case CommandState::Approved:
        if (!answer.approval) {
            answer.approval = commands::ApprovalAnswer{ .lapsesAt = event.at };
        }
        answer.approval->decidedBy = event.actor;
        answer.approval->decidedAt = event.at;
        break;
    case CommandState::Applied:
        answer.appliedAt = event.at;
        answer.controlVersion = event.controlVersion;
        answer.breakGlass = event.detail.find("\"break_glass\"") != std::string::npos;
        break;
    case CommandState::Seen:
        answer.seenAt = event.at;
        break;
    case CommandState::Refused:
        if (answer.approval && event.actor != kGatewayActor && event.actor != answer.approval->decidedBy) {
            answer.approval->decidedBy = event.actor;
            answer.approval->decidedAt = event.at;
        }
        [[fallthrough]];
    case CommandState::Failed:
    case CommandState::Lapsed:
        answer.why = member(event.detail, QLatin1String("text"));
        answer.next = member(event.detail, QLatin1String("next"));
        break;
    }
}

std::string missing(const std::vector<commands::ProjectionAnswer>& projections)
{
    std::string names;
    for (const auto& projection : projections) {
        if (!projection.holds) {
            names += (names.empty() ? "" : ", ") + projection.name;
        }
    }
    return names;
}

std::string nextOf(const CommandAnswer& answer)
{
    switch (answer.state) {
    case CommandState::Recorded:
    case CommandState::Approved:
        return "It is being carried out.";
    case CommandState::AwaitingApproval:
        return "Another person who is an approver has to approve it within 15 minutes.";
    case CommandState::Applied: {
        const std::string names = missing(answer.projections);
        return names.empty()
            ? "It is written to Redis within seconds."
            : "It is recorded; " + names + " does not answer and gets it as soon as it is back.";
    }
    case CommandState::Seen:
        return "It is in force in every Redis.";
    case CommandState::Refused:
    case CommandState::Failed:
    case CommandState::Lapsed:
        break;
    }
    return answer.next.empty() ? "Look at the control state." : answer.next;
}

} // namespace

CommandAnswer commandAnswer(
    const StoredCommand& stored, const std::vector<commands::ProjectionAnswer>& projections, Instant now)
{
    const auto& entry = stored.entry;
    CommandAnswer answer;
    answer.id = entry.id;
    answer.type = entry.type;
    answer.environment = entry.environment;
    answer.actor = entry.actor;
    answer.keyId = entry.keyId;
    answer.reason = entry.reason;
    answer.body = entry.body;
    answer.digest = commands::serialiseContentDigest(commands::sha256(entry.body));
    answer.expectedVersion = entry.expectedVersion;
    answer.receivedAt = entry.receivedAt;
    answer.serverTime = now;
    for (const auto& event : stored.events) {
        take(answer, event);
    }
    if (answer.appliedAt && entry.durationSeconds) {
        answer.expiresAt = *answer.appliedAt + std::chrono::seconds(*entry.durationSeconds);
    }
    if (answer.state == CommandState::Applied || answer.state == CommandState::Seen) {
        answer.projections = projections;
    }
    answer.next = nextOf(answer);
    return answer;
}

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/command_entry.h"

#include "app/gateway/audit_text.h"
#include "app/postgres/reference_reader.h"
#include "models/commands/apply_command.h"
#include "models/commands/control_change.h"
#include "models/commands/structured_field.h"

namespace spillway::gateway
{

using commands::Command;
using postgres::CommandEntry;

QJsonObject jsonOf(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

QJsonArray changesJson(const ControlState& before, const ControlState& after, Instant now)
{
    return commands::controlChangesToJson(commands::controlChanges(before, after, now));
}

std::string describe(const Command& command)
{
    std::string text = commands::confirmationText(command);
    if (command.duration) {
        text += " for " + std::to_string(command.duration->count()) + " s";
    }
    return text + ": " + command.reason;
}

std::string recordedDetail(const Command& command, const CommandEntry& entry)
{
    return auditText(describe(command),
        { { "type", jsonText(entry.type) }, { "key_id", jsonText(entry.keyId) },
            { "expected_version", static_cast<qint64>(entry.expectedVersion) },
            { "digest", jsonText(commands::serialiseContentDigest(commands::sha256(entry.body))) },
            { "request_sha256", jsonText(commands::toBase64(commands::sha256(entry.request))) } });
}

CommandEntry entryOf(const Command& command, std::string id, std::string actor, std::string keyId,
    std::string request, const std::string& body)
{
    const QJsonObject parameters = jsonOf(body).value(QStringLiteral("parameters")).toObject();
    return { .id = std::move(id),
        .type = std::string(commands::commandTypeName(command.type)),
        .parameters = QJsonDocument(parameters).toJson(QJsonDocument::Compact).toStdString(),
        .reason = command.reason,
        .actor = std::move(actor),
        .keyId = std::move(keyId),
        .expectedVersion = command.expectedVersion,
        .durationSeconds = command.duration ? std::optional(command.duration->count()) : std::nullopt,
        .receivedAt = {},
        .request = std::move(request),
        .body = body };
}

Result<Result<ControlState>> stateAfter(postgres::Connection& connection, const ControlState& state,
    const Command& command, const CommandEntry& entry, Instant now)
{
    const bool namesProviders = std::holds_alternative<commands::ProviderParameters>(command.parameters)
        || std::holds_alternative<commands::RoutingParameters>(command.parameters);
    const auto catalog = namesProviders ? postgres::ReferenceReader(connection).providerCatalog()
                                        : Result<ProviderCatalog>(ProviderCatalog());
    if (!catalog) {
        return std::unexpected(catalog.error());
    }
    return commands::applyCommand(state, command, entry.actor, entry.id, now, *catalog);
}

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/audit_reader.h"

#include "app/postgres/stored_query.h"

namespace spillway::postgres
{

namespace
{

using commands::AuditEntry;
using commands::SignedHead;
using commands::StoredRequest;

AuditEntry entryOf(const Rows& rows, int row)
{
    return { .sequence = rows.integer(row, 0),
        .at = rows.instant(row, 1),
        .environment = rows.text(row, 2),
        .kind = rows.text(row, 3),
        .actor = rows.text(row, 4),
        .commandId = rows.optionalText(row, 5),
        .detail = rows.text(row, 6),
        .previousHash = std::string(rows.bytes(row, 7)),
        .hash = std::string(rows.bytes(row, 8)) };
}

StoredRequest requestOf(const Rows& rows, int row)
{
    return { .commandId = rows.text(row, 0),
        .isApproval = rows.boolean(row, 1),
        .actor = rows.text(row, 2),
        .keyId = rows.text(row, 3),
        .type = rows.text(row, 4),
        .environment = rows.text(row, 5),
        .reason = rows.text(row, 6),
        .request = rows.text(row, 7),
        .body = std::string(rows.bytes(row, 8)) };
}

} // namespace

Result<void> AuditReader::entries(std::int64_t after, const std::function<bool(const AuditEntry&)>& take)
{
    for (;;) {
        const auto rows = storedQuery(m_connection, "audit_entries", { parameter(after), parameter(kPage) });
        if (!rows) {
            return std::unexpected(rows.error());
        }
        for (int row = 0; row < rows->size(); ++row) {
            const AuditEntry entry = entryOf(*rows, row);
            if (const auto sound = rows->check(); !sound) {
                return sound;
            }
            if (!take(entry)) {
                return {};
            }
            after = entry.sequence;
        }
        if (rows->size() < kPage) {
            return {};
        }
    }
}

Result<void> AuditReader::requests(const std::function<void(const StoredRequest&)>& take)
{
    Parameter after;
    for (;;) {
        const auto rows = storedQuery(m_connection, "audit_requests", { after, parameter(kPage) });
        if (!rows) {
            return std::unexpected(rows.error());
        }
        std::int64_t orders = 0;
        for (int row = 0; row < rows->size(); ++row) {
            const StoredRequest request = requestOf(*rows, row);
            orders += request.isApproval ? 0 : 1;
            after = request.commandId;
            take(request);
        }
        if (const auto sound = rows->check(); !sound) {
            return sound;
        }
        if (orders < kPage) {
            return {};
        }
    }
}

Result<std::vector<SignedHead>> AuditReader::heads()
{
    const auto rows = storedQuery(m_connection, "audit_heads");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<SignedHead> heads;
    for (int row = 0; row < rows->size(); ++row) {
        heads.push_back({ .sequence = rows->integer(row, 0),
            .hash = std::string(rows->bytes(row, 1)),
            .keyId = rows->text(row, 2),
            .signature = std::string(rows->bytes(row, 3)) });
    }
    return checked(*rows, std::move(heads));
}

Result<std::vector<AuditEntry>> AuditReader::newest(const Filter& filter, std::int64_t count)
{
    const auto rows = storedQuery(m_connection, "audit_newest",
        { filter.before ? parameter(*filter.before) : Parameter(), filter.environment, parameter(count),
            filter.kinds.empty() ? Parameter() : parameter(filter.kinds),
            filter.actor.empty() ? Parameter() : Parameter(filter.actor) });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<AuditEntry> entries;
    for (int row = 0; row < rows->size(); ++row) {
        entries.push_back(entryOf(*rows, row));
    }
    return checked(*rows, std::move(entries));
}

Result<std::vector<std::string>> AuditReader::actors(const std::string& environment)
{
    const auto rows = storedQuery(m_connection, "audit_actors", { environment });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    std::vector<std::string> actors;
    for (int row = 0; row < rows->size(); ++row) {
        actors.push_back(rows->text(row, 0));
    }
    return checked(*rows, std::move(actors));
}

Result<CommandStory> AuditReader::story(const std::string& commandId)
{
    const auto rows = storedQuery(m_connection, "command_story", { commandId });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    if (rows->size() == 0) {
        return failure(ErrorCode::NotFound, "no command " + commandId + " was recorded");
    }
    CommandStory story{ .type = rows->text(0, 0),
        .environment = rows->text(0, 1),
        .reason = rows->text(0, 2),
        .actor = rows->text(0, 3),
        .keyId = rows->text(0, 4),
        .steps = {} };
    for (int row = 0; row < rows->size(); ++row) {
        story.steps.push_back({ .state = rows->text(row, 5),
            .at = rows->instant(row, 6),
            .actor = rows->text(row, 7),
            .controlVersion = rows->optionalInteger(row, 8),
            .text = rows->text(row, 9) });
    }
    return checked(*rows, std::move(story));
}

Result<std::int64_t> AuditReader::controlVersion(const std::string& environment)
{
    const auto rows = storedQuery(m_connection, "control_version", { environment });
    if (!rows) {
        return std::unexpected(rows.error());
    }
    if (rows->size() == 0) {
        return failure(ErrorCode::NotFound, "no control state of " + environment + " was recorded yet");
    }
    return checked(*rows, rows->integer(0, 0));
}

Result<commands::AuditVerdict> AuditReader::verify(const std::optional<commands::Ed25519PublicKey>& gateway,
    const commands::KeyRing& keys, std::optional<commands::AuditMark> remembered)
{
    const auto snapshot = Transaction::begin(m_connection, Transaction::Mode::ReadOnlySnapshot);
    if (!snapshot) {
        return std::unexpected(snapshot.error());
    }
    auto signedHeads = heads();
    if (!signedHeads) {
        return std::unexpected(signedHeads.error());
    }
    commands::AuditChecker checker(gateway, std::move(*signedHeads), std::move(remembered));
    const auto taken = entries(0, [&checker](const AuditEntry& entry) {
        checker.take(entry);
        return true;
    });
    if (!taken) {
        return std::unexpected(taken.error());
    }
    const auto read = requests([&](const StoredRequest& request) { checker.take(request, keys); });
    if (!read) {
        return std::unexpected(read.error());
    }
    return checker.finish();
}

} // namespace spillway::postgres

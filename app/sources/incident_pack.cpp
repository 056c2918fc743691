// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/incident_pack.h"

#include "app/exports/file_digest.h"
#include "app/postgres/audit_reader.h"
#include "app/sources/export_run.h"
#include "models/controls/audit_values.h"
#include "models/exports/zip_archive.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <set>

namespace spillway
{
namespace
{

using exports::ExportKind;

class TextSink : public exports::ByteSink
{
public:
    Result<void> append(std::string_view bytes) override
    {
        text += bytes;
        return {};
    }
    std::string text;
};

/// A ZIP that lists the digest of each of its files.
class Pack
{
public:
    explicit Pack(Instant at) : m_archive(at) { }
    void add(std::string_view name, std::string_view content)
    {
        exports::FileDigest digest;
        digest.add(content);
        m_sums += digest.finish() + "  " + std::string(name) + "\n";
        m_archive.add(name, content);
    }
    std::string finish()
    {
        m_archive.add("SHA256SUMS", m_sums);
        return m_archive.finish();
    }

private:
    exports::ZipArchive m_archive;
    std::string m_sums;
};

Result<std::string> csv(postgres::Connection& connection, const IncidentPackRequest& request, ExportKind kind)
{
    TextSink sink;
    exports::ExportRequest wanted{
        .kind = kind, .window = request.range, .grain = Period::Hour, .groupBy = {}, .zone = request.zone
    };
    if (kind == ExportKind::Spend) {
        wanted.groupBy = { exports::Dimension::Tier };
    }
    const auto done
        = exportToBytes(connection, wanted, exports::ExportFormat::Csv, request.environment, sink);
    return done ? Result<std::string>(std::move(sink.text)) : std::unexpected(done.error());
}

Result<std::vector<commands::AuditEntry>> entriesOf(
    postgres::Connection& connection, const IncidentPackRequest& request)
{
    std::vector<commands::AuditEntry> entries;
    const auto read = postgres::AuditReader(connection).entries(0, [&](const commands::AuditEntry& entry) {
        if (entry.environment == request.environment && request.range.contains(entry.at)) {
            entries.push_back(entry);
        }
        return true;
    });
    return read ? Result<std::vector<commands::AuditEntry>>(std::move(entries))
                : std::unexpected(read.error());
}

Result<std::string> signedRequests(
    postgres::Connection& connection, const std::vector<commands::AuditEntry>& entries)
{
    std::set<std::string> wanted;
    for (const commands::AuditEntry& entry : entries) {
        if (entry.commandId) {
            wanted.insert(*entry.commandId);
        }
    }
    QJsonArray array;
    const auto read = postgres::AuditReader(connection).requests([&](const commands::StoredRequest& request) {
        if (wanted.contains(request.commandId)) {
            array.append(QJsonObject{
                { QStringLiteral("command_id"), QString::fromStdString(request.commandId) },
                { QStringLiteral("is_approval"), request.isApproval },
                { QStringLiteral("actor"), QString::fromStdString(request.actor) },
                { QStringLiteral("key_id"), QString::fromStdString(request.keyId) },
                { QStringLiteral("request"), QString::fromStdString(request.request) },
                { QStringLiteral("body"), QString::fromStdString(request.body) },
            });
        }
    });
    return read ? Result<std::string>(QJsonDocument(array).toJson().toStdString())
                : std::unexpected(read.error());
}

std::string summary(const IncidentPackRequest& request, const std::vector<commands::AuditEntry>& entries)
{
    const auto local = [&](Instant at) { return request.zone.toIso(at); };
    std::string text = "Incident pack of " + request.environment + "\n\nFrom  " + local(request.range.from)
        + "\nTo    " + local(request.range.to) + "\nMade  " + local(request.now) + "\nAudit ";
    if (!request.verdict) {
        text += "the chain was not verified here yet\n";
    } else if (request.verdict->isSound()) {
        text += "chain verified, " + std::to_string(request.verdict->entries) + " entries, no break\n";
    } else {
        text += "CHAIN BROKEN: " + request.verdict->faults.front().text + "\n";
    }
    text += "\nspend.csv      what was spent, by hour and tier\n"
            "audit.csv      every entry of this time with its hashes\n"
            "requests.json  what people signed, to be verified against their public keys\n"
            "timeline.png   spend, alerts, outages, orders and people on one clock\n"
            "SHA256SUMS     check with: sha256sum -c SHA256SUMS\n\n";
    for (const commands::AuditEntry& entry : entries) {
        text += local(entry.at) + "  " + std::to_string(entry.sequence) + "  " + entry.actor + "  "
            + entry.kind + "  " + controls::auditText(entry) + "\n";
    }
    return text;
}

} // namespace

Result<std::string> incidentPack(postgres::Connection& connection, const IncidentPackRequest& request)
{
    const auto entries = entriesOf(connection, request);
    if (!entries) {
        return std::unexpected(entries.error());
    }
    const auto requests = signedRequests(connection, *entries);
    const auto spend = requests ? csv(connection, request, ExportKind::Spend) : requests;
    const auto audit = spend ? csv(connection, request, ExportKind::Audit) : spend;
    if (!audit) {
        return std::unexpected(audit.error());
    }
    Pack pack(request.now);
    pack.add("incident.txt", summary(request, *entries));
    pack.add("spend.csv", *spend);
    pack.add("audit.csv", *audit);
    pack.add("requests.json", *requests);
    if (!request.picture.empty()) {
        pack.add("timeline.png", request.picture);
    }
    return pack.finish();
}

std::string incidentPackName(const IncidentPackRequest& request)
{
    const auto minute = [&](Instant at) {
        std::string text = request.zone.toIso(at).substr(0, 16); // to the minute
        std::erase(text, ':');
        return text;
    };
    return "incident-" + request.environment + "-" + minute(request.range.from) + "_"
        + minute(request.range.to) + ".zip";
}

} // namespace spillway

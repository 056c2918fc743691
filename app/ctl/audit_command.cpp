// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/audit_command.h"

#include "app/configuration/audit_memory.h"
#include "app/configuration/signing_key.h"
#include "app/ctl/terminal.h"
#include "app/postgres/audit_reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spillway::ctl
{

namespace
{

using commands::AuditMark;
using commands::AuditVerdict;
using commands::KeyRing;

class AuditText
{
    Q_DECLARE_TR_FUNCTIONS(AuditText)

public:
    static QString write(const AuditVerdict& verdict, const std::optional<AuditMark>& remembered)
    {
        QStringList lines;
        for (const commands::AuditFault& fault : verdict.faults) {
            lines << tr("FAULT  %1").arg(QString::fromStdString(fault.text));
        }
        if (verdict.faultCount > static_cast<std::int64_t>(verdict.faults.size())) {
            lines << tr("%1 faults in all").arg(verdict.faultCount);
        }
        lines << (verdict.isSound() ? tr("The audit is sound: %1 entries.").arg(verdict.entries)
                                    : tr("The audit is NOT sound: %1 entries, %2 faults.")
                                          .arg(verdict.entries)
                                          .arg(verdict.faultCount));
        lines << heads(verdict) << people(verdict);
        lines << (remembered ? tr("Entry %1, seen here before, is held against it.").arg(remembered->sequence)
                             : tr("Nothing was seen here before to hold against it."));
        return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    }

private:
    static QString heads(const AuditVerdict& verdict)
    {
        QString said = verdict.headsSigned > 0 ? tr("The gateway signed it up to entry %1 (%2 signatures).")
                                                     .arg(verdict.newestSignedHead)
                                                     .arg(verdict.headsSigned)
                                               : tr("No signature of the gateway's could be checked.");
        if (verdict.headsOfOtherKeys > 0) {
            said += QLatin1Char(' ')
                + tr("%1 are of a key that is not in the profile.").arg(verdict.headsOfOtherKeys);
        }
        return said;
    }
    static QString people(const AuditVerdict& verdict)
    {
        QString said = tr("%1 signed orders and approvals were checked.").arg(verdict.requestsChecked);
        if (verdict.requestsUnknownKey > 0) {
            said += QLatin1Char(' ')
                + tr("The keys of %1 are not known here: name the gateway's keys.d with --keys.")
                      .arg(verdict.requestsUnknownKey);
        }
        return said;
    }
};

QByteArray jsonOf(const AuditVerdict& verdict, const std::optional<AuditMark>& remembered)
{
    QJsonArray faults;
    for (const commands::AuditFault& fault : verdict.faults) {
        const std::string_view name = commands::auditFaultName(fault.kind);
        faults.append(QJsonObject{
            { QStringLiteral("kind"), QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) },
            { QStringLiteral("sequence"), static_cast<qint64>(fault.sequence) },
            { QStringLiteral("text"), QString::fromStdString(fault.text) } });
    }
    const QJsonObject object{ { QStringLiteral("sound"), verdict.isSound() },
        { QStringLiteral("entries"), static_cast<qint64>(verdict.entries) },
        { QStringLiteral("heads_signed"), static_cast<qint64>(verdict.headsSigned) },
        { QStringLiteral("heads_of_other_keys"), static_cast<qint64>(verdict.headsOfOtherKeys) },
        { QStringLiteral("newest_signed_head"), static_cast<qint64>(verdict.newestSignedHead) },
        { QStringLiteral("requests_checked"), static_cast<qint64>(verdict.requestsChecked) },
        { QStringLiteral("requests_unknown_key"), static_cast<qint64>(verdict.requestsUnknownKey) },
        { QStringLiteral("remembered"),
            remembered ? QJsonValue(static_cast<qint64>(remembered->sequence)) : QJsonValue() },
        { QStringLiteral("fault_count"), static_cast<qint64>(verdict.faultCount) },
        { QStringLiteral("faults"), faults } };
    return QJsonDocument(object).toJson();
}

Result<KeyRing> keysOf(const std::string& directory, const Profile& profile)
{
    std::vector<KeyRing::Source> sources;
    const QDir named(QString::fromStdString(directory));
    if (!directory.empty() && !named.exists()) {
        return failure(ErrorCode::NotFound, "there is no directory " + directory);
    }
    if (!directory.empty()) {
        for (const QFileInfo& info : named.entryInfoList({ QStringLiteral("*.json") }, QDir::Files)) {
            QFile file(info.absoluteFilePath());
            if (file.open(QIODevice::ReadOnly)) {
                sources.push_back({ info.completeBaseName().toStdString(), file.readAll().toStdString() });
            }
        }
        return KeyRing(sources);
    }
    for (const commands::KeyFile& key : knownKeys(profile.signingKeyFile)) {
        sources.push_back({ key.keyId, commands::encodeKeyFile(key) });
    }
    return KeyRing(sources);
}

} // namespace

ExitCode runAuditVerify(const Profile& profile, const AuditOptions& options, bool json)
{
    const AuditMemory memory(profile);
    if (options.forget) {
        memory.forget();
    }
    const auto remembered = memory.load();
    const auto keys = keysOf(options.keys, profile);
    if (!remembered || !keys) {
        complain(remembered ? keys.error().message : remembered.error().message);
        return Failed;
    }
    if (!profile.gateway.publicKey) {
        complain("the profile has no gateway.public_key: the gateway's signatures are not checked");
    }
    auto connection = postgres::Connection::open(profile.postgres);
    if (!connection) {
        complainOf("PostgreSQL", connection.error().message);
        return exitCodeOf(connection.error());
    }
    const auto verdict
        = postgres::AuditReader(*connection).verify(profile.gateway.publicKey, *keys, *remembered);
    if (!verdict) {
        complainOf("PostgreSQL", verdict.error().message);
        return exitCodeOf(verdict.error());
    }
    print(json ? jsonOf(*verdict, *remembered) : AuditText::write(*verdict, *remembered).toUtf8());
    if (!verdict->isSound()) {
        complain("the audit was altered, or is another one; if the database was made anew say --forget");
        return Failed;
    }
    if (verdict->last) {
        if (const auto saved = memory.save(*verdict->last); !saved) {
            complain(saved.error().message);
            return Failed;
        }
    }
    return Done;
}

} // namespace spillway::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/keys_command.h"

#include "app/configuration/signing_key.h"
#include "app/ctl/terminal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace spillway::ctl
{

namespace
{

class KeysText
{
    Q_DECLARE_TR_FUNCTIONS(KeysText)

public:
    /// `isOwnFile`: the person chose the file, so the profile has to name it.
    static QString made(const NewKey& key, bool isOwnFile)
    {
        const QString id = QString::fromStdString(key.publicHalf.keyId);
        const QString path = QString::fromStdString(key.path);
        const QString place = key.place == KeyPlace::Keyring
            ? tr("The private half is in the system's keyring.")
            : (isOwnFile ? tr("The private half is in %1, which only you can read.")
                         : tr("There is no keyring: the private half is in %1, which only you can read."))
                  .arg(path);
        const QString file = isOwnFile ? QLatin1Char('\n')
                + tr("Set key_file = \"%1\" there too.").arg(QFileInfo(path).absoluteFilePath())
                                       : QString();
        return place + QLatin1Char('\n')
            + tr("Have what was printed put into the gateway's keys.d as %1.json, and set key_id = \"%1\" in "
                 "[gateway] of the profile. It ends on %2.")
                  .arg(id, QString::fromStdString(toIsoUtc(key.publicHalf.valid.to)))
            + file;
    }
    static QString line(const commands::KeyFile& key, const QString& roles, const QString& place)
    {
        const bool isOver = systemNow() >= key.valid.to;
        return QString::fromStdString(key.keyId).leftJustified(24)
            + QString::fromStdString(key.person).leftJustified(12) + roles.leftJustified(22)
            + (isOver ? tr("EXPIRED %1") : tr("until %1")).arg(QString::fromStdString(toIsoUtc(key.valid.to)))
            + QStringLiteral("  ") + place;
    }
    static QString place(const commands::KeyFile& key)
    {
        const QString file = QString::fromStdString(keyDirectory() + '/' + key.keyId + ".key");
        return QFileInfo::exists(file) ? file : tr("keyring, or a file of its own");
    }
};

QString rolesText(const commands::RoleSet& roles)
{
    QStringList names;
    for (const commands::Role role : commands::kRoles) {
        if (roles.has(role)) {
            const std::string_view name = commands::roleName(role);
            names << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        }
    }
    return names.join(QLatin1Char(','));
}

/// "ann-2026-01"
std::string usualId(const std::string& person, Instant now)
{
    return person + '-' + toIsoUtc(now).substr(0, 7);
}

} // namespace

ExitCode runKeysNew(const KeysOptions& options, bool json)
{
    commands::KeyFile wanted;
    for (const std::string& name : options.roles) {
        const auto role = commands::parseRole(name);
        if (!role) {
            complain(role.error().message);
            return Usage;
        }
        wanted.roles.add(*role);
    }
    const Instant now = std::chrono::floor<std::chrono::seconds>(systemNow());
    wanted.person = options.person;
    wanted.keyId = options.id.empty() ? usualId(options.person, now) : options.id;
    wanted.valid = { now, now + std::chrono::days(options.days) };
    const auto made = makeKey(std::move(wanted), options.file);
    if (!made) {
        complain(made.error().message);
        return made.error().code == ErrorCode::InvalidArgument ? Usage : Failed;
    }
    if (json) {
        print(QJsonDocument(
            QJsonObject{ { QStringLiteral("key_id"), QString::fromStdString(made->publicHalf.keyId) },
                { QStringLiteral("private"),
                    made->place == KeyPlace::Keyring ? QStringLiteral("keyring")
                                                     : QString::fromStdString(made->path) },
                { QStringLiteral("public"),
                    QJsonDocument::fromJson(
                        QByteArray::fromStdString(commands::encodeKeyFile(made->publicHalf)))
                        .object() } })
                .toJson());
    } else {
        print(QByteArray::fromStdString(commands::encodeKeyFile(made->publicHalf)));
    }
    tell(KeysText::made(*made, !options.file.empty()));
    return Done;
}

ExitCode runKeysList(bool json)
{
    QJsonArray list;
    for (const commands::KeyFile& key : knownKeys()) {
        if (!json) {
            printLine(KeysText::line(key, rolesText(key.roles), KeysText::place(key)));
        }
        list.append(QJsonObject{ { QStringLiteral("key_id"), QString::fromStdString(key.keyId) },
            { QStringLiteral("person"), QString::fromStdString(key.person) },
            { QStringLiteral("roles"), rolesText(key.roles) },
            { QStringLiteral("not_before"), QString::fromStdString(toIsoUtc(key.valid.from)) },
            { QStringLiteral("not_after"), QString::fromStdString(toIsoUtc(key.valid.to)) } });
    }
    if (json) {
        print(QJsonDocument(list).toJson());
    } else if (list.isEmpty()) {
        complain("no pair was made here; make one with: spillwayctl keys new --person NAME --role operator");
    }
    return Done;
}

} // namespace spillway::ctl

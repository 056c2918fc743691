// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/configuration/audit_memory.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace spillway
{
namespace
{

constexpr qsizetype kHashSize = 32;
constexpr qint64 kMostBytes = 256;

} // namespace

AuditMemory::AuditMemory(const Profile& profile)
{
    const auto& server = profile.postgres;
    const std::string place = server.host + '\n' + std::to_string(server.port) + '\n' + server.database + '\n'
        + profile.environment;
    const commands::Sha256 digest = commands::sha256(place);
    const QByteArray name
        = QByteArray(reinterpret_cast<const char*>(digest.data()), kHashSize).toHex().left(16);
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    m_path = (base + QStringLiteral("/spillway/audit/")).toStdString() + profile.environment + '-'
        + name.toStdString();
}

Result<std::optional<commands::AuditMark>> AuditMemory::load() const
{
    QFile file(QString::fromStdString(m_path));
    if (!file.exists()) {
        return std::optional<commands::AuditMark>();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::NotFound, "cannot read " + m_path + ": " + file.errorString().toStdString());
    }
    const QList<QByteArray> words = file.read(kMostBytes).simplified().split(' ');
    bool isNumber = false;
    commands::AuditMark mark;
    mark.sequence = words.front().toLongLong(&isNumber);
    mark.hash = QByteArray::fromHex(words.back()).toStdString();
    if (words.size() != 2 || !isNumber || mark.hash.size() != kHashSize) {
        return failure(ErrorCode::Malformed, m_path + " is damaged: it should hold a number and a hash");
    }
    return std::optional(mark);
}

Result<void> AuditMemory::save(const commands::AuditMark& mark) const
{
    const QString path = QString::fromStdString(m_path);
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::AccessDenied, "cannot write " + m_path);
    }
    file.write(QByteArray::number(static_cast<qlonglong>(mark.sequence)) + ' '
        + QByteArray::fromStdString(mark.hash).toHex() + '\n');
    if (!file.commit()) {
        return failure(
            ErrorCode::AccessDenied, "cannot write " + m_path + ": " + file.errorString().toStdString());
    }
    return {};
}

void AuditMemory::forget() const
{
    QFile::remove(QString::fromStdString(m_path));
}

} // namespace spillway

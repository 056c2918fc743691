// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/key_directory.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace spillway::gateway
{

namespace
{

constexpr qint64 kMostBytes = 16 * 1024;

QFileInfoList filesOf(const std::string& path)
{
    return QDir(QString::fromStdString(path))
        .entryInfoList({ QStringLiteral("*.json") }, QDir::Files | QDir::Hidden, QDir::Name);
}

bool isWritableByOthers(const QFileInfo& file)
{
    return file.permissions().testAnyFlags(QFileDevice::WriteGroup | QFileDevice::WriteOther);
}

} // namespace

KeyDirectory::KeyDirectory(std::string path, std::string gatewayKeyId)
    : m_path(std::move(path))
    , m_gatewayKeyId(std::move(gatewayKeyId))
    , m_keys(std::make_shared<const commands::KeyRing>())
{
}

std::string KeyDirectory::fingerprint() const
{
    QString text;
    if (!m_path.empty()) {
        for (const QFileInfo& file : filesOf(m_path)) {
            text += QStringLiteral("%1 %2 %3 %4\n")
                        .arg(file.fileName())
                        .arg(file.size())
                        .arg(file.lastModified().toMSecsSinceEpoch())
                        .arg(static_cast<int>(file.permissions()));
        }
    }
    return text.toStdString();
}

bool KeyDirectory::refresh()
{
    std::string now = fingerprint();
    if (m_isRead && now == m_seen) {
        return false;
    }
    m_isRead = true;
    m_seen = std::move(now);
    read();
    return true;
}

void KeyDirectory::read()
{
    std::vector<commands::KeyRing::Source> sources;
    std::vector<std::string> faults;
    if (!m_path.empty() && !QFileInfo(QString::fromStdString(m_path)).isDir()) {
        faults.push_back(
            "There is no directory " + m_path + ": nobody can give orders. Make it, with a file a key.");
    }
    for (const QFileInfo& info : m_path.empty() ? QFileInfoList() : filesOf(m_path)) {
        const std::string keyId = info.completeBaseName().toStdString();
        QFile file(info.filePath());
        if (isWritableByOthers(info)) {
            faults.push_back(keyId + ".json is left out: others may write it; run: chmod go-w.");
        } else if (!file.open(QIODevice::ReadOnly)) {
            faults.push_back(keyId + ".json is left out: " + file.errorString().toStdString() + '.');
        } else if (keyId == m_gatewayKeyId) {
            faults.push_back(keyId + ".json is left out: that is the name of the gateway's own key.");
        } else {
            sources.push_back({ keyId, file.read(kMostBytes).toStdString() });
        }
    }
    auto ring = std::make_shared<const commands::KeyRing>(sources);
    faults.insert(faults.end(), ring->faults().begin(), ring->faults().end());
    const std::scoped_lock lock(m_mutex);
    m_keys = std::move(ring);
    m_faults = std::move(faults);
}

std::shared_ptr<const commands::KeyRing> KeyDirectory::keys() const
{
    const std::scoped_lock lock(m_mutex);
    return m_keys;
}

std::vector<std::string> KeyDirectory::faults() const
{
    const std::scoped_lock lock(m_mutex);
    return m_faults;
}

Result<std::string> readPrivateFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound, "cannot read " + path + ": " + file.errorString().toStdString());
    }
    const auto others
        = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (file.permissions().testAnyFlags(others)) {
        return failure(ErrorCode::AccessDenied, path + " can be read by others; run: chmod 600 " + path);
    }
    return file.read(kMostBytes).trimmed().toStdString();
}

} // namespace spillway::gateway

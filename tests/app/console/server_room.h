// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <csignal>
#include <functional>
#include <unistd.h>
#include <utility>
#include <vector>

namespace spillway::tests
{

/// A thread on which the servers are started and ended: both take their time, and what ends them when we die
/// is the end of the thread that started them. The window's own thread stays as free as it is for a person.
class ServerRoom
{
public:
    ServerRoom()
    {
        m_door.moveToThread(&m_thread);
        m_thread.start();
    }
    ~ServerRoom()
    {
        m_thread.quit();
        m_thread.wait();
    }
    /// Returns when `work` is done; events go on meanwhile.
    void run(const std::function<void()>& work)
    {
        QEventLoop loop;
        QMetaObject::invokeMethod(&m_door, [&] {
            work();
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        });
        loop.exec();
    }

private:
    QThread m_thread;
    QObject m_door;
};

/// Every process whose command line or whose parent's is of the server in `directory`.
inline std::vector<pid_t> processesOf(const QString& marker)
{
    std::vector<pid_t> found;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    std::vector<std::pair<pid_t, pid_t>> parents;
    for (const QString& entry : entries) {
        bool isNumber = false;
        const pid_t pid = entry.toInt(&isNumber);
        if (!isNumber || pid == getpid()) {
            continue;
        }
        if (read(QStringLiteral("/proc/%1/cmdline").arg(pid)).contains(marker.toUtf8())) {
            found.push_back(pid);
        }
        const QByteArray stat = read(QStringLiteral("/proc/%1/stat").arg(pid));
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1) {
            parents.emplace_back(pid, fields.at(1).toInt());
        }
    }
    const std::vector<pid_t> heads = found;
    for (const auto& [pid, parent] : parents) {
        if (std::find(heads.begin(), heads.end(), parent) != heads.end()
            && std::find(found.begin(), found.end(), pid) == found.end()) {
            found.push_back(pid);
        }
    }
    return found;
}

inline void signalAll(const QString& marker, int signal)
{
    for (const pid_t pid : processesOf(marker)) {
        ::kill(pid, signal);
    }
}

} // namespace spillway::tests

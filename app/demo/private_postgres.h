// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/endpoint.h"
#include "models/domain/result.h"

#include <QProcess>
#include <QString>

#include <memory>
#include <string>

namespace spillway::demo
{

/// A PostgreSQL server of our own: its data, its log and its Unix socket in one directory, nothing on the
/// network, nothing outside. PostgreSQL refuses to run as root, so that as root it runs as the system user
/// `postgres`. It ends with this object, and with this process if that dies.
class PrivatePostgres
{
public:
    enum class Durability : std::uint8_t { Durable, Fast }; ///< Fast: no fsync, for tests

    /// Makes the directory when it is missing, and the cluster when there is none in it. As root, the
    /// directory is opened for the system user to pass through (mode 0711).
    [[nodiscard]] static Result<std::unique_ptr<PrivatePostgres>> start(
        const QString& directory, Durability durability);
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    void stop();
    /// Comes back on the same data after stop() or kill().
    [[nodiscard]] Result<void> restart();
    /// Ends it as a power failure would.
    void kill();

    [[nodiscard]] Result<void> createDatabase(const std::string& name);
    /// Every role may log in without a password: the socket is its owner's alone.
    [[nodiscard]] postgres::Endpoint endpoint(
        const std::string& user = "postgres", const std::string& database = "spillway") const;

private:
    PrivatePostgres(QString directory, Durability durability);
    [[nodiscard]] Result<void> makeCluster();
    [[nodiscard]] Result<void> launch();
    [[nodiscard]] QStringList asServerUser(const QString& program, const QStringList& arguments) const;
    [[nodiscard]] QString dataDirectory() const;
    [[nodiscard]] QString logFile() const;

    QString m_directory;
    Durability m_durability;
    QString m_binaries;
    QProcess m_process;
};

} // namespace spillway::demo

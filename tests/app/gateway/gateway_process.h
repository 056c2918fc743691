// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/endpoint.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <string>

namespace spillway::gateway
{

/// A real gateway process on a configuration file of its own, for the fault tests.
class GatewayProcess
{
public:
    /// `more` is appended to the file: further sections.
    GatewayProcess(const QString& directory, const postgres::Endpoint& postgres,
        const std::string& redisSocket, const QString& more = {});
    ~GatewayProcess(); ///< kills

    struct Finished {
        int exitCode = -1;
        QString out;
        QString err;
    };
    /// Runs a subcommand to its end.
    [[nodiscard]] Finished runToEnd(const QStringList& arguments) const;

    void start();
    void kill(); ///< as kill -9
    /// SIGTERM; the exit code, or -1 when it did not stop within 20 s.
    [[nodiscard]] int stop();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] QString log() const; ///< of all its runs

private:
    QString m_configuration;
    QString m_logFile;
    QProcess m_process;
};

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway_process.h"

#include <QFile>

namespace spillway::gateway
{

namespace
{

QString program()
{
    return qEnvironmentVariable("SPILLWAY_BIN") + QStringLiteral("/spillway-gateway");
}

} // namespace

GatewayProcess::GatewayProcess(const QString& directory, const postgres::Endpoint& postgres,
    const std::string& redisSocket, const QString& more)
    : m_configuration(directory + QStringLiteral("/gateway.toml"))
    , m_logFile(directory + QStringLiteral("/gateway.log"))
{
    QFile file(m_configuration);
    if (file.open(QIODevice::WriteOnly)) {
        const auto text
            = QStringLiteral("[postgres]\nhost = \"%1\"\nport = %2\ndatabase = \"%3\"\n"
                             "[environment]\nname = \"test\"\nzone = \"Europe/Berlin\"\n"
                             "[[redis]]\nsocket = \"%4\"\n%5")
                  .arg(QString::fromStdString(postgres.host))
                  .arg(postgres.port)
                  .arg(QString::fromStdString(postgres.database), QString::fromStdString(redisSocket), more);
        file.write(text.toUtf8());
    }
    m_process.setStandardErrorFile(m_logFile, QIODevice::Append);
}

GatewayProcess::~GatewayProcess()
{
    kill();
}

GatewayProcess::Finished GatewayProcess::runToEnd(const QStringList& arguments) const
{
    QProcess process;
    process.start(program(), QStringList{ QStringLiteral("--config"), m_configuration } + arguments);
    Finished finished;
    if (process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit) {
        finished.exitCode = process.exitCode();
    }
    finished.out = QString::fromUtf8(process.readAllStandardOutput());
    finished.err = QString::fromUtf8(process.readAllStandardError());
    return finished;
}

void GatewayProcess::start()
{
    m_process.start(program(), { QStringLiteral("--config"), m_configuration, QStringLiteral("run") });
    m_process.waitForStarted();
}

void GatewayProcess::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

int GatewayProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(20'000) || m_process.exitStatus() != QProcess::NormalExit) {
        return -1;
    }
    return m_process.exitCode();
}

QString GatewayProcess::log() const
{
    QFile file(m_logFile);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace spillway::gateway

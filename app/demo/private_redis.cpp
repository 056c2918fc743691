// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/private_redis.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>

namespace spillway::demo
{

namespace
{

QString serverProgram()
{
    for (const auto& name : { QStringLiteral("redis-server"), QStringLiteral("valkey-server") }) {
        const auto path = QStandardPaths::findExecutable(name);
        if (!path.isEmpty()) {
            return path;
        }
    }
    return {};
}

bool answers(const QString& socketPath)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    if (!socket.waitForConnected(200)) {
        return false;
    }
    socket.write("PING\r\n");
    socket.waitForReadyRead(200);
    // A server with users answers NOAUTH, which is an answer too; one that loads its data is not ready.
    const auto answer = socket.readAll();
    return answer.startsWith("+PONG") || answer.startsWith("-NOAUTH") || answer.startsWith("-NOPERM");
}

} // namespace

PrivateRedis::PrivateRedis(Options options) : m_options(std::move(options))
{
}

PrivateRedis::~PrivateRedis()
{
    stop();
}

std::string PrivateRedis::socketPath() const
{
    return m_options.directory + "/redis.sock";
}

Result<std::unique_ptr<PrivateRedis>> PrivateRedis::start(Options options)
{
    std::unique_ptr<PrivateRedis> server(new PrivateRedis(std::move(options)));
    if (auto started = server->restart(); !started) {
        return std::unexpected(started.error());
    }
    return server;
}

Result<void> PrivateRedis::restart()
{
    stop();
    const auto program = serverProgram();
    if (program.isEmpty()) {
        return failure(ErrorCode::NotFound, "Neither redis-server nor valkey-server is installed");
    }
    const auto socket = QString::fromStdString(socketPath());
    if (socketPath().size() > 107) {
        return failure(ErrorCode::InvalidArgument, "The path of the socket is too long: " + socketPath());
    }
    QFile::remove(socket);
    QStringList arguments{ QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--unixsocket"),
        socket, QStringLiteral("--unixsocketperm"), QStringLiteral("700"), QStringLiteral("--dir"),
        QString::fromStdString(m_options.directory), QStringLiteral("--save"), QString(),
        QStringLiteral("--daemonize"), QStringLiteral("no"), QStringLiteral("--appendonly"),
        m_options.appendOnly ? QStringLiteral("yes") : QStringLiteral("no") };
    if (!m_options.aclFile.empty()) {
        arguments << QStringLiteral("--aclfile") << QString::fromStdString(m_options.aclFile);
    }
    for (const auto& more : m_options.more) {
        arguments << QString::fromStdString(more);
    }
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(
        QString::fromStdString(m_options.directory + "/redis.log"), QIODevice::Append);
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(program, arguments);
    const QDeadlineTimer deadline(10000);
    while (!deadline.hasExpired()) {
        if (m_process->state() == QProcess::NotRunning || m_process->waitForFinished(0)) {
            break;
        }
        if (answers(socket)) {
            return {};
        }
        QThread::msleep(5);
    }
    stop();
    return failure(
        ErrorCode::Unreachable, "The private Redis did not start; see " + m_options.directory + "/redis.log");
}

void PrivateRedis::kill()
{
    if (m_process) {
        m_process->kill();
        m_process->waitForFinished(10000);
        m_process.reset();
    }
}

void PrivateRedis::stop()
{
    if (m_process) {
        m_process->terminate();
        if (!m_process->waitForFinished(5000)) {
            m_process->kill();
            m_process->waitForFinished(5000);
        }
        m_process.reset();
    }
}

} // namespace spillway::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/child_process.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#include <utility>

namespace spillway::demo
{

namespace
{

constexpr int kStartTimeoutMs = 10'000;
constexpr int kStopTimeoutMs = 8'000;

} // namespace

ChildProcess::ChildProcess(QString program, QStringList arguments, QString logFile)
    : m_logFile(std::move(logFile))
{
    m_process.setProgram(std::move(program));
    m_process.setArguments(std::move(arguments));
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_logFile, QIODevice::Append);
    const pid_t parent = getpid();
    m_process.setChildProcessModifier([parent] {
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) {
            _exit(127); // the demo died between fork and prctl
        }
    });
}

ChildProcess::~ChildProcess()
{
    stop();
}

void ChildProcess::setEnvironment(const QString& name, const QString& value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    if (environment.isEmpty()) {
        environment = QProcessEnvironment::systemEnvironment();
    }
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void ChildProcess::forwardOutput()
{
    m_process.setStandardOutputFile(QString());
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_logFile.clear();
}

std::string ChildProcess::name() const
{
    return QFileInfo(m_process.program()).fileName().toStdString();
}

Result<void> ChildProcess::start()
{
    m_process.start();
    if (!m_process.waitForStarted(kStartTimeoutMs)) {
        return failure(
            ErrorCode::Internal, name() + " could not be started: " + m_process.errorString().toStdString());
    }
    return {};
}

Result<void> ChildProcess::runToEnd(std::chrono::milliseconds timeout)
{
    if (auto started = start(); !started) {
        return started;
    }
    if (!m_process.waitForFinished(static_cast<int>(timeout.count()))) {
        stop();
        return failure(ErrorCode::TimedOut, name() + " took too long.");
    }
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0) {
        return failure(ErrorCode::Internal,
            name() + " failed with status " + std::to_string(m_process.exitCode())
                + (m_logFile.isEmpty() ? "." : "; see " + m_logFile.toStdString()));
    }
    return {};
}

void ChildProcess::stop()
{
    if (!isRunning()) {
        return;
    }
    m_process.terminate();
    if (!m_process.waitForFinished(kStopTimeoutMs)) {
        m_process.kill();
        m_process.waitForFinished(kStopTimeoutMs);
    }
}

Result<QString> siblingProgram(const QString& name)
{
    const QString beside = QCoreApplication::applicationDirPath() + QLatin1Char('/') + name;
    if (QFileInfo(beside).isExecutable()) {
        return beside;
    }
    const QString found = QStandardPaths::findExecutable(name);
    if (found.isEmpty()) {
        return failure(ErrorCode::NotFound,
            "The program " + name.toStdString() + " is not there; build it, packaging/run-demo does.");
    }
    return found;
}

} // namespace spillway::demo

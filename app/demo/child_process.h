// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>

namespace spillway::demo
{

/// A program the demo started. It is asked to stop when this object goes, and by the kernel when the demo
/// itself is killed, so that nothing outlives it. Ctrl-C in the terminal reaches the demo alone, which then
/// stops its children in order.
class ChildProcess
{
public:
    ChildProcess(QString program, QStringList arguments, QString logFile);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    void setEnvironment(const QString& name, const QString& value);
    /// Sends its output to the demo's own instead of the log file.
    void forwardOutput();
    [[nodiscard]] Result<void> start();
    /// Starts it and waits for it to end well.
    [[nodiscard]] Result<void> runToEnd(std::chrono::milliseconds timeout);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] QProcess& process() { return m_process; }

private:
    [[nodiscard]] std::string name() const;

    QProcess m_process;
    QString m_logFile;
};

/// The program of this name beside the demo's own, or where the system has it.
[[nodiscard]] Result<QString> siblingProgram(const QString& name);

} // namespace spillway::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace spillway::gateway
{

/// Turns SIGTERM and SIGINT into a Qt signal: the handler writes a byte into a pipe, and the event loop,
/// where everything is allowed, reads it. One a process.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    explicit StopSignal(QObject* parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void requested();

private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>

namespace spillway::tests
{

/// How long the thread it lives on was away from its event loop at most, and how long a thread that does
/// nothing was away at most meanwhile: what the machine itself owes.
class Heartbeat
{
public:
    static constexpr std::chrono::milliseconds kBeat{ 5 };

    Heartbeat() : m_machine(*this)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
            [this] { m_longest = std::max(m_longest, m_clock.restart() - kBeat.count()); });
        m_machine.start(QThread::NormalPriority);
        restart();
    }
    ~Heartbeat()
    {
        m_stop = true;
        m_machine.wait();
    }

    void restart()
    {
        m_longest = 0;
        m_machineLongest = 0;
        m_clock.start();
        m_timer.start(kBeat);
    }
    [[nodiscard]] qint64 longestMs() const { return m_longest; }
    [[nodiscard]] qint64 machineMs() const { return m_machineLongest; }

private:
    class Machine : public QThread
    {
    public:
        explicit Machine(Heartbeat& owner) : m_owner(owner) { }
        void run() override
        {
            QElapsedTimer clock;
            clock.start();
            while (!m_owner.m_stop) {
                QThread::msleep(static_cast<unsigned long>(kBeat.count()));
                m_owner.m_machineLongest
                    = std::max<qint64>(m_owner.m_machineLongest, clock.restart() - kBeat.count());
            }
        }

    private:
        Heartbeat& m_owner;
    };

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    std::atomic<qint64> m_machineLongest = 0;
    std::atomic<bool> m_stop = false;
    Machine m_machine;
};

} // namespace spillway::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace spillway::gateway
{

/// How a worker waits: until the time is over or it shall stop. Each wait is also a sign of life.
class WorkerClock
{
public:
    WorkerClock();
    /// False when it is time to stop.
    [[nodiscard]] bool sleep(std::chrono::milliseconds time);
    void stop();
    [[nodiscard]] std::chrono::milliseconds silence() const; ///< since the last sign of life

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopped = false;
    std::atomic<std::chrono::steady_clock::time_point> m_lastSign;
};

/// A job on an owned thread. Whatever it throws is logged and the job begins again after a second: a worker
/// must not take the others with it.
class Worker
{
public:
    Worker(std::string name, std::function<void(WorkerClock&)> job);
    ~Worker(); ///< stops and waits
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void start();
    void requestStop() { m_clock.stop(); }
    void wait();
    [[nodiscard]] WorkerClock& clock() { return m_clock; }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] std::chrono::milliseconds silence() const { return m_clock.silence(); }

private:
    void run();

    const std::string m_name;
    const std::function<void(WorkerClock&)> m_job;
    WorkerClock m_clock;
    std::unique_ptr<QThread> m_thread; ///< a QThread, since Qt's sockets want its event dispatcher
};

} // namespace spillway::gateway

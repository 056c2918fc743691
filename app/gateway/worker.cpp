// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/worker.h"

#include "app/gateway/log.h"

#include <exception>

namespace spillway::gateway
{

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

WorkerClock::WorkerClock() : m_lastSign(SteadyClock::now())
{
}

bool WorkerClock::sleep(milliseconds time)
{
    m_lastSign = SteadyClock::now();
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, time, [this] { return m_stopped; });
    m_lastSign = SteadyClock::now();
    return !m_stopped;
}

void WorkerClock::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
    }
    m_wake.notify_all();
}

milliseconds WorkerClock::silence() const
{
    return std::chrono::duration_cast<milliseconds>(SteadyClock::now() - m_lastSign.load());
}

Worker::Worker(std::string name, std::function<void(WorkerClock&)> job)
    : m_name(std::move(name))
    , m_job(std::move(job))
{
}

Worker::~Worker()
{
    requestStop();
    wait();
}

void Worker::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->setObjectName(QString::fromStdString(m_name));
    m_thread->start();
}

void Worker::wait()
{
    if (m_thread) {
        m_thread->wait();
    }
}

void Worker::run()
{
    do {
        try {
            m_job(m_clock);
        } catch (const std::exception& error) {
            logError("worker.failed", { { "worker", m_name }, { "why", error.what() } });
        }
    } while (m_clock.sleep(milliseconds(1000)));
}

} // namespace spillway::gateway

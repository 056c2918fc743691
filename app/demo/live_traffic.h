// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_history.h"
#include "app/redis/redis_client.h"

#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace spillway::demo
{

/// The made-up product at work: asks for admission of every request, obeys the answer, and records what came
/// of it, from a thread of its own, until it is destroyed. When Redis does not answer, the free tier is
/// closed and paying tiers stay open, which is what this product chose.
class LiveTraffic
{
public:
    LiveTraffic(redis::Endpoint endpoint, std::string environment, History history);
    ~LiveTraffic();
    LiveTraffic(const LiveTraffic&) = delete;
    LiveTraffic& operator=(const LiveTraffic&) = delete;

    [[nodiscard]] std::int64_t admitted() const { return m_admitted; }
    [[nodiscard]] std::int64_t refused() const { return m_refused; }
    [[nodiscard]] std::int64_t recorded() const { return m_recorded; }

private:
    void run();

    redis::Endpoint m_endpoint;
    std::string m_environment;
    History m_history;
    std::atomic<bool> m_stop{ false };
    std::atomic<std::int64_t> m_admitted{ 0 };
    std::atomic<std::int64_t> m_refused{ 0 };
    std::atomic<std::int64_t> m_recorded{ 0 };
    std::unique_ptr<QThread> m_thread;
};

/// Records the past events of `range` by the same call, so that the running day's counters know them.
[[nodiscard]] Result<void> recordPast(const redis::Endpoint& endpoint, const std::string& environment,
    const History& history, TimeRange range, const std::function<void(double)>& shareDone);

/// Waits until the functions answer and a control state is set.
[[nodiscard]] Result<void> waitForControl(
    const redis::Endpoint& endpoint, const std::string& environment, std::chrono::milliseconds timeout);

} // namespace spillway::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/redis/redis_client.h"

#include <QString>
#include <QThread>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

namespace spillway::gateway
{

/// A product's backends under load: records request after request through spillway_record until told to stop.
/// When Redis breaks in the middle it sends the same request again, as the integration guide says.
class EventProducer
{
public:
    EventProducer(std::string redisSocket, QString namePrefix);
    ~EventProducer();
    EventProducer(const EventProducer&) = delete;
    EventProducer& operator=(const EventProducer&) = delete;

    /// Stops after what is in flight was answered.
    void finish();
    [[nodiscard]] std::int64_t recorded() const { return m_recorded; }
    [[nodiscard]] std::int64_t costNanoDollars() const { return m_cost; } ///< of all recorded ones
    [[nodiscard]] std::string problem() const { return m_problem; } ///< after finish()

private:
    void run();
    bool sendBatch(redis::RedisClient& client, std::int64_t first);

    const std::string m_socket;
    const std::string m_prefix;
    std::atomic<bool> m_stop = false;
    std::atomic<std::int64_t> m_recorded = 0;
    std::atomic<std::int64_t> m_cost = 0;
    std::string m_problem;
    std::unique_ptr<QThread> m_thread;
};

} // namespace spillway::gateway

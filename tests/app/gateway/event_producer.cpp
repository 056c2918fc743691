// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_producer.h"

#include <array>
#include <chrono>

namespace spillway::gateway
{

using std::chrono::milliseconds;

namespace
{

constexpr std::int64_t kBatch = 50;

/// Where events fall: now, and through days whose borders differ by zone, two of them with a clock change
/// in Berlin. Steps of 7 minutes walk through all quarter hours.
std::int64_t occurredAtMs(std::int64_t index)
{
    constexpr std::array<std::int64_t, 3> kDays = { 1743206400, 1761350400, 1750000000 };
    const auto day = kDays.at(static_cast<std::size_t>(index % 3));
    return (day + (index * 7 * 60 + index) % (3 * 86'400)) * 1000;
}

std::int64_t costOf(std::int64_t index)
{
    return 1'000'000 + (index * 7919) % 999'983;
}

redis::Command recordCommand(const std::string& prefix, std::int64_t index)
{
    constexpr std::array<const char*, 3> kTiers = { "free", "premium", "unlimited" };
    const auto at = static_cast<std::size_t>(index);
    redis::Command command = { "FCALL", "spillway_record", "1", "spillway:{test}:use",
        prefix + std::to_string(index), "tier", kTiers.at(at % 3), "provider",
        at % 2 == 0 ? "openai" : "anthropic", "model", "m", "user", "u" + std::to_string(index % 97),
        "input_tokens", "100", "output_tokens", "20", "latency_ms", std::to_string(50 + index % 3000),
        "status", at % 17 == 0 ? "error" : "ok", "cost_nusd", std::to_string(costOf(index)) };
    if (index % 4 != 0) {
        command.insert(command.end(), { "occurred_at_ms", std::to_string(occurredAtMs(index)) });
    }
    return command;
}

} // namespace

EventProducer::EventProducer(std::string redisSocket, QString namePrefix)
    : m_socket(std::move(redisSocket))
    , m_prefix(namePrefix.toStdString())
    , m_thread(QThread::create([this] { run(); }))
{
    m_thread->start();
}

EventProducer::~EventProducer()
{
    finish();
}

void EventProducer::finish()
{
    m_stop = true;
    m_thread->wait();
}

void EventProducer::run()
{
    redis::Endpoint endpoint;
    endpoint.socketPath = m_socket;
    redis::RedisClient client(endpoint);
    std::int64_t next = 0;
    while (!m_stop && m_problem.empty()) {
        if (!client.isConnected() && !client.connect(milliseconds(1000))) {
            QThread::msleep(50);
            continue;
        }
        if (sendBatch(client, next)) {
            for (auto index = next; index < next + kBatch; ++index) {
                m_cost += costOf(index);
            }
            next += kBatch;
            m_recorded = next;
        }
        QThread::msleep(5);
    }
}

/// True when every request of the batch is known to be recorded.
bool EventProducer::sendBatch(redis::RedisClient& client, std::int64_t first)
{
    std::vector<redis::Command> commands;
    for (auto index = first; index < first + kBatch; ++index) {
        commands.push_back(recordCommand(m_prefix, index));
    }
    const auto replies = client.pipeline(commands, milliseconds(5000));
    if (!replies) {
        client.close();
        return false;
    }
    for (const auto& reply : *replies) {
        if (reply.isError()) {
            // A Redis that is starting up says so; anything else is a fault of this test.
            if (!reply.text.starts_with("LOADING") && reply.text.find("not found") == std::string::npos) {
                m_problem = reply.text;
            }
            return false;
        }
    }
    return true;
}

} // namespace spillway::gateway

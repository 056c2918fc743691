// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/live_traffic.h"

#include "app/demo/traffic_plan.h"
#include "app/redis/product_calls.h"

#include <algorithm>
#include <span>
#include <utility>

namespace spillway::demo
{

namespace
{

using std::chrono::milliseconds;

constexpr milliseconds kTick{ 50 };
constexpr milliseconds kPatience{ 2'000 };
constexpr milliseconds kRetry{ 500 };
constexpr std::size_t kBatch = 1'000;

Instant currentTime()
{
    return std::chrono::floor<Duration>(std::chrono::system_clock::now());
}

/// Several backends' worth of requests over one connection.
class Backend
{
public:
    Backend(redis::Endpoint endpoint, const std::string& environment, History history)
        : m_client(std::move(endpoint))
        , m_calls(m_client, environment)
        , m_plan(std::move(history), currentTime(),
              static_cast<std::uint64_t>(toUnixMilliseconds(currentTime())))
    {
    }

    struct Counts {
        std::int64_t admitted = 0;
        std::int64_t refused = 0;
        std::int64_t recorded = 0;
    };
    Counts tick()
    {
        const Instant now = currentTime();
        Counts counts;
        const bool reachable = connectIfDue(now);
        admitArrivals(now, reachable, counts);
        recordAnswers(now, reachable, counts);
        return counts;
    }

private:
    bool connectIfDue(Instant now)
    {
        if (m_client.isConnected()) {
            return true;
        }
        if (now < m_nextConnect) {
            return false;
        }
        m_nextConnect = now + kRetry;
        return m_client.connect(kPatience).has_value();
    }

    void admitArrivals(Instant now, bool reachable, Counts& counts)
    {
        auto arrivals = m_plan.arrivals(now);
        for (std::size_t first = 0; first < arrivals.size(); first += kBatch) {
            const auto batch = std::span(arrivals).subspan(first, std::min(kBatch, arrivals.size() - first));
            std::vector<redis::AdmissionRequest> requests;
            for (const auto& arrival : batch) {
                requests.push_back({ arrival.event.requestId, arrival.event.tier, arrival.event.provider,
                    arrival.estimate });
            }
            Result<std::vector<Result<redis::Admission>>> answers
                = failure(ErrorCode::Unreachable, "not connected");
            if (reachable) {
                answers = m_calls.admit(requests, kPatience);
            }
            for (std::size_t i = 0; i < batch.size(); ++i) {
                const bool known
                    = answers && i < answers->size() && (*answers)[i] && (*answers)[i]->reason != "unset";
                obey(std::move(batch[i]), known ? &*(*answers)[i] : nullptr, now, counts);
            }
        }
    }

    void obey(TrafficPlan::Arrival arrival, const redis::Admission* admission, Instant now, Counts& counts)
    {
        const bool open = arrival.tier != 0;
        if (admission ? admission->decision == redis::Admission::Decision::Deny : !open) {
            ++counts.refused;
            return;
        }
        ++counts.admitted;
        const std::string provider = admission ? admission->provider : arrival.event.provider;
        m_plan.admitted(std::move(arrival), provider, now);
    }

    void recordAnswers(Instant now, bool reachable, Counts& counts)
    {
        if (!reachable || !m_client.isConnected()) {
            return; // they wait in the plan
        }
        auto events = m_plan.answers(now);
        for (std::size_t first = 0; first < events.size(); first += kBatch) {
            const auto batch = std::span(events).subspan(first, std::min(kBatch, events.size() - first));
            const auto outcomes = m_calls.record(batch, kPatience);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                if (outcomes && i < outcomes->size() && (*outcomes)[i]) {
                    ++counts.recorded;
                } else if (!outcomes) {
                    m_plan.deliverAgain(std::move(batch[i]), now + kRetry);
                }
            }
        }
    }

    redis::RedisClient m_client;
    redis::ProductCalls m_calls;
    TrafficPlan m_plan;
    Instant m_nextConnect;
};

} // namespace

LiveTraffic::LiveTraffic(redis::Endpoint endpoint, std::string environment, History history)
    : m_endpoint(std::move(endpoint))
    , m_environment(std::move(environment))
    , m_history(std::move(history))
    , m_thread(QThread::create([this] { run(); }))
{
    m_thread->start();
}

LiveTraffic::~LiveTraffic()
{
    m_stop = true;
    m_thread->wait();
}

void LiveTraffic::run()
{
    Backend backend(m_endpoint, m_environment, m_history);
    while (!m_stop) {
        const Backend::Counts counts = backend.tick();
        m_admitted += counts.admitted;
        m_refused += counts.refused;
        m_recorded += counts.recorded;
        QThread::msleep(static_cast<unsigned long>(kTick.count()));
    }
}

Result<void> recordPast(const redis::Endpoint& endpoint, const std::string& environment,
    const History& history, TimeRange range, const std::function<void(double)>& shareDone)
{
    redis::RedisClient client(endpoint);
    if (auto connected = client.connect(kPatience); !connected) {
        return connected;
    }
    redis::ProductCalls calls(client, environment);
    const Instant first(std::chrono::floor<std::chrono::hours>(range.from.time_since_epoch()));
    for (Instant hour = first; hour < range.to; hour += std::chrono::hours(1)) {
        auto events = history.hour(hour);
        std::erase_if(events, [&range](const UsageEvent& e) { return !range.contains(e.occurredAt); });
        for (std::size_t at = 0; at < events.size(); at += kBatch) {
            const auto outcomes
                = calls.record(std::span(events).subspan(at, std::min(kBatch, events.size() - at)),
                    std::chrono::seconds(10));
            if (!outcomes) {
                return std::unexpected(outcomes.error());
            }
            for (const auto& outcome : *outcomes) {
                if (!outcome) {
                    return std::unexpected(outcome.error());
                }
            }
        }
        shareDone(
            std::chrono::duration<double>(hour - first) / std::chrono::duration<double>(range.to - first));
    }
    return {};
}

Result<void> waitForControl(
    const redis::Endpoint& endpoint, const std::string& environment, milliseconds timeout)
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    Result<void> last = failure(ErrorCode::TimedOut, "The gateway did not set a control state.");
    while (std::chrono::steady_clock::now() < deadline) {
        redis::RedisClient client(endpoint);
        if (auto connected = client.connect(kPatience); !connected) {
            last = connected;
        } else if (const auto reason
            = redis::ProductCalls(client, environment).probe("free", "openai", kPatience);
            reason && *reason != "unset") {
            return {};
        } else if (!reason) {
            last = std::unexpected(reason.error());
        }
        QThread::msleep(100);
    }
    return last;
}

} // namespace spillway::demo

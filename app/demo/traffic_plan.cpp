// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/traffic_plan.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace spillway::demo
{

namespace
{

constexpr std::size_t kMostArrivals = 5'000; ///< a machine that slept does not catch up with all it missed

} // namespace

TrafficPlan::TrafficPlan(History history, Instant now, std::uint64_t seed)
    : m_history(std::move(history))
    , m_random(seed)
    , m_prefix("live-" + std::to_string(toUnixMilliseconds(now)) + "-")
{
    m_next.fill(now);
    for (int tier = 0; tier < kTierCount; ++tier) {
        planNext(tier);
    }
}

void TrafficPlan::planNext(int tier)
{
    Instant& next = m_next[static_cast<std::size_t>(tier)];
    const double perMicrosecond = m_history.rate(tier, next) / 60e6;
    const double gap = -std::log(1.0 - m_random.unit()) / perMicrosecond;
    next += Duration(std::llround(std::min(gap, 3.6e9)));
}

std::vector<TrafficPlan::Arrival> TrafficPlan::arrivals(Instant now)
{
    std::vector<Arrival> found;
    for (int tier = 0; tier < kTierCount; ++tier) {
        Instant& next = m_next[static_cast<std::size_t>(tier)];
        while (next <= now) {
            if (found.size() >= kMostArrivals) {
                next = now;
                planNext(tier);
                break;
            }
            Arrival arrival{ drawRequest(tier, next, m_history.range(), m_random), tier, Money() };
            arrival.event.requestId = m_prefix + std::to_string(m_number++);
            arrival.estimate = arrival.event.cost.value_or(Money());
            found.push_back(std::move(arrival));
            planNext(tier);
        }
    }
    return found;
}

void TrafficPlan::admitted(Arrival arrival, const std::string& provider, Instant now)
{
    UsageEvent event = std::move(arrival.event);
    if (!provider.empty() && provider != event.provider) {
        if (event.status == RequestStatus::Ok) {
            moveToProvider(event, arrival.tier, provider, m_random);
        } else {
            event.provider = provider;
        }
    }
    event.occurredAt = now + std::chrono::milliseconds(event.latencyMs.value_or(0));
    const Instant at = event.occurredAt;
    m_pending.push({ at, std::move(event) });
}

std::vector<UsageEvent> TrafficPlan::answers(Instant now)
{
    std::vector<UsageEvent> found;
    while (!m_pending.empty() && m_pending.top().at <= now) {
        found.push_back(m_pending.top().event);
        m_pending.pop();
    }
    return found;
}

void TrafficPlan::deliverAgain(UsageEvent event, Instant at)
{
    m_pending.push({ at, std::move(event) });
}

} // namespace spillway::demo

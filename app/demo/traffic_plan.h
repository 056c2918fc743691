// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_history.h"

#include <array>
#include <queue>
#include <vector>

namespace spillway::demo
{

/// When which request of the live traffic begins and ends. Pure: time is passed in.
class TrafficPlan
{
public:
    TrafficPlan(History history, Instant now, std::uint64_t seed);

    /// A request on its way to admission. `event` is complete except for what admission decides.
    struct Arrival {
        UsageEvent event;
        int tier = 0;
        Money estimate; ///< what a backend would guess before the answer's length is known
    };
    /// Requests that begin up to `now`, each once.
    [[nodiscard]] std::vector<Arrival> arrivals(Instant now);
    /// The request was let through to `provider`: its answer comes after its latency.
    void admitted(Arrival arrival, const std::string& provider, Instant now);
    /// Answers that came up to `now`, to be recorded.
    [[nodiscard]] std::vector<UsageEvent> answers(Instant now);
    /// The record could not be delivered: it is given again by answers().
    void deliverAgain(UsageEvent event, Instant at);

private:
    struct Pending {
        Instant at;
        UsageEvent event;
        bool operator>(const Pending& other) const { return at > other.at; }
    };
    void planNext(int tier);

    History m_history;
    Random m_random;
    std::uint64_t m_number = 0;
    std::string m_prefix;
    std::array<Instant, kTierCount> m_next;
    std::priority_queue<Pending, std::vector<Pending>, std::greater<>> m_pending;
};

} // namespace spillway::demo

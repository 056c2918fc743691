// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/failure_limiter.h"

#include <algorithm>
#include <cmath>

namespace spillway::http
{

double FailureLimiter::tokensAt(const Bucket& bucket, Time now)
{
    const auto passed = std::chrono::duration<double>(now - bucket.filled);
    return std::min(kBurst, bucket.tokens + passed / std::chrono::duration<double>(kRefill));
}

void FailureLimiter::forgetFull(Time now)
{
    std::erase_if(m_buckets, [now](const auto& entry) { return tokensAt(entry.second, now) >= kBurst; });
    if (m_buckets.size() >= kMostAddresses) {
        // So many addresses at once are one attacker's: all begin anew rather than the map grows.
        m_buckets.clear();
    }
}

bool FailureLimiter::allow(const std::string& address, Time now)
{
    if (!m_buckets.contains(address) && m_buckets.size() >= kMostAddresses) {
        forgetFull(now);
    }
    Bucket& bucket = m_buckets.try_emplace(address, Bucket{ .tokens = kBurst, .filled = now }).first->second;
    bucket.tokens = tokensAt(bucket, now);
    bucket.filled = now;
    if (bucket.tokens < 1) {
        return false;
    }
    bucket.tokens -= 1;
    return true;
}

std::chrono::seconds FailureLimiter::wait(const std::string& address, Time now) const
{
    const auto found = m_buckets.find(address);
    const double missing = found == m_buckets.end() ? 0 : 1 - tokensAt(found->second, now);
    return std::chrono::seconds(
        static_cast<std::int64_t>(std::ceil(std::max(0.0, missing) * static_cast<double>(kRefill.count()))));
}

} // namespace spillway::http

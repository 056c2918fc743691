// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <string>

namespace spillway::http
{

/// A token bucket an address for requests that were refused for their signature. It never holds back a valid
/// signature: an attacker behind the same proxy must not keep an operator from stopping.
class FailureLimiter
{
public:
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;
    static constexpr double kBurst = 10;
    static constexpr std::chrono::seconds kRefill{ 6 }; ///< for one more
    static constexpr std::size_t kMostAddresses = 4096;

    /// Counts a failure; false when the address has used up its share.
    [[nodiscard]] bool allow(const std::string& address, Time now);
    /// Until the address may fail once more.
    [[nodiscard]] std::chrono::seconds wait(const std::string& address, Time now) const;

private:
    struct Bucket {
        double tokens = kBurst;
        Time filled;
    };
    [[nodiscard]] static double tokensAt(const Bucket& bucket, Time now);
    void forgetFull(Time now);
    std::map<std::string, Bucket> m_buckets;
};

} // namespace spillway::http

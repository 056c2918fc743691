// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <chrono>
#include <cstdint>
#include <random>

namespace spillway
{

/// How long to wait before the next attempt to connect: a random time up to a limit that doubles with each
/// failure ("full jitter"; Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015), so that
/// many consoles do not come back in step.
class Backoff
{
public:
    static constexpr std::chrono::milliseconds kFirst{ 250 };
    static constexpr std::chrono::milliseconds kMost{ 30'000 };

    static constexpr std::chrono::seconds kHealthy{ 60 };

    explicit Backoff(std::uint32_t seed) : m_random(seed) { }
    [[nodiscard]] std::chrono::milliseconds next();
    /// The same for a connection that stood since `healthy` started, and stops it: only one that stood for
    /// kHealthy starts over, so that a server that accepts and fails is not hammered.
    [[nodiscard]] std::chrono::milliseconds nextAfter(QElapsedTimer& healthy);
    void reset() { m_failures = 0; }
    /// The longest that next() can answer now.
    [[nodiscard]] std::chrono::milliseconds limit() const;

private:
    std::mt19937 m_random;
    int m_failures = 0;
};

} // namespace spillway

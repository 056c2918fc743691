// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace spillway::benchmarks
{

/// A Unix socket that leads to a server's, and knows when the server's last bytes were handed on. One client
/// at a time is what it is good for; others are served, and count as well.
class TimedWire
{
public:
    using Clock = std::chrono::steady_clock;

    /// `path` is where nothing is yet.
    TimedWire(std::string path, std::string server);
    ~TimedWire();
    TimedWire(const TimedWire&) = delete;
    TimedWire& operator=(const TimedWire&) = delete;

    [[nodiscard]] bool isListening() const { return m_listener >= 0; }
    /// Just before the last bytes were written to the client's socket.
    [[nodiscard]] Clock::time_point handedOn() const { return m_handedOn.load(); }

private:
    struct Way {
        int client = -1;
        int server = -1;
    };
    void run();
    void accept();
    [[nodiscard]] bool pass(const Way& way);

    const std::string m_server;
    int m_listener = -1;
    std::vector<Way> m_ways; ///< the thread's
    std::atomic<Clock::time_point> m_handedOn{ Clock::time_point() };
    std::atomic<bool> m_isStopped = false;
    std::thread m_thread;
};

} // namespace spillway::benchmarks

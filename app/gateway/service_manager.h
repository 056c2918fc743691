// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace spillway::gateway
{

/// Tells systemd how we are, by its datagram protocol (sd_notify(3)); does nothing when not started by it.
class ServiceManager
{
public:
    ServiceManager(); ///< reads NOTIFY_SOCKET, WATCHDOG_USEC and WATCHDOG_PID

    void ready(std::string_view status);
    void status(std::string_view text);
    void stopping();
    void watchdog();
    /// Half of what the manager allows; nothing when it watches nobody.
    [[nodiscard]] std::optional<std::chrono::milliseconds> watchdogInterval() const { return m_interval; }

private:
    void send(const std::string& message) const;

    std::string m_socket;
    std::optional<std::chrono::milliseconds> m_interval;
};

} // namespace spillway::gateway

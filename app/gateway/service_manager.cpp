// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/service_manager.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdlib>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace spillway::gateway
{

namespace
{

std::string environmentValue(const char* name)
{
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread starts
    return value != nullptr ? value : "";
}

std::int64_t number(const std::string& text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

ServiceManager::ServiceManager() : m_socket(environmentValue("NOTIFY_SOCKET"))
{
    const auto microseconds = number(environmentValue("WATCHDOG_USEC"));
    const std::string owner = environmentValue("WATCHDOG_PID");
    if (microseconds > 0 && (owner.empty() || number(owner) == ::getpid())) {
        m_interval = std::chrono::milliseconds(std::max<std::int64_t>(1, microseconds / 2000));
    }
}

void ServiceManager::ready(std::string_view text)
{
    send("READY=1\nSTATUS=" + std::string(text));
}
void ServiceManager::status(std::string_view text)
{
    send("STATUS=" + std::string(text));
}
void ServiceManager::stopping()
{
    send("STOPPING=1");
}
void ServiceManager::watchdog()
{
    send("WATCHDOG=1");
}

void ServiceManager::send(const std::string& message) const
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (m_socket.empty() || m_socket.size() >= sizeof(address.sun_path)) {
        return;
    }
    std::ranges::copy(m_socket, static_cast<char*>(address.sun_path));
    if (m_socket.front() == '@') {
        address.sun_path[0] = '\0'; // an abstract address: its first byte is zero
    }
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return;
    }
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + m_socket.size());
    ::sendto(descriptor, message.data(), message.size(), MSG_NOSIGNAL,
        reinterpret_cast<const sockaddr*>(&address), length);
    ::close(descriptor);
}

} // namespace spillway::gateway

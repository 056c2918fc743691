// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/stop_signal.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace spillway::gateway
{

namespace
{

std::array<int, 2> g_pipe = { -1, -1 };

void onSignal(int)
{
    [[maybe_unused]] const auto written = ::write(g_pipe[1], "x", 1);
}

} // namespace

StopSignal::StopSignal(QObject* parent) : QObject(parent)
{
    if (::pipe2(g_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return;
    }
    m_notifier = new QSocketNotifier(g_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        [[maybe_unused]] const auto got = ::read(g_pipe[0], bytes.data(), bytes.size());
        Q_EMIT requested();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int signal : { SIGTERM, SIGINT }) {
        sigaction(signal, &action, nullptr);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignal::~StopSignal()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    for (int& descriptor : g_pipe) {
        if (descriptor >= 0) {
            ::close(std::exchange(descriptor, -1));
        }
    }
}

} // namespace spillway::gateway

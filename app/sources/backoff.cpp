// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sources/backoff.h"

#include <algorithm>

namespace spillway
{

std::chrono::milliseconds Backoff::limit() const
{
    return std::min(kMost, kFirst * (1 << std::min(m_failures, 10)));
}

std::chrono::milliseconds Backoff::next()
{
    std::uniform_int_distribution<std::int64_t> distribution(0, limit().count());
    ++m_failures;
    return std::chrono::milliseconds(distribution(m_random));
}

std::chrono::milliseconds Backoff::nextAfter(QElapsedTimer& healthy)
{
    if (healthy.isValid() && std::chrono::milliseconds(healthy.elapsed()) >= kHealthy) {
        reset();
    }
    healthy.invalidate();
    return next();
}

} // namespace spillway

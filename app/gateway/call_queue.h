// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/command_server.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace spillway::gateway
{

/// Calls on their way from the server's thread to the desk's. As many as the server has connections.
class CallQueue
{
public:
    struct Item {
        http::SignedCall call;
        std::function<void(http::CallAnswer)> answer;
    };

    void put(Item item)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_items.push_back(std::move(item));
        }
        m_wake.notify_one();
    }
    /// The oldest, waiting for one at most `patience`.
    [[nodiscard]] std::optional<Item> take(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait_for(lock, patience, [this] { return !m_items.empty(); })) {
            return std::nullopt;
        }
        Item item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }
    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_items.clear();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Item> m_items; ///< guarded
};

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history_loading.h"

#include "app/postgres/history_loader.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <iterator>
#include <vector>

namespace spillway::demo
{

namespace
{

using std::chrono::hours;

constexpr std::int64_t kHoursAtOnce
    = 24; ///< whole UTC days, so that no two writers add to the same roll-up rows
constexpr int kWriters = 2;

struct Shared {
    const History& history;
    TimeRange range;
    Instant firstHour;
    std::int64_t hourCount = 0;
    std::atomic<std::int64_t> next{ 0 };
    std::atomic<std::int64_t> done{ 0 };
};

std::vector<UsageEvent> eventsOf(const Shared& shared, std::int64_t first, std::int64_t end)
{
    std::vector<UsageEvent> events;
    for (std::int64_t i = first; i < end; ++i) {
        auto hour = shared.history.hour(shared.firstHour + hours(i));
        std::erase_if(hour, [&shared](const UsageEvent& e) { return !shared.range.contains(e.occurredAt); });
        std::ranges::move(hour, std::back_inserter(events));
    }
    return events;
}

Result<void> writeAll(const postgres::Endpoint& endpoint, Shared& shared)
{
    auto loader = postgres::HistoryLoader::open(endpoint);
    if (!loader) {
        return std::unexpected(loader.error());
    }
    for (;;) {
        const std::int64_t first = shared.next.fetch_add(kHoursAtOnce);
        if (first >= shared.hourCount) {
            return {};
        }
        const std::int64_t end = std::min(first + kHoursAtOnce, shared.hourCount);
        const auto events = eventsOf(shared, first, end);
        if (events.empty()) {
            continue;
        }
        if (auto copied = loader->copy(events); !copied) {
            shared.next = shared.hourCount;
            return copied;
        }
        shared.done += end - first;
    }
}

} // namespace

Result<void> loadEvents(
    const postgres::Endpoint& endpoint, const History& history, TimeRange range, const ShareDone& shareDone)
{
    auto loader = postgres::HistoryLoader::open(endpoint);
    if (!loader) {
        return std::unexpected(loader.error());
    }
    if (auto prepared = loader->prepare(range); !prepared) {
        return prepared;
    }
    Shared shared{ history, range,
        Instant(std::chrono::floor<std::chrono::days>(range.from.time_since_epoch())) };
    shared.hourCount = std::chrono::ceil<hours>(range.to - shared.firstHour).count();

    std::vector<std::future<Result<void>>> writers;
    for (int i = 0; i < kWriters; ++i) {
        writers.push_back(std::async(std::launch::async, [&] { return writeAll(endpoint, shared); }));
    }
    Result<void> outcome;
    for (auto& writer : writers) {
        while (writer.wait_for(std::chrono::milliseconds(200)) != std::future_status::ready) {
            shareDone(static_cast<double>(shared.done) / static_cast<double>(shared.hourCount));
        }
        if (auto written = writer.get(); !written && outcome) {
            outcome = written;
        }
    }
    if (!outcome) {
        return outcome;
    }
    shareDone(1.0);
    return loader->finish();
}

} // namespace spillway::demo

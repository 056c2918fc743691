// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"
#include "models/domain/usage_event.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace spillway::gateway
{

/// An entry of the stream, as read. A malformed one carries why.
struct CollectedEntry {
    std::string id;
    Result<UsageEvent> event;
};

struct Backlog {
    std::int64_t entries = 0; ///< in the stream: not yet committed to the table
    std::int64_t memoryBytes = 0; ///< used by the Redis server
};

/// Where events wait: delivers each at least once and forgets it only after acknowledge().
class EventSource
{
public:
    virtual ~EventSource() = default;
    /// Connects if need be and makes sure of the consumer group. Cheap when all is well.
    [[nodiscard]] virtual Result<void> prepare() = 0;
    [[nodiscard]] virtual Result<std::vector<CollectedEntry>> readNew(
        int count, std::chrono::milliseconds block)
        = 0;
    /// Takes over what a consumer left unfinished for `minimumIdle`, at most `count` at a time.
    [[nodiscard]] virtual Result<std::vector<CollectedEntry>> claimStale(
        int count, std::chrono::milliseconds minimumIdle)
        = 0;
    [[nodiscard]] virtual Result<void> acknowledge(std::span<const std::string> ids) = 0;
    /// Keeps entries that cannot become rows where a person can look at them; they are acknowledged after.
    [[nodiscard]] virtual Result<void> putAside(std::span<const std::string> ids) = 0;
    [[nodiscard]] virtual Result<Backlog> backlog() = 0;
};

struct SinkOutcome {
    std::int64_t inserted = 0;
    std::int64_t duplicates = 0;
    std::int64_t rejected = 0; ///< kept apart in the database, with the reason
};

/// Where events go: all of them in one transaction or none; a repeated one changes nothing.
class EventSink
{
public:
    virtual ~EventSink() = default;
    /// InvalidArgument means these rows can never be stored; every other failure may pass by waiting.
    [[nodiscard]] virtual Result<SinkOutcome> write(std::span<const UsageEvent> events) = 0;
};

struct CollectorFigures {
    std::int64_t inserted = 0;
    std::int64_t duplicates = 0;
    std::int64_t malformed = 0; ///< put aside, in Redis or in the database
    std::int64_t waiting = 0; ///< entries in the stream when last looked
    std::int64_t redisMemoryBytes = 0;
    std::optional<Instant> lastCommit;
    std::string sourceProblem; ///< empty: reachable
    std::string sinkProblem; ///< empty: the last write succeeded
};

struct CollectorOptions {
    std::string name; ///< in the log: which of several sources
    int batchEvents = 5000;
    std::chrono::milliseconds block{ 1000 };
    std::chrono::milliseconds claimAfter{ 30'000 };
    std::chrono::milliseconds gather{ 200 }; ///< pause after a small batch, so that commits stay few
    std::chrono::milliseconds firstRetry{ 250 };
    std::chrono::milliseconds longestRetry{ 10'000 };
    std::chrono::milliseconds reportEvery{ 30'000 }; ///< while something is away
    std::int64_t memoryWarningBytes = std::int64_t(1) << 30;
};

/// Moves events from the source to the sink: at least once into a table where each can be only once. What is
/// read and not yet acknowledged is only in the source, so this may be killed anywhere. Runs on one thread.
class Collector
{
public:
    /// `sleep` waits unless it is time to stop, and says whether to go on.
    Collector(EventSource& source, EventSink& sink, CollectorOptions options,
        std::function<bool(std::chrono::milliseconds)> sleep);

    /// Until `sleep` says stop.
    void run();
    /// One round: claim, read, write, acknowledge. For run() and for tests.
    void step();
    /// From any thread.
    [[nodiscard]] CollectorFigures figures() const;

private:
    [[nodiscard]] Result<std::vector<CollectedEntry>> read();
    void deliver(std::vector<CollectedEntry> entries);
    [[nodiscard]] bool store(std::span<const UsageEvent> events, std::span<const std::string> ids);
    [[nodiscard]] bool setAside(std::span<const std::string> ids, const std::string& why);
    [[nodiscard]] bool waitAfter(const Error& error);
    void sourceFailed(const Error& error);
    void sourceWorks();
    void sinkWorks(const SinkOutcome& outcome);
    void report(bool always);
    [[nodiscard]] bool pause(std::chrono::milliseconds time);

    EventSource& m_source;
    EventSink& m_sink;
    const CollectorOptions m_options;
    std::function<bool(std::chrono::milliseconds)> m_sleep;
    bool m_goOn = true;
    std::chrono::milliseconds m_retry;
    std::chrono::steady_clock::time_point m_nextClaim;
    std::chrono::steady_clock::time_point m_nextReport;

    mutable std::mutex m_mutex;
    CollectorFigures m_figures; ///< guarded
};

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/collector.h"

#include "app/gateway/log.h"

#include <algorithm>

namespace spillway::gateway
{

using std::chrono::milliseconds;
using SteadyClock = std::chrono::steady_clock;

namespace
{

constexpr std::int64_t kMegabyte = 1024 * 1024;

bool canNeverBeStored(const Error& error)
{
    return error.code == ErrorCode::InvalidArgument;
}

} // namespace

Collector::Collector(
    EventSource& source, EventSink& sink, CollectorOptions options, std::function<bool(milliseconds)> sleep)
    : m_source(source)
    , m_sink(sink)
    , m_options(std::move(options))
    , m_sleep(std::move(sleep))
    , m_retry(m_options.firstRetry)
{
}

void Collector::run()
{
    while (m_goOn && pause(milliseconds(0))) {
        step();
    }
}

CollectorFigures Collector::figures() const
{
    const std::scoped_lock lock(m_mutex);
    return m_figures;
}

bool Collector::pause(milliseconds time)
{
    m_goOn = m_goOn && m_sleep(time);
    return m_goOn;
}

void Collector::step()
{
    auto entries = read();
    if (!entries) {
        sourceFailed(entries.error());
        if (pause(m_retry)) {
            m_retry = std::min(m_retry * 2, m_options.longestRetry);
        }
        return;
    }
    sourceWorks();
    const auto size = static_cast<int>(entries->size());
    if (size > 0) {
        deliver(std::move(*entries));
    }
    report(false);
    if (size > 0 && size < m_options.batchEvents / 10) {
        static_cast<void>(pause(m_options.gather));
    }
}

Result<std::vector<CollectedEntry>> Collector::read()
{
    if (auto prepared = m_source.prepare(); !prepared) {
        return std::unexpected(prepared.error());
    }
    if (SteadyClock::now() >= m_nextClaim) {
        auto claimed = m_source.claimStale(m_options.batchEvents, m_options.claimAfter);
        if (!claimed || !claimed->empty()) {
            if (claimed) {
                logInfo(
                    "collector.claimed", { { "source", m_options.name }, { "entries", claimed->size() } });
            }
            return claimed; // and look again at once: there may be more
        }
        m_nextClaim = SteadyClock::now() + m_options.claimAfter / 2;
    }
    return m_source.readNew(m_options.batchEvents, m_options.block);
}

void Collector::deliver(std::vector<CollectedEntry> entries)
{
    std::vector<UsageEvent> events;
    std::vector<std::string> ids;
    events.reserve(entries.size());
    ids.reserve(entries.size());
    for (auto& entry : entries) {
        if (entry.event) {
            events.push_back(std::move(*entry.event));
            ids.push_back(std::move(entry.id));
        } else if (!setAside({ &entry.id, 1 }, entry.event.error().message)) {
            return; // all of these are still pending, and will be claimed
        }
    }
    if (!events.empty()) {
        static_cast<void>(store(events, ids));
    }
}

/// True once all of these are stored or put aside. A batch that can never be stored is halved until the
/// event at fault is alone, so that one bad event does not hold back the others.
bool Collector::store(std::span<const UsageEvent> events, std::span<const std::string> ids)
{
    while (true) {
        const auto outcome = m_sink.write(events);
        if (outcome) {
            sinkWorks(*outcome);
            if (const auto done = m_source.acknowledge(ids); !done) {
                sourceFailed(done.error()); // delivered again later, and then a duplicate
                return false;
            }
            return true;
        }
        if (canNeverBeStored(outcome.error())) {
            if (events.size() == 1) {
                return setAside(ids, outcome.error().message);
            }
            const auto half = events.size() / 2;
            return store(events.first(half), ids.first(half))
                && store(events.subspan(half), ids.subspan(half));
        }
        if (!waitAfter(outcome.error())) {
            return false;
        }
    }
}

bool Collector::setAside(std::span<const std::string> ids, const std::string& why)
{
    auto done = m_source.putAside(ids);
    if (done) {
        done = m_source.acknowledge(ids);
    }
    if (!done) {
        sourceFailed(done.error());
        return false;
    }
    for (const auto& id : ids) {
        logWarning("collector.malformed", { { "source", m_options.name }, { "entry", id }, { "why", why } });
    }
    const std::scoped_lock lock(m_mutex);
    m_figures.malformed += static_cast<std::int64_t>(ids.size());
    return true;
}

bool Collector::waitAfter(const Error& error)
{
    bool isNew = false;
    {
        const std::scoped_lock lock(m_mutex);
        isNew = m_figures.sinkProblem.empty();
        m_figures.sinkProblem = error.message;
    }
    if (isNew) {
        logError("collector.postgres_away", { { "source", m_options.name }, { "why", error.message } });
    }
    report(isNew);
    const bool goOn = pause(m_retry);
    m_retry = std::min(m_retry * 2, m_options.longestRetry);
    return goOn;
}

void Collector::sinkWorks(const SinkOutcome& outcome)
{
    m_retry = m_options.firstRetry;
    const std::scoped_lock lock(m_mutex);
    if (!m_figures.sinkProblem.empty()) {
        logInfo("collector.postgres_back", { { "source", m_options.name } });
        m_figures.sinkProblem.clear();
    }
    m_figures.inserted += outcome.inserted;
    m_figures.duplicates += outcome.duplicates;
    m_figures.malformed += outcome.rejected;
    if (outcome.rejected > 0) {
        logWarning("collector.rejected", { { "source", m_options.name }, { "events", outcome.rejected } });
    }
    m_figures.lastCommit = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

void Collector::sourceFailed(const Error& error)
{
    const std::scoped_lock lock(m_mutex);
    if (m_figures.sourceProblem.empty()) {
        logError("collector.redis_away", { { "source", m_options.name }, { "why", error.message } });
    }
    m_figures.sourceProblem = error.message;
}

void Collector::sourceWorks()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_figures.sourceProblem.empty()) {
        logInfo("collector.redis_back", { { "source", m_options.name } });
        m_figures.sourceProblem.clear();
        m_nextClaim = {}; // what was in flight when the connection broke
    }
    if (m_figures.sinkProblem.empty()) {
        m_retry = m_options.firstRetry;
    }
}

void Collector::report(bool always)
{
    const auto now = SteadyClock::now();
    if (!always && now < m_nextReport) {
        return;
    }
    m_nextReport = now + m_options.reportEvery;
    const auto backlog = m_source.backlog();
    if (!backlog) {
        return;
    }
    CollectorFigures figures;
    {
        const std::scoped_lock lock(m_mutex);
        m_figures.waiting = backlog->entries;
        m_figures.redisMemoryBytes = backlog->memoryBytes;
        figures = m_figures;
    }
    const LogFields fields = { { "source", m_options.name }, { "waiting", figures.waiting },
        { "redis_memory_mb", figures.redisMemoryBytes / kMegabyte }, { "inserted", figures.inserted },
        { "duplicates", figures.duplicates }, { "malformed", figures.malformed } };
    if (figures.redisMemoryBytes > m_options.memoryWarningBytes) {
        logWarning("collector.redis_memory_high", fields);
    } else if (!figures.sinkProblem.empty()) {
        logWarning("collector.waiting", fields);
    } else {
        logInfo("collector.figures", fields);
    }
}

} // namespace spillway::gateway

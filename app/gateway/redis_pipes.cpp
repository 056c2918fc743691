// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/redis_pipes.h"

#include "app/gateway/log.h"
#include "app/redis/control_store.h"
#include "app/redis/function_library.h"
#include "app/redis/live_reader.h"
#include "app/redis/spend_floor.h"
#include "app/redis/stream_reader.h"
#include "models/domain/control_document.h"

namespace spillway::gateway
{

using std::chrono::milliseconds;

namespace
{

constexpr milliseconds kConnect{ 5'000 };
constexpr int kFunctionRounds = 12; ///< a minute of holds
constexpr milliseconds kCall{ 15'000 }; ///< a batch of thousands of entries is megabytes

Result<std::vector<CollectedEntry>> collected(Result<std::vector<redis::StreamEntry>> entries)
{
    if (!entries) {
        return std::unexpected(std::move(entries.error()));
    }
    std::vector<CollectedEntry> result;
    result.reserve(entries->size());
    for (auto& entry : *entries) {
        result.push_back({ std::move(entry.id), std::move(entry.event) });
    }
    return result;
}

} // namespace

std::string endpointName(const redis::Endpoint& endpoint)
{
    return endpoint.socketPath.empty() ? endpoint.host + ":" + std::to_string(endpoint.port)
                                       : endpoint.socketPath;
}

struct RedisEventSource::Session {
    Session(const redis::Endpoint& endpoint, const std::string& environment, const std::string& consumer)
        : client(endpoint)
        , reader(client, environment, consumer)
    {
    }
    redis::RedisClient client;
    redis::StreamReader reader;
};

RedisEventSource::RedisEventSource(
    const redis::Endpoint& endpoint, std::string environment, std::string consumer)
    : m_endpoint(endpoint)
    , m_environment(std::move(environment))
    , m_consumer(std::move(consumer))
{
}

RedisEventSource::~RedisEventSource() = default;

void RedisEventSource::close()
{
    m_session.reset();
}

/// Any failure ends the session: the next prepare() connects afresh and makes the group again where a Redis
/// lost it.
template <typename T> Result<T> RedisEventSource::lookAfter(Result<T> result)
{
    if (!result) {
        close();
    }
    return result;
}

Result<void> RedisEventSource::prepare()
{
    if (m_session && m_session->client.isConnected()) {
        return {};
    }
    m_session = std::make_unique<Session>(m_endpoint, m_environment, m_consumer);
    auto ready = m_session->client.connect(kConnect);
    if (ready) {
        ready = m_session->reader.ensureGroup(kCall);
    }
    return lookAfter(std::move(ready));
}

Result<std::vector<CollectedEntry>> RedisEventSource::readNew(int count, milliseconds block)
{
    return collected(lookAfter(m_session->reader.readNew(count, block, kCall)));
}

Result<std::vector<CollectedEntry>> RedisEventSource::claimStale(int count, milliseconds minimumIdle)
{
    return collected(lookAfter(m_session->reader.claimStale(minimumIdle, count, kCall)));
}

Result<void> RedisEventSource::acknowledge(std::span<const std::string> ids)
{
    if (auto ready = prepare(); !ready) {
        return ready;
    }
    return lookAfter(m_session->reader.acknowledgeAndTrim(ids, kCall));
}

Result<void> RedisEventSource::putAside(std::span<const std::string> ids)
{
    if (auto ready = prepare(); !ready) {
        return ready;
    }
    return lookAfter(m_session->reader.putAside(ids, kCall));
}

Result<Backlog> RedisEventSource::backlog()
{
    if (auto ready = prepare(); !ready) {
        return std::unexpected(ready.error());
    }
    const auto backlog = lookAfter(m_session->reader.backlog(kCall));
    if (!backlog) {
        return std::unexpected(backlog.error());
    }
    return Backlog{ .entries = backlog->entries, .memoryBytes = backlog->memoryBytes };
}

struct RedisControlProjection::Session {
    Session(const redis::Endpoint& endpoint, const std::string& environment)
        : client(endpoint)
        , library(client)
        , store(client, environment)
    {
    }
    redis::RedisClient client;
    redis::FunctionLibrary library;
    redis::ControlStore store;
};

RedisControlProjection::RedisControlProjection(
    const redis::Endpoint& endpoint, std::string environment, milliseconds patience)
    : m_endpoint(endpoint)
    , m_environment(std::move(environment))
    , m_name(endpointName(endpoint))
    , m_patience(patience)
{
}

RedisControlProjection::~RedisControlProjection() = default;

void RedisControlProjection::close()
{
    m_session.reset();
}

Result<ControlAssertion> RedisControlProjection::hold(const ControlState& state, Instant now)
{
    const bool wasOpen = m_session != nullptr;
    m_newer.reset();
    auto held = holdOnce(state, now);
    if (!held && wasOpen && held.error().code != ErrorCode::Conflict) {
        held = holdOnce(state, now); // a Redis that was restarted is there again: do not wait a round
    }
    return held;
}

Result<ControlAssertion> RedisControlProjection::holdOnce(const ControlState& state, Instant now)
{
    auto ready = prepare();
    auto held = ready ? assertDocument(state, now) : std::unexpected(ready.error());
    if (!held) {
        close();
    }
    return held;
}

Result<void> RedisControlProjection::prepare()
{
    if (m_session && m_session->client.isConnected()) {
        return ++m_rounds < kFunctionRounds ? Result<void>() : holdFunctions();
    }
    m_session = std::make_unique<Session>(m_endpoint, m_environment);
    auto connected = m_session->client.connect(m_patience);
    return connected ? holdFunctions() : connected;
}

/// A library of another text may be an older gateway's, or somebody's who wants levers not to hold.
Result<void> RedisControlProjection::holdFunctions()
{
    m_rounds = 0;
    const auto state = m_session->library.state(m_patience);
    if (!state) {
        return std::unexpected(state.error());
    }
    switch (*state) {
    case redis::LibraryState::Current:
    case redis::LibraryState::Scripts:
        return {};
    case redis::LibraryState::Different:
        logWarning("functions.differ", { { "redis", m_name } });
        break;
    case redis::LibraryState::Missing:
        break;
    }
    auto loaded = m_session->library.load(m_patience);
    if (loaded) {
        logInfo("functions.loaded", { { "redis", m_name } });
    }
    return loaded;
}

Result<ControlAssertion> RedisControlProjection::assertDocument(const ControlState& state, Instant now)
{
    const auto current = m_session->store.read(m_patience);
    if (!current) {
        return std::unexpected(current.error());
    }
    const std::string wanted = encodeControlDocument(state, now);
    ControlAssertion assertion;
    if (*current) {
        if (**current == wanted) {
            assertion.versionBefore = state.version;
            return assertion;
        }
        // One that cannot be read counts as none, there as here.
        auto held = decodeControlDocument(**current);
        assertion.versionBefore = held ? held->version : 0;
        if (assertion.versionBefore > state.version) {
            m_newer = std::move(*held);
        }
    }
    if (m_newer) {
        return failure(ErrorCode::Conflict,
            "Redis holds control version " + std::to_string(assertion.versionBefore) + ", PostgreSQL records "
                + std::to_string(state.version));
    }
    const auto outcome = m_session->store.compareAndSet(assertion.versionBefore, wanted, m_patience);
    if (!outcome) {
        return std::unexpected(outcome.error());
    }
    if (!outcome->applied) {
        return failure(ErrorCode::Conflict,
            "Redis holds control version " + std::to_string(outcome->version)
                + ", which was written while this one was asserted");
    }
    assertion.written = true;
    return assertion;
}

struct RedisSpendSource::Session {
    Session(const redis::Endpoint& endpoint, const std::string& environment)
        : client(endpoint)
        , reader(client, environment)
    {
    }
    redis::RedisClient client;
    redis::LiveReader reader;
};

RedisSpendSource::RedisSpendSource(const redis::Endpoint& endpoint, std::string environment)
    : m_endpoint(endpoint)
    , m_environment(std::move(environment))
{
}

RedisSpendSource::~RedisSpendSource() = default;

void RedisSpendSource::close()
{
    m_session.reset();
}

Result<std::map<Period, PeriodSpend>> RedisSpendSource::read()
{
    if (!m_session || !m_session->client.isConnected()) {
        m_session = std::make_unique<Session>(m_endpoint, m_environment);
        if (const auto connected = m_session->client.connect(kConnect); !connected) {
            close();
            return std::unexpected(connected.error());
        }
    }
    auto figures = m_session->reader.read(1, kConnect);
    if (!figures) {
        close();
        return std::unexpected(figures.error());
    }
    return std::move(figures->spent);
}

Result<void> RedisSpendSource::raise(const std::map<Period, Money>& amounts)
{
    if (!m_session || !m_session->client.isConnected()) {
        return failure(ErrorCode::Unreachable, "Redis is not connected");
    }
    auto raised = redis::SpendFloor(m_session->client, m_environment).raise(amounts, kConnect);
    if (!raised) {
        close();
    }
    return raised;
}

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/collector.h"
#include "app/gateway/control_keeper.h"
#include "app/redis/redis_client.h"
#include "models/domain/live_figures.h"

#include <map>
#include <memory>
#include <string>

namespace spillway::gateway
{

/// How a server is called in the log: its socket, or host and port.
[[nodiscard]] std::string endpointName(const redis::Endpoint& endpoint);

/// The stream of usage events of one Redis, as the collector sees it. Used on one thread, closed there too.
class RedisEventSource : public EventSource
{
public:
    RedisEventSource(const redis::Endpoint& endpoint, std::string environment, std::string consumer);
    ~RedisEventSource() override;

    [[nodiscard]] Result<void> prepare() override;
    [[nodiscard]] Result<std::vector<CollectedEntry>> readNew(
        int count, std::chrono::milliseconds block) override;
    [[nodiscard]] Result<std::vector<CollectedEntry>> claimStale(
        int count, std::chrono::milliseconds minimumIdle) override;
    [[nodiscard]] Result<void> acknowledge(std::span<const std::string> ids) override;
    [[nodiscard]] Result<void> putAside(std::span<const std::string> ids) override;
    [[nodiscard]] Result<Backlog> backlog() override;
    void close();

private:
    struct Session;
    template <typename T> Result<T> lookAfter(Result<T> result);

    const redis::Endpoint m_endpoint;
    const std::string m_environment;
    const std::string m_consumer;
    std::unique_ptr<Session> m_session;
};

/// The control document in one Redis, and the function library that obeys it: loads the functions where they
/// are missing or another version. Used on one thread, closed there too.
class RedisControlProjection : public ControlProjection
{
public:
    /// `patience` is how long a connection and a call may take.
    RedisControlProjection(const redis::Endpoint& endpoint, std::string environment,
        std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~RedisControlProjection() override;

    [[nodiscard]] const std::string& name() const override { return m_name; }
    [[nodiscard]] Result<ControlAssertion> hold(const ControlState& state, Instant now) override;
    [[nodiscard]] std::optional<ControlState> newer() const override { return m_newer; }
    void close();

private:
    struct Session;
    [[nodiscard]] Result<ControlAssertion> holdOnce(const ControlState& state, Instant now);
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> holdFunctions();
    [[nodiscard]] Result<ControlAssertion> assertDocument(const ControlState& state, Instant now);

    const redis::Endpoint m_endpoint;
    const std::string m_environment;
    const std::string m_name;
    const std::chrono::milliseconds m_patience;
    std::unique_ptr<Session> m_session;
    std::optional<ControlState> m_newer;
    int m_rounds = 0; ///< since the functions were last compared
};

/// What one Redis counted as spent, for the safeguards. Used on one thread, closed there too.
class RedisSpendSource
{
public:
    RedisSpendSource(const redis::Endpoint& endpoint, std::string environment);
    ~RedisSpendSource();

    [[nodiscard]] Result<std::map<Period, PeriodSpend>> read();
    /// Counts at least so much in the running periods.
    [[nodiscard]] Result<void> raise(const std::map<Period, Money>& amounts);
    void close();

private:
    struct Session;
    const redis::Endpoint m_endpoint;
    const std::string m_environment;
    std::unique_ptr<Session> m_session;
};

} // namespace spillway::gateway

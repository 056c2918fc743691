// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gateway/collector.h"
#include "app/gateway/control_keeper.h"
#include "app/gateway/postgres_session.h"
#include "app/postgres/usage_writer.h"

#include <optional>
#include <string>

namespace spillway::gateway
{

/// The table of usage events and its roll-ups, as the collector sees them.
class PostgresEventSink : public EventSink
{
public:
    explicit PostgresEventSink(const postgres::Endpoint& endpoint);

    [[nodiscard]] Result<SinkOutcome> write(std::span<const UsageEvent> events) override;
    void close();

private:
    PostgresSession m_session;
    std::optional<postgres::UsageWriter> m_writer; ///< on the session's open connection
};

/// Partitions made ahead and detached after the retention time: at the start and once a day.
class PartitionUpkeep
{
public:
    PartitionUpkeep(const postgres::Endpoint& endpoint, int retentionMonths);

    void step(Instant now);
    void close() { m_session.close(); }

private:
    PostgresSession m_session;
    const int m_retentionMonths;
    Instant m_next; ///< not before this
};

/// The recorded control state of one environment.
class PostgresControlLedger : public ControlLedger
{
public:
    PostgresControlLedger(const postgres::Endpoint& endpoint, std::string environment, std::string zone);

    [[nodiscard]] Result<std::optional<ControlState>> load() override;
    [[nodiscard]] Result<ControlState> createFirst() override;
    void close() { m_session.close(); }

private:
    [[nodiscard]] Result<std::optional<ControlState>> loadFrom(postgres::Connection& connection);
    [[nodiscard]] Result<ControlState> createIn(postgres::Connection& connection);

    PostgresSession m_session;
    const std::string m_environment;
    const std::string m_zone;
};

} // namespace spillway::gateway

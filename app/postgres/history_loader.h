// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/usage_event.h"

#include <optional>
#include <span>
#include <string>

namespace spillway::postgres
{

/// Brings a past into a database that no gateway works on yet: events by COPY straight into the partitions
/// and added to the roll-ups in the same transaction. Unlike UsageWriter it does not expect repeated events.
/// One connection, used by one thread.
class HistoryLoader
{
public:
    [[nodiscard]] static Result<HistoryLoader> open(const Endpoint& endpoint);

    /// When the newest event happened; nothing when there is none.
    [[nodiscard]] Result<std::optional<Instant>> newestEvent();
    /// Makes the partitions; before copy(), and once for all connections that copy.
    [[nodiscard]] Result<void> prepare(TimeRange range);
    /// All of them or none, in the roll-ups too. Ascending in time; no other event may lie between the first
    /// and the last.
    [[nodiscard]] Result<void> copy(std::span<const UsageEvent> events);
    /// Once, behind the last copy of all connections.
    [[nodiscard]] Result<void> finish();
    /// Accounts, prices, budgets, ratings, fixed costs and marks as resources/sql/demo/reference.sql reads
    /// them.
    [[nodiscard]] Result<void> loadReference(const std::string& json);

private:
    explicit HistoryLoader(Connection connection);
    [[nodiscard]] Result<void> change(const char* statement, const std::string& document);

    Connection m_connection;
};

} // namespace spillway::postgres

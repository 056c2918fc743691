// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/reference.h"
#include "models/domain/result.h"
#include "models/domain/zone.h"
#include "models/overview/history_figures.h"

#include <optional>
#include <string>
#include <vector>

namespace spillway::postgres
{

/// How far the table has come.
struct LedgerState {
    std::optional<Instant> newestOccurredAt; ///< of the events committed; nothing: there are none
    std::optional<Instant> newestIngestedAt; ///< when the last batch was committed
};

/// Reads history from schema `console`, for the console's role; the gateway's may too. Every figure comes
/// from roll-ups, none from raw events.
class HistoryReader
{
public:
    explicit HistoryReader(Connection& connection) : m_connection(connection) { }

    /// Everything the overview needs, in one snapshot; days and weeks are those of `zone`.
    [[nodiscard]] Result<HistoryFigures> overview(const Zone& zone, Instant now);

    /// Quarter hours of `range`, widened to whole ones, ascending. A quarter in which nothing at all was
    /// recorded is missing. Tiers that only events know come after `tierOrder`.
    [[nodiscard]] Result<SpendHistory> spendByTier(TimeRange range, std::vector<std::string> tierOrder = {});
    /// The 24 hours to `now`, and today in `zone`; by provider id.
    [[nodiscard]] Result<std::vector<ProviderHistory>> providerFigures(const Zone& zone, Instant now);
    [[nodiscard]] Result<std::vector<Mark>> marks(TimeRange range); ///< ascending, the first 5000
    [[nodiscard]] Result<LedgerState> ledger();

private:
    Connection& m_connection;
};

} // namespace spillway::postgres

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/spend/spend_answer.h"

namespace spillway::postgres
{

/// Reads spend from schema `console`, broken down as a SpendQuestion asks: from roll-ups where they hold the
/// combination, else from single requests, and then at most kLongestFromEvents of them (LimitExceeded).
class SpendReader
{
public:
    explicit SpendReader(Connection& connection) : m_connection(connection) { }

    /// Buckets, groups, comparison, marks and gaps, in one snapshot.
    [[nodiscard]] Result<SpendAnswer> spend(const SpendQuestion& question, Instant now);
    /// The dearest `most` users of the range; from single requests.
    [[nodiscard]] Result<TopUsers> topUsers(const SpendQuestion& question, int most = 100);
    /// By model: recorded and restated cost, and what caching saved; filters by tier, provider and model
    /// apply.
    [[nodiscard]] Result<std::vector<ModelCost>> modelCosts(const SpendQuestion& question);
    /// Response times with and without a cache hit in the last day of the range.
    [[nodiscard]] Result<CacheLatency> cacheLatency(const SpendQuestion& question);
    /// What was seen since an instant.
    [[nodiscard]] Result<FilterChoices> choices(Instant since);

private:
    struct Cells;
    [[nodiscard]] Result<Cells> cells(const SpendQuestion& question, const SpendBuckets& buckets);
    [[nodiscard]] Result<Rows> groupedRows(const SpendQuestion& question, const SpendBuckets& buckets);
    [[nodiscard]] Result<void> addUnnamed(
        const SpendQuestion& question, const SpendBuckets& buckets, Cells& cells);
    [[nodiscard]] Result<void> addComparison(SpendAnswer& answer);
    [[nodiscard]] Result<void> addGapsAndMarks(SpendAnswer& answer);

    Connection& m_connection;
};

} // namespace spillway::postgres

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/result.h"
#include "models/domain/time.h"

#include <string>
#include <vector>

namespace spillway::postgres
{

struct PartitionOutcome {
    std::int64_t made = 0;
    std::vector<std::string>
        detached; ///< tables left in schema spillway, for the operator to archive or drop
};

/// Keeps the monthly partitions of spillway.usage_event: makes this month's and the next two ahead, and
/// takes out the months older than the retention time. Cheap when there is nothing to do; any number of
/// gateways may do it at once. For the gateway's role.
class PartitionKeeper
{
public:
    explicit PartitionKeeper(Connection& connection) : m_connection(connection) { }

    /// InvalidArgument when less than two months are to be kept; 0 keeps everything.
    [[nodiscard]] Result<PartitionOutcome> keep(Instant now, int retentionMonths);

private:
    Connection& m_connection;
};

} // namespace spillway::postgres

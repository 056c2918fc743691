// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/partition_keeper.h"

#include "app/postgres/stored_query.h"

namespace spillway::postgres
{

Result<PartitionOutcome> PartitionKeeper::keep(Instant now, int retentionMonths)
{
    if (retentionMonths < 0 || retentionMonths == 1) {
        return failure(ErrorCode::InvalidArgument, "keep at least two months of events, or 0 to keep all");
    }
    PartitionOutcome outcome;
    auto made = storedQuery(m_connection, "partition_ensure", { parameter(now) });
    if (!made) {
        return std::unexpected(made.error());
    }
    outcome.made = made->integer(0, 0);
    if (retentionMonths > 0) {
        auto gone = storedQuery(
            m_connection, "partition_detach", { parameter(now), parameter(std::int64_t{ retentionMonths }) });
        if (!gone) {
            return std::unexpected(gone.error());
        }
        outcome.detached = gone->texts(0, 0);
    }
    return checked(*made, std::move(outcome));
}

} // namespace spillway::postgres

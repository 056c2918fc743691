// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/result.h"
#include "models/domain/usage_event.h"

#include <cstdint>
#include <span>

namespace spillway::postgres
{

struct WriteOutcome {
    std::int64_t inserted = 0;
    std::int64_t duplicates = 0; ///< were in the table already, or twice in the batch
    std::int64_t rejected = 0; ///< cannot be counted; kept in spillway.rejected_event with the reason
    bool operator==(const WriteOutcome&) const = default;
};

/// Puts batches of events into spillway.usage_event and the roll-ups, each batch in one transaction: all
/// of it or nothing, and a repeated event changes nothing. For the gateway's role.
class UsageWriter
{
public:
    static constexpr std::size_t kMaximumTextBytes = 512; ///< of a name or an id; an index bounds it

    explicit UsageWriter(Connection& connection) : m_connection(connection) { }

    /// InvalidArgument when an event can never be stored: a text that is too long, holds a NUL or is not
    /// UTF-8, or an empty request id.
    [[nodiscard]] Result<WriteOutcome> write(std::span<const UsageEvent> events);

private:
    Connection& m_connection;
    bool m_prepared = false;
};

} // namespace spillway::postgres

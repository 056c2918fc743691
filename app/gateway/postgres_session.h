// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/result.h"

#include <optional>

namespace spillway::gateway
{

/// A connection that comes back: opened when asked for, closed after a failure that may have broken it. Used
/// by one thread.
class PostgresSession
{
public:
    explicit PostgresSession(postgres::Endpoint endpoint);

    /// An open connection to a database of the schema version this program was built for. VersionMismatch
    /// otherwise, with what to do.
    [[nodiscard]] Result<postgres::Connection*> connection();
    void close() { m_connection.reset(); }

private:
    [[nodiscard]] Result<void> checkSchema(postgres::Connection& connection) const;

    const postgres::Endpoint m_endpoint;
    std::optional<postgres::Connection> m_connection;
};

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gateway/postgres_session.h"

#include "app/postgres/migrator.h"

namespace spillway::gateway
{

PostgresSession::PostgresSession(postgres::Endpoint endpoint) : m_endpoint(std::move(endpoint))
{
}

Result<postgres::Connection*> PostgresSession::connection()
{
    if (m_connection && m_connection->isOpen()) {
        return &*m_connection;
    }
    m_connection.reset();
    auto opened = postgres::Connection::open(m_endpoint);
    if (!opened) {
        return std::unexpected(opened.error());
    }
    if (const auto checked = checkSchema(*opened); !checked) {
        return std::unexpected(checked.error());
    }
    // The stream is trimmed behind what is committed, and a command is answered then.
    if (const auto durable = opened->insistOnDurableCommits(); !durable) {
        return std::unexpected(durable.error());
    }
    m_connection.emplace(std::move(*opened));
    return &*m_connection;
}

Result<void> PostgresSession::checkSchema(postgres::Connection& connection) const
{
    const auto shipped = postgres::shippedMigrations();
    const auto version = postgres::Migrator(connection).version();
    if (!shipped || !version) {
        return std::unexpected(shipped ? version.error() : shipped.error());
    }
    const auto wanted = static_cast<int>(shipped->size());
    if (*version != wanted) {
        return failure(ErrorCode::VersionMismatch,
            "the database has schema version " + std::to_string(*version) + ", this program wants "
                + std::to_string(wanted)
                + (*version < wanted ? "; run: spillway-gateway migrate" : "; upgrade spillway-gateway"));
    }
    return {};
}

} // namespace spillway::gateway

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/zone.h"
#include "models/providers/provider_history.h"

namespace spillway::postgres
{

/// Reads what the providers page shows from schema `console`: every figure from roll-ups, and ratings.
class ProviderReader
{
public:
    explicit ProviderReader(Connection& connection) : m_connection(connection) { }

    /// The 96 quarter hours to the running one, seven days of the whole system, 30 days of ratings, in one
    /// snapshot. Today is that of `zone`.
    [[nodiscard]] Result<ProvidersHistory> providers(const Zone& zone, Instant now);

private:
    [[nodiscard]] Result<void> readQuarters(ProvidersHistory& history);
    [[nodiscard]] Result<void> readToday(ProvidersHistory& history, TimeRange today);
    [[nodiscard]] Result<void> readRatings(ProvidersHistory& history);
    [[nodiscard]] Result<void> readSystem(ProvidersHistory& history);

    Connection& m_connection;
};

} // namespace spillway::postgres

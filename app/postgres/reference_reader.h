// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/control_state.h"
#include "models/domain/provider_catalog.h"
#include "models/domain/reference.h"
#include "models/domain/result.h"

#include <map>
#include <string>
#include <vector>

namespace spillway::postgres
{

/// What the product says of its tiers, providers and budgets. For the console's and the gateway's role.
class ReferenceReader
{
public:
    explicit ReferenceReader(Connection& connection) : m_connection(connection) { }

    [[nodiscard]] Result<std::vector<Tier>> tiers(); ///< in order of display
    [[nodiscard]] Result<std::vector<Provider>> providers(); ///< in order of display
    [[nodiscard]] Result<ProviderCatalog> providerCatalog();
    /// Of the whole product, as of `now`; a period without a budget is not in the map.
    [[nodiscard]] Result<std::map<Period, Money>> budgets(Instant now);
    [[nodiscard]] Result<std::map<std::string, TierPolicy>> tierPolicies();
    /// Whose levers the database keeps, ascending; none before a gateway has run on it.
    [[nodiscard]] Result<std::vector<std::string>> environments();

private:
    Connection& m_connection;
};

} // namespace spillway::postgres

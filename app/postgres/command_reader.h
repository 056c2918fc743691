// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/controls/controls_values.h"

namespace spillway::postgres
{

/// Reads what the controls page shows of the ledger, from schema `console`.
class CommandReader
{
public:
    static constexpr int kRecent = 50;

    explicit CommandReader(Connection& connection) : m_connection(connection) { }

    /// All of it, in one snapshot.
    [[nodiscard]] Result<controls::ControlsLedger> controls(const std::string& environment, Instant now);
    /// The newest first.
    [[nodiscard]] Result<std::vector<controls::CommandRecord>> recent(
        const std::string& environment, int count);
    [[nodiscard]] Result<std::vector<controls::TierAccounts>> accounts(Instant now);
    [[nodiscard]] Result<std::vector<LoadFeature>> loadFeatures();

private:
    [[nodiscard]] Result<void> readProviders(controls::ControlsLedger& ledger, Instant now);
    Connection& m_connection;
};

} // namespace spillway::postgres

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/configuration/profile.h"
#include "app/demo/private_postgres.h"
#include "app/demo/private_redis.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace spillway::benchmarks
{

/// Private servers that a console can be opened on: migrated, with the function library, without a gateway.
class ConsoleScene
{
public:
    /// `days` of the demo's past, up to the last midnight in UTC; 0: the ledger is empty.
    [[nodiscard]] Result<void> start(int days);
    [[nodiscard]] Profile profile() const;

private:
    [[nodiscard]] Result<void> load(int days);

    QTemporaryDir m_directory;
    std::unique_ptr<demo::PrivatePostgres> m_postgres;
    std::unique_ptr<demo::PrivateRedis> m_redis;
};

/// User and system time of this process.
[[nodiscard]] double cpuMs();

/// The value that `share` of them, 0…1, do not exceed; 0 of none.
[[nodiscard]] double percentile(std::vector<double> values, double share);

} // namespace spillway::benchmarks

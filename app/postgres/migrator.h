// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "models/domain/result.h"

#include <string>
#include <vector>

namespace spillway::postgres
{

/// One numbered file of resources/sql.
struct Migration {
    int version = 0;
    std::string name; ///< "0001_roles_and_schemas.sql"
    std::string checksum; ///< SHA-256 of its bytes, in hex
    std::string sql;
};

/// The files compiled in, ascending from 1 without a gap.
[[nodiscard]] Result<std::vector<Migration>> shippedMigrations();
/// Reads the number from the name and computes the checksum.
[[nodiscard]] Result<Migration> makeMigration(std::string name, std::string sql);

struct MigrationOutcome {
    int before = 0;
    int after = 0;
};

/// Brings the schema of a database to the shipped version. Each file is applied in a transaction of its
/// own under an advisory lock, so that any number may try at once and a failure leaves nothing behind.
/// VersionMismatch when the database is newer than this program, or was made by a file that has changed.
class Migrator
{
public:
    explicit Migrator(Connection& connection) : m_connection(connection) { }

    [[nodiscard]] Result<int> version(); ///< 0: there is no schema yet
    [[nodiscard]] Result<MigrationOutcome> migrate();
    [[nodiscard]] Result<MigrationOutcome> migrate(const std::vector<Migration>& migrations);

private:
    [[nodiscard]] Result<int> checkedVersion(const std::vector<Migration>& migrations);
    [[nodiscard]] Result<bool> applyNext(const std::vector<Migration>& migrations);
    Connection& m_connection;
};

} // namespace spillway::postgres

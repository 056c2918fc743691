// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/postgres/migrator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace spillway::postgres
{
namespace
{

constexpr const char* kLock = "select pg_advisory_xact_lock(7390001)";
constexpr std::chrono::minutes kMigrationPatience{ 30 };

} // namespace

Result<Migration> makeMigration(std::string name, std::string sql)
{
    bool isNumber = false;
    const int version = QString::fromStdString(name).section(u'_', 0, 0).toInt(&isNumber);
    if (!isNumber || version < 1) {
        return failure(ErrorCode::InvalidArgument, "a migration's name starts with its number: " + name);
    }
    const QByteArray bytes(sql.data(), static_cast<qsizetype>(sql.size()));
    auto checksum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
    return Migration{ version, std::move(name), std::move(checksum), std::move(sql) };
}

Result<std::vector<Migration>> shippedMigrations()
{
    std::vector<Migration> migrations;
    const QDir folder(QStringLiteral(":/spillway/sql"));
    for (const QString& name : folder.entryList({ QStringLiteral("*.sql") }, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::Internal, "cannot read the migration " + name.toStdString());
        }
        auto migration = makeMigration(name.toStdString(), file.readAll().toStdString());
        if (!migration) {
            return std::unexpected(migration.error());
        }
        if (migration->version != static_cast<int>(migrations.size()) + 1) {
            return failure(
                ErrorCode::Internal, "the migrations are not numbered 1, 2, 3 …: " + migration->name);
        }
        migrations.push_back(std::move(*migration));
    }
    if (migrations.empty()) {
        return failure(ErrorCode::Internal, "no migrations are compiled in");
    }
    return migrations;
}

Result<int> Migrator::version()
{
    // Read from the catalogue: to_regclass answers from a cache that waiting for our lock does not refresh.
    auto exists = m_connection.query("select exists (select from pg_class c join pg_namespace n on "
                                     "n.oid = c.relnamespace where n.nspname = 'spillway' "
                                     "and c.relname = 'schema_version')");
    if (!exists) {
        return std::unexpected(exists.error());
    }
    if (!exists->boolean(0, 0)) {
        return 0;
    }
    auto rows = m_connection.query("select coalesce(max(version), 0) from spillway.schema_version");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    return static_cast<int>(rows->integer(0, 0));
}

/// The version, after comparing what was applied with what is shipped.
Result<int> Migrator::checkedVersion(const std::vector<Migration>& migrations)
{
    auto current = version();
    if (!current || *current == 0) {
        return current;
    }
    if (*current > static_cast<int>(migrations.size())) {
        return failure(ErrorCode::VersionMismatch,
            "the database has schema version " + std::to_string(*current) + ", this program knows "
                + std::to_string(migrations.size()) + "; install the newer Spillway");
    }
    auto rows = m_connection.query("select version, checksum from spillway.schema_version order by version");
    if (!rows) {
        return std::unexpected(rows.error());
    }
    for (int row = 0; row < rows->size(); ++row) {
        const auto& shipped = migrations[static_cast<std::size_t>(row)];
        if (rows->integer(row, 0) != shipped.version || rows->text(row, 1) != shipped.checksum) {
            return failure(ErrorCode::VersionMismatch,
                "the database was made by another file than the shipped " + shipped.name);
        }
    }
    return current;
}

/// False when there was nothing left to apply.
Result<bool> Migrator::applyNext(const std::vector<Migration>& migrations)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction) {
        return std::unexpected(transaction.error());
    }
    if (auto locked = m_connection.query(kLock); !locked) {
        return std::unexpected(locked.error());
    }
    // Looked up under the lock: another process may have been faster.
    auto current = checkedVersion(migrations);
    if (!current) {
        return std::unexpected(current.error());
    }
    if (*current == static_cast<int>(migrations.size())) {
        return false;
    }
    const Migration& next = migrations[static_cast<std::size_t>(*current)];
    if (auto applied = m_connection.execute(next.sql); !applied) {
        return failure(applied.error().code, next.name + " was not applied: " + applied.error().message);
    }
    auto recorded = m_connection.query(
        "insert into spillway.schema_version (version, name, checksum) values ($1, $2, $3)",
        { parameter(std::int64_t{ next.version }), next.name, next.checksum });
    if (!recorded) {
        return std::unexpected(recorded.error());
    }
    if (auto committed = transaction->commit(); !committed) {
        return std::unexpected(committed.error());
    }
    return true;
}

Result<MigrationOutcome> Migrator::migrate()
{
    auto migrations = shippedMigrations();
    if (!migrations) {
        return std::unexpected(migrations.error());
    }
    return migrate(*migrations);
}

Result<MigrationOutcome> Migrator::migrate(const std::vector<Migration>& migrations)
{
    m_connection.setPatience(kMigrationPatience);
    auto before = version();
    if (!before) {
        return std::unexpected(before.error());
    }
    for (;;) {
        auto applied = applyNext(migrations);
        if (!applied) {
            m_connection.setPatience(Connection::kPatience);
            return std::unexpected(applied.error());
        }
        if (!*applied) {
            break;
        }
    }
    m_connection.setPatience(Connection::kPatience);
    return MigrationOutcome{ *before, static_cast<int>(migrations.size()) };
}

} // namespace spillway::postgres

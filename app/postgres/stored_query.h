// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/postgres/connection.h"
#include "resources/resource.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace spillway::postgres
{

/// Runs resources/sql/queries/NAME.sql.
[[nodiscard]] inline Result<Rows> storedQuery(
    Connection& connection, std::string_view name, std::initializer_list<Parameter> parameters = {})
{
    const auto sql = readResource("sql/queries/" + std::string(name) + ".sql");
    if (!sql) {
        return std::unexpected(sql.error());
    }
    return connection.query({ sql->constData(), static_cast<std::size_t>(sql->size()) }, parameters);
}

/// The same, prepared once in the life of the connection.
[[nodiscard]] inline Result<Rows> preparedQuery(
    Connection& connection, std::string_view name, std::initializer_list<Parameter> parameters = {})
{
    const auto text = [name]() -> Result<std::string> {
        const auto sql = readResource("sql/queries/" + std::string(name) + ".sql");
        return sql ? Result<std::string>(sql->toStdString()) : std::unexpected(sql.error());
    };
    return connection.queryPrepared(std::string(name), text, parameters);
}

/// `value`, unless a row it was read from made no sense.
template <typename T> [[nodiscard]] Result<T> checked(const Rows& rows, T value)
{
    if (auto sound = rows.check(); !sound) {
        return std::unexpected(sound.error());
    }
    return value;
}

} // namespace spillway::postgres

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/private_postgres.h"
#include "app/postgres/connection.h"
#include "app/postgres/migrator.h"

#include <QTemporaryDir>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace spillway::tests
{

/// A migrated database on a server of this test's own.
class PrivateDatabase
{
public:
    PrivateDatabase()
        : m_server(taken(
              demo::PrivatePostgres::start(m_directory.path(), demo::PrivatePostgres::Durability::Fast)))
    {
        create("spillway");
    }

    void create(const std::string& name)
    {
        m_name = name;
        taken(m_server->createDatabase(name));
        auto admin = open("postgres");
        taken(postgres::Migrator(admin).migrate());
    }

    postgres::Connection open(const std::string& user)
    {
        return taken(postgres::Connection::open(m_server->endpoint(user, m_name)));
    }
    postgres::Endpoint endpoint(const std::string& user) const { return m_server->endpoint(user, m_name); }
    demo::PrivatePostgres& server() { return *m_server; }

    static std::int64_t number(postgres::Connection& connection, std::string_view sql)
    {
        return taken(connection.query(sql)).integer(0, 0);
    }

    template <typename T> static T taken(Result<T> result)
    {
        if (!result) {
            throw std::runtime_error(result.error().message);
        }
        if constexpr (!std::is_void_v<T>) {
            return std::move(*result);
        }
    }

private:
    QTemporaryDir m_directory;
    std::unique_ptr<demo::PrivatePostgres> m_server;
    std::string m_name;
};

} // namespace spillway::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/private_postgres.h"
#include "app/demo/private_redis.h"
#include "gateway_process.h"
#include "models/commands/roles.h"

#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

namespace spillway::gateway
{

/// Private servers with a gateway on them and persons who may order, each with a profile of their own: what a
/// program that talks to a gateway is tried on.
class GatewayScene
{
public:
    /// `persons` become keys of the same name, with a private half in keys/ and a public one in keys.d/.
    struct Person {
        std::string name;
        commands::RoleSet roles;
    };
    /// Nothing of it runs yet.
    GatewayScene(std::vector<Person> persons, bool twoPersons);

    /// Starts all of it; says why not.
    [[nodiscard]] QString start();
    [[nodiscard]] QString startGateway(); ///< again, on another port

    [[nodiscard]] QString path(const QString& name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString profile(const std::string& person) const
    {
        return path(QStringLiteral("profiles/") + QString::fromStdString(person) + QStringLiteral(".toml"));
    }
    [[nodiscard]] demo::PrivateRedis& redis() { return *m_redis; }
    [[nodiscard]] demo::PrivatePostgres& postgres() { return *m_postgres; }
    [[nodiscard]] GatewayProcess& gateway() { return *m_gateway; }

private:
    [[nodiscard]] bool makeKeys();
    [[nodiscard]] bool writeProfiles(int port);

    QTemporaryDir m_directory;
    std::vector<Person> m_persons;
    bool m_twoPersons;
    std::unique_ptr<demo::PrivatePostgres> m_postgres;
    std::unique_ptr<demo::PrivateRedis> m_redis;
    std::unique_ptr<GatewayProcess> m_gateway;
    QString m_gatewayKey;
};

} // namespace spillway::gateway

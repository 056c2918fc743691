// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/redis_users.h"

#include "resources/resource.h"

#include <QString>
#include <QStringList>

namespace spillway::demo
{

Result<std::string> redisUsers(const std::string& environment, const RedisPasswords& passwords)
{
    const auto shipped = readResource("redis/users.acl");
    if (!shipped) {
        return std::unexpected(shipped.error());
    }
    QString text;
    for (const QString& line : QString::fromUtf8(*shipped).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#')) {
            text += line + u'\n';
        }
    }
    text.replace(QStringLiteral("@ENV@"), QString::fromStdString(environment));
    text.replace(QStringLiteral("@GATEWAY_PASSWORD@"), QString::fromStdString(passwords.gateway));
    text.replace(QStringLiteral("@BACKEND_PASSWORD@"), QString::fromStdString(passwords.backend));
    text.replace(QStringLiteral("@CONSOLE_PASSWORD@"), QString::fromStdString(passwords.console));
    return text.toStdString();
}

} // namespace spillway::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/redis_users.h"

#include "resources/resource.h"

#include <QString>
#include <QStringList>

namespace spillway::demo
{

Result<std::string> redisUsers(
    const std::string& environment, const RedisPasswords& passwords, std::string_view shipped)
{
    const auto file = readResource(shipped);
    if (!file) {
        return std::unexpected(file.error());
    }
    QString text;
    for (const QString& line : QString::fromUtf8(*file).split(u'\n', Qt::SkipEmptyParts)) {
        const bool nobody = passwords.deploy.empty() && line.contains(QStringLiteral("@DEPLOY_PASSWORD@"));
        if (!line.startsWith(u'#') && !nobody) {
            text += line + u'\n';
        }
    }
    text.replace(QStringLiteral("@ENV@"), QString::fromStdString(environment));
    text.replace(QStringLiteral("@GATEWAY_PASSWORD@"), QString::fromStdString(passwords.gateway));
    text.replace(QStringLiteral("@BACKEND_PASSWORD@"), QString::fromStdString(passwords.backend));
    text.replace(QStringLiteral("@CONSOLE_PASSWORD@"), QString::fromStdString(passwords.console));
    text.replace(QStringLiteral("@DEPLOY_PASSWORD@"), QString::fromStdString(passwords.deploy));
    return text.toStdString();
}

} // namespace spillway::demo
